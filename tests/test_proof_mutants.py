"""A sample of the mutants that ``make mutants`` tries in full: none may pass."""

import random

import pytest

from briefing.proof.verify import verify
from briefing.render.theme import register_fonts
from proof_mutants import KINDS, Breeder

SAMPLE = 6


@pytest.fixture
def breeder(qapp, moroccan):
    register_fonts()
    return Breeder(moroccan, random.Random(168))


def test_the_unchanged_page_passes(breeder):
    proof = verify(breeder.true())
    assert proof.faults == ()
    assert proof.ok
    assert verify(breeder.true_whole()).faults == ()


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_with_one_changed_digit_passes(breeder, kind):
    mutants = breeder.mutants(kind)
    assert len(mutants) >= SAMPLE
    assert [m.what for m in mutants[:SAMPLE] if m.survives()] == []
