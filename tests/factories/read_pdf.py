"""The text of a PDF, read through the map of each font to Unicode; decorations of pages and drawings are left out."""

import io
import re
from collections.abc import Iterator
from functools import partial

import pikepdf

CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?=<|endbfchar)")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
Letters = dict[bytes, str]


def text_of_pdf(content: bytes) -> str:
    """Read the text of a PDF in the order of its pages, without headers, footers and repeated heads."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        letters: dict[tuple[int, int], Letters] = {}
        return "\n".join("".join(_page(page, letters, decorations=False)) for page in pdf.pages)


def page_texts(content: bytes) -> list[str]:
    """Read each page of a PDF whole."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return ["".join(_page(page, {}, decorations=True)) for page in pdf.pages]


def _page(page: pikepdf.Page, letters: dict[tuple[int, int], Letters], *, decorations: bool) -> Iterator[str]:
    fonts = page.Resources.get("/Font", {})
    marks: list[bool] = []
    font: Letters = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            marks.append(_silent(*operands))
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = _letters(fonts[str(operands[0])], letters)
        elif name in {"Tj", "TJ"} and (decorations or not any(marks)):
            yield from _shown(operands[0], font)
        elif name == "ET":
            yield " "


def _silent(tag: pikepdf.Object, terms: pikepdf.Object | None = None) -> bool:
    """Say whether a part decorates the page, or is a drawing, which is told by its description."""
    return str(tag) == "/Artifact" or (isinstance(terms, pikepdf.Dictionary) and "/Alt" in terms)


def _shown(operand: pikepdf.Object, font: Letters) -> Iterator[str]:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            width = len(next(iter(font)))
            yield from (font[codes[start : start + width]] for start in range(0, len(codes), width))


def _letters(font: pikepdf.Object, letters: dict[tuple[int, int], Letters]) -> Letters:
    if font.objgen not in letters:
        letters[font.objgen] = _mapped(font.ToUnicode.read_bytes())
    return letters[font.objgen]


def _mapped(written: bytes) -> Letters:
    """Read a map from the codes of glyphs, one or two bytes each, to characters."""
    found: Letters = {}
    for block in re.findall(rb"beginbfchar(.*?endbfchar)", written, re.DOTALL):
        found |= {bytes.fromhex(code.decode()): _utf16(text) for code, text in CHARACTER.findall(block)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", written, re.DOTALL):
        for first, last, text in RANGE.findall(block):
            start, width = ord(_utf16(text)), len(first) // 2
            codes = [code.to_bytes(width) for code in range(int(first, 16), int(last, 16) + 1)]
            found |= dict(zip(codes, map(partial(_after, start), range(len(codes))), strict=True))
    return found


def _after(start: int, rank: int) -> str:
    return chr(start + rank)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
