"""Spanish."""

from __future__ import annotations

from fractions import Fraction

from briefing.extract.languages.language import Language, numbers, phrases, table, words

SPANISH = Language(
    code="es",
    function_words=words(
        "el la los las de del y en que un una por con para se su sus al más como pero es son fue ha han no lo"
        " este esta entre desde según hasta sobre también tras ya"
    ),
    decimal=",",
    group=".",
    cardinals=numbers(
        """
        0: cero
        1: uno una un
        2: dos
        3: tres
        4: cuatro
        5: cinco
        6: seis
        7: siete
        8: ocho
        9: nueve
        10: diez
        11: once
        12: doce
        13: trece
        14: catorce
        15: quince
        16: dieciséis dieciseis
        17: diecisiete
        18: dieciocho
        19: diecinueve
        20: veinte
        21: veintiuno veintiún veintiun veintiuna
        22: veintidós veintidos
        23: veintitrés veintitres
        24: veinticuatro
        25: veinticinco
        26: veintiséis veintiseis
        27: veintisiete
        28: veintiocho
        29: veintinueve
        30: treinta
        40: cuarenta
        50: cincuenta
        60: sesenta
        70: setenta
        80: ochenta
        90: noventa
        100: cien ciento
        200: doscientos doscientas
        300: trescientos trescientas
        400: cuatrocientos cuatrocientas
        500: quinientos quinientas
        600: seiscientos seiscientas
        700: setecientos setecientas
        800: ochocientos ochocientas
        900: novecientos novecientas
        """
    ),
    times={},
    scales=numbers(
        """
        1_000: mil
        1_000_000: millón millon millones mill
        1_000_000_000: millardo millardos
        1_000_000_000_000: billón billon billones
        """
    ),
    only_after=words("mill"),
    attached=numbers("1_000: k\n1_000_000: m mm"),
    collectives=numbers(
        "10: decena decenas\n12: docena docenas\n100: centenar centenares centena centenas\n1000: millar millares\n2: par\n15: quincena\n20: veintena\n30: treintena\n40: cuarentena\n50: cincuentena"
    ),
    indefinite={
        "decenas": (10, 100),
        "docenas": (12, 120),
        "centenares": (100, 1000),
        "cientos": (100, 1000),
        "miles": (1000, 10_000),
        "millones": (1_000_000, 10_000_000),
    },
    number_and=words("y"),
    and_after_tens=True,
    ones=words("un una"),
    halves={"mitad": Fraction(1, 2), "medio": Fraction(1, 2), "media": Fraction(1, 2)},
    denominators=numbers(
        """
        2: medio medios
        3: tercio tercios tercera
        4: cuarto cuartos cuarta
        5: quinto quintos quinta
        6: sexto sextos sexta
        7: séptimo séptimos
        8: octavo octavos
        9: noveno novenos
        10: décimo décimos décima décimas
        20: veinteavo veinteavos
        100: centésimo centésimos centésima
        1000: milésimo milésimos
        """
    ),
    parts=numbers(
        "3: terceras\n4: cuartas\n5: quintas\n6: sextas\n7: séptima séptimas\n8: octava octavas\n9: novena novenas\n100: centésimas\n1000: milésima milésimas"
    ),
    fraction_tail=words("parte partes"),
    and_part={
        "y medio": Fraction(1, 2),
        "y media": Fraction(1, 2),
        "y cuarto": Fraction(1, 4),
        "y un cuarto": Fraction(1, 4),
        "y tres cuartos": Fraction(3, 4),
    },
    point=words("coma punto"),
    out_of=phrases("de cada|de un total de|de|entre"),
    out_of_strong=phrases("de cada|entre cada|de un total de"),
    out_of_all=phrases("de un total de"),
    minus=words("menos"),
    vague=words("varios varias algunos algunas unos unas pocos"),
    bounds_before={
        "más de": ">",
        "mas de": ">",
        "por encima de": ">",
        "superior a": ">",
        "superiores a": ">",
        "mayor a": ">",
        "mayor de": ">",
        "mayores de": ">",
        "mayor que": ">",
        "supera": ">",
        "supera los": ">",
        "superan los": ">",
        "superó los": ">",
        "superó": ">",
        "superaron los": ">",
        "superar los": ">",
        "más de los": ">",
        "por encima de los": ">",
        "superando los": ">",
        "al menos": ">=",
        "por lo menos": ">=",
        "no menos de": ">=",
        "como mínimo": ">=",
        "un mínimo de": ">=",
        "mínimo": ">=",
        "cuando menos": ">=",
        "a partir de": ">=",
        "a partir de los": ">=",
        "menos de": "<",
        "por debajo de": "<",
        "inferior a": "<",
        "inferiores a": "<",
        "menor a": "<",
        "menor de": "<",
        "menores de": "<",
        "por debajo de los": "<",
        "menor que": "<",
        "hasta": "<=",
        "como máximo": "<=",
        "a lo sumo": "<=",
        "no más de": "<=",
        "un máximo de": "<=",
        "máximo": "<=",
        "unos": "~",
        "unas": "~",
        "roza ya los": "~<",
        "rozan los": "~<",
        "rozó los": "~<",
        "ronda": "~",
        "ronda los": "~",
        "rondan los": "~",
        "rondaba los": "~",
        "cerca de": "~<",
        "alrededor de": "~",
        "aproximadamente": "~",
        "en torno a": "~",
        "casi": "~<",
        "más o menos": "~",
        "cerca de los": "~<",
        "alrededor de los": "~",
        "en torno a los": "~",
        "aprox .": "~",
        "aproximados": "~",
        "rozando": "~<",
        "rozando los": "~<",
        "roza los": "~<",
        "roza": "~<",
        "algo más de": "~>",
        "poco más de": "~>",
        "un poco más de": "~>",
        "ligeramente más de": "~>",
        "algo menos de": "~<",
        "poco menos de": "~<",
        "un poco menos de": "~<",
        "prácticamente": "~",
        "estimado en": "~",
        "estimada en": "~",
        "se estima en": "~",
        "alrededor del": "~",
        "en torno al": "~",
        "cerca del": "~<",
        "más del": ">",
        "por encima del": ">",
        "menos del": "<",
        "por debajo del": "<",
        "superior al": ">",
        "inferior al": "<",
        "casi el": "~<",
        "casi un": "~<",
        "hasta el": "<=",
        "hasta un": "<=",
        "hasta los": "<=",
        "supera el": ">",
        "superó el": ">",
        "al menos el": ">=",
        "al menos un": ">=",
        ">": ">",
        "<": "<",
        "≥": ">=",
        "≤": "<=",
        "~": "~",
        "≈": "~",
        "±": "~",
    },
    bounds_after={
        "o más": ">=",
        "y más": ">=",
        "al menos": ">=",
        "como mínimo": ">=",
        "por lo menos": ">=",
        "+": ">=",
        "o menos": "<=",
        "como máximo": "<=",
        "a lo sumo": "<=",
        "aproximadamente": "~",
        "más o menos": "~",
    },
    bound_gap=words("el la los las un una solo sólo apenas de"),
    up=words(
        "sube subió subido subieron aumenta aumentó aumentaron aumento alza alzas crece creció crecieron crecido crecimiento avanza avanzó"
        " gana ganó ganaron incremento incrementó incrementaron repunta repuntó repunte subida suben aumentado incrementado avance escala escaló"
        " encarece encareció encarecido revaloriza revalorizó subirá subirán aumentará aumentarán crecerá crecerán aumentar subir crecer creciendo subiendo aumentando disparó ascenso"
    ),
    down=words(
        "baja bajó bajado bajaron cae cayó cayeron caído caída descenso desciende descendió descendieron disminuye disminuyó disminución"
        " retrocede retrocedió retroceso pierde perdió perdieron reducción redujo redujeron reducido recorte recortó desplomó desplome merma"
        " modera moderó abarata abarató cedió cede bajará bajarán caerá caerán reducirá reducirán disminuirá descenderá bajar caer reducir cayendo bajando"
    ),
    by=words("de del un el en casi cerca unos más menos alrededor"),
    changes=words(
        "sube suben subió subieron baja bajan bajó bajaron cae caen cayó cayeron crece crecen creció aumenta aumentó pasa pasan pasó pasaron pasar pasará pasarán pasado pasando"
    ),
    funds=words("gana ganan ganó ganar"),
    rain=words("lluvia lluvias nieve granizo precipitaciones"),
    things=words("gana ganó ganaron pierde perdió perdieron"),
    by_amount=words("de del un en"),
    to=words("a al hasta"),
    from_=words("desde de del frente"),
    between=words("entre"),
    range_and=words("y"),
    range_to=words("a"),
    range_or=words("o u"),
    months=numbers(
        """
        1: enero ene
        2: febrero feb
        3: marzo
        4: abril abr
        5: mayo
        6: junio jun
        7: julio jul
        8: agosto ago
        9: septiembre setiembre sept
        10: octubre oct
        11: noviembre nov
        12: diciembre dic
        """
    ),
    weekdays=words("lunes martes miércoles jueves viernes sábado domingo"),
    year_before=words(
        "en desde hasta de del año años antes después hacia finales principios mediados para a y entre verano otoño invierno primavera"
        " curso temporada tras por el durante"
    ),
    since=words("desde"),
    until=words("hasta"),
    in_=words("en para durante"),
    clock_after=words("horas hora h am pm hs"),
    clock_before=words("las la"),
    dayparts=phrases("de la mañana|de la tarde|de la noche|de la madrugada|del mediodía|en punto"),
    hours=phrases("a las|desde las|hasta las|sobre las|hacia las|antes de las|después de las"),
    opening=words(
        "abre abren abrirá abrirán abría abierto abierta abiertos abiertas apertura cierra cierran cerrará cerrado cerrada cerrados cerradas cierre horario horarios atiende atienden atenderá visitas cortado cortada cortes"
    ),
    lasting=words(
        "dura duran duró duraron durará durar tarda tardan tardó tardaron tardará lleva llevan llevó espera esperan esperó esperaron esperas trabaja trabajan jornada jornadas turno turnos"
    ),
    eras=words("a.c d.c"),
    date_to=words("al"),
    date_joint=words("de del"),
    ordinal_suffixes=words("er ª º a o ro do to"),
    labels=words(
        "artículo artículos art sección capítulo parte párrafo número n nº núm no página páginas pág p vuelo ruta kilómetro habitación puerta canal"
        " volumen vol tomo figura cuadro tabla lote fase etapa nivel categoría grupo distrito resolución protocolo título norma ley"
        " apartado anexo caso salmo andén línea sala edificio bloque zona campo región carretera autopista autovía clase tipo modelo covid"
        " terminal autobús tranvía reactor celda calle avenida plaza paseo pista jornada ronda puesto temporada episodio edición euro"
        " líneas autobuses salas habitaciones rutas puertas andenes carreteras autovías tranvías celdas vía vías"
    ),
    plural_verbs=("n",),
    the_one=words("el la del al"),
    lone=words("el"),
    idioms=phrases(
        "bajo cero|sobre cero|uno a uno|una a una|uno por uno|uno a otro|unos a otros|el uno|la una|uno y otro|cada uno|cada una|ninguno"
    ),
    decades=words("años"),
    pronoun_one=words("uno"),
    middling=words("medio media"),
    labels_sure=words(
        "versión número artículo sección capítulo párrafo fase categoría anexo vuelo ruta carretera apartado"
    ),
    phone_words=words(
        "teléfono teléfonos tel tfno llamar llame llamen llamando número marcar marque marquen"
    ),
    phone_gap=words("al el gratuito"),
    phone_calls=words(
        "teléfono teléfonos llamar llame llamen llamando contactar contacte contacten número centralita"
    ),
    phone_at=phrases("al|es el|en el|con el|en el número|al número"),
    more_less=words("más menos"),
    than=words("que de"),
    age_bounds=words("mayor mayores menor menores"),
    minor=words("menor"),
    extents=words("ancho largo alto fondo profundidad altura diámetro espesor grosor"),
    has=words("tiene tienen tenía tenían cumple cumplió cumplirá"),
    years_are_ages=True,
    person_nouns=words(
        "niño niña niños niñas hombre hombres mujer mujeres joven jóvenes menor menores persona personas bebé adolescente"
        " policía agente guía médico médica abogada alcalde alcaldesa ministro ministra cura piloto arquitecto padre madre hijo hija hermano hermana vecino"
        " vecina paciente sospechoso sospechosa detenido detenida soldado turista ciclista peatón víctima"
        " anciano anciana chico chica estudiante"
    ),
    person_endings=("or", "ora", "ista", "ero", "era", "ante"),
    number_of=phrases("número de|cifra de"),
    not_before_one=words("cada el la lo alguno ninguno"),
    tally=words("a"),
    against=words("contra frente"),
    tallied=words("voto votos gol goles sets"),
    tallied_by=words("por con"),
    score_words=words(
        "ganó perdió venció derrotó empató goleó victoria derrota empate marcador votos"
    ),
    units=table(
        """
        basis point: punto_básico puntos_básicos
        year: año años
        month: mes meses
        week: semana semanas
        day: día días
        hour: hora horas
        minute: minuto minutos
        second: segundo segundos
        decade: década décadas decenio decenios
        century: siglo siglos
        km: kilómetro kilómetros
        m: metro metros
        cm: centímetro centímetros
        mm: milímetro milímetros
        mile: milla millas
        kg: kilogramo kilogramos kilo kilos
        g: gramo gramos
        mg: miligramo miligramos
        t: tonelada toneladas
        L: litro litros
        mL: mililitro mililitros
        barrel: barril barriles
        ha: hectárea hectáreas
        m²: metro_cuadrado metros_cuadrados
        km²: kilómetro_cuadrado kilómetros_cuadrados
        m³: metro_cúbico metros_cúbicos
        hm³: hectómetro_cúbico hectómetros_cúbicos
        km/h: kilómetros_por_hora
        kW: kilovatio kilovatios
        MW: megavatio megavatios
        GW: gigavatio gigavatios
        TW: teravatio teravatios
        W: vatio vatios
        kWh: kilovatio_hora kilovatios_hora kilovatios-hora
        MWh: megavatio_hora megavatios_hora megavatios-hora
        GWh: gigavatio_hora gigavatios_hora gigavatios-hora
        TWh: teravatio_hora teravatios_hora teravatios-hora
        dB: decibelio decibelios
        L/m²: litros_por_metro_cuadrado
        hp: caballos caballo_de_vapor
        GB: gigabyte gigabytes
        V: voltio voltios
        °C: grados_centígrados grados_celsius grado_centígrado grado_celsius
        °F: grados_fahrenheit
        °: grado grados
        times: veces vez
        kcal: caloría calorías
        """
    ),
    currencies=table(
        """
        EUR: euro euros
        USD: dólar dólares dólares_estadounidenses dólar_estadounidense
        GBP: libra_esterlina libras_esterlinas libra libras
        JPY: yen yenes
        CNY: yuan yuanes
        INR: rupia rupias
        RUB: rublo rublos
        MAD: dírham dírhams dirham dirhams
        CHF: franco_suizo francos_suizos
        MXN: peso_mexicano pesos_mexicanos
        ARS: peso_argentino pesos_argentinos
        CLP: peso_chileno pesos_chilenos
        COP: peso_colombiano pesos_colombianos
        CAD: dólar_canadiense dólares_canadienses
        AUD: dólar_australiano dólares_australianos
        peso: peso pesos
        franc: franco francos
        dinar: dinar dinares
        krona: corona coronas
        BRL: real_brasileño reales_brasileños
        PEN: sol soles
        cent: céntimo céntimos centavo centavos
        TRY: lira_turca liras_turcas
        """
    ),
    percent=phrases("%|por ciento|porciento|por cien"),
    points=phrases("puntos porcentuales|punto porcentual|pp"),
    per=words("por cada"),
    per_definite=words("el la"),
    per_phrases={
        "a la semana": "week",
        "a la hora": "hour",
        "la hora": "hour",
        "mensuales": "month",
        "mensual": "month",
        "anuales": "year",
        "anual": "year",
        "semanales": "week",
        "diarios": "day",
        "diarias": "day",
    },
    rate_ends=words("siguiente pasada próxima que antes anterior"),
    per_articles=words("al a"),
    index_nouns=words("punto"),
    old_phrases=phrases("años de edad"),
    aged=phrases("de edad|con edad de"),
    year_words=words("año años"),
    stops=words(
        """
        el la los las un una unos unas lo de del a al en por para con sin sobre bajo entre contra desde hasta durante según tras ante
        y e o u ni pero sino que quien quienes cual cuales cuyo cuya donde cuando como si porque aunque mientras pues luego entonces
        este esta estos estas ese esa esos esas su sus mi mis tu tus nuestro nuestra él ella ellos ellas se me te nos le les
        es son era eran fue fueron ser sido ha han había habían hay hubo será serán sería serían puede pueden debe deben va van
        está están estaba estaban tiene tienen tenía tenían hace hizo no más menos muy también ya aún todavía siempre nunca cada
        hoy ayer mañana así todo toda todos todas mismo misma incluyendo incluidos incluidas además
        """
    ),
    determiners=words("el la los las sus estos estas esos esas su este esta ese esa"),
    of=words("de del entre"),
    of_noun=words("de del en"),
    counted_of=words("de"),
    whole_pronouns=words("ellos ellas los las cuales estos estas esos"),
    of_them=phrases(
        "de ellos|de ellas|de los cuales|de las cuales|de estos|de estas|de esos|de los que|de las que"
    ),
    verbs=words(
        "es son era eran fue fueron ha han había habían hay hubo será serán puede pueden debe deben va van dijo dijeron está están estaba"
        " estaban tiene tienen viven vive quedan queda vienen llegaron llegó murieron murió resultaron resultó volvieron regresaron"
        " perdieron sufrieron recibieron salieron participaron pertenecen proceden fueron votaron acudieron siguen"
    ),
    participles=("aron", "ieron", "ando", "iendo", "arán", "erán", "irán", "ían"),
    finite=(
        "ará",
        "erá",
        "irá",
        "arán",
        "erán",
        "irán",
        "aba",
        "aban",
        "aría",
        "ería",
        "iría",
        "aron",
        "ieron",
        "ó",
        "drá",
        "drán",
    ),
    modals=words(
        "puede pueden podrá podrán podría podrían debe deben deberá deberán debería deberían"
    ),
    past=("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    trailing=("ando", "iendo"),
    amount_verbs=words(
        "cuesta cuestan costaba costaban valía valían vale valen alcanza alcanzan asciende ascienden supera superan ronda rondan paga pagan vende venden"
        " cotiza cotizan cobra cobran gana ganan gasta gastan suma suman oscila oscilan representa representan supone suponen"
        " llega llegan queda quedan sitúa sitúan cerró costó valorado valorada valorados valoradas valorada estimado estimada"
        " estimados estimadas financiado financiada pide piden exige exigen aporta aportan reparte repartió deja dejan perdió"
        " pesa pesan baja bajan sube suben está están era eran fue es movía protege"
    ),
    pays=words(
        "paga pagan pagó pagará pagar gasta gastan gastó gastará gastado invierte invierten invirtió invertirá invertido destina"
        " destinó destinará destinado dedica dedicó dedicará aporta aportó aportará dona donó inyecta inyectó invertir destinar gastar aportar donar dedicar inyectar"
    ),
    infinitives=("ar", "er", "ir"),
    pays_for=words("por en para a al"),
    spans=words("trimestre semestre temporada ejercicio víspera mañana tarde noche"),
    links=words("de del a al en con por para entre sobre sin"),
    relatives=words("que quien quienes"),
    clauses=words("mientras porque cuando si como según donde aunque pues"),
    conjunctions=words("pero"),
    undergoes=words(
        "registra registran registró registraron registrado experimenta experimentan experimentó"
        " experimentaron experimentado sufre sufren sufrió sufrieron sufrido anota anotó anotaron muestra"
        " muestran mostró mostraron marca marcó marcaron acusa acusó acusaron arroja arrojó tuvo tuvieron"
    ),
    aggregates=words("total media máximo mínimo promedio suma importe valor récord mediana"),
    auxiliaries=words(
        "es son era eran fue fueron ha han había habían será serán está están sido estaba estaban"
    ),
    breaks=words(
        "y o pero que quien donde según cuando porque pues es son fue fueron ha han era eran"
    ),
    qualifiers=words(
        "sospechosos sospechoso sospechosa sospechosas presunto presuntos presunta presuntas supuesto supuestos supuesta supuestas previsto"
        " previstos prevista previstas posible posibles potencial potenciales estimado estimados estimada estimadas provisional provisionales"
        " tentativa tentativas intento intentos probable probables acusado acusados frustrado frustrados frustrada frustradas"
    ),
    acted=("ados", "adas", "idos", "idas"),
    states=words("son están siguen permanecen quedan"),
    described=words(
        "graves leves sociales públicos públicas privados privadas vacíos vacías nuevos nuevas mortales gratuitos eléctricos positivos"
    ),
    among=phrases(
        "entre ellos|entre ellas|incluidos|incluidas|incluyendo|de ellos|de ellas|de los cuales|de las cuales|de los que|de las que"
    ),
    compared=phrases("frente a|frente a los|comparado con|en comparación con|frente al|contra"),
    another=words("otros otras otro otra demás últimos últimas primeros primeras restantes"),
    plural_endings=("s",),
    plurals={
        "veces": "vez",
        "luces": "luz",
        "jueces": "juez",
        "voces": "voz",
        "peces": "pez",
        "lunes": "lunes",
        "goles": "gol",
        "roles": "rol",
        "soles": "sol",
        "bailes": "baile",
        "virus": "virus",
        "paraguas": "paraguas",
        "ángeles": "ángel",
        "cárceles": "cárcel",
        "árboles": "árbol",
        "móviles": "móvil",
        "fósiles": "fósil",
        "túneles": "túnel",
        "cánceres": "cáncer",
        "líderes": "líder",
        "mujeres": "mujer",
        "exámenes": "examen",
        "imágenes": "imagen",
        "órdenes": "orden",
        "crímenes": "crimen",
        "volúmenes": "volumen",
        "márgenes": "margen",
        "aceites": "aceite",
        "premios": "premio",
        "jefes": "jefe",
        "héroes": "héroe",
        "golpes": "golpe",
        "cortes": "corte",
        "lotes": "lote",
        "brotes": "brote",
        "botes": "bote",
        "fuertes": "fuerte",
        "cheques": "cheque",
        "parques": "parque",
        "bloques": "bloque",
        "tanques": "tanque",
        "estanques": "estanque",
        "embalses": "embalse",
        "clases": "clase",
        "bases": "base",
        "frases": "frase",
        "fases": "fase",
        "torres": "torre",
        "nombres": "nombre",
        "sobres": "sobre",
        "títeres": "títere",
        "lugares": "lugar",
        "meses": "mes",
        "reyes": "rey",
        "leyes": "ley",
        "bueyes": "buey",
        "panes": "pan",
        "planes": "plan",
        "canes": "can",
        "rehenes": "rehén",
        "almacenes": "almacén",
        "andenes": "andén",
        "vagones": "vagón",
        "jardines": "jardín",
        "delfines": "delfín",
        "calcetines": "calcetín",
        "patines": "patín",
        "fines": "fin",
        "cines": "cine",
        "maratones": "maratón",
        "atunes": "atún",
        "comunes": "común",
        "gases": "gas",
        "compases": "compás",
        "chalés": "chalé",
        "cafés": "café",
        "bebés": "bebé",
        "pies": "pie",
        "detalles": "detalle",
        "calles": "calle",
        "valles": "valle",
        "muelles": "muelle",
        "lates": "late",
        "yates": "yate",
        "combates": "combate",
        "empates": "empate",
        "rescates": "rescate",
        "aguacates": "aguacate",
        "tomates": "tomate",
        "disparates": "disparate",
        "deportes": "deporte",
        "transportes": "transporte",
        "pasaportes": "pasaporte",
        "soportes": "soporte",
        "robles": "roble",
        "sables": "sable",
        "crisis": "crisis",
        "países": "país",
        "autobuses": "autobús",
        "franceses": "francés",
        "ingleses": "inglés",
        "marroquíes": "marroquí",
        "viajes": "viaje",
        "hombres": "hombre",
        "padres": "padre",
        "madres": "madre",
        "clientes": "cliente",
        "estudiantes": "estudiante",
        "habitantes": "habitante",
        "agentes": "agente",
        "inmigrantes": "inmigrante",
        "migrantes": "migrante",
        "coches": "coche",
        "policías": "policía",
        "votantes": "votante",
        "representantes": "representante",
        "accidentes": "accidente",
        "incidentes": "incidente",
        "pacientes": "paciente",
        "restaurantes": "restaurante",
        "combatientes": "combatiente",
        "bosques": "bosque",
        "buques": "buque",
        "ataques": "ataque",
        "puentes": "puente",
        "informes": "informe",
        "jóvenes": "joven",
        "trenes": "tren",
        "aviones": "avión",
        "camiones": "camión",
        "millones": "millón",
        "comerciantes": "comerciante",
        "participantes": "participante",
        "noches": "noche",
        "partes": "parte",
        "dirigentes": "dirigente",
        "docentes": "docente",
        "visitantes": "visitante",
        "solicitantes": "solicitante",
        "sobrevivientes": "sobreviviente",
        "supervivientes": "superviviente",
        "manifestantes": "manifestante",
        "volantes": "volante",
    },
    singular_rules=(
        ("bles", "ble"),
        ("alles", "alle"),
        ("elles", "elle"),
        ("oles", "ol"),
        ("ules", "ul"),
        ("ajes", "aje"),
        ("antes", "ante"),
        ("entes", "ente"),
        ("sis", "sis"),
        ("itis", "itis"),
        ("ciones", "ción"),
        ("siones", "sión"),
        ("giones", "gión"),
        ("ores", "or"),
        ("ales", "al"),
        ("iles", "il"),
        ("eles", "el"),
        ("dades", "dad"),
        ("tudes", "tud"),
        ("ones", "ón"),
        ("anes", "án"),
        ("eses", "és"),
        ("ces", "z"),
        ("ares", "ar"),
        ("eres", "er"),
        ("enes", "en"),
        ("s", ""),
    ),
    head_first=True,
    before_noun=words(
        "otros otras otro otra grandes gran nuevos nuevas nuevo nueva primeros primeras últimos últimas jóvenes buenos buenas malos"
        " pequeños pequeñas diferentes diversos diversas distintos distintas principales presuntos presuntas supuestos supuestas"
    ),
    agreement=("s", "es"),
    fronted=phrases("de|de entre|del total de|entre"),
    fronted_pronouns=phrases(
        "de ellos|de ellas|de estos|de estas|entre ellos|entre ellas|de los cuales|de ese total|de esos"
    ),
    nearest=words("estos estas esos esas"),
    aside=words("ante en con"),
    prepositions=words("de en a procedentes"),
    misfits={
        "ellos": ("da", "ra", "na", "sa", "za", "ca", "ja", "lla", "ción", "sión", "dad"),
        "ellas": ("o", "or", "aje", "ón"),
    },
    with_=words("con"),
    says=words(
        "dijo dijeron afirmó anunció informó señaló aseguró declaró explicó añadió indicó precisó afirma asegura dice señala estima"
    ),
    according=phrases("según|de acuerdo con"),
    he=words("él ella"),
    abbreviations=words(
        "sr sra sres dr dra d prof núm no art pág p ej aprox av avda ene feb mar abr jun jul ago sept oct nov dic etc ee uu gral lic ing"
    ),
)
