"""Tell where things lie: what ships with the program, and what belongs to the person using it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

APP = "briefing"
HOME_VARIABLE = "BRIEFING_HOME"


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder; raise FileNotFoundError when it is not there."""
    for root in _resource_roots(Path(__file__).resolve().parent, getattr(sys, "_MEIPASS", None)):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts) or "resources"
    raise FileNotFoundError(f"This copy of Briefing lacks {name}. Install it again.")


def _resource_roots(package: Path, frozen: str | None) -> tuple[Path, ...]:
    """List the places of the resources: a frozen build, then a wheel, then a checkout."""
    installed = (package / "_resources", package.parent.parent / "resources")
    return (Path(frozen) / APP / "_resources", *installed) if frozen else installed


class Folders(NamedTuple):
    """Name the four folders of one person; asking for them creates nothing."""

    data: Path
    config: Path
    cache: Path
    state: Path

    @classmethod
    def of_user(cls, environ: Mapping[str, str] = os.environ) -> "Folders":
        """Return the folders of the user, or those below BRIEFING_HOME when that is set."""
        if home := environ.get(HOME_VARIABLE):
            return cls.under(Path(home).expanduser().absolute())
        if sys.platform == "linux" and not hasattr(sys, "getandroidapilevel"):
            return cls(*(_xdg_folder(environ, name) for name in cls._fields))
        from platformdirs import PlatformDirs  # noqa: PLC0415  -- verbs that keep nothing do not pay

        dirs = PlatformDirs(APP, appauthor=False)
        return cls(
            data=dirs.user_data_path,
            config=dirs.user_config_path,
            cache=dirs.user_cache_path,
            state=dirs.user_state_path,
        )

    @classmethod
    def under(cls, root: Path) -> "Folders":
        """Return four folders below one root: for tests, and for a library on a stick."""
        return cls(root / "data", root / "config", root / "cache", root / "state")

    def made(self) -> "Folders":
        """Create the folders that are missing, closed to other users, and return them."""
        for folder in (self.data, self.config, self.cache, self.state):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self


_XDG = {"data": ".local/share", "config": ".config", "cache": ".cache", "state": ".local/state"}


def _xdg_folder(environ: Mapping[str, str], name: str) -> Path:
    """Return a folder as the XDG base directory specification has it: platformdirs says the same.

    Importing platformdirs takes longer than all that a start needs of it.
    """
    told = environ.get(f"XDG_{name.upper()}_HOME", "").strip()
    base = Path(told) if told.startswith("/") else Path.home() / _XDG[name]
    return base / APP
