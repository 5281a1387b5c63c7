"""The menu of languages: what the window speaks from the next start on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from briefing.app.translation import LANGUAGES
from briefing.models.notices import Notice

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

NAMES = {"en": "English", "fr": "Français", "ar": "العربية"}
"""Each language by its own name: whoever reads no other finds the way back."""

NEXT_TIME = {
    "en": "Briefing will speak English when it starts next.",
    "fr": "Briefing parlera français à son prochain démarrage.",
    "ar": "سيتحدث Briefing العربية عند تشغيله في المرة القادمة.",
}
"""Said in the language chosen, for the same reason."""

CHOSEN = "language.chosen"


class LanguageMenu(QObject):
    """Fill View ▸ Language with the system's and every language that ships."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._group = QActionGroup(self)
        menu = window.menus["view.language"]
        self._add(menu.addAction(self.tr("As the System")), "")
        menu.addSeparator()
        for language in LANGUAGES:
            self._add(menu.addAction(NAMES[language]), language)

    def _add(self, action: QAction, language: str) -> None:
        action.setObjectName(f"language.{language or 'system'}")
        action.setCheckable(True)
        action.setChecked(language == self._window.settings.language)
        action.triggered.connect(partial(self._choose, language))
        self._group.addAction(action)

    def _choose(self, language: str, _checked: bool = True) -> None:
        settings = self._window.settings
        if language == settings.language:
            return
        settings.language = language
        words = NEXT_TIME.get(language) or self.tr(
            "Briefing will speak the system’s language when it starts next."
        )
        self._window.notices.tell(Notice(CHOSEN, words))
