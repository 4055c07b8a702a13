#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# Fetches Python for Windows from its maker, compares it with the sum in python.sha256, and prints
# where it is. The one place that says which: python.sha256.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
into=$here/../../build/downloads
read -r sum name < "$here/python.sha256"
version=${name#python-}
version=${version%-embed-amd64.zip}

mkdir -p "$into"
cd "$into"
[ -f "$name" ] || curl --fail --silent --show-error --proto '=https' --output "$name" \
    "https://www.python.org/ftp/python/$version/$name"
echo "$sum  $name" | sha256sum --check --strict --quiet >&2
echo "$PWD/$name"
