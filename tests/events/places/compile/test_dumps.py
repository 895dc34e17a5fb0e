"""Dumps of GeoNames and Who's On First become places; one that is there already stays one place."""

import gzip
import json
import zipfile

import pytest
from django.core.management import CommandError, call_command

from events.errors import BadSource
from events.places import files
from events.places.compile import compiler
from events.places.compile.entry import Entry, EntryName
from events.places.compile.geonames import GeoNames
from events.places.compile.geonames_files import from_files, geonames_dumps
from events.places.compile.whosonfirst import WhosOnFirst
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.place import Place, PlaceClass, PlaceName

HOMS = Entry(
    Place("a1:SY.11", "Homs Governorate", PlaceClass.ADMIN1, 38.0, 34.5, "SY", "SY.11", "Homs Governorate"),
    (EntryName("Homs Governorate", 3, "en"),),
    same_as=("gn:169575",),
)
PALMYRA = Entry(Place("gn:163808", "Palmyra", PlaceClass.CITY, 38.28, 34.56, "SY"), (EntryName("Palmyra", 3),))
TANF = Entry(
    Place("wl:al-tanf", "al-Tanf garrison", PlaceClass.BASE, 38.618, 33.5055, "SY", radius_m=3000),
    (EntryName("al-Tanf garrison", 3, "en"), EntryName("al-Tanf", 3, "en")),
)
EUPHRATES = Entry(
    Place("wl:euphrates", "Euphrates", PlaceClass.WATER, 40.0, 35.5, radius_m=900_000),
    (EntryName("Euphrates", 3, "en"),),
)


def line(key, name, kind="P\tPPL", at=(36.0, 35.0), others="", country="SY", admin1="11", people="0") -> str:
    return (
        f"{key}\t{name}\t{name}\t{others}\t{at[1]}\t{at[0]}\t{kind}\t{country}\t\t{admin1}\t\t\t\t{people}\t\t0\t"
        "Asia/Damascus\t2026-01-01"
    )


LINES = [
    line(163808, "Tadmur", at=(38.28, 34.56), others="Tadmor,تدمر,PMS,Palmyre", people="51323"),
    line(1, "Wadi Sirhan", "H\tWAD", (37.9, 31.2), "وادي السرحان"),
    line(2, "At Tanf", "S\tINSM", (38.62, 33.51), "al-Tanf"),
    line(3, "al-Tanf", "S\tAIRB", (38.62, 33.51)),
    line(4, "Euphrates", "H\tSTM", (47.4, 31.0), country="IQ"),
    line(5, "Palmyra", at=(-75.02, 40.0), country="US", admin1="NJ"),
    line(169575, "Muḩāfaz̧at Ḩimş", "A\tADM1", (38.1, 34.4), "محافظة حمص"),
    line(6, "As Sukhnah", at=(38.87, 34.88), others="السخنة"),
]
NAMES = [
    "1\t163808\tde\tPalmyra in Syrien\t1\t\t\t\t\t",
    "2\t163808\tlink\thttps://en.wikipedia.org/wiki/Palmyra\t\t\t\t\t\t",
    "3\t163808\tru\tПальмира\t1\t\t\t\t\t",
    "4\t1\tar\tوادي السرحان\t1\t\t\t\t\t",
    "5\t999\ten\tNowhere\t\t\t\t\t\t",
]


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(compiler, "default_entries", lambda say: [HOMS, PALMYRA, TANF, EUPHRATES])


