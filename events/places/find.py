"""The places that a text names: the seam between reading and the gazetteer."""

from collections.abc import Iterable, Sequence

from events.places.gazetteer import Gazetteer
from events.places.learned import kind_of_text, shipped
from events.places.place import PlaceClass
from events.places.recognise.choose import chosen
from events.places.recognise.cues import Cues, cues_of
from events.places.recognise.demonyms import countries_told
from events.places.recognise.features import SpanFeatures, features_of
from events.places.recognise.metonyms import stands_for_actor
from events.places.recognise.scorer import SpanScorer
from events.places.recognise.spans import NameSpan, name_spans
from events.places.recognise.unlocated import unknown_names
from events.places.recognise.words import Words, words_of
from events.places.resolution import Resolution, ScoredCandidate
from events.places.resolve.links import link
from events.places.resolve.ranker import CandidateRanker
from events.places.resolve.resolver import Resolved, resolve
from events.places.resolve.senses import Named
from events.places.second_look import LOOKED_AT, SecondLook
from events.text.language import Language
from events.text.mention import Mention, MentionKind, Span

# A span less likely than this to name a place is not reported at all.
NAMED = 0.35
# A place less likely than this to be meant is withheld: the mention stays, unlocated, with its candidates.
LOCATED = 0.3
# From here on the country or province that a name is put in is taken for told.
_SURE = 0.6
_WIDE = frozenset({PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION, PlaceClass.WATER, PlaceClass.TERRAIN})


def find_places(
    text: str,
    language: Language,
    gazetteer: Gazetteer,
    sentences: Iterable[Span] | None = None,
    scorer: SpanScorer | None = None,
    ranker: CandidateRanker | None = None,
    second_look: SecondLook | None = None,
) -> tuple[Resolution, ...]:
    """Return what ``text`` names, in reading order; spans count code points of ``text``.

    A name that stands for a government or army has kind ACTOR and no place, but keeps its candidates. A name that the
    words around show to be a place, but that the gazetteer lacks, is unlocated: place None and no candidates.
    ``scorer``, ``ranker`` and ``second_look`` are the learned ones that come with the project where none is given; with
    either of the first two alone no name is looked at again.
    """
    if scorer is None and ranker is None and second_look is None:
        second_look = shipped().second_look
    cues = cues_of(language)
    words = words_of(text, sentences)
    spans = name_spans(words, cues, gazetteer)
    features = features_of(spans, words, cues)
    scores = (scorer or shipped().scorer(language.code)).scores(features)
    named, known = names_among(spans, features, scores, words, cues, LOOKED_AT if second_look else NAMED)
    resolved = resolve(named, countries_told(words, cues), cues.home, ranker or shipped().ranker)
    if second_look:
        likely, right = second_look.judge(named, known, resolved, kind_of_text(language.code, features))
    else:
        likely = [n.score for n in named]
        right = [n.score * max(r.shares, default=0.0) for n, r in zip(named, resolved, strict=True)]
    found, kept = [], []
    for name, meant, how_likely, how_right in zip(named, resolved, likely, right, strict=True):
        if how_likely >= NAMED:
            kept.append(name.span)
            elsewhere = name.holder is not None and contradicted(meant, resolved[name.holder], right[name.holder])
            found.append(_resolution(name, meant.scored(how_likely, how_right), words, elsewhere))
    found.extend(unknown_names(words, cues, kept))
    return tuple(sorted(found, key=lambda r: (r.mention.start, r.mention.end)))


def contradicted(meant: Resolved, holder: Resolved, sure: float) -> bool:
    """Whether the likeliest place lies outside of the country or province that the text puts it in."""
    if sure < _SURE or not (meant.places and holder.places):
        return False
    inner, outer = meant.places[0], holder.places[0]
    if inner.feature_class in _WIDE or not inner.country:
        return False
    if outer.feature_class is PlaceClass.COUNTRY:
        return inner.country != outer.country
    return outer.feature_class is PlaceClass.ADMIN1 and bool(inner.admin1) and inner.admin1 != outer.admin1


def names_among(
    spans: Sequence[NameSpan],
    features: Sequence[SpanFeatures],
    scores: Sequence[float],
    words: Words,
    cues: Cues,
    threshold: float,
) -> tuple[list[Named], list[SpanFeatures]]:
    """Return the spans that are likely enough to be names, with what the text says holds each, and their features."""
    at = {(span.first, span.last): f for span, f in zip(spans, features, strict=True)}
    kept = chosen(spans, scores, threshold)
    known = [at[span.first, span.last] for span, _ in kept]
    named = [
        Named(span, score, asked=f.noun_before or f.noun_after, actor=stands_for_actor(span, words, cues))
        for (span, score), f in zip(kept, known, strict=True)
    ]
    link(named, words, cues)
    return named, known


def _resolution(
    named: Named, candidates: tuple[ScoredCandidate, ...], words: Words, elsewhere: bool = False
) -> Resolution:
    mention = _mention(named.span, words, MentionKind.ACTOR if named.actor else MentionKind.PLACE)
    best = candidates[0] if candidates else None
    located = best is not None and best.score >= LOCATED and not named.actor and not elsewhere
    place = best.place if best and located else None
    return Resolution(mention, place, best.score if best else 0.0, candidates)


def _mention(span: NameSpan, words: Words, kind: MentionKind) -> Mention:
    start, end = words.starts[span.first] + span.skip, words.ends[span.last - 1]
    return Mention(start, end, words.text[start:end], kind)
