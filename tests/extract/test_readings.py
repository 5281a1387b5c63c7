"""Readings that hang on what stands around them: over, bare m, initials, by A to B; and quotes read again."""

from fractions import Fraction

import pytest

from articles.marks import gold_of
from articles.score import HERE
from briefing.checks.anchor import same_statement
from briefing.core.article import Span
from briefing.core.quantity import Bound
from briefing.extract import find_figures, reparse, reparse_otherwise, split_sentences


def figures(text, language="en"):
    """Return (words, value or range) of every figure of a text."""
    found = find_figures(text, split_sentences(text, language), language).found
    return [(one.span.of(text), str(one.quantity.value or one.quantity.minimum)) for one in found]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It spent €240,000 over three years on chess.", [Bound.EXACT, Bound.EXACT]),
        ("She took over 18 months ago.", [Bound.EXACT]),
        ("Prices rose over five years.", [Bound.EXACT]),
        ("Two men were jailed for 41 years over £2m raid.", [Bound.EXACT] * 3),
        ("She waited for over three hours.", [Bound.MORE]),
        ("They waited over three hours.", [Bound.MORE]),
        ("It cost over £2m.", [Bound.MORE]),
    ],
)
def test_over_is_a_bound_only_where_it_says_how_much(text, bounds):
    found = find_figures(text, split_sentences(text, "en"), "en").found
    assert [one.quantity.bound for one in found] == bounds


def test_over_a_time_says_nothing_of_its_trend():
    text = "Prices rose over five years."
    (one,) = find_figures(text, split_sentences(text, "en"), "en").found
    assert one.trend is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Passenger numbers fell to 1.2m.", "1200000"),
        ("Some 1.2m were left in the dark.", "1200000"),
        ("Profit rose to £3m, up from 1.2m.", "1200000"),
        ("The wave rose to 3m.", "3"),
        ("A wall 1.2m high kept it out.", "1.2"),
        ("The storm brought 31mm of rain.", "31"),
        ("The site was sold for $31mm.", "31000000"),
        ("Profit was 31mm dollars.", "31000000"),
    ],
)
def test_a_bare_m_is_millions_where_people_or_money_are_spoken_of(text, value):
    assert figures(text)[-1][1] == value


@pytest.mark.parametrize(
    "text", ["Depot BN opened.", "A grand jury met.", "La société MN est là.", "The Grand Hotel."]
)
def test_initials_and_other_words_are_no_magnitudes(text):
    assert figures(text, "fr" if "La" in text else "en") == []
    assert figures("He paid ten grand, then 3bn.")[0] == ("ten grand", "10000")


def test_by_an_amount_to_a_lower_level_is_no_range():
    assert figures("Debt fell by $43.6 billion to $41.2 billion.") == [
        ("$43.6 billion", "43600000000"),
        ("$41.2 billion", "41200000000"),
    ]


@pytest.mark.parametrize("text", ["18,4 M€", "18,4M€", "18,4 millions d'euros"])
def test_a_magnitude_may_be_joined_to_the_sign_of_money(text):
    assert str(reparse(text, "fr").value) == "18400000"


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("fr", "Un jeune Français sur trois renonce.", "Un jeune Français sur trois", "1/3"),
        ("fr", "La grève touche un train sur 2.", "un train sur 2", "1/2"),
        ("es", "Siete parques de cada diez cierran.", "Siete parques de cada diez", "7/10"),
        ("fr", "Un demi-million de foyers attend.", "Un demi-million", "500000"),
        ("de", "Eine halbe Million Pendler wartete.", "Eine halbe Million", "500000"),
        ("es", "Tarda 14 minutos y medio.", "14 minutos y medio", "29/2"),
        ("fr", "Il attend deux heures et demie.", "deux heures et demie", "5/2"),
        ("ar", "استغرق ثلاث ساعات ونصف.", "ثلاث ساعات ونصف", "7/2"),
        ("de", "Die 16- bis 29-Jährigen lesen.", "16- bis 29-Jährigen", "16"),
    ],
)
def test_shares_and_halves_hold_their_noun_or_stand_behind_it(language, text, words, value):
    (one,) = find_figures(text, split_sentences(text, language), language).found
    low = one.quantity.minimum if one.quantity.value is None else one.quantity.value
    assert (one.span.of(text), Fraction(low)) == (words, Fraction(value))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Il part à 20 heures et dort 24 heures.", ["24 heures"]),
        ("fr", "Un village à six heures de route.", ["six heures"]),
        ("es", "A las 18.45 horas; arde en 48 horas.", ["48 horas"]),
        ("fr", "Il court le 100 m en 9″98 et le 1 500 m en 3'32.", ["100 m", "1 500 m"]),
        ("fr", "Elle vit dans le 93, au 12 rue Pasteur.", []),
    ],
)
def test_times_of_day_results_and_addresses_are_no_figures(language, text, found):
    assert [words for words, _ in figures(text, language)] == found


