"""Spanish: its words for places, numbers and days, and how they are tied."""

from events.text.event_packs.es import EVENTS, FACTS
from events.text.language import DateWords, Language, NumberWords, PlaceWords, RelationWords, measured, named, phrases

# The words around place names.
PLACES = PlaceWords(
    before={
        **dict.fromkeys(
            ("ciudad", "pueblo", "aldea", "municipio", "localidad", "capital", "barrio", "corregimiento"), "city"
        ),
        **dict.fromkeys(("departamento", "provincia", "estado", "región"), "admin1"),
        "distrito": "admin2",
        **dict.fromkeys(("base", "guarnición", "cuartel"), "base"),
        **dict.fromkeys(("aeropuerto", "puerto", "central", "presa", "cárcel", "mina"), "site"),
        **dict.fromkeys(("monte", "montaña", "volcán", "desierto", "valle", "cerro"), "terrain"),
        **dict.fromkeys(("lago", "río", "mar", "golfo", "estrecho"), "water"),
        **dict.fromkeys(("isla", "islas"), "island"),
        **dict.fromkeys(("campamento", "campo"), "camp"),
        "paso": "crossing",
    },
    province_before=phrases("departamento, provincia, estado"),
    inside=phrases("en, dentro"),
    metonym_verbs=phrases("""
        anunció, anuncia, declaró, declara, afirmó, negó, niega, acusó, acusa, rechazó, rechaza, condenó, condena,
        exigió, exige, impuso, impone,
        decretó, amenazó, denunció, apoya, mantiene
    """),
    metonym_nouns=phrases("gobierno, ejército, presidente, ministro, diplomacia, autoridades, fuerzas"),
    not_places=phrases(
        "lunes, martes, salvador, victoria, dolores, santo, san, sol, luz, guerra, paz, base, central, bomba, "
        "toro, colonia, santa"
    ),
    titles=phrases(
        "sr, sra, señor, señora, doctor, dr, presidente, general, coronel, ministro, capitán, gobernador, alcalde"
    ),
)


NUMBERS = NumberWords(
    values=measured(
        "un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 "
        "catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiún=21 veintiuno=21 "
        "veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 "
        "veintinueve=29 "
        "treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 "
        "doscientos=200 "
        "doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 "
        "quinientas=500 "
        "seiscientos=600 seiscientas=600 setecientos=700 ochocientos=800 novecientos=900 "
        "media_docena=6 medio_centenar=50 medio_millar=500 medio_millón=500000"
    ),
    scales=named(
        "decena=10 docena=12 veintena=20 treintena=30 centenar=100 centenares=100 mil=1000 millón=1000000 "
        "millones=1000000 millar=1000"
    ),
    joiners=phrases("y"),
    vague=phrases("varios, varias, algunos, algunas, unos"),
    at_least=phrases("al menos, más de, por lo menos, no menos de"),
    about=phrases("unos, unas, cerca de, alrededor de, casi, aproximadamente, un"),
    thousands=".",
    decimal=",",
    range_to=phrases("a"),
    range_from=phrases("entre"),
    measures=phrases("""
        por ciento, pesos, peso, dólares, dólar, euros, hectáreas, hectárea, toneladas, tonelada,
        grados, litros, barriles, soles, bolívares, quetzales, kilos, kg, de pesos, de dólares,
        de euros
    """),
    measures_before=phrases("usd"),
    halves=phrases("y medio, y media"),
    hyphened=phrases("km, kilómetros"),
)


