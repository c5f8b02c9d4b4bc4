"""What minutes tell, as one record: frozen facts and the words of the secretary; written at the seal, read after."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.assembly_records import facts_recalled, facts_record
from govtool.domain.minutes import Mention
from govtool.store.journal import canonical
from govtool.store.models.minutes import Minutes
from govtool.store.queries.minute_book import passages_of
from govtool.store.queries.minutes import assembly_facts

MINUTES_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What minutes tell: facts, and the words of the secretary by mention."""

    facts: AssemblyFacts
    written: Mapping[Mention, str]


def record_of_minutes(session: Session, minutes: Minutes) -> str:
    """Write down all that minutes tell now, as canonical JSON of a versioned format."""
    told = told_now(session, minutes)
    return canonical(
        {
            "format": MINUTES_FORMAT,
            "assembly": facts_record(told.facts),
            "written": {mention.value: text for mention, text in told.written.items()},
        }
    )


def told_by(session: Session, minutes: Minutes) -> Told:
    """Give what minutes tell: what was sealed, or what stands now in a draft."""
    if minutes.record is None:
        return told_now(session, minutes)
    record = json.loads(minutes.record)
    written = {Mention(mention): str(text) for mention, text in record["written"].items()}
    return Told(facts_recalled(record["assembly"]), written)


def told_now(session: Session, minutes: Minutes) -> Told:
    """Read facts and words as they stand."""
    written = {mention: passage.text for mention, passage in passages_of(session, minutes.id).items()}
    return Told(assembly_facts(session, minutes.assembly_id), written)
