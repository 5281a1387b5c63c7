"""Opening and saving for one window: files, drops, the clipboard; one road to the pipeline.

The pipeline reads and finds, which the first frame does not need: it is imported when asked for.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing.app.dialogs import Answer, Conflict, Dialogs
from briefing.app.keeper import Keeper, told
from briefing.app.moments import day_and_time, time_of_day
from briefing.app.opening import AT_ONCE_BYTES, Opening, opens_at_once
from briefing.app.outside import OutsideWatch
from briefing.core import codec, edits
from briefing.core.briefing import Briefing
from briefing.models.notices import Choice, Notice, Notices
from briefing.models.open_briefing import OpenBriefing
from briefing.models.tasks import Tasks
from briefing.store.desk import ChangedOutsideError, Desk, Holder, TakenError
from briefing.store.drafts import Drafts
from briefing.store.files import FileMark, RecentFiles, SaveError, mark_of, save_bytes
from briefing.store.session import CutOff
from briefing.store.versions import Version, Why

if TYPE_CHECKING:
    from briefing.formats.doors import Part
    from briefing.pipeline import Draft

ENDING = ".briefing"

HELD = "file.held"
PART = "file.part"
UNKEPT = "file.unkept"


class Documents(QObject):
    """Open and save the window's briefing; ``opened(Draft)`` or ``refused(str)`` says what came.

    ``desk`` keeps the file, its lock, its versions and the draft; ``keeper`` writes the draft.
    """

    opened = Signal(object)
    refused = Signal(str)
    recent_changed = Signal()
    windows_wanted = Signal(object)

    def __init__(
        self,
        open_briefing: OpenBriefing,
        tasks: Tasks,
        recent: RecentFiles,
        bundled: Path,
        desk: Desk,
        notices: Notices,
        dialogs: Dialogs,
        drafts: Drafts,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._open = open_briefing
        self._tasks = tasks
        self._recent = recent
        self._bundled = bundled
        self.desk = desk
        self._notices = notices
        self.dialogs = dialogs
        self.drafts = drafts
        self._window = window
        self.opening = Opening(tasks, notices, self)
        self.opening.refused.connect(self._refuse)
        self.opening.stopped.connect(lambda: self.keeper.keep_now())
        self._recovered_as: Path | None = None
        self._older = False
        self.keeper = Keeper(open_briefing, desk, self)
        self.watch = OutsideWatch(desk, notices, self.reload, self.save_as, self)
        self.keeper.failed.connect(self._on_unkept)
        self.keeper.kept.connect(partial(notices.drop, UNKEPT))

    def is_bundled(self, path: Path | None) -> bool:
        """Say whether a path is one of the briefings that came with the app."""
        return path is not None and path.parent == self._bundled

    # ── opening ──────────────────────────────────────────────────────────────────────────────

    def ask_and_open(self) -> None:
        """Ask for files; the first opens here, each other in a window of its own."""
        folder = self._open.path.parent if self._open.path else Path.home()
        if self.is_bundled(self._open.path):
            folder = Path.home()
        self.open_paths(self.dialogs.open_files(self._window, folder))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open the first file here, and ask for windows for the others."""
        for path in paths[:1]:
            self.open_path(path)
        if len(paths) > 1:
            self.windows_wanted.emit(list(paths[1:]))

    def reopen(self, encoding: str) -> None:
        """Read the article's file anew, in an encoding somebody chose."""
        path = self._open.path
        if path is not None and self.may_leave():
            self._open_now(path, encoding)

    def ask_for_text(self) -> None:
        """Ask for the text of a new article and open it."""
        text = self.dialogs.new_text(self._window)
        if text is not None:
            self.open_text(text)

    def open_path(self, path: Path) -> None:
        """Open a briefing or an article here, once the present one is safe."""
        if self.may_leave():
            self._open_now(path)

    def open_text(self, text: str, html: str = "") -> None:
        """Open pasted or dropped text as a new article; its rich form has the structure."""
        if text.strip() and self.may_leave():
            self._open_text_now(text, html, 1)

    def _open_text_now(self, text: str, html: str, part: int) -> None:
        from briefing import pipeline

        self.opening.run(
            self.tr("the text"),
            lambda cancelled: pipeline.open_pasted(text, html, part=part, cancelled=cancelled),
            partial(self._show, None, None, lambda part: self._open_text_now(text, html, part)),
            at_once=len(text) <= AT_ONCE_BYTES and not html,
        )

    def _open_now(self, path: Path, encoding: str | None = None, part: int = 1) -> None:
        # Marked before it is read: a change in between is then noticed, never overwritten.
        mark = mark_of(path) if path.suffix.lower() == ENDING else None
        from briefing import pipeline

        self.opening.run(
            path.name,
            lambda cancelled: pipeline.open_file(
                path, encoding=encoding, part=part, cancelled=cancelled
            ),
            partial(self._show, path, mark, lambda part: self._open_now(path, encoding, part)),
            at_once=opens_at_once(path),
        )

    def _show(
        self,
        path: Path | None,
        mark: FileMark | None,
        open_part: Callable[[int], None],
        draft: Draft,
    ) -> None:
        self._recovered_as = None
        self._hold(path if not draft.fresh else None, mark)
        self._open.open(draft.briefing, path, unsaved=path is None)
        self._tell_part(draft.part, open_part)
        if path is not None and not self.is_bundled(path):
            self._recent.add(path)
            self.recent_changed.emit()
        self.opened.emit(draft)

    def _tell_part(self, part: Part | None, open_part: Callable[[int], None]) -> None:
        """Say which part of a long text is shown, and offer those beside it."""
        if part is None:
            return

        def go(number: int) -> None:
            if self.may_leave():
                open_part(number)
            else:
                self._tell_part(part, open_part)

        count = QLocale().toString
        words = self.tr(
            "A text of {millions} million letters: this is part {number} of {count}."
            " Figures of the other parts are not counted."
        ).format(millions=count(part.letters / 1e6, "f", 1), number=part.number, count=part.count)
        choices: list[Choice] = []
        if part.number < part.count:
            choices.append(Choice(self.tr("Next Part"), partial(go, part.number + 1)))
        if part.number > 1:
            choices.append(Choice(self.tr("Previous Part"), partial(go, part.number - 1)))
        self._notices.tell(Notice(PART, words, tuple(choices)))

    def _hold(self, path: Path | None, mark: FileMark | None) -> None:
        """Take the file for this window, or say who has it."""
        self._notices.drop(HELD)
        self._notices.drop(PART)
        self._older = False
        if path is None or self.is_bundled(path) or mark is None:
            self.desk.let_go()
        else:
            holder = self.desk.open(path, mark)
            self._older = codec.is_older(path.read_bytes()) if path.exists() else False
            if holder is not None:
                self._notices.tell(self._held_notice(path, holder))
        self.watch.follow()

    def _held_notice(self, path: Path, holder: Holder) -> Notice:
        since = datetime.fromisoformat(holder.since)
        words = self.tr("{name} is open in another window since {time}. Here it is read-only.")
        return Notice(
            HELD,
            words.format(
                name=path.name,
                time=time_of_day(since),
            ),
            (
                Choice(self.tr("Save a Copy…"), self.save_as),
                Choice(self.tr("Take Over"), self._take_over),
            ),
        )

    def _take_over(self) -> None:
        self.desk.take_over()
        if self.desk.is_changed():
            self.watch.look()
        else:
            self.watch.follow()

    def _refuse(self, error: Exception) -> None:
        from briefing.formats.doors import ReadError

        self.keeper.keep_now()  # what was let go of to make room is still what is shown
        if isinstance(error, ReadError):
            self.refused.emit(told(error))
        else:
            self.refused.emit(
                self.tr("The file could not be opened: {reason}").format(reason=told(error))
            )

    # ── saving ───────────────────────────────────────────────────────────────────────────────

    def save(self) -> bool:
        """Save under the file's own name, or ask for one; return whether a file holds it now."""
        path = self._open.path
        if path is None or not self._has_own_file():
            return self.save_as()
        if codec.is_read_only(self._open.briefing):
            self.dialogs.tell(
                self._window,
                self.tr(
                    "{name} was written by a newer version of Briefing and is not changed here. "
                    "Save under another name."
                ).format(name=path.name),
            )
            return self.save_as()
        return self._write(path, Why.MIGRATION if self._older else None)

    def save_as(self) -> bool:
        """Ask for a name and save."""
        chosen = self._ask_for_name(self._recovered_as or self._proposed(ENDING))
        if chosen is None:
            return False
        return self._write(chosen, Why.REPLACED if chosen.exists() else None)

    def keep_as_draft(self) -> bool:
        """Keep what has no file of its own in the data folder, where the library finds it.

        What has one is saved there.
        """
        if self._has_own_file():
            return self.save()
        try:
            path = self.drafts.free_path(self._open.briefing.title)
        except OSError as error:
            words = self.tr("The draft was not kept: {reason}").format(reason=told(error))
            self.dialogs.tell(self._window, words)
            return False
        return self._write(path)

    def _has_own_file(self) -> bool:
        path = self._open.path
        return path is not None and path.suffix.lower() == ENDING and not self.is_bundled(path)

    def save_copy(self) -> bool:
        """Ask for a name and write a copy there; this window goes on with its own file."""
        proposed = self._proposed(ENDING)
        chosen = self._ask_for_name(
            proposed.with_stem(self.tr("{name} copy").format(name=proposed.stem))
        )
        if chosen is None:
            return False
        try:
            save_bytes(chosen, self._bytes())
        except (SaveError, codec.CodecError) as error:
            self.dialogs.tell(self._window, told(error))
            return False
        return True

    def revert(self) -> None:
        """Go back to what the file holds, as one step that can be undone."""
        self._take_from_file(self.tr("Revert"))

    def reload(self) -> None:
        """Show what somebody else made of the file; one's own can be had back by undoing."""
        self._take_from_file(self.tr("Show Theirs"))

    def versions(self) -> tuple[Version, ...]:
        """Return the older versions of what is open, newest first."""
        return self.desk.versions_of(self.desk.path)

    def restore(self, version: Version) -> bool:
        """Show an older version, as one step that can be undone; the file is not touched yet."""
        try:
            briefing = codec.load(version.path.read_bytes())
        except (OSError, codec.CodecError) as error:
            self.dialogs.tell(
                self._window,
                self.tr("This version cannot be opened: {reason}").format(reason=told(error)),
            )
            return False
        return self._open.edit(self.tr("Restore Version"), lambda _: briefing)

    def proposed_pdf(self) -> Path:
        """Return a name for the page."""
        return self._proposed(".pdf")

    def put_down(self) -> bool:
        """Let go of what is open, once that loses nothing; the bundled briefing lies beneath."""
        if not self.may_leave():
            return False
        from briefing.app.application import bundled

        self._hold(None, None)
        self._recovered_as = None
        path = bundled()
        self._open.open(codec.load(path.read_bytes()), path)
        return True

    def may_leave(self) -> bool:
        """Make sure that leaving the present briefing loses nothing; ask if it would."""
        if self._open.is_clean:
            return True
        title, homeless = self._open.briefing.title, not self._has_own_file()
        answer = self.dialogs.keep_changes(self._window, title, draft=homeless)
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DRAFT:
            return self.keep_as_draft()
        if answer is Answer.DISCARD:
            self.keeper.forget()
            self.desk.discard(codec.dump(self._open.briefing).encode(), self.desk.path)
        return answer is Answer.DISCARD

    def _take_from_file(self, act: str) -> None:
        path = self.desk.path
        if path is None:
            return
        try:
            data = path.read_bytes()
            briefing = codec.load(data)
        except (OSError, codec.CodecError) as error:
            self.dialogs.tell(
                self._window,
                self.tr("{name} cannot be read: {reason}").format(
                    name=path.name, reason=told(error)
                ),
            )
            return
        self.desk.accept(FileMark.of(data))
        self._open.edit(act, lambda _: briefing)
        self._open.saved(path)
        self.watch.follow()

    def _ask_for_name(self, proposed: Path) -> Path | None:
        chosen = self.dialogs.save_file(self._window, proposed, self.tr("Briefing (*.briefing)"))
        if chosen is not None and chosen.suffix.lower() != ENDING:
            chosen = chosen.with_name(chosen.name + ENDING)
        return chosen

    def _bytes(self) -> bytes:
        stamp = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
        return codec.to_bytes(edits.stamped(self._open.briefing, stamp))

    def _write(self, path: Path, over: Why | None = None) -> bool:
        before = self._open.path
        try:
            saved = self.desk.save(path, self._bytes(), over=over)
        except (ChangedOutsideError, TakenError) as error:
            return self._resolve(path, error)
        except (SaveError, codec.CodecError) as error:
            self.dialogs.tell(self._window, told(error))
            return False
        self._recovered_as, self._older = None, False
        self._open.saved(path)
        if before is not None and before != path and self.drafts.holds(before):
            with contextlib.suppress(OSError):  # all that it held has a name and a place now
                before.unlink()
        self.keeper.forget()
        self._notices.drop(HELD)
        self.watch.follow()
        if saved.unkept:
            from briefing.models.finding_words import said

            self._on_unkept(said(saved.unkept))
        self._recent.add(path)
        self.recent_changed.emit()
        return True

    def _resolve(self, path: Path, error: SaveError) -> bool:
        """Let a person choose where a save would overwrite somebody else's work."""
        beside = _free_name(path, self.tr("{name} mine").format(name=path.stem))
        match self.dialogs.resolve(self._window, told(error), beside.name):
            case Conflict.KEEP_BOTH:
                return self._write(beside)
            case Conflict.REPLACE:
                return self._write(path, Why.CONFLICT)
            case Conflict.CANCEL:
                return False

    def _on_unkept(self, reason: str) -> None:
        self._notices.tell(Notice(UNKEPT, reason, alarming=True))

    # ── work that was cut off ────────────────────────────────────────────────────────────────

    def offer_recovery(self) -> int:
        """Offer what earlier windows could not save; return how much there is."""
        found = self.desk.cut_off()
        for work in found:
            self._notices.tell(self._recovery_notice(work))
        return len(found)

    def _recovery_notice(self, work: CutOff) -> Notice:
        at = datetime.fromisoformat(work.draft.at)
        words = self.tr("“{title}” was not saved when Briefing ended at {time}.")
        path = work.draft.path
        choices = [Choice(self.tr("Open, Keep Both"), partial(self.recover, work))]
        if path is not None and path.exists():
            words = self.tr("“{title}” ({name}) was not saved when Briefing ended at {time}.")
            choices.append(
                Choice(self.tr("Go On in the File"), partial(self.recover, work, in_file=True))
            )
        choices.append(Choice(self.tr("Put Away"), partial(self.desk.put_away, work)))
        name = "" if path is None else path.name
        told = words.format(
            title=work.draft.title,
            name=name,
            time=day_and_time(at),
        )
        return Notice(f"recover.{work.folder.name}", told, tuple(choices))

    def recover(self, work: CutOff, *, in_file: bool = False) -> bool:
        """Open cut-off work here, unsaved; its file stays untouched until somebody saves."""
        if not self.may_leave():
            return False
        try:
            briefing = codec.load(work.draft.data)
        except codec.CodecError as error:
            self.refused.emit(told(error))
            return False
        if not self.desk.adopt(work):
            return False
        self._notices.drop(f"recover.{work.folder.name}")
        path = work.draft.path
        own = path if in_file and path is not None and path.exists() else None
        self._hold(own, None if own is None else mark_of(own))
        self._recovered_as = None
        if own is None and path is not None:
            self._recovered_as = _free_name(
                path, self.tr("{name} recovered").format(name=path.stem)
            )
        self._show_recovered(briefing, own)
        return True

    def _show_recovered(self, briefing: Briefing, path: Path | None) -> None:
        self._open.open(briefing, path, unsaved=True)
        from briefing.pipeline import Draft

        self.opened.emit(Draft(briefing, fresh=False))

    def close(self) -> None:
        """Leave the desk in order; a draft that is still wanted stays for the next start."""
        self.keeper.close()
        self.desk.close()

    def _proposed(self, ending: str) -> Path:
        path = self._open.path
        if path is not None and not self.is_bundled(path) and not self.drafts.holds(path):
            return path.with_suffix(ending)
        words = [w for w in self._open.briefing.title.split() if w.strip("“”\"'.,:;!?")]
        stem = "-".join("".join(c for c in word if c.isalnum()) for word in words[:6]).lower()
        return Path.home() / f"{stem or 'briefing'}{ending}"


def _free_name(path: Path, stem: str) -> Path:
    """Return a name beside a path that no file has yet."""
    found = path.with_stem(stem)
    number = 2
    while found.exists():
        found = path.with_stem(f"{stem} {number}")
        number += 1
    return found
