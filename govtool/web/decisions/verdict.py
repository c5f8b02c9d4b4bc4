"""The verdict as a page shows it, read from the frozen record and from the statutes that it names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from govtool.domain.records import Json
from govtool.store.rows import FrozenDecision
from govtool.web.layout.verdicts import VerdictCard, frozen_card
from govtool.wording.language import Voice

Frozen = Mapping[str, dict[str, Json]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What was decided, in which assembly, as it was worded at the close."""

    assembly_id: int
    assembly: str
    resolution_id: int
    position: int
    title: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision to show.

    version: number of the version of the statutes.
    """

    agenda: Agenda
    card: VerdictCard
    version: int


def verdict_of(session: Session, frozen: FrozenDecision, voice: Voice, fewest_voters: int) -> Verdict:
    """Word and draw a frozen decision.

    fewest_voters: the threshold of publication; 0 for who may see every count.
    """
    record: Frozen = json.loads(frozen.record)
    version = int(str(record["statutes"]["version"]))
    return Verdict(agenda=_agenda(record), card=frozen_card(session, frozen, voice, fewest_voters), version=version)


def _agenda(record: Frozen) -> Agenda:
    assembly, resolution = record["assembly"], record["resolution"]
    return Agenda(
        assembly_id=int(str(assembly["id"])),
        assembly=str(assembly["title"]),
        resolution_id=int(str(resolution["id"])),
        position=int(str(resolution["position"])),
        title=str(resolution["title"]),
        wording=str(resolution["wording"]),
    )
