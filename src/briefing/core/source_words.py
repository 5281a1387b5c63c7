"""What is said of a source and of a day, once per language: the first frame needs no more words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class SourceWords(NamedTuple):
    """How a report, its title and its day are told; ``{}`` stands for what is filled in."""

    report: str
    quoted: str
    undated: str
    comma: str
    date: str
    months: tuple[str, ...]


ENGLISH = SourceWords(
    report="Report: {}",
    quoted="“{}”",
    undated="date not stated",
    comma=", ",
    date="{day} {month} {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)

FRENCH = SourceWords(
    report="Source : {}",
    quoted="«\u202f{}\u202f»",
    undated="date non précisée",
    comma=", ",
    date="{day} {month} {year}",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
)

SPANISH = SourceWords(
    report="Fuente: {}",
    quoted="«{}»",
    undated="fecha no indicada",
    comma=", ",
    date="{day} de {month} de {year}",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
)

GERMAN = SourceWords(
    report="Bericht: {}",
    quoted="„{}“",
    undated="Datum nicht angegeben",
    comma=", ",
    date="{day}. {month} {year}",
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
)

ARABIC = SourceWords(
    report="التقرير: {}",
    quoted="«{}»",
    undated="التاريخ غير مذكور",
    comma="، ",
    date="{day} {month} {year}",
    months=(
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
)

MOROCCAN_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
)

TABLES: Mapping[str, SourceWords] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "de": GERMAN,
    "ar": ARABIC,
}


def source_words(language: str) -> SourceWords:
    """Return the words of a language (BCP 47), or the English ones."""
    return TABLES.get(language.partition("-")[0].lower(), ENGLISH)


def months_of(language: str) -> tuple[str, ...]:
    """Return the names of the months, as the country of the language says them."""
    if language.lower() == "ar-ma":
        return MOROCCAN_MONTHS
    return source_words(language).months


def date_words(date: str, language: str) -> str:
    """Write an ISO date, month or year for people: ``23 November 2026``; others stay as they are.

    French says its first of the month as ``1er``.
    """
    parts = date.split("T", maxsplit=1)[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return date
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= 12:
        return date
    name = months_of(language)[month - 1]
    if len(parts) == 2:
        joint = " de " if language.startswith("es") else " "
        return f"{name}{joint}{parts[0]}"
    day = str(int(parts[2]))
    if day == "1" and language.startswith("fr"):
        day = "1er"
    return source_words(language).date.format(day=day, month=name, year=parts[0])
