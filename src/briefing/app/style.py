"""The style sheet that dresses Qt's own widgets in a theme, and the icons in its ink."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from briefing.paths import resource
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, scroll_bars

ICON_PX = 18


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet: quiet chrome, one hairline, round controls."""
    # One grey serves both appearances; a style sheet can colour no picture.
    arrow = resource("icons", "chevron-down.svg").as_posix()
    tick = resource("icons", "check.svg").as_posix()
    return f"""
* {{ font-family: "{UI_FAMILY}", "Noto Sans Arabic", "DejaVu Sans"; font-size: 14px; }}
QMainWindow, QDialog {{ background: {theme.ground}; }}
QMenuBar {{ background: {theme.ground}; color: {theme.muted}; padding: 2px 6px; font-size: 13px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.hairline}; color: {theme.ink}; }}
QMenu {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.hairline};
  padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {theme.ground}; color: {theme.ink}; }}
QMenu::item:disabled {{ color: {theme.muted}; }}
QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: 4px 8px; }}
QToolBar {{ background: {theme.ground}; border: none; border-bottom: 1px solid {theme.hairline};
  padding: 3px 10px 4px 10px; spacing: 4px; }}
QToolBar QToolButton {{ border: none; border-radius: {CONTROL_RADIUS}px; padding: 5px 9px;
  color: {theme.ink}; }}
QToolBar QToolButton:hover, QToolBar QToolButton:checked {{ background: {theme.hairline}; }}
QToolBar QToolButton:disabled {{ color: {theme.muted}; }}
QToolBar QToolButton#primary {{ background: {theme.ink}; color: {theme.paper};
  padding: 5px 12px; }}
QToolBar QToolButton#primary:hover {{ background: {theme.muted}; }}
QToolBar::separator {{ width: 1px; background: {theme.hairline}; margin: 5px 6px; }}
QPushButton, QComboBox, TablePanel > QToolButton {{ background: {theme.card};
  color: {theme.ink}; border: 1px solid {theme.hairline}; border-radius: {CONTROL_RADIUS}px;
  padding: 5px 12px; }}
QPushButton:hover, TablePanel > QToolButton:hover {{ border-color: {theme.muted}; }}
QPushButton:disabled, TablePanel > QToolButton:disabled {{ color: {theme.muted}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QSpinBox {{ background: {theme.card}; color: {theme.ink}; padding: 4px 8px; min-height: 22px; }}
QListWidget::item {{ padding: 4px 6px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {theme.sentence}; color: {theme.ink}; }}
QListView::indicator, QCheckBox::indicator {{ width: 13px; height: 13px; border-radius: 3px;
  border: 1px solid {theme.muted}; background: {theme.card}; }}
QListView::indicator:checked, QCheckBox::indicator:checked {{
  border-color: {theme.hue("cells").text}; background: {theme.hue("cells").text};
  image: url("{tick}"); }}
QDialog QLabel, QDialog QCheckBox, QDialog QRadioButton {{ color: {theme.ink}; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {theme.muted};
  border-radius: 7px; background: {theme.card}; }}
QRadioButton::indicator:checked {{ width: 4px; height: 4px; border: 5px solid
  {theme.hue("cells").text}; }}
QDialog QLabel#quiet {{ color: {theme.muted}; }}
QComboBox QAbstractItemView {{ background: {theme.card}; color: {theme.ink};
  border: 1px solid {theme.hairline}; selection-background-color: {theme.sentence};
  selection-color: {theme.ink}; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[flat="true"]:hover {{ background: {theme.hairline}; }}
QPushButton:focus, QLineEdit:focus, QToolButton:focus, QComboBox:focus, QPlainTextEdit:focus {{
  border: 2px solid {theme.hue("cells").text}; padding: 4px 11px; }}
QLineEdit, QPlainTextEdit {{ background: {theme.card}; color: {theme.ink};
  border: 1px solid {theme.hairline}; border-radius: {CONTROL_RADIUS}px; padding: 5px 10px;
  selection-background-color: {theme.hue("cells").fill};
  selection-color: {theme.hue("cells").on_fill}; }}
/* Arabic letters reach higher than a line of the interface's font, and padding cuts them off. */
QLineEdit {{ padding: 1px 10px; min-height: 28px; }}
QLineEdit:focus {{ padding: 0px 9px; }}
QDockWidget {{ color: {theme.muted}; }}
QSplitter::handle, QMainWindow::separator {{ background: {theme.hairline}; width: 1px;
  height: 1px; }}
QDockWidget QScrollArea > QWidget > QWidget {{ background: {theme.ground}; }}
QStatusBar {{ background: {theme.ground}; color: {theme.muted}; }}
QStatusBar::item {{ border: none; }}
QListView, QTableView, QTreeView {{ background: transparent; color: {theme.ink}; border: none;
  selection-background-color: {theme.sentence}; selection-color: {theme.ink};
  outline: none; }}
QTableView {{ gridline-color: {theme.hairline}; background: {theme.card};
  selection-background-color: {theme.sentence}; selection-color: {theme.ink}; }}
QHeaderView::section {{ background: {theme.ground}; color: {theme.muted}; border: none;
  border-bottom: 1px solid {theme.hairline}; padding: 5px 8px; font-size: 12px; }}
{scroll_bars(theme)}
QToolTip {{ background: {theme.card}; color: {theme.ink}; border: 1px solid {theme.hairline};
  padding: 4px 6px; }}
QProgressBar {{ background: {theme.hairline}; border: none; border-radius: 3px; height: 6px; }}
QProgressBar::chunk {{ background: {theme.hue("cells").fill}; border-radius: 3px; }}
"""


def icon(name: str, colour: str) -> QIcon:
    """Return a Lucide icon drawn in a colour, sharp at every screen scale."""
    from lucide import lucide_icon

    drawn = lucide_icon(name, stroke=colour, width=24, height=24, stroke_width=1.75)
    return icon_of_svg(drawn.encode())


def icon_of_svg(svg: bytes) -> QIcon:
    """Return an icon of SVG bytes at 1× to 3×."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg))
    made = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(QSize(ICON_PX, ICON_PX) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, ICON_PX * scale, ICON_PX * scale))
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