def test_a_move_from_one_level_to_another_is_two_figures_of_one_unit():
    text = "Le Smic passe de 11,27 à 11,52 euros."
    found = find_figures(text, split_sentences(text, "fr"), "fr").found
    assert [(str(one.quantity.value), one.quantity.unit) for one in found] == [
        ("11.27", "EUR"),
        ("11.52", "EUR"),
    ]


def test_a_part_of_a_measure_shares_its_unit():
    text = "Il risque 18 mois de prison, dont 12 avec sursis."
    found = find_figures(text, split_sentences(text, "fr"), "fr").found
    assert (found[1].quantity.unit, found[1].unit_inferred) == ("month", True)
    assert [(link.kind, link.other) for link in found[1].relations] == [("part-of", 0)]


def test_a_difference_is_no_part():
    text = "De los 350 escaños obtuvo 137, 48 más que en 2019."
    found = find_figures(text, split_sentences(text, "es"), "es").found
    assert [bool(one.relations) for one in found] == [False, True, False]


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.??.txt")), ids=lambda path: path.name)
def test_every_figure_is_read_again_from_its_own_words(path):
    text, _ = gold_of(path.read_text(encoding="utf-8").strip())
    language = path.suffixes[0][1:]
    for one in find_figures(text, split_sentences(text, language), language).found:
        exact = one.span.of(text)
        ways = (reparse(exact, language), *reparse_otherwise(exact, language))
        assert any(way and same_statement(way, one.quantity) for way in ways), exact


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Les Bleus mènent 24 à 17 à la mi-temps.", []),
        ("en", "The vote was 217 to 213.", []),
        ("en", "He went from 12 to 10.", ["12", "10"]),
        ("en", "It took a year and a half.", ["a year and a half"]),
        ("fr", "Il pleut depuis un mois et demi.", ["un mois et demi"]),
        ("en", "It got 58 points out of 100.", ["58", "100"]),
    ],
)
def test_scores_told_in_words_and_an_article_that_counts(language, text, found):
    assert [words for words, _ in figures(text, language)] == found


def test_the_first_of_two_numbers_shares_the_unit_behind_the_second():
    text = "Deux garçons de 15 et 16 ans."
    found = find_figures(text, split_sentences(text, "fr"), "fr").found
    assert [one.quantity.unit for one in found] == [None, "year of age", "year of age"]


