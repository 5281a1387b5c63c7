"""German."""

from __future__ import annotations

from fractions import Fraction

from briefing.extract.languages.german_nouns import PLURALS
from briefing.extract.languages.language import Language, numbers, phrases, table, words

GERMAN = Language(
    code="de",
    function_words=words(
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat"
        " dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch"
    ),
    decimal=",",
    group=".",
    cardinals=numbers(
        """
        0: null
        1: eins ein eine einer eines einem einen
        2: zwei zwo
        3: drei
        4: vier
        5: fünf fuenf
        6: sechs
        7: sieben
        8: acht
        9: neun
        10: zehn
        11: elf
        12: zwölf zwoelf
        13: dreizehn
        14: vierzehn
        15: fünfzehn fuenfzehn
        16: sechzehn
        17: siebzehn
        18: achtzehn
        19: neunzehn
        20: zwanzig
        30: dreißig dreissig
        40: vierzig
        50: fünfzig fuenfzig
        60: sechzig
        70: siebzig
        80: achtzig
        90: neunzig
        """
    ),
    times=numbers("100: hundert"),
    scales=numbers(
        """
        1_000: tausend tsd
        1_000_000: million millionen mio
        1_000_000_000: milliarde milliarden mrd
        1_000_000_000_000: billion billionen bio
        """
    ),
    only_after=words("tsd mio mrd bio"),
    attached=numbers("1_000_000: mio\n1_000_000_000: mrd"),
    collectives=numbers("12: dutzend\n2: paar"),
    indefinite={
        "dutzende": (12, 120),
        "dutzenden": (12, 120),
        "hunderte": (100, 1000),
        "hunderten": (100, 1000),
        "tausende": (1000, 10_000),
        "tausenden": (1000, 10_000),
        "zehntausende": (10_000, 100_000),
        "zehntausenden": (10_000, 100_000),
        "hunderttausende": (100_000, 1_000_000),
        "hunderttausenden": (100_000, 1_000_000),
        "millionen": (1_000_000, 10_000_000),
        "milliarden": (10**9, 10**10),
    },
    number_and=words("und"),
    and_after_tens=False,
    ones=words("ein eine einer eines einem einen"),
    units_first=True,
    compound=("hundert", "tausend", "und"),
    fold=("fach", "fache", "fachen", "faches"),
    halves={
        "hälfte": Fraction(1, 2),
        "halbe": Fraction(1, 2),
        "halben": Fraction(1, 2),
        "halbes": Fraction(1, 2),
        "halb": Fraction(1, 2),
        "anderthalb": Fraction(3, 2),
        "dreiviertel": Fraction(3, 4),
        "eineinhalb": Fraction(3, 2),
    },
    denominators=numbers(
        """
        2: halbe halben halbes halber
        3: drittel dritteln
        4: viertel vierteln
        5: fünftel fünfteln
        6: sechstel
        7: siebtel
        8: achtel
        9: neuntel
        10: zehntel
        20: zwanzigstel
        100: hundertstel
        1000: tausendstel
        """
    ),
    and_part={
        "einhalb": Fraction(1, 2),
        "und eine halbe": Fraction(1, 2),
        "und ein halbes": Fraction(1, 2),
        "und ein halber": Fraction(1, 2),
        "und einen halben": Fraction(1, 2),
        "und einer halben": Fraction(1, 2),
        "und ein viertel": Fraction(1, 4),
        "und drei viertel": Fraction(3, 4),
    },
    part_endings={
        "einhalb": Fraction(1, 2),
        "einviertel": Fraction(1, 4),
        "dreiviertel": Fraction(3, 4),
    },
    point=words("komma"),
    out_of=phrases("von|aus|in"),
    out_of_strong=phrases("von je"),
    minus=words("minus"),
    vague=words("mehrere mehreren einige einigen wenige viele"),
    bounds_before={
        "mehr als": ">",
        "über": ">",
        "mehr wie": ">",
        "höher als": ">",
        "größer als": ">",
        "oberhalb von": ">",
        "jenseits der": ">",
        "jenseits von": ">",
        "deutlich über": ">",
        "deutlich mehr als": ">",
        "weit über": ">",
        "weit mehr als": ">",
        "älter als": ">",
        "länger als": ">",
        "mindestens": ">=",
        "wenigstens": ">=",
        "nicht weniger als": ">=",
        "zumindest": ">=",
        "ab": ">=",
        "minimal": ">=",
        "mind .": ">=",
        "weniger als": "<",
        "unter": "<",
        "niedriger als": "<",
        "kleiner als": "<",
        "unterhalb von": "<",
        "geringer als": "<",
        "jünger als": "<",
        "deutlich unter": "<",
        "deutlich weniger als": "<",
        "kürzer als": "<",
        "bis zu": "<=",
        "höchstens": "<=",
        "maximal": "<=",
        "nicht mehr als": "<=",
        "max .": "<=",
        "allerhöchstens": "<=",
        "etwa": "~",
        "rund": "~",
        "circa": "~",
        "ca .": "~",
        "zirka": "~",
        "ungefähr": "~",
        "schätzungsweise": "~",
        "an die": "~<",
        "gut": "~>",
        "knapp": "~<",
        "fast": "~<",
        "beinahe": "~<",
        "nahezu": "~<",
        "annähernd": "~<",
        "um die": "~",
        "gegen": "~",
        "etwas mehr als": "~>",
        "etwas über": "~>",
        "kurz vor": "~<",
        "etwas weniger als": "~<",
        "etwas unter": "~<",
        "geschätzt": "~",
        "geschätzte": "~",
        "geschätzten": "~",
        "in etwa": "~",
        "in der größenordnung von": "~",
        "knapp über": "~>",
        "knapp unter": "~<",
        "nicht ganz": "~<",
        "so um die": "~",
        ">": ">",
        "<": "<",
        "≥": ">=",
        "≤": "<=",
        "~": "~",
        "≈": "~",
        "±": "~",
    },
    bounds_after={
        "oder mehr": ">=",
        "und mehr": ">=",
        "und älter": ">=",
        "oder älter": ">=",
        "mindestens": ">=",
        "+": ">=",
        "aufwärts": ">=",
        "oder weniger": "<=",
        "und weniger": "<=",
        "und jünger": "<=",
        "höchstens": "<=",
        "maximal": "<=",
    },
    bound_gap=words("die der den das nur gerade aber auch"),
    up=words(
        "stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst wachsen gewachsen plus zunahme zuwachs anstieg erhöhte erhöhten erhöht"
        " klettert klettern anstiegen angestiegen ansteigen angehoben anhob anheben aufgestockt aufstocken ausgebaut erhöhen steigern steigerte steigerten gesteigert"
        " verlängert verlängerte verlängerten verlängern wuchs zunehmen hochgestuft kletterte kletterten sprang sprangen zulegte zugenommen zunahmen verteuerte verteuerten erhöhung steigerung"
    ),
    down=words(
        "fiel fielen fällt fallen gefallen sank sanken sinkt sinken gesunken minus rückgang verlor verloren verliert schrumpfte schrumpften"
        " abnahme reduzierte reduziert verringerte verringert einbruch rutschte büßte verbilligte senkung kürzung"
        " zurückgegangen abgenommen zurückgehen abnehmen zurückging zurückgingen abnahm verkürzt verkürzte verkürzten verkürzen gekürzt kürzte kürzten kürzen"
        " senkte senkten senken gesenkt schrumpft schrumpfen geschrumpft sackte reduzieren verringern verringert eingebrochen einbrach vermindert verminderte"
        " gedrosselt abgebaut gefallen stürzte"
    ),
    by=words("um von rund etwa fast knapp gut mehr als über einen ein"),
    by_amount=words("um"),
    to=words("auf bei"),
    from_=words("von"),
    between=words("zwischen"),
    range_and=words("und"),
    range_to=words("bis"),
    range_or=words("oder"),
    months=numbers(
        """
        1: januar jänner jan
        2: februar feb
        3: märz
        4: april apr
        5: mai
        6: juni jun
        7: juli jul
        8: august aug
        9: september sept sep
        10: oktober okt
        11: november nov
        12: dezember dez
        """
    ),
    weekdays=words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
    year_before=words(
        "im in seit bis jahr jahre jahres jahren vor nach von ab um anfang ende mitte sommer herbst winter frühjahr frühling und zwischen gegen"
        " saison während des dem als"
    ),
    since=words("seit"),
    until=words("bis"),
    in_=words("im in jahr am"),
    clock_after=words("uhr"),
    clock_before=words("um gegen ab"),
    opening=words("geöffnet öffnet öffnen offen geschlossen schließt schließen gesperrt sperrung"),
    lasting=words("dauert dauern dauerte braucht brauchen brauchte wartet warten wartete"),
    eras=words("v n"),
    date_to=words("bis"),
    date_joint=frozenset(),
    ordinal_dot=True,
    ordinal_suffixes=words("er en te ter ten"),
    labels=words(
        "artikel art abschnitt kapitel teil absatz nr nummer seite seiten s flug strecke zimmer tor kanal band bd heft abbildung abb tabelle"
        " los phase stufe kategorie gruppe bezirk resolution protokoll titel regel gesetz anhang anlage fall psalm gleis linie halle gebäude"
        " block zone lager region klasse typ modell covid platz rang runde folge staffel autobahn bundesstraße paragraf paragraph euro saal"
        " kilometer reaktor zelle spieltag gate"
        " linien zimmern gleise gleisen hallen säle sälen buslinie buslinien straßenbahnlinie tram bus zellen"
    ),
    idioms=phrases(
        "unter null|über null|einer nach dem anderen|eins zu eins|unter vier augen|null und nichtig|alle viere|auf allen vieren"
    ),
    pronoun_one=words("eins"),
    labels_sure=words(
        "version artikel abschnitt kapitel absatz paragraf paragraph phase stufe kategorie zimmer anlage halle block"
    ),
    phone_words=words(
        "wählen wählt notruf telefon tel rufnummer telefonnummer hotline notruf hinweise anrufen ruft rufen"
    ),
    phone_gap=words("unter nummer die der sie im notfall bitte den"),
    phone_calls=words(
        "rufen ruft anruf anrufe anrufen telefon telefonisch hotline hinweise melden meldet meldete auskunft notruf"
    ),
    phone_at=phrases("unter|unter der|unter der nummer|unter nummer|unter der telefonnummer"),
    phone_after=words("erreichbar erreichen anrufen wählen"),
    over=words("über"),
    more_less=words("mehr weniger"),
    than=words("als"),
    split_up=phrases(
        "legte zu|legten zu|legt zu|nahm zu|nahmen zu|nimmt zu|gewann hinzu|gewannen hinzu|gewinnt hinzu|zog an|zogen an"
    ),
    split_down=phrases(
        "gab nach|gaben nach|gibt nach|gaben ab|gab ab|nahm ab|nahmen ab|nimmt ab|brach ein|brachen ein|bricht ein|büßte ein|büßten ein"
        "|ging zurück|gingen zurück|geht zurück"
    ),
    age_bounds=words("älter jünger"),
    person_nouns=words(
        "mann männer frau frauen kind kinder junge mädchen jugendliche person personen baby"
    ),
    number_of=phrases("zahl der|anzahl der|zahl von"),
    tally=words("zu"),
    against=words("gegen"),
    tallied=words("stimme stimmen tor tore toren treffer treffern sätzen"),
    tallied_by=words("mit"),
    score_words=words(
        "gewann verlor besiegte schlug sieg niederlage unentschieden tor tore siegte unterlag führte stimmte stimmten stimmen votierte votierten"
    ),
    units=table(
        """
        basis point: basispunkt basispunkte basispunkten
        year: jahr jahre jahren jahres
        month: monat monate monaten
        week: woche wochen
        day: tag tage tagen
        hour: stunde stunden
        minute: minute minuten
        second: sekunde sekunden
        decade: jahrzehnt jahrzehnte jahrzehnten
        century: jahrhundert jahrhunderte
        km: kilometer kilometern
        m: meter metern
        cm: zentimeter zentimetern
        mm: millimeter millimetern
        mile: meile meilen
        kg: kilogramm kilo
        g: gramm
        mg: milligramm
        t: tonne tonnen
        L: liter litern
        mL: milliliter
        barrel: barrel fass
        ha: hektar
        m²: quadratmeter quadratmetern qm
        km²: quadratkilometer quadratkilometern
        m³: kubikmeter kubikmetern
        km/h: stundenkilometer stundenkilometern kilometer_pro_stunde
        kW: kilowatt
        MW: megawatt
        GW: gigawatt
        TW: terawatt
        W: watt
        kWh: kilowattstunde kilowattstunden
        MWh: megawattstunde megawattstunden
        GWh: gigawattstunde gigawattstunden
        TWh: terawattstunde terawattstunden
        hp: ps pferdestärken
        V: volt
        Hz: hertz
        °C: grad_celsius
        °F: grad_fahrenheit
        °: grad
        times: mal
        dB: dezibel
        nm: nanometer
        µm: mikrometer
        µg: mikrogramm
        mL: millilitern
        cL: zentiliter
        hL: hektoliter hektolitern
        foot: fuß
        inch: zoll
        kn: knoten
        kcal: kalorie kalorien
        GB: gigabyte gigabytes
        TB: terabyte terabytes
        PB: petabyte petabytes
        kB: kilobyte kilobytes
        MB: megabyte megabytes
        """
    ),
    currencies=table(
        """
        EUR: euro
        USD: dollar us-dollar us-dollars
        GBP: pfund britische_pfund
        JPY: yen
        CNY: yuan
        INR: rupien rupie
        RUB: rubel
        MAD: dirham
        CHF: franken schweizer_franken
        TRY: lira türkische_lira
        CAD: kanadische_dollar
        AUD: australische_dollar
        cent: cent
        dinar: dinar
        peso: peso pesos
        krona: krone kronen
        PLN: złoty zloty
        SEK: schwedische_kronen
        """
    ),
    percent=phrases("%|prozent|vom hundert"),
    points=phrases("prozentpunkte|prozentpunkten|prozentpunkt|prozent - punkte"),
    per=words("pro je"),
    per_phrases={
        "im jahr": "year",
        "im monat": "month",
        "in der woche": "week",
        "am tag": "day",
        "in der stunde": "hour",
        "in der minute": "minute",
        "in der sekunde": "second",
        "jährlich": "year",
        "monatlich": "month",
        "wöchentlich": "week",
        "täglich": "day",
        "stündlich": "hour",
    },
    rate_ends=words(
        "davor zuvor danach darauf später mai januar februar märz april juni juli august september oktober november dezember"
    ),
    index_nouns=words("punkt punkte punkten zähler"),
    old=words("alt alte alten alter altes"),
    aged_after=words("jährige jähriger jährigen jähriges jährig jährigem"),
    aged=phrases("im alter von|alter von"),
    year_words=words("jahr jahre"),
    stops=words(
        """
        bislang bisher derzeit zurzeit zuletzt dazu zudem außerdem allerdings dennoch danach zunächst seither
        mittlerweile inzwischen künftig täglich jährlich
        kein keine keinen keinem keiner keines der die das den dem des ein eine einer eines einem einen und oder aber sondern denn doch in im an am auf aus bei beim mit nach seit
        von vom vor zu zum zur über unter zwischen für durch gegen ohne um bis während wegen trotz laut als wie wenn weil dass ob da damit
        ist sind war waren sei wird werden wurde wurden worden hat haben hatte hatten habe kann können konnte konnten muss müssen soll sollen
        sollte sollten will wollen darf dürfen er sie es wir ich ihr man sich ihn ihm ihnen uns sein seine seinen seiner ihre ihren ihrer
        dieser diese dieses diesen diesem jener jene jede jeder jedes alle allen aller nicht nur noch schon auch sehr mehr weniger etwa rund
        heute gestern morgen so dann dort hier davon dabei darunter zuvor pro je
        """
    ),
    determiners=words(
        "der die das den dem des ihre ihrer ihren seine seiner seinen diese dieser diesen insgesamt"
    ),
    of=words("von der des"),
    genitives=words("seiner ihrer unserer dieser"),
    of_noun=words("von der des aller"),
    counted_of=words("von"),
    whole_pronouns=words("ihnen denen diesen davon jenen"),
    of_them=phrases("von ihnen|davon|von denen|von diesen|darunter"),
    verbs=words(
        "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten kamen kam kehrten kehrte starben starb"
        " leben lebt lebten sagte sagten erklärte liegen liegt lagen blieben bleiben bleibt gingen stehen steht standen gelten erhielten"
        " stammen stammten wollen sollen müssen nahmen befinden flohen verließen reisten zogen stimmten"
    ),
    participles=("ten", "end"),
    amount_verbs=words("wert"),
    pays=words(
        "zahlt zahlen zahlte zahlten gezahlt investiert investieren investierte gibt geben gab ausgegeben stellt stellen"
        " spendet spendete bezahlt bezahlte"
    ),
    pays_for=words("für in"),
    lasts=words(
        "läuft lief laufen liefen erstreckt erstreckte erstreckten zieht zog ziehen zogen verteilt verteilte verteilen sich"
    ),
    spans=words("quartal halbjahr saison vorjahr vorquartal vormonat abend morgen nacht"),
    links=words(
        "in im an am auf aus bei beim für mit nach unter vom von zu zum zur gegen über pro je ohne neben"
    ),
    relatives=words("welche welcher"),
    clauses=words("während weil wenn dass obwohl als da wie ob"),
    conjunctions=words("aber doch sondern"),
    undergoes=words(
        "verzeichnet verzeichnete verzeichneten verzeichnen meldet meldete meldeten melden verbucht"
        " verbuchte verbuchten erlebt erlebte erlebten erzielt erzielte erzielten zeigt zeigte zeigten"
    ),
    aggregates=words("schnitt durchschnitt mittel höhe summe wert rekord insgesamt plus minus"),
    auxiliaries=words("ist sind war waren wird werden wurde wurden hat haben hatte hatten worden"),
    breaks=words(
        "und oder aber die der das dass weil wenn laut während wurden wurde sind ist waren war hat haben"
    ),
    qualifiers=words(
        "mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher verdächtige verdächtigen verdächtiger verdacht angeblich angebliche angeblichen geplant"
        " geplante geplanten möglich mögliche möglichen potenziell potenzielle geschätzt geschätzte geschätzten vorläufig vorläufige versuch"
        " versuchte versuchten voraussichtlich vereitelt vereitelte vereitelten beschuldigte wahrscheinlich"
    ),
    states=words("sind stehen liegen gelten bleiben"),
    among=phrases("darunter|davon|unter ihnen|von denen"),
    compared=phrases(
        "zuvor|zuvor waren es|zuvor waren es noch|gegenüber|verglichen mit|im vergleich zu|im vergleich mit|nach"
    ),
    another=words("weitere weiteren weiterer andere anderen anderer übrigen restlichen"),
    plural_endings=("en", "er", "e", "n", "s"),
    plurals={
        **PLURALS,
        "haushalte": "Haushalt",
        "grundstücke": "Grundstück",
        "mal": "Mal",
        "wahlkreise": "Wahlkreis",
        "euro": "Euro",
    },
    singular_rules=(
        ("werke", "werk"),
        ("werken", "werk"),
        ("kreise", "kreis"),
        ("kreisen", "kreis"),
        ("züge", "zug"),
        ("zügen", "zug"),
        ("häuser", "haus"),
        ("häusern", "haus"),
        ("plätze", "platz"),
        ("plätzen", "platz"),
        ("leuten", "leute"),
        ("frauen", "frau"),
        ("männer", "mann"),
        ("männern", "mann"),
        ("kinder", "kind"),
        ("kindern", "kind"),
        ("städte", "stadt"),
        ("städten", "stadt"),
        ("länder", "land"),
        ("ländern", "land"),
        ("anten", "ant"),
        ("enten", "ent"),
        ("isten", "ist"),
        ("logen", "loge"),
        ("schulen", "schule"),
        ("stellen", "stelle"),
        ("zeugen", "zeuge"),
        ("pressen", "presse"),
        ("raketen", "rakete"),
        ("straßen", "straße"),
        ("brücken", "brücke"),
        ("kirchen", "kirche"),
        ("klassen", "klasse"),
        ("sprachen", "sprache"),
        ("innen", "in"),
        ("ungen", "ung"),
        ("heiten", "heit"),
        ("keiten", "keit"),
        ("schaften", "schaft"),
        ("ionen", "ion"),
        ("täten", "tät"),
    ),
    vowels_back={"äu": "au", "ä": "a", "ö": "o", "ü": "u"},
    plural_rules=(
        ("itas", "ita"),
        ("eras", "era"),
        ("utos", "uto"),
        ("otos", "oto"),
        ("üros", "üro"),
        ("inos", "ino"),
        ("studios", "studio"),
        ("itäten", "ität"),
        ("räten", "rat"),
        ("bänden", "band"),
        ("ängen", "ang"),
        ("ieren", "ier"),
        ("unkten", "unkt"),
        ("heimen", "heim"),
        ("vereinen", "verein"),
        ("betrieben", "betrieb"),
        ("orten", "ort"),
        ("jekten", "jekt"),
        ("tagen", "tag"),
        ("uren", "ur"),
        ("inen", "ine"),
        ("agen", "age"),
        ("ogen", "oge"),
        ("ellen", "elle"),
        ("etten", "ette"),
        ("ssen", "sse"),
        ("iken", "ik"),
        ("onen", "on"),
        ("oren", "or"),
        ("ulen", "ule"),
        ("aben", "abe"),
        ("väter", "vater"),
        ("mütter", "mutter"),
        ("gliedern", "glied"),
        ("ern", "er"),
        ("eln", "el"),
        ("e", ""),
    ),
    pieces=words(
        "mann glas paar blatt fass sack bund stück mark grad meter liter hektar prozent pfund kilo gramm dutzend euro mal karton"
    ),
    compounds=True,
    verb_last=True,
    noun_capital=True,
    fronted=phrases("von|unter|aus"),
    fronted_pronouns=phrases("von ihnen|davon|unter ihnen|von diesen|darunter"),
    nearest=words("diesen jenen"),
    aside=words("vor in an mit aus"),
    prepositions=words("aus in an auf von"),
    with_=words("wobei"),
    says=words(
        "sagte sagten erklärte erklärten teilte berichtete meldete gab betonte sagt erklärt teilt berichtet meldet"
    ),
    rain=words("regen schnee hagel niederschlag niederschläge"),
    things=words("verlor verloren verliert gewann"),
    according=phrases(
        "laut|nach angaben|zufolge|nach angaben von|nach angaben der|nach angaben des"
    ),
    he=words("er sie es"),
    abbreviations=words(
        "dr prof nr art abs bd s st ca z b u a d h vgl bzw usw etc mio mrd tsd jan feb apr aug sept sep okt nov dez str hl inkl max min mind evtl ggf"
    ),
)
