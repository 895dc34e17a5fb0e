"""The files of a compiled gazetteer: what each holds, and how one name index lies in memory.

``places.tsv`` holds one place a line, its columns those of ``events.places.place.Place``; ``lines.npy`` says at which
byte each line begins. A place's ``row`` is its rank: 0 is the most prominent. ``places.sqlite3`` leads from identifiers
to rows and holds names, outlines and sources. ``names.marisa`` is a trie of every key of
``events.text.tokens.name_key``; a key's number in the trie leads, by ``positions.npy``, to its position among all keys
in code point order, and back by ``numbers.npy``. The postings of position p are ``starts.npy[p]:starts.npy[p + 1]`` of
``rows.npy`` (rows of places), ``weights.npy`` (0 to 3) and ``langs.npy`` (numbers of the list in ``meta``; 0 is
unknown). Since postings lie in the order of keys, all names that begin alike are one slice. ``points.npy`` is
(places, 2): longitude, latitude.

Builds stand side by side in ``gazetteer/``, and ``current`` names the one to open: it is replaced as one step, and a
process that has an older build open keeps it.
"""

# Grows when what the files hold changes, so that older ones are built again.
LAYOUT = 2

FOLDER = "gazetteer"
CURRENT = "current"
STORE = "places.sqlite3"
PLACES = "places.tsv"
KEYS = "names.marisa"
POSITIONS, NUMBERS, STARTS, ROWS, WEIGHTS, LANGS, POINTS, LINES = ARRAYS = tuple(
    f"{name}.npy" for name in ("positions", "numbers", "starts", "rows", "weights", "langs", "points", "lines")
)
