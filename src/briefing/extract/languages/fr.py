"""French."""

from __future__ import annotations

from fractions import Fraction

from briefing.extract.languages.language import Language, numbers, phrases, table, words

FRENCH = Language(
    code="fr",
    function_words=words(
        "le la les de des du un une et est dans que qui pour pas sur au aux avec ce cette ces par plus ne se"
        " son sa ses ont été être selon sont mais ou où leur leurs était après depuis a à en"
    ),
    decimal=",",
    group=" ",
    cardinals=numbers(
        """
        0: zéro zero
        1: un une
        2: deux
        3: trois
        4: quatre
        5: cinq
        6: six
        7: sept
        8: huit
        9: neuf
        10: dix
        11: onze
        12: douze
        13: treize
        14: quatorze
        15: quinze
        16: seize
        20: vingt vingts
        30: trente
        40: quarante
        50: cinquante
        60: soixante
        70: septante
        80: huitante octante
        90: nonante
        """
    ),
    times=numbers("100: cent cents"),
    scales=numbers(
        """
        1_000: mille millier milliers
        1_000_000: million millions mn
        1_000_000_000: milliard milliards md mds mrd mrds
        1_000_000_000_000: billion billions
        1_000_000_000_000_000: billiard billiards
        """
    ),
    only_after=words("mn md mds mrd mrds"),
    attached=numbers(
        """
        1_000: k
        1_000_000: m mn
        1_000_000_000: md mds mrd
        """
    ),
    collectives=numbers(
        """
        8: huitaine
        10: dizaine dizaines
        12: douzaine douzaines
        15: quinzaine
        20: vingtaine
        30: trentaine
        40: quarantaine
        50: cinquantaine
        60: soixantaine
        100: centaine centaines
        """
    ),
    indefinite={
        "dizaines": (10, 100),
        "douzaines": (12, 120),
        "centaines": (100, 1000),
        "milliers": (1000, 10_000),
        "millions": (1_000_000, 10_000_000),
        "milliards": (10**9, 10**10),
    },
    number_and=words("et"),
    and_after_tens=True,
    ones=words("un une"),
    ten_adds=True,
    point=words("virgule"),
    twenties=words("vingt vingts"),
    teens_after=frozenset({60, 80}),
    halves={"moitié": Fraction(1, 2), "demi": Fraction(1, 2), "demie": Fraction(1, 2)},
    denominators=numbers(
        """
        2: demi demie demis demies
        3: tiers
        4: quart quarts
        5: cinquième cinquièmes cinquieme cinquiemes
        6: sixième sixièmes sixieme sixiemes
        7: septième septièmes septieme septiemes
        8: huitième huitièmes huitieme huitiemes
        9: neuvième neuvièmes neuvieme neuviemes
        10: dixième dixièmes dixieme dixiemes
        20: vingtième vingtièmes vingtieme vingtiemes
        100: centième centièmes centieme centiemes
        1000: millième millièmes millieme milliemes
        """
    ),
    and_part={
        "et demi": Fraction(1, 2),
        "et demie": Fraction(1, 2),
        "et quart": Fraction(1, 4),
        "et un quart": Fraction(1, 4),
        "et trois quarts": Fraction(3, 4),
        "trois quarts": Fraction(3, 4),
    },
    out_of=phrases("sur un total de|sur"),
    out_of_strong=phrases("sur un total de|sur"),
    out_of_all=phrases("sur un total de"),
    minus=words("moins"),
    vague=words("quelques plusieurs"),
    bounds_before={
        "plus de": ">",
        "plus d '": ">",
        "plus d ’": ">",
        "au-delà de": ">",
        "au - delà de": ">",
        "supérieur à": ">",
        "supérieure à": ">",
        "dépassant": ">",
        "dépasse": ">",
        "dépassent": ">",
        "dépassé": ">",
        "bien plus de": ">",
        "au-dessus de": ">",
        "au - dessus de": ">",
        "dépassait": ">",
        "au moins": ">=",
        "pas moins de": ">=",
        "un minimum de": ">=",
        "minimum": ">=",
        "à partir de": ">=",
        "moins de": "<",
        "moins d '": "<",
        "moins d ’": "<",
        "inférieur à": "<",
        "inférieure à": "<",
        "en dessous de": "<",
        "au - dessous de": "<",
        "sous": "<",
        "sous les": "<",
        "sous la barre des": "<",
        "jusqu '": "<=",
        "jusqu ' à": "<=",
        "jusqu ’ à": "<=",
        "au plus": "<=",
        "au maximum": "<=",
        "pas plus de": "<=",
        "un maximum de": "<=",
        "maximum": "<=",
        "tout au plus": "<=",
        "environ": "~",
        "quelque": "~",
        "quelques": "~",
        "autour de": "~",
        "frôle": "~<",
        "frôlent": "~<",
        "frôlait": "~<",
        "frôler": "~<",
        "frôlé": "~<",
        "frisant": "~<",
        "avoisine": "~",
        "avoisinent": "~",
        "avoisinant": "~",
        "avoisiner": "~",
        "approche": "~<",
        "approchent": "~<",
        "approchant": "~<",
        "à peu près": "~",
        "près de": "~<",
        "près d '": "~<",
        "près d ’": "~<",
        "presque": "~<",
        "quasi": "~<",
        "quasiment": "~<",
        "approximativement": "~",
        "aux alentours de": "~",
        "aux environs de": "~",
        "de l ' ordre de": "~",
        "de l ’ ordre de": "~",
        "env .": "~",
        "grosso modo": "~",
        "estimé à": "~",
        "estimée à": "~",
        "estimés à": "~",
        "estimées à": "~",
        "à environ": "~",
        "un peu plus de": "~>",
        "un peu plus d ’": "~>",
        "à peine plus de": "~>",
        "légèrement plus de": "~>",
        "un peu moins de": "~<",
        "un peu moins d ’": "~<",
        "un peu moins d '": "~<",
        "juste sous": "~<",
        "> ": ">",
        ">": ">",
        "<": "<",
        "≥": ">=",
        "≤": "<=",
        "~": "~",
        "≈": "~",
        "±": "~",
    },
    bounds_after={
        "ou plus": ">=",
        "et plus": ">=",
        "au moins": ">=",
        "au minimum": ">=",
        "minimum": ">=",
        "+": ">=",
        "ou moins": "<=",
        "et moins": "<=",
        "au plus": "<=",
        "au maximum": "<=",
        "maximum": "<=",
        "environ": "~",
        "à peu près": "~",
        "tout au plus": "<=",
    },
    bound_gap=words("les la le l' des seulement quelque"),
    up=words(
        "hausse augmenté augmente augmentent progressé progresse bondi bondit grimpé grimpe crû croît gagné gagne"
        " gagnent accru accroît monté monte augmentation progression bond gain relevé augmenter progresser gagner croître"
        " revalorisé revalorisée revalorisés revalorisées relevée relevés bondissent bondir grimper grimpent envole envolé explosé augmentera augmenteront progressera montera grimpera augmentée accrue gonflé grossi"
    ),
    down=words(
        "baisse baissé reculé recule recul chuté chute diminué diminue perdu perd cédé cède réduit réduite plongé plonge"
        " diminution repli tombé abandonné abandonne baisser reculer diminuer baissera baisseront reculera diminuera chutera perdre fléchi fondu raboté rabotée rabotés rabotées amputé amputée amputés diminué baissée abaissé abaissée réduits réduites réduire"
    ),
    by=words("de d' d ' ’ environ près plus moins quelque presque"),
    changes=words(
        "passe passent passé passée passés passera passeront passer passant passait passaient"
    ),
    funds=words("gagne gagnent gagné gagner"),
    rain=words("pluie pluies neige grêle précipitations"),
    things=words("perdu perd gagné gagne gagnent gagner perdre réduit"),
    by_amount=words("de d ' ’"),
    to=words("à"),
    from_=words("de contre"),
    between=words("entre"),
    range_and=words("et"),
    range_to=words("à"),
    range_or=words("ou"),
    months=numbers(
        """
        1: janvier janv
        2: février fév févr
        3: mars
        4: avril avr
        5: mai
        6: juin
        7: juillet juil
        8: août aout
        9: septembre sept
        10: octobre oct
        11: novembre nov
        12: décembre déc
        """
    ),
    weekdays=words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    year_before=words(
        "en depuis dès jusqu'en de avant après vers an année années fin début courant à et entre l' été hiver printemps automne"
        " horizon ici mi pour l ' ’ du"
    ),
    year_words=words("an ans"),
    since=words("depuis dès"),
    until=words("jusqu'en jusqu"),
    in_=words("en au pour le fin"),
    clock_after=words("heures heure"),
    clock_before=words("à vers dès avant jusqu"),
    opening=words(
        "ouvre ouvrent ouvrira ouvriront ouvrait ouvert ouverte ouverts ouvertes ouverture ferme ferment fermera fermé fermée fermés fermées fermeture horaires horaire accueille accueillent accueillera reçoit permanence coupé coupée coupés coupées coupure interdit interdite"
    ),
    lasting=words(
        "dure durent duré durer durait durera prend prennent pris prendre attente attend attendre attendent attendu travaille travaillent travailler met mettent mis"
    ),
    eras=words("av apr"),
    date_to=words("au"),
    date_joint=words("er de"),
    ordinal_suffixes=words("er ère ere e ème eme ième re nd nde"),
    labels=words(
        "article articles art section chapitre partie paragraphe n numéro numéros no page pages p vol route chambre porte canal"
        " volume tome numero figure tableau lot phase étape niveau catégorie groupe district résolution protocole"
        " titre règle loi alinéa annexe affaire cas psaume quai ligne salle bâtiment bloc zone camp région tour"
        " saison épisode édition classe type modèle covid journée round rang euro"
        " bus tram kilomètre réacteur cellule arrondissement autoroute départementale nationale décret"
        " lignes chambres salles routes quais portes voie voies trams tramway réacteurs cellules rame rames wagon wagons"
    ),
    label_next=words("rue avenue boulevard place quai impasse allée chemin bis ter"),
    plural_verbs=("nt",),
    the_one=words("le la du au l"),
    lone=words("le"),
    idioms=phrases(
        "sous zéro|sept jours sur sept|7 jours sur 7|24 heures sur 24|24 h sur 24|7 j / 7|24 h / 24|24 / 24|7 / 7|l ' un|l ’ un|l ' une|l ’ une|un à un|une à une|un par un|une par une|tout un|l ' un l ' autre|quelques - uns|quelques - unes"
    ),
    adjectives=words("neuf"),
    decades=words("années"),
    pronoun_one=words("un une"),
    below_two=True,
    labels_sure=words(
        "version article section chapitre paragraphe alinéa phase catégorie sortie chambre annexe route vol"
    ),
    phone_words=words(
        "appeler appelez téléphone tél tel numéro numéros composer composez joindre contacter contactez"
    ),
    phone_gap=words("le au du d ' ’ vert gratuit unique court urgence appel écoute est"),
    phone_calls=words(
        "appeler appelez appelant téléphoner téléphonez téléphone joindre joignez joignable contacter contactez"
        " standard renseignements réservation réservations numéro"
    ),
    phone_at=phrases("au|par téléphone au|est le|sur le"),
    over=words("sous"),
    more_less=words("plus moins"),
    than=words("que qu"),
    extents=words("large long haut largeur longueur hauteur profondeur diamètre"),
    has=words("a ont avait avaient aura auront"),
    years_are_ages=True,
    person_nouns=words(
        "enfant enfants homme hommes femme femmes garçon garçons fille filles fillette bébé jeune jeunes adolescent adolescents"
        " guide guides pompier policier gendarme médecin avocat avocate maire ministre prêtre berger boulanger soldat agent agente pilote architecte chef employé"
        " employée salarié salariée ouvrier ouvrière cadre père mère fils sœur frère voisin voisine patient patiente mineur mineure élu élue élève suspect"
        " adolescente adolescentes personne personnes étudiant étudiante retraité retraitée élève élèves"
    ),
    person_endings=("ant", "ante", "eur", "euse", "iste", "ienne", "ien", "ière", "trice"),
    number_of=phrases("nombre de|nombre d '|nombre d ’|nombre des"),
    not_before_one=words("l l' chacun chacune aucun aucune"),
    tally=words("à"),
    against=words("contre"),
    tallied=words("voix vote votes but buts sets"),
    tallied_by=words("par avec"),
    score_words=words(
        "mènent mène menait menaient mi battu bat gagné perdu victoire défaite but score vote voix"
    ),
    units=table(
        """
        basis point: point_de_base points_de_base
        year: an ans année années
        month: mois
        week: semaine semaines
        day: jour jours journée journées
        hour: heure heures
        minute: minute minutes
        second: seconde secondes
        ms: milliseconde millisecondes
        decade: décennie décennies
        century: siècle siècles
        km: kilomètre kilomètres
        m: mètre mètres
        cm: centimètre centimètres
        mm: millimètre millimètres
        kg: kilogramme kilogrammes kilo kilos
        g: gramme grammes
        mg: milligramme milligrammes
        µg: microgramme microgrammes
        t: tonne tonnes
        L: litre litres
        mL: millilitre millilitres
        cL: centilitre centilitres
        hL: hectolitre hectolitres
        barrel: baril barils
        ha: hectare hectares
        m²: mètre_carré mètres_carrés
        km²: kilomètre_carré kilomètres_carrés
        m³: mètre_cube mètres_cubes
        km/h: kilomètres_à_l'heure kilomètres_par_heure kilomètres-heure kilomètre-heure
        mile: mile miles
        kW: kilowatt kilowatts
        MW: mégawatt mégawatts
        GW: gigawatt gigawatts
        TW: térawatt térawatts
        W: watt watts
        kWh: kilowattheure kilowattheures kilowatt-heure kilowatts-heures
        MWh: mégawattheure mégawattheures
        GWh: gigawattheure gigawattheures
        TWh: térawattheure térawattheures
        kn: nœud nœuds
        hp: chevaux cheval_vapeur
        V: volt volts
        Hz: hertz
        dB: décibel décibels
        °C: degrés_celsius degré_celsius celsius °_celsius
        °F: degrés_fahrenheit fahrenheit
        °: degré degrés
        B: octet octets
        MB: mégaoctet mégaoctets mo
        GB: gigaoctet gigaoctets go
        TB: téraoctet téraoctets to
        times: fois
        kcal: calorie calories
        """
    ),
    currencies=table(
        """
        EUR: euro euros
        USD: dollar dollars dollars_américains dollar_américain
        GBP: livre_sterling livres_sterling
        JPY: yen yens
        CNY: yuan yuans
        INR: roupie roupies
        RUB: rouble roubles
        MAD: dirham dirhams dirhams_marocains
        CHF: franc_suisse francs_suisses
        XOF: franc_cfa francs_cfa
        franc: franc francs
        dinar: dinar dinars
        peso: peso pesos
        krona: couronne couronnes
        CAD: dollar_canadien dollars_canadiens
        AUD: dollar_australien dollars_australiens
        cent: cents
        DZD: dinar_algérien dinars_algériens
        TND: dinar_tunisien dinars_tunisiens
        cent: centime centimes
        TRY: livre_turque livres_turques
        EGP: livre_égyptienne livres_égyptiennes
        """
    ),
    percent=phrases("%|pour cent|pourcent|p . 100"),
    points=phrases("points de pourcentage|point de pourcentage|points de %|pp"),
    per=words("par"),
    per_definite=words("le la l"),
    per_phrases={
        "de l ' heure": "hour",
        "de l ’ heure": "hour",
        "l ' heure": "hour",
        "l ’ heure": "hour",
        "la semaine": "week",
        "la journée": "day",
        "la nuit": "nuit",
        "mensuels": "month",
        "mensuelles": "month",
        "annuels": "year",
        "annuelles": "year",
        "hebdomadaires": "week",
        "quotidiens": "day",
        "quotidiennes": "day",
    },
    rate_ends=words("dernière prochaine passée suivante précédente où que avant"),
    index_nouns=words("point"),
    old_phrases=phrases("ans d ' âge|ans d ’ âge"),
    aged=phrases("âgé de|âgée de|âgés de|âgées de"),
    stops=words(
        """
        le la les l un une des du de d à au aux en dans sur sous par pour avec sans chez vers entre contre depuis dès pendant
        durant avant après selon malgré comme et ou où ni mais donc car que qu qui quoi dont si lorsque lorsqu quand puis
        ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu se s me y ne n
        pas plus moins très aussi encore déjà toujours jamais est sont était étaient être été a ont avait avaient aura auront
        fait font sera seront serait seraient peut peuvent doit doivent va vont ainsi alors tandis afin parmi notamment dont
        hier aujourd'hui demain lors jusqu jusque environ chaque tout toute tous toutes même mêmes soit alors grâce
        """
    ),
    determiners=words("le la les l ' ’ ces ses leurs nos vos ce cette cet d des"),
    of=words("des de du d sur parmi"),
    of_noun=words("de d du des d'"),
    counted_of=words("de d ' ’"),
    whole_pronouns=words("eux elles entre lesquels lesquelles"),
    verbs=words(
        "est sont était étaient a ont avait avaient fut furent sera seront dit disent ont peut peuvent sont doit doivent va vont"
        " vivent vit restent reste viennent vient font fait prend prennent reviennent étaient avaient porte compte comptent"
    ),
    participles=(),
    finite=(
        "era",
        "eront",
        "erait",
        "eraient",
        "ait",
        "aient",
        "ira",
        "iront",
        "dra",
        "dront",
        "vra",
        "vront",
        "rra",
        "rront",
        "èrent",
    ),
    modals=words(
        "peut peuvent pourra pourront pourrait pourraient doit doivent devra devront devrait devraient va vont"
    ),
    past=("é", "ée", "és", "ées", "u", "ue", "us", "ues"),
    trailing=("ant",),
    amount_verbs=words(
        "coûte coûtent vaut valent atteint atteignent élève élèvent revient reviennent représente représentent passe passent"
        " paie paient payé payée payés payées vend vendent vendu vendue vendus vendues négocie négocient loue louent"
        " rapporte gagne gagnent touche touchent coté cotée cote estimé estimée estimés estimées évalué évaluée évalués"
        " évaluées plafonné plafonnée plafonnés plafonnées financé financée financés financées remboursé remboursée"
        " facturé facturée fixé fixée établit établissent situe situent chiffre chiffrent monte montent s'élève avoisine"
        " avoisinent dépasse dépassent totalise totalisent pèse pèsent affiche affichent enregistre enregistrent coûté perdu"
        " valait valaient coûtait coûtaient tombé tombée rempli remplie remplis remplies rabotée raboté investi investit"
        " atteindre coûter valoir maintient verse versent empoche recule reculent échange échangent échangeait clôture clôturé protège tourné"
    ),
    pays=words(
        "paie paient payé payer paiera versé verse versera dépensé dépense dépenser dépensera investi investit investira investir consacre"
        " consacré consacrer consacrera alloue alloué allouera débloque débloqué débloquera affecte affecté"
        " engage engagé injecte injecté injectera donné donne prévoit"
    ),
    infinitives=("er", "ir", "re"),
    pays_for=words("pour à au aux dans"),
    spans=words("trimestre semestre saison exercice veille matin soir"),
    links=words("de du des d à au aux en dans sur pour avec par entre sans"),
    relatives=words("qui que qu dont"),
    clauses=words("tandis alors car parce lorsque lorsqu quand si comme selon où puisque"),
    conjunctions=words("mais puis"),
    undergoes=words(
        "connu connaît connaissent connaîtra enregistre enregistrent enregistré enregistrait affiche"
        " affichent affiché affichait subi subit subissent accuse accusent accusé marque marquent marqué"
    ),
    aggregates=words("total moyenne maximum minimum somme montant hauteur médiane record"),
    auxiliaries=words("est sont était étaient a ont avait avaient été"),
    breaks=words(
        "et ou mais qui que dont où selon alors puis car a ont est sont était étaient avait avaient"
    ),
    qualifiers=words(
        "suspects suspect suspecte suspectes présumé présumés présumée présumées soupçonné soupçonnés soupçonnée soupçonnées"
        " allégué allégués prévu prévus prévue prévues projeté projetés déjoué déjoués déjouées possible possibles potentiel"
        " potentiels potentielle estimé estimés estimée estimées provisoire provisoires tentative tentatives tentaient"
        " supposé supposés éventuel éventuels probable probables soi-disant accusé accusés"
    ),
    acted=("és", "ées"),
    states=words("sont restent demeurent"),
    described=words(
        "sociaux sociales graves légers légères privés privées publics publiques vides neufs neuves mortels mortelles gratuits gratuites"
        " payants payantes électriques actifs actives positifs positives négatifs négatives majeurs majeures inédits inédites définitifs"
    ),
    among=phrases("dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|y compris|notamment"),
    compared=phrases("contre|par rapport à|comparé à|comparés à|face à"),
    another=words("autres autre derniers dernières premiers premières restants restantes"),
    plural_endings=("s", "x"),
    plurals={
        "matches": "match",
        "obus": "obus",
        "recours": "recours",
        "concours": "concours",
        "discours": "discours",
        "parcours": "parcours",
        "secours": "secours",
        "cours": "cours",
        "ours": "ours",
        "palais": "palais",
        "relais": "relais",
        "mets": "mets",
        "puits": "puits",
        "sens": "sens",
        "os": "os",
        "héros": "héros",
        "noix": "noix",
        "gaz": "gaz",
        "quiz": "quiz",
        "vitraux": "vitrail",
        "baux": "bail",
        "pneus": "pneu",
        "marais": "marais",
        "rabais": "rabais",
        "veaux": "veau",
        "peaux": "peau",
        "seaux": "seau",
        "travaux": "travail",
        "yeux": "œil",
        "chevaux": "cheval",
        "hôpitaux": "hôpital",
        "journaux": "journal",
        "animaux": "animal",
        "pays": "pays",
        "mois": "mois",
        "fois": "fois",
        "cas": "cas",
        "corps": "corps",
        "colis": "colis",
        "permis": "permis",
        "avis": "avis",
        "bras": "bras",
        "repas": "repas",
        "tapis": "tapis",
        "procès": "procès",
        "décès": "décès",
        "succès": "succès",
        "accès": "accès",
        "bus": "bus",
        "temps": "temps",
        "poids": "poids",
        "prix": "prix",
        "voix": "voix",
        "choix": "choix",
        "croix": "croix",
        "français": "français",
        "anglais": "anglais",
        "blessés": "blessé",
        "gens": "gens",
        "morts": "mort",
        "virus": "virus",
        "campus": "campus",
        "fils": "fils",
        "abus": "abus",
        "refus": "refus",
    },
    singular_rules=(
        ("eaux", "eau"),
        ("yaux", "yau"),
        ("eux", "eu"),
        ("aux", "al"),
        ("ss", "ss"),
        ("s", ""),
        ("oux", "ou"),
    ),
    head_first=True,
    before_noun=words(
        "autres autre grandes grands grande grand petites petits petite petit nouveaux nouvelles nouveau nouvelle jeunes jeune"
        " premiers premières première premier derniers dernières dernière dernier vieux vieilles bons bonnes mauvais gros grosses"
        " principaux principales différents différentes diverses divers seuls seules"
    ),
    agreement=("s", "x"),
    fronted=phrases("sur|parmi|des|sur un total de"),
    fronted_pronouns=phrases(
        "parmi eux|parmi elles|parmi ceux - ci|parmi celles - ci|d ' entre eux|d ’ entre eux|sur ce total|de ce nombre|dont"
    ),
    of_them=phrases(
        "d ' entre eux|d ’ entre eux|d ' entre elles|d ’ entre elles|parmi eux|parmi elles"
    ),
    nearest=words("ci"),
    aside=words("devant dans avec"),
    prepositions=words("de dans en sur à venus"),
    misfits={
        "eux": (
            *("tion", "sion", "euse", "ière", "trice", "ette", "esse", "ance", "ence", "té", "che"),
            *("ille", "elle", "enne", "ure", "ade"),
        ),
        "elles": ("ier", "ment", "isme", "eau", "al", "oir", "ien", "teur", "ant"),
    },
    with_=words("dont"),
    says=words(
        "dit déclaré affirmé annoncé indiqué précisé ajouté souligné rapporte affirme indique déclare annonce précise estime"
    ),
    according=phrases("selon|d ' après|d ’ après"),
    he=words("il elle on"),
    abbreviations=words(
        "m mm mme mmes mlle dr pr me st ste n no art p pp janv févr avr juil sept oct nov déc env etc cf av bd ex vol chap éd"
    ),
)