def test_a_draw_in_halves_is_a_score():
    drawn = figures("On board 1, the top seed drew 1/2-1/2 and lost half a point.")
    assert [words for words, _ in drawn] == ["half"]
    assert figures("The top seed drew ½–½.") == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Un vélo neuf à 1 290 euros.", ["1 290 euros"]),
        ("fr", "Ouvert de 10h à 18h, sept jours sur sept.", []),
        ("de", "Geöffnet von 10 bis 18 Uhr.", []),
        ("es", "Abre de 10.00 a 18.00; el tren de las 8.12 salió.", []),
        ("es", "Tres heridos en la A-4 en los años 90.", ["Tres"]),
        ("fr", "Dans les années 80, à 5,80 m.", ["5,80 m"]),
    ],
)
def test_hours_of_opening_roads_and_decades_are_no_figures(language, text, found):
    assert [words for words, _ in figures(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Der Mindestlohn steigt von 12 auf 12,41 Euro.", "EUR"),
        ("es", "El salario mínimo sube de 1.080 a 1.134 euros.", "EUR"),
        ("ar", "ارتفع الأجر الأدنى من 2800 إلى 3100 درهم.", "MAD"),
    ],
)
def test_a_move_between_levels_has_no_trend_of_its_own_and_one_unit(language, text, unit):
    one, two = find_figures(text, split_sentences(text, language), language).found
    assert (one.quantity.unit, two.quantity.unit, two.trend) == (unit, unit, None)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Le festival dure du 11 au 14 juillet 2024.", []),
        ("fr", "Entre 8 heures et 20 heures, tout est fermé.", []),
        ("fr", "La ville perd un litre sur cinq.", ["un litre sur cinq"]),
        ("fr", "Il a trois quarts d'heure de retard.", ["trois quarts d'heure"]),
        ("de", "Es schließt zum 1. Oktober zwei Stationen.", ["zwei"]),
        ("de", "Sie bietet 240 Fahrgästen Platz.", ["240"]),
        ("de", "Laut § 8 stimmte der Rat mit 31 zu 19 Stimmen dafür.", []),
        ("es", "El número 58.268 está en la pista 2.", []),
        ("ar", "سار بسرعة 158 كيلومترا في الساعة حسب القانون 36.15.", ["158 كيلومترا في الساعة"]),
        ("ar", "انقلبت ثلاث عربات من أصل سبع.", ["ثلاث", "سبع"]),
    ],
)
def test_days_hours_names_and_shares_of_news_in_five_languages(language, text, found):
    assert [words for words, _ in figures(text, language)] == found


def test_an_age_in_brackets_follows_a_whole_name():
    (one,) = find_figures("Landrätin Petra Voss (61) sagte zu.", (Span(0, 35),), "de").found
    assert one.quantity.unit == "year of age"


def test_an_arabic_number_that_ends_like_a_dual_is_no_two():
    assert figures("وبعشرين رجلا وخمسين امرأة.", "ar") == [("عشرين", "20"), ("خمسين", "50")]


def test_a_move_that_names_its_magnitude_once_is_read_whole():
    assert figures("Der Umsatz stieg von 310 auf 395 Millionen Euro.", "de") == [
        ("310 auf 395 Millionen Euro", "310000000")
    ]


def nouns(text, language):
    """Return the noun or unit of every figure of a text."""
    found = find_figures(text, split_sentences(text, language), language).found
    return [one.quantity.noun or one.quantity.unit for one in found]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Sie fanden 24 Armbanduhren.", "Armbanduhr"),
        ("Es gab zwei Niederlagen.", "Niederlage"),
        ("Bei acht Razzien half die Feuerwehr.", "Razzia"),
        ("Mit 60 Interessenten rechnet niemand.", "Interessent"),
        ("Rund 450 Beamte kamen.", "Beamte"),
        ("Auf neun Bergwerken ruht der Betrieb.", "Bergwerk"),
    ],
)
def test_a_german_noun_is_named_in_the_singular_by_its_last_part(text, noun):
    assert nouns(text, "de") == [noun]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("وتأخر المشروع سنتين.", [("سنتين", "year")]),
        ("وتوفي طفلان في الحادث.", [("طفلان", "طفل")]),
        ("وصادر الجمارك طنين من المخدرات وسيارتين.", [("طنين", "t"), ("سيارتين", "سيارة")]),
        ("واستأجر النادي حافلتين جديدتين.", [("حافلتين", "حافلة")]),
        ("وينتهي العقد بعد سنة ونصف.", [("سنة ونصف", "year")]),
        ("واتفق البلدان والموظفين في باكستان.", []),
        ("وزارت بلدان أخرى حركة طالبان في بساتين فلسطين.", []),
    ],
)
def test_an_arabic_dual_is_a_figure_of_two(text, read):
    assert (
        list(zip([words for words, _ in figures(text, "ar")], nouns(text, "ar"), strict=True))
        == read
    )
    assert all(value in ("2", "1.5") for _, value in figures(text, "ar"))


