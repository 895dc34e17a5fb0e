"""Our own labelled documents can be read, and wrong marks are refused."""

import pytest

from scripts.labelled import FOLDER, BadLabel, Label, labelled


@pytest.fixture
def written(tmp_path):
    def write(text):
        file = tmp_path / "id.txt"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_labels_count_code_points_of_the_text_without_marks(written):
    [document] = labelled(
        written(
            "## id-003 | wire | P\nDari [[Wamena|-4.09,138.94]] ke [[Suriah|SY]] [[Dukuh|?]] [[Siria|demonym SY]].\n"
        )
    )

    assert document.text == "Dari Wamena ke Suriah Dukuh Siria."
    assert document.labels == (
        Label(5, 11, "", -4.09, 138.94),
        Label(15, 21, "SY"),
        Label(22, 27),
        Label(28, 33, "SY", demonym=True),
    )
    assert (document.lang, document.aside) == ("id", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## id-1 | radio | Papua\nDari.", "a heading is"),
        ("## id-001 | radio | Papua\nDari [[Wamena]].", "a mark cannot be read"),
        ("## id-001 | radio | Papua\nDari [[Wamena|-94.09,138.94]].", "which is nowhere"),
        ("## id-001 | radio | Papua\nDari [[ Wamena|?]].", "begins or ends with a blank"),
        ("## id-001 | radio | Papua\n\n## id-002 | radio | Papua\nDari.", "there is no text"),
        ("## id-001 | r | P\nDari.\n## id-001 | r | P\nKe.", "two documents id-001"),
    ],
)
def test_labels_wrong_mark_is_refused_with_a_sentence(written, text, said):
    with pytest.raises(BadLabel, match=said):
        labelled(written(text))


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_labels_of_each_language_can_be_read(file):
    documents = labelled(file)

    assert {document.lang for document in documents} == {file.stem}
    # English has corpora of others beside it.
    assert len(documents) >= (75 if file.stem == "en" else 150)
