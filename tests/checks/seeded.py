"""Briefings with one planted error each, and their clean likenesses: do the rules tell them apart?

``make seeded`` prints sensitivity and specificity per rule; the suite runs a sample. Each seed is
a short article of random numbers, drafted as any article is, then edited where the error is one of
the briefing and not of the text.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from briefing.checks import RULES, check
from briefing.core import edits
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, Kind, Period
from briefing.pipeline import open_pasted

Planter = Callable[[random.Random, bool], Briefing]

THINGS = ("cells", "schools", "vehicles", "patients", "boats", "factories", "farms", "bridges")
PLACES = ("Wexley", "Harrow", "Tarfaya", "Oulton", "Brenley", "Castor", "Malden", "Norby")
BODIES = ("ministry", "council", "agency", "institute", "authority")


def drafted(rng: random.Random, *sentences: str) -> Briefing:
    """Draft an article of sentences, with a plain headline and a plain closing sentence."""
    body = rng.choice(BODIES)
    text = (
        f"A report from {rng.choice(PLACES)}\n\nThe {body} published its account of the year. "
        + " ".join(sentences)
        + f"\n\nThe {body} said it would publish again."
    )
    return open_pasted(text).briefing


def quoted(briefing: Briefing, exact: str) -> Figure:
    """Return the figure with these words."""
    return next(f for f in briefing.figures if f.quote is not None and f.quote.exact == exact)


def percent(part: int, whole: int, places: int = 1) -> Decimal:
    """Return a share as printed."""
    return round(Decimal(part * 100) / Decimal(whole), places)


def anchor(rng: random.Random, wrong: bool) -> Briefing:
    number = rng.randrange(120, 990)
    made = drafted(rng, f"It closed {number} {rng.choice(THINGS)} in {rng.choice(PLACES)}.")
    figure = quoted(made, str(number))
    assert figure.quantity is not None
    return (
        edits.set_quantity(made, figure.id, replace(figure.quantity, value=Decimal(number + 1)))
        if wrong
        else made
    )


def formula(rng: random.Random, wrong: bool) -> Briefing:
    power, count = rng.randrange(100, 900), rng.randrange(20, 90)
    thing = rng.choice(THINGS)
    made = drafted(rng, f"It has {power} GW of power.", f"It runs {count} {thing}.")
    one, other = quoted(made, f"{power} GW"), quoted(made, str(count))
    sign = "-" if wrong else "/"
    added = Figure(
        id=FigureId("dplanted"),
        label="a result",
        kind=Kind.RATIO,
        formula=f"{one.id} {sign} {other.id}",
    )
    return edits.add_figure(made, added)


def part_of(rng: random.Random, wrong: bool) -> Briefing:
    whole = rng.randrange(100, 900)
    part = rng.randrange(20, whole - 20)
    thing, place = rng.choice(THINGS), rng.choice(PLACES)
    off = rng.choice([3, 5, 11, -4, -7]) if wrong else 0
    kind = rng.choice(["share", "rest"])
    if kind == "share":
        share = percent(part, whole) + off
        return drafted(rng, f"Of the {whole} {thing} in {place}, {part} ({share}%) were closed.")
    return drafted(
        rng,
        f"Of the {whole} {thing} in {place}, {part} were closed; "
        f"the remaining {whole - part + off} stayed open.",
    )


def possible(rng: random.Random, wrong: bool) -> Briefing:
    whole = rng.randrange(31, 99)
    part = rng.randrange(5, whole - 5)
    share = percent(part, whole)
    if wrong:
        share += Decimal("0.5") if rng.random() < 0.5 else Decimal("-0.5")
    thing = rng.choice(THINGS)
    if rng.random() < 0.5:
        return drafted(rng, f"It said {share}% of the {whole} {thing} were inspected.")
    return drafted(rng, f"Of the {whole} {thing}, {share}% were inspected.")


def totals(rng: random.Random, wrong: bool) -> Briefing:
    parts = [rng.randrange(12, 300) for _ in range(rng.choice([2, 3, 4]))]
    total = sum(parts) + (rng.choice([1, -1, 2, 3, 10]) if wrong else 0)
    places = rng.sample(PLACES, len(parts))
    told = [f"{part} in {place}" for part, place in zip(parts, places, strict=True)]
    thing = rng.choice(THINGS)
    listed = ", ".join(told[:-1]) + f" and {told[-1]}"
    return drafted(rng, f"It counted {total:,} {thing}: {listed}.")


def change(rng: random.Random, wrong: bool) -> Briefing:
    before = rng.randrange(20, 400)
    after = before + rng.randrange(5, before)
    grown = percent(after - before, before, 0)
    if wrong:
        grown += rng.choice([6, 9, 14])
    return drafted(
        rng, f"Profit rose {grown}% to ${after} million from ${before} million a year earlier."
    )


def share_as_growth(rng: random.Random, wrong: bool) -> Briefing:
    whole = rng.randrange(300, 900)
    part = rng.randrange(100, whole - 60)
    growth = percent(part, whole, 0) if wrong else percent(part, whole, 0) + 13
    made = drafted(
        rng,
        f"The world added {whole} GW of capacity.",
        f"Capacity in {rng.choice(PLACES)} increased by {growth}%, reaching {part} GW.",
    )
    one, all_ = quoted(made, f"{part} GW"), quoted(made, f"{whole} GW")
    from briefing.core.claim import part_of as claim

    return edits.add_claim(made, claim("planted", one.id, all_.id, by="person"))


def same_thing(rng: random.Random, wrong: bool) -> Briefing:
    number = rng.randrange(120, 480)
    thing, place = rng.choice(THINGS), rng.choice(PLACES)
    head = number + rng.choice([60, 90, 120]) if wrong else number
    body = rng.choice(BODIES)
    text = (
        f"Flood damaged {head} {thing} near {place}\n\n"
        f"The flood near {place} damaged {number} {thing}, the {body} said.\n\n"
        f"The {body} will report again."
    )
    return open_pasted(text).briefing


def conversion(rng: random.Random, wrong: bool) -> Briefing:
    miles = rng.randrange(40, 120)
    km = round(miles * 1.609344) + (rng.choice([12, -12, 20]) if wrong else 0)
    return drafted(rng, f"The wind blew at {miles} mph ({km} km/h) over {rng.choice(PLACES)}.")


def scale(rng: random.Random, wrong: bool) -> Briefing:
    amount = Decimal(rng.randrange(21, 99)) / 10
    if amount == int(amount):
        amount += Decimal("0.1")
    place = rng.choice(PLACES)
    other = "billion" if wrong else "million"
    return drafted(
        rng,
        f"Insurers in {place} put the storm damage at ${amount} million.",
        "The report came late.",
        f"The storm damage of ${amount} {other} was paid by insurers, {place} said.",
    )


def twins(rng: random.Random, wrong: bool) -> Briefing:
    number = rng.randrange(100, 400)
    near = number + max(2, number // 20) if wrong else number * 2 + 7
    thing, (place, other) = rng.choice(THINGS), rng.sample(PLACES, 2)
    return drafted(
        rng,
        f"The storm damaged {number} {thing} along the coast of {place}.",
        f"Rain fell on {other} for days.",
        f"The authority later said that {near} {thing} along the coast were damaged.",
    )


def bounds(rng: random.Random, wrong: bool) -> Briefing:
    number = f"{rng.randrange(11, 98) * 100:,}"
    thing = rng.choice(THINGS)
    bound = rng.choice(["more than", "about", "at least", "fewer than"])
    made = drafted(rng, f"It inspected {bound} {number} {thing} in {rng.choice(PLACES)}.")
    said = number if wrong else f"{bound} {number}"
    place = rng.choice(["title", "summary", "label"])
    if place == "title":
        return edits.set_title(made, f"The report counts {said} {thing}")
    if place == "summary":
        return edits.set_summary(made, f"In all {said} {thing} were inspected.")
    figure = quoted(made, f"{bound} {number}")
    return edits.relabel(made, figure.id, f"{thing} inspected, {said} of them")


def qualifier(rng: random.Random, wrong: bool) -> Briefing:
    number = rng.randrange(20, 400)
    act = rng.choice(["foiled", "thwarted", "alleged", "suspected", "planned", "attempted"])
    verb = act if act in ("foiled", "thwarted") else f"counted {act}"
    noun = rng.choice(["attacks", "thefts", "raids"])
    words = (
        f"Police {act} {number} {noun}."
        if verb == act
        else f"Police recorded {number} {act} {noun}."
    )
    made = drafted(rng, words)
    figure = quoted(made, str(number))
    return edits.relabel(made, figure.id, f"{noun} in all" if wrong else f"{act} {noun} in all")


def period(rng: random.Random, wrong: bool) -> Briefing:
    first, later = rng.randrange(100, 300), rng.randrange(300, 500)
    thing = rng.choice(THINGS)
    made = drafted(
        rng, f"It had repaired {first} {thing} by then.", f"Later it had repaired {later} {thing}."
    )
    years = ("2020", "2023") if not wrong else ("2023", "2020")
    one, other = quoted(made, str(first)), quoted(made, str(later))
    made = edits.set_period(made, one.id, Period(since="2001", as_of=years[0]))
    return edits.set_period(made, other.id, Period(since="2001", as_of=years[1]))


def own_prose(rng: random.Random, wrong: bool) -> Briefing:
    whole = rng.randrange(200, 900)
    thing = rng.choice(THINGS)
    kind = rng.choice(["numeral", "third", "doubled", "most", "record"])
    if kind == "doubled":
        part = rng.randrange(40, 100)
        after = round(part * (1.5 if wrong else 2.04))
        made = drafted(rng, f"Profit rose to ${after} million from ${part} million.")
        return edits.set_title(made, "Profit doubled")
    if kind == "record":
        record = "a year of repairs" if wrong else "a record year"
        made = drafted(rng, f"It was {record}, with {whole} {thing} closed.")
        return edits.set_title(made, f"A record: {whole} {thing}")
    share = {"third": 0.325 if not wrong else 0.29, "most": 0.4 if wrong else 0.7}.get(kind, 0.6)
    part = round(whole * share)
    made = drafted(rng, f"Of the {whole} {thing}, {part} were closed.")
    titles = {
        "third": f"Nearly a third of the {thing} closed",
        "most": f"Most of the {thing} were closed",
        "numeral": f"{part + 13 if wrong else part} {thing} closed",
    }
    return edits.set_title(made, titles[kind])


PLANTERS: dict[str, Planter] = {
    "anchor": anchor,
    "formula": formula,
    "part-of": part_of,
    "possible-percent": possible,
    "totals": totals,
    "change": change,
    "share-as-growth": share_as_growth,
    "same-thing": same_thing,
    "conversion": conversion,
    "scale": scale,
    "twins": twins,
    "bounds": bounds,
    "qualifier": qualifier,
    "period": period,
    "own-prose": own_prose,
}


def score(
    each: int, tell: Callable[[str], None] = lambda _: None
) -> dict[str, tuple[float, float]]:
    """Return (sensitivity, specificity) per rule, of ``each`` seeds and as many clean ones a rule.

    A clean briefing of any rule counts against every rule that speaks of it.
    """
    hits = dict.fromkeys(RULES, 0)
    alarms = dict.fromkeys(RULES, 0)
    clean = 0
    for rule, plant in PLANTERS.items():
        for seed in range(each):
            wrong = check(plant(random.Random(f"{rule}{seed}"), True))
            hits[rule] += any(finding.rule == rule and finding.open for finding in wrong)
            if not any(finding.rule == rule for finding in wrong):
                tell(f"missed: {rule} {seed}")
            clean += 1
            right = check(plant(random.Random(f"{rule}{seed}"), False))
            for name in {finding.rule for finding in right if finding.open}:
                alarms[name] += 1
                words = next(f.message for f in right if f.rule == name)
                tell(f"false alarm: {name}, in {rule} {seed}: {words}")
    return {rule: (hits[rule] / each, 1 - alarms[rule] / clean) for rule in RULES}


def main() -> int:
    """Print the score of every rule; fail below 95 % and 99 %."""
    each = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    start = time.perf_counter()
    found = score(each, print)
    count = each * len(PLANTERS)
    print(f"{count} planted errors, {count} clean briefings, {time.perf_counter() - start:.0f} s")
    print(f"{'rule':<18}{'sensitivity':>12}{'specificity':>13}")
    for rule, (caught, quiet) in found.items():
        print(f"{rule:<18}{caught:>12.1%}{quiet:>13.1%}")
    return 0 if all(a >= 0.95 and b >= 0.99 for a, b in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
