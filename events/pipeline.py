"""From a report's text to drafts, on one page: language, sentences, places, drafting."""

from dataclasses import dataclass

from events.drafting.draft import Draft
from events.drafting.drafting import drafted, lay_out
from events.drafting.mentions import mentions
from events.places.find import find_places
from events.places.gazetteer import Gazetteer
from events.places.resolution import Resolution
from events.text.detect import detect
from events.text.languages import LANGUAGES, language
from events.text.mention import Mention
from events.text.partial import PartialDate
from events.text.sentences import sentences

# Changes with the rules of reading; language packs and gazetteers have versions of their own.
CODE_VERSION = "1"


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report as it comes in. ``lang`` is a BCP 47 code or None (then it is told from the text); ``published`` may be
    only a month or a year, or None."""

    id: str
    text: str
    lang: str | None = None
    published: PartialDate | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one report gave. ``mentions`` are in reading order: a Resolution for each place name (and for names
    that stand for a government), a Mention for actors, dates, quantities and words that relate them.
    ``version`` names code, language pack and gazetteer: the same version reads the same text alike."""

    id: str
    lang: str
    mentions: tuple[Resolution | Mention, ...]
    drafts: tuple[Draft, ...]
    version: str


def read_report(report: ReportText, gazetteer: Gazetteer) -> Reading:
    """Read one report; nothing is stored.

    Raises UnknownRoom where ``report.lang`` is a language without a pack.
    """
    lang = report.lang or detect(report.text, LANGUAGES)
    pack = language(lang)
    spans = sentences(report.text, pack.abbreviations)
    places = find_places(report.text, pack, gazetteer, spans)
    laid = lay_out(report.text, pack, report.published, places, spans)
    drafts = drafted(laid, gazetteer)
    version = f"code-{CODE_VERSION} {pack.code}-{pack.version} {gazetteer.version}"
    return Reading(report.id, pack.code, tuple(mentions(laid, places, drafts)), drafts, version)
