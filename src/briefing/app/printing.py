"""From the window to paper and PDF; Qt's print support is loaded only when somebody prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefing.checks import waiting
from briefing.render.output import PrintError, print_page
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


def save_pdf(window: MainWindow, target: Path, tell: Callable[[str], None]) -> None:
    """Write the page to a PDF; what cannot be traced is refused with the list."""
    if target.suffix.lower() != ".pdf":
        target = target.with_name(target.name + ".pdf")
    try:
        proof = print_page(window.opened.briefing, target)
    except PrintError as error:
        window.documents.dialogs.tell(
            window, QCoreApplication.translate("Printing", "The page was not written."), str(error)
        )
        _show_way(window)
    except (SaveError, OSError) as error:
        window.documents.dialogs.tell(window, str(error))
    else:
        tell(f"{target.name}: {proof.summary()}")


def export_to(window: MainWindow, target: Path, tell: Callable[[str], None]) -> None:
    """Write the briefing as what the target's ending says; a web page where it has none."""
    from briefing.render.export import export

    if not target.suffix:
        target = target.with_suffix(".html")
    try:
        export(window.opened.briefing, target)
    except PrintError as error:
        window.documents.dialogs.tell(
            window, QCoreApplication.translate("Printing", "Nothing was exported."), str(error)
        )
        _show_way(window)
    except (ValueError, SaveError, OSError) as error:
        window.documents.dialogs.tell(window, str(error))
    else:
        tell(QCoreApplication.translate("Printing", "Exported to {}.").format(target.name))


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
            window, QCoreApplication.translate("Printing", "The page was not printed."), str(error)
        )
        _show_way(window)


def _show_way(window: MainWindow) -> None:
    """Open the questions where some are left: there they are decided."""
    if waiting(window.opened.briefing):
        window.action("view.findings").setChecked(True)
