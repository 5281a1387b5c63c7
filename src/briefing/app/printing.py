"""From the window to paper and PDF; Qt's print support is loaded only when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from briefing.proof import Refusal
from briefing.render.output import page_layout, page_of, print_page
from briefing.render.paint import paint

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


def save_pdf(window: MainWindow, target: Path, tell: Callable[[str], None]) -> None:
    """Write the page to a PDF; what cannot be traced is refused with the list."""
    if target.suffix.lower() != ".pdf":
        target = target.with_name(target.name + ".pdf")
    try:
        proof = print_page(window.opened.briefing, target, today=date.today())
    except Refusal as error:
        window.documents.dialogs.tell(window, _tr("The page was not written."), str(error))
    except OSError as error:
        window.documents.dialogs.tell(window, str(error))
    else:
        tell(f"{target.name}: {proof.message}")


def print_on_paper(window: MainWindow) -> None:
    """Ask for a printer and paint the page on it."""
    # QPrinter asks the print service, so it is made only after somebody chose Print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    briefing = window.opened.briefing
    try:
        page = page_of(briefing, date.today())
    except Refusal as error:
        window.documents.dialogs.tell(window, _tr("The page was not printed."), str(error))
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(page))
    printer.setFullPage(True)
    printer.setDocName(briefing.title)
    dialog = QPrintDialog(printer, window)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        with QPainter(printer) as painter:
            paint(page, painter, printer.resolution() / 72)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)
