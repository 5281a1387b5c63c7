"""Hard cases of where a sentence ends, written by us; ``¦`` marks each end inside a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import Span
from briefing.extract import split_sentences

CASES = {
    "en": """
Mr. Hale met Dr. Osei at 5 p.m. on Monday.¦ They talked for an hour.
The U.S. economy grew 2.1%.¦ Exports fell.
He lives in the U.S.¦ She does not.
Prices rose by approx. 400 pounds.¦ Nobody knew why.
See No. 5 on the list.¦ It is short.
“We will not leave.”¦ 147 people stayed.
“Are you sure?” she asked.¦ He was.
She asked: “Are you sure?”¦ He nodded.
The firm (est. 1998) closed.¦ Its staff left.
J. K. Marsh wrote it.¦ It sold well.
Pi is about 3.14.¦ That is enough.
Wait… he said.¦ Then he left.
He came, i.e. he was seen.¦ Others, e.g. his sister, were not.
It cost $5.50.¦ It was worth it.
Acme Inc. said profits rose.¦ Shares fell.
Profits rose at Acme Inc.¦ Shares fell.
What now?!¦ Nobody knows.
Gen. Ito and Lt. Park spoke.¦ Col. Reyes listened.
He was born on Jan. 5, 1950.¦ He died in Feb. 2020.
The score was 2-1.¦ Fans cheered.
Visit www.example.org.¦ It is free.
“It works.”¦ “Does it?”¦ “It does.”
Rep. Lane (D., Ohio) voted no.¦ Sen. Cruz voted yes.
It happened at 10 a.m. sharp.¦ Police came.
The St. Mary's ward closed.¦ It reopened.
Art. 19 protects speech.¦ Art. 20 does not.
A fire broke out.¦ 12 people died.
It weighed 5 kg.¦ It was heavy.
Smith vs. Jones was heard.¦ Jones won.
He said no.¦ (She said yes.)¦ They agreed.
""",
    "fr": """
M. Macron a parlé.¦ Mme Royal a écouté.
Le taux est de 3,5 %.¦ Il baisse.
« Nous partons. »¦ 147 personnes sont restées.
Il habite au no. 5 de la rue.¦ Elle au no. 7.
Il est né en janv. 2020.¦ Elle en févr. 2021.
Est-ce vrai ?¦ Oui !¦ Bien sûr.
Le Dr. Petit est venu.¦ Il a signé.
L'art. 12 de la loi a changé.¦ Le reste demeure.
Il y avait env. 400 personnes.¦ Elles criaient.
Des pommes, des poires, etc. étaient là.¦ Tout fut vendu.
J.-P. Morel préside.¦ Il partira.
« Quoi ? » dit-il.¦ Personne ne répondit.
Il a dit : « Non. »¦ Elle est partie.
Attendez… dit-il.¦ Puis il sortit.
Le prix atteint 1.200 euros.¦ C'est cher.
Voir p. 12 du rapport.¦ Puis p. 14.
Le train part à 7 h 30.¦ Il est plein.
MM. Dubois et Leroy sont là.¦ Mlle Petit aussi.
La société Vernet S.A. recule.¦ Ses rivaux montent.
C'est fini.¦ (Presque.)¦ Merci.
Il a gagné 2-1.¦ Le public a chanté.
L'av. Foch est fermée.¦ Le bd. Hugo aussi.
Trois blessés.¦ 12 morts.
Saint-Étienne a perdu.¦ St. Malo a gagné.
Que faire ?!¦ Rien.
""",
    "es": """
El Sr. Gómez habló.¦ La Sra. Ruiz escuchó.
¿Es verdad?¦ ¡Claro!¦ Nadie lo duda.
El precio es de 3,5 euros.¦ Sube.
«Nos vamos.»¦ 147 personas se quedaron.
Vive en la av. Colón.¦ Ella no.
El art. 12 cambió.¦ El resto sigue.
Había aprox. 400 personas.¦ Gritaban.
EE. UU. creció un 2 %.¦ China también.
La Dra. López firmó.¦ El Dr. Sanz no.
Costó 1.200 euros.¦ Era caro.
Nació en ene. de 2020.¦ Murió en feb. de 2021.
Véase la pág. 12.¦ Luego la pág. 14.
“¿Qué?”, dijo.¦ Nadie respondió.
Dijo: “No”.¦ Ella se fue.
Espere… dijo.¦ Luego salió.
El núm. 5 ganó.¦ El núm. 7 perdió.
A las 18.45 llegó el barco.¦ Nadie bajó.
Ganaron 2-1.¦ El público cantó.
D. Juan Pérez preside.¦ Se irá.
Pan, vino, etc. se vendieron.¦ Todo gustó.
¡No!¦ ¿Por qué?¦ Porque sí.
Tres heridos.¦ 12 muertos.
(Es falso.)¦ Lo dijo ayer.
Pesa 5 kg.¦ Es mucho.
El Gral. Mora llegó.¦ La Lic. Paz también.
""",
    "de": """