@pytest.mark.parametrize(
    ("text", "language", "words", "per"),
    [
        ("Das kostet 310 Euro im Monat.", "de", "310 Euro im Monat", "month"),
        ("Das kostete 310 Euro im Jahr 2019.", "de", "310 Euro", None),
        ("Soit 3 150 euros le mètre carré.", "fr", "3 150 euros le mètre carré", "m²"),
        ("Cuesta 3 euros el kilo.", "es", "3 euros el kilo", "kg"),
        ("Los venden a 400 euros cada uno.", "es", "400 euros", None),
        ("Cobra 900 euros mensuales.", "es", "900 euros mensuales", "month"),
        ("تنتج المحطة 275 لترا في الدقيقة.", "ar", "275 لترا في الدقيقة", "minute"),
        ("بلغت 275 لترا في السنة الماضية.", "ar", "275 لترا", None),
        ("It sells $5bn annually.", "en", "$5bn annually", "year"),
        ("It charges a $50 monthly fee.", "en", "$50", None),
    ],
)
def test_what_an_amount_is_a_rate_of_belongs_to_its_words(text, language, words, per):
    (one,) = find_figures(text, split_sentences(text, language), language).found
    assert (one.span.of(text), one.quantity.per) == (words, per)


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("Die Zahl der Einbrüche sank um zwölf Prozent auf 9.870.", "de", "Einbruch"),
        ("Burglaries dropped 12 per cent in five years to 9,870.", "en", "burglary"),
        ("وتراجعت السرقات بنسبة 12 في المئة لتبلغ 9870.", "ar", "سرقة"),
        ("He has 21 goals in 29 matches, six more than last year.", "en", "goal"),
    ],
)
def test_a_level_counts_what_the_move_is_of(text, language, noun):
    assert nouns(text, language)[-1] == noun


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Die Steuer wird um bis zu 80 Prozent erhöht.", "up"),
        ("Der Verbrauch ging um neun Prozent zurück.", "down"),
        ("Ein Polizist gab vier Schüsse ab.", None),
    ],
)
def test_a_german_verb_may_stand_behind_its_amount(text, way):
    (one,) = find_figures(text, split_sentences(text, "de"), "de").found
    assert (one.trend and one.trend.value) == way


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("La hausse atteint +6,5 %.", "fr", [("+6,5 %", "6.5")]),
        ("L'homme mesurait 1m75.", "fr", [("1m75", "1.75")]),
        ("Cubrirá entre el 60 y el 70 % de los daños.", "es", [("entre el 60 y el 70 %", "60")]),
        ("Prices may climb another 5 to 7 per cent.", "en", [("5 to 7 per cent", "5")]),
        (
            "Waiting lists shrank by 5,200 to 31,000.",
            "en",
            [("5,200", "5200"), ("31,000", "31000")],
        ),
        ("Stage 12 climbs 3,400m.", "en", [("3,400m", "3400")]),
        ("Im Gehege leben ein paar Schafe.", "de", []),
        ("Fue detenido a las 6 de la mañana.", "es", []),
        ("Le réacteur 3 est à l'arrêt.", "fr", []),
        ("In Zelle 14 fanden sie nichts.", "de", []),
        ("وستدوم الدراسة ما بين ثلاث وخمس سنوات.", "ar", [("بين ثلاث وخمس سنوات", "3")]),
        ("وخصصت الدولة ونحو ألفي طن من الشعير.", "ar", [("نحو ألفي طن", "2000")]),
    ],
)
def test_signs_ranges_levels_and_labels_are_read_as_the_languages_write_them(text, language, read):
    assert figures(text, language) == read


@pytest.mark.parametrize(
    ("text", "language", "unit", "bound"),
    [
        ("Un menor de 15 años fue detenido.", "es", "year of age", Bound.EXACT),
        ("Los mayores de 65 años pagan menos.", "es", "year of age", Bound.MORE),
        ("La doyenne avait 97 ans.", "fr", "year of age", Bound.EXACT),
        ("Il a deux ans pour payer.", "fr", "year", Bound.EXACT),
    ],
)
def test_years_are_an_age_where_they_are_said_of_people(text, language, unit, bound):
    (one,) = find_figures(text, split_sentences(text, language), language).found
    assert (one.quantity.unit, one.quantity.bound) == (unit, bound)


