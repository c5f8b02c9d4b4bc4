"""Legality of ballots: what an abstention or a blank ballot counts as, and whether elections may be secret."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from govtool.domain.articles import NONE
from govtool.domain.laws import Law, RefusedWords
from govtool.domain.laws.majorities import ABSTENTIONS, ABSTENTIONS_FOR, SHOW_OF_HANDS
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import kinds_in, term_of, weighings_in
from govtool.domain.remarks import Severity
from govtool.domain.statutes import BallotMode, Statutes

NEITHER: Final = ("abstention", "blank")
ELECTION: Final = "election"


@legal_rule("abstention-counted", Severity.ERROR, ABSTENTIONS)
def abstention_counted(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """In a public limited company an abstention or a blank ballot is not a vote cast, since 2019.

    Source: code de commerce, arts L225-96 and L225-98.
    """
    yield from _counted(statutes, laws[0])


@legal_rule("abstention-counted-for", Severity.WARNING, ABSTENTIONS_FOR)
def abstention_counted_for(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """Where an abstention counts as a vote for, the majority of votes cast must still be reached.

    Source: Cass. ass. plén., 15 November 2024.
    """
    yield from _counted(statutes, laws[0])


@legal_rule("election-by-show-of-hands", Severity.INFO, SHOW_OF_HANDS)
def election_by_show_of_hands(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Statutes may ask for a secret ballot to elect those who govern (loi 47-1775, art. 8)."""
    for identity, kind in kinds_in(statutes).items():
        is_open = kind.ballot is BallotMode.SHOW_OF_HANDS and kind.secret_on_request is NONE
        if identity.endswith(ELECTION) and is_open:
            yield Breach(laws[0], f"decisions.{identity}.ballot", {"kind": identity, "decision": kind.name})


def _counted(statutes: Statutes, law: RefusedWords) -> Iterator[Breach]:
    for (path, weighing), ballot in product(weighings_in(statutes), NEITHER):
        counted = term_of(weighing, ballot)
        if isinstance(counted, str) and counted in law.words:
            yield Breach(law, f"{path}.{ballot}", {"ballot": ballot, "counted": str(counted)})
