#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# Pins requirements/*.in into requirements/*.txt: for every system, with hashes, without addresses.
# Arguments go to the resolver (`--upgrade`: take the newest versions).
set -eu

cd "$(dirname "$0")/../requirements"
compile() {
    uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}
compile "$@" build.in --output-file build.txt
compile "$@" run.in --output-file run.txt
compile "$@" packages.in --output-file packages.txt --constraint build.txt --constraint run.txt
compile "$@" windows.in --no-deps --output-file windows.txt
compile "$@" test.in --output-file test.txt --constraint build.txt --constraint packages.txt
