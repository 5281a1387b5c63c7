"""What money, percentages and points are of: the words a reader would put on the label."""

import pytest

from briefing.extract import find_figures, split_sentences


def named(text, language):
    """Return what each figure of a text is of, by its words."""
    found = find_figures(text, split_sentences(text, language), language).found
    return {one.span.of(text): one.what for one in found}


@pytest.mark.parametrize(
    ("text", "quote", "what"),
    [
        ("Milk fetches £1.19 a litre.", "£1.19 a litre", "Milk"),
        ("Sales in Norway rose 4 per cent.", "4 per cent", "Sales in Norway"),
        ("The mayor said the gap had been cut by £3m.", "£3m", "gap"),
        ("Excluding fuel, core prices are expected to rise by 2%.", "2%", "core prices"),
        ("The bank kept its key rate at 4.25% on Monday.", "4.25%", "key rate"),
        ("A new filter reduced emissions by 12%.", "12%", "emissions"),
        ("The town will spend £2m over three years on cycle lanes.", "£2m", "cycle lanes"),
        ("Rovers paid €4m for the striker.", "€4m", "striker"),
        ("Rovers bought the striker for €4m.", "€4m", "striker"),
        ("Farmers received £300,000 in damages in April.", "£300,000", "damages"),
        ("The firm reported a 40% rise in orders.", "40%", "rise in orders"),
        ("Union and port agreed a pay rise of 3%.", "3%", "pay rise"),
        ("A tour lasts an hour and costs £9.", "£9", "tour"),
        ("The club has €2m in cash and burns €90,000 a week.", "€90,000 a week", "club"),
        ("Shares, which stood at €13 in May, closed at €6.", "€6", "Shares"),
        ("Shares fell by a tenth, wiping out €40 million.", "€40 million", "Shares"),
        ("The fire is 40% contained.", "40%", "fire"),
        ("Each place costs the state €74 a day.", "€74 a day", "place"),
        ("Rents rose £40, or 3%, to an average of £900.", "3%", "Rents"),
        ("Rents rose £40, or 3%, to an average of £900.", "£900", "Rents"),
        ("Turnout was 61%, down from 66% in 2015.", "66%", "Turnout"),
        ("Growth this year is put at 2%.", "2%", "Growth"),
        ("A two-bedroom flat now costs £900 a month.", "£900 a month", "two-bedroom flat"),
        ("In Europe: Stoxx 50 -1.3% FTSE -0.6% CAC -1.7%.", "-0.6%", "FTSE"),
        ("The index lost 14 points to 7,031.", "14", "index"),
        ("A tax of 5% on sugar passed.", "5%", "tax"),
    ],
)
def test_an_amount_is_of_what_a_reader_would_say(text, quote, what):
    assert named(text, "en")[quote] == what


@pytest.mark.parametrize(
    ("language", "text", "quote", "what"),
    [
        ("fr", "Le kilo de pommes coûte 2,35 euros.", "2,35 euros", "kilo de pommes"),
        ("fr", "La pension moyenne s'élève à 1 393 euros.", "1 393 euros", "pension moyenne"),
        ("fr", "La visite dure une heure et coûte 9 euros.", "9 euros", "visite"),
        ("fr", "Les salles étaient pleines à 91 %.", "91 %", "salles"),
        ("fr", "Les loyers ont grimpé de 4 % en un an, à 812 euros.", "812 euros", "loyers"),
        ("fr", "La ville versera 3 millions d'euros au port.", "3 millions d'euros", "port"),
        ("es", "El litro de leche se paga a 0,48 euros.", "0,48 euros", "litro de leche"),
        ("es", "La visita dura una hora y cuesta 9 euros.", "9 euros", "visita"),
        ("es", "Los obreros piden una subida del 6 %.", "6 %", "subida"),
        ("es", "El gobierno destinará 12 millones de euros al plan.", "12 millones de euros", "plan"),
        ("de", "Milch kostet zurzeit 1,19 Euro.", "1,19 Euro", "Milch"),
        ("de", "Die Mieten legten in zwölf Monaten um 5 Prozent zu.", "5 Prozent", "Mieten"),
        ("de", "Der Umsatz der Branche lag bei 9 Milliarden Euro.", "9 Milliarden Euro", "Umsatz der Branche"),
        ("de", "Der Anteil der kranken Bäume stieg auf 43 Prozent.", "43 Prozent", "Anteil der kranken Bäume"),
        ("ar", "وبلغ ثمن الكتاب 60 درهما.", "60 درهما", "ثمن الكتاب"),
        ("ar", "وارتفعت أسعار السكر بنسبة 25%.", "25%", "أسعار السكر"),
    ],
)  # fmt: skip
def test_the_same_holds_in_other_languages(language, text, quote, what):
    found = named(text, language)
    assert found.get(quote, found) == what


def test_an_amount_whose_subject_is_a_pronoun_is_named_by_its_verb():
    assert named("It cost £9m.", "en") == {"£9m": "cost"}


def test_a_place_or_a_time_is_not_what_a_sum_is_of():
    text = "The bank lent £3m in London, £4m in April and £5m in the first quarter."
    assert set(named(text, "en").values()) == {"bank"}


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("de", "Die Studie lief über fünf Jahre.", "fünf Jahre"),
        ("de", "Die Haft dauerte über fünf Jahre.", "über fünf Jahre"),
        ("en", "The cost is spread over five years.", "five years"),
        ("de", "Die Fläche wächst um die Hälfte.", "Hälfte"),
        ("de", "Das zeigt eine Umfrage unter 800 Bürgern.", "800"),
        ("en", "The trial lasted over five years.", "over five years"),
    ],
)
def test_a_preposition_that_may_be_a_bound_is_none_behind_its_word(language, text, quote):
    assert list(named(text, language)) == [quote]


