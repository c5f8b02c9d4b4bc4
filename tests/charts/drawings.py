"""What a drawing holds: its bars, texts and ids, read from the markup as a browser reads it."""

from dataclasses import dataclass
from fractions import Fraction
from xml.etree.ElementTree import Element, fromstring

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Bar:
    """A rectangle."""

    classes: tuple[str, ...]
    left: Fraction
    top: Fraction
    width: Fraction
    height: Fraction
    told: str

    @property
    def right(self) -> Fraction:
        return self.left + self.width


def tree_of(svg: str) -> Element:
    return fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314 - our own drawing.


def bars_of(svg: str) -> list[Bar]:
    """Give the rectangles of a drawing, in order."""
    return [
        Bar(
            tuple(sorted((bar.get("class") or "").split())),
            *(Fraction(bar.get(name)) for name in ("x", "y", "width", "height")),
            "".join(title.text or "" for title in bar.iter(f"{SVG}title")),
        )
        for bar in tree_of(svg).iter(f"{SVG}rect")
    ]


def texts_of(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in tree_of(svg).iter(f"{SVG}text")]


def ids_of(svg: str) -> list[str]:
    return [element.get("id") for element in tree_of(svg).iter() if element.get("id")]


def title_of(svg: str) -> tuple[str, str]:
    tree = tree_of(svg)
    return tree.find(f"{SVG}title").text, tree.find(f"{SVG}desc").text
