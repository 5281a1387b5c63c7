"""What a person does to rows of the library: off the GUI thread, and each with a way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from briefing.models.tasks import Tasks

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow
    from briefing.library import Library
    from briefing.library.changes import Change
    from briefing.library.lost import Place
    from briefing.models.library_hits import HitRow
    from briefing.store.drafts import Drafts


LOOK_S = 6.0
"""So long a missing file is looked for before somebody is asked where it is."""


class LibraryActs(QObject):
    """Pin, archive, tag, note, forget and locate; ``done`` follows each, ``told`` says it."""

    done = Signal()
    refused = Signal(object)

    def __init__(self, window: MainWindow, folder: Path, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._tasks = tasks
        self._changes: list[tuple[Change, ...]] = []
        self.told = ""

    @property
    def can_undo(self) -> bool:
        """Say whether there is anything to take back."""
        return bool(self._changes)

    def act(self, name: str, row: HitRow) -> None:
        """Carry out an act by its name on the briefing of a row."""
        from briefing.library import changes

        path = row.path
        if path is None:
            return
        match name:
            case "pin":
                self._start(partial(changes.pin, path=path, on=not row.favourite))
            case "archive":
                self._start(partial(changes.archive, path=path, on=not row.archived))
            case "forget":
                drafts = self._window.documents.drafts
                self._start(partial(changes.forget, path=path, drafts=drafts))
            case "locate":
                work = partial(_places, self._folder, path)
                self._tasks.start(work, partial(self._choose_place, path), self.refused.emit)
            case _:
                raise ValueError(name)

    def tag(self, row: HitRow, tags: tuple[str, ...]) -> None:
        """Give the briefing of a row these tags and no others."""
        from briefing.library import changes

        if row.path is not None:
            self._start(partial(changes.tag, path=row.path, tags=tags))

    def note(self, row: HitRow, words: str) -> None:
        """Write a note about the briefing of a row."""
        from briefing.library import changes

        if row.path is not None:
            self._start(partial(changes.note, path=row.path, words=words))

    def forget_all(self, paths: tuple[Path, ...]) -> None:
        """Take several files out of the library; what was entered about them stays."""
        work = partial(_all_forgotten, self._folder, paths)
        self._tasks.start(work, self._on_all_done, self.refused.emit)

    def locate_all(self, paths: tuple[Path, ...]) -> None:
        """Find missing files again: each that surely lies in one place; one alone by asking."""
        if len(paths) == 1:
            work = partial(_places, self._folder, paths[0])
            done = partial(self._choose_place, paths[0])
            self._tasks.start(work, done, self.refused.emit)
        elif paths:
            work = partial(_all_located, self._folder, paths)
            done = partial(self._on_all_located, len(paths))
            self._tasks.start(work, done, self.refused.emit)

    def _on_all_located(self, wanted: int, changes: tuple[Change, ...]) -> None:
        count = QLocale().toString
        words = self.tr("Found {found} of {wanted}.")
        self._on_all_done(changes, words.format(found=count(len(changes)), wanted=count(wanted)))

    def _on_all_done(self, changes: tuple[Change, ...], words: str = "") -> None:
        if changes:
            self._changes.append(changes)
        self._tell(words or self.tr("%n out of the library.", "", len(changes)))

    def undo(self) -> None:
        """Take the last change back."""
        if self._changes:
            changes = self._changes.pop()
            work = partial(_taken_back, self._folder, changes, self._window.documents.drafts)
            self._tasks.start(work, lambda _: self._tell(self.tr("Taken back.")), self.refused.emit)

    def _choose_place(self, path: Path, found: list[Place]) -> None:
        """Take the one place that is surely the file; else let a person say where it is."""
        from briefing.library import changes

        sure = [place.path for place in found if place.sure]
        if len(sure) == 1:
            place: Path | None = sure[0]
        else:
            near = [folder for folder in path.parents if folder.is_dir()]
            start = found[0].path.parent if found else (near or [Path.home()])[0]
            place = self._window.documents.dialogs.locate(self._window, path.name, start)
        if place is not None:
            self._start(partial(changes.locate, path=path, place=place))

    def _start(self, work: Callable[[Library], Change]) -> None:
        self._tasks.start(partial(_changed, self._folder, work), self._on_done, self.refused.emit)

    def _on_done(self, change: Change) -> None:
        self._changes.append((change,))
        self._tell(self._words(change))

    def _tell(self, words: str) -> None:
        self.told = words
        self.done.emit()

    def _words(self, change: Change) -> str:
        """Say what was done, for the line that offers to undo it."""
        from briefing.library.changes import Act

        words = {
            Act.PINNED: self.tr("Pinned."),
            Act.UNPINNED: self.tr("Not pinned any more."),
            Act.ARCHIVED: self.tr("Put into the archive."),
            Act.UNARCHIVED: self.tr("Taken out of the archive."),
            Act.TAGGED: self.tr("Tags changed."),
            Act.NOTED: self.tr("Note changed."),
            Act.FORGOTTEN: self.tr("Out of the library; the file stays."),
            Act.LOCATED: self.tr("Found in {folder}."),
        }[change.act]
        return words.format(folder=f"\u2068{change.now.parent.name}\u2069")


def _changed(folder: Path, work: Callable[[Library], Change]) -> Change:
    from briefing.library import Library

    with Library(folder) as library:
        return work(library)


def _taken_back(folder: Path, changes: tuple[Change, ...], drafts: Drafts) -> None:
    from briefing.library import Library
    from briefing.library.changes import take_back

    with Library(folder) as library:
        for change in reversed(changes):
            take_back(library, change, drafts)


def _all_forgotten(folder: Path, paths: tuple[Path, ...]) -> tuple[Change, ...]:
    """Forget those that are missing still."""
    from briefing.library import Library
    from briefing.library.changes import forget

    with Library(folder) as library:
        gone = [path for path in paths if library.entry(path) is not None and not path.exists()]
        return tuple(forget(library, path) for path in gone)


def _all_located(folder: Path, paths: tuple[Path, ...]) -> tuple[Change, ...]:
    """Find what surely lies in one place; where one was found others are looked for first."""
    from briefing.library import Library
    from briefing.library.changes import locate
    from briefing.library.lost import places

    stop = partial(_is_past, monotonic() + LOOK_S)
    found: list[Change] = []
    with Library(folder) as library:
        for path in paths:
            entry = library.entry(path)
            near = dict.fromkeys(change.now.parent for change in reversed(found))
            lie = [] if entry is None else places(library, entry, near, stop)
            sure = [place.path for place in lie if place.sure]
            if len(sure) == 1:
                found.append(locate(library, path, sure[0]))
    return tuple(found)


def _places(folder: Path, path: Path) -> list[Place]:
    from briefing.library import Library
    from briefing.library.lost import places

    with Library(folder) as library:
        entry = library.entry(path)
        until = monotonic() + LOOK_S
        stop = partial(_is_past, until)
        return [] if entry is None else places(library, entry, stop=stop)


def _is_past(moment: float) -> bool:
    return monotonic() > moment
