# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""The system's side of high contrast on Linux: the settings service of a desktop, and no more.

Runs with the system's own Python. Each line on stdin is a name and a number ("contrast 1"), told
to every program on the bus; a line on stdout answers that it was.
"""

from __future__ import annotations

import sys

from gi.repository import Gio, GLib  # type: ignore[import-not-found]

NAME, PLACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS, GROUP = "org.freedesktop.portal.Settings", "org.freedesktop.appearance"
INTERFACE = f"""
<node><interface name="{SETTINGS}">
  <method name="ReadAll">
    <arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/>
  </method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>
"""

values = {"contrast": 0, "color-scheme": 0}


def answer(*call: object) -> None:
    """Give every value to who asks for them."""
    every = {name: GLib.Variant("u", value) for name, value in values.items()}
    call[-1].return_value(GLib.Variant("(a{sa{sv}})", ({GROUP: every},)))  # type: ignore[attr-defined]


def main() -> None:
    """Serve until stdin ends."""
    loop = GLib.MainLoop()
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    [interface] = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces
    bus.register_object(PLACE, interface, answer, None, None)

    def say(*_told: object) -> None:
        print("ready", flush=True)  # noqa: T201

    def take(*_ready: object) -> bool:
        words = sys.stdin.readline().split()
        if not words:
            loop.quit()
            return False
        name, value = words[0], int(words[1])
        values[name] = value
        told = GLib.Variant("(ssv)", (GROUP, name, GLib.Variant("u", value)))
        bus.emit_signal(None, PLACE, SETTINGS, "SettingChanged", told)
        say()
        return True

    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, say, None)
    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, take)
    loop.run()


if __name__ == "__main__":
    main()
