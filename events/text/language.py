"""What Whereline knows of a language: the words that reading rests on, declared as data, one file a language.

Words are written as a reader would write them; they are folded (``events.text.tokens.fold``) when a pack is compiled.
Packs are compared by identity: there is one of each.
A phrase is one or more words; ``word*`` matches every word that begins so; ``~`` stands for up to three words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = tuple[str, ...]


def phrases(listed: str) -> Phrases:
    """Return the phrases of a list parted by commas or line ends.

    >>> phrases("pull* back, withdr*")
    ('pull* back', 'withdr*')
    """
    parts = listed.replace("\n", ",").replace("،", ",").split(",")
    return tuple(" ".join(p.split()) for p in parts if p.strip())


def measured(pairs: str) -> dict[str, float]:
    """Return the words of "one=1 half=0.5" with their numbers, whole or not; an underscore stands for a space.

    >>> measured("one=1 half_a=0.5")
    {'one': 1.0, 'half a': 0.5}
    """
    return {word.replace("_", " "): float(value) for word, value in (pair.split("=") for pair in pairs.split())}


def named(pairs: str) -> dict[str, int]:
    """Return the words of "one=1 two=2" with their numbers; an underscore stands for a space.

    >>> named("one=1 two=2")
    {'one': 1, 'two': 2}
    """
    return {word.replace("_", " "): int(value) for word, value in (pair.split("=") for pair in pairs.split())}


def coded(pairs: str) -> dict[str, str]:
    """Return the words of "syrian=SY south_korean=KR" with their codes; an underscore stands for a space.

    >>> coded("syrian=SY south_korean=KR")
    {'syrian': 'SY', 'south korean': 'KR'}
    """
    return {
        word.replace("_", " "): code for word, code in (pair.split("=") for pair in pairs.replace(",", " ").split())
    }


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords:
    """Words around place names, for the recogniser. Classes are the values of ``events.places.place.PlaceClass``.

    ``before`` and ``after``: feature nouns that stand before or after a name, and the class they speak for ("base",
    "pangkalan", "قاعدة" -> "base"). ``province_before``/``province_after``: words that make a name a first-order
    division. ``inside``: prepositions between a place and what holds it ("al-Tanf in Homs"). ``metonym_verbs`` and
    ``metonym_nouns``: what a government does or has ("Washington declared"). ``not_places``: words that are some
    town's name but nearly never mean it, and groups of words in which none does ("baku tembak"). ``titles``: words
    before a person's name; ``titles_rule`` tells that what they rule may follow them as well ("президент России").
    ``proclitics``: letters written onto the next word (Arabic wa-, bi-, li-); ``article``: letters that a name has or
    lacks at will (al-).
    ``endings``: case endings of names and what the bare name has instead ("Москве" -> "Москва": "е=а"). ``short``:
    names of two or three letters that mean a place when written in capitals ("AS" is the United States only in
    Indonesian). ``abbreviated``: parts of names that are written short, and what they are in full ("Co" -> "County").
    ``organisations``: words after (or, with "of", before) a name that make it part of an organisation's
    or event's name ("Washington Post", "Battle of Aleppo"); ``organisations_before``: words before it that do so alone
    ("Universitas"). ``civic``: words after a name that leave it a place, because the body sits there ("Fargo Police",
    "Aleppo Council"). ``home``: ISO 3166-1 codes of countries that texts in the language are mostly about, foremost
    first. ``parties``: letters of parties that are written onto where a politician was elected ("R-Elbow Lake").
    ``demonyms``: words for people and things of a country, with its ISO 3166-1 code ("Syrian" -> "SY"), or of another
    place, with its identifier in the gazetteer ("Texan" -> "a1:US.TX"); a word ending in * stands for its forms with
    each of ``demonym_endings`` ("сирийск*"). ``derived``: how the rest of such a word is made of a town's name
    ("выборгск" of "Выборг": "ск="). ``plural``: the ending of people, who are no place ("Syrians"); ``descent``: words
    before a demonym that say where somebody's forebears lived ("African American"). ``adjectives``: endings of
    adjectives made of names; before one of the nouns ``qualified`` they are no town of that form ("Лиманський
    напрямок").
    """

    before: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    province_before: Phrases = ()
    province_after: Phrases = ()
    inside: Phrases = ()
    metonym_verbs: Phrases = ()
    metonym_nouns: Phrases = ()
    not_places: Phrases = ()
    titles: Phrases = ()
    titles_rule: bool = False
    proclitics: Phrases = ()
    article: str = ""
    endings: Phrases = ()
    short: Phrases = ()
    abbreviated: Mapping[str, str] = field(default_factory=dict)
    organisations: Phrases = ()
    organisations_before: Phrases = ()
    civic: Phrases = ()
    home: Phrases = ()
    parties: Phrases = ()
    demonyms: Mapping[str, str] = field(default_factory=dict)
    demonym_endings: Phrases = ()
    derived: Phrases = ()
    plural: str = ""
    descent: Phrases = ()
    adjectives: Phrases = ()
    qualified: Phrases = ()


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """How numbers are said and written.

    ``values``: words below a hundred and hundreds that are one word; ``scales``: words that multiply what stands
    before (hundred, thousand, dozen); ``joiners``: words between parts ("and"). ``vague``: words that make a scale
    no count ("several hundred"). ``at_least``/``about``: words before a number. ``thousands``: the mark between
    groups of three digits and ``decimal`` the other one. ``teens``: words that add ten to what stands before ("dua
    belas"). ``plurals``: scales that are no count where they stand alone (тысячи). ``range_to``: words between the
    ends of a range ("10 to 15"); ``range_and`` (and ``joiners``) do the same only after one of ``range_from``
    ("between 10 and 15"). ``halves``: words behind a number that add a half ("buçuk"). ``measures``: words behind a
    number that make it a percentage, a sum of money or a quantity of goods, land or things, which counts nobody ("per
    cent", "hectares"); ``measures_before``: words before it that do the same ("yüzde", "Rp"). ``hyphened``: words, or
    prefixes ("километров*"), with which digits count although a hyphen ties them ("10-kilometre zone").
    """

    values: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    joiners: Phrases = ()
    vague: Phrases = ()
    at_least: Phrases = ()
    about: Phrases = ()
    thousands: str = ","
    decimal: str = "."
    teens: Phrases = ()
    plurals: Phrases = ()
    range_from: Phrases = ()
    range_to: Phrases = ()
    range_and: Phrases = ()
    halves: Phrases = ()
    measures: Phrases = ()
    measures_before: Phrases = ()
    hyphened: Phrases = ()


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """How days are said. ``months`` and ``weekdays`` (1 = January, 1 = Monday) may be prefixes ("январ*").

    ``days``: words for a day counted from publication (yesterday = -1). ``weeks``/``months_ago``: phrases for a
    whole week or month counted from publication (this week = 0, last month = -1). ``month_parts``: phrases for the
    beginning (1), middle (2) or end (3) of a month that is named next. ``month_openers``: words before a month
    that stands alone ("in April"). ``capital_months`` tells that a month is written with a capital (English "may"
    is none). ``earlier``/``later``: words after "two days" that count from the event told before; ``ago``: from
    publication. ``ago_before``/``later_before``: the same before the number ("il y a deux jours", "قبل يومين").
    ``month_parts_after``: parts of a month told behind it ("Mayıs başında"); ``earlier_before``: as ``ago_before``, but
    counted from the event told before ("قبل ذلك بيومين").
    ``day_units`` to ``year_units``: the units; ``pairs``: number and unit in one phrase, in days ("يومين" = 2, "a
    week" = 7). ``one_day_before``/``one_day_after``: phrases counted from the event told before ("the day before",
    "накануне"); ``eve``: those of them that count from publication where no event was told before; ``same_day``: on
    that very day. ``since``/``until``: words that open or close a
    range, ``since_after``/``until_after`` where they stand behind the day ("30 Mayıs'a kadar"). ``ordinals``: words
    for the first of a month. ``links``: words between a day, its month and its year ("of", "de"); ``ands``: between
    two days of one month.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)
    weeks: Mapping[str, int] = field(default_factory=dict)
    months_ago: Mapping[str, int] = field(default_factory=dict)
    month_parts: Mapping[str, int] = field(default_factory=dict)
    earlier: Phrases = ()
    later: Phrases = ()
    ago: Phrases = ()
    ago_before: Phrases = ()
    later_before: Phrases = ()
    month_openers: Phrases = ()
    capital_months: bool = False
    ordinals: Mapping[str, int] = field(default_factory=dict)
    links: Phrases = ()
    ands: Phrases = ()
    day_units: Phrases = ()
    week_units: Phrases = ()
    month_units: Phrases = ()
    year_units: Phrases = ()
    pairs: Mapping[str, int] = field(default_factory=dict)
    one_day_before: Phrases = ()
    one_day_after: Phrases = ()
    eve: Phrases = ()
    same_day: Phrases = ()
    since: Phrases = ()
    until: Phrases = ()
    month_parts_after: Mapping[str, int] = field(default_factory=dict)
    earlier_before: Phrases = ()
    since_after: Phrases = ()
    until_after: Phrases = ()


@dataclass(frozen=True, slots=True, eq=False)
class RelationWords:
    """Words that tie a place to what happened. Keys of ``after``: endings written behind a name (Turkish -den).

    ``source`` from; ``goal`` to; ``via`` through and ``on_the_way`` after a name ("au passage"); ``at`` in, at;
    ``around`` around; ``near`` near; ``of`` of (transparent between a feature noun and its name); ``onward`` says
    that a way goes on from the place named last ("then", "on to"); ``where`` opens a clause about the place just
    named; ``there`` means the place last named; ``this`` makes a feature noun point back ("that facility"), before
    or after the noun. ``local``: nouns of places that lie in a greater one named beside them (villages, quarters);
    ``belongs``: words that tie them to it ("bağlı", "التابعة").
    ``roles_after``: words right behind a name (or its ending) and the role they give
    ("çevresinde" around). ``attached``: letters written onto a name and their role (Arabic bi- at, li- goal).
    """

    source: Phrases = ()
    goal: Phrases = ()
    via: Phrases = ()
    on_the_way: Phrases = ()
    at: Phrases = ()
    around: Phrases = ()
    near: Phrases = ()
    of: Phrases = ()
    articles: Phrases = ()
    joins: Phrases = ()
    onward: Phrases = ()
    where: Phrases = ()
    there: Phrases = ()
    this: Phrases = ()
    local: Phrases = ()
    belongs: Phrases = ()
    back_nouns: Mapping[str, str] = field(default_factory=dict)
    after: Mapping[str, str] = field(default_factory=dict)
    roles_after: Mapping[str, str] = field(default_factory=dict)
    attached: Mapping[str, str] = field(default_factory=dict)
    directions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class EventWords:
    """Words that say what happened.

    ``motion``: our movement types and the phrases that say them ("" for going without a type); ``leaves``: motion
    words whose object is the origin ("deserted the base"); ``reaches``: whose object is the destination ("entered
    the town"). ``incident``: ACLED sub-event types and their phrases. ``deaths``, ``injuries``: words that make a
    count one of them. ``zones``: our zone kinds and their nouns; ``zone_acts``: words that set one up ("declared",
    "banned"); ``radius``/``diameter``: words beside a length. ``persons``/``armed``/``vehicles``: nouns that are
    counted; ``singles``: one of them, said without a number ("a woman", "женщина"); ``they``: pronouns
    that carry a count over from the sentence before. ``actors``: nouns of organised
    actors, and ``actor_follows`` tells whether their names stand after them ("tentara Suriah"). ``verb_first``:
    what is counted stands after its verb ("قتل تسعة"). ``ignore``: phrases that look like events or denials and
    are none ("Battle of", "no fewer than"). ``states``: phrases that say who holds an area, which is no event
    ("controlled by", "yang dikuasai").

    ``figures``: words of prices, trade and harvests: what explodes or attacks beside them is mostly a figure of speech.
    ``killings``: words of death that say that someone did it ("killed", not "died"). ``accidents``: disasters,
    accidents and traffic; ``sport``: games; what stands beside either is mostly no event. ``politics``: words for
    those who fight or contend ("rebels", "activists"): beside them an arrest or a shooting is more than a crime.
    ``prisoners``: nouns for people who are moved by those who hold them. ``another``: words for one more event or for
    several ("another", "second"). ``forces``, ``groups``, ``civilians``: nouns
    in an actor's name that tell which side it is on: a state's, an organised group's that is none, or nobody's.
    """

    motion: Mapping[str, Phrases] = field(default_factory=dict)
    leaves: Phrases = ()
    reaches: Phrases = ()
    incident: Mapping[str, Phrases] = field(default_factory=dict)
    deaths: Phrases = ()
    injuries: Phrases = ()
    zones: Mapping[str, Phrases] = field(default_factory=dict)
    zone_acts: Phrases = ()
    radius: Phrases = ()
    diameter: Phrases = ()
    units: Mapping[str, float] = field(default_factory=dict)
    persons: Phrases = ()
    singles: Phrases = ()
    armed: Phrases = ()
    vehicles: Phrases = ()
    they: Phrases = ()
    actors: Phrases = ()
    actor_follows: bool = False
    verb_first: bool = False
    ignore: Phrases = ()
    states: Phrases = ()
    killings: Phrases = ()
    figures: Phrases = ()
    accidents: Phrases = ()
    sport: Phrases = ()
    politics: Phrases = ()
    prisoners: Phrases = ()
    another: Phrases = ()
    forces: Phrases = ()
    groups: Phrases = ()
    civilians: Phrases = ()


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """Words that say whether something happened at all.

    ``negation``: what follows in the clause did not happen; ``after_negation``: what stands before in the
    clause did not; ``denial``: the whole sentence is denied; ``doubt``: what
    follows is only possible; ``opening_doubt``: the same for a
    whole sentence that it opens ("Had they left"); ``plan``: it is planned; ``history``: the sentence looks far
    back; ``says``: verbs of
    saying, beside which a day is that of the words and not of the event ("said on Tuesday").
    ``future_endings``: endings, as they are written, of verbs that tell what is yet to happen ("retirará");
    ``future_before``: letters written onto such verbs (Arabic sa-); ``future_never``: beginnings of words that only
    look so.
    """

    negation: Phrases = ()
    after_negation: Phrases = ()
    denial: Phrases = ()
    doubt: Phrases = ()
    future_endings: Phrases = ()
    future_before: Phrases = ()
    future_never: Phrases = ()
    opening_doubt: Phrases = ()
    plan: Phrases = ()
    says: Phrases = ()
    history: Phrases = ()


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language pack. ``code`` is BCP 47, ``version`` changes whenever its words do (it goes into provenance).

    ``script`` is Latin, Arabic or Cyrillic; ``common`` are its most frequent words and ``letters`` those no other
    language of its script here has: both tell it from others. ``abbreviations`` end in a full stop that ends no
    sentence.
    """

    code: str
    name: str
    version: str
    script: str
    common: Phrases
    letters: str = ""
    abbreviations: Phrases = ()
    places: PlaceWords = field(default_factory=PlaceWords)
    numbers: NumberWords = field(default_factory=NumberWords)
    dates: DateWords = field(default_factory=DateWords)
    relations: RelationWords = field(default_factory=RelationWords)
    events: EventWords = field(default_factory=EventWords)
    facts: FactWords = field(default_factory=FactWords)
