"""The proof of a page: what is printed, read back from the PDF and derived again. No Qt.

Here is what a proof is made of; who reads pages back takes ``audit`` or ``verify`` from ``verify``.
"""

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
    proof_data,
    proof_of,
    report_data,
    spread,
)

__all__ = [
    "BRIEFING_NAME",
    "DIGEST",
    "PAGE_NAME",
    "Measured",
    "Numeral",
    "PrintError",
    "Proof",
    "count_figures",
    "digest_of",
    "enclosed",
    "proof_data",
    "proof_of",
    "report_data",
    "spread",
]
