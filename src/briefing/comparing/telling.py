"""What tells the sort of a number by the words beside it: one table a language.

A row ends where the next begins. ``empty`` are words that say nothing of what is counted,
``times`` names that are no places; ``where`` stands before a place; ``own`` is what reports have
of themselves. ``added`` and ``total`` tell a rise from the level it leads to; ``planning`` stands
before a number that is not yet, ``planned`` on either side of it; the rest name the window a flow
is counted over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from briefing.comparing.words import base, fold
from briefing.core.frozen import frozen

_ROW = re.compile(r"^(\w+): ", re.MULTILINE)
_WORDS = frozenset({"empty", "times", "where", "own"})
_WINDOWS = ("day", "week", "month", "quarter", "year")

_TABLES: Mapping[str, str] = MappingProxyType(
    {
        "en": """
times: january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday
where: in across throughout within near around
empty: a an the of to in on at by for from with and or nor but as than then that this these
   those its it his her their they he she we you i is are was were be been being has have had do
   does did will would can could may might not no so far said says say according also more most
   less fewer about around nearly almost over under up down out all some any each per there
   which who whom whose while when after before since until during into between among against
   only just now still yet other others percent cent number total figure figures one two year
   years month months week day days ago rose rise risen fell fall fallen reached reach stood
   stand stands grew grown increased increase decreased dropped climbed compared earlier last
   previous new officials official ministry minister government authorities report reported
   announced statement told data showed shows show
own: page pages chapter chapters slide slides guest guests journalist journalists
added: added, additional, adding, another, further, new, newly, extra, more were, came online,
   rose by, grew by, increased by, fell by, up by, an increase of, a rise of, joined
total: total, in all, altogether, overall, cumulative, bringing, so far, to date, taking the,
   now stands at
planning: plans, plan, wants, targets, aims, hopes, promises
planned: planned, would, will, target, goal, expected to, proposed, promised, forecast,
   under construction, to be built, ordered
day: today, yesterday, a day, per day, each day, daily, in a single day, overnight,
   on a single day
week: this week, last week, past week, previous week, in a week, weekly, a week, seven days
month: this month, last month, past month, in a month, monthly, a month, previous month
quarter: this quarter, last quarter, first quarter, second quarter, third quarter,
   fourth quarter
year: this year, last year, past year, a year, per year, annually, annual, twelve months,
   12 months
""",
        "fr": """
empty: le la les l un une des de du d à au aux en dans par pour avec et ou mais que qui dont ce
   cette ces son sa ses leur leurs il elle ils elles on est sont était étaient a ont avait été
   être plus moins environ près selon aussi depuis jusqu entre sur sous après avant pendant pas
   ne se s y total nombre chiffre an ans année années mois semaine jour jours atteint atteignait
   ministère ministre autorités
where: en au aux à dans
own: page pages chapitre chapitres invité invités journaliste journalistes
added: supplémentaires, supplémentaire, de plus, nouveaux, nouvelles, ajouté, augmenté de,
   hausse de
total: au total, en tout, cumulé, portant, à ce jour, jusqu'ici, jusqu’ici
planning: prévoit, prévoient, veut, vise
planned: prévus, prévues, prévu, objectif, d'ici, d’ici, devrait, en construction
day: aujourd'hui, hier, par jour, quotidien
week: cette semaine, la semaine dernière, par semaine
month: ce mois, le mois dernier, par mois, mensuel
quarter: ce trimestre, premier trimestre, deuxième trimestre, troisième trimestre,
   quatrième trimestre
year: cette année, l'an dernier, l’an dernier, l'année dernière, l’année dernière, par an,
   annuel
""",
        "es": """
empty: el la los las un una unos unas de del al a en por para con y o u pero que quien cuyo este
   esta estos estas su sus es son era fueron fue ha han había sido ser más menos cerca según
   también desde hasta entre sobre bajo tras antes durante no se ya total número cifra año años
   mes meses semana día días alcanzó ministerio ministro autoridades
where: en
own: página páginas capítulo capítulos invitado invitados periodista periodistas
added: adicionales, adicional, otros, otras, nuevos, nuevas, añadió, aumentó en, subió en,
   alza de
