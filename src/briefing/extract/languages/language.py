"""The shape of a language: every word list and habit extraction needs, and no code."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import dataclass_transform

Words = frozenset[str]
Phrase = tuple[str, ...]


def words(text: str) -> Words:
    """Split a table of single words."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[Phrase, ...]:
    """Split a table of phrases, one between bars."""
    return tuple(tuple(part.split()) for part in text.split("|") if part.strip())


def table(text: str) -> dict[str, str]:
    """Split a table of ``value: word word`` lines into word -> value (``_`` is a space)."""
    result: dict[str, str] = {}
    for line in text.strip().splitlines():
        value, _, names = line.partition(":")
        for name in names.split():
            result[name.replace("_", " ")] = value.strip()
    return result


def numbers(text: str) -> dict[str, int]:
    """Split a table of number words, ``value: word word`` lines."""
    return {word: int(value.replace("_", "")) for word, value in table(text).items()}


@dataclass_transform(kw_only_default=True, frozen_default=True)
class _Table:
    """Make a class of fields out of its annotations, as a dataclass of 150 fields costs 10 ms."""

    def __init__(self, **fields: object) -> None:
        known = type(self).__annotations__
        for name in fields:
            if name not in known:
                raise TypeError(f"a language has no field {name!r}")
        for name in known:  # a field without a default must be given
            given = fields[name] if name in fields else getattr(self, name)
            self.__dict__[name] = given  # its own, as a look at the class takes twice the time

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a language does not change: {name}")


