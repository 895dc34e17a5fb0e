"""What the API sends and takes, as JSON Schema; the properties are those of every export."""

from typing import Any

from events.queries import Fields, FieldType

_TEXT, _NUMBER, _WHOLE = {"type": "string"}, {"type": "number"}, {"type": "integer"}
_DAY = {"type": "string", "format": "date"}
FIELD_SCHEMAS: dict[FieldType, dict[str, Any]] = {
    FieldType.TEXT: _TEXT,
    FieldType.WHOLE: _WHOLE,
    FieldType.NUMBER: _NUMBER,
    FieldType.DAY: _DAY,
    FieldType.MOMENT: {"type": "string", "format": "date-time"},
    FieldType.SHAPE: {"format": "geometry-any"},
}


def queryables_document(address: str, title: str, fields: Fields) -> dict[str, Any]:
    """Return the fields that filters may name, as Part 3 of OGC API Features describes them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "type": "object",
        "title": title,
        "properties": {name: {"title": name, **FIELD_SCHEMAS[field.type]} for name, field in fields.items()},
        "additionalProperties": False,
    }


def _object(properties: dict[str, Any], *optional: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [name for name in properties if name not in optional],
        "properties": properties,
        **more,
    }


def _unknown(schema: dict[str, Any]) -> dict[str, Any]:
    return {**schema, "nullable": True}


def _listed(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_EVIDENCE = _object(
    dict.fromkeys(("field", "title", "url", "lang", "quote", "stance"), _TEXT)
    | dict.fromkeys(("report", "start", "end"), _WHOLE)
)
_UCDP = ("where_prec", "date_prec", "type_of_violence")
_COUNTS = ("persons", "vehicles", "fatalities", "injured")
_GEOMETRY = {
    "type": "object",
    "nullable": True,
    "required": ["type"],
    "properties": {"type": _TEXT, "coordinates": {"type": "array", "items": {}}},
}
_PROPERTIES = _object(
    {"id": _WHOLE, "kind": {"type": "string", "enum": ["incident", "movement", "zone"]}}
    | dict.fromkeys(
        ("type", "subtype", "category", "title", "origin", "destination", "path_basis", "side_a", "side_b"), _TEXT
    )
    | {"status": {"type": "string", "enum": ["draft", "approved", "rejected", "merged"]}}
    | {name: _unknown(_DAY) for name in ("date_start", "date_end")}
    | {name: _unknown(_WHOLE) for name in ("time_precision", "geo_precision", *_UCDP)}
    | {name: _unknown(_WHOLE) for count in _COUNTS for name in (count, f"{count}_high")}
    | {name: _unknown(_NUMBER) for name in ("uncertainty_m", "radius_m")}
    | {"actors": _listed(_TEXT), "places": _listed(_TEXT), "score": _NUMBER}
    | {"center": _unknown({"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2})}
    | {"evidence": _listed(_ref("evidence")), "updated": _unknown({"type": "string", "format": "date-time"})}
    | {"whereabouts": _GEOMETRY},
    "whereabouts",
)
_FEATURE = {
    "type": {"type": "string", "enum": ["Feature"]},
    "id": _WHOLE,
    "geometry": _GEOMETRY,
    "properties": _ref("properties"),
    "links": _listed(_ref("link")),
}
_NAMES = {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": _TEXT}}}
_REPORT = _object(
    {"id": _WHOLE}
    | dict.fromkeys(("title", "url", "archive_url", "language", "published", "source", "sensitivity"), _TEXT)
    | {name: _unknown(_DAY) for name in ("published_first", "published_last")}
)
_PLACE = _object(
    {"id": _WHOLE, "names": _NAMES, "radius_m": _NUMBER}
    | dict.fromkeys(
        ("gazetteer_id", "name", "feature_class", "country", "admin1", "admin1_name", "source", "source_date"), _TEXT
    )
)


def _features(feature: str) -> dict[str, Any]:
    return _object(
        {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "links": _listed(_ref("link")),
            "numberMatched": _WHOLE,
            "numberReturned": _WHOLE,
            "features": _listed(_ref(feature)),
        },
        "numberMatched",
    )


SCHEMAS: dict[str, Any] = {
    "link": _object({"href": _TEXT, "rel": _TEXT, "type": _TEXT, "title": _TEXT}),
    "evidence": _EVIDENCE,
    "properties": _PROPERTIES,
    "feature": _object(_FEATURE, "links"),
    "features": _features("feature"),
    "report": _object({**_FEATURE, "properties": _REPORT}, "links"),
    "reports": _features("report"),
    "place": _object({**_FEATURE, "properties": _PLACE}, "links"),
    "places": _features("place"),
    "landing": _object({"title": _TEXT, "description": _TEXT, "links": _listed(_ref("link"))}),
    "conformance": _object({"conformsTo": _listed(_TEXT)}),
    "collection": _object(
        {
            **dict.fromkeys(("id", "title", "description", "itemType"), _TEXT),
            "extent": {"type": "object"},
            "crs": _listed(_TEXT),
            "storageCrs": _TEXT,
            "links": _listed(_ref("link")),
        },
        "extent",
    ),
    "collections": _object({"links": _listed(_ref("link")), "collections": _listed(_ref("collection"))}),
    "queryables": {"type": "object", "required": ["properties"]},
    "problem": _object({"title": _TEXT, "detail": _TEXT, "status": _WHOLE}),
}
