"""Words for the people and things of a country, in every language that has a pack: "Syrian", "российские"."""

from functools import cache, lru_cache

from events.text.language import coded
from events.text.languages import LANGUAGES
from events.text.tokens import fold, name_key

# Of those who fight or are fought over most, where a pack lists none; "*" stands for every ending.
_MORE = coded("""
    російськ*=RU українськ*=UA сирійськ*=SY турецьк*=TR ізраїльськ*=IL американськ*=US білоруськ*=BY
    سوري=SY السوري=SY السورية=SY سورية=SY التركي=TR التركية=TR الروسي=RU الروسية=RU الإسرائيلي=IL الإسرائيلية=IL
    السوداني=SD السودانية=SD العراقي=IQ العراقية=IQ اليمني=YE اليمنية=YE الليبي=LY الليبية=LY اللبناني=LB
    اللبنانية=LB الأمريكي=US الأمريكية=US الأميركي=US الأميركية=US الأوكراني=UA الأوكرانية=UA الإيراني=IR الإيرانية=IR
    syrien*=SY russe=RU russes=RU ukrainien*=UA turc=TR turcs=TR turque=TR turques=TR israélien*=IL français*=FR
    congolais*=CD malien*=ML américain*=US rwandais*=RW nigérien*=NE nigérian*=NG burkinabè*=BF
    ruso=RU rusos=RU rusa=RU rusas=RU sirio=SY sirios=SY ucranian*=UA colombian*=CO mexican*=MX israelí=IL israelíes=IL
    estadounidense*=US venezolan*=VE ecuatorian*=EC
    türk=TR rus=RU ukraynalı=UA suriyeli=SY israilli=IL iraklı=IQ amerikan=US
""")


@lru_cache(50_000)
def country_of(word: str) -> str:
    """Return the country (ISO 3166-1 alpha-2) whose people or things ``word`` names; "" where it names none.

    >>> country_of("Syrian"), country_of("российские"), country_of("army")
    ('SY', 'RU', '')
    """
    folded = fold(word)
    exact, stems = _listed()
    if folded in exact:
        return exact[folded]
    return next((code for stem, code in stems if folded.startswith(stem)), "")


@cache
def _listed() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Whole words with their countries, and beginnings of words with theirs, the longest first."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for listed in (_MORE, *(pack.places.demonyms for pack in LANGUAGES.values())):
        for word, code in listed.items():
            (stems if word.endswith("*") else exact)[name_key(word)] = code
    return exact, tuple(sorted(stems.items(), key=lambda item: -len(item[0])))
