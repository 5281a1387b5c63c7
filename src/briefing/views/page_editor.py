"""A text of the page, edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefing.core.page import Role
from briefing.render.theme import ARTICLE_FAMILY, font

TITLE_PT, SUMMARY_PT = 21.5, 13.2
"""The sizes of the words being edited: those of a full page, at the zoom."""


class PageEditor(QPlainTextEdit):
    """Edit one text where it stands: Return keeps it, Escape leaves it, leaving keeps it.

    ``done(role, text)`` ends it; the text is None when it was left.
    """

    done = Signal(object, object)

    def __init__(self, text: str, role: Role, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self._over = False
        self.setObjectName("pageEditor")
        title = role is Role.TITLE
        self.setAccessibleName(
            QCoreApplication.translate("PagePreview", "Title")
            if title
            else QCoreApplication.translate("PagePreview", "Summary")
        )
        size = (TITLE_PT if title else SUMMARY_PT) * scale
        self.setFont(font(ARTICLE_FAMILY, max(13, round(size)), semibold=title))
        self.setPlainText(text)
        self.selectAll()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor("#FFFFFF"))
        palette.setColor(QPalette.ColorRole.Text, QColor("#111111"))
        self.setPalette(palette)

    def wanted_height(self, width: int) -> int:
        """Return the height that shows the whole text at a width."""
        room = QRect(0, 0, width - 24, 10_000)
        wrapped = Qt.TextFlag.TextWordWrap
        words = self.fontMetrics().boundingRect(room, wrapped, self.toPlainText())
        return words.height() + self.fontMetrics().lineSpacing() + 12

    def finish(self, *, keep: bool = True) -> None:
        """End editing once, keeping what was written or not."""
        if self._over:
            return
        self._over = True
        self.hide()
        self.done.emit(self._role, self.toPlainText() if keep else None)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()
