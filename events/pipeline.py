"""From a report's text to drafts, on one page: language, sentences, places, drafting."""

from dataclasses import dataclass

from events.drafting.draft import Draft
from events.drafting.drafting import drafted, lay_out
from events.drafting.mentions import mentions
from events.places.find import find_places
from events.places.gazetteer import Gazetteer
from events.places.known import KnownName, WithKnown, with_known
from events.places.neutral import pack_for
from events.places.resolution import Resolution
from events.text.detect import detect
from events.text.languages import LANGUAGES
from events.text.partial import PartialDate
from events.text.sentences import sentences

# Changes with the rules of reading; language packs and gazetteers have versions of their own.
VERSION = "3"


def language_versions() -> str:
    """Return the versions of all language packs in one line: "ar-2026.11.2 en-2026.11.2 ..."."""
    return " ".join(f"{pack.code}-{pack.version}" for _, pack in sorted(LANGUAGES.items()))


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report as it comes in.

    ``lang`` is a BCP 47 code; where it is empty the language is told from the text. ``published`` may be only a
    month or a year ("2020-04" or a PartialDate); where it is empty, days that count from publication say nothing.
    ``known`` is what analysts have said of its names, or of the same names in other reports.
    """

    text: str
    id: str = ""
    lang: str | None = None
    published: PartialDate | str | None = None
    title: str = ""
    known: tuple[KnownName, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one report gave.

    ``mentions`` are in reading order: place names with the places they mean, and actors, days, quantities and
    words that relate them, which have no place. ``version`` names code, language pack and gazetteer: the same
    version reads the same text alike.
    """

    id: str
    lang: str
    mentions: tuple[Resolution, ...]
    drafts: tuple[Draft, ...]
    version: str


def read_report(report: ReportText, gazetteer: Gazetteer) -> Reading:
    """Read one report; nothing is stored.

    In a language without a pack, places are found and nothing is drafted.
    Raises UnknownRoom where ``report.lang`` is no language code, UnreadableReport where ``published`` is no date.
    """
    pack = pack_for(report.lang or detect(report.text, LANGUAGES))
    published = PartialDate.parse(report.published) if isinstance(report.published, str) and report.published else None
    if isinstance(report.published, PartialDate):
        published = report.published
    spans = sentences(report.text, pack.abbreviations)
    places = find_places(report.text, pack, gazetteer, spans)
    if report.known:
        places = with_known(places, report.known, pack.code)
        gazetteer = WithKnown(gazetteer, report.known)
    laid = lay_out(report.text, pack, published, places, spans)
    drafts = drafted(laid, gazetteer)
    version = f"code-{VERSION} {pack.code}-{pack.version} {gazetteer.version}"
    return Reading(report.id, pack.code, mentions(laid, places, drafts), drafts, version)
