"""The minute book: minutes from draft to seal, numbered by year, chained; what two secretaries write at once."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.assemblies import AssemblyState
from govtool.domain.findings import Refusal
from govtool.domain.minutes import Mention
from govtool.domain.values import immutable

LONGEST_PASSAGE: Final = 1_000_000


class MinutesState(StrEnum):
    """Where minutes are; sealed ones never change."""

    DRAFT = "draft"
    SEALED = "sealed"


class PaperKind(StrEnum):
    """What is made from an assembly."""

    MINUTES = "minutes"
    ATTENDANCE = "attendance"
    EXTRACT = "extract"
    RESULTS = "results"


class PaperState(StrEnum):
    """Where a document that was asked for is."""

    ASKED = "asked"
    COMPOSED = "composed"
    MADE = "made"
    FAILED = "failed"


@immutable
class Passage:
    """What one mention says.

    version: how often it was written; 0 when nobody wrote it yet.
    """

    text: str
    version: int


NOTHING: Final = Passage(text="", version=0)


@immutable
class Clash:
    """A mention that somebody else wrote meanwhile.

    theirs: what it says now.
    """

    mention: Mention
    theirs: Passage


def starting_refusals(assembly: AssemblyState) -> tuple[Refusal, ...]:
    """Say why minutes may not be begun; nothing when they may, from the opening on.

    Refusals: assembly-not-opened.
    """
    return (Refusal("assembly-not-opened", {}),) if assembly is AssemblyState.PREPARED else ()


def unfinished_refusals(assembly: AssemblyState, open_polls: tuple[int, ...]) -> tuple[Refusal, ...]:
    """Say what an assembly lacks before its documents may leave; nothing when it is closed.

    open_polls: positions on the agenda of the resolutions whose poll is open.

    Refusals: poll-to-close, one a resolution; assembly-to-close.
    """
    if assembly is AssemblyState.CLOSED:
        return ()
    polls = tuple(Refusal("poll-to-close", {"position": position}) for position in open_polls)
    return (*polls, Refusal("assembly-to-close", {}))


def writing_refusals(state: MinutesState) -> tuple[Refusal, ...]:
    """Say why minutes may not be written on; nothing when they may.

    Refusals: minutes-sealed.
    """
    return (Refusal("minutes-sealed", {}),) if state is MinutesState.SEALED else ()


def correcting_refusals(state: MinutesState, reason: str, *, corrected: bool) -> tuple[Refusal, ...]:
    """Say why minutes may not be corrected by new ones; nothing when they may.

    reason: why they are corrected.
    corrected: whether others already correct them.

    Refusals: minutes-not-sealed, already-corrected, no-reason, passage-too-long.
    """
    if state is not MinutesState.SEALED:
        return (Refusal("minutes-not-sealed", {}),)
    if corrected:
        return (Refusal("already-corrected", {}),)
    if not reason.strip():
        return (Refusal("no-reason", {}),)
    return length_refusals({Mention.CORRECTION: Passage(text=reason, version=0)})


def changed_passages(
    written: Mapping[Mention, Passage], read: Mapping[Mention, str], current: Mapping[Mention, Passage]
) -> dict[Mention, Passage]:
    """Give the passages that somebody changed: unlike what she had read, and unlike what stands now.

    written: what she sends, each with the version that she had read.
    read: what those versions say.
    current: what stands; a mention that nobody wrote is absent.
    """
    return {
        mention: passage
        for mention, passage in written.items()
        if passage.text not in {read.get(mention, ""), current.get(mention, NOTHING).text}
    }


def clashes_between(changed: Mapping[Mention, Passage], current: Mapping[Mention, Passage]) -> tuple[Clash, ...]:
    """Find the passages that somebody else wrote since they were read, so that neither replaces the other unread."""
    return tuple(
        Clash(mention=mention, theirs=current.get(mention, NOTHING))
        for mention, passage in changed.items()
        if passage.version != current.get(mention, NOTHING).version
    )


def length_refusals(written: Mapping[Mention, Passage]) -> tuple[Refusal, ...]:
    """Say which passages are longer than minutes can hold; nothing when none is.

    Refusals: passage-too-long, one a passage.
    """
    return tuple(
        Refusal("passage-too-long", {"mention": mention.value, "length": len(passage.text), "allowed": LONGEST_PASSAGE})
        for mention, passage in written.items()
        if len(passage.text) > LONGEST_PASSAGE
    )
