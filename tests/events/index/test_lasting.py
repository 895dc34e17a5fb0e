"""What is kept is looked through while other threads add to it."""

import gc

from events.index.lasting import Change, TileKey, lasting


def test_tiles_are_looked_through_while_others_are_added():
    kept = {TileKey("tile", 5, x, 7, "all", own=True): b"" for x in range(31)}
    before = dict(kept)

    def another(phase: str, _told: dict[str, int]) -> None:
        # Whatever is allocated may let another thread go on: here it is one that keeps a tile each time.
        if phase == "start":
            kept[len(kept)] = b""

    thresholds = gc.get_threshold()
    gc.callbacks.append(another)
    gc.set_threshold(1)
    try:
        for _ in range(20):
            found = lasting(kept, Change(frozenset(), ()))
    finally:
        gc.set_threshold(*thresholds)
        gc.callbacks.remove(another)

    assert found == before
    assert len(kept) > len(before)
