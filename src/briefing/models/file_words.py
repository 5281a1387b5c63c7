"""Why a file was not read or not saved, for the window to say in its own language (``said``)."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from briefing.core.canonical import Alteration
from briefing.core.message import Message, Term
from briefing.models.finding_words import said
from briefing.models.translatable import QT_TRANSLATE_NOOP

TEMPLATES = frozenset(
    {
        QT_TRANSLATE_NOOP(
            "Files", "Another window of Briefing is still saving. Try again in a moment."
        ),
        QT_TRANSLATE_NOOP("Files", "It has more than {most} parts. Open the text alone."),
        QT_TRANSLATE_NOOP("Files", "It has {pages} pages; the limit is {most}. Save a part."),
        QT_TRANSLATE_NOOP("Files", "It is damaged: it holds its part {part} twice. Save it again."),
        QT_TRANSLATE_NOOP("Files", "It is damaged: it lacks its part {part}. Save it again."),
        QT_TRANSLATE_NOOP("Files", "It is packed with {parts} parts; the limit is {most}."),
        QT_TRANSLATE_NOOP(
            "Files",
            "It unpacks to more than the limit of {limit} MB. Save the part you need as a "
            "file of its own.",
        ),
        QT_TRANSLATE_NOOP("Files", "Work in progress cannot be kept: {why}."),
        QT_TRANSLATE_NOOP("Files", "{name} cannot be read: {why}."),
        QT_TRANSLATE_NOOP("Files", "{name} could not be read: its reader gave no sound answer."),
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} could not be read: its reader was stopped by its limits. Copy its text "
            "and paste it as a new article.",
        ),
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} holds {letters} million letters; the limit of one article is {limit} "
            "million. Split it, or open it in the window part by part.",
        ),
        QT_TRANSLATE_NOOP(
            "Files", "{name} holds {size} MB; the limit is {limit} MB. Open the part you need."
        ),
        QT_TRANSLATE_NOOP("Files", "{name} is a folder. Choose a file name inside it."),
        QT_TRANSLATE_NOOP("Files", "{name} is a folder. Open a file inside it."),
        QT_TRANSLATE_NOOP(
            "Files", "{name} is a packed file without an article in it. Unpack it first."
        ),
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} is an old Word file, or one with a password. Save it as .docx without a "
            "password and open that.",
        ),
        QT_TRANSLATE_NOOP("Files", "{name} is not a text file in any encoding known here."),
        QT_TRANSLATE_NOOP(
            "Files", "{name} is not a text file. Open a text, a Markdown file or a briefing."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "{name} is not an ordinary file. Open an article or a briefing."
        ),
        QT_TRANSLATE_NOOP("Files", "{name} is not in {encoding}. Choose another encoding."),
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} is not {what}, whatever its name says: it may be cut short, or something "
            "else was saved in its place. Get it again.",
        ),
        QT_TRANSLATE_NOOP("Files", "{name} is open in another window. Save under another name."),
        QT_TRANSLATE_NOOP("Files", "{name} is over the limit of {limit} million letters."),
        QT_TRANSLATE_NOOP("Files", "{name} is read-only. Save under another name, or unlock it."),
        QT_TRANSLATE_NOOP(
            "Files", "{name} is {what}, not an article. Open a file with text in it."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "{name} is {what}. Save the part you need as a text and open that."
        ),
        QT_TRANSLATE_NOOP(
            "Files",
            "{name} took more than {seconds} seconds to read and was closed. Copy its text "
            "and paste it as a new article.",
        ),
        QT_TRANSLATE_NOOP(
            "Files", "{name} was changed by somebody else. Keep both, or replace it."
        ),
        QT_TRANSLATE_NOOP("Files", "{name} was not opened: you stopped it."),
        QT_TRANSLATE_NOOP("Files", "{name} was not saved: it cannot be read."),
        QT_TRANSLATE_NOOP("Files", "{name} was not saved: the disk did not keep what was written."),
        QT_TRANSLATE_NOOP("Files", "{name} was not saved: {why}"),
        QT_TRANSLATE_NOOP("Files", "{name} was not saved: {why}."),
        QT_TRANSLATE_NOOP("Files", "{path} is not there. Check the name and the folder."),
        QT_TRANSLATE_NOOP("Files", "{why}. Choose another folder, or make room and try again."),
        QT_TRANSLATE_NOOP(
            "Files",
            "A chart is exported as .svg, .png or .json, not as “{ending}”.",
        ),
        QT_TRANSLATE_NOOP("Files", "a number has more than {most} digits"),
        QT_TRANSLATE_NOOP("Files", "byte {place} is not UTF-8"),
        QT_TRANSLATE_NOOP("Files", "it is nested deeper than {most} levels"),
        QT_TRANSLATE_NOOP("Files", "line {line}, column {column} is not JSON ({what})"),
        QT_TRANSLATE_NOOP("Files", "the file is larger than {limit} MB"),
        QT_TRANSLATE_NOOP("Files", "the key “{key}” stands twice in one object"),
        QT_TRANSLATE_NOOP(
            "Files",
            "{figures} figures traced, {computed} computed, {numerals} numerals "
            "read back, {marks} marks measured; proof {digest}",
        ),
        QT_TRANSLATE_NOOP(
            "Files",
            "{figures} figures traced, {computed} computed, {numerals} numerals "
            "read back; proof {digest}",
        ),
        QT_TRANSLATE_NOOP("Files", "{name} is saved, but not marked as open here: {why}."),
        QT_TRANSLATE_NOOP("Files", "{name} is a printed briefing, not an article."),
        QT_TRANSLATE_NOOP("Files", "{name} is there again."),
        QT_TRANSLATE_NOOP("Files", "{problem}; {remedy}"),
        QT_TRANSLATE_NOOP(
            "Files",
            "“{ending}” is not an ending that can be exported; choose one of {known}.",
        ),
        QT_TRANSLATE_NOOP("Files", "“{form}” is not a briefing’s format"),
        QT_TRANSLATE_NOOP("Files", "“{key}” is missing"),
    }
)
"""The sentences of readers, saves, exports and the file format."""

JOINED = QT_TRANSLATE_NOOP("Files", "{name}: {why}")
"""The name of a file before what its reader says."""

TERMS = frozenset(
    {
        QT_TRANSLATE_NOOP(
            "Files",
            "It declares a document type, which no word processor writes, and is not opened.",
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It declares entities, which no e-book needs, and is not opened."
        ),
        QT_TRANSLATE_NOOP("Files", "It holds no web page that can be read. Save it again."),
        QT_TRANSLATE_NOOP("Files", "It is a damaged message and cannot be read. Save it again."),
        QT_TRANSLATE_NOOP(
            "Files",
            "It is a scan: pictures of pages, without text. Run it through text recognition "
            "and open the result.",
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It is damaged and cannot be unpacked. Save it again and open that."
        ),
        QT_TRANSLATE_NOOP("Files", "It is damaged inside and cannot be read. Save it again."),
        QT_TRANSLATE_NOOP("Files", "It is damaged inside: it is empty. Save it again."),
        QT_TRANSLATE_NOOP(
            "Files", "It is damaged or not what it seems, and cannot be read. Save it again."
        ),
        QT_TRANSLATE_NOOP("Files", "It is damaged, or no PDF, and cannot be read. Save it again."),
        QT_TRANSLATE_NOOP(
            "Files", "It is damaged: it does not say where its text is. Save it again."
        ),
        QT_TRANSLATE_NOOP("Files", "It is damaged: its parts overlap. It is not opened."),
        QT_TRANSLATE_NOOP(
            "Files", "It is damaged: the list of its chapters is missing. Save it again."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It is locked to a device or an account (DRM) and cannot be opened here."
        ),
        QT_TRANSLATE_NOOP("Files", "It is nested too deeply to be a text, and is not opened."),
        QT_TRANSLATE_NOOP(
            "Files", "It is no text: only OpenDocument texts are read, not sheets or slides."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It is password-protected. Open it elsewhere and save it without a password."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It is password-protected. Save it without a password where it was made."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "It needs more memory to read than a text should. It is not opened."
        ),
        QT_TRANSLATE_NOOP("Files", "It tried to reach outside itself, and was closed."),
        QT_TRANSLATE_NOOP(
            "Files", "There is no OpenDocument text in it. Save it again and open that."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "There is no Word text in it. Open it in its own program and save it anew."
        ),
        QT_TRANSLATE_NOOP(
            "Files", "There is no article in it. Copy its text and paste it as a new article."
        ),
        QT_TRANSLATE_NOOP("Files", "There is no page in it. Save the page again."),
        QT_TRANSLATE_NOOP("Files", "There is no text in it. Open an article that has words."),
        QT_TRANSLATE_NOOP("Files", "There is no text in the message. Open what is attached to it."),
        QT_TRANSLATE_NOOP("Files", "The text"),
        QT_TRANSLATE_NOOP("Files", "a PDF"),
        QT_TRANSLATE_NOOP("Files", "a Word file"),
        QT_TRANSLATE_NOOP("Files", "a compressed file"),
        QT_TRANSLATE_NOOP("Files", "a database"),
        QT_TRANSLATE_NOOP("Files", "a picture"),
        QT_TRANSLATE_NOOP("Files", "a picture or a recording"),
        QT_TRANSLATE_NOOP("Files", "a presentation"),
        QT_TRANSLATE_NOOP("Files", "a program"),
        QT_TRANSLATE_NOOP("Files", "a spreadsheet"),
        QT_TRANSLATE_NOOP("Files", "an OpenDocument file"),
        QT_TRANSLATE_NOOP("Files", "an e-book"),
        QT_TRANSLATE_NOOP("Files", "the disk refused"),
        QT_TRANSLATE_NOOP("Files", "a briefing is one JSON object"),
        QT_TRANSLATE_NOOP("Files", "no briefing is that large"),
        QT_TRANSLATE_NOOP("Files", "nothing was written; undo the last step and save again"),
        QT_TRANSLATE_NOOP("Files", "open it as an article instead"),
        QT_TRANSLATE_NOOP("Files", "save the file as UTF-8"),
        QT_TRANSLATE_NOOP("Files", "the briefing would not come back as it is"),
        QT_TRANSLATE_NOOP("Files", "the file may have been cut short; open an older version"),
        QT_TRANSLATE_NOOP("Files", "device or resource busy"),
        QT_TRANSLATE_NOOP("Files", "disk quota exceeded"),
        QT_TRANSLATE_NOOP("Files", "file name too long"),
        QT_TRANSLATE_NOOP("Files", "file too large"),
        QT_TRANSLATE_NOOP("Files", "input/output error"),
        QT_TRANSLATE_NOOP("Files", "is a directory"),
        QT_TRANSLATE_NOOP("Files", "no space left on device"),
        QT_TRANSLATE_NOOP("Files", "no such file or directory"),
        QT_TRANSLATE_NOOP("Files", "not a directory"),
        QT_TRANSLATE_NOOP("Files", "operation not permitted"),
        QT_TRANSLATE_NOOP("Files", "permission denied"),
        QT_TRANSLATE_NOOP("Files", "read-only file system"),
        QT_TRANSLATE_NOOP("Files", "too many levels of symbolic links"),
        QT_TRANSLATE_NOOP("Files", "too many open files"),
    }
)
"""What a reader says of the file it reads, and our own words inside those sentences."""

GUESSED = "encoding guessed as {encoding}"
"""What is said of an encoding that nobody named."""

ALTERATIONS = frozenset(
    {
        QT_TRANSLATE_NOOP("Files", "encoding guessed as {encoding}"),
        QT_TRANSLATE_NOOP("Files", "attachments left closed"),
        QT_TRANSLATE_NOOP("Files", "broken characters replaced"),
        QT_TRANSLATE_NOOP("Files", "control characters removed"),
        QT_TRANSLATE_NOOP("Files", "hidden direction marks removed"),
        QT_TRANSLATE_NOOP("Files", "hidden parts left out"),
        QT_TRANSLATE_NOOP("Files", "hidden words left out"),
        QT_TRANSLATE_NOOP("Files", "line ends made uniform"),
        QT_TRANSLATE_NOOP("Files", "parts of the page around the article left out"),
        QT_TRANSLATE_NOOP("Files", "running heads and page numbers left out"),
        QT_TRANSLATE_NOOP("Files", "struck-out words left out"),
        QT_TRANSLATE_NOOP("Files", "tracked changes taken as accepted"),
        QT_TRANSLATE_NOOP("Files", "tracked deletions left out"),
        QT_TRANSLATE_NOOP("Files", "tracked insertions taken as text"),
        QT_TRANSLATE_NOOP("Files", "words joined at line ends"),
        QT_TRANSLATE_NOOP("Files", "wrapped lines joined"),
    }
)
"""What is done to a text on its way in."""


def altered(alteration: Alteration) -> str:
    """Return what was altered, and how often, in the window's language."""
    before = GUESSED.partition("{")[0]
    guessed = alteration.what.startswith(before)
    encoding = alteration.what.removeprefix(before)
    what = Message(GUESSED, encoding=encoding) if guessed else Term(alteration.what)
    return f"{said(what)} ({QLocale().toString(alteration.count)})"
