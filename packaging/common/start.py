# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Starts the program in a folder with a Python of its own."""

import sys

from helpdesk.__main__ import main

sys.exit(main())
