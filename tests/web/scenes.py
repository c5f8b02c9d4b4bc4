"""Two collectives side by side, with everything that a route may be about in each, for tests of who may do what."""

from dataclasses import dataclass
from functools import partial

from collectives import DAY, SmallCollective, small_collective
from sqlalchemy import Engine

from govtool.actions.accounts import give_role, open_account
from govtool.actions.assemblies import (
    Draft,
    Preparation,
    add_resolution,
    close_assembly,
    locked_assembly,
    open_assembly,
    prepare_assembly,
)
from govtool.actions.attendance import give_proxy, record_present
from govtool.actions.minutes import begin_minutes, seal_minutes, write_passages
from govtool.actions.papers import Wish, ask_paper, make_paper
from govtool.actions.polls import Closing, annul_poll, close_poll, count_hands, open_poll
from govtool.domain.hands import Hands
from govtool.domain.minute_book import PaperKind, Passage
from govtool.domain.minutes import required_mentions
from govtool.domain.polls import PollMode
from govtool.domain.roles import RoleName
from govtool.domain.statutes import LegalForm
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Role
from govtool.store.work import Work


@dataclass
class Scene:
    """A collective with an open assembly: everybody in the room but one, who gave a proxy.

    role: that of the chair, as it was given.
    prepared: an assembly that is not open yet.
    standing, final: resolutions not voted on, the second one for a secret ballot.
    draft: minutes of the open assembly; sealed: those of an earlier one; paper: a document made from them.
    voting: an open poll; decided, annulled: polls that are over; by_hands: one counted in the room.
    """

    collective: SmallCollective
    adviser: int
    chair: int
    teller: int
    administrator: int
    role: int
    prepared: int
    standing: int
    final: int
    voting: int
    decided: int
    annulled: int
    by_hands: int
    proxy: int
    draft: int
    sealed: int
    paper: int

    @property
    def slug(self) -> str:
        return self.collective.slug

    @property
    def secretary(self) -> int:
        return self.collective.secretary

    @property
    def person(self) -> int:
        """The first producer in the register."""
        return self.collective.members["producteurs"][0]

    @property
    def member(self) -> int:
        """The first producer, who holds the proxy of the second."""
        return self.collective.accounts["producteurs"][0]


def scene_in(engine: Engine, slug: str) -> Scene:
    collective = small_collective(engine, slug)
    everybody = [entry for entries in collective.entries.values() for entry in entries]
    producers = collective.entries["producteurs"]
    with unit_of_work(engine, collective.secretary) as work:
        held = {role.value: _holder(work, collective, role) for role in RoleName if role is not RoleName.SECRETARY}
        record_present(work, collective.assembly, [entry for entry in everybody if entry != producers[1]])
        proxy = give_proxy(work, collective.assembly, producers[1], producers[0]).id
        preparation = Preparation(title="Assemblée de juillet", place="Rennes", call=1, held_on=DAY)
        prepared = prepare_assembly(work, collective.id, preparation).id
        standing = _resolution(work, collective, "Un dixième dépôt")
        final = _resolution(work, collective, "Élire un conseil", kind="board-election")
        voting, decided, annulled, by_hands = _polls(work, collective)
    draft, sealed = begun_minutes(engine, collective), sealed_minutes(engine, collective)
    return Scene(
        collective=collective,
        **{role: given.account_id for role, given in held.items()},
        role=held["chair"].id,
        prepared=prepared,
        standing=standing,
        final=final,
        voting=voting,
        decided=decided,
        annulled=annulled,
        by_hands=by_hands,
        proxy=proxy,
        draft=draft,
        sealed=sealed,
        paper=paper_of(engine, sealed),
    )


def _holder(work: Work, collective: SmallCollective, role: RoleName) -> Role:
    account = open_account(work, f"{role.value}@{collective.slug}.example", role.value.title())
    work.session.flush()
    given = give_role(work, collective.id, account.id, role)
    work.session.flush()
    return given


def _polls(work: Work, collective: SmallCollective) -> tuple[int, int, int, int]:
    closed, mistaken, counted = (_resolution(work, collective, f"Dépôt {rank}") for rank in (11, 12, 13))
    voting = open_poll(work, collective.resolution, PollMode.NAMED).id
    decided = open_poll(work, closed, PollMode.NAMED).id
    close_poll(work, collective.id, decided, Closing())
    annulled = open_poll(work, mistaken, PollMode.NAMED).id
    annul_poll(work, collective.id, annulled, "Trop tôt")
    hands = {college: Hands(for_=2, against=1, abstain=0) for college in collective.entries}
    return voting, decided, annulled, count_hands(work, counted, hands, Closing()).poll_id


def _resolution(work: Work, collective: SmallCollective, title: str, kind: str = "ordinary") -> int:
    draft = Draft(title=title, wording=f"L’assemblée décide : {title}.", decision_kind=kind)
    return add_resolution(work, locked_assembly(work, collective.assembly), draft).id


def begun_minutes(engine: Engine, collective: SmallCollective) -> int:
    """Begin the minutes of the open assembly."""
    with unit_of_work(engine, collective.secretary) as work:
        return begin_minutes(work, collective.assembly).id


def sealed_minutes(engine: Engine, collective: SmallCollective) -> int:
    """Seal the minutes of an earlier assembly on which one resolution was voted."""
    with unit_of_work(engine, collective.secretary) as work:
        preparation = Preparation(title="Assemblée de mai", place="Rennes", call=1, held_on=DAY)
        assembly = prepare_assembly(work, collective.id, preparation)
        draft = Draft(title="Un premier dépôt", wording="L’assemblée décide.", decision_kind="ordinary")
        resolution = add_resolution(work, assembly, draft)
        open_assembly(work, assembly.id)
        poll = open_poll(work, resolution.id, PollMode.NAMED).id
        close_poll(work, collective.id, poll, Closing())
        close_assembly(work, assembly.id)
        minutes = begin_minutes(work, assembly.id).id
        write_passages(
            work,
            minutes,
            {asked.mention: Passage(text="Dit.", version=0) for asked in required_mentions(LegalForm.ASSOCIATION)},
        )
        return seal_minutes(work, minutes).id


def paper_of(engine: Engine, minutes: int) -> int:
    """Make minutes as a file."""
    wish = Wish(kind=PaperKind.MINUTES, position=0, language="fr", format="pdf")
    with unit_of_work(engine, None) as work:
        paper = ask_paper(work, minutes, wish).id
    make_paper(partial(reading, engine), partial(unit_of_work, engine), paper)
    return paper
