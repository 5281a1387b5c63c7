"""Each rule finds what it is for, and stays quiet otherwise."""

from dataclasses import replace
from decimal import Decimal

from briefing.checks import Severity, check, coverage, ledger
from briefing.checks.finding import key_of
from briefing.core.article import AnchorState
from briefing.core.figure import State
from briefing.core.quantity import Quantity


def rules(briefing):
    return [finding.rule for finding in check(briefing)]


def the(briefing, exact):
    return next(f for f in briefing.figures if f.quote and f.quote.exact == exact and not f.same_as)


def with_figure(briefing, figure, **changes):
    return replace(
        briefing,
        figures=tuple(replace(f, **changes) if f.id == figure.id else f for f in briefing.figures),
    )


def test_the_first_briefing_raises_one_question_and_it_is_decided(moroccan):
    findings = check(moroccan)
    assert [finding.rule for finding in findings] == ["twins"]
    assert findings[0].decision is not None
    assert set(findings[0].figures) == {the(moroccan, "50").id, the(moroccan, "45").id}


def test_a_copy_without_the_decision_asks_again(moroccan):
    findings = check(replace(moroccan, decisions=()))
    assert [finding.open for finding in findings] == [True]
    assert findings[0].severity is Severity.WARNING


def test_every_bundled_briefing_is_sound(bundled):
    assert [finding.message for finding in check(bundled) if finding.open] == []


def test_the_key_of_a_finding_changes_with_a_value_and_with_nothing_else(moroccan):
    figure = the(moroccan, "50")
    key = key_of("twins", (figure.id,), moroccan)
    assert key == key_of("twins", (figure.id,), with_figure(moroccan, figure, label="other"))
    other = with_figure(moroccan, figure, quantity=Quantity(Decimal(51), noun="cell"))
    assert key != key_of("twins", (figure.id,), other)


def test_a_value_that_is_not_the_quotes_is_a_stop(moroccan):
    figure = the(moroccan, "341")
    wrong = with_figure(moroccan, figure, quantity=Quantity(Decimal(342), noun="plan"))
    stops = [finding for finding in check(wrong) if finding.rule == "anchor"]
    assert [finding.severity for finding in stops] == [Severity.STOP]


def test_a_bound_that_was_dropped_is_a_stop(moroccan):
    figure = the(moroccan, "More than 1,600")
    wrong = with_figure(moroccan, figure, quantity=Quantity(Decimal(1600), noun="Moroccan"))
    assert "anchor" in rules(wrong)


def test_a_lost_anchor_is_a_stop_that_no_decision_closes(moroccan):
    figure = the(moroccan, "341")
    lost = with_figure(moroccan, figure, anchor=AnchorState.LOST)
    stop = next(finding for finding in check(lost) if finding.rule == "anchor")
    assert stop.open


def test_a_part_larger_than_its_whole_is_found(moroccan):
    briefing = moroccan
    whole, part = the(briefing, "147"), the(briefing, "132")
    swapped = tuple(
        replace(claim, roles={"part": whole.id, "whole": part.id})
        if claim.role("part") == part.id
        else claim
        for claim in briefing.claims
    )
    found = [f for f in check(replace(briefing, claims=swapped)) if f.rule == "part-of"]
    assert len(found) == 1
    assert found[0].figures == (whole.id, part.id)


def test_a_part_of_an_open_ended_whole_is_never_too_large(moroccan):
    assert "part-of" not in rules(moroccan)


def test_twins_with_different_values_in_one_sentence_are_told_apart_by_it(moroccan):
    assert [f.figures for f in check(moroccan) if f.rule == "twins"].__len__() == 1


def test_the_ledger_accounts_for_every_numeral(bundled):
    account = ledger(bundled)
    assert account.unresolved_spans == ()
    assert account.accounted == account.numerals
    stated = [f for f in bundled.figures if not f.derived]
    assert account.numerals == len(stated) + account.excluded


def test_an_ignored_figure_stays_in_the_ledger(moroccan):
    before = ledger(moroccan)
    figure = the(moroccan, "six")
    after = ledger(with_figure(moroccan, figure, state=State.IGNORED, reason="not needed"))
    assert (after.numerals, after.ignored) == (before.numerals, before.ignored + 1)


def test_coverage_counts_the_figures_that_rules_could_compare(moroccan):
    covered = coverage(moroccan)
    assert 0 < covered.checked < covered.figures == len(moroccan.figures)
