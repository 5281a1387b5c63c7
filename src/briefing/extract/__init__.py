"""Find the figures of a text: language, sentences, quantities, the ledger of all numerals."""

from briefing.extract.figures import find_figures, reparse, reparse_otherwise
from briefing.extract.guess import language_of
from briefing.extract.labels import label_for
from briefing.extract.sentences import split_sentences
from briefing.extract.values import Excluded, Extraction, Found, Ledger, Relation, ledger

__all__ = [
    "Excluded",
    "Extraction",
    "Found",
    "Ledger",
    "Relation",
    "find_figures",
    "label_for",
    "language_of",
    "ledger",
    "reparse",
    "reparse_otherwise",
    "split_sentences",
]