class Language(_Table):
    """Hold one language's words; all in lower case, phrases as tuples of words.

    A new language is one such table and its test articles (see ``languages/README.md``).
    """

    code: str
    function_words: Words
    """The commonest words: by these a language is guessed."""

    # Numerals
    decimal: str
    group: str
    cardinals: Mapping[str, int]
    """Words that add: one, twenty, doscientos."""
    times: Mapping[str, int]
    """Words that multiply what stands before within the thousand: hundred, cent."""
    scales: Mapping[str, int]
    """Magnitudes written apart: thousand, millions, bn."""
    only_after: Words = frozenset()
    """Of these, the ones that begin no number, as they are other words or initials: bn, grand."""
    attached: Mapping[str, int]
    """Magnitudes written against the digits: k, m, bn."""
    collectives: Mapping[str, int] = MappingProxyType({})
    """Nouns that are numbers: dozen, couple, docena."""
    indefinite: Mapping[str, tuple[int, int]] = MappingProxyType({})
    """Dozens, hundreds, thousands: least and most."""
    number_and: Words = frozenset()
    """Words inside a number: a hundred *and* six."""
    and_after_tens: bool = False
    """Say that "and" joins tens and units too: treinta y uno."""
    hanging: tuple[str, ...] = ()
    """Words that are one with what follows them, and begin no counted noun: Arabic wa-, bi-."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verbs, where a number is followed by one: من أصل اثنتي عشرة *سجلت*."""
    verb_starts: tuple[str, ...] = ()
    """Beginnings of verbs that few nouns have: Arabic sa-, ya-."""
    attached_and: str = ""
    """A letter that joins number words: Arabic waw."""
    clitics: str = ""
    """Letters that may stand right before digits without making a code."""
    prefixes: tuple[str, ...] = ()
    """Clitic letters of words, the longest first: Arabic wa-, bi-, al-."""
    dual_nouns: Words = frozenset()
    """Nouns that say "two" by their ending: Arabic شهران, شهرين."""
    dual_people: Words = frozenset()
    """The same, where one of the endings is also that of the plural: شرطيان."""
    dual_endings: tuple[tuple[str, str], ...] = ()
    """Endings of any dual -> ending of the singular: سيارتان, سيارتين."""
    dual_cases: Phrase = ()
    """What makes a noun a dual; people take the first alone."""
    not_duals: Words = frozenset()
    """Words that only end like duals."""
    ones: Words = frozenset()
    """Articles that mean one before a magnitude: *a* hundred."""
    ten_adds: bool = False
    """Say that 17 to 19 are ten and a digit: dix-sept."""
    point: Words = frozenset()
    """Words for the decimal mark: virgule."""
    parts: Mapping[str, int] = MappingProxyType({})
    """Denominators before such a word alone: tres *cuartas* partes."""
    fraction_tail: Words = frozenset()
    """Words after an ordinal that make it a fraction: la tercera *parte*."""
    twenties: Words = frozenset()
    """Words that make 80 of a 4 before them: quatre-*vingts*."""
    units_first: bool = False
    """Say that units come before tens: fünfundvierzig."""
    teens_after: frozenset[int] = frozenset()
    """Tens that take 10 to 19 after them: soixante-dix."""
    compound: Phrase = ()
    """Parts that number words written as one are glued of, beyond cardinals: hundert, tausend, und."""
    halves: Mapping[str, Fraction] = MappingProxyType({})
    """Words that are fractions by themselves: half."""
    part_ordinals: Words = frozenset()
    """Words behind a fraction that make it a stretch of time: الربع *الثالث*, the third quarter."""
    middling: Words = frozenset()
    """Of these, the ones that mean "average" unless a unit follows: precio *medio*."""
    denominators: Mapping[str, int] = MappingProxyType({})
    """third, quarters, cinquième: after a small number, or "a"."""
    and_part: Mapping[str, Fraction] = MappingProxyType({})
    """After a number or its unit, so much more: and a half, et demi, et quart."""
    part_endings: Mapping[str, Fraction] = MappingProxyType({})
    """Endings of glued numbers that add as much: zwölf*einhalb*."""
    out_of: tuple[Phrase, ...] = ()
    """Between two numbers, a ratio: in, out of, sur."""
    out_of_strong: tuple[Phrase, ...] = ()
    """As ``out_of``, sure enough for digits as well."""
    out_of_all: tuple[Phrase, ...] = ()
    """Of these, the ones before a number of things that are there: سبع مدارس *من أصل* عشرين."""
    minus: Words = frozenset()
    fold: Phrase = ()
    """Endings that make a number a factor: six*fold*."""
    vague: Words = frozenset()
    """Words that make a magnitude vague: several, few, many."""

    # Bounds and trends
    bounds_before: Mapping[str, str] = MappingProxyType({})
    """Phrase -> bound sign; "~<" and "~>" are nearly and just over."""
    bounds_after: Mapping[str, str] = MappingProxyType({})
    over: Words = frozenset()
    """Bounds that are also prepositions: spent *over* three years, jailed *over* a £2m raid."""
    lasts: Words = frozenset()
    """Words before "over" that make it tell how long: it *ran* over five years."""
    more_less: Words = frozenset()
    """Words of a comparison: eight *more* than four years ago."""
    than: Words = frozenset()
    bound_gap: Words = frozenset()
    """Words that may stand between a bound and its number: a, the, just."""
    up: Words = frozenset()
    down: Words = frozenset()
    changes: Words = frozenset()
    """Verbs of a move from one level to another: le budget *passe* de 3 à 4."""
    things: Words = frozenset()
    """Trend words that say nothing of a count or a time: *lost* five matches."""
    funds: Words = frozenset()
    """Trend words that say nothing of money: *raised* $5m."""
    rain: Words = frozenset()
    """What falls from the sky, and so much of it is no move: 40 mm of *rain* fell."""
    particle_verbs: Words = frozenset()
    """Verbs that make a particle no trend: *made* up 58%."""
    split_up: tuple[Phrase, ...] = ()
    """Verb before the amount and particle behind it: legte … zu."""
    split_down: tuple[Phrase, ...] = ()
    verb_last: bool = False
    """Say that the verb of a move may close its clause: um 5 Prozent *erhöht*."""
    particles: Words = frozenset()
    """Trend words that are also parts of other verbs: broken *up*."""
    by: Words = frozenset()
    """Words between a trend and the amount of it: by, of."""
    by_amount: Words = frozenset()
    """Words before the amount of a move: by."""
    to: Words = frozenset()
    """Words before the level reached: to, at."""
    from_: Words = frozenset()
    between: Words = frozenset()
    range_and: Words = frozenset()
    range_to: Words = frozenset()
    range_or: Words = frozenset()

    # Time
    months: Mapping[str, int] = MappingProxyType({})
    ambiguous_months: Words = frozenset()
    """Months that are other words in small letters: may, march."""
    weekdays: Words = frozenset()
    year_before: Words = frozenset()
    """Words before a year: in, since, until."""
    year_after: Words = frozenset()
    since: Words = frozenset()
    until: Words = frozenset()
    in_: Words = frozenset()
    """Words before the time a figure is of: in, on, for."""
    clock_after: Words = frozenset()
    clock_before: Words = frozenset()
    dayparts: tuple[Phrase, ...] = ()
    """After the number of an hour: las seis *de la mañana*."""
    hours: tuple[Phrase, ...] = ()
    """Before the number of an hour, where nothing to count follows: *a las* seis."""
    opening: Words = frozenset()
    """Words of a stretch between two hours: *abre* de 10 a 13 horas."""
    lasting: Words = frozenset()
    """Words of a time that something takes: *dura* de 10 a 13 horas."""
    eras: Words = frozenset()
    date_to: Words = frozenset()
    """Words between two days of a month: du 11 *au* 14 juillet."""
    date_joint: Words = frozenset()
    """Words inside a date: 5 *de* mayo *de* 2020."""

    # What numerals may be besides figures
    ordinal_suffixes: Words = frozenset()
    labels: Words = frozenset()
    """Words before a numeral that is a name: article, section, flight."""
    labels_sure: Words = frozenset()
    """Labels even where a plural follows: *Phase* 3 results."""
    amounts_to: Words = frozenset()
    """Of the labels, verbs too, behind what they count: the patients *number* 340."""
    they: Words = frozenset()
    """Pronouns of several, which may stand before those."""
    phone_words: Words = frozenset()
    """Words before a phone number: call, hotline."""
    phone_gap: Words = frozenset()
    """Words between those and the number: on, the."""
    phone_calls: Words = frozenset()
    """Words of calling, between which and the number others may stand: *contact* the office on 1414."""
    phone_at: tuple[Phrase, ...] = ()
    """Right before the number then: *on*, unter der Nummer."""
    phone_after: Words = frozenset()
    """Words of calling behind the number: unter 22833 *erreichbar*."""
    ordinal_dot: bool = False
    """Say that a dot after digits makes an ordinal: 3. Mai."""
    label_after: Words = frozenset()
    label_next: Words = frozenset()
    """Words right after a number of a house: 12 *rue* Pasteur."""
    the_one: Words = frozenset()
    """Articles of one thing, before a noun and its number: *la* chapelle 4."""
    plural_verbs: tuple[str, ...] = ()
    """Endings of verbs that say several: 12 étai*ent*."""
    lone: Words = frozenset()
    """Articles that make a number without a noun a name or a day: dans *le* 93, *el* 15."""
    idioms: tuple[Phrase, ...] = ()
    """Phrases whose number words are no numbers: one another."""
    adjectives: Words = frozenset()
    """Number words that are adjectives right behind a noun: un vélo *neuf*."""
    decades: Words = frozenset()
    """Words before two digits that name a decade: *années* 80."""
    pronoun_one: Words = frozenset()
    """The word one where it may be a pronoun."""
    not_before_one: Words = frozenset()
    """Words before "one" that make it a pronoun: the, this, each."""
    score_words: Words = frozenset()
    tally: Words = frozenset()
    """Words between the two numbers of a score or vote: 24 *à* 17, 31 *zu* 19."""
    against: Words = frozenset()
    """The same where they also compare, and a vote is told by what stands before: par 5 voix *contre* 2."""
    tallied: Words = frozenset()
    """What such numbers count: votes, goals."""
    tallied_by: Words = frozenset()
    """Words before the first of them: *by* five votes to two."""

    # Units
    units: Mapping[str, str] = MappingProxyType({})
    """Word or phrase -> canonical unit (units.py)."""
    currencies: Mapping[str, str] = MappingProxyType({})
    nations: Mapping[str, str] = MappingProxyType({})
    """Adjective + money word -> currency: australian dollars."""
    percent: tuple[Phrase, ...] = ()
    points: tuple[Phrase, ...] = ()
    """Percentage points."""
    per: Words = frozenset()
    per_definite: Words = frozenset()
    """Articles that mean per between money and a measure: 3 euros *le* kilo."""
    per_phrases: Mapping[str, str] = MappingProxyType({})
    """Phrases behind a unit -> the time they make it a rate of: *im Monat*, *mensuales*."""
    owned: tuple[str, ...] = ()
    """Endings that say whose a noun is: Arabic -hā."""
    definite: str = ""
    """The article that is a prefix of its noun: Arabic al-."""
    rate_ends: Words = frozenset()
    """Words that make "a year" a point in time: $5 a year *earlier*."""
    units_of: Mapping[str, str] = MappingProxyType({})
    """Words that are another unit before "of": half a pound *of* butter."""
    index_nouns: Words = frozenset()
    """Nouns of index levels: points."""
    has: Words = frozenset()
    """Before years that are an age: elle *avait* 97 ans."""
    be: Words = frozenset()
    """After he, she, who: before an age."""
    per_articles: Words = frozenset()
    """Articles that mean per after a unit or money: $58 *a* barrel."""
    old: Words = frozenset()
    """After a duration, an age: old."""
    aged_after: Words = frozenset()
    """Joined to a number, an age: 78-*jährige*."""
    old_phrases: tuple[Phrase, ...] = ()
    aged: tuple[Phrase, ...] = ()
    """Before a bare number, an age: aged."""
    year_words: Words = frozenset()

    # Noun phrases
    stops: Words = frozenset()
    """Words at which a noun phrase ends."""
    determiners: Words = frozenset()
    of: Words = frozenset()
    genitives: Words = frozenset()
    """Possessives that say "of" by their case: zwei *seiner* elf Häuser."""
    of_noun: Words = frozenset()
    """Words that may continue a noun phrase to its right: people *in* need is not, tonnes *of* is."""
    counted_of: Words = frozenset()
    """Between a magnitude and its noun: un million *de* personnes."""
    whole_pronouns: Words = frozenset()
    """them, whom, which, these."""
    verbs: Words = frozenset()
    """Finite verbs that follow an elliptic number: were, came, said."""
    participles: tuple[str, ...] = ()
    """Endings of participles."""
    finite: tuple[str, ...] = ()
    """Endings of finite verbs that few nouns have: slow*ed*, coût*era*."""
    modals: Words = frozenset()
    """Verbs that take another one behind them: *might* withdraw."""
    past: tuple[str, ...] = ()
    """Endings of past participles: fix*és*, valor*ado*."""
    trailing: tuple[str, ...] = ()
    """Endings of verbs behind a comma that go on with the subject: …, wip*ing* out $340m."""
    undergoes: Words = frozenset()
    """Verbs by which a subject has a move: exports *recorded* a rise of 5 %."""
    amount_verbs: Words = frozenset()
    """Words that are a verb right before an amount, which is then of its subject: *cost*, vaut."""
    pays: Words = frozenset()
    """Verbs of money given, whose amount is of what it was given for: *paid* $3m for land."""
    infinitives: tuple[str, ...] = ()
    """Endings of verbs between that and its object: para *comprar* doce autobuses."""
    pays_for: Words = frozenset()
    """Prepositions before that: for, on."""
    spans: Words = frozenset()
    """Nouns of time that are no units: quarter, season."""
    links: Words = frozenset()
    """Prepositions that hang one noun on another: sales *in* France."""
    relatives: Words = frozenset()
    """Pronouns that stand for the noun before them: which, who."""
    clauses: Words = frozenset()
    """Words at which another clause begins: while, because."""
    conjunctions: Words = frozenset()
    """Words besides "and" that give a subject one more verb: but."""
    aggregates: Words = frozenset()
    """Nouns before "of" that say how an amount was made, not of what: an *average* of £90."""
    after_amounts: Words = frozenset()
    """Words behind an amount that name no thing: 5 % *higher*, $4 *each*."""
    auxiliaries: Words = frozenset()
    """Verbs a label leaves out: were, have been."""
    breaks: Words = frozenset()
    """Words at which a label ends: and, which, said."""
    qualifiers: Words = frozenset()
    """Words that must not fall off a label: suspected, alleged, planned."""
    among: tuple[Phrase, ...] = ()
    compared: tuple[Phrase, ...] = ()
    another: Words = frozenset()
    """Words before an elliptic number: another, other."""
    plural_endings: tuple[str, ...] = ()
    below_two: bool = False
    """Say that the noun of a number below two is singular: 0,2 point."""
    plurals: Mapping[str, str] = MappingProxyType({})
    """Irregular plural -> singular."""
    inner_plurals: tuple[tuple[str, str], ...] = ()
    """Shapes of plurals made inside the word -> singular, digits for its root: مساجد, مسجد. A star is any word; the
    feminine ends "!" where the number says so, "?" unless it says otherwise."""
    clear_plurals: int = 0
    """How many of those, the first ones, are sure signs of a plural."""
    feminine: str = ""
    """The ending of the feminine; numbers of three to ten take it before masculine nouns."""
    pieces: Words = frozenset()
    """Nouns counted in the singular: zehn *Mann*, drei *Glas* Bier."""
    compounds: bool = False
    """Say that the plural of a word goes like that of its last part: Armband*uhren*."""
    singular_rules: tuple[tuple[str, str], ...] = ()
    """Ending -> ending of the singular, the first that fits."""
    plural_rules: tuple[tuple[str, str], ...] = ()
    """More of them, for nouns that a number makes plural: vierzehn Verlage."""
    vowels_back: Mapping[str, str] = MappingProxyType({})
    """Vowels that change back with those: Kr*ä*fte, Kr*a*ft."""
    noun_capital: bool = False
    """Say that nouns begin with a capital: German."""
    before_noun: Words = frozenset()
    """Adjectives that stand before the noun where the head comes first: autres, grandes."""
    agreement: tuple[str, ...] = ()
    """Endings of adjectives after the head; none: every word may be one."""
    degree: Words = frozenset()
    """Words that are no part of a thing's name: the 20 *most* expensive restaurants."""
    head_first: bool = False
    """Say that the head noun comes first: cellules terroristes."""
    fronted: tuple[Phrase, ...] = ()
    """At the front of a sentence, before a whole: of, out of, sur."""
    fronted_pronouns: tuple[Phrase, ...] = ()
    """At the front, naming the whole by a pronoun: of these, parmi eux."""
    of_them: tuple[Phrase, ...] = ()
    """After a part, its whole by a pronoun: of them, d'entre eux, منهم."""
    misfits: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Pronoun -> endings of nouns it does not stand for: ellos, -ción."""
    nearest: Words = frozenset()
    """Last words of pronouns that mean what was named last: of *these*."""
    aside: Words = frozenset()
    """Words before what a sentence does not speak of: *devant* 50 journalistes."""
    with_: Words = frozenset()
    prepositions: Words = frozenset()
    """Words that hang one count on another: 200 scientists *from* ten countries."""
    says: Words = frozenset()
    according: tuple[Phrase, ...] = ()
    says_first: bool = False
    """Say that the verb of saying stands before its subject: Arabic."""
    states: Words = frozenset()
    """Verbs of a state, by which a part is told of the whole before: 412 flats; 51 *are* empty."""
    described: Words = frozenset()
    """Adjectives that stand alone behind a part: 150 logements, dont 45 *sociaux*."""
    acted: tuple[str, ...] = ()
    """Endings of participles that do so before "by": 58 films, dont 41 *réalisés* par elle."""
    persons: Words = frozenset()
    """Pronouns of people: he, she, who."""
    age_bounds: Words = frozenset()
    """First words of bounds that speak of people's years: *mayores* de 65 años."""
    minor: Words = frozenset()
    """Of these, the ones that are a person behind an article: un *menor* de 15 años."""
    years_are_ages: bool = False
    """Say that an age is told in plain years: un enfant de quatre ans."""
    person_nouns: Words = frozenset()
    """Nouns of people, whose years are an age: a *girl* of six."""
    person_endings: tuple[str, ...] = ()
    """Endings of nouns of people, where years follow: une enseign*ante* de 38 ans."""
    crowds: Mapping[str, str] = MappingProxyType({})
    """Nouns before "of" that name what a number counts: a *crowd* of 61,204."""
    number_of: tuple[Phrase, ...] = ()
    """Before the counted noun of a level: *the number of* cases rose to 40."""
    modifiers: Words = frozenset()
    """Plurals that stand before a noun: *sports* cars."""
    millions: Words = frozenset()
    """Words that make a bare "1.2m" millions: people, sales, profit."""
    extents: Words = frozenset()
    """After "of", what a second measure is of: 28 metros de largo y 14 de *ancho*."""
    measure_words: Words = frozenset()
    """Words that make "5m" metres: tall, long, race."""
    he: Words = frozenset()
    abbreviations: Words = frozenset()
    """Abbreviations with a dot that end no sentence."""
    names: Mapping[str, str] = MappingProxyType({})
    """Singular names of canonical units in this language (else the English ones)."""
