"""Export a briefing by the ending of the target: one door for the window and the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.core.briefing import Attach, Briefing, Chart
from briefing.core.message import Message
from briefing.store.files import save_bytes

ENDINGS = (".html", ".md", ".csv", ".json", ".svg", ".png")
"""What can be written of a briefing; of one chart .svg, .png and, as Vega-Lite, .json."""


def export(
    briefing: Briefing,
    target: Path,
    *,
    chart: str | None = None,
    attach: Attach | None = None,
    today: date | None = None,
) -> None:
    """Write a briefing, or one of its charts, as what the target's ending says.

    Pictures of the page need a QGuiApplication with our fonts, and a page that proves itself:
    PrintError tells why it does not. Raises ValueError for an ending or a chart that is not known,
    SaveError when it cannot be written.
    """
    ending = target.suffix.lower()
    if chart is None:
        data = _whole(briefing, ending, attach, today or date.today())  # noqa: DTZ011
    else:
        data = _one(briefing, _named(briefing, chart), ending)
    save_bytes(target, data)


def needs_qt(ending: str, chart: str | None) -> bool:
    """Say whether an export is painted by Qt."""
    return ending == ".png" or (ending == ".svg" and chart is None)


def _named(briefing: Briefing, name: str) -> Chart:
    found = next((chart for chart in briefing.drawn if name in (chart.id, chart.title)), None)
    if found is None:
        known = ", ".join(chart.id for chart in briefing.drawn) or "none"
        raise ValueError(f"There is no chart “{name}” in the briefing; it has {known}.")
    return found


def _whole(briefing: Briefing, ending: str, attach: Attach | None, today: date) -> bytes:
    match ending:
        case ".html" | ".htm":
            from briefing.formats.to_html import to_html  # noqa: PLC0415

            return to_html(briefing, printed=today, attach=attach).encode()
        case ".md" | ".markdown":
            from briefing.formats.to_markdown import to_markdown  # noqa: PLC0415

            return to_markdown(briefing).encode()
        case ".csv":
            from briefing.formats.to_figures import to_csv  # noqa: PLC0415

            return to_csv(briefing).encode()
        case ".json":
            from briefing.formats.to_figures import to_json  # noqa: PLC0415

            return to_json(briefing).encode()
        case ".svg" | ".png":
            return _picture(briefing, ending, today)
        case _:
            raise ValueError(_unknown(ending))


def _picture(briefing: Briefing, ending: str, today: date) -> bytes:
    from briefing.render.output import proved_page  # noqa: PLC0415 - Qt for pictures alone
    from briefing.render.pictures import page_png, page_svg  # noqa: PLC0415

    page = proved_page(briefing, today=today)
    return page_png(page) if ending == ".png" else page_svg(page)


def _one(briefing: Briefing, chart: Chart, ending: str) -> bytes:
    match ending:
        case ".svg":
            from briefing.formats.chart_svg import chart_svg  # noqa: PLC0415

            return chart_svg(briefing, chart, briefing.language, alone=True).encode()
        case ".png":
            from briefing.render.pictures import chart_png  # noqa: PLC0415

            return chart_png(briefing, chart)
        case ".json":
            from briefing.formats.to_vega import to_vega  # noqa: PLC0415

            return to_vega(briefing, chart).encode()
        case _:
            raise ValueError(
                Message(
                    "A chart is exported as .svg, .png or .json, not as “{ending}”.", ending=ending
                )
            )


def _unknown(ending: str) -> Message:
    return Message(
        "“{ending}” is not an ending that can be exported; choose one of {known}.",
        ending=ending,
        known=", ".join(ENDINGS),
    )
