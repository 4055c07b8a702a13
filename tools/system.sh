#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
# Checks, on Debian and Ubuntu, that the system has what Python and Qt need.
#
#   tools/system.sh run       what the app needs
#   tools/system.sh test      and what the tests need on top
#   tools/system.sh packages  what the installers are made with
#   tools/system.sh prove     and what tries them, on top of the tests
#
# As root it installs what is missing; otherwise it prints the one line that does, and stops with 1.
# On any other system it does nothing.
# shellcheck disable=SC2046,SC2086  # lists of package names are meant to be split
set -eu

# A name with | has another name on newer systems: one of the two is enough.
QT="libglib2.0-0|libglib2.0-0t64 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
# The tests' own display, window manager, keyboard, clipboard, screen-reader bus, system-call log,
# voice and loudspeaker; what says if a menu entry is well made, and which library a file needs.
TESTS="git xvfb xauth x11-utils openbox xdotool xclip dbus at-spi2-core python3-gi python3-pyatspi
    strace speech-dispatcher speech-dispatcher-espeak-ng espeak-ng pulseaudio pulseaudio-utils
    desktop-file-utils appstream binutils"
# For Linux: what reads and strips compiled files. For Windows: a compiler for the launcher, and
# makers of MSI and EXE, and what signs them.
PACKAGES="binutils gcc-mingw-w64-x86-64-win32 nsis wixl msitools
    osslsigncode"
# Clean systems to install in, what reads the formats that Debian does not use, a Windows of sorts.
PROVE="debootstrap rpm flatpak-builder wine wine64 openssl p7zip-full|7zip"

main() {
    command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || return 0
    case "${1:-run}" in
        run) wanted="$QT" ;;
        test) wanted="$QT $TESTS" ;;
        packages) wanted="$QT $PACKAGES" ;;
        prove) wanted="$QT $TESTS $PACKAGES $PROVE" ;;
        *) echo "usage: tools/system.sh run|test|packages|prove" >&2; return 2 ;;
    esac
    set -- $(venv_package) $(not_installed $wanted)
    [ $# -gt 0 ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        install "$@"
    else
        echo "Some system packages are missing. Please run this line, then try again:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*" >&2
        return 1
    fi
}

# Debian keeps a part of Python's venv in a package of its own.
venv_package() {
    python=$("$(dirname "$0")/python.sh" 2>/dev/null) || python=python3
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "$python-venv"
}

# Of the names given, those of which no alternative is installed.
not_installed() {
    have=$(dpkg-query -W -f='${db:Status-Status}:${Package} ' $(echo "$*" | tr '|' ' ') 2>/dev/null) || true
    for name in "$@"; do
        case " $have" in
            *" installed:${name%%|*} "* | *" installed:${name##*|} "*) ;;
            *) echo "${name%%|*}" ;;
        esac
    done
}

install() {
    echo "Installing system packages: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

main "$@"
