"""Cards that several features show: what a poll came to, in a chip with an address."""

from dataclasses import dataclass
from typing import Final

from flask import url_for

from govtool.domain.decisions import Outcome
from govtool.wording.language import Voice
from govtool.wording.names import name_of

KINDS: Final = {
    Outcome.ADOPTED: "yes",
    Outcome.REJECTED: "no",
    Outcome.NO_QUORUM: "wait",
    Outcome.VETOED: "wait",
    Outcome.TIED: "wait",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in a word and a kind, which gives its shape and colour."""

    word: str
    kind: str


def outcome_chip(outcome: str, voice: Voice) -> Chip:
    """Say what was decided."""
    decided = Outcome(outcome)
    return Chip(name_of(decided, voice), KINDS[decided])


@dataclass(frozen=True, slots=True)
class DecidedCard:
    """A decision in one line."""

    title: str
    address: str
    chip: Chip


def decided_card(slug: str, poll_id: int, title: str, outcome: str, voice: Voice) -> DecidedCard:
    """Show a decision in one line."""
    address = url_for("decisions.show", slug=slug, poll_id=poll_id)
    return DecidedCard(title, address, outcome_chip(outcome, voice))
