"""From the window to paper and PDF; Qt's print support is loaded only when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.checks import waiting
from briefing.core.message import Message
from briefing.models.finding_words import said, told_by
from briefing.render.output import PrintError, print_page
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


def save_pdf(window: MainWindow, target: Path, tell: Callable[[str], None]) -> None:
    """Write the page to a PDF; what cannot be traced is refused with the list."""
    if target.suffix.lower() != ".pdf":
        target = target.with_name(target.name + ".pdf")
    if stands_in_the_way(window, target):
        return
    try:
        proof = print_page(window.opened.briefing, target)
    except PrintError as error:
        window.documents.dialogs.tell(
            window, QCoreApplication.translate("Printing", "The page was not written."), why(error)
        )
        show_way(window)
    except (SaveError, OSError) as error:
        window.documents.dialogs.tell(window, told_by(error))
    else:
        tell(said(Message("{name}: {why}", name=target.name, why=proof.summary())))


def why(error: PrintError) -> str:
    """Return the reasons of a refusal in the window's language, one a line."""
    return "\n".join(map(said, error.reasons))


def stands_in_the_way(window: MainWindow, target: Path) -> bool:
    """Say, also to people, whether a target is the very file that is open: it is never replaced."""
    opened = window.opened.path
    if opened is None or not target.exists() or not target.samefile(opened):
        return False
    words = QCoreApplication.translate(
        "Printing", "{name} is the file that is open. Choose another name."
    )
    window.documents.dialogs.tell(window, words.format(name=target.name))
    return True


def print_on_paper(window: MainWindow) -> None:
    """Ask for a printer and paint the page on it."""
    # QPrinter asks the print service, so it is made only after somebody chose Print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from briefing.render.output import page_layout, paint_on

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(window.opened.briefing))
    printer.setDocName(window.opened.briefing.title)
    dialog = QPrintDialog(printer, window)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return
    try:
        paint_on(window.opened.briefing, printer)
    except PrintError as error:
        window.documents.dialogs.tell(
            window, QCoreApplication.translate("Printing", "The page was not printed."), why(error)
        )
        show_way(window)


def show_way(window: MainWindow) -> None:
    """Open the questions where some are left: there they are decided."""
    if waiting(window.opened.briefing):
        window.action("view.findings").setChecked(True)