Dr. Weber und Prof. Klein kamen.¦ Sie blieben.
Am 3. Oktober wird gefeiert.¦ Alle kommen.
Das Feuer brach im 6. Stock aus.¦ Es war Nacht.
Er wurde Dritter.¦ Platz 1 war frei.
Der Preis stieg um 3,5 %.¦ Das ist viel.
„Wir gehen.“¦ 147 Menschen blieben.
Es kostet ca. 400 Euro.¦ Das ist wenig.
Der Umsatz liegt bei 3 Mio. Euro.¦ Er sinkt.
Siehe S. 12 und Nr. 5.¦ Das reicht.
z. B. Äpfel sind gesund.¦ Birnen auch.
Obst, Gemüse usw. waren da.¦ Alles ging weg.
Ist das wahr?¦ Ja!¦ Natürlich.
Nach Art. 5 GG gilt das.¦ Punkt.
Die St. Martin brannte.¦ Niemand starb.
Um 18.30 Uhr kam er.¦ Sie war weg.
Der 2. Weltkrieg endete 1945.¦ Europa lag in Trümmern.
Er sagte: „Nein.“¦ Sie ging.
Das Spiel endete 2:1.¦ Die Fans sangen.
Er zahlte 1.200 Euro.¦ Das war teuer.
Die Firma (gegr. 1998) schloss.¦ Alle gingen.
Am 25. und 26. Mai wird gewählt.¦ Dann wird gezählt.
Moment… sagte er.¦ Dann ging er.
Papst Johannes Paul II. kam.¦ Alle jubelten.
Drei Verletzte.¦ 12 Tote.
Bzw. Ende Aug. 2020.¦ Dann war Schluss.
""",
    "ar": """
وصل د. أحمد إلى القاهرة.¦ ثم غادرها.
هل هذا صحيح؟¦ نعم!¦ بالتأكيد.
بلغت النسبة 3.5%.¦ وهي مرتفعة.
قال: «سنرحل.»¦ وبقي 147 شخصا.
ارتفع السعر إلى 1.200 درهم.¦ وهذا كثير.
فاز الفريق 2-1.¦ وغنى الجمهور.
بدأ اللقاء على الساعة 18.30 مساء.¦ وانتهى متأخرا.
سقط ثلاثة جرحى.¦ 12 قتيلا.
قال أ. سمير إنه سيعود.¦ ولم يعد.
«لن نغادر.»¦ «لماذا؟»¦ «لأننا هنا.»
انتهى الأمر.¦ (تقريبا.)¦ شكرا.
يا له من يوم!¦ لم يحدث شيء.
ولد عام 1950.¦ وتوفي عام 2020.
بلغ الوزن 5 كغ.¦ وهذا قليل.
أين هو؟!¦ لا أحد يعلم.
نقلت الوكالة الخبر.¦ وأكدته الوزارة.
زار م. خالد المصنع.¦ وقابل العمال.
قال إنه راض…¦ ثم سكت.
تنص المادة 5 على ذلك.¦ والمادة 6 أيضا.
دفع 12.50 دولارا.¦ وغادر.
""",
}
EVERY = [
    (language, line)
    for language, lines in CASES.items()
    for line in lines.strip().splitlines()
]  # fmt: skip
LEAST = 0.95


def cut(line, language):
    text = line.replace("¦", "")
    return "¦".join(span.of(text) for span in split_sentences(text, language))


def right(line, language):
    wanted = "¦".join(part.strip() for part in line.split("¦"))
    return cut(line, language) == wanted


def test_there_are_at_least_120_hard_cases():
    assert len(EVERY) >= 120


@pytest.mark.parametrize("language", sorted(CASES))
def test_of_the_hard_cases_at_least_95_in_a_hundred_are_cut_right(language):
    lines = [line for code, line in EVERY if code == language]
    wrong = [cut(line, language) for line in lines if not right(line, language)]
    assert len(wrong) <= (1 - LEAST) * len(lines) + 0.5, wrong


def test_over_all_languages_at_least_95_in_a_hundred_are_cut_right():
    assert sum(right(line, language) for language, line in EVERY) >= LEAST * len(EVERY)


def test_a_new_line_always_ends_a_sentence():
    assert (
        cut("Source : Agency\nA heading\nOne sentence", "en")
        == "Source : Agency¦A heading¦One sentence"
    )


@given(st.text(alphabet=" .!?“”\n aAbB12é«»؟…", max_size=60), st.sampled_from(sorted(CASES)))
def test_sentences_are_trimmed_in_order_and_leave_only_white_space_out(text, language):
    spans = split_sentences(text, language)
    assert all(span.of(text) == span.of(text).strip() and len(span) for span in spans)
    left, at = "", 0
    for span in spans:
        assert span.start >= at
        left, at = left + text[at : span.start], span.end
    assert not (left + text[at:]).strip()


def test_no_sentence_leaves_its_block():
    text = "One. Two"
    assert split_sentences(text, "en", [Span(0, 8)]) == (Span(0, 4), Span(5, 8))
