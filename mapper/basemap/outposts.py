"""Labels of bases, camps and crossings of the gazetteer's curated list: places that GeoNames lacks."""

from collections.abc import Iterator

from events.places.compile.curated import curated
from events.places.place import PlaceClass
from mapper.basemap.labels import LANGUAGES
from mapper.basemap.places import SMALL_TOWN, PlaceLabel

CLASSES = frozenset({PlaceClass.BASE, PlaceClass.CAMP, PlaceClass.CROSSING})
# They are named where small towns are, but give way to these.
ZOOM, ORDER = 6.6, 50_000


def outposts() -> Iterator[PlaceLabel]:
    """Yield a label for each curated place of these classes, with the first name of each language of labels."""
    for order, entry in enumerate(curated({}), ORDER):
        place = entry.place
        if place.feature_class not in CLASSES:
            continue
        names: dict[str, str] = {}
        for name in entry.names:
            names.setdefault(name.lang, name.name)
        english = names.get("en", place.name)
        shown = {lang: names[lang] for lang in LANGUAGES if lang in names and names[lang] != english}
        yield PlaceLabel(place.id, place.lon, place.lat, {"en": english, **shown}, SMALL_TOWN, ZOOM, order)
