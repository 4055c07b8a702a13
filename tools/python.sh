#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# Prints the name of a Python that is new enough for the app, or says in one line that none is.
set -eu

for python in python3 python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "$python"
        exit 0
    fi
done
echo "Helpdesk needs Python 3.11 or later, and found none as python3, python3.13, python3.12 or python3.11." >&2
exit 1
