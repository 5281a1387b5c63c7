"""Units and currencies: canonical names, full names, kinds and UCUM codes.

Names follow CLDR and the SI brochure; codes follow UCUM (ucum.org). Words that name a unit in a
language stand in that language's table; symbols written the same everywhere stand here.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.core.figure import Kind
from briefing.extract.kinds import DURATION, MEASURE, MONEY, PERCENT, RATIO


class Unit(NamedTuple):
    """Hold a canonical unit: ``name`` in the singular, ``ucum`` code or empty."""

    canonical: str
    name: str
    kind: Kind
    ucum: str = ""


def _table(kind: Kind, text: str) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in text.strip().splitlines():
        canonical, name, ucum = (part.strip() for part in line.split("|"))
        units[canonical] = Unit(canonical, name, kind, ucum)
    return units


UNITS: dict[str, Unit] = {
    **_table(
        PERCENT,
        """
        %|percentage|%
        percentage point|percentage point|%
        basis point|basis point|
        ‰|per mille|[ppth]
        ppm|parts-per-million|[ppm]
        ppb|parts-per-billion|[ppb]
        """,
    ),
    **_table(
        DURATION,
        """
        year|year|a
        month|month|mo
        week|week|wk
        day|day|d
        hour|hour|h
        minute|minute|min
        second|second|s
        ms|millisecond|ms
        decade|decade|10.a
        century|century|100.a
        year of age|year of age|a
        month of age|month of age|mo
        week of age|week of age|wk
        day of age|day of age|d
        """,
    ),
    **_table(RATIO, "times|times|"),
    **_table(
        MEASURE,
        """
        km|kilometre|km
        m|metre|m
        cm|centimetre|cm
        mm|millimetre|mm
        µm|micrometre|um
        nm|nanometre|nm
        mile|mile|[mi_i]
        nautical mile|nautical mile|[nmi_i]
        yard|yard|[yd_i]
        foot|foot|[ft_i]
        inch|inch|[in_i]
        light-year|light-year|[ly]
        kg|kilogram|kg
        g|gram|g
        mg|milligram|mg
        µg|microgram|ug
        t|metric ton|t
        ton|ton|[ston_av]
        pound|pound-mass|[lb_av]
        ounce|ounce|[oz_av]
        dram|dram|[dr_av]
        stone|stone|[stone_av]
        L|litre|L
        mL|millilitre|mL
        cL|centilitre|cL
        hL|hectolitre|hL
        gallon|gallon|[gal_us]
        pint|pint|[pt_us]
        barrel|barrel|[bbl_us]
        fluid ounce|fluid ounce|[foz_us]
        cup|cup|[cup_us]
        teaspoon|teaspoon|[tsp_us]
        tablespoon|tablespoon|[tbs_us]
        ha|hectare|har
        acre|acre|[acr_us]
        m²|square metre|m2
        km²|square kilometre|km2
        cm²|square centimetre|cm2
        square mile|square mile|[smi_us]
        square foot|square foot|[sft_i]
        m³|cubic metre|m3
        hm³|cubic hectometre|hm3
        cubic foot|cubic foot|[cft_i]
        km/h|kilometre per hour|km/h
        mph|mile per hour|[mi_i]/h
        m/s|metre per second|m/s
        kn|knot|[kn_i]
        rpm|revolutions per minute|{rev}/min
        mpg|mile per gallon|[mi_i]/[gal_us]
        W|watt|W
        kW|kilowatt|kW
        MW|megawatt|MW
        GW|gigawatt|GW
        TW|terawatt|TW
        Wh|watt hour|W.h
        kWh|kilowatt hour|kW.h
        MWh|megawatt hour|MW.h
        GWh|gigawatt hour|GW.h
        TWh|terawatt hour|TW.h
        hp|horsepower|[HP]
        bhp|brake horsepower|[HP]
        PS|horsepower|
        V|volt|V
        kV|kilovolt|kV
        A|ampere|A
        mA|milliampere|mA
        Ah|ampere-hour|A.h
        mAh|milliampere-hour|mA.h
        Hz|hertz|Hz
        kHz|kilohertz|kHz
        MHz|megahertz|MHz
        GHz|gigahertz|GHz
        dB|decibel|dB
        °C|celsius|Cel
        °F|fahrenheit|[degF]
        K|kelvin|K
        °|degree|deg
        B|byte|By
        kB|kilobyte|kBy
        MB|megabyte|MBy
        GB|gigabyte|GBy
        TB|terabyte|TBy
        PB|petabyte|PBy
        bit|bit|bit
        Mbit/s|megabit per second|Mbit/s
        Gbit/s|gigabit per second|Gbit/s
        J|joule|J
        kJ|kilojoule|kJ
        MJ|megajoule|MJ
        kcal|calorie|kcal
        N|newton|N
        kN|kilonewton|kN
        Nm|newton metre|N.m
        pound-foot|pound-foot|[lbf_av].[ft_i]
        foot pound-force|foot pound-force|[ft_i].[lbf_av]
        Pa|pascal|Pa
        kPa|kilopascal|kPa
        MPa|megapascal|MPa
        hPa|hectopascal|hPa
        psi|pound per square inch|[psi]
        ksi|kilopound per square inch|
        bar|bar|bar
        eV|electronvolt|eV
        dm|decimetre|dm
        pm|picometre|pm
        carat|carat|[car_m]
        pixel|pixel|
        megapixel|megapixel|
        mSv|millisievert|mSv
        Sv|sievert|Sv
        Bq|becquerel|Bq
        F|farad|F
        ohm|ohm|Ohm
        lumen|lumen|lm
        CO₂|carbon dioxide|
        g/km|gram per kilometre|g/km
        mg/dL|milligram per decilitre|mg/dL
        A/cm²|ampere per square centimetre|A/cm2
        µg/m³|microgram per cubic metre|ug/m3
        """,
    ),
    **_table(
        MONEY,
        """
        USD|dollar|
        EUR|euro|
        GBP|pound sterling|
        JPY|japanese yen|
        CNY|chinese yuan|
        INR|indian rupee|
        RUB|russian rouble|
        MAD|moroccan dirham|
        AED|uae dirham|
        DZD|algerian dinar|
        TND|tunisian dinar|
        CHF|swiss franc|
        KRW|south korean won|
        BRL|brazilian real|
        ZAR|south african rand|
        ILS|shekel|
        TRY|turkish lira|
        MYR|malaysian ringgit|
        THB|thai baht|
        IDR|indonesian rupiah|
        PLN|polish zloty|
        NGN|nigerian naira|
        EGP|egyptian pound|
        SEK|swedish krona|
        NOK|norwegian krone|
        DKK|danish krone|
        KES|kenyan shilling|
        MXN|mexican peso|
        PHP|philippine peso|
        ARS|argentine peso|
        CLP|chilean peso|
        COP|colombian peso|
        SAR|saudi riyal|
        QAR|qatari riyal|
        UAH|ukrainian hryvnia|
        PKR|pakistani rupee|
        AUD|australian dollar|
        CAD|canadian dollar|
        NZD|new zealand dollar|
        HKD|hong kong dollar|
        SGD|singaporean dollar|
        TWD|taiwan dollar|
        XOF|cfa franc|
        VND|vietnamese dong|
        KWD|kuwaiti dinar|
        cent|cent|
        penny|penny|
        sen|sen|
        BTC|bitcoin|
        CRC|costa rican colón|
        GEL|georgian lari|
        LAK|lao kip|
        PYG|paraguayan guarani|
        KZT|kazakhstani tenge|
        AZN|azerbaijani manat|
        MNT|mongolian tugrik|
        GHS|ghanaian cedi|
        KHR|cambodian riel|
        AMD|armenian dram|
        PEN|peruvian sol|
        IQD|iraqi dinar|
        JOD|jordanian dinar|
        CZK|czech koruna|
        HUF|hungarian forint|
        dinar|dinar|
        franc|franc|
        peso|peso|
        krona|crown|
        """,
    ),
}

SYMBOLS: dict[str, str] = {
    "%": "%",
    "٪": "%",
    "‰": "‰",
    "°": "°",
    "km": "km",
    "m": "m",
    "cm": "cm",
    "mm": "mm",
    "nm": "nm",
    "µm": "µm",
    "μm": "µm",
    "kg": "kg",
    "g": "g",
    "mg": "mg",
    "µg": "µg",
    "μg": "µg",
    "t": "t",
    "l": "L",
    "L": "L",
    "ml": "mL",
    "mL": "mL",
    "cl": "cL",
    "hl": "hL",
    "ha": "ha",
    "m²": "m²",
    "m2": "m²",
    "km²": "km²",
    "km2": "km²",
    "cm²": "cm²",
    "cm2": "cm²",
    "m³": "m³",
    "m3": "m³",
    "sqm": "m²",
    "kW": "kW",
    "kw": "kW",
    "KW": "kW",
    "MW": "MW",
    "GW": "GW",
    "TW": "TW",
    "W": "W",
    "Wh": "Wh",
    "kWh": "kWh",
    "KWh": "kWh",
    "kwh": "kWh",
    "MWh": "MWh",
    "GWh": "GWh",
    "TWh": "TWh",
    "mW": "MW",
    "V": "V",
    "v": "V",
    "kV": "kV",
    "A": "A",
    "mA": "mA",
    "Ah": "Ah",
    "mAh": "mAh",
    "Hz": "Hz",
    "kHz": "kHz",
    "MHz": "MHz",
    "GHz": "GHz",
    "Hertz": "Hz",
    "dB": "dB",
    "°C": "°C",
    "℃": "°C",
    "°F": "°F",
    "℉": "°F",
    "°c": "°C",
    "°f": "°F",
    "K": "K",
    "ºC": "°C",
    "ºF": "°F",
    "º": "°",
    "kB": "kB",
    "KB": "kB",
    "MB": "MB",
    "GB": "GB",
    "TB": "TB",
    "PB": "PB",
    "mb": "MB",
    "gb": "GB",
    "Gb": "GB",
    "Mb": "MB",
    "Mbps": "Mbit/s",
    "Mbit": "Mbit/s",
    "Gbps": "Gbit/s",
    "J": "J",
    "kJ": "kJ",
    "MJ": "MJ",
    "kcal": "kcal",
    "N": "N",
    "kN": "kN",
    "Nm": "Nm",
    "Pa": "Pa",
    "kPa": "kPa",
    "MPa": "MPa",
    "hPa": "hPa",
    "mbar": "hPa",
    "psi": "psi",
    "ksi": "ksi",
    "ppm": "ppm",
    "ppb": "ppb",
    "mSv": "mSv",
    "Sv": "Sv",
    "Bq": "Bq",
    "F": "F",
    "Ω": "ohm",
    "kph": "km/h",
    "kmh": "km/h",
    "mph": "mph",
    "MPH": "mph",
    "mpg": "mpg",
    "rpm": "rpm",
    "hp": "hp",
    "HP": "hp",
    "bhp": "bhp",
    "PS": "PS",
    "ft": "foot",
    "in": "inch",
    "yd": "yard",
    "mi": "mile",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "s": "second",
    "h": "hour",
    "min": "minute",
    "ms": "ms",
    "hr": "hour",
    "hrs": "hour",
    "C": "°C",
    "lm": "lumen",
    "eV": "eV",
    "dm": "dm",
    "MP": "megapixel",
    "px": "pixel",
    "x": "times",
    "×": "times",
    "X": "times",
    "°K": "K",
    "″": "inch",
    "′": "foot",
    '"': "inch",
    "'": "foot",
    "’": "foot",
    "”": "inch",
    "p": "penny",
    "c": "cent",
    "¢": "cent",
    "sq": "m²",
    "bit": "bit",
    "b": "bit",
    "pt": "point",
    "mn": "minute",
}
"""Symbols as written, case matters. Short ones count only right behind the digits."""

SHORT = frozenset(
    [
        "m",
        "g",
        "t",
        "l",
        "h",
        "s",
        "C",
        "K",
        "F",
        "A",
        "V",
        "W",
        "N",
        "J",
        "L",
        "b",
        "p",
        "c",
        "x",
        "X",
        "×",
        "in",
        '"',
        "'",
        "’",
        "′",
        "″",
        "”",
        "pt",
        "mi",
        "min",
        "º",
        "PS",
        "v",
        "MP",
        "mn",
        "ms",
        "hr",
        "C",
        "PB",
    ]
)
"""Symbols that are also letters or words: units only when written against the digits."""

SLASHED: dict[tuple[str, str], str] = {
    ("km", "h"): "km/h",
    ("km", "hr"): "km/h",
    ("m", "s"): "m/s",
    ("g", "km"): "g/km",
    ("µg", "m³"): "µg/m³",
    ("mg", "dl"): "mg/dL",
    ("A", "cm2"): "A/cm²",
    ("A", "cm²"): "A/cm²",
    ("mg", "dL"): "mg/dL",
    ("μg", "m³"): "µg/m³",
    ("Mbit", "s"): "Mbit/s",
    ("Gbit", "s"): "Gbit/s",
    ("lb", "ft"): "foot pound-force",
}

CURRENCY_SIGNS: dict[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "฿": "THB",
    "₦": "NGN",
    "₴": "UAH",
    "₫": "VND",
    "₱": "PHP",
    "₿": "BTC",
    "₡": "CRC",
    "₾": "GEL",
    "₭": "LAK",
    "₲": "PYG",
    "₸": "KZT",
    "₼": "AZN",
    "₮": "MNT",
    "₵": "GHS",
    "៛": "KHR",
    "֏": "AMD",
    "￥": "JPY",
    "＄": "USD",
}

CURRENCY_CODES: dict[str, str] = {
    **{
        code: code
        for code, unit in UNITS.items()
        if unit.kind is MONEY and len(code) == 3 and code.isupper()
    },
    "US": "USD",
    "RM": "MYR",
    "RMB": "CNY",
    "Rs": "INR",
    "Rp": "IDR",
    "PS": "GBP",
    "Y": "JPY",
    "SFr": "CHF",
    "Dh": "MAD",
    "DH": "MAD",
    "Dhs": "AED",
    "dhs": "MAD",
    "DHS": "MAD",
    "YEN": "JPY",
    "NIS": "ILS",
    "FCFA": "XOF",
    "STG": "GBP",
    "kr": "SEK",
    "R": "ZAR",
    "rmb": "CNY",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "chf": "CHF",
    "CAD": "CAD",
    "元": "CNY",
}
"""Codes written before or after a numeral; ``R`` and ``Y`` only against the digits."""

DOLLARS: dict[str, str] = {
    "US": "USD",
    "U.S.": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "CAD": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
    "SG": "SGD",
    "NT": "TWD",
    "R": "BRL",
    "MX": "MXN",
    "AUD": "AUD",
    "USD": "USD",
    "NZD": "NZD",
    "HKD": "HKD",
    "SGD": "SGD",
    "AR": "ARS",
}
"""What stands before the dollar sign: US$, A$, HK $."""


WRITTEN = frozenset(
    {
        *SYMBOLS,
        *(symbol[:-1] for symbol in SYMBOLS),  # m2 is two tokens
        *SHORT,
        *CURRENCY_SIGNS,
        *CURRENCY_CODES,
        *DOLLARS,
        *(first for first, _ in SLASHED),
    }
)
"""Words and marks at which a symbol behind a numeral may begin."""

BEFORE_NUMERALS = frozenset({"=", *CURRENCY_SIGNS, *CURRENCY_CODES})
"""Words and marks before a numeral that make it money, or stand between it and such."""


def name_of(canonical: str) -> str:
    """Return the full singular name of a canonical unit."""
    unit = UNITS.get(canonical)
    return unit.name if unit else canonical


def kind_of(canonical: str) -> Kind:
    """Return the kind of figures with this unit."""
    unit = UNITS.get(canonical)
    return unit.kind if unit else MEASURE


def ucum_of(canonical: str) -> str:
    """Return the UCUM code of a canonical unit, or nothing where it has none."""
    unit = UNITS.get(canonical)
    return unit.ucum if unit else ""
