"""Sentences that differ in little, of which one tells a figure and the other none, or another."""

import pytest

from briefing.extract import find_figures, split_sentences


def read(text, language):
    """Return the extraction of a text."""
    return find_figures(text, split_sentences(text, language), language)


def figures(text, language):
    """Return (words, value or range, unit or noun) of every figure of a text."""
    told = []
    for one in read(text, language).found:
        quantity = one.quantity
        value = quantity.value
        if value is None:
            value = f"{quantity.minimum}..{quantity.maximum}"
        told.append((one.span.of(text), str(value), quantity.unit or quantity.noun))
    return told


def numbers(text, language):
    """Return the value or range of every figure of a text."""
    return [value for _, value, _ in figures(text, language)]


def excluded(text, language):
    """Return (words, reason) of every numeral that is no figure."""
    return [(one.exact, one.reason) for one in read(text, language).excluded]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أنقذوا ستا وعشرين امرأة.", ["26"]),
        ("وزعت الجمعية سبعاً وثلاثين سلة.", ["37"]),
        ("زرعوا مئة وثمانيا وخمسين شجرة.", ["158"]),
        ("باع ألفا وتسعا وتسعين سيارة وثلاثا وأربعين دراجة.", ["1099", "43"]),
        ("اختارت ست مدن وعشرين قرية.", ["6", "20"]),
    ],
)
def test_arabic_number_words_are_read_in_every_case(text, told):
    assert numbers(text, "ar") == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ar", "أغلقت سبع مدارس من أصل عشرين.", ["7", "20"]),
        ("ar", "أعيدت خمس سيارات من أصل عشر.", ["5", "10"]),
        ("es", "Cerraron siete escuelas de un total de veinte.", ["7", "20"]),
        ("fr", "Sept écoles sur un total de vingt ont fermé.", ["7", "20"]),
    ],
)
def test_some_of_a_number_of_things_that_are_there_are_a_part_of_them(language, text, told):
    part, _ = read(text, language).found
    assert numbers(text, language) == told
    assert ("part-of", 1) in [(link.kind, link.other) for link in part.relations]


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("ar", "تعطلت أربع حافلات من كل عشر.", "0.4"),
        ("ar", "رفض واحد من أصل خمسة.", "0.2"),
        ("es", "Siete parques de cada diez cierran.", "0.7"),
        ("fr", "Sept écoles sur dix ont fermé.", "0.7"),
    ],
)
def test_some_of_every_so_many_are_a_share(language, text, share):
    (one,) = read(text, language).found
    assert float(one.quantity.value) == float(share)


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("en", "The council passed it by five votes to two.", ["five", "two"]),
        ("en", "Members backed it by thirty-one votes to 19.", ["thirty-one", "19"]),
        ("en", "The motion was lost by 2 votes to 5.", ["2", "5"]),
        ("en", "Councillors voted seven to four to close it.", ["seven", "four"]),
        ("en", "They backed the rise by nine votes to four.", ["nine", "four"]),
        ("en", "They won by just three goals to one.", ["three", "one"]),
        ("fr", "La motion passe par 5 voix contre 2.", ["5", "2"]),
        ("fr", "Le conseil vote la hausse par neuf voix contre quatre.", ["neuf", "quatre"]),
        ("fr", "Elle est rejetée par douze voix contre trente et une.", ["douze", "trente et une"]),
        ("fr", "Ils ont perdu par trois buts à deux.", ["trois", "deux"]),
        ("es", "El pleno lo aprobó por 5 votos a 2.", ["5", "2"]),
        ("es", "Salió adelante con 14 votos frente a nueve.", ["14", "nueve"]),
        ("es", "El tribunal falló por seis votos contra tres.", ["seis", "tres"]),
        ("de", "Der Rat stimmte mit 5 zu 2 Stimmen zu.", ["5", "2"]),
        ("de", "Mit fünf gegen zwei Stimmen ging es durch.", ["fünf", "zwei"]),
        ("de", "Sie wurde mit einunddreißig Stimmen zu 19 gewählt.", ["einunddreißig", "19"]),
        ("ar", "وافق المجلس بـ5 أصوات مقابل 2.", ["5", "2"]),
        ("ar", "رفضه المجلس بواقع عشرين صوتا مقابل ثمانية عشر.", ["عشرين", "ثمانية عشر"]),
        ("ar", "اعتمد بأغلبية 12 صوتا ضد 3 أصوات.", ["12", "3"]),
    ],
)
def test_both_numbers_of_a_vote_or_score_told_in_words_are_a_score(language, text, sides):
    assert excluded(text, language) == [(side, "score") for side in sides]
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "She gave five votes to two friends.", ["5", "2"]),
        ("en", "Its share fell from five votes to two.", ["5", "2"]),
        ("en", "He raised the total by five goals to 12.", ["5", "12"]),
        ("en", "The party took 31 votes, against 19 in 2015.", ["31", "19"]),
        ("en", "He moved five chairs to two rooms.", ["5", "2"]),
        ("fr", "La liste recueille 31 voix contre 19 en 2015.", ["31", "19"]),
        ("fr", "Il a obtenu 5 voix à Lyon et 2 à Nantes.", ["5", "2"]),
        ("es", "Dio 5 votos a 2 candidatos.", ["5", "2"]),
        ("es", "Pasó de 5 votos a 2.", ["5", "2"]),
        ("es", "Obtuvo 5 votos a favor y 2 abstenciones.", ["5", "2"]),
        ("de", "Sie bekam 5 Stimmen und 2 Ämter.", ["5", "2"]),
        ("ar", "حصل على 31 صوتا مقابل 19 في 2015.", ["31", "19"]),
        ("ar", "انتخب بأغلبية 172 صوتا.", ["172"]),
    ],
)
def test_votes_that_are_no_score_are_figures(language, text, told):
    assert numbers(text, language) == told


