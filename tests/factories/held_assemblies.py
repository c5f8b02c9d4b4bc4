"""An assembly of nine members in which everything happens once: adopted, rejected, annulled, no quorum, tied."""

import datetime
import json
from dataclasses import replace
from typing import Final

from govtool.domain.assembly_facts import (
    AssemblyFacts,
    Attendee,
    CollectiveFacts,
    DecisionFacts,
    ItemFacts,
    ItemState,
    Manner,
    MeetingFacts,
    Moved,
    Named,
    PollFacts,
    ProxyFacts,
    VersionFacts,
    attendance_by_college,
)
from govtool.domain.attendance import Movement
from govtool.domain.minutes import Mention, Seal
from govtool.domain.polls import PollMode, PollState
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.statutes import LegalForm
from govtool.presets.documents import preset
from govtool.store.freezing import Circumstances, freeze
from tests.factories.polls import CHAIR_BREAKS_TIES

DAY: Final = datetime.date(2026, 6, 12)
OPENED: Final = datetime.datetime(2026, 6, 12, 12, 0, tzinfo=datetime.UTC)
STATUTES: Final = preset("clic-des-champs")
DIGEST: Final = "5f" * 32
COLLEGES: Final = (
    Named(id="producteurs", name="Producteurs"),
    Named(id="consomacteurs", name="Consom’acteurs"),
    Named(id="associations", name="Associations"),
)
ENROLLED: Final = {"producteurs": (4, 2, 1), "consomacteurs": (3, 2, 0), "associations": (2, 1, 0)}
"""By college: enrolled, present, represented."""

WRITTEN: Final = {
    Mention.CONVOCATION: "Courriel du 28 mai 2026, envoyé à tous les membres par le conseil.",
    Mention.OFFICERS: "Présidence : Anne Le Goff.\nSecrétariat : Maëlle Garandel.",
    Mention.DOCUMENTS: "Rapport moral ; comptes de l’exercice.",
    Mention.DEBATES: "Le conseil présente les comptes.\n\nUn échange suit sur le neuvième dépôt.",
    Mention.INCIDENTS: "Aucun autre.",
    Mention.SIGNATORIES: "Anne Le Goff, présidente de séance\nMaëlle Garandel, secrétaire de séance",
}
SEAL: Final = Seal(
    year=2026,
    number=3,
    sealed_at=datetime.datetime(2026, 6, 20, 8, 30, tzinfo=datetime.UTC),
    digest="ab" * 32,
    previous="cd" * 32,
)


def moment(minutes: int) -> datetime.datetime:
    """Give the moment so many minutes after the opening."""
    return OPENED + datetime.timedelta(minutes=minutes)


def ordinary_rule() -> DecisionRule:
    """Give the rule of an ordinary decision at the first call."""
    rule = rule_of(STATUTES, "ordinary", 1)
    assert isinstance(rule, DecisionRule)
    return rule


def counted(votes: dict[str, tuple[int, int, int]], chair: ChairChoice | None = None) -> CountSheet:
    """Count votes for, against and abstentions by college, everybody who came attending."""
    return CountSheet(
        date=DAY,
        chair=chair,
        colleges=tuple(_count(college, votes.get(college, (0, 0, 0))) for college in ENROLLED),
    )


def _count(college: str, votes: tuple[int, int, int]) -> CollegeCount:
    enrolled, present, represented = ENROLLED[college]
    return CollegeCount(
        id=college,
        enrolled=enrolled,
        present=present,
        represented=represented,
        postal=0,
        for_=votes[0],
        against=votes[1],
        abstain=votes[2],
        blank=0,
        null=0,
    )


def hardly_attended() -> CountSheet:
    """Count two of the nine, one of whom voted."""
    sheet = counted({"producteurs": (1, 0, 0)})
    first, *others = sheet.colleges
    absent = tuple(replace(count, present=0, represented=0) for count in others)
    return replace(sheet, colleges=(replace(first, present=2, represented=0), *absent))


def decided(sheet: CountSheet, at: int, rule: DecisionRule | None = None, number: int = 1) -> DecisionFacts:
    """Freeze what a sheet decides, so many minutes after the opening."""
    about = Circumstances(
        collective={"id": 1, "name": "Le Clic des Champs", "zone": "Europe/Paris"},
        assembly={"id": 1, "title": "Assemblée de juin", "place": "Rennes", "call": 1, "held_on": DAY.isoformat()},
        resolution={},
        poll={},
        statutes={"version": 2, "digest": DIGEST},
    )
    frozen = freeze(rule or ordinary_rule(), sheet, about, ())
    return DecisionFacts(number=number, decided_at=moment(at), digest=frozen.digest, record=json.loads(frozen.text))


