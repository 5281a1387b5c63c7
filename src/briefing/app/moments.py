"""A moment in words: local time, as the window's language writes it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def day_and_time(at: datetime) -> str:
    """Return day and time of a moment."""
    return QLocale().toString(_local(at), QLocale.FormatType.ShortFormat)


def time_of_day(at: datetime) -> str:
    """Return the time of a moment alone."""
    return QLocale().toString(_local(at).time(), QLocale.FormatType.ShortFormat)


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