@pytest.mark.parametrize(
    ("language", "text", "quote", "what"),
    [
        ("en", "The council spent £3m on low-cost housing.", "£3m", "low-cost housing"),
        ("en", "Prices fell by a tenth.", "a tenth", "Prices"),
        ("en", "Sales by volume fell 4%.", "4%", "Sales by volume"),
        ("en", "It has energy bills that doubled to £4m.", "£4m", "energy bills"),
        ("fr", "La scène s'est agrandie de 25 %.", "25 %", "scène"),
        ("de", "Der Verein sammelte 900 Euro für einen Saal.", "900 Euro", "Saal"),
        ("ar", "بلغت عائدات الصيد 14 مليون درهم.", "14 مليون درهم", "عائدات الصيد"),
        ("en", "4% of members voted, compared with 9% in May.", "9%", "members"),
        ("en", "Each pays £40 less tax.", "£40", "tax"),
        ("fr", "Les frais, fixés à 3 euros, ont baissé.", "3 euros", "frais"),
        ("fr", "Il craint 10 % du nombre de clients.", "10 %", "nombre de clients"),
        ("es", "El temporal causó daños por valor de 780.000 euros.", "780.000 euros", "daños"),
        ("de", "Das Land gibt 24 Millionen Euro für den Deich.", "24 Millionen Euro", "Deich"),
        ("ar", "وعوقب تجار بغرامة قدرها 20 ألف درهم.", "20 ألف درهم", "غرامة"),
    ],
)
def test_what_stands_beside_an_amount_says_more_than_its_subject(language, text, quote, what):
    assert named(text, language)[quote] == what


def test_a_second_price_of_one_thing_and_what_is_paid_are_money():
    text = (
        "La licencia, que costaba 145.000 euros, se vende por 88.000. La ciudad invertirá 90.000."
    )
    found = find_figures(text, split_sentences(text, "es"), "es").found
    assert [(one.quantity.unit, one.what) for one in found] == [
        ("EUR", "licencia"), ("EUR", "licencia"), ("EUR", "ciudad"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "quote", "what"),
    [
        ("en", "Crews made 910 trips round the cape, 7% more than planned.", "7%", "trips"),
        ("en", "The ward took 640 patients in May, 12% fewer than before.", "12%", "patients"),
        (
            "de",
            "Der Zoo zählte 9.000 Besucher, ein Zehntel mehr als 2021.",
            "ein Zehntel",
            "Besucher",
        ),
        ("en", "Exports recorded a rise of 6% in March.", "6%", "Exports"),
        ("en", "The port saw a fall of 4% in traffic.", "4%", "traffic"),
        ("fr", "Les recettes ont connu une hausse de 6 %.", "6 %", "recettes"),
        ("es", "Las ventas registraron una caída del 6 %.", "6 %", "ventas"),
        ("de", "Die Molkerei meldete ein Plus von 6 Prozent beim Umsatz.", "6 Prozent", "Umsatz"),
        (
            "ar",
            "وجمع الفلاحون 300 طن من العنب، أي أقل بنسبة 20 في المئة من الموسم الماضي.",
            "20 في المئة",
            "العنب",
        ),
        (
            "en",
            "The share of homes without a lift is 27%, two points lower than in May.",
            "two",
            "share of homes without a lift",
        ),
        ("ar", "وكان المعبر واسعا، وقد كلف ترميمه 14 مليون يورو.", "14 مليون يورو", "ترميمه"),
        ("es", "El paro juvenil bajó dos puntos hasta el 21,4 %.", "21,4 %", "paro juvenil"),
        (
            "es",
            "La villa destinará 3 millones de euros a comprar diez tranvías.",
            "3 millones de euros",
            "diez tranvías",
        ),
        ("ar", "وأدى السائق 3 آلاف درهم وبغرامة قدرها 900 درهم.", "900 درهم", "غرامة"),
    ],
)
def test_a_share_is_of_what_was_counted_or_moved_before_it(language, text, quote, what):
    assert named(text, language)[quote] == what


@pytest.mark.parametrize(
    ("language", "text", "quote", "unit", "what"),
    [
        ("es", "Ardieron 800 hectáreas de pinar y otras 90 de matorral.", "90", "ha", "matorral"),
        ("en", "It burned 800 hectares of forest and another 90 of heath.", "90", "ha", "heath"),
        ("fr", "Il a brûlé 800 hectares de forêt ; 90 autres sont menacés.", "90", "ha", "forêt"),
        ("de", "Es brannten 800 Hektar Wald, weitere 90 sind bedroht.", "90", "ha", "Wald"),
        ("fr", "Le délai passe à 52 heures, contre 44 en 2022.", "44", "hour", "délai"),
        ("en", "The wait rose to 52 hours, from 44 a year earlier.", "44", "hour", "wait"),
        ("de", "Die Dauer stieg auf 52 Stunden, zuvor waren es 44.", "44", "hour", "Dauer"),
        ("es", "La espera sube a 52 horas, frente a las 44 de 2022.", "44", "hour", "espera"),
    ],
)
def test_a_bare_number_beside_its_like_has_its_unit(language, text, quote, unit, what):
    found = find_figures(text, split_sentences(text, language), language).found
    one = next(one for one in found if one.span.of(text) == quote)
    assert (one.quantity.unit, one.what) == (unit, what)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is 300 metres long, and another 12 are planned.",
        "Sales reached $40 million and another 200 were hired.",
    ],
)
def test_another_is_of_things_where_the_amount_before_names_no_stuff(text):
    found = find_figures(text, split_sentences(text, "en"), "en").found
    assert found[1].quantity.unit is None