DATES = DateWords(
    months=named(
        "enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 "
        "noviembre=11 diciembre=12"
    ),
    weekdays=named("lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7"),
    days=named("""
        hoy=0 ayer=-1 anteayer=-2 antier=-2 anoche=-1 esta_mañana=0 esta_noche=0 esta_tarde=0 esta_madrugada=0
        antenoche=-2 mañana=1 ayer_por_la_tarde=-1 pasado_mañana=2
    """),
    weeks=named("esta_semana=0 la_semana_pasada=-1 la_pasada_semana=-1"),
    months_ago=named(
        "este_mes=0 el_mes_pasado=-1 el_pasado_mes=-1 "
        "mes_pasado=-1 del_mes_pasado=-1 del_pasado_mes=-1 de_este_mes=0 del_presente_mes=0"
    ),
    month_parts=named(
        "a_principios_de=1 principios_de=1 a_inicios_de=1 a_comienzos_de=1 mediados_de=2 a_mediados_de=2 "
        "a_finales_de=3 finales_de=3 a_fines_de=3 "
        "a_finales=3 a_principios=1 a_mediados=2 a_fines=3 a_inicios=1 a_comienzos=1"
    ),
    earlier=phrases("antes, atrás"),
    later=phrases("después, más tarde"),
    ago=phrases("atrás"),
    ago_before=phrases("hace"),
    month_openers=phrases("en, desde, durante, hasta, en el año, de"),
    links=phrases("de, del"),
    ands=phrases("y, al"),
    ordinals=named("primero=1"),
    day_units=phrases("día, días, noches"),
    week_units=phrases("semana, semanas"),
    month_units=phrases("mes, meses"),
    year_units=phrases("año, años"),
    one_day_before=phrases("""
        el día anterior, la víspera, un día antes, el día antes, la noche anterior, el día previo,
        la jornada anterior
    """),
    one_day_after=phrases("""
        al día siguiente, el día siguiente, un día después, la mañana siguiente
    """),
    since=phrases("desde, desde el, a partir del"),
    until=phrases("hasta"),
    same_day=phrases("""
        ese mismo día, el mismo día, ese día, esa misma noche, esa noche, esa misma tarde
    """),
)


RELATIONS = RelationWords(
    local=phrases("""
        vereda, veredas, corregimiento, barrio, comunidad, aldea, caserío, localidad, colonia, poblado,
        sector, ejido, ranchería, comuna, parroquia, pueblo, barriada, inspección
    """),
    source=phrases("de, desde, del, procedente de, procedentes de, fuera de"),
    goal=phrases("a, hacia, hasta, rumbo a, con destino a, para, al, en dirección a, con rumbo a"),
    via=phrases("por, vía, a través de, pasando por, por el centro de, por las calles de, por las avenidas de"),
    on_the_way=phrases("de paso, en el camino, por el camino"),
    at=phrases("""
        en, dentro de, sobre, contra, fuera de, de, del, en las calles de, en el centro de, se extendió a,
        se extendieron a
    """),
    around=phrases(
        "alrededor de, en torno a, en los alrededores de, alrededor del, en torno al, alrededor, del cráter del"
    ),
    near=phrases("""
        cerca de, cerca del, en las afueras de, próximo a, junto a, en las inmediaciones de, en inmediaciones de,
        en las cercanías de, en cercanías de, a las afueras de, en los alrededores de, frente a, no lejos de
    """),
    of=phrases("de, del"),
    articles=phrases("el, la, los, las, un, una, su, sus, este, esta, ese, esa"),
    joins=phrases("y, e, o, luego, así como"),
    onward=phrases("luego, después, posteriormente, de allí"),
    where=phrases("donde, en donde"),
    there=phrases("allí, ahí, en el lugar"),
    this=phrases("ese, esa, este, esta, el, la, dicho, dicha, aquel, aquella"),
    back_nouns={
        "instalación": "base site camp crossing",
        "base": "base",
        "cuartel": "base",
        "campamento": "camp base",
        "ciudad": "city",
        "pueblo": "city",
        "localidad": "city",
        "municipio": "city",
        "capital": "city",
        "aeropuerto": "site base",
        "planta": "site",
        "volcán": "terrain",
        "isla": "island",
        "presa": "site",
        "puerto": "site city",
        "zona": "city base camp crossing site terrain island",
    },
    directions=named("norte=0 noreste=45 este=90 sureste=135 sur=180 suroeste=225 oeste=270 noroeste=315"),
)


SPANISH = Language(
    code="es",
    name="Spanish",
    version="2026.11.10",
    script="Latin",
    common=phrases(
        "el, la, los, las, de, del, que, y, en, un, una, por, con, para, se, su, al, es, fue, como, más, según, "
        "lo, no, este, esta, entre, ha, han, desde, hasta, dijo, sobre, tras"
    ),
    letters="ñ¿¡",
    abbreviations=phrases("sr, sra, dr, dra, gral, cnel, cap, av, núm, km, ee, uu"),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
