"""The statutes of a collective as data: who weighs what, which quorum, which majority, for which decision."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction

from govtool.domain.articles import Clause, NoneStated
from govtool.domain.clauses import CastingVote, Condition, Majority, QuorumClause
from govtool.domain.holes import Hole
from govtool.domain.meeting import Agenda, Notice
from govtool.domain.organs import Accounts, Membership, Organ, Reserves, Review, Situation
from govtool.domain.participation import PostalVote, Proxies
from govtool.domain.values import immutable
from govtool.domain.weighing import Weighing


class LegalForm(StrEnum):
    """The legal form of a collective; `scic` when nobody knows which company the SCIC is."""

    ASSOCIATION = "association"
    DE_FACTO = "de-facto"
    SCIC = "scic"
    SCIC_SA = "scic-sa"
    SCIC_SARL = "scic-sarl"
    SCIC_SAS = "scic-sas"
    SCOP_SA = "scop-sa"
    SCOP_SARL = "scop-sarl"
    SCOP_SAS = "scop-sas"
    CONSUMER_COOPERATIVE = "consumer-cooperative"
    AGRICULTURAL_COOPERATIVE = "agricultural-cooperative"
    PRODUCER_ORGANISATION = "producer-organisation"
    PUBLIC_COMMITTEE = "public-committee"


class CategoryKind(StrEnum):
    """What a category of members is in the eyes of the law."""

    BENEFICIARY = "beneficiary"
    EMPLOYEE = "employee"
    PRODUCER = "producer"
    VOLUNTEER = "volunteer"
    PUBLIC_BODY = "public-body"
    PARTNER = "partner"
    OTHER = "other"


class Mode(StrEnum):
    """How a decision is made; a vote may follow as fallback in the other modes."""

    VOTE = "vote"
    CONSENT = "consent"
    CONSENSUS = "consensus"
    OPINION = "opinion"


class BallotMode(StrEnum):
    """How votes are given."""

    SHOW_OF_HANDS = "show-of-hands"
    RECORDED = "recorded"
    SECRET = "secret"  # noqa: S105 - a kind of ballot, not a password.


class VoteChange(StrEnum):
    """Until when a vote may be changed."""

    UNTIL_CLOSE = "until-close"
    FINAL = "final"


@immutable
class Summary:
    """What the document is about, in both languages.

    fr: in French.
    en: in English.
    """

    fr: str
    en: str


@immutable
class Category(Clause):
    """A category of members (catégorie d'associés): a legal quality, not a device of the vote.

    id: short name used by other clauses.
    name: name in the statutes.
    kind: what the category is in the eyes of the law.
    minimum_shares: fewest shares a member of it holds.
    """

    id: str
    name: str
    kind: CategoryKind | Hole
    minimum_shares: int | None = None


@immutable
class College(Clause):
    """A voting college (collège): a device that counts votes, not an organ.

    id: short name used by other clauses.
    name: name in the statutes.
    categories: ids of the categories whose members vote in it.
    weight: share of 1; absent when the statutes are silent; `?` when nobody knows.
    """

    id: str
    name: str
    categories: tuple[str, ...] = ()
    weight: Fraction | Hole | None = None


@immutable
class Call:
    """What a decision needs at one call (convocation).

    quorum: conditions that must all hold; `[{kind = "none"}]` when there is no quorum.
    majority: what the votes for must reach.
    conditions: extra conditions, which exist only where they are written.
    casting_vote: who decides an exact tie, which nobody does unless it is written.
    """

    quorum: tuple[QuorumClause | Hole, ...] | Hole
    majority: Majority | Hole
    conditions: tuple[Condition | Hole, ...] = ()
    casting_vote: CastingVote | Hole | None = None


@immutable
class DecisionKind(Clause):
    """One kind of decision, such as `ordinary` or `extraordinary`.

    name: name in the statutes.
    mode: how it is made.
    ballot: how votes are given.
    secret_on_request: share of the attending who may ask for a secret ballot, or `none`.
    vote_change: until when a vote may be changed.
    weighing: the weighing of this kind, when it differs from that of the statutes.
    first: what it needs at the first call; `none` when it is never put to a vote.
    second: what it needs at the second call; `none` when there is no second call.
    """

    name: str
    mode: Mode | Hole
    ballot: BallotMode | Hole
    secret_on_request: Fraction | NoneStated | Hole
    vote_change: VoteChange | Hole
    weighing: Weighing | Hole | None = None
    first: Call | NoneStated | Hole
    second: Call | NoneStated | Hole


@immutable
class Statutes:
    """A statutes document, complete or with holes (a draft).

    format: version of the format of the document, 1.
    name: name of the collective or of the model.
    legal_form: legal form of the collective.
    illustrative: whether the figures are invented for illustration.
    summary: what the document is about.
    sources: where the terms were read.
    in_force_from: first day on which this version applies.
    categories: categories of members.
    colleges: voting colleges; none when heads are counted.
    weighing: how votes become weight.
    decisions: one entry a kind of decision, by id.
    membership: what a member may do with the right to vote.
    proxies: who may vote for an absent member; `none` when nobody may.
    postal: voting before the assembly; `none` when nobody may.
    notice: how long before the assembly members are called.
    agenda: what may be voted on.
    organs: who governs between assemblies.
    reserves: what of the surplus goes to reserves; `none` when the law asks nothing.
    accounts: when the annual assembly meets; `none` when the law asks nothing.
    review: when the cooperative review is made; `none` when the law asks nothing.
    situation: facts on which the law depends.
    """

    format: int
    name: str
    legal_form: LegalForm | Hole
    illustrative: bool = False
    summary: Summary | None = None
    sources: tuple[str, ...] = ()
    in_force_from: date | None = None
    categories: tuple[Category, ...] | Hole
    colleges: tuple[College, ...] | Hole
    weighing: Weighing | Hole
    decisions: Mapping[str, DecisionKind] | Hole
    membership: Membership | Hole
    proxies: Proxies | NoneStated | Hole
    postal: PostalVote | NoneStated | Hole
    notice: Notice | NoneStated | Hole
    agenda: Agenda | NoneStated | Hole
    organs: tuple[Organ, ...] | Hole
    reserves: Reserves | NoneStated | Hole
    accounts: Accounts | NoneStated | Hole
    review: Review | NoneStated | Hole
    situation: Situation = Situation()
