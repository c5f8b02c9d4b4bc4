"""Texts are made printable once, for all formats, and the secretary is told what changed."""

import dataclasses
import random

import pytest

from govtool.documents.blocks import Grid, Logo, Paragraph
from govtool.documents.glyphs import GLYPHS, clusters_of, refused_in
from govtool.documents.pdf import pdf_of
from govtool.documents.printable import MARK, MOST_WARNINGS, Marker, printable
from tests.factories.documents import LOGO, minutes, written
from tools.glyphs import ranges_of
from tools.glyphs import written as written_glyphs

NO_BREAK = "\N{NO-BREAK SPACE}"
DRAWN = "".join(
    "".join(map(chr, range(int(first, 16), int(last, 16) + 1)))
    for first, last in (line.split("-") for line in GLYPHS.read_text("utf-8").splitlines()[1:])
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maëlle D’Hervé, œuvre, ÿ, 2/3 ≥ 1 €", "Maëlle D’Hervé, œuvre, ÿ, 2/3 ≥ 1 €"),
        ("12\N{NARROW NO-BREAK SPACE}%\N{NO-BREAK SPACE}: oui", "12\N{NARROW NO-BREAK SPACE}%\N{NO-BREAK SPACE}: oui"),
        ("e\N{COMBINING ACUTE ACCENT}tat", "état"),
        ("tab\tulation", "tab ulation"),
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne"),
        ("\x00\x07\x1b\x7f\x9f", ""),
        ("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c", ""),
        ("co\u00adop\u200bérative\ufeff", "coopérative"),
        ("王小明", "□□□"),
        ("🌻", "□"),
        ("👩\u200d🌾", "□□"),
        ("☎️", "☎"),
        ("\ue000\U000f0000", "□□"),
        ("\uffff", "□"),
        ("\ud800", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_text_is_made_printable(text: str, shown: str) -> None:
    assert Marker().text(text) == shown


def test_what_is_printable_already_stays_and_warns_of_nothing() -> None:
    assert printable(minutes(2, 8)) == minutes(2, 8)


def test_marking_twice_changes_nothing_more() -> None:
    once = printable(written("王 et \x00 oui"))

    assert printable(once) == once


def test_a_warning_names_the_text_and_its_characters() -> None:
    document = dataclasses.replace(minutes(0, 0), blocks=(Paragraph("Mme 王小 est là"), Paragraph("Mme 王小 est là")))

    (warning,) = printable(document).warnings

    assert warning == (
        f"Dans «{NO_BREAK}Mme 王小 est là{NO_BREAK}», 2 caractères qu’aucune police ne dessine sont remplacés par □ "
        "(U+738B, U+5C0F)."
    )


def test_a_warning_quotes_a_long_text_around_what_changed_and_in_the_language_of_the_document() -> None:
    text = f"{'avant ' * 20}王{' après' * 20}"
    document = dataclasses.replace(minutes(0, 0), language="en", blocks=(Paragraph(text),))

    (warning,) = printable(document).warnings

    assert warning.startswith("In “…avant avant avant avant 王 après après après aprè…”, 1 character")


def test_warnings_already_given_stay_and_very_many_are_counted() -> None:
    rows = tuple((f"王 {rank}",) for rank in range(MOST_WARNINGS + 7))
    grid = Grid("Noms", ("Nom",), rows)

    warnings = printable(dataclasses.replace(minutes(0, 0), blocks=(grid,), warnings=("Déjà dit.",))).warnings

    assert len(warnings) == MOST_WARNINGS + 2
    assert (warnings[0], warnings[-1]) == ("Déjà dit.", "Et 7 autres textes changés de même.")


def test_typst_draws_every_character_of_the_list_in_every_style() -> None:
    assert refused_in(DRAWN) == set()


def test_typst_draws_none_of_the_characters_left_out() -> None:
    left_out = "王小明🌻👩🌾가あア"

    assert set(left_out) & set(DRAWN) == set()
    assert refused_in(left_out) == set(left_out)


def test_a_mark_that_no_font_joins_to_its_letter_is_marked() -> None:
    joined, lost = "Mq\N{COMBINING ACUTE ACCENT}ller", "Mu\N{COMBINING PARENTHESES ABOVE}ller"
    document = dataclasses.replace(minutes(0, 0), blocks=(Paragraph(joined), Paragraph(lost)))

    marked = printable(document)

    assert marked.blocks == (Paragraph(joined), Paragraph("M□ller"))
    assert pdf_of(marked).startswith(b"%PDF")


def test_the_mark_and_the_letters_of_european_names_are_drawn() -> None:
    assert set(MARK + "àâäæçéèêëîïôöœùûüÿñłşğıßøåžčěšűő’«»…–—€×÷±≤≥≠½²³°№§†✓✗☐☑→") <= set(DRAWN)


def test_any_text_of_drawn_characters_goes_through() -> None:
    letters = random.Random(4)
    texts = ["".join(letters.choices(DRAWN, k=300)) for _ in range(20)]

    assert pdf_of(printable(written(*texts))).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("ab", ["a", "b"]),
        ("q\N{COMBINING ACUTE ACCENT}r", ["q\N{COMBINING ACUTE ACCENT}", "r"]),
        ("\N{COMBINING ACUTE ACCENT}a", ["\N{COMBINING ACUTE ACCENT}", "a"]),
        ("a \N{COMBINING ACUTE ACCENT}", ["a", " ", "\N{COMBINING ACUTE ACCENT}"]),
        ("", []),
    ],
)
def test_marks_are_kept_with_their_letter(text: str, clusters: list[str]) -> None:
    assert list(clusters_of(text)) == clusters


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "image/png"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"<svg", "image/svg+xml"),
        (b"<html></html>", "image/svg+xml"),
        (LOGO.content, "text/html"),
        (LOGO.content, "image/jpeg"),
    ],
)
def test_a_logo_that_is_no_picture_is_left_out_and_told(content: bytes, kind: str) -> None:
    document = minutes(0, 0)
    letterhead = dataclasses.replace(document.letterhead, logo=Logo(content=content, kind=kind))

    ready = printable(dataclasses.replace(document, letterhead=letterhead))

    assert ready.letterhead.logo is None
    assert ready.warnings == (f"Le logo n’est pas une image que l’on sache imprimer{NO_BREAK}: il est laissé de côté.",)
    assert pdf_of(ready).startswith(b"%PDF")


def test_ranges_hold_both_ends() -> None:
    assert list(ranges_of("abcxz")) == [(97, 99), (120, 120), (122, 122)]
    assert written_glyphs("abcx").endswith("\n0061-0063\n0078-0078\n")
