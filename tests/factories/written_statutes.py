"""Statutes written in Python for the tests of their wording: complete, by majority of colleges, and a draft."""

from dataclasses import replace
from fractions import Fraction

from govtool.domain.articles import NONE, NOT_SEEN, Article, Source
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import (
    ALL,
    CastingVote,
    CastingVoteHolder,
    CollegesInFavour,
    CollegeVeto,
    HeadsQuorum,
    Majority,
    NoQuorum,
)
from govtool.domain.holes import Hole
from govtool.domain.meeting import Agenda, Notice
from govtool.domain.organs import (
    Accounts,
    CollegesPerMember,
    Membership,
    Organ,
    OrganChoice,
    Reserves,
    Review,
    Seats,
    Situation,
    VotesFollow,
)
from govtool.domain.participation import BlankProxy, FixedProxies, NoDirection, PostalVote, Proxies, ProxyHolder
from govtool.domain.statutes import (
    BallotMode,
    Call,
    Category,
    CategoryKind,
    College,
    DecisionKind,
    LegalForm,
    Mode,
    Statutes,
    Summary,
    VoteChange,
)
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
)


def article(number: str) -> Article:
    """Cite an article of the statutes."""
    return Article(text="statuts", number=number)


def majority(share: str, comparison: Comparison, source: Source = NOT_SEEN) -> Majority:
    """Ask for a share of the weight cast, counted on the votes cast in each college."""
    return Majority(
        share=Fraction(share),
        comparison=comparison,
        base=AssemblyBase.WEIGHT_CAST,
        college_base=CollegeBase.CAST,
        article=source,
    )


CATEGORIES = (
    Category(id="salaries", name="Salariés", kind=CategoryKind.EMPLOYEE, minimum_shares=1),
    Category(id="mangeurs", name="Mangeurs", kind=CategoryKind.BENEFICIARY),
    Category(id="communes", name="Communes", kind=CategoryKind.PUBLIC_BODY, minimum_shares=10),
)
COLLEGES = (
    College(id="salaries", name="Salariés", categories=("salaries",), weight=Fraction("2/5"), article=article("16")),
    College(id="mangeurs", name="Mangeurs", categories=("mangeurs",), weight=Fraction("2/5"), article=article("16")),
    College(id="communes", name="Communes", categories=("communes",), weight=Fraction("1/5"), article=article("16")),
)
PROPORTIONAL = ProportionalWeighing(
    abstention=Counted.NOT_COUNTED,
    blank=Counted.NOT_COUNTED,
    silent_college=SilentCollege.NOT_CAST,
    empty_college=EmptyCollege.EQUAL,
    weight_cap=Fraction("1/2"),
    below_three_colleges=BelowThreeColleges.HEADS,
    article=article("17"),
)
PROXIES = Proxies(
    holder=ProxyHolder.MEMBER,
    limit=FixedProxies(proxies=2, article=article("18")),
    blank=BlankProxy.BOARD_LINE,
    blank_outside_limit=True,
    article=article("18"),
)
POSTAL = PostalVote(
    electronic_cutoff_days=1, electronic_cutoff_hour=15, paper_cutoff_days=3, no_direction=NoDirection.NOT_CAST
)
BOARD = Organ(
    id="board",
    name="Conseil coopératif",
    chosen_by=OrganChoice.ASSEMBLY,
    minimum=3,
    maximum=9,
    term_years=4,
    seats=(Seats(college="salaries", minimum=1, maximum=3), Seats(college="mangeurs", minimum=1)),
    note="Le conseil est renouvelé par moitié.",
)
BY_MAJORITY = MajorityWeighing(
    abstention=Counted.FOR,
    blank=Counted.NOT_COUNTED,
    silent_college=SilentCollege.AGAINST,
    empty_college=EmptyCollege.LOST,
    weight_cap=NONE,
    below_three_colleges=BelowThreeColleges.BLOCK,
    college_threshold=Threshold(share=Fraction("3/5"), comparison=Comparison.MORE_THAN, article=article("12")),
    college_below_threshold=CollegeBelowThreshold.SECOND_ROUND,
    college_tie=CollegeTie.NEUTRAL,
    article=article("12"),
)
VETO = CollegeVeto(
    share=Fraction("1/2"),
    comparison=Comparison.MORE_THAN,
    college="communes",
    college_base=CollegeBase.ENROLLED,
    subjects=ALL,
)