def test_abstentions_beside_a_vote_are_a_figure():
    assert figures("Adopté par 31 voix contre 19 et 3 abstentions.", "fr") == [
        ("3", "3", "abstention")
    ]


PHONE = "phone number"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anyone in distress can call 0 800 52 17 40 at any hour."),
        ("en", "In an emergency dial 911 or text 1414."),
        ("en", "Contact the council at 555 0147."),
        ("en", "Anyone with news should ring the desk of the harbour master on 22833."),
        ("fr", "Un numéro vert, le 1414, est ouvert."),
        ("fr", "Il faut téléphoner au 975 340 118."),
        ("fr", "Composez le 112 ou le 18."),
        ("fr", "Contactez la mairie au 22833."),
        ("es", "Para reservar, llame al 975 340 118."),
        ("es", "El teléfono de información es el 900 123 456."),
        ("es", "Atiende los martes; para pedir cita, 975 340 118."),
        ("es", "Hay que marcar el 1414 o el 112."),
        ("es", "Pueden contactar con la oficina en el 22833."),
        ("de", "Die Hotline ist unter 22833 erreichbar."),
        ("de", "Anrufe unter 116 117 sind kostenlos."),
        ("de", "Wer etwas weiß, ruft die 3977 an."),
        ("de", "Rufen Sie uns unter 22833 an."),
        ("de", "Melden Sie sich bitte bei der Wache unter 975 340 118."),
        ("ar", "اتصل على الرقم 1414."),
        ("ar", "للتبليغ اتصلوا بالرقم الأخضر 1414."),
        ("ar", "خصصت الوزارة الرقم 080 100 47 47 لتلقي الشكايات."),
        ("ar", "للحجز اتصلوا بالمكتب على الرقم 975 340 118."),
    ],
)
def test_a_number_to_call_is_no_figure_however_it_is_grouped(language, text):
    assert figures(text, language) == []
    assert {reason for _, reason in excluded(text, language)} == {PHONE}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The line took 975 340 calls.", ["975340"]),
        ("en", "The headline says 186, the text 168.", ["186", "168"]),
        (
            "en",
            "The largest, 975 340 118 trees, is ours; so is 555 340 118.",
            ["975340118", "555340118"],
        ),
        ("en", "Officials called 340 witnesses and rang 300 shops.", ["340", "300"]),
        ("en", "Calls to the helpline stood at 340.", ["340"]),
        ("en", "He called for a vote on 340 motions.", ["340"]),
        ("en", "Dial 911 and 340 officers come.", ["340"]),
        ("fr", "Le service compte 975 340 habitants.", ["975340"]),
        ("fr", "Il appelle au moins 340 clients.", ["340"]),
        ("fr", "Le standard a reçu 1 414 appels.", ["1414"]),
        ("fr", "Le prix du téléphone est de 340 euros.", ["340"]),
        ("es", "La provincia tiene 975 340 habitantes.", ["975340"]),
        ("es", "Llamó a 340 vecinos y al menos 12 clientes.", ["340", "12"]),
        ("es", "El número de llamadas llegó al 340.", ["340"]),
        ("de", "Die Hinweise sanken unter 340.", ["340"]),
        ("de", "Er rief 340 Kunden an; sie rufen 120 Leute zurück.", ["340", "120"]),
        ("de", "Von 500 Kunden sind 340 erreichbar.", ["500", "340"]),
        ("ar", "بلغ عدد السكان 975 340 نسمة.", ["975340"]),
        ("ar", "اتصل 340 شخصا بالمركز.", ["340"]),
        ("ar", "تلقى الخط 1414 مكالمة.", ["1414"]),
    ],
)
def test_counts_beside_words_of_calling_are_figures(language, text, told):
    assert numbers(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "It took four hours and a quarter.", ("four hours and a quarter", "4.25", "hour")),
        ("fr", "Il a duré quatre heures et quart.", ("quatre heures et quart", "4.25", "hour")),
        ("fr", "Elle attend une heure et quart.", ("une heure et quart", "1.25", "hour")),
        ("fr", "Deux mètres et demi de neige.", ("Deux mètres et demi", "2.5", "m")),
        ("fr", "Il mit 2 heures trois quarts.", ("2 heures trois quarts", "2.75", "hour")),
        ("es", "Mide metro y medio.", ("metro y medio", "1.5", "m")),
        ("es", "Dan tonelada y media de queso.", ("tonelada y media", "1.5", "t")),
        ("es", "Tardó dos horas y cuarto.", ("dos horas y cuarto", "2.25", "hour")),
        ("es", "Dos metros y medio de nieve.", ("Dos metros y medio", "2.5", "m")),
        ("de", "Er ist anderthalb Meter lang.", ("anderthalb Meter", "3/2", "m")),
        ("de", "Es sind viereinviertel Meter.", ("viereinviertel Meter", "17/4", "m")),
        ("de", "Sie wogen zwölfeinhalb Kilo.", ("zwölfeinhalb Kilo", "25/2", "kg")),
        ("ar", "طول الجدار متران ونصف.", ("متران ونصف", "2.5", "m")),
        ("ar", "استغرق ساعتين ونصف الساعة.", ("ساعتين ونصف", "2.5", "hour")),
        ("ar", "استمر ثلاث ساعات وربع.", ("ثلاث ساعات وربع", "3.25", "hour")),
        ("ar", "دام ساعة وربعا.", ("ساعة وربعا", "1.25", "hour")),
    ],
)
def test_a_part_behind_a_unit_is_of_the_unit(language, text, told):
    assert figures(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "It took two hours and a quarter of the staff left.", ["2", "1/4"]),
        ("fr", "Deux heures et trois quarts des élèves partent.", ["2", "3/4"]),
        ("es", "Esperó dos metros y medio litro.", ["2", "1/2"]),
        ("de", "Nach zwei Stunden fehlt ein Viertel der Schüler.", ["2", "1/4"]),
        ("ar", "انتظر ساعتين ونصف السكان نيام.", ["2", "1/2"]),
    ],
)
def test_a_part_of_something_else_is_a_figure_of_its_own(language, text, told):
    assert numbers(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Tres cuartas partes de los vecinos votaron.", ["3/4"]),
        ("es", "Dos terceras partes del agua se pierden.", ["2/3"]),
        ("es", "Queda una quinta parte.", ["1/5"]),
        ("es", "Compró dos quintas y un piso.", ["2"]),
        ("fr", "Les trois quarts des élèves sont venus.", ["3/4"]),
        ("de", "Dreiviertel der Schüler kamen, dann drei Viertel.", ["3/4", "3/4"]),
        ("ar", "حضر ثلاثة أرباع السكان.", ["3/4"]),
    ],
)
def test_parts_of_a_whole_are_fractions_where_the_word_says_so(language, text, told):
    assert numbers(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is open from 10 to 13 h."),
        ("en", "The pool closes on Mondays, from 9 to 5."),
        ("es", "El museo abre de 10 a 13 horas."),
        ("es", "La médica atiende los martes de nueve a catorce horas."),
        ("es", "Los comercios cierran entre las 14 y las 17 horas."),
        ("es", "La calle quedará cortada de 22 a 6 horas."),
        ("es", "El museo, de 10 a 20 h, no cierra."),
        ("fr", "Le musée ouvre de 9 h à 17 h."),
        ("fr", "Le guichet est ouvert de 9 à 17 heures."),
        ("fr", "Entre 8 h et 20 h, la rue est fermée."),
        ("fr", "Le marché se tient de 8 heures à 13 heures."),
        ("de", "Die Praxis öffnet von 9 bis 17 Uhr und dienstags von 8 bis 12 Uhr."),
        ("de", "Geöffnet von 9 bis 17."),
        ("ar", "يفتح المتحف من الساعة 10 إلى 13."),
        ("ar", "يفتح المكتب من الساعة التاسعة إلى 17."),
        ("ar", "تفتح المكتبة من 9 إلى 17."),
    ],
)
def test_a_stretch_of_the_clock_is_no_figure(language, text):
    assert figures(text, language) == []
    assert {reason for _, reason in excluded(text, language)} == {"time"}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The talks lasted from 10 to 13 hours.", ["10..13"]),
        ("en", "The gym is open from 10 to 13 hours a day.", ["10..13"]),
        ("en", "A dive takes from 1 to 2 hours and the pool is open.", ["1..2"]),
        ("en", "The firm opened from 9 to 12 shops.", ["9..12"]),
        ("es", "La operación dura de 10 a 13 horas.", ["10..13"]),
        ("es", "El museo abre, y la visita lleva de 1 a 2 horas.", ["1..2"]),
        ("es", "La jornada pasa de 8 a 7 horas.", ["8", "7"]),
        ("es", "Abre de 3 a 5 tiendas al mes.", ["3..5"]),
        ("fr", "Le trajet dure de 10 à 13 heures.", ["10..13"]),
        ("fr", "L'intervention prend de 3 à 5 h.", ["3..5"]),
        ("fr", "Le trajet passe de 9 h à 7 h.", ["9", "7"]),
        ("fr", "Le festival accueille de 10 à 12 groupes.", ["10..12"]),
        ("de", "Die Fahrt dauert von 10 bis 13 Stunden.", ["10..13"]),
        ("de", "Geöffnet haben von 9 bis 12 Hallen.", ["9..12"]),
        ("ar", "يستمر السفر من 10 إلى 13 ساعة.", ["10..13"]),
        ("ar", "تفتح المدينة من 9 إلى 17 متحفا.", ["9..17"]),
        ("ar", "ينتج المصنع في الساعة 20 سيارة.", ["20"]),
    ],
)
def test_how_long_something_takes_is_a_figure(language, text, told):
    assert numbers(text, language) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number 62 bus was late."),
        ("en", "Buses 62, 63 and 70 run late; lane 4 is shut."),
        ("en", "Rooms 12 and 14 burned."),
        ("es", "Las líneas 4, 7 y 12 cierran."),
        ("es", "Los autobuses 62 y 63 no salen; la vía 2 está cortada."),
        ("fr", "Le bus n° 62 est en retard."),
        ("fr", "Les lignes 4 et 7 sont fermées, la voie 2 aussi."),
        ("de", "Die Linien 4 und 7 fallen aus."),
        ("de", "In den Zimmern 12 und 14 brannte es."),
        ("ar", "توقف الخط 4 وتأخرت الحافلة 62."),
        ("ar", "الخطوط 4 و7 متوقفة."),
    ],
)
def test_a_number_that_tells_one_thing_from_its_like_is_a_name(language, text):
    assert figures(text, language) == []
    assert {reason for _, reason in excluded(text, language)} == {"name or label"}


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The patients number 340.", ["340"]),
        ("en", "The dead, who number 62, were buried.", ["62"]),
        ("en", "A number of 62 buses were late.", ["62"]),
        ("en", "In rooms 12 beds stood empty; at the bus 30 people waited.", ["12", "30"]),
        ("es", "En las salas 340 enfermos esperan.", ["340"]),
        ("es", "Hay 62 autobuses en las líneas.", ["62"]),
        ("fr", "Dans les salles 340 malades attendent.", ["340"]),
        ("fr", "Il fait 62° au soleil.", ["62"]),
        ("de", "In den Hallen 340 Besucher, mit dem Bus 12 Kinder.", ["340", "12"]),
        ("ar", "في القاعة 340 شخصا.", ["340"]),
        ("ar", "نقلت الحافلات 62 راكبا.", ["62"]),
    ],
)
def test_a_count_behind_a_word_that_may_be_numbered_is_a_figure(language, text, told):
    assert numbers(text, language) == told
