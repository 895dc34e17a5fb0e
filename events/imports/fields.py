"""The fields of an event that a file may fill, and what columns for them are called."""

# Our field -> names of columns that mean it, in small letters, words joined with _; our own exports' names first.
FIELDS: dict[str, tuple[str, ...]] = {
    "key": ("id", "event_id", "fid", "uid", "uuid", "identifier", "key", "reference", "ref", "nomor"),
    "external_id": ("external_id",),
    "title": ("title", "name", "headline", "event", "label", "summary", "judul"),
    "kind": ("kind",),
    "type": ("type", "event_type"),
    "subtype": ("subtype", "sub_type", "sub_event_type"),
    "category": ("category",),
    "date_start": ("date_start", "date", "event_date", "start", "start_date", "day", "datum", "fecha", "tanggal"),
    "date_end": ("date_end", "end", "end_date"),
    "time_precision": ("time_precision",),
    "longitude": ("longitude", "lon", "lng", "long", "x", "bujur"),
    "latitude": ("latitude", "lat", "y", "lintang"),
    "wkt": ("wkt", "geometry", "geom", "the_geom", "shape"),
    "geo_precision": ("geo_precision",),
    "uncertainty_m": ("uncertainty_m",),
    "radius_m": ("radius_m", "radius"),
    "path_basis": ("path_basis",),
    "place": ("place", "location", "town", "city", "village", "place_name", "lokasi"),
    "places": ("places",),
    "origin": ("origin", "from"),
    "destination": ("destination", "to"),
    "center_longitude": ("center_longitude",),
    "center_latitude": ("center_latitude",),
    "country": ("country", "country_code", "iso", "negara"),
    "admin1": ("admin1", "adm_1", "province", "state", "region"),
    "actors": ("actors", "actor", "actor1", "who"),
    "actor2": ("actor2",),
    "persons": ("persons", "people"),
    "persons_high": ("persons_high",),
    "vehicles": ("vehicles",),
    "vehicles_high": ("vehicles_high",),
    "fatalities": ("fatalities", "deaths", "killed", "dead", "tewas"),
    "fatalities_high": ("fatalities_high",),
    "injured": ("injured", "wounded", "luka"),
    "injured_high": ("injured_high",),
    "notes": ("notes", "description", "details", "text", "comment", "comments", "remarks"),
    "where_prec": ("where_prec",),
    "score": ("score",),
    "status": ("status",),
}


def matched(columns: list[str]) -> dict[str, str]:
    """Return our field -> the column of ``columns`` that means it, by its name.

    >>> matched(["Lat", "Lon", "Event Date"])
    {'date_start': 'Event Date', 'longitude': 'Lon', 'latitude': 'Lat'}
    """
    named = {"_".join(name.casefold().replace("-", " ").replace("_", " ").split()): name for name in reversed(columns)}
    found = {}
    for field, names in FIELDS.items():
        column = next((named[name] for name in names if name in named), None)
        if column is not None:
            found[field] = column
    return found
