"""Whole documents, kept as text for a secretary to review: `python -m tests.documents.golden` writes them anew."""

import pytest

from tests.documents.golden.written import FOLDER, golden_documents

DOCUMENTS = golden_documents()


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_a_document_says_what_was_reviewed(name: str) -> None:
    assert DOCUMENTS[name] == (FOLDER / name).read_text(encoding="utf-8")


def test_every_document_kept_is_one_that_is_composed() -> None:
    assert {file.name for file in FOLDER.glob("*.txt")} == set(DOCUMENTS)


def test_both_languages_say_the_same_number_of_things() -> None:
    french, english = DOCUMENTS["proces-verbal.txt"].split("\n\n"), DOCUMENTS["minutes.txt"].split("\n\n")

    assert english[1] == "This is a translation: only the French text is authentic."
    assert len(english) == len(french) + 1