def complete_scic() -> Statutes:
    """Give complete statutes of a SCIC SAS, by proportional carry."""
    return Statutes(
        format=1,
        name="Coopérative du Marché",
        legal_form=LegalForm.SCIC_SAS,
        illustrative=True,
        summary=Summary(fr="Une coopérative inventée.", en="An invented cooperative."),
        categories=CATEGORIES,
        colleges=COLLEGES,
        weighing=PROPORTIONAL,
        decisions={"ordinary": ordinary_assembly(), "extraordinary": extraordinary_assembly()},
        membership=Membership(colleges_per_member=CollegesPerMember.ONE, votes_follow=VotesFollow.PERSON),
        proxies=PROXIES,
        postal=POSTAL,
        notice=Notice(first_days=15, second_days=10, clear_days=False),
        agenda=Agenda(add_right=Fraction("1/20"), add_deadline_days=25, exceptions=("dismissal",)),
        organs=(BOARD,),
        reserves=Reserves(legal=Fraction("3/20"), statutory=Fraction("1/2")),
        accounts=Accounts(annual_assembly_months=6),
        review=Review(every_years=5),
        situation=Situation(has_employees=True, members=40),
    )


def ordinary_assembly() -> DecisionKind:
    """Give an ordinary assembly with two calls, a quorum at the first."""
    more_than_half = majority("1/2", Comparison.MORE_THAN, article("21"))
    return DecisionKind(
        name="Assemblée générale ordinaire",
        mode=Mode.VOTE,
        ballot=BallotMode.SHOW_OF_HANDS,
        secret_on_request=Fraction("1/4"),
        vote_change=VoteChange.UNTIL_CLOSE,
        article=article("20"),
        first=Call(
            quorum=(HeadsQuorum(share=Fraction("1/5"), comparison=Comparison.AT_LEAST, article=article("20")),),
            majority=replace(
                more_than_half, quote="Les résolutions sont adoptées à la majorité des suffrages exprimés."
            ),
        ),
        second=Call(quorum=(NoQuorum(article=article("20")),), majority=more_than_half),
    )


def extraordinary_assembly() -> DecisionKind:
    """Give an extraordinary assembly with one call, where two colleges must be in favour."""
    return DecisionKind(
        name="Assemblée générale extraordinaire",
        mode=Mode.VOTE,
        ballot=BallotMode.SECRET,
        secret_on_request=NONE,
        vote_change=VoteChange.FINAL,
        first=Call(
            quorum=(HeadsQuorum(share=Fraction("1/4"), comparison=Comparison.AT_LEAST),),
            majority=majority("2/3", Comparison.AT_LEAST, article("22")),
            conditions=(CollegesInFavour(number=2, article=article("22")),),
            casting_vote=CastingVote(given_to=CastingVoteHolder.NOBODY, article=article("22")),
        ),
        second=NONE,
    )


def majority_scic() -> Statutes:
    """Give complete statutes where a college speaks with one voice above 60 %, after two rounds if need be."""
    return replace(
        complete_scic(),
        illustrative=False,
        summary=None,
        weighing=BY_MAJORITY,
        decisions={"ordinary": vetoed_assembly()},
        postal=NONE,
        situation=Situation(),
    )


def vetoed_assembly() -> DecisionKind:
    """Give an assembly where three quarters of the whole weight are needed and one college may veto."""
    three_quarters = replace(
        majority("3/4", Comparison.AT_LEAST, article("13")),
        base=AssemblyBase.TOTAL_WEIGHT,
        college_base=CollegeBase.VOTERS,
    )
    return DecisionKind(
        name="Décision de l’assemblée",
        mode=Mode.VOTE,
        ballot=BallotMode.RECORDED,
        secret_on_request=NONE,
        vote_change=VoteChange.FINAL,
        first=Call(
            quorum=(HeadsQuorum(share=Fraction("1/2"), comparison=Comparison.MORE_THAN),),
            majority=three_quarters,
            conditions=(VETO,),
            casting_vote=CastingVote(given_to=CastingVoteHolder.CHAIR),
        ),
        second=NONE,
    )


def draft() -> Statutes:
    """Give the draft of an association, with holes at several heights."""
    return Statutes(
        format=1,
        name="Café du Bourg",
        legal_form=LegalForm.ASSOCIATION,
        categories=(),
        colleges=(),
        weighing=HeadsWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED),
        decisions={"ordinary": open_assembly()},
        membership=Hole(),
        proxies=NONE,
        postal=NONE,
        notice=Notice(first_days=15, second_days=NONE, clear_days=True),
        agenda=NONE,
        organs=(),
        reserves=NONE,
        accounts=NONE,
        review=NONE,
    )


def open_assembly() -> DecisionKind:
    """Give an assembly whose quorum and majority are half said."""
    return DecisionKind(
        name="Assemblée générale",
        mode=Mode.VOTE,
        ballot=Hole(),
        secret_on_request=NONE,
        vote_change=VoteChange.UNTIL_CLOSE,
        first=Call(
            quorum=(Hole(missing=("share", "comparison"), known=(("kind", "heads"),)),),
            majority=Hole(missing=("comparison", "base"), known=(("share", "2/3"), ("college_base", "cast"))),
        ),
        second=Hole(),
    )
