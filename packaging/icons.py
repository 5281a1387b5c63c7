"""Draw the icon file that Windows (.ico) or macOS (.icns) wants from the one SVG."""

# ruff: noqa: INP001  -- a script, no package

import sys
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).parents[1] / "resources" / "icons" / "briefing.svg"


def draw(target: Path, side: int = 256) -> Path:
    """Write the icon to target; its ending names the format."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(SVG)).render(painter)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"{target} could not be written.")
    return target


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
