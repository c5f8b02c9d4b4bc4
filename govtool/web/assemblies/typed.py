"""Numbers typed for votes counted in the room: the boxes of each college, and what they hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from govtool.domain.hands import Hands
from govtool.wording.language import Voice, mark

SIDES: Final = {"for": mark("Pour"), "against": mark("Contre"), "abstain": mark("Abstentions")}
PAPERS: Final = {**SIDES, "blank": mark("Blancs"), "null": mark("Nuls")}
MOST_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class TypedSide:
    """One number to type.

    text: what was typed.
    """

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCollege:
    """The numbers of one college.

    attending: who is present or represented.
    faults: what is wrong with what was typed.
    """

    id: str
    name: str
    colour: int
    attending: int
    sides: tuple[TypedSide, ...]
    faults: tuple[str, ...]


def typed_sides(college: str, form: Mapping[str, str], sides: Mapping[str, str], voice: Voice) -> tuple[TypedSide, ...]:
    """Give the numbers of a college as they were typed.

    sides: those of hands, or those of papers.
    """
    return tuple(
        TypedSide(f"{college}-{side}", voice.say(label), form.get(f"{college}-{side}", "").strip())
        for side, label in sides.items()
    )


def hands_typed(college: str, form: Mapping[str, str]) -> Hands | None:
    """Read the numbers of a college, an empty box being zero; None when something else than a number was typed."""
    texts = [form.get(f"{college}-{side}", "").strip() or "0" for side in PAPERS]
    if not all(text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS for text in texts):
        return None
    for_, against, abstain, blank, null = map(int, texts)
    return Hands(for_=for_, against=against, abstain=abstain, blank=blank, null=null)