total: en total, acumulado, hasta la fecha, hasta ahora, elevando
planning: prevé, planea, quiere
planned: previstos, previstas, previsto, objetivo, en construcción
day: hoy, ayer, al día, por día, diario
week: esta semana, la semana pasada, por semana
month: este mes, el mes pasado, al mes, mensual
quarter: este trimestre, primer trimestre, segundo trimestre, tercer trimestre, cuarto trimestre
year: este año, el año pasado, al año, anual
""",
        "de": """
empty: der die das den dem des ein eine einen einem einer eines und oder aber dass von vom zu
   zum zur in im an am auf bei mit für aus nach vor seit bis zwischen über unter durch ist sind
   war waren wurde wurden hat haben hatte sein mehr weniger rund etwa fast laut auch nicht sich
   es sie er insgesamt zahl jahr jahre jahren monat monate woche tag tage ministerium minister
   behörden erreichte stieg fiel
own: seite seiten kapitel gast gäste gästen journalist journalisten
added: weitere, weiteren, zusätzliche, zusätzlich, neue, neuen, hinzu, stieg um, sank um
total: insgesamt, zusammen, bisher, kumuliert, gesamt
planning: plant, planen, will
planned: geplant, geplante, geplanten, ziel, soll, sollen, im bau
day: heute, gestern, pro tag, täglich
week: diese woche, vergangene woche, letzte woche, pro woche
month: diesen monat, im vergangenen monat, letzten monat, pro monat, monatlich
quarter: dieses quartal, ersten quartal, zweiten quartal, dritten quartal, vierten quartal
year: dieses jahr, in diesem jahr, im vergangenen jahr, letztes jahr, pro jahr, jährlich
""",
        "ar": """
empty: في من إلى على عن مع أن إن التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت قد لقد ما لا
   لم لن و أو ثم بين بعد قبل منذ حتى خلال حوالي نحو أكثر أقل عدد مجموع قال قالت وفق حسب أيضا بلغ
   وصل وزارة وزير
own: صفحة صفحات فصل فصول ضيف ضيفا ضيوف صحفي صحفيا صحفيين
added: إضافية, إضافي, جديدة, جديد, أضاف, أضافت, زيادة قدرها
total: إجمالي, مجموع, الإجمالي, حتى الآن
planning: تعتزم, يعتزم
planned: مخطط, من المقرر, هدف
day: اليوم, أمس, يوميا
week: هذا الأسبوع, الأسبوع الماضي, أسبوعيا
month: هذا الشهر, الشهر الماضي, شهريا
quarter: هذا الربع, الربع الأول, الربع الثاني, الربع الثالث, الربع الرابع
year: هذا العام, هذه السنة, العام الماضي, سنويا
""",
    }
)


@frozen
class Telling:
    """Hold the words of one language, folded; the phrases as patterns for a folded text."""

    empty: frozenset[str]
    times: frozenset[str]
    where: frozenset[str]
    own: frozenset[str]
    added: re.Pattern[str]
    total: re.Pattern[str]
    planning: re.Pattern[str]
    planned: re.Pattern[str]
    windows: Mapping[str, re.Pattern[str]]

    def window(self, text: str) -> str:
        """Return what a folded text counts over ("this month" → month), or ""."""
        return next((name for name, phrases in self.windows.items() if phrases.search(text)), "")


@lru_cache(maxsize=8)
def telling(language: str) -> Telling:
    """Return the table of a language (BCP 47); the unknown falls back to English."""
    parts = _ROW.split(_TABLES.get(base(language), _TABLES["en"]))[1:]
    rows = dict(zip(parts[::2], parts[1::2], strict=True))
    words = {key: frozenset(map(fold, rows.get(key, "").split())) for key in _WORDS}
    phrases = {key: _pattern(text) for key, text in rows.items() if key not in _WORDS}
    return Telling(
        empty=words["empty"],
        times=words["times"],
        where=words["where"],
        own=words["own"],
        added=phrases["added"],
        total=phrases["total"],
        planning=phrases["planning"],
        planned=phrases["planned"],
        windows=MappingProxyType({name: phrases[name] for name in _WINDOWS}),
    )


def _pattern(row: str) -> re.Pattern[str]:
    found = (" ".join(phrase.split()) for phrase in fold(row).split(","))
    longest = sorted(found, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
