"""The styles of Word files: each a line of its own, so that a secretary changes one in Word and the whole follows."""

from typing import Final

from govtool.documents.look import ACCENT, ALARM, INK, LETTERS, QUIET

RUNS: Final = '<w:rFonts w:ascii="{letters}" w:hAnsi="{letters}" w:cs="{letters}" w:eastAsia="{letters}"/>'
KEPT: Final = "<w:keepNext/><w:keepLines/>"
BAR: Final = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="{accent}"/></w:pBdr>'
RULE: Final = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="cfc5b3"/></w:pBdr>'

STRONG: Final = "<w:b/>"
STYLES: Final = (
    # identifier, name, before, after, line, half points, ink, weight, what else a paragraph has
    ("Normal", "Normal", 0, 120, 264, 21, INK, "", ""),
    ("Title", "Title", 240, 60, 240, 42, INK, STRONG, KEPT),
    ("Subtitle", "Subtitle", 0, 60, 240, 23, QUIET, "", KEPT),
    ("Heading1", "heading 1", 440, 140, 240, 28, ACCENT, STRONG, KEPT),
    ("Heading2", "heading 2", 320, 100, 240, 23, INK, STRONG, KEPT),
    ("Heading3", "heading 3", 240, 80, 240, 21, INK, STRONG, KEPT),
    ("Quote", "Quote", 80, 160, 264, 21, INK, "", BAR),
    ("Caption", "caption", 240, 80, 240, 18, QUIET, "", KEPT),
    ("TableText", "Table Text", 50, 50, 240, 19, INK, "", ""),
    ("TableHead", "Table Head", 50, 50, 240, 17, QUIET, STRONG, ""),
    ("TableTotal", "Table Total", 50, 50, 240, 19, INK, STRONG, ""),
    ("TableTextSmall", "Table Text Small", 50, 50, 240, 16, INK, "", ""),
    ("TableHeadSmall", "Table Head Small", 50, 50, 240, 14, QUIET, STRONG, ""),
    ("TableTotalSmall", "Table Total Small", 50, 50, 240, 16, INK, STRONG, ""),
    ("Legend", "Legend", 0, 160, 240, 18, QUIET, "", ""),
    ("AfterTable", "After Table", 0, 0, 240, 10, QUIET, "", ""),
    ("AfterLast", "After Last", 0, 0, 240, 2, QUIET, "", ""),
    ("Collective", "Collective", 0, 20, 240, 26, INK, STRONG, ""),
    ("Letterhead", "Letterhead", 0, 0, 240, 17, QUIET, "", ""),
    ("LetterheadRule", "Letterhead Rule", 0, 120, 240, 8, QUIET, "", RULE),
    ("Reference", "Reference", 0, 200, 240, 19, ACCENT, STRONG, ""),
    ("Header", "header", 0, 0, 240, 17, QUIET, "", ""),
    ("Footer", "footer", 0, 0, 240, 17, QUIET, "", ""),
    ("Draft", "Draft", 0, 80, 240, 24, ALARM, STRONG, ""),
)
LEVELS: Final = {"Title": None, "Heading1": 0, "Heading2": 1, "Heading3": 2}
CENTRED: Final = {"Draft"}
INDENTED: Final = {"Quote": 284}


def styles() -> dict[str, str]:
    """Give the markup of each style, by its identifier."""
    return {line[0]: _style(*line) for line in STYLES}


def _style(  # noqa: PLR0913, PLR0917 # one parameter a column of the table above.
    identifier: str, name: str, before: int, after: int, line: int, size: int, ink: str, weight: str, more: str
) -> str:
    based = "" if identifier == "Normal" else '<w:basedOn w:val="Normal"/>'
    default = ' w:default="1"' if identifier == "Normal" else ""
    level = LEVELS.get(identifier)
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"{default}><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f'<w:pPr>{more.format(accent=ACCENT)}<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" '
        f'w:lineRule="auto"/>{_indent(identifier)}{outline}</w:pPr><w:rPr>{RUNS.format(letters=LETTERS)}'
        f'{weight}<w:color w:val="{ink}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        "</w:style>"
    )


def _indent(identifier: str) -> str:
    indent = f'<w:ind w:left="{INDENTED[identifier]}"/>' if identifier in INDENTED else ""
    return indent + ('<w:jc w:val="center"/>' if identifier in CENTRED else "")
