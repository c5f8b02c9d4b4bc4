"""The typography of sentences is mended as it is judged."""

import pytest

from tools.typography import NARROW, NO_BREAK, faults_of, mended, mended_document


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("oui ; non", f"oui{NARROW}; non"),
        ("oui; non", f"oui{NARROW}; non"),
        ("quoi ?!", f"quoi{NARROW}?!"),
        ("12,5% ou 40 % des voix", f"12,5{NARROW}% ou 40{NARROW}% des voix"),
        ("{percent} % : oui", f"{{percent}}{NARROW}%{NO_BREAK}: oui"),
        (f"Le vote{NARROW}: pour", f"Le vote{NO_BREAK}: pour"),
        ("dire « oui » ou «non»", f"dire «{NO_BREAK}oui{NO_BREAK}» ou «{NO_BREAK}non{NO_BREAK}»"),
        ("l'article...", "l’article…"),
        ("à 18:30, `a ; b` et `it's`", "à 18:30, `a ; b` et `it's`"),
    ],
)
def test_a_french_text_is_given_its_spaces(text: str, right: str) -> None:
    assert mended(text, "fr") == right
    assert mended(right, "fr") == right
    assert faults_of(right, "fr") == []


def test_an_english_text_loses_its_spaces() -> None:
    assert mended("Colette's vote : 12.5 % ; no ?", "en") == "Colette’s vote: 12.5%; no?"


def test_a_document_keeps_its_code_and_has_its_texts_and_comments_mended() -> None:
    document = """# Le quorum : un tiers
name = "Le n° # 1 : oui" # la base ; comparison = "at-least"
summary = {fr = "oui ; non", en = "the yes ; the no"}
share = "40 %"
id = "a ; b"
note = "une part : \\"40 %\\" ; un trou : \\"?\\""
sources = [
  "Les statuts : article 3",
]
"""

    assert mended_document(document).splitlines() == [
        f"# Le quorum{NO_BREAK}: un tiers",
        f'name = "Le n° # 1{NO_BREAK}: oui" # la base{NARROW}; comparison = "at-least"',
        f'summary = {{fr = "oui{NARROW}; non", en = "the yes; the no"}}',
        'share = "40 %"',
        'id = "a ; b"',
        rf'note = "une part{NO_BREAK}: \"40 %\"{NARROW}; un trou{NO_BREAK}: \"?\""',
        "sources = [",
        f'  "Les statuts{NO_BREAK}: article 3",',
        "]",
    ]