@pytest.fixture
def dump(tmp_path):
    def write(lines=LINES, names=NAMES) -> GeoNames:
        (tmp_path / "SY.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (tmp_path / "alternateNamesV2.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
        [found] = from_files([tmp_path / "SY.txt"])
        return found

    return write


def built(tmp_path, *dumps, said=None) -> CompiledGazetteer:
    compiler.build(tmp_path / files.FOLDER, said.append if said is not None else lambda _: None, dumps=dumps)
    return CompiledGazetteer(tmp_path / files.FOLDER)


def ids(gazetteer, key) -> list[str]:
    return [c.place.id for c in gazetteer.candidates(key)]


def test_geonames_place_that_is_there_gives_its_names_and_stays_one_place(tmp_path, dump):
    gazetteer = built(tmp_path, dump())

    assert [ids(gazetteer, key) for key in ("tadmur", "palmyre", "تدمر", "пальмира")] == [["gn:163808"]] * 4
    assert gazetteer.place("gn:163808").name == "Palmyra"
    assert gazetteer.names("gn:163808") == (
        PlaceName("Palmyra"),
        PlaceName("Tadmur"),
        PlaceName("Tadmor"),
        PlaceName("تدمر"),
        PlaceName("Palmyre"),
        PlaceName("Palmyra in Syrien", "de"),
        PlaceName("Пальмира", "ru"),
    )


def test_geonames_place_that_is_new_is_read_whole(tmp_path, dump):
    gazetteer = built(tmp_path, dump())
    wadi, town = gazetteer.place("gn:1"), gazetteer.place("gn:6")

    assert (wadi.name, wadi.feature_class, wadi.point) == ("Wadi Sirhan", PlaceClass.WATER, (37.9, 31.2))
    assert (town.country, town.admin1, town.admin1_name) == ("SY", "SY.11", "Homs Governorate")
    assert (town.source, town.source_date) == ("GeoNames", "2026-01-01")
    assert gazetteer.names("gn:1") == (PlaceName("Wadi Sirhan"), PlaceName("وادي السرحان", "ar"))
    assert ids(gazetteer, "al sukhnah") == ["gn:6"]


def test_same_name_class_and_neighbourhood_is_one_place_and_namesakes_elsewhere_are_not(tmp_path, dump):
    gazetteer = built(tmp_path, dump())

    assert ids(gazetteer, "euphrates") == ["wl:euphrates"]
    assert sorted(ids(gazetteer, "palmyra")) == ["gn:163808", "gn:5"]
    # The airbase bears the garrison's own name; the other installation is called differently first of all.
    assert sorted(ids(gazetteer, "al tanf")) == ["gn:2", "wl:al-tanf"]


def test_division_is_joined_by_its_geonames_number(tmp_path, dump):
    gazetteer = built(tmp_path, dump())

    assert ids(gazetteer, "محافظه حمص") == ["a1:SY.11"]
    assert gazetteer.place("a1:SY.11").point == (38.0, 34.5)


def test_wadi_of_a_dump_is_not_taken_for_a_great_river(tmp_path, dump):
    gazetteer = built(tmp_path, dump([*LINES, line(7, "Sirhan", people="40000")]))

    assert [p.id for p in gazetteer.search("sirhan")] == ["gn:7"]
    assert [p.id for p in gazetteer.search("wadi")] == ["gn:1"]


def test_broken_lines_are_listed_with_number_and_reason_and_left_out(tmp_path, dump):
    broken = [
        "only three\tcolumns\there",
        line("x1", "Nowhere"),
        line(11, "Beyond", at=(388.2, 0)),
        line(12, "Crowd", people="many"),
        line(13, "Odd", "Q\tXXX"),
    ]
    said: list[str] = []

    gazetteer = built(tmp_path, dump([*broken, *LINES, *(line(n, f"Village {n}") for n in range(100, 200))]), said=said)

    assert [one.strip() for one in said if ", line " in one] == [
        "SY.txt, line 1: has 3 columns instead of 19; left out",
        "SY.txt, line 2: its number is 'x1'; left out",
        "SY.txt, line 3: its longitude is 388.2; longitudes lie between -180 and 180; left out",
        "SY.txt, line 4: its population is 'many'; left out",
        "SY.txt, line 5: its feature class is 'Q', which GeoNames does not have; left out",
    ]
    assert ids(gazetteer, "beyond") == []


def test_file_that_is_no_dump_is_refused_and_the_gazetteer_before_stays(tmp_path, dump):
    version = built(tmp_path, dump()).version

    with pytest.raises(BadSource, match=r"SY\.txt: 30 of 30 lines cannot be read"):
        built(tmp_path, dump(["<html>no dump</html>"] * 30))

    kept = CompiledGazetteer(tmp_path / files.FOLDER)
    assert (kept.version, ids(kept, "tadmur")) == (version, ["gn:163808"])
    assert len(list((tmp_path / files.FOLDER).glob("build-*"))) == 1


@pytest.mark.parametrize("content", [b"PK\x03\x04 torn", b""])
def test_damaged_archive_is_refused(tmp_path, content):
    (tmp_path / "SY.zip").write_bytes(content)

    with pytest.raises(BadSource, match=r"SY\.zip cannot be read .*; fetch it again"):
        built(tmp_path, GeoNames(tmp_path / "SY.zip"))


def test_archive_is_read_without_unpacking_it(tmp_path, dump):
    dump()
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "GeoNames " * 5000)
        archive.write(tmp_path / "SY.txt", "SY.txt")

    assert built(tmp_path, GeoNames(tmp_path / "SY.zip")).place("gn:6").name == "As Sukhnah"


