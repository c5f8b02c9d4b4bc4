"""What `explain` says of a decision that is never put to a vote."""

from collections.abc import Mapping
from dataclasses import replace

from govtool.domain.articles import NONE
from govtool.domain.statutes import DecisionKind
from govtool.wording.explanations import explanations
from govtool.wording.language import voice_in
from tests.factories.written_statutes import complete_scic

FRENCH = voice_in("fr")


def test_a_kind_without_a_vote_has_no_step() -> None:
    kinds = complete_scic().decisions
    assert isinstance(kinds, Mapping)
    opinion: DecisionKind = replace(kinds["ordinary"], first=NONE, second=NONE)

    (explanation,) = explanations(replace(complete_scic(), decisions={"opinion": opinion}), FRENCH, None)

    assert explanation.calls == ()