@pytest.mark.parametrize(
    ("text", "language", "part", "whole"),
    [
        ("Das Haus hat 412 Wohnungen; 51 stehen leer.", "de", "51", "412"),
        ("La mairie construira 150 logements, dont 45 sociaux.", "fr", "45", "150"),
        (
            "Aporta 6,5 millones de los 21 millones de euros.",
            "es",
            "6,5 millones",
            "21 millones de euros",
        ),
        ("Arrancará 300 olivos de sus 2.100.", "es", "300", "2.100"),
        ("Von 6.300 Betrieben beantragten gut 4.000 Hilfe.", "de", "gut 4.000", "6.300"),
        ("وتوفي ثمانية أشخاص، بينهم طفلان وثلاث نساء.", "ar", "ثلاث", "ثمانية"),
    ],
)
def test_a_part_finds_its_whole_in_more_of_the_ways_people_say_it(text, language, part, whole):
    found = find_figures(text, split_sentences(text, language), language).found
    pairs = [
        (one.span.of(text), found[link.other].span.of(text))
        for one in found
        for link in one.relations
        if link.kind == "part-of"
    ]
    assert (part, whole) in pairs
    nouns = [one.quantity.noun for one in found if one.span.of(text) in (part, whole)]
    assert None not in nouns or all(one.quantity.unit for one in found)


@pytest.mark.parametrize(
    ("text", "language", "signs"),
    [
        ("Un templo de 28 metros de largo y 14 de ancho.", "es", ["m", "m"]),
        ("Die Station liegt auf 1.040 Metern, der Gipfel auf 1.456.", "de", ["m", "m"]),
        ("Demand rose by 12% while donors fell from 812,000 to 760,000.", "en", ["%", None, None]),
        ("The state gave $14 million, of which $3 million is for shelters.", "en", ["USD", "USD"]),
        ("ووصل عدد زبنائها إلى 77 مليونا.", "ar", [None]),
        ("وأصيب نحو 12 ألفا بجروح بليغة.", "ar", [None]),
    ],
)
def test_a_bare_number_takes_the_sign_of_its_like_alone(text, language, signs):
    found = find_figures(text, split_sentences(text, language), language).found
    assert [one.quantity.unit for one in found] == signs


@pytest.mark.parametrize(
    ("text", "language", "way"),
    [
        ("Il était tombé 60 centimètres de neige.", "fr", None),
        ("La température avait grimpé de neuf degrés malgré la neige.", "fr", "up"),
        ("Die Temperaturen stiegen seit 1980 um 1,9 Grad.", "de", "up"),
    ],
)
def test_what_falls_from_the_sky_is_no_move(text, language, way):
    (one,) = find_figures(text, split_sentences(text, language), language).found
    assert (one.trend and one.trend.value) == way


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("La chapelle 4 rouvrira.", "fr", []),
        ("À la gare 12 étaient blessés.", "fr", ["12"]),
        ("Il reste 25 minutes sous 1,5 mètre de neige.", "fr", ["25 minutes", "1,5 mètre"]),
        ("ويمكن الاتصال بالرقم 888.", "ar", []),
    ],
)
def test_the_number_of_one_thing_among_its_like_is_its_name(text, language, read):
    assert [words for words, _ in figures(text, language)] == read


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("fr", "Il faisait 7 degrés sous zéro à Lans.", ["7 degrés"]),
        ("de", "In Lans waren es 7 Grad unter null.", ["7 Grad"]),
        ("es", "En Lanz había 7 grados bajo cero.", ["7 grados"]),
        ("ar", "وبلغت الحرارة 7 درجات تحت الصفر.", ["7 درجات"]),
        ("ar", "وتراجع العجز في الربع الثالث بنسبة 4 في المئة.", ["4 في المئة"]),
        ("es", "La línea 4 ganó viajeros, mientras que la 2 perdió 900 usuarios.", ["900"]),
    ],
)
def test_zero_degrees_quarters_of_a_year_and_lines_named_again_are_no_figures(
    language, text, figures
):
    found = find_figures(text, split_sentences(text, language), language).found
    assert [one.span.of(text) for one in found] == figures
