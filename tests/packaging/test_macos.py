# SPDX-FileCopyrightText: 2026 The Helpdesk authors
# SPDX-License-Identifier: Apache-2.0
"""What can be known of the app for macOS without a Mac. That it runs is not known."""

from __future__ import annotations

import os
import plistlib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from common.brand import OWN_ICON, Brand, make_brand
from common.icon import icns
from common.limits import MEGABYTE, MOST_INSTALLED, MOST_PACKED
from common.notices import write_notices
from common.parts import files_of
from macos.build import check_sizes, inner, lacking, prune, size_of
from macos.bundle import KEEP, app_id, info_plist
from macos.commands import AD_HOC, ENTITLEMENTS, notarise, pack_dmg, pack_pkg, sign

FRAMEWORKS = "Contents/Frameworks"
MACH_O = b"\xca\xfe\xba\xbe and more"
KEPT = (
    "Contents/MacOS/helpdesk",
    f"{FRAMEWORKS}/PySide6/QtCore.abi3.so",
    f"{FRAMEWORKS}/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
    f"{FRAMEWORKS}/PySide6/Qt/lib/QtDBus.framework/Versions/A/QtDBus",
    f"{FRAMEWORKS}/PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    f"{FRAMEWORKS}/Python.framework/Versions/3.13/Python",
    f"{FRAMEWORKS}/python3.13/lib-dynload/_ctypes.cpython-313-darwin.so",
    f"{FRAMEWORKS}/shiboken6/Shiboken.abi3.so",
)
NETWORK = (
    "PySide6/QtNetwork.abi3.so",
    "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
    "PySide6/Qt/plugins/tls/libqopensslbackend.dylib",
    "PySide6/Qt/translations/qtbase_de.qm",
)


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """Folders and links as PyInstaller lays them out, of each kind one."""
    app = tmp_path / "Helpdesk.app"
    for name in KEPT:
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(MACH_O)
    (app / "Contents/Resources").mkdir()
    (app / "Contents/Resources/base_library.zip").write_bytes(b"PK")
    (app / "Contents/Info.plist").write_bytes(b"<plist/>")
    (app / FRAMEWORKS / "QtCore").symlink_to("PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore")
    (app / FRAMEWORKS / "QtNetwork").symlink_to(NETWORK[1])
    (app / FRAMEWORKS / "PySide6/Qt/plugins/tls").mkdir()
    return app


def test_macos_is_told_names_and_a_version_and_nothing_else() -> None:
    """No kind of document, no address to open, no leave to use the camera or the network."""
    told = info_plist(Brand())
    assert plistlib.loads(plistlib.dumps(told)) == told
    assert {key.removeprefix("CFBundle") for key in told} == {
        *("DevelopmentRegion", "DisplayName", "Executable", "IconFile", "Identifier"),
        *("InfoDictionaryVersion", "Name", "PackageType", "ShortVersionString", "Version"),
        *("LSApplicationCategoryType", "LSMinimumSystemVersion"),
        *("NSHighResolutionCapable", "NSPrincipalClass", "NSRequiresAquaSystemAppearance"),
        "NSSupportsAutomaticGraphicsSwitching",
    }
    assert told["CFBundleIdentifier"] == "internal.preview.helpdesk"


def test_a_charitys_app_has_its_own_name_and_id() -> None:
    """Two of them can stand beside each other."""
    brand = make_brand("Tŷ Agored", OWN_ICON, Brand().pack)
    assert info_plist(brand)["CFBundleName"] == "Tŷ Agored"
    assert app_id(brand) == "internal.preview.ty-agored"


def test_the_app_asks_macos_for_no_right() -> None:
    assert plistlib.loads(ENTITLEMENTS.read_bytes()) == {}


def test_pyinstaller_is_told_to_keep_what_the_window_needs() -> None:
    """And nothing of the network, whatever follows from an import."""

    def kept(name: str) -> bool:
        return any(fnmatch(name, pattern) for pattern in KEEP)

    assert all(kept(name.removeprefix(f"{FRAMEWORKS}/")) for name in KEPT if FRAMEWORKS in name)
    assert not any(map(kept, NETWORK))


def test_no_link_leads_nowhere_and_no_folder_is_empty(app: Path) -> None:
    """Of what was left out."""
    prune(app)
    assert set(KEPT) <= set(files_of(app))
    assert not os.path.lexists(app / FRAMEWORKS / "QtNetwork")
    assert (app / FRAMEWORKS / "QtCore").exists()
    assert not (app / FRAMEWORKS / "PySide6/Qt/plugins/tls").exists()


@pytest.mark.parametrize("name", ["python3.13/lib-dynload/_socket.so", "libcrypto.3.dylib"])
def test_an_app_with_a_network_is_not_handed_out(app: Path, name: str) -> None:
    """Whatever took it in."""
    (app / FRAMEWORKS / name).write_bytes(MACH_O)
    with pytest.raises(SystemExit, match=name):
        prune(app)


