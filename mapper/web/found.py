"""Where the words that were searched for stand in a report: a quotation around the first of them."""

from events.text.tokens import name_key, tokens
from mapper.web.passages import Piece, passages

# Characters shown on either side.
_MARGIN = 70
# Characters of a report that are looked through; what stands later is found, but not quoted.
_LOOKED_THROUGH = 50_000


def found_words(text: str, searched: str) -> tuple[Piece, ...]:
    """Return the first stretch of ``text`` with words that begin as those ``searched`` do, those marked.

    Empty where nothing is searched for, or only the title has the words.

    >>> [piece.text for piece in found_words("They left Ḥimṣ.", "hims") if piece.marked]
    ['Ḥimṣ']
    """
    begins = tuple(name_key(searched).split())
    if not begins:
        return ()
    spans = [(word.start, word.end) for word in tokens(text[:_LOOKED_THROUGH]) if word.fold.startswith(begins)]
    return next(iter(passages(text, spans[:40], _MARGIN)), None).pieces if spans else ()
