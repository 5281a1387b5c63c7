"""How the page is laid out, chosen where the page is seen: template, paper, direction, greys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefing.core.briefing import Attach, Orientation, PageSettings, Paper, Template

_CHOICES: Sequence[tuple[str, Sequence[tuple[StrEnum, object]]]] = (
    (
        "template",
        (
            (Template.STANDARD, QT_TRANSLATE_NOOP("PageMenu", "&Standard")),
            (Template.NUMBERS_FIRST, QT_TRANSLATE_NOOP("PageMenu", "&Numbers First")),
            (Template.CHART_FIRST, QT_TRANSLATE_NOOP("PageMenu", "&Charts First")),
            (Template.TWO_COLUMNS, QT_TRANSLATE_NOOP("PageMenu", "&Two Columns")),
        ),
    ),
    (
        "paper",
        (
            (Paper.A4, QT_TRANSLATE_NOOP("PageMenu", "A&4")),
            (Paper.LETTER, QT_TRANSLATE_NOOP("PageMenu", "&Letter")),
        ),
    ),
    (
        "orientation",
        (
            (Orientation.PORTRAIT, QT_TRANSLATE_NOOP("PageMenu", "&Upright")),
            (Orientation.LANDSCAPE, QT_TRANSLATE_NOOP("PageMenu", "&Across")),
        ),
    ),
    (
        "attach",
        (
            (Attach.FIGURES, QT_TRANSLATE_NOOP("PageMenu", "Attach &Figures and Their Sentences")),
            (Attach.EVERYTHING, QT_TRANSLATE_NOOP("PageMenu", "Attach &Everything, Notes Too")),
            (Attach.NONE, QT_TRANSLATE_NOOP("PageMenu", "Attach N&othing")),
        ),
    ),
)


class PageMenu(QMenu):
    """Offer what a page can be; ``chosen(PageSettings)`` asks for other settings."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = PageSettings()
        self._actions: dict[str, QAction] = {}
        for field, choices in _CHOICES:
            group = QActionGroup(self)
            for value, text in choices:
                action = self._add(f"{field}.{value}", str(text))
                action.triggered.connect(
                    lambda _=False, field=field, value=value: self._choose(field, value)
                )
                group.addAction(action)
            self.addSeparator()
        source = self._add(
            "with_source", str(QT_TRANSLATE_NOOP("PageMenu", "Source Text on Further S&heets"))
        )
        source.triggered.connect(lambda on=False: self._choose("with_source", on))
        grey = self._add("greyscale", str(QT_TRANSLATE_NOOP("PageMenu", "In &Grey")))
        grey.triggered.connect(lambda on=False: self._choose("greyscale", on))

    def show_settings(self, settings: PageSettings) -> None:
        """Tick what the page is."""
        self._settings = settings
        for field, choices in _CHOICES:
            for value, _ in choices:
                self._actions[f"{field}.{value}"].setChecked(getattr(settings, field) is value)
        for field in ("with_source", "greyscale"):
            self._actions[field].setChecked(getattr(settings, field))

    def action_of(self, name: str) -> QAction:
        """Return the entry of a setting: ``template.two-columns``, ``greyscale``."""
        return self._actions[name]

    def _add(self, name: str, text: str) -> QAction:
        action = QAction(QCoreApplication.translate("PageMenu", text), self)
        action.setObjectName(name)
        action.setCheckable(True)
        self.addAction(action)
        self._actions[name] = action
        return action

    def _choose(self, field: str, value: object) -> None:
        if getattr(self._settings, field) != value:
            changes: dict[str, object] = {field: value}
            self.chosen.emit(replace(self._settings, **changes))
