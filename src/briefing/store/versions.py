"""Older versions of a file: what it held before each save, kept for a while."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from briefing.core.frozen import frozen
from briefing.store.files import save_bytes, sweep

LAST = 10
"""The newest versions, whatever their age (reliability.md)."""

DAYS = 14
"""One version a day for so many days."""

GUARDED = 20
"""Versions from before a migration or a conflict leave last."""

_NAME = re.compile(r"(\d{8}T\d{12})Z-([a-z]+)-([0-9a-f]{12})\.briefing")


class Why(StrEnum):
    """What was about to happen when a version was kept."""

    SAVED = "saved"
    REPLACED = "replaced"
    MIGRATION = "migration"
    CONFLICT = "conflict"
    DISCARDED = "discarded"

    @property
    def guarded(self) -> bool:
        """Say whether the version outlives the daily ones."""
        return self in (Why.MIGRATION, Why.CONFLICT, Why.DISCARDED)


@frozen
class Version:
    """Name one older version: where it lies, when it was kept (UTC) and why."""

    path: Path
    at: datetime
    why: Why
    digest: str


def _utc_now() -> datetime:
    return datetime.now(UTC)


def key_of(path: Path) -> str:
    """Return a name for a file that all its names share, however it was reached."""
    real = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(real.encode("utf-8", "surrogateescape")).hexdigest()[:24]


class Versions:
    """Keep what files held before, byte for byte, below one folder."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self._folder = folder
        self._now = now

    def keep(self, path: Path, data: bytes, why: Why = Why.SAVED) -> Version:
        """Keep bytes as an older version of a file and let the oldest go; raises SaveError.

        Bytes that are the newest version already are not kept twice.
        """
        folder = self._folder_of(path)
        digest = hashlib.sha256(data).hexdigest()[:12]
        known = self.of(path)
        if known and known[0].digest == digest and (known[0].why.guarded or not why.guarded):
            return known[0]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sweep(folder)
        at = self._now().astimezone(UTC)
        if known and at <= known[0].at:
            at = known[0].at + timedelta(microseconds=1)  # a clock set back must not reorder
        kept = Version(folder / f"{at:%Y%m%dT%H%M%S%f}Z-{why}-{digest}.briefing", at, why, digest)
        save_bytes(kept.path, data)
        self._prune((kept, *known))
        return kept

    def of(self, path: Path) -> tuple[Version, ...]:
        """Return the versions of a file, newest first."""
        folder = self._folder_of(path)
        try:
            names = [entry.name for entry in os.scandir(folder)]
        except OSError:
            return ()
        found = [version for name in names if (version := _version(folder / name)) is not None]
        return tuple(sorted(found, key=lambda version: version.at, reverse=True))

    def sweep(self, path: Path) -> None:
        """Remove what a power cut left half-written among the versions of a file."""
        sweep(self._folder_of(path))

    def _folder_of(self, path: Path) -> Path:
        return self._folder / key_of(path)

    def _prune(self, newest_first: tuple[Version, ...]) -> None:
        keep = set(newest_first[:LAST])
        keep.update([version for version in newest_first if version.why.guarded][:GUARDED])
        first_day = self._now().astimezone(UTC).date() - timedelta(days=DAYS - 1)
        days = {version.at.date() for version in newest_first if version.at.date() >= first_day}
        for day in days:
            keep.add(next(version for version in newest_first if version.at.date() == day))
        for version in newest_first:
            if version not in keep:
                with contextlib.suppress(OSError):
                    version.path.unlink()


def _version(path: Path) -> Version | None:
    match = _NAME.fullmatch(path.name)
    if match is None or match[2] not in set(Why):
        return None
    at = datetime.strptime(match[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Version(path, at, Why(match[2]), match[3])
