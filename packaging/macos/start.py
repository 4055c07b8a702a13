# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Where the bundled program begins."""

import sys

from helpdesk.__main__ import main

sys.exit(main())
