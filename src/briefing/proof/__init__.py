"""The proof of a page: what is printed, read back from the PDF and derived again. No Qt."""

from briefing.checks.prose import numerals
from briefing.core.enclosure import BRIEFING_NAME, PAGE_NAME
from briefing.proof.account import (
    DIGEST,
    Measured,
    Numeral,
    PrintError,
    Proof,
    count_figures,
    digest_of,
    enclosed,
    report_data,
    spread,
)
from briefing.proof.verify import Carried, audit, carried_by, verify

__all__ = [
    "BRIEFING_NAME",
    "DIGEST",
    "PAGE_NAME",
    "Carried",
    "Measured",
    "Numeral",
    "PrintError",
    "Proof",
    "audit",
    "carried_by",
    "count_figures",
    "digest_of",
    "enclosed",
    "numerals",
    "report_data",
    "spread",
    "verify",
]
