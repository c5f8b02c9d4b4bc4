"""Writes of the settings of a collective."""

from dataclasses import asdict
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select

from govtool.actions.refused import refuse
from govtool.domain.articles import NOT_SEEN
from govtool.domain.findings import Refusal
from govtool.domain.settings import CollectiveSettings, settings_refusals
from govtool.store.journal import write_entry
from govtool.store.models.collectives import Collective
from govtool.store.queries.collectives import settings_of
from govtool.store.work import Work
from govtool.wording.language import Language

BEFORE: Final = "_before"
LONGEST_ZONE: Final = 40


def change_settings(work: Work, collective_id: int, settings: CollectiveSettings) -> CollectiveSettings:
    """Change the settings of a collective and give the former ones; the journal tells what each was and is.

    Raises: Refused with unknown-zone, unknown-language, sender-unfit, reply-address-unfit, months-out-of-bounds or
    voters-out-of-bounds.
    """
    refuse((*_unknown(settings), *settings_refusals(settings)))
    locked = select(Collective).where(Collective.id == collective_id).with_for_update()
    collective = work.session.scalars(locked.execution_options(populate_existing=True)).one()
    former = settings_of(collective)
    told: dict[str, int | str] = {}
    for name, value in asdict(settings).items():
        if value != getattr(former, name):
            told |= {name: value, f"{name}{BEFORE}": getattr(former, name)}
            setattr(collective, name, value)
    if told:
        write_entry(work, collective_id, "settings-changed", f"collective:{collective_id}", NOT_SEEN, **told)
    return former


def _unknown(settings: CollectiveSettings) -> tuple[Refusal, ...]:
    refusals = []
    if not _is_zone(settings.zone):
        refusals.append(Refusal("unknown-zone", {}))
    if settings.language not in set(Language):
        refusals.append(Refusal("unknown-language", {}))
    return tuple(refusals)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return len(name) <= LONGEST_ZONE
