"""Documents made from minutes: asked for, made outside any transaction, kept with their digest."""

import datetime
import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govtool.actions.assemblies import locked_assembly
from govtool.actions.composing import bytes_of, composed_paper
from govtool.actions.minutes import locked_minutes
from govtool.actions.refused import refuse
from govtool.domain.assemblies import AssemblyState
from govtool.domain.minute_book import PaperKind, PaperState, unfinished_refusals
from govtool.store.journal import canonical
from govtool.store.models.assemblies import Resolution
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.minutes import Minutes, MinutesPassage, Paper
from govtool.store.models.polls import Poll
from govtool.store.queries.minute_book import letterhead_of, minutes_by, open_positions
from govtool.store.work import Work
from govtool.wording.language import voice_in

Reading = Callable[[], AbstractContextManager[Session]]
Writing = Callable[[int | None], AbstractContextManager[Work]]

MOST_ATTEMPTS: Final = 3
TAKEN_FOR: Final = datetime.timedelta(minutes=10)
LONGEST_FAULT: Final = 500
INTERRUPTED: Final = "interrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A document that somebody wishes for.

    position: of the resolution, for an extract; 0 for the others.
    """

    kind: PaperKind
    position: int
    language: str
    format: str


def ask_paper(work: Work, minutes_id: int, wish: Wish) -> Paper:
    """Ask for a document; one that is made already from the same source stays.

    Raises: Refused with poll-to-close or assembly-to-close; Missing.
    """
    minutes = locked_minutes(work, minutes_id)
    assembly = locked_assembly(work, minutes.assembly_id)
    refuse(unfinished_refusals(AssemblyState(assembly.state), open_positions(work.session, assembly.id)))
    source, paper = source_of(work.session, minutes), _known(work.session, minutes.id, wish)
    if paper is None:
        paper = Paper(
            collective_id=minutes.collective_id,
            minutes_id=minutes.id,
            kind=wish.kind,
            position=wish.position,
            language=wish.language,
            format=wish.format,
        )
        work.session.add(paper)
    elif paper.source == source and paper.state != PaperState.FAILED:
        return paper
    paper.state, paper.source, paper.warnings, paper.fault = PaperState.ASKED, source, "", None
    paper.digest, paper.content, paper.size, paper.made_at = None, None, None, None
    paper.attempts, paper.asked_at, paper.not_before = 0, work.now, work.now
    work.session.flush()
    return paper


def _known(session: Session, minutes_id: int, wish: Wish) -> Paper | None:
    query = select(Paper).where(
        Paper.minutes_id == minutes_id,
        Paper.kind == wish.kind,
        Paper.position == wish.position,
        Paper.language == wish.language,
        Paper.format == wish.format,
    )
    return session.scalar(query)


def source_of(session: Session, minutes: Minutes) -> str:
    """Digest what the documents of minutes are made from; another digest makes them out of date."""
    if minutes.digest is not None:
        return minutes.digest
    passages = select(func.max(MinutesPassage.id)).where(MinutesPassage.minutes_id == minutes.id)
    decisions = (
        select(func.max(FrozenDecision.id))
        .join(Poll, Poll.id == FrozenDecision.poll_id)
        .join(Resolution, Resolution.id == Poll.resolution_id)
        .where(Resolution.assembly_id == minutes.assembly_id)
    )
    letterhead = letterhead_of(session, minutes.collective_id)
    content = {
        "passages": session.scalar(passages),
        "decisions": session.scalar(decisions),
        "letterhead": None if letterhead is None else letterhead.id,
    }
    return hashlib.sha256(canonical(content).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class TakenPaper:
    """A document that somebody is about to make; nobody else takes it for a while."""

    id: int
    minutes_id: int
    wish: Wish


def take_paper(work: Work, paper_id: int | None) -> TakenPaper | None:
    """Take a document that was asked for; None when there is none.

    paper_id: which one; None for the one that waits longest. One taken three times without an answer has failed.
    """
    while (paper := _next(work, paper_id)) is not None and paper.attempts >= MOST_ATTEMPTS:
        paper.state, paper.fault = PaperState.FAILED, INTERRUPTED
    if paper is None:
        return None
    paper.attempts += 1
    paper.not_before = work.now + TAKEN_FOR
    wish = Wish(kind=PaperKind(paper.kind), position=paper.position, language=paper.language, format=paper.format)
    return TakenPaper(paper.id, paper.minutes_id, wish)


def _next(work: Work, paper_id: int | None) -> Paper | None:
    query = select(Paper).where(Paper.state.in_((PaperState.ASKED, PaperState.COMPOSED)), Paper.not_before <= work.now)
    if paper_id is not None:
        query = query.where(Paper.id == paper_id)
    return work.session.scalars(query.order_by(Paper.id).limit(1).with_for_update(skip_locked=True)).first()


def make_paper(reading: Reading, writing: Writing, paper_id: int | None = None) -> bool:
    """Make a document that was asked for, and say whether there was one.

    Facts are read in one transaction, bytes are made in none, and kept in another: nobody waits meanwhile.
    """
    with writing(None) as work:
        taken = take_paper(work, paper_id)
    if taken is None:
        return False
    wish = taken.wish
    with reading() as session:
        minutes = minutes_by(session, taken.minutes_id)
        source = source_of(session, minutes)
        composed = composed_paper(session, minutes, wish.kind, wish.position, wish.format, voice_in(wish.language))
    with writing(None) as work:
        _locked(work, taken.id).state = PaperState.COMPOSED
    content = bytes_of(composed, wish.format)
    with writing(None) as work:
        _keep(work, taken.id, source, content, composed.warnings)
    return True


def _keep(work: Work, paper_id: int, source: str, content: bytes, warnings: tuple[str, ...]) -> None:
    paper = _locked(work, paper_id)
    paper.state, paper.made_at, paper.source = PaperState.MADE, work.now, source
    paper.content, paper.size = content, len(content)
    paper.digest = hashlib.sha256(content).hexdigest()
    paper.warnings = "\n".join(warnings)


def _locked(work: Work, paper_id: int) -> Paper:
    return work.session.get_one(Paper, paper_id, with_for_update=True, populate_existing=True)
