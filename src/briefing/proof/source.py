"""The sheets with the source text: every word of it, each note's letter, each light in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.enclosure import text_hash
from briefing.core.page import LIT, RULE, Page, Printed, Role
from briefing.core.page_words import page_words
from briefing.core.source_text import lit, paragraphs
from briefing.proof.account import spread
from briefing.proof.paper import comparable

Wrong = dict[int, str]
"""The pieces of a sheet that say something else, by their index: what they should say."""


class SourceSheets:
    """Say of each piece of the sheets that follow a page what it should be."""

    def __init__(self, page: Page, briefing: Briefing, digest: str) -> None:
        self._page = page
        self._sheets = page.sheets[1:]
        self._article = briefing.article
        self._digest = digest
        self._words = page_words(page.language)
        self._notes = {note.sentence: note.letter for note in page.notes}
        self._lit = lit(briefing, page.notes)
        before, _, after = self._words.text.partition("{}")
        known = (self._words.source_text, before, f"{after} · {self._words.proof}")
        self._known = {comparable(text) for text in known}

    def wrong(self, number: int) -> Wrong:
        """Return the pieces of a further sheet, counted from 0, that should say something else."""
        sheet = self._sheets[number]
        checks: Mapping[Role, Callable[[Printed], str | None]] = {
            Role.QUOTED: self._quoted,
            Role.NOTE: lambda item: self._letter(item, sheet),
            Role.PARAGRAPH: lambda item: self._paragraph(item, sheet),
            Role.COUNT: lambda item: _unless(item.text, self._sheet_words(number)),
            Role.HASH: lambda item: _unless(item.text, spread(text_hash(self._article))),
            Role.PROOF: lambda item: _unless(item.text, self._digest),
            Role.FURNITURE: self._furniture,
        }
        found: Wrong = {}
        for index, item in enumerate(sheet.texts):
            check = checks.get(item.role)
            should = "nothing" if check is None else check(item)
            if should is not None:
                found[index] = should
        return found

    def faults(self) -> Iterator[str]:
        """Yield what is missing, printed twice or lit at the wrong place."""
        if not self._sheets:
            return
        quoted = [i for sheet in self._sheets for i in sheet.texts if i.role is Role.QUOTED]
        at, text = 0, self._article.text
        for item in quoted:
            if item.span is None or item.span.start < at or text[at : item.span.start].strip():
                yield "The source text is not printed whole and in order."
                break
            at = item.span.end
        else:
            if text[at:].strip():
                yield "The source text is not printed to its end."
        yield from self._margin()
        yield from self._lights(quoted)

    def _margin(self) -> Iterator[str]:
        printed = [i for sheet in self._sheets for i in sheet.texts]
        letters = sorted(i.text for i in printed if i.role is Role.NOTE)
        if letters != sorted(self._notes.values()):
            yield "Beside the source text the letters are not those of the notes."
        numbers = [i.text for i in printed if i.role is Role.PARAGRAPH]
        places = (self._article.paragraph_at(span.start) for span, _ in paragraphs(self._article))
        if numbers != [str(place) for place in places if place is not None]:
            yield "Beside the source text the paragraphs are not numbered one after the other."

    def _lights(self, quoted: list[Printed]) -> Iterator[str]:
        """Yield what is said of figures that are not lit, and of lights on other words."""
        for span, name in self._lit:
            own = [item for item in quoted if item.figure == name]
            words = "".join(item.text for item in own)
            inside = all(item.span is not None and item.span in span for item in own)
            if not inside or comparable(words) != comparable(span.of(self._article.text)):
                yield f"In the source text “{span.of(self._article.text)}” is not lit."
        known = {name for _, name in self._lit}
        if any(item.figure is not None and item.figure not in known for item in quoted):
            yield "In the source text something is lit that is no figure of the page."
        for sheet in self._sheets:
            lights = sorted(
                (shape.box.y, shape.box.x, shape.box.width, shape.figure or "")
                for shape in sheet.shapes
                if shape.shape == LIT
            )
            should = sorted(
                (item.box.y, item.box.x, item.box.width, item.figure)
                for item in sheet.texts
                if item.role is Role.QUOTED and item.figure is not None
            )
            if lights != should or any(shape.shape not in (LIT, RULE) for shape in sheet.shapes):
                yield "In the source text a light does not lie on its figure."

    # ── single pieces ────────────────────────────────────────────────────────────────────────

    def _quoted(self, item: Printed) -> str | None:
        text = "" if item.span is None else item.span.of(self._article.text)
        return _unless(item.text, text)

    def _letter(self, item: Printed, sheet: Page) -> str | None:
        """Compare a letter with its note, which stands on the same line."""
        if item.span is None or item.span not in self._notes:
            return "the letter of a note"
        if not _stands_by(item, item.span.start, sheet):
            return "a letter beside its sentence"
        return _unless(item.text, self._notes[item.span])

    def _paragraph(self, item: Printed, sheet: Page) -> str | None:
        if item.span is None:
            return "the number of a paragraph"
        text = item.span.of(self._article.text)
        first = item.span.start + len(text) - len(text.lstrip())
        if not _stands_by(item, first, sheet):
            return "a number beside its paragraph"
        return _unless(item.text, str(self._article.paragraph_at(item.span.start)))

    def _sheet_words(self, number: int) -> str:
        return self._words.sheet.format(number + 2, len(self._sheets) + 1)

    def _furniture(self, item: Printed) -> str | None:
        return None if comparable(item.text) in self._known else "words of the page"


def _stands_by(item: Printed, at: int, sheet: Page) -> bool:
    """Say whether a piece in the margin stands on the line that holds a place of the text."""
    return any(
        other.baseline == item.baseline
        for other in sheet.texts
        if other.role is Role.QUOTED and other.span is not None and _holds(other.span, at)
    )


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end


def _unless(text: str, should: str) -> str | None:
    return None if text == should else should
