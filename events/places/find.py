"""The places that a text names: the seam between reading and the gazetteer."""

from collections.abc import Iterable

from events.places.gazetteer import Gazetteer
from events.places.learned import shipped
from events.places.recognise.choose import chosen
from events.places.recognise.cues import Cues, cues_of
from events.places.recognise.demonyms import countries_told
from events.places.recognise.features import features_of
from events.places.recognise.metonyms import stands_for_actor
from events.places.recognise.scorer import SpanScorer
from events.places.recognise.spans import NameSpan, name_spans
from events.places.recognise.unlocated import unknown_names
from events.places.recognise.words import Words, words_of
from events.places.resolution import Resolution
from events.places.resolve.links import link
from events.places.resolve.ranker import CandidateRanker
from events.places.resolve.resolver import Resolved, resolve
from events.places.resolve.senses import Named
from events.text.language import Language
from events.text.mention import Mention, MentionKind, Span

# A span less likely than this to name a place is not reported at all.
NAMED = 0.35
# A place less likely than this to be meant is withheld: the mention stays, unlocated, with its candidates.
LOCATED = 0.25


def find_places(
    text: str,
    language: Language,
    gazetteer: Gazetteer,
    sentences: Iterable[Span] | None = None,
    scorer: SpanScorer | None = None,
    ranker: CandidateRanker | None = None,
) -> tuple[Resolution, ...]:
    """Return what ``text`` names, in reading order; spans count code points of ``text``.

    A name that stands for a government or army has kind ACTOR and no place, but keeps its candidates. A name that the
    words around show to be a place, but that the gazetteer lacks, is unlocated: place None and no candidates.
    ``scorer`` and ``ranker`` are the learned ones that come with the project where left out.
    """
    cues = cues_of(language)
    words = words_of(text, sentences)
    named = _named(words, cues, gazetteer, scorer or shipped().scorer(language.code))
    link(named, words, cues)
    demonyms = countries_told(words, cues)
    resolved = resolve(named, demonyms, cues.home, ranker or shipped().ranker)
    found = [_resolution(n, r, words) for n, r in zip(named, resolved, strict=True)]
    found.extend(unknown_names(words, cues, [n.span for n in named]))
    return tuple(sorted(found, key=lambda r: (r.mention.start, r.mention.end)))


def _named(words: Words, cues: Cues, gazetteer: Gazetteer, scorer: SpanScorer) -> list[Named]:
    spans = name_spans(words, cues, gazetteer)
    features = features_of(spans, words, cues)
    at = {(span.first, span.last): f for span, f in zip(spans, features, strict=True)}
    kept = chosen(spans, scorer.scores(features), NAMED)
    return [
        Named(
            span,
            score,
            asked=at[span.first, span.last].noun_before or at[span.first, span.last].noun_after,
            actor=stands_for_actor(span, words, cues),
        )
        for span, score in kept
    ]


def _resolution(named: Named, resolved: Resolved, words: Words) -> Resolution:
    mention = _mention(named.span, words, MentionKind.ACTOR if named.actor else MentionKind.PLACE)
    best = resolved.candidates[0] if resolved.candidates else None
    located = best is not None and best.score >= LOCATED and not named.actor
    place = best.place if best and located else None
    return Resolution(mention, place, best.score if best else 0.0, resolved.candidates)


def _mention(span: NameSpan, words: Words, kind: MentionKind) -> Mention:
    start, end = words.starts[span.first] + span.skip, words.ends[span.last - 1]
    return Mention(start, end, words.text[start:end], kind)
