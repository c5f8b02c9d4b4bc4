"""Printable texts: what no font can draw is marked, what nobody sees is taken out, the same way in every format."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from govtool.documents.blocks import (
    Attachment,
    Block,
    Document,
    Grid,
    Heading,
    Letterhead,
    Listing,
    Paragraph,
    Picture,
    Signatures,
)
from govtool.documents.glyphs import clusters_of, is_doubtful, refused_in, undrawn
from govtool.documents.pictures import is_drawn
from govtool.wording.language import Voice, voice_in

MARK: Final = "□"
BREAKS: Final = re.compile("\r\n|[\r\x85\u2028\u2029]")
BLANKS: Final = re.compile("[\t\x0b\x0c\u2000-\u200a\u205f\u3000]")
INVISIBLE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls, marks of direction, joiners, variation selectors: they draw nothing, and can make a line read otherwise."""
LONE: Final = re.compile("[\ud800-\udfff]")
LOST: Final = "\N{REPLACEMENT CHARACTER}"
AROUND: Final = 24
MOST_WARNINGS: Final = 50


def plain(text: str) -> str:
    """Give a text without what nobody sees; its lines end in one way, its letters are composed."""
    broken = BREAKS.sub("\n", unicodedata.normalize("NFC", text))
    return LONE.sub(LOST, INVISIBLE.sub("", BLANKS.sub(" ", broken)))


def printable(document: Document) -> Document:
    """Give a document that every renderer can print, with a warning for each text that had to change.

    A document that is printable already comes back equal.
    """
    marker = Marker()
    changed = _marked(document, marker)
    if refused := refused_in(marker.doubtful) if marker.doubtful else frozenset():
        marker = Marker(refused)
        changed = _marked(document, marker)
    voice, lost = voice_in(document.language), document.letterhead.logo is not None and changed.letterhead.logo is None
    logo = (voice.say("Le logo n’est pas une image que l’on sache imprimer : il est laissé de côté."),) if lost else ()
    return replace(changed, warnings=(*document.warnings, *logo, *marker.warnings(voice)))


@dataclass(slots=True)
class Marker:
    """Cleans texts, and remembers those in which something could not be drawn.

    refused: letters with marks that no font joins to them.
    changed: what was marked, by text.
    doubtful: letters with marks, about which typst must be asked.
    """

    refused: frozenset[str] = frozenset()
    changed: dict[str, list[str]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)

    def text(self, text: str) -> str:
        """Clean a text that may have several lines."""
        clean = plain(text)
        signs, shown = undrawn().findall(clean), undrawn().sub(MARK, clean)
        if is_doubtful(shown):
            clusters = tuple(clusters_of(shown))
            self.doubtful.update(cluster for cluster in clusters if len(cluster) > 1)
            signs += [sign for cluster in clusters if cluster in self.refused for sign in cluster if sign != MARK]
            shown = "".join(MARK if cluster in self.refused else cluster for cluster in clusters)
        if signs:
            self.changed[clean] = signs
        return shown

    def line(self, text: str) -> str:
        """Clean a text that has one line only."""
        return self.text(text).replace("\n", " ")

    def lines(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Clean several texts."""
        return tuple(map(self.text, texts))

    def warnings(self, voice: Voice) -> Iterator[str]:
        """Say which texts were changed, the first of them one by one."""
        for text, signs in list(self.changed.items())[:MOST_WARNINGS]:
            yield voice.say_many(
                "Dans « {text} », {count} caractère qu’aucune police ne dessine est remplacé par {mark} ({signs}).",
                "Dans « {text} », {count} caractères qu’aucune police ne dessine sont remplacés par {mark} ({signs}).",
                len(signs),
                text=_excerpt(text, signs[0]),
                mark=MARK,
                signs=", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(signs[:AROUND])),
            )
        if (others := len(self.changed) - MOST_WARNINGS) > 0:
            yield voice.say_many(
                "Et {count} autre texte changé de même.", "Et {count} autres textes changés de même.", others
            )


def _excerpt(text: str, sign: str) -> str:
    """Give what stands around the first character that cannot be drawn."""
    at = text.index(sign)
    start, end = max(0, at - AROUND), at + AROUND
    excerpt = text[start:end].replace("\n", " ")
    return f"{'…' if start else ''}{excerpt}{'…' if end < len(text) else ''}"


def _marked(document: Document, marker: Marker) -> Document:
    return replace(
        document,
        title=marker.line(document.title),
        subtitle=marker.line(document.subtitle),
        letterhead=_letterhead(document.letterhead, marker),
        reference=marker.line(document.reference),
        blocks=tuple(_block(block, marker) for block in document.blocks),
        watermark=marker.line(document.watermark),
        attachments=tuple(_attachment(file, marker) for file in document.attachments),
    )


def _letterhead(letterhead: Letterhead, marker: Marker) -> Letterhead:
    lines = tuple(map(marker.line, letterhead.lines))
    logo = letterhead.logo if letterhead.logo and is_drawn(letterhead.logo) else None
    return replace(letterhead, name=marker.line(letterhead.name), lines=lines, logo=logo)


def _attachment(file: Attachment, marker: Marker) -> Attachment:
    return replace(file, name=marker.line(file.name), described=marker.line(file.described))


def _block(block: Block, marker: Marker) -> Block:
    match block:
        case Heading():
            return replace(block, text=marker.line(block.text))
        case Paragraph():
            return replace(block, text=marker.text(block.text), strong=marker.line(block.strong))
        case Listing():
            return Listing(marker.lines(block.items))
        case Grid():
            rows = tuple(map(marker.lines, block.rows))
            return replace(block, caption=marker.line(block.caption), heads=marker.lines(block.heads), rows=rows)
        case Picture():
            drawn, described = marker.text(block.svg), marker.line(block.described)
            return Picture(drawn, described, marker.line(block.legend))
        case Signatures():
            return Signatures(marker.lines(block.people))
