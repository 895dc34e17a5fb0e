"""Files of a gazetteer that are not as they were made: found, told with what mends it, and made again."""

import pytest

from events.errors import GazetteerMissing, UnknownPlace
from events.places import files
from events.places.compile import compiler
from events.places.gazetteers.compiled import CompiledGazetteer
from events.places.seal import broken
from tests.events.places.gazetteers.test_compiled import ENTRIES

FILES = sorted([files.STORE, files.PLACES, files.NAMES, files.KEYS.format(0), files.SEAL, *files.ARRAYS])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(compiler, "default_entries", lambda say: list(ENTRIES))
    compiler.build(tmp_path)
    return tmp_path


def built(folder):
    return folder / compiler.current(folder)


def flip(file, at):
    content = bytearray(file.read_bytes())
    content[at % len(content)] ^= 0xFF
    file.write_bytes(content)


def asked(gazetteer):
    gazetteer.candidates("palu")
    gazetteer.continues("kota")
    gazetteer.search("pa", near=(40, 38))
    for place in ("x:palu", "x:us"):
        gazetteer.place(place)
        gazetteer.names(place)
        gazetteer.area(place)


def test_seal_holds_every_file_of_a_build(folder):
    assert sorted(file.name for file in built(folder).iterdir()) == FILES
    assert (broken(built(folder)), broken(built(folder), deep=True)) == ("", "")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", ["cut", "empty", "longer", "gone"])
def test_file_of_another_size_is_told_at_opening_and_made_again(folder, name, damage):
    file = built(folder) / name
    whole = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        file.write_bytes({"cut": whole[:-1], "empty": b"", "longer": whole + b"]"}[damage])

    # A seal that is gone was never there: such builds were made before there were seals.
    if (name, damage) != (files.SEAL, "gone"):
        with pytest.raises(GazetteerMissing, match=rf"{name}.*run: manage\.py build_gazetteer"):
            CompiledGazetteer(folder)
        assert compiler.build(folder).built is True
    asked(CompiledGazetteer(folder))


@pytest.mark.parametrize("name", FILES)
def test_changed_byte_is_found_by_its_digest_and_the_gazetteer_made_again(folder, name):
    flip(built(folder) / name, 200)

    assert broken(built(folder), deep=True) == name
    assert compiler.build(folder).built is True
    assert broken(built(folder), deep=True) == ""


@pytest.mark.parametrize("name", FILES)
def test_changed_bytes_never_end_in_anything_but_a_sentence(folder, name):
    file = built(folder) / name
    whole = file.read_bytes()
    ended = set()
    for at in range(0, len(whole), max(len(whole) // 40, 1)):
        flip(file, at)
        try:
            asked(CompiledGazetteer(folder))
            ended.add("read")
        except GazetteerMissing as problem:
            ended.add("told" if str(problem).endswith("run: manage.py build_gazetteer") else str(problem))
        except UnknownPlace:
            ended.add("not found")
        file.write_bytes(whole)

    assert ended <= {"read", "told", "not found"}
    if name == files.KEYS.format(0):
        # Mapped by a library that does not look where it reads: never opened.
        assert ended == {"told"}


def test_pointer_of_no_letters_is_told_and_made_again(folder):
    (folder / files.CURRENT).write_bytes(b"\xff\xfe\xfd")

    with pytest.raises(GazetteerMissing, match="build_gazetteer"):
        CompiledGazetteer(folder)
    assert compiler.build(folder).built is True
