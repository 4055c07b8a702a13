# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Helpdesk: guides a young person in the UK to someone who can help."""

__version__ = "0.1.0"