def wof(key, name, kind="locality", at=(36.0, 35.0), gn=None, names=None, **more) -> str:
    return json.dumps(
        {"id": key, "name": name, "type": kind, "lat": at[1], "lon": at[0], "pop": None, "cc": "SY", "gn": gn}
        | {"hier": [{"region_id": 70}], "names": names or {}}
        | more
    )


WOF = [
    wof(70, "حمص", "region", (38.0, 34.6), gn=169575, names={"ara": ["محافظة حمص"], "eng": ["Homs Province"]}),
    wof(71, "Tadmur", gn=163808, names={"fra": ["Palmyre"], "und": ["Tadmor"]}),
    wof(72, "Palmyra", at=(38.29, 34.57), names={"deu": ["Palmyra"]}),
    wof(73, "Palmyra", at=(30.0, 30.0)),
    wof(74, "القريتين", at=(37.24, 34.23), names={"eng": ["Al-Qaryatayn", "QRT"]}),
]


def write_wof(tmp_path, lines) -> WhosOnFirst:
    file = tmp_path / "wof_sy.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(lines).encode()))
    return WhosOnFirst(file)


def test_whosonfirst_joins_by_number_and_by_name_and_nearness(tmp_path):
    gazetteer = built(tmp_path, write_wof(tmp_path, WOF))

    assert sorted(ids(gazetteer, "palmyra")) == ["gn:163808", "wof:73"]
    assert ids(gazetteer, "palmyre") == ["gn:163808"]
    assert ids(gazetteer, "homs province") == ["a1:SY.11"]
    town = gazetteer.place("wof:74")
    assert (town.admin1, town.admin1_name, town.source) == ("SY.11", "Homs Governorate", "Who's On First")
    assert gazetteer.names("wof:74") == (PlaceName("القريتين"), PlaceName("Al-Qaryatayn", "en"))


def test_whosonfirst_joins_places_that_geonames_brought(tmp_path, dump):
    lines = [wof(80, "As Sukhnah", at=(38.87, 34.88)), wof(81, "Wādī", "locality", gn=1, names={"eng": ["Sirhan"]})]

    gazetteer = built(tmp_path, dump(), write_wof(tmp_path, lines))

    assert (ids(gazetteer, "as sukhnah"), ids(gazetteer, "sirhan")) == (["gn:6"], ["gn:1"])


def test_whosonfirst_lists_broken_lines(tmp_path):
    said: list[str] = []
    lines = ["{not json", wof(90, "X", "planet"), '{"id": 91}', wof(92, "Far", at=(0, 91)), *WOF * 20]

    built(tmp_path, write_wof(tmp_path, lines), said=said)

    told = [one.strip() for one in said if ", line " in one]
    assert told[0].startswith("wof_sy.jsonl.gz, line 1: is no JSON")
    assert told[1].startswith("wof_sy.jsonl.gz, line 2: its type is 'planet'; known are country, ")
    assert told[2:] == [
        "wof_sy.jsonl.gz, line 3: has no 'type'; left out",
        "wof_sy.jsonl.gz, line 4: its longitude is 0 and its latitude 91, which is nowhere on Earth; left out",
    ]


def test_sources_of_a_build_are_credited(tmp_path, dump):
    gazetteer = built(tmp_path, dump(), write_wof(tmp_path, WOF))

    assert [(s.name, s.licence.split(" (")[0]) for s in gazetteer.sources[-2:]] == [
        ("GeoNames, SY.txt", "Creative Commons Attribution 4.0"),
        ("Who's On First, wof_sy.jsonl.gz", "Who's On First licence"),
    ]