def poll(number: int, opened: int, ended: int, decision: DecisionFacts | None, **terms: object) -> PollFacts:
    """Hold a poll by named ballots between two minutes."""
    return PollFacts(
        **{
            "number": number,
            "round": 1,
            "mode": PollMode.NAMED,
            "state": PollState.CLOSED,
            "opened_at": moment(opened),
            "ended_at": moment(ended),
            "reason": None,
            "decision": decision,
            **terms,
        }
    )


def item(position: int, title: str, *polls: PollFacts, state: ItemState = ItemState.DECIDED) -> ItemFacts:
    """Put a resolution on the agenda."""
    return ItemFacts(
        position=position,
        title=title,
        wording=f"L’assemblée décide : {title.lower()}.",
        decision_kind="ordinary",
        subject=None,
        state=state,
        polls=polls,
    )


ADOPTED: Final = counted({"producteurs": (3, 0, 0), "consomacteurs": (1, 1, 0), "associations": (0, 0, 1)})
REJECTED: Final = counted({"producteurs": (1, 2, 0), "consomacteurs": (1, 1, 0), "associations": (0, 1, 0)})
TIED: Final = {"producteurs": (3, 0, 0), "consomacteurs": (0, 2, 0), "associations": (0, 0, 1)}


def every_item() -> tuple[ItemFacts, ...]:
    """Give one resolution of every fate."""
    hands = {"mode": PollMode.HANDS}
    annulled = {"state": PollState.ANNULLED, "reason": "Ouvert par erreur."}
    broken = replace(ordinary_rule(), casting_vote=CHAIR_BREAKS_TIES)
    return (
        item(1, "Approuver les comptes", poll(1, 10, 10, decided(ADOPTED, 10), **hands)),
        item(2, "Ouvrir un neuvième dépôt", poll(1, 12, 20, decided(REJECTED, 20))),
        item(
            3,
            "Porter l’adhésion à dix euros",
            poll(1, 21, 22, None, **annulled),
            poll(2, 23, 30, decided(hardly_attended(), 30)),
        ),
        item(
            4,
            "Choisir la salle",
            poll(1, 31, 40, decided(counted(TIED, ChairChoice.FOR), 45, broken, number=2)),
        ),
        item(5, "Acheter une chambre froide", state=ItemState.WITHDRAWN),
        item(6, "Changer de logiciel", state=ItemState.NOT_PUT),
    )


def _attendee(number: int, name: str, college: str, manner: Manner, **terms: object) -> Attendee:
    arrived = (Moved(movement=Movement.ARRIVED, at=moment(1)),) if manner is Manner.PRESENT else ()
    return Attendee(
        **{
            "number": number,
            "name": name,
            "category": college,
            "college": college,
            "manner": manner,
            "holder": None,
            "movements": arrived,
            **terms,
        }
    )


def nine_members() -> tuple[Attendee, ...]:
    """Give the roll, in the order of the names."""
    left = (Moved(movement=Movement.ARRIVED, at=moment(1)), Moved(movement=Movement.LEFT, at=moment(50)))
    return (
        _attendee(1, "Anne Le Goff", "producteurs", Manner.PRESENT),
        _attendee(2, "Bastien Hamonet", "producteurs", Manner.PRESENT, movements=left),
        _attendee(3, "Denez Landrevaz", "producteurs", Manner.REPRESENTED, holder=1),
        _attendee(4, "Fañch Daoulasier", "producteurs", Manner.ABSENT),
        _attendee(5, "Graines de Vilaine", "associations", Manner.PRESENT),
        _attendee(6, "Katell Kervadoret", "consomacteurs", Manner.PRESENT),
        _attendee(7, "Loïc Le Ménarc’h", "consomacteurs", Manner.REMOTE),
        _attendee(8, "Terre et Talus", "associations", Manner.ABSENT),
        _attendee(9, "Zoé Goasmel", "consomacteurs", Manner.ABSENT),
    )


def held_assembly(*items: ItemFacts, form: LegalForm | None = LegalForm.ASSOCIATION) -> AssemblyFacts:
    """Hold an assembly on some resolutions, or on one of every fate."""
    members = nine_members()
    return AssemblyFacts(
        collective=CollectiveFacts(
            name="Le Clic des Champs", slug="clic", legal_form=form, zone="Europe/Paris", invented=False
        ),
        meeting=MeetingFacts(
            title="Assemblée de juin",
            place="Salle des fêtes, La Mézière",
            call=1,
            held_on=DAY,
            record_date=DAY,
            opened_at=OPENED,
            closed_at=moment(60),
        ),
        statutes=VersionFacts(number=2, digest=DIGEST, in_force_from=datetime.date(2025, 1, 2)),
        categories=COLLEGES,
        colleges=attendance_by_college(COLLEGES, members),
        members=members,
        proxies=(
            ProxyFacts(principal=3, holder=1, entered_at=moment(2), revoked_at=None),
            ProxyFacts(principal=8, holder=5, entered_at=moment(3), revoked_at=moment(9)),
        ),
        items=items or every_item(),
    )