def test_a_link_adds_nothing_to_the_size_of_the_app(app: Path) -> None:
    """What it leads to is counted where it is."""
    assert size_of(app) == len(KEPT) * len(MACH_O) + len(b"PK") + len(b"<plist/>")


def test_an_installer_for_macos_that_is_too_big_stops_the_build(tmp_path: Path) -> None:
    """In one sentence that says what is too big; Linux and Windows have the same limits."""
    dmg, most = tmp_path / "a.dmg", MOST_PACKED * MEGABYTE
    with dmg.open("wb") as file:
        file.truncate(most - 1)
    check_sizes([dmg], MOST_INSTALLED * MEGABYTE - 1)
    with pytest.raises(SystemExit, match=r"a\.dmg is too big: installed it has 125\.0 MB"):
        check_sizes([dmg], MOST_INSTALLED * MEGABYTE)
    with dmg.open("ab") as file:
        file.truncate(most)
    with pytest.raises(SystemExit, match=r"a\.dmg is too big: packed it has 40\.0 MB"):
        check_sizes([dmg], 0)


def test_every_file_of_the_app_has_its_licence(app: Path) -> None:
    """A file that no part knows would stop the build."""
    prune(app)
    place = "Contents/Resources/licences"
    write_notices(app, "macos", python="3.13.2", place=place)
    page = (app / place / "README.txt").read_text(encoding="utf-8")
    assert "Contents/Frameworks/PySide6" in page
    assert "codesign" in page


def test_what_is_inside_is_signed_before_what_holds_it(app: Path) -> None:
    """Hardened, with a time; the app last, with its rights; then looked at."""
    prune(app)
    *inside, last, look = sign(app, inner(app), "Developer ID Application: X")
    paths = [command[-1] for command in inside]
    core = str(app / FRAMEWORKS / "PySide6/Qt/lib/QtCore.framework")
    assert paths.index(f"{core}/Versions/A/QtCore") < paths.index(core)
    assert str(app / KEPT[0]) not in paths
    assert all(command[-3:-1] == ["--options", "runtime"] for command in inside)
    assert last[-3:] == ["--entitlements", str(ENTITLEMENTS), str(app)]
    assert look[:2] == ["codesign", "--verify"]


def test_without_an_identity_the_app_is_signed_for_nobody(app: Path) -> None:
    """And not hardened: it could not load its own libraries."""
    for command in sign(app, inner(app), AD_HOC)[:-1]:
        assert command[:4] == ["codesign", "--force", "--sign", "-"]
        assert "runtime" not in command


def test_an_installer_puts_the_app_into_applications_for_everybody(tmp_path: Path) -> None:
    """Signed only with an identity for installers."""
    given = Brand(), tmp_path, tmp_path / "parts.plist", tmp_path / "a.pkg"
    build, product = pack_pkg(*given, "Developer ID Installer: X")
    assert build[build.index("--install-location") + 1] == "/Applications"
    assert build[build.index("--version") + 1] == Brand().version
    assert product[-4:] == ["--sign", "Developer ID Installer: X", "--timestamp", str(given[-1])]
    assert "--sign" not in pack_pkg(*given, "")[1]


def test_a_disk_image_is_signed_like_the_app(tmp_path: Path) -> None:
    """Or not at all."""
    assert len(pack_dmg(Brand(), tmp_path, tmp_path / "a.dmg", AD_HOC)) == 1
    assert len(pack_dmg(Brand(), tmp_path, tmp_path / "a.dmg", "Developer ID: X")) == 2


@pytest.mark.parametrize(("name", "kind"), [("a.pkg", "install"), ("a.dmg", "open")])
def test_apple_is_asked_without_a_secret_on_the_line(tmp_path: Path, name: str, kind: str) -> None:
    """The keychain has it. What Apple says is put into the file, and looked at."""
    submit, staple, look = notarise(tmp_path / name, "release")
    assert submit[-3:] == ["--keychain-profile", "release", "--wait"]
    assert staple[:3] == ["xcrun", "stapler", "staple"]
    assert look[look.index("--type") + 1] == kind


def test_the_icon_for_macos_has_every_size_that_a_mac_asks_for() -> None:
    """The first four letters name the format."""
    assert icns(OWN_ICON)[:4] == b"icns"


def test_elsewhere_the_build_says_what_it_needs() -> None:
    """In one sentence."""
    assert lacking("Darwin", "macosx-10.13-universal2") == ""
    for elsewhere in (("Linux", "linux-x86_64"), ("Darwin", "macosx-14.0-arm64")):
        assert lacking(*elsewhere).startswith("This needs a Mac")
