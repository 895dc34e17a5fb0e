"""A small gazetteer for tests: the Levant, some namesakes elsewhere, and towns called like everyday words."""

from events.places.gazetteers.atlas import Atlas
from events.places.place import Place, PlaceClass


def _place(
    place_id: str, name: str, kind: PlaceClass, lon: float, lat: float, at: str, people: int = 0, fame: int = 5
) -> Place:
    country, _, admin1 = at.partition(".")
    return Place(
        place_id,
        name,
        kind,
        lon,
        lat,
        country,
        at if admin1 else "",
        admin1,
        people,
        name_count=fame,
    )


C = PlaceClass
SYRIA = _place("cc:SY", "Syria", C.COUNTRY, 38.0, 35.0, "SY", 20_000_000, 120)
JORDAN = _place("cc:JO", "Jordan", C.COUNTRY, 36.0, 31.0, "JO", 10_000_000, 120)
IRAQ = _place("cc:IQ", "Iraq", C.COUNTRY, 44.0, 33.0, "IQ", 40_000_000, 120)
UNITED_STATES = _place("cc:US", "United States", C.COUNTRY, -98.5, 39.76, "US", 330_000_000, 150)
RUSSIA = _place("cc:RU", "Russia", C.COUNTRY, 100.0, 60.0, "RU", 140_000_000, 150)
GEORGIA = _place("cc:GE", "Georgia", C.COUNTRY, 43.5, 42.0, "GE", 4_000_000, 120)
GEORGIA_US = _place("a1:US.GA", "Georgia", C.ADMIN1, -83.5, 32.75, "US.GA", 10_000_000, 60)
TEXAS = _place("a1:US.TX", "Texas", C.ADMIN1, -99.25, 31.25, "US.TX", 29_000_000, 80)
HOMS_PROVINCE = _place("a1:SY.11", "Homs", C.ADMIN1, 38.5, 34.5, "SY.11", 1_800_000, 30)
HOMS = _place("gn:169577", "Homs", C.CITY, 36.72, 34.73, "SY.11", 775_000, 60)
PALMYRA = _place("gn:163960", "Palmyra", C.CITY, 38.267, 34.56, "SY.11", 51_000, 40)
PALMYRA_US = _place("gn:5205377", "Palmyra", C.CITY, -76.6, 40.3, "US.PA", 7_300, 4)
TANF = _place("wl:al-tanf-garrison", "al-Tanf", C.BASE, 38.618, 33.506, "SY.11", 0, 6)
TANF_VILLAGE = _place("wl:al-tanf-village", "al-Tanf", C.CITY, 38.66, 33.49, "SY.11", 0, 6)
DAMASCUS = _place("gn:170654", "Damascus", C.CITY, 36.3, 33.51, "SY.13", 1_570_000, 90)
ALEPPO = _place("gn:170063", "Aleppo", C.CITY, 37.16, 36.2, "SY.09", 1_600_000, 80)
WASHINGTON = _place("gn:4140963", "Washington", C.CITY, -77.04, 38.9, "US.DC", 690_000, 90)
WASHINGTON_STATE = _place("a1:US.WA", "Washington", C.ADMIN1, -120.4, 47.5, "US.WA", 6_500_000, 21)
MOSCOW = _place("gn:524901", "Moscow", C.CITY, 37.62, 55.75, "RU.48", 10_400_000, 120)
PARIS = _place("gn:2988507", "Paris", C.CITY, 2.35, 48.85, "FR.11", 2_140_000, 108)
PARIS_TEXAS = _place("gn:4717560", "Paris", C.CITY, -95.56, 33.66, "US.TX", 24_800, 10)
OF = _place("gn:741550", "Of", C.CITY, 40.27, 40.95, "TR.61", 30_000, 5)
POLICE = _place("gn:3088825", "Police", C.CITY, 14.57, 53.55, "PL.87", 34_000, 12)
SAME = _place("gn:149792", "Same", C.CITY, 37.73, -4.07, "TZ.06", 18_000, 4)
BULAN = _place("gn:1722876", "Bulan", C.CITY, 123.88, 12.67, "PH.05", 30_000, 4)
# A town whose name is the Arabic for "the facility".
MINSHAH = _place("gn:360773", "Al Minshāh", C.CITY, 31.8, 26.48, "EG.24", 80_000, 6)
HENDERSON_TX = _place("a2:US.TX.213", "Henderson County", C.ADMIN2, -95.85, 32.2, "US.TX", 80_000, 4)
HENDERSON_NC = _place("a2:US.NC.089", "Henderson County", C.ADMIN2, -82.47, 35.33, "US.NC", 110_000, 4)
ATHENS_TX = _place("gn:4671524", "Athens", C.CITY, -95.86, 32.2, "US.TX", 13_000, 6)
ATHENS = _place("gn:264371", "Athens", C.CITY, 23.73, 37.98, "GR.ESYE31", 664_000, 100)

NAMES = {
    "cc:SY": ["Suriah", "سوريا"],
    "cc:JO": ["Yordania", "الأردن"],
    "cc:IQ": ["Irak", "العراق"],
    "cc:US": ["US", "USA", "AS", "Amerika Serikat", "الولايات المتحدة"],
    "cc:RU": ["Rusia", "Россия", "روسيا"],
    "a1:SY.11": ["حمص"],
    "gn:169577": ["حمص"],
    "gn:163960": ["Tadmur", "تدمر", "Пальмира"],
    "wl:al-tanf-garrison": ["Tanf", "التنف"],
    "gn:170654": ["Damaskus", "دمشق"],
    "gn:170063": ["حلب", "Алеппо"],
    "gn:4140963": ["واشنطن", "Вашингтон"],
    "gn:524901": ["Москва"],
    "gn:360773": ["المنشأة"],
}


def levant() -> Atlas:
    """Return the gazetteer."""
    return Atlas([value for value in globals().values() if isinstance(value, Place)], NAMES)
