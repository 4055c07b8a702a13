# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""Browsers that are installed, and how each opens a private window. Looking starts no program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QDir, QProcess, QStandardPaths

MOST = 3
"""How many browsers are offered at most."""


class Browser(NamedTuple):
    """A browser: its switch for a private window, and where each system keeps it.

    `linux` are names on the path, `windows` is below a folder for programs, `mac` below one for
    applications.
    """

    name: str
    switch: str
    linux: tuple[str, ...]
    windows: str
    mac: str


BROWSERS = (
    Browser(
        "Firefox",
        "--private-window",
        ("firefox", "firefox-esr"),
        "Mozilla Firefox/firefox.exe",
        "Firefox.app/Contents/MacOS/firefox",
    ),
    Browser(
        "Edge",
        "--inprivate",
        ("microsoft-edge", "microsoft-edge-stable"),
        "Microsoft/Edge/Application/msedge.exe",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    Browser(
        "Chrome",
        "--incognito",
        ("google-chrome", "google-chrome-stable"),
        "Google/Chrome/Application/chrome.exe",
        "Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    Browser(
        "Chromium",
        "--incognito",
        ("chromium", "chromium-browser"),
        "Chromium/Application/chrome.exe",
        "Chromium.app/Contents/MacOS/Chromium",
    ),
    Browser(
        "Brave",
        "--incognito",
        ("brave-browser", "brave"),
        "BraveSoftware/Brave-Browser/Application/brave.exe",
        "Brave Browser.app/Contents/MacOS/Brave Browser",
    ),
)

_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
"""The variables of Windows that name the folders for programs."""


def find_browsers(platform: str = sys.platform) -> tuple[str, ...]:
    """The names of the first few browsers that are installed."""
    found = (one.name for one in BROWSERS if _program(one, platform))
    return tuple(found)[:MOST]


def open_private(name: str, address: str, platform: str = sys.platform) -> bool:
    """Open an address in a private window of this browser. False if it could not be started.

    What the browser would print goes nowhere: a log of the session may keep it.
    """
    browser = next(one for one in BROWSERS if one.name == name)
    process = QProcess()
    process.setProgram(_program(browser, platform))
    process.setArguments([browser.switch, address])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # The stub knows only what the static method of this name returns.
    started: bool = process.startDetached()  # type: ignore[assignment]
    return started


def _program(browser: Browser, platform: str) -> str:
    """The full path of a browser's program, or nothing."""
    found = map(QStandardPaths.findExecutable, _places(browser, platform))
    return next(filter(None, found), "")


def _places(browser: Browser, platform: str) -> Iterator[str]:
    if platform == "win32":
        folders = (os.environ.get(name) for name in _WINDOWS_FOLDERS)
        yield from (f"{folder}/{browser.windows}" for folder in folders if folder)
    elif platform == "darwin":
        for folder in ("/Applications", f"{QDir.homePath()}/Applications"):
            yield f"{folder}/{browser.mac}"
    else:
        yield from browser.linux
