import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import preflight
from briefing.preflight import DRAWING, WAYLAND, X11, Library

CURSOR = next(library for library in X11 if library.file == "libxcb-cursor.so.0")
ABSENT = Library("libno-such-thing.so.7", "libno-such-thing7", "no-such-thing", "nosuch")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Linux finds libraries by name"
)


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def lacking(monkeypatch, linux):
    """Make the system lack the libraries given."""

    def lack(*missing: Library) -> None:
        monkeypatch.setattr(
            preflight,
            "missing_libraries",
            lambda wanted: tuple(one for one in wanted if one in missing),
        )

    return lack


@on_linux
def test_a_library_that_is_installed_is_not_missing():
    assert preflight.missing_libraries((Library("libc.so.6", "libc6", "glibc", "glibc"),)) == ()


@on_linux
def test_a_library_that_is_nowhere_is_missing():
    assert preflight.missing_libraries((ABSENT,)) == (ABSENT,)


@on_linux
def test_a_library_outside_the_usual_folders_is_found_by_loading_it(monkeypatch):
    monkeypatch.setattr(preflight, "_library_folders", lambda: ["/nowhere"])
    assert preflight.missing_libraries((Library("libc.so.6", "libc6", "glibc", "glibc"),)) == ()


def test_other_systems_bring_what_qt_needs(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert preflight.missing_libraries((ABSENT,)) == ()
    assert preflight.has_display({})
    assert preflight.check_window({}) is None


@on_linux
def test_nothing_is_loaded_to_see_that_all_is_well(monkeypatch):
    present = [one for one in DRAWING + X11 if one not in preflight.missing_libraries()]
    loaded: list[str] = []
    monkeypatch.setattr(ctypes, "CDLL", loaded.append)
    assert preflight.missing_libraries(present) == ()
    assert loaded == []


def test_looking_needs_no_qt():
    script = (
        "import sys, briefing.preflight as p; p.check_offscreen(); print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":4711"},
        {"DISPLAY": "unix:4711.0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
    ],
)
def test_no_display_and_a_display_that_is_gone_are_none(linux, environ, tmp_path):
    environ = {**environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not preflight.has_display(environ)
    assert preflight.check_window(environ) == preflight.NO_DISPLAY


def test_a_forwarded_display_is_believed(linux):
    assert preflight.has_display({"DISPLAY": "localhost:10.0"})


def test_a_wayland_socket_is_a_display(linux, tmp_path):
    (tmp_path / "wayland-0").touch()
    assert preflight.has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert preflight.has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})


def test_an_offscreen_window_needs_no_display_and_no_xcb(lacking):
    lacking(*X11, *WAYLAND)
    assert preflight.has_display(OFFSCREEN)
    assert preflight.check_window(OFFSCREEN) is None
    assert preflight.check_offscreen() is None


def test_an_offscreen_window_needs_the_drawing_libraries(lacking):
    lacking(DRAWING[0])
    assert "libEGL.so.1" in (preflight.check_window(OFFSCREEN) or "")
    assert "libEGL.so.1" in (preflight.check_offscreen() or "")


def test_one_way_to_the_screen_is_enough(lacking, tmp_path):
    (tmp_path / "wayland-0").touch()
    both = {"DISPLAY": "far:0", "WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}
    lacking(CURSOR)
    assert preflight.check_window(both) is None
    lacking(*WAYLAND)
    assert preflight.check_window(both) is None
    lacking(CURSOR, *WAYLAND)
    assert "libxcb-cursor.so.0" in (preflight.check_window(both) or "")


def test_a_platform_asked_for_by_name_is_the_only_way(lacking, tmp_path):
    (tmp_path / "wayland-0").touch()
    both = {"DISPLAY": "far:0", "WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}
    lacking(CURSOR)
    assert "libxcb-cursor.so.0" in (
        preflight.check_window({**both, "QT_QPA_PLATFORM": "xcb"}) or ""
    )
    assert preflight.check_window({**both, "QT_QPA_PLATFORM": "wayland;xcb"}) is None


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ("ID=debian", "sudo apt-get install libxcb-cursor0"),
        ("ID=linuxmint\nID_LIKE=ubuntu", "sudo apt-get install libxcb-cursor0"),
        ('ID=rocky\nID_LIKE="rhel centos fedora"', "sudo dnf install xcb-util-cursor"),
        ("ID=fedora", "sudo dnf install xcb-util-cursor"),
        ("ID=manjaro\nID_LIKE=arch", "sudo pacman -S xcb-util-cursor"),
        ("", "sudo apt-get install libxcb-cursor0"),
    ],
)
def test_the_command_for_this_system_stands_first_and_the_others_follow(release, command):
    lines = preflight.explain((CURSOR,), release).splitlines()
    assert lines[0] == "Briefing needs a system library that is not installed: libxcb-cursor.so.0."
    assert lines[2].strip() == command
    assert len(lines) == 5


def test_a_package_of_several_libraries_is_named_once():
    text = preflight.explain(X11, "ID=fedora")
    assert text.startswith(f"Briefing needs {len(X11)} system libraries that are not installed: ")
    assert text.splitlines()[2].split().count("libxcb") == 1
    assert preflight.packages((*X11, *X11)) == sorted({library.debian for library in X11})


def test_the_command_exits_two_with_the_sentence_or_zero_in_silence(lacking, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    lacking()
    assert preflight.main([]) == 0
    assert capsys.readouterr() == ("", "")
    lacking(DRAWING[0])
    assert preflight.main([]) == 2
    assert "libEGL.so.1" in capsys.readouterr().err


def test_the_command_prints_bare_package_names_for_scripts(lacking, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    lacking(*DRAWING)
    assert preflight.main(["--packages"]) == 0
    names = capsys.readouterr().out.split()
    assert "libegl1" in names
    assert "libxcb1" not in names


@on_linux
@pytest.mark.skipif(not shutil.which("objdump"), reason="objdump reads what Qt links against")
def test_the_lists_hold_what_qt_itself_links_against():
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    parts = {
        "lib/libQt6Gui.so.6": DRAWING,
        "lib/libQt6DBus.so.6": DRAWING,
        "lib/libQt6Widgets.so.6": DRAWING,
        "plugins/platforms/libqoffscreen.so": DRAWING,
        "lib/libQt6XcbQpa.so.6": DRAWING + X11,
        "plugins/platforms/libqxcb.so": DRAWING + X11,
        "lib/libQt6WaylandClient.so.6": DRAWING + WAYLAND,
        "plugins/platforms/libqwayland.so": DRAWING + WAYLAND,
    }
    everywhere = (
        "libQt6",
        "libc.so",
        "libm.so",
        "libgcc_s",
        "libstdc++",
        "libz.so",
        "libzstd",
        "libpthread",
    )
    for part, listed in parts.items():
        dump = subprocess.run(
            ["objdump", "-p", qt / part], capture_output=True, text=True, check=True
        ).stdout
        needed = {
            line.split()[1] for line in dump.splitlines() if line.strip().startswith("NEEDED")
        }
        own = {name for name in needed if not name.startswith(everywhere)}
        assert own <= {library.file for library in listed}, part
