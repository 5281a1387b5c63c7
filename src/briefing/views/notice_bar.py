"""One line above the panes that says what has happened and offers what to do; never modal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefing.models.notices import Choice, Notice, Notices
from briefing.render.theme import Theme
from briefing.views.own_keys import takes_key

STRIPE_PX = 4


class NoticeBar(QWidget):
    """Show the first notice that waits; the first choice is the default."""

    def __init__(self, notices: Notices, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self._notices = notices
        self._theme = theme
        self._shown: Notice | None = None
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 7, 12, 7)
        self._row.setSpacing(6)
        self._row.addWidget(self._words, 1)
        self._buttons: list[QPushButton] = []
        notices.changed.connect(self._follow)
        self._follow()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons of the notice shown."""
        return tuple(self._buttons)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self._dress()
        self.update()

    def focus_first(self) -> bool:
        """Put the keyboard on the first choice; False when nothing is said."""
        if self._buttons and self.isVisible():
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._shown is not None:
            self._notices.answer(self._shown, None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        alarming = self._shown is not None and self._shown.alarming
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("card"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("hairline"))
            start = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            left = 0 if start else self.width() - STRIPE_PX
            painter.fillRect(
                left, 0, STRIPE_PX, self.height(), theme.color("flag" if alarming else "margin_bar")
            )

    def _follow(self) -> None:
        notice = self._notices.first
        if notice is self._shown and notice is not None:
            return
        self._shown = notice
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        self.setVisible(notice is not None)
        if notice is None:
            return
        self._words.setText(notice.words)
        self.setAccessibleName(notice.words)
        for choice in notice.choices:
            self._add_button(notice, choice)
        close = QPushButton("×", self)
        close.setFlat(True)
        close.setFixedWidth(32)
        close.setAccessibleName(self.tr("Not now"))
        close.setToolTip(self.tr("Not now"))
        close.clicked.connect(lambda: self._notices.answer(notice, None))
        self._row.addWidget(close)
        self._buttons.append(close)
        self._dress()

    def _add_button(self, notice: Notice, choice: Choice) -> None:
        button = QPushButton(choice.words, self)
        button.clicked.connect(lambda: self._notices.answer(notice, choice))
        self._row.addWidget(button)
        self._buttons.append(button)

    def _dress(self) -> None:
        self._words.setStyleSheet(f"color: {self._theme.ink}; font-size: 14px;")
