"""The files of a compiled gazetteer: what each holds, and how one name index lies in memory.

``places.tsv`` holds one place a line, its columns those of ``events.places.place.Place``; ``lines.npy`` says at which
byte each line begins. A place's ``row`` is its rank: 0 is the most prominent. ``names.tsv`` and ``spelled.npy`` are the
same for the names of each place, main name first, parted by ``NAME``, a name and its language by ``LANG``.
``hashes.npy`` holds a number for each identifier, in order, and ``owners.npy`` the rows they belong to. Outlines and
what is said of the build are in ``places.sqlite3``.

``names-0.marisa`` and so on are tries of the keys of ``events.text.tokens.name_key``, parted in code point order so
that each can be made in little memory; ``meta`` says with which key and position each begins. A key's number in its
trie leads, by ``positions.npy``, to its position among the keys of that trie in code point order, and back by
``numbers.npy``. The postings of position p of all keys are ``starts.npy[p]:starts.npy[p + 1]`` of ``rows.npy`` (rows of
places), ``weights.npy`` (0 to 3) and ``langs.npy`` (numbers of the list in ``meta``; 0 is unknown). Since postings lie
in the order of keys, all names that begin alike are one slice. ``points.npy`` is (places, 2): longitude, latitude.

Builds stand side by side in ``gazetteer/``, and ``current`` names the one to open: it is replaced as one step, and a
process that has an older build open keeps it. ``seal.json`` has the size and the SHA-256 of each file of a build;
``made-of.json`` says which further sources it is made of.
"""

from hashlib import blake2b

# Grows when what the files hold changes, so that older ones are built again.
LAYOUT = 3

FOLDER = "gazetteer"
CURRENT = "current"
MADE_OF = "made-of.json"
SEAL = "seal.json"
STORE = "places.sqlite3"
PLACES = "places.tsv"
NAMES = "names.tsv"
KEYS = "names-{}.marisa"
POSITIONS, NUMBERS, STARTS, ROWS, WEIGHTS, LANGS, POINTS, LINES, SPELLED, HASHES, OWNERS = ARRAYS = tuple(
    f"{name}.npy"
    for name in (
        *("positions", "numbers", "starts", "rows", "weights", "langs", "points"),
        *("lines", "spelled", "hashes", "owners"),
    )
)
# What parts the names of a place, and a name from its language: no name holds them.
NAME, LANG = "\x1e", "\x1f"


def id_hash(place_id: bytes) -> int:
    """Return the number (64 bits) under which an identifier, in UTF-8, is filed."""
    return int.from_bytes(blake2b(place_id, digest_size=8).digest(), "little")
