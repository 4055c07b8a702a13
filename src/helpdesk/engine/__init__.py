# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Pure functions from answers to pages. No Qt, no YAML, no files, no clock."""
