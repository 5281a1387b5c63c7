"""What Arabic numbers count: plurals made inside the word, nouns before the number, clitics."""

import pytest

from briefing.extract import find_figures, ledger, split_sentences


def read(text):
    """Return what is counted, and the singular, by the numeral as written."""
    found = find_figures(text, split_sentences(text, "ar"), "ar").found
    return {one.number.of(text): (one.quantity.noun, one.what) for one in found}


@pytest.mark.parametrize(
    ("text", "numeral", "noun", "what"),
    [
        # the shape of the plural gives the singular, the number its gender
        ("واقتنت البلدية ستة صهاريج.", "ستة", "صهريج", "صهاريج"),
        ("وشيد الأمير أربعة مصاعد.", "أربعة", "مصعد", "مصاعد"),
        ("وأغلقت أربع مدابغ.", "أربع", "مدبغة", "مدابغ"),
        ("واحتجز القراصنة خمس بواخر.", "خمس", "باخرة", "بواخر"),
        ("وأزال العمال خمسة حواجز.", "خمسة", "حاجز", "حواجز"),
        ("ونصبت الشركة سبعة أعمدة.", "سبعة", "عمود", "أعمدة"),
        ("ورصد المركز 5 أعطاب.", "5", "عطب", "أعطاب"),
        ("وحضر 4 نبلاء.", "4", "نبيل", "نبلاء"),
        ("وقتل 7 متزلجين.", "7", "متزلج", "متزلجين"),
        ("ونفقت عشرات الذئاب.", "عشرات", "ذئب", "الذئاب"),
        # from eleven on the noun is a singular, whatever its shape
        ("وبيع 40 كتابا.", "40", "كتاب", "كتابا"),
        ("ووزعت مئة كتاب.", "مئة", "كتاب", "كتاب"),
        # a number with the article stands behind its noun
        ("وعاد الصيادون الـ40 إلى الميناء.", "40", "صياد", "الصيادون"),
        ("وعرضت اللوحات الـ14 في المتحف.", "14", "لوحة", "اللوحات"),
        ("وأفرج عن الناشطين التسعة.", "تسعة", "ناشط", "الناشطين"),
        ("وفاز بالجوائز الثلاث.", "ثلاث", "جائزة", "الجوائز"),
        # what follows with "and" is another number
        ("وبنيت خمس مآذن وثلاثة أبراج.", "خمس", "مئذنة", "مآذن"),
        # no number counts what has an owner
        ("ومن بين 75 وحدة، أغلقت 12 أبوابها.", "12", "وحدة", "وحدة"),
        # an adjective alone leaves the noun to the count before it
        ("وسجل الأطباء 78 حالة، بينها تسع خطيرة.", "تسع", "حالة", "حالة"),
    ],
)
def test_the_noun_is_named_in_the_singular(text, numeral, noun, what):
    assert read(text)[numeral] == (noun, what)


@pytest.mark.parametrize("text", ["وشارك في الدورة الـ14.", "وتحتفل بالذكرى الـ25 لتأسيسها."])
def test_a_number_with_the_article_behind_one_thing_is_an_ordinal(text):
    extraction = find_figures(text, split_sentences(text, "ar"), "ar")
    assert (ledger(extraction).figures, extraction.excluded[0].reason) == (0, "ordinal")


def test_days_before_their_number_are_a_time():
    text = "وسقطت قذائف خلال الأيام العشرة الأخيرة."
    (found,) = find_figures(text, split_sentences(text, "ar"), "ar").found
    assert (found.quantity.value, found.quantity.unit) == (10, "day")
