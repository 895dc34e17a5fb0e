"""The commonest errors of a corpus, to be read by whoever wants to make finding places better."""

from collections import Counter
from typing import Any


def errors(score: Any, corpus: list[dict[str, Any]], predicted: dict[str, Any], most: int) -> None:
    """Print the commonest errors: spurious names, missed names, wrong places."""
    spurious, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    for d in corpus:
        gold, guesses = d["toponyms"], predicted[str(d["id"])]
        pairs = dict(score.match(gold, guesses)[1])
        taken = set(pairs.values())
        for i, g in enumerate(gold):
            at = d["text"][max(0, g["start"] - 25) : g["end"] + 20].replace("\n", " ")
            if i not in pairs:
                missed[f"{g['phrase']} | {at}"] += 1
                continue
            p = guesses[pairs[i]]
            if g["lat"] is not None and (p["lat"] is None or score.km(g["lat"], g["lon"], p["lat"], p["lon"]) > 161):
                wrong[
                    f"{g['phrase']} {g['lat']},{g['lon']} -> {p['place']} {p['lat']},{p['lon']} {p['score']} | {at}"
                ] += 1
        for j, p in enumerate(guesses):
            if j not in taken and p["lat"] is not None:
                at = d["text"][max(0, p["start"] - 25) : p["end"] + 20].replace("\n", " ")
                spurious[f"{p['phrase']} {p['place']} {p['score']} | {at}"] += 1
    for title, counts in (("spurious", spurious), ("missed", missed), ("wrong", wrong)):
        print(f"\n## {title}: {sum(counts.values())}")
        for line, count in counts.most_common(most):
            print(count, line)
