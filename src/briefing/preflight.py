"""Name the system library that is missing, and its package, before Qt can abort over it.

All is well in under a millisecond: each library is looked up by name in the system's library
folders. Only one that is not there is loaded to be sure, for it may lie where the folders do not
tell (LD_LIBRARY_PATH, another prefix). Run as `python -m briefing.preflight`: exit 0, or 2 with
the sentence; `--packages` prints the missing Debian packages alone.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Library(NamedTuple):
    """Name a shared library and the package that brings it."""

    file: str
    debian: str
    fedora: str
    arch: str


# Read off the PySide6 6.11 wheels with `objdump -p`: what QtCore, QtGui, QtDBus and the offscreen
# plug-in link against and do not bring along. Libraries no Linux lives without are left out.
DRAWING = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libX11.so.6", "libx11-6", "libX11", "libx11"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
)

# The same for the xcb platform plug-in and libQt6XcbQpa.
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxcb.so.1", "libxcb1", "libxcb", "libxcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)

# And for the Wayland plug-in.
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
)

NO_DISPLAY = "There is no display: neither DISPLAY nor WAYLAND_DISPLAY leads to a running desktop."


def check_window(environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the sentence that says why no window can open, or None when one can."""
    if not has_display(environ):
        return NO_DISPLAY
    lacks = [missing_libraries(DRAWING + extra) for extra in _ways_to_show(environ)]
    # One way to the screen is enough; where none works, tell of the one that lacks least.
    return explain(min(lacks, key=len)) if all(lacks) else None


def check_offscreen() -> str | None:
    """Return the sentence that says why no page can be drawn, or None when one can."""
    missing = missing_libraries(DRAWING)
    return explain(missing) if missing else None


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether there is something to show a window on."""
    if not _on_linux():
        return True
    return _needs_no_desktop(environ) or _wayland_answers(environ) or _x11_answers(environ)


def missing_libraries(libraries: Iterable[Library] = DRAWING + X11) -> tuple[Library, ...]:
    """Return those of the libraries that this system cannot load; none of them off Linux."""
    if not _on_linux():
        return ()
    folders = _library_folders()
    return tuple(
        library
        for library in libraries
        if not any(os.path.exists(f"{folder}/{library.file}") for folder in folders)  # noqa: PTH110  -- 4 × faster
        and not _loads(library.file)
    )


def explain(missing: Sequence[Library], os_release: str | None = None) -> str:
    """Say which libraries are missing and how to install them, this system's command first."""
    if os_release is None:
        os_release = _os_release()
    files = ", ".join(library.file for library in missing)
    one = len(missing) == 1
    first, *others = _commands(missing, os_release)
    return (
        f"Briefing needs {'a system library' if one else f'{len(missing)} system libraries'}"
        f" that {'is' if one else 'are'} not installed: {files}.\n"
        f"Install {'it' if one else 'them'} with\n    {first[1]}\n"
        + "".join(f"(on {system}: {command})\n" for system, command in others)
    ).rstrip("\n")


def packages(missing: Iterable[Library]) -> list[str]:
    """Return the Debian packages of the libraries, each once, sorted."""
    return sorted({library.debian for library in missing})


def main(arguments: Sequence[str]) -> int:
    """Check for a window where there is a display, else for drawing; return the exit code."""
    shows = has_display()
    if "--packages" in arguments:
        ways = _ways_to_show(os.environ) if shows else [()]
        missing = min((missing_libraries(DRAWING + extra) for extra in ways), key=len)
        sys.stdout.write("".join(f"{name}\n" for name in packages(missing)))
        return 0
    sentence = check_window() if shows else check_offscreen()
    if sentence is None:
        return 0
    sys.stderr.write(f"{sentence}\n")
    return 2


def _on_linux() -> bool:
    return sys.platform.startswith("linux")


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """Return the platform plug-ins asked for, in order: `wayland:opts;xcb` gives wayland, xcb."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    return [name for entry in asked.split(";") if (name := entry.partition(":")[0].strip())]


def _needs_no_desktop(environ: Mapping[str, str]) -> bool:
    """Tell whether a plug-in is asked for that draws without one: offscreen, vnc, linuxfb."""
    return any(not name.startswith(("xcb", "wayland")) for name in _platforms(environ))


def _ways_to_show(environ: Mapping[str, str]) -> list[tuple[Library, ...]]:
    """Return what each possible way to the screen needs beside the drawing libraries."""
    if not _on_linux() or _needs_no_desktop(environ):
        return [()]
    asked = _platforms(environ)
    ways: list[tuple[Library, ...]] = []
    if _x11_answers(environ) and (not asked or "xcb" in asked):
        ways.append(X11)
    if _wayland_answers(environ) and (
        not asked or any(name.startswith("wayland") for name in asked)
    ):
        ways.append(WAYLAND)
    return ways or [X11]


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether WAYLAND_DISPLAY names a socket; a bare name lies in XDG_RUNTIME_DIR."""
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environ.get("XDG_RUNTIME_DIR", ""), str(name)).exists()


def _x11_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether DISPLAY is set and, where it names this machine, its socket exists.

    A display left over from an ended session makes Qt abort. One behind TCP is believed: asking it
    would be a network connection.
    """
    host, colon, rest = environ.get("DISPLAY", "").rpartition(":")
    if not colon:
        return False
    if host not in {"", "unix"}:
        return True
    socket = f"/tmp/.X11-unix/X{rest.partition('.')[0]}"  # noqa: S108  -- fixed by the X protocol
    return Path(socket).exists() or f"@{socket}\n" in _read("/proc/net/unix")


def _library_folders() -> list[str]:
    """Return the folders of this machine's own libraries, never those of a foreign word size."""
    multiarch: str = getattr(sys.implementation, "_multiarch", "")
    frozen: str = getattr(sys, "_MEIPASS", "")
    named = [f"/usr/lib/{multiarch}", f"/lib/{multiarch}"] if multiarch else []
    wide = [*named, "/usr/lib64", "/lib64"] if sys.maxsize > 2**32 else named
    found = [folder for folder in wide if Path(folder).is_dir()] or ["/usr/lib"]
    return [frozen, *found] if frozen else found


def _loads(file: str) -> bool:
    import ctypes  # noqa: PLC0415  -- only when something seems to be missing

    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _commands(missing: Sequence[Library], os_release: str) -> list[tuple[str, str]]:
    """Return (system, command) for each known system, the one of os_release first."""

    def line(command: str, names: Iterable[str]) -> str:
        return f"{command} {' '.join(sorted(set(names)))}"

    commands = [
        ("Debian or Ubuntu", line("sudo apt-get install", (library.debian for library in missing))),
        ("Fedora", line("sudo dnf install", (library.fedora for library in missing))),
        ("Arch", line("sudo pacman -S", (library.arch for library in missing))),
    ]
    families = {"fedora": 1, "rhel": 1, "centos": 1, "arch": 2, "manjaro": 2}
    here = next((families[word] for word in _family(os_release) if word in families), 0)
    return [commands[here], *commands[:here], *commands[here + 1 :]]


def _family(os_release: str) -> list[str]:
    """Return the words of ID and ID_LIKE, ID first."""
    pairs = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    return f"{pairs.get('ID', '')} {pairs.get('ID_LIKE', '')}".replace('"', "").lower().split()


def _os_release() -> str:
    return _read("/etc/os-release") or _read("/usr/lib/os-release")


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