def test_files_beside_a_dump_are_taken_with_it(tmp_path, dump):
    (tmp_path / "admin1CodesASCII.txt").write_text("SY.99\tNew Province\tNew Province\t5\n")

    found = dump([*LINES, line(8, "Far Village", admin1="99")])

    assert (found.names, found.codes) == (tmp_path / "alternateNamesV2.txt", (tmp_path / "admin1CodesASCII.txt",))
    assert built(tmp_path, found).place("gn:8").admin1_name == "New Province"


def test_names_alone_are_no_dump(tmp_path, dump):
    dump()

    with pytest.raises(BadSource, match=r"holds no places; name allCountries\.txt"):
        geonames_dumps([str(tmp_path / "alternateNamesV2.txt")], tmp_path, print)


def test_country_is_fetched_and_kept(tmp_path, dump):
    dump()
    (tmp_path / "net" / "alternatenames").mkdir(parents=True)
    for name, file in (("SY.zip", "SY.txt"), ("alternatenames/SY.zip", "alternateNamesV2.txt")):
        with zipfile.ZipFile(tmp_path / "net" / name, "w") as archive:
            archive.write(tmp_path / file, "SY.txt")
    said: list[str] = []

    [found] = geonames_dumps(["sy"], tmp_path, said.append, f"{(tmp_path / 'net').as_uri()}/")
    geonames_dumps(["SY"], tmp_path, said.append, "file:///nowhere/")

    assert ids(built(tmp_path, found), "пальмира") == ["gn:163808"]
    assert [one.split()[0] for one in said] == ["fetching", "fetching", "SY.zip", "alternateNames-SY.zip"]


def test_country_that_cannot_be_fetched_says_what_to_do(tmp_path):
    with pytest.raises(BadSource, match=r"SY\.zip cannot be fetched .* name the file: .*--geonames SY\.zip"):
        geonames_dumps(["SY"], tmp_path, lambda _: None, (tmp_path / "none").as_uri() + "/")

    assert list((tmp_path / "geonames").iterdir()) == []


@pytest.fixture
def command(tmp_path, settings, capsys):
    settings.DATA_DIR = tmp_path

    def run(*arguments: str) -> str:
        call_command("build_gazetteer", *arguments)
        return capsys.readouterr().out

    return run


def test_build_without_arguments_keeps_what_was_added(tmp_path, dump, command):
    dump()
    command("--geonames", str(tmp_path / "SY.txt"))
    first = CompiledGazetteer(tmp_path / files.FOLDER)

    assert "up to date" in command()
    command("--force")

    again = CompiledGazetteer(tmp_path / files.FOLDER)
    assert (again.version, ids(again, "as sukhnah")) == (first.version, ["gn:6"])


def test_default_leaves_out_what_was_added(tmp_path, dump, command):
    dump()
    command("--geonames", str(tmp_path / "SY.txt"))
    command("--default")

    assert ids(CompiledGazetteer(tmp_path / files.FOLDER), "as sukhnah") == []
    assert "up to date" in command()


def test_gazetteer_stays_where_a_file_it_is_made_of_is_gone(tmp_path, dump, command):
    dump()
    command("--geonames", str(tmp_path / "SY.txt"))
    (tmp_path / "SY.txt").unlink()

    said = command("--force")

    assert "which is gone. Put it back, or name the gazetteer's sources again" in said
    assert "Until then it stays as it is: version" in said
    assert ids(CompiledGazetteer(tmp_path / files.FOLDER), "as sukhnah") == ["gn:6"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--geonames", "/nowhere/SY.txt"), "There is no file /nowhere/SY.txt; name allCountries.txt"),
        (("--whosonfirst", "/nowhere/x.jsonl"), "There is no file /nowhere/x.jsonl; name files of Who's On First"),
        (("--default", "--whosonfirst", "x"), "--default leaves further sources out; name none beside it."),
    ],
)
def test_command_refuses_with_a_sentence(command, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        command(*arguments)


@pytest.mark.shared
def test_syria_of_whosonfirst_is_read_to_the_last_line(tmp_path, shared):
    said: list[str] = []

    gazetteer = built(tmp_path, WhosOnFirst(shared / "gazetteer" / "wof_sy.jsonl.gz"), said=said)

    assert [one for one in said if ", line " in one] == []
    assert ids(gazetteer, "القريتين")[:1] != []
