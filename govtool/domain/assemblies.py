"""Assemblies: from preparation to close, and what becomes of the resolutions on their agenda."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes


class AssemblyState(StrEnum):
    """Where an assembly is."""

    PREPARED = "prepared"
    OPEN = "open"
    CLOSED = "closed"


class ResolutionState(StrEnum):
    """Whether a resolution stands to be voted on; a withdrawn one was never rejected."""

    STANDING = "standing"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not-put"


NEXT_STATES: Final[Mapping[AssemblyState, frozenset[AssemblyState]]] = {
    AssemblyState.PREPARED: frozenset({AssemblyState.OPEN}),
    AssemblyState.OPEN: frozenset({AssemblyState.CLOSED}),
    AssemblyState.CLOSED: frozenset(),
}


def moving_refusals(state: AssemblyState, wanted: AssemblyState, open_polls: int) -> tuple[Refusal, ...]:
    """Say why an assembly may not go from one state to another; nothing when it may.

    open_polls: how many of its polls are open.

    Refusals: assembly-state (a closed assembly stays closed), polls-still-open.
    """
    if wanted not in NEXT_STATES[state]:
        return (Refusal("assembly-state", {"state": state.value, "wanted": wanted.value}),)
    if wanted is AssemblyState.CLOSED and open_polls:
        return (Refusal("polls-still-open", {"polls": open_polls}),)
    return ()


def roll_refusals(statutes: Statutes, enrolled: Iterable[str]) -> tuple[Refusal, ...]:
    """Say why a roll may not be frozen; nothing when it may.

    enrolled: the colleges of the members on it.

    Refusals: unknown-colleges, whose members no rule of these statutes would count.
    """
    if isinstance(statutes.colleges, Hole):
        return ()
    known = {college.id for college in statutes.colleges} or {MEMBERS}
    unknown = tuple(sorted(set(enrolled) - known))
    return (Refusal("unknown-colleges", {"colleges": unknown}),) if unknown else ()


def withdrawing_refusals(assembly: AssemblyState, resolution: ResolutionState, polls: int) -> tuple[Refusal, ...]:
    """Say why a resolution may not be withdrawn; nothing when it may.

    polls: how many polls on it are open or closed; annulled ones do not count.

    Refusals: assembly-closed, resolution-not-standing, already-voted.
    """
    if assembly is AssemblyState.CLOSED:
        return (Refusal("assembly-closed", {}),)
    if resolution is not ResolutionState.STANDING:
        return (Refusal("resolution-not-standing", {"state": resolution.value}),)
    if polls:
        return (Refusal("already-voted", {}),)
    return ()
