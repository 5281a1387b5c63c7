"""English."""

from __future__ import annotations

from fractions import Fraction

from briefing.extract.languages.language import Language, numbers, phrases, table, words

_IRREGULAR_PAST = """
became began bent bit bled blew bought broke brought built burnt came caught chose clung crept cut
dealt did died drank drew drove dug ate fell felt fled flew forgot fought found froze gave went got
grew had heard held hid hit hung hurt kept knew laid lay led left lent let lit lost made meant met
paid put quit ran rang read rode rose said sang sank sat saw sent set shook shone shot shrank shut
slept slid sold sought spent spoke spread sprang stood stole struck stuck swam swept swore taught
thought threw told took tore understood voted was were wept withdrew woke won wore wrote
"""

ENGLISH = Language(
    code="en",
    function_words=words(
        "the of and to in a is that for it was on are as with be by at from this have has had not"
        " were which their been its they who will would an he she his her said than more after"
    ),
    decimal=".",
    group=",",
    cardinals=numbers(
        """
        0: zero
        1: one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten
        11: eleven
        12: twelve
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        20: twenty
        30: thirty
        40: forty fourty
        50: fifty
        60: sixty
        70: seventy
        80: eighty
        90: ninety
        """
    ),
    times=numbers("100: hundred"),
    scales=numbers(
        """
        1_000: thousand grand
        100_000: lakh lakhs
        1_000_000: million millions mn mln
        10_000_000: crore crores
        1_000_000_000: billion billions bn bln
        1_000_000_000_000: trillion trillions tn trn
        1_000_000_000_000_000: quadrillion
        """
    ),
    only_after=words("grand mn mln bn bln tn trn"),
    attached=numbers(
        """
        1_000: k
        1_000_000: m mn mln mil mm
        1_000_000_000: b bn bln
        1_000_000_000_000: t tn trn
        """
    ),
    collectives=numbers("12: dozen dozens\n2: couple"),
    fold=("fold",),
    indefinite={
        "dozens": (12, 120),
        "scores": (20, 200),
        "tens": (10, 100),
        "hundreds": (100, 1000),
        "thousands": (1000, 10_000),
        "millions": (1_000_000, 10_000_000),
        "billions": (10**9, 10**10),
        "trillions": (10**12, 10**13),
    },
    number_and=words("and"),
    ones=words("a an"),
    point=words("point"),
    halves={"half": Fraction(1, 2)},
    denominators=numbers(
        """
        2: half halves
        3: third thirds
        4: quarter quarters fourth fourths
        5: fifth fifths
        6: sixth sixths
        7: seventh sevenths
        8: eighth eighths
        9: ninth ninths
        10: tenth tenths
        12: twelfth twelfths
        16: sixteenth sixteenths
        20: twentieth twentieths
        100: hundredth hundredths
        1000: thousandth thousandths
        """
    ),
    and_part={
        "and a half": Fraction(1, 2),
        "and one half": Fraction(1, 2),
        "and-a-half": Fraction(1, 2),
        "- and - a - half": Fraction(1, 2),
        "and a quarter": Fraction(1, 4),
        "and three quarters": Fraction(3, 4),
        "and three - quarters": Fraction(3, 4),
    },
    out_of=phrases("out of|in every|of every|in"),
    out_of_strong=phrases("out of|in every|of every"),
    minus=words("minus negative"),
    vague=words("several few many some"),
    bounds_before={
        "more than": ">",
        "over": ">",
        "above": ">",
        "in excess of": ">",
        "exceeding": ">",
        "greater than": ">",
        "higher than": ">",
        "larger than": ">",
        "upwards of": ">",
        "upward of": ">",
        "beyond": ">",
        "north of": ">",
        "exceeds": ">",
        "exceeded": ">",
        "well over": ">",
        "well above": ">",
        "far more than": ">",
        "older than": ">",
        "longer than": ">",
        "surpassing": ">",
        "surpassed": ">",
        "topping": ">",
        "topped": ">",
        "over than": ">",
        "bigger than": ">",
        "better than": ">",
        "stronger than": ">",
        "at least": ">=",
        "no fewer than": ">=",
        "no less than": ">=",
        "not less than": ">=",
        "not fewer than": ">=",
        "a minimum of": ">=",
        "minimum of": ">=",
        "minimum": ">=",
        "at the least": ">=",
        "a low of": ">=",
        "less than": "<",
        "fewer than": "<",
        "under": "<",
        "below": "<",
        "lower than": "<",
        "smaller than": "<",
        "well under": "<",
        "well below": "<",
        "younger than": "<",
        "south of": "<",
        "beneath": "<",
        "shorter than": "<",
        "within": "<=",
        "up to": "<=",
        "at most": "<=",
        "no more than": "<=",
        "not more than": "<=",
        "a maximum of": "<=",
        "maximum of": "<=",
        "at the most": "<=",
        "as much as": "<=",
        "as many as": "<=",
        "maximum": "<=",
        "as high as": "<=",
        "no higher than": "<=",
        "no later than": "<=",
        "as long as": "<=",
        "about": "~",
        "around": "~",
        "approximately": "~",
        "roughly": "~",
        "some": "~",
        "close to": "~",
        "an estimated": "~",
        "estimated": "~",
        "circa": "~",
        "approx .": "~",
        "approx": "~",
        "ca .": "~",
        "c .": "~",
        "~": "~",
        "≈": "~",
        "in the region of": "~",
        "in the order of": "~",
        "of the order of": "~",
        "on the order of": "~",
        "somewhere around": "~",
        "more or less": "~",
        "averaging": "~",
        "averaged": "~",
        "estimated at": "~",
        "as little as": ">=",
        "as few as": ">=",
        "nearly": "~<",
        "almost": "~<",
        "just under": "~<",
        "just below": "~<",
        "nearing": "~<",
        "approaching": "~<",
        "just shy of": "~<",
        "just short of": "~<",
        "a little under": "~<",
        "slightly under": "~<",
        "slightly below": "~<",
        "slightly less than": "~<",
        "shy of": "<",
        "little less than": "~<",
        "a little less than": "~<",
        "barely": "~",
        "not quite": "~<",
        "just over": "~>",
        "just above": "~>",
        "slightly over": "~>",
        "slightly above": "~>",
        "slightly more than": "~>",
        "a little over": "~>",
        "a little more than": "~>",
        "just more than": "~>",
        "little more than": "~>",
        ">": ">",
        "<": "<",
        "≥": ">=",
        "≤": "<=",
        "> =": ">=",
        "< =": "<=",
        "±": "~",
    },
    bounds_after={
        "or more": ">=",
        "and more": ">=",
        "or over": ">=",
        "and over": ">=",
        "or above": ">=",
        "and above": ">=",
        "or higher": ">=",
        "and up": ">=",
        "or older": ">=",
        "and older": ">=",
        "plus": ">=",
        "+": ">=",
        "or greater": ">=",
        "or longer": ">=",
        "at least": ">=",
        "or better": ">=",
        "or later": ">=",
        "or less": "<=",
        "or fewer": "<=",
        "or under": "<=",
        "and under": "<=",
        "or below": "<=",
        "or lower": "<=",
        "or younger": "<=",
        "and younger": "<=",
        "at most": "<=",
        "at the most": "<=",
        "or so": "~",
        "odd": "~",
        "- odd": "~",
        "- plus": ">=",
        "ish": "~",
        "- ish": "~",
        "or thereabouts": "~",
    },
    bound_gap=words("a an the just only even still staggering whopping record of its his their"),
    up=words(
        "widened widens lengthened extended up rise rises rose risen rising increase increases increased increasing gain gains gained gaining"
        " grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping soar soars"
        " soared soaring surge surges surged surging advance advances advanced advancing"
        " rally rallied rallies rallying leap leaps leaped leapt leaping expand expanded expands expanding"
        " spike spiked spikes rebounded edged ticked higher firmed strengthened swelled shot raised raise"
        " appreciated doubled tripled"
    ),
    down=words(
        "down fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased"
        " decreasing decline declines declined declining slip slips slipped slipping slide slides slid"
        " sliding sink sinks sank sunk sinking tumble tumbles tumbled tumbling plunge plunges plunged"
        " plunging plummet plummets plummeted plummeting lose loses lost losing shed sheds shedding"
        " shrink shrinks shrank shrunk shrinking lower weaken weakened eased dipped dips dip dipping slumped"
        " slumps slumping contracted contract retreated retreats crashed cut cuts reduced reduce slashed"
        " depreciated dived dove softened"
    ),
    changes=words("went go goes going moved"),
    things=words(
        "lose loses lost losing gain gains gained won shed sheds cut cuts reduced raised raise lower gaining"
    ),
    particles=words("up down higher lower"),
    by=words(
        "by of another an a about around nearly almost some roughly approximately more than over under"
    ),
    by_amount=words("by of"),
    to=words("to at"),
    from_=words("from"),
    between=words("between"),
    range_and=words("and"),
    range_to=words("to through till until"),
    range_or=words("or"),
    degree=words("most more least very as additional extra further"),
    ambiguous_months=words("may march mar"),
    months=numbers(
        """
        1: january jan
        2: february feb
        3: march mar
        4: april apr
        5: may
        6: june jun
        7: july jul
        8: august aug
        9: september sept sep
        10: october oct
        11: november nov
        12: december dec
        """
    ),
    weekdays=words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun"
    ),
    year_before=words(
        "in since until till by from of during before after early late mid fiscal year summer winter spring"
        " autumn fall around circa to through between and season the back c fy than"
    ),
    since=words("since"),
    until=words("until till through by"),
    in_=words("in during on for"),
    clock_after=words("am pm a.m p.m o'clock gmt bst est edt pst pdt cet utc hrs pt et"),
    clock_before=words("at"),
    opening=words("open opens opened opening close closes closed closing shut shuts"),
    lasting=words(
        "last lasts lasted lasting take takes took taking wait waits waited need needs needed spend spends spent"
    ),
    eras=words("ad bc bce ce"),
    date_to=words("to"),
    date_joint=words("of the th st nd rd"),
    ordinal_suffixes=words("st nd rd th"),
    labels=words(
        "article articles section sections chapter chapters part paragraph no nos number numbers page pages pp"
        " flight route highway interstate room gate channel volume vol issue figure fig table item lot grade"
        " class type model version episode season phase stage step level category group district"
        " precinct ward unit apollo resolution protocol title rule act clause annex appendix exhibit case"
        " psalm verse platform bus line track board hall building block warehouse terminal runway pier studio"
        " sector zone area camp camps division region tier generation rank ranked seed seeded euro"
        " windows android ios playstation xbox galaxy iphone ipad pixel ps formula week day round game mark"
        " mk bulletin covid sars euro"
        " junction screen reactor mile kilometre carriage cell suite floor street avenue road square"
        " routes flights highways rooms gates platforms wards units platform lane lanes line lines bus buses tram trams"
    ),
    label_after=words("street avenue road st ave rd blvd boulevard lane drive"),
    idioms=phrases(
        "one another|no one|at one point|at one time|one day|one by one|one of these days|one thing"
        "|one way or another|one or another|one on one|one - on - one|number one|day one|square one"
        "|twenty four seven|fifty - fifty|fifty fifty|one and all|one time|one after another|on the one hand"
        "|one hand|at sixes and sevens|cloud nine|a thousand cuts|nine to five|second to none|the one|that one|this one"
        "|each one|which one|every one|any one|another one|one 's|one ’ s|one ' s|one the other|24 / 7"
        "|9 / 11|one day soon|one size fits|one size does|one step|zero in|zeroed in|one way"
    ),
    pronoun_one=words("one"),
    amounts_to=words("number"),
    they=words("they we who which these those now"),
    labels_sure=words(
        "version rule article section chapter paragraph phase category clause annex appendix exhibit protocol resolution"
        " ward channel route highway interstate gate flight"
    ),
    phone_words=words("call calls phone telephone tel dial ring hotline helpline fax mobile"),
    phone_gap=words("on at the number line is police"),
    phone_calls=words(
        "call calling contact dial ring ringing phone phoning telephone text texting helpline hotline switchboard"
    ),
    phone_at=phrases("on|at|on number|the number"),
    over=words("over"),
    more_less=words("more less fewer"),
    than=words("than"),
    funds=words("raise raises raised"),
    rain=words("rain rainfall snow snowfall hail"),
    states=words("are remain stand lie"),
    particle_verbs=words(
        "make makes made making take takes took taking taken set sets pick picked give gave end ended hand handed"
    ),
    age_bounds=words("older younger"),
    person_nouns=words(
        "man men woman women boy boys girl girls child children person people youth teenager baby"
    ),
    crowds={
        "crowd": "person",
        "audience": "person",
        "population": "person",
        "congregation": "person",
        "attendance": "person",
    },
    number_of=phrases("number of|numbers of"),
    modifiers=words(
        "sports arms goods savings women men sales customs awards systems operations communications"
        " human resources services games weapons"
    ),
    not_before_one=words("the this that which every each any another no some such"),
    tally=words("to"),
    against=words("against versus"),
    tallied=words("vote votes goal goals game games set sets frames"),
    tallied_by=words("by with"),
    score_words=words(
        "beat beats defeated won win lost lose drew draw victory defeat lead led score scored vote voted"
        " votes triumph loss winner winning beating tie tied level match"
    ),
    units=table(
        """
        percentage point: pp ppt ppts
        basis point: bps bp basis_point basis_points
        year: year years yr yrs yo annum
        eV: electronvolt electronvolts
        dm: decimetre decimetres decimeter decimeters
        month: month months
        week: week weeks wk wks
        day: day days
        hour: hour hours hr hrs
        minute: minute minutes min mins
        second: second seconds sec secs
        ms: millisecond milliseconds
        decade: decade decades
        century: century centuries
        km: kilometre kilometres kilometer kilometers kms
        m: metre metres meter meters
        cm: centimetre centimetres centimeter centimeters
        mm: millimetre millimetres millimeter millimeters
        µm: micrometre micrometres micrometer micrometers micron microns
        nm: nanometre nanometres nanometer nanometers
        mile: mile miles mi
        mile: mi
        nautical mile: nautical_mile nautical_miles
        yard: yard yards yd yds
        foot: foot feet ft
        inch: inch inches
        light-year: light-year light-years lightyear lightyears light_year light_years
        kg: kilogram kilograms kilogramme kilogrammes kilo kilos kgs
        g: gram grams gramme grammes
        mg: milligram milligrams
        µg: microgram micrograms
        t: tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes
        ton: ton tons
        pound: lb lbs
        ounce: ounce ounces oz
        dram: dram drams
        stone: stones
        L: litre litres liter liters ltr ltrs
        mL: millilitre millilitres milliliter milliliters
        cL: centilitre centilitres
        gallon: gallon gallons gal
        pint: pint pints
        barrel: barrel barrels bbl bbls
        fluid ounce: fluid_ounce fluid_ounces fl_oz
        cup: cup cups
        teaspoon: teaspoon teaspoons tsp
        tablespoon: tablespoon tablespoons tbsp
        ha: hectare hectares
        acre: acre acres
        m²: square_metre square_metres square_meter square_meters sq_m sqm
        km²: square_kilometre square_kilometres square_kilometer square_kilometers sq_km
        square mile: square_mile square_miles sq_mi
        square foot: square_foot square_feet sq_ft sqft
        m³: cubic_metre cubic_metres cubic_meter cubic_meters
        cubic foot: cubic_foot cubic_feet
        km/h: kph kmph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km/hr
        mph: mph miles_per_hour miles_an_hour
        m/s: metres_per_second meters_per_second
        kn: knot knots
        rpm: rpm revolutions_per_minute
        mpg: mpg miles_per_gallon
        kW: kilowatt kilowatts
        MW: megawatt megawatts
        GW: gigawatt gigawatts
        TW: terawatt terawatts
        W: watt watts
        kWh: kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
        MWh: megawatt-hour megawatt-hours megawatt_hour megawatt_hours
        GWh: gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
        TWh: terawatt-hour terawatt-hours terawatt_hour terawatt_hours
        hp: horsepower hp
        bhp: bhp brake_horsepower
        PS: metric_horsepower
        V: volt volts
        A: ampere amperes amp amps
        mAh: milliampere-hour milliampere-hours milliamp_hours
        Hz: hertz
        kHz: kilohertz
        MHz: megahertz
        GHz: gigahertz
        dB: decibel decibels
        °C: celsius centigrade degrees_celsius degree_celsius degrees_centigrade degc deg_c celcius degrees_celcius degrees_c degree_c
        °F: fahrenheit degrees_fahrenheit degree_fahrenheit degf deg_f farenheit degrees_farenheit degrees_f degree_f fahrenheits
        K: kelvin kelvins
        °: degree degrees deg
        B: byte bytes
        kB: kilobyte kilobytes
        MB: megabyte megabytes
        GB: gigabyte gigabytes
        TB: terabyte terabytes
        PB: petabyte petabytes
        bit: bit bits
        Mbit/s: mbps megabits_per_second
        Gbit/s: gbps gigabits_per_second
        J: joule joules
        kJ: kilojoule kilojoules
        kcal: calorie calories kilocalorie kilocalories
        N: newton newtons
        Nm: newton_metre newton_metres newton_meter newton_meters
        pound-foot: pound-feet pound-foot
        foot pound-force: lb-ft ft-lb
        Pa: pascal pascals
        MPa: megapascal megapascals
        hPa: hectopascal hectopascals millibar millibars
        psi: psi
        ksi: ksi
        bar: bar bars
        carat: carat carats
        pixel: pixel pixels
        megapixel: megapixel megapixels
        ppm: ppm parts_per_million
        ppb: ppb parts_per_billion
        mSv: millisievert millisieverts
        F: farad farads
        ohm: ohm ohms
        lumen: lumen lumens
        times: times
        """
    ),
    currencies=table(
        """
        USD: dollar dollars bucks buck
        EUR: euro euros
        GBP: sterling quid
        GBP: pound pounds
        JPY: yen
        CNY: yuan renminbi
        INR: rupee rupees
        RUB: rouble roubles ruble rubles
        MAD: dirham dirhams
        CHF: franc francs
        KRW: won
        BRL: real reais
        ZAR: rand
        ILS: shekel shekels
        TRY: lira liras
        MYR: ringgit
        THB: baht
        IDR: rupiah
        PLN: zloty zlotys
        NGN: naira
        EGP: egyptian_pound egyptian_pounds
        SEK: swedish_krona swedish_kronor
        NOK: norwegian_kroner norwegian_krone
        DKK: danish_kroner danish_krone
        KES: kenyan_shilling kenyan_shillings
        MXN: mexican_peso mexican_pesos
        PHP: philippine_peso philippine_pesos
        ARS: argentine_peso argentine_pesos
        SAR: riyal riyals
        UAH: hryvnia hryvnias
        PKR: pakistani_rupee pakistani_rupees
        AUD: australian_dollar australian_dollars
        CAD: canadian_dollar canadian_dollars
        NZD: new_zealand_dollar new_zealand_dollars
        HKD: hong_kong_dollar hong_kong_dollars
        SGD: singapore_dollar singapore_dollars
        USD: us_dollar us_dollars
        MAD: moroccan_dirham moroccan_dirhams
        AED: uae_dirham uae_dirhams
        CHF: swiss_franc swiss_francs
        GBP: british_pound british_pounds pounds_sterling pound_sterling
        JPY: japanese_yen
        CNY: chinese_yuan
        INR: indian_rupee indian_rupees
        XOF: cfa_franc cfa_francs
        cent: cent cents
        penny: pence penny
        sen: sen
        BTC: bitcoin bitcoins
        """
    ),
    percent=phrases("%|percent|per cent|pct|pc|percentage"),
    points=phrases(
        "percentage points|percentage point|percentage - point|percent points|% points|pp|ppts|ppt"
    ),
    per=words("per every each"),
    per_phrases={
        "annually": "year",
        "yearly": "year",
        "monthly": "month",
        "weekly": "week",
        "daily": "day",
        "hourly": "hour",
    },
    per_articles=words("a an"),
    rate_ends=words("ago earlier later before after prior"),
    units_of={"pound": "pound", "pounds": "pound"},
    index_nouns=words("point"),
    be=words("is was be turned turns turning being"),
    persons=words("he she who"),
    millions=words(
        "number numbers population people customers passengers users viewers audience subscribers readers listeners"
        " visitors tourists voters households homes jobs workers jobless unemployed members followers patients pupils"
        " students migrants refugees children sales copies downloads votes profit profits loss losses revenue revenues"
        " turnover budget fund funds funding cost costs paid worth debt debts earnings fee bid"
    ),
    measure_words=words(
        "tall long wide deep high away thick above below race sprint hurdles relay final freestyle butterfly"
        " backstroke breaststroke dash title record world mark gap wall walls wave waves water depth height length width"
        " tower river snow sea metres meters feet altitude diameter deeper taller wider jump throw"
    ),
    old=words("old"),
    old_phrases=phrases("years of age|year of age"),
    aged=phrases("aged|age|the age of|ages"),
    year_words=words("year years"),
    stops=words(
        """
        a an the this that these those his her its their our my your some any each every all both no
        of in on at by to from for with without within into onto over under above below between among amid
        during before after since until till against about around through across along behind beyond near off out up down
        per than as like via despite unless while when where whether whose who whom which what why how because
        and or but nor so yet if though although however also then thus instead even only just still already again
        too very not never ever now today yesterday tomorrow ago later earlier last next
        is are was were be been being am has have had having do does did doing done will would shall should can could
        may might must ought he she it they we i you him them us me himself themselves itself
        including excluding such according based compared worth away apart respectively together each
        there here that's it's annually daily weekly monthly yearly plus minus upon toward towards
        ahead aboard fewer long tall wide deep high heavy old whereas nationwide worldwide overall abroad home
        """
    ),
    determiners=words("the its their his her those these our my your all an a this that"),
    of=words("of"),
    of_noun=words("in"),
    counted_of=words("of"),
    whole_pronouns=words("them whom which these those us"),
    verbs=words(
        "is are was were has have had will would can could may might must do does did be been came went"
        " say says said remain remains live lives get gets make makes give gives take takes keep keeps feel feels"
        " think thinks want wants show shows use uses work works see sees need needs become becomes"
        + _IRREGULAR_PAST
    ),
    participles=("ed", "ing"),
    finite=("ed",),
    modals=words("will would can could may might must shall should cannot"),
    trailing=("ing",),
    amount_verbs=words(
        "cost costs costing fetch fetches fetched stand stands standing totals reach reaches hit hits exceed"
        " exceeds pass passes near nears averages worth value values price prices sell sells earn earns hold holds"
        " own owns charge charges pay pays save saves account accounts represent represents equal equals measure measures"
        " weigh weighs stay stays range ranges run runs bring brings receive receives offer offers demand demands owe owes"
        " trade trades open opens close closes finish finishes yield yields buy buys spend spends carry carries put puts"
        " start starts begin begins come comes go goes keep keeps expect expects plan plans cover covers totalling totaling"
        " spending paying saving earning raising costing wiping bringing leaving making taking shooting averaging holding"
        " doubling cutting adding reaching hitting trading selling valuing pricing"
    ),
    pays=words(
        "pay pays paid paying spend spends spent spending invest invests invested investing allocate allocates allocated"
        " commit committed pledge pledges pledged donate donated donates contribute contributed contributes set earmarked"
        " charge charges charged fined awarded raise raises raised raising provide provided provides budgeted offered offer bid bids"
    ),
    pays_for=words("for on towards toward into"),
    lasts=words("spread spreads stretched stretches phased staggered ran runs run"),
    spans=words("quarter half season semester term morning afternoon evening night weekend"),
    links=words(
        "of by in for on from to between at with among across against under over within without outside"
    ),
    relatives=words("which who that whose"),
    clauses=words("while because when if although though as whether where unless whereas so"),
    conjunctions=words("but then"),
    undergoes=words(
        "record records recorded see sees saw seen post posts posted register registers registered show"
        " shows showed shown report reports reported suffer suffers suffered enjoy enjoys enjoyed"
        " experience experienced mark marks marked"
    ),
    aggregates=words(
        "total average maximum minimum sum mean median average high low record combined further whopping"
    ),
    after_amounts=words(
        "more less fewer higher lower cheaper dearer faster slower bigger smaller larger stronger weaker heavier lighter"
        " better worse late early apiece full off up down short clear annually"
    ),
    auxiliaries=words("is are was were has have had been be being will would"),
    breaks=words(
        "and or but which who whom that while when where as because according said says was were is are had has have"
    ),
    qualifiers=words(
        "suspected suspect suspects alleged allegedly planned attempted attempting would-be possible potential probable"
        " presumed reported reportedly unconfirmed estimated projected expected proposed accused foiled thwarted"
        " apparent supposed claimed provisional preliminary suspicion intended tentative likely so-called"
    ),
    among=phrases(
        "including|among them|among these|among those|of whom|of which|of them|of these|of those"
    ),
    compared=phrases("compared with|compared to|against|versus|vs|as against|than"),
    another=words("another other others remaining rest further additional"),
    plural_endings=("s",),
    plurals={
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "feet": "foot",
        "teeth": "tooth",
        "mice": "mouse",
        "lives": "life",
        "wives": "wife",
        "knives": "knife",
        "halves": "half",
        "policemen": "policeman",
        "fishermen": "fisherman",
        "firemen": "fireman",
        "servicemen": "serviceman",
        "gunmen": "gunman",
        "businessmen": "businessman",
        "series": "series",
        "species": "species",
        "staff": "staff",
        "police": "police",
        "troops": "troop",
        "aircraft": "aircraft",
        "cattle": "cattle",
        "sheep": "sheep",
        "fish": "fish",
        "deer": "deer",
        "criteria": "criterion",
        "phenomena": "phenomenon",
        "leaves": "leaf",
        "thieves": "thief",
        "wolves": "wolf",
        "loaves": "loaf",
        "shelves": "shelf",
        "houses": "house",
        "causes": "cause",
        "cases": "case",
        "bases": "base",
        "crises": "crisis",
        "analyses": "analysis",
        "theses": "thesis",
        "horses": "horse",
        "nurses": "nurse",
        "courses": "course",
        "purchases": "purchase",
        "databases": "database",
        "licences": "licence",
        "movies": "movie",
        "heroes": "hero",
        "potatoes": "potato",
        "tomatoes": "tomato",
        "buses": "bus",
        "gases": "gas",
        "viruses": "virus",
        "campuses": "campus",
        "headquarters": "headquarters",
        "personnel": "personnel",
        "offspring": "offspring",
        "seniors": "senior",
        "cookies": "cookie",
        "ties": "tie",
        "pies": "pie",
        "goods": "goods",
        "means": "means",
        "news": "news",
        "vessels": "vessel",
        "shoes": "shoe",
        "cities": "city",
        "releases": "release",
        "phases": "phase",
        "phrases": "phrase",
        "increases": "increase",
        "decreases": "decrease",
        "responses": "response",
        "expenses": "expense",
        "universities": "university",
        "diseases": "disease",
        "exercises": "exercise",
        "enterprises": "enterprise",
        "franchises": "franchise",
        "warehouses": "warehouse",
        "axes": "axe",
        "lenses": "lens",
        "statuses": "status",
        "premises": "premise",
        "promises": "promise",
        "roses": "rose",
        "senses": "sense",
        "kilometres": "kilometre",
        "youth": "youth",
        "personnels": "personnel",
        "votes": "vote",
        "clergy": "clergy",
        "livestock": "livestock",
        "crew": "crew",
        "salmon": "salmon",
        "alumni": "alumnus",
        "fungi": "fungus",
        "bacteria": "bacterium",
        "data": "datum",
        "media": "medium",
    },
    singular_rules=(
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("zzes", "zz"),
        ("ss", "ss"),
        ("us", "us"),
        ("is", "is"),
        ("s", ""),
    ),
    fronted=phrases("of|out of|from among|among"),
    fronted_pronouns=phrases(
        "of these|of those|of them|among them|among these|among those|of whom"
    ),
    of_them=phrases("of them|of whom|of which|of these|of those"),
    nearest=words("these those"),
    aside=words("before in at from aboard across by"),
    prepositions=words("from in at on aboard across"),
    with_=words("with"),
    says=words("said says say told announced reported reports added noted claims claimed stated"),
    according=phrases("according to"),
    he=words("he she they it"),
    abbreviations=words(
        "mr mrs ms dr prof st jr sr gen col lt capt sgt rep sen gov no nos vs approx est inc ltd co corp"
        " jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k e.g i.e etc fig ca al vol pp"
    ),
)
