"""What is tried, read from the address: statutes to start from, and the weights, shares and members that change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask import request

from govtool.domain.college_power import Question
from govtool.domain.drafts import decidable_calls
from govtool.domain.kinds import decision_kind_names
from govtool.domain.rules import MEMBERS, DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.presets.editing import CollegeRow, college_rows
from govtool.presets.faults import Fault
from govtool.presets.share_terms import CALLS, ShareTerm, share_terms
from govtool.presets.trying import CARRIES, Changes, carry_of, tried
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import heads_by_college
from govtool.store.rows import Study
from govtool.web.layout.gate import asking, door, voice
from govtool.web.simulation.starts import document_at, own_studies, starts
from govtool.wording.faults import fault_text

KEPT: Final = (
    *("w-", "n-", "c-", "t-", "m-", "k-", "start", "colleges", "decision", "call", "carry", "absent"),
    *("p-", "f-", "a-", "s-", "opinion", "correlation", "gap", "seed", "runs"),
    *("j-", "l-", "way", "years", "coming", "ratio"),
    *("b-", "index", "no-veto", "all-matter"),
)
"""How the terms start that say what is tried: those of every view, of assemblies drawn, of growth, of wanted power."""
LONGEST: Final = 40
MOST_MEMBERS: Final = 100_000
IMAGINED: Final = 10
"""Members of each college of statutes in whose colleges nobody is yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried.

    terms: what the address says.
    document: what is changed, as it is written before; written: with the changes.
    kind, call: the decision asked of both.
    today: the statutes in force, or those that are changed where none are; tried: with the changes of the address,
        the same as before when there is none.
    rows: the colleges with the weights as they are written. shares: the shares that the decision asks for, likewise.
    carry: the carry rule tried; empty where colleges have no weight.
    heads: members by college, of both.
    faults: what keeps the changes from being statutes; then `tried` is what they started from.
    """

    terms: Mapping[str, str]
    document: str
    written: str
    kind: str
    call: int
    today: Statutes
    tried: Statutes
    rows: tuple[CollegeRow, ...]
    shares: tuple[ShareTerm, ...]
    carry: str
    heads: Mapping[str, int]
    faults: tuple[Fault, ...]

    @property
    def start(self) -> str:
        """What is changed: empty for the statutes in force, or as `starts` names it."""
        return self.terms.get("start", "")

    @property
    def starting_points(self) -> tuple[tuple[str, str], ...]:
        """What a trial may start from: what the address says, and its name."""
        return starts(self.start)

    @property
    def own_studies(self) -> tuple[Study, ...]:
        """The studies that this trial may become the next version of."""
        return own_studies()

    @property
    def kinds(self) -> Mapping[str, str]:
        """Names of the decisions that may be asked, by id."""
        return decision_kind_names(self.tried)

    @property
    def calls(self) -> tuple[int, ...]:
        """The calls at which the kind of decision is put to the vote."""
        return tuple(call for kind, call in decidable_calls(self.tried) if kind == self.kind)

    @property
    def told_faults(self) -> tuple[str, ...]:
        """What keeps the changes from being statutes, in sentences."""
        return tuple(fault_text(fault, voice()) for fault in self.faults)

    def question(self, statutes: Statutes) -> Question | None:
        """Ask the decision of statutes; None where they do not answer it or nobody is a member."""
        rule = rule_of(statutes, self.kind, self.call)
        if not isinstance(rule, DecisionRule):
            return None
        heads = {college: self.heads.get(college, 0) for college in rule.weights}
        return Question(rule=rule, heads=heads, subject=None) if any(heads.values()) else None


def current_trial() -> Trial | None:
    """Read what the address tries; None where neither it nor the collective has statutes that decide anything."""
    return trial_at(request.args)


def asked_terms() -> dict[str, str]:
    """Give the terms of the address that say what is tried, and no other; every page of the workshop keeps them."""
    return {name: value for name, value in request.args.items() if name.startswith(KEPT)}


def trial_at(terms: Mapping[str, str]) -> Trial | None:
    """Read what an address tries in the collective entered; None where there are no statutes that decide anything."""
    own, today = door().collective, day_in(door().collective.zone, asking().now)
    version = statutes_in_force(asking().session, own.id, today)
    document = document_at(terms.get("start", ""), terms) or (version.document if version else "")
    calls = decidable_calls(sound_statutes(document)) if document else ()
    if not calls:
        return None
    in_force = sound_statutes(version.document if version else document)
    return _tried(terms, document, in_force, heads_by_college(asking().session, own.id, today))


def _tried(terms: Mapping[str, str], document: str, today: Statutes, members: Mapping[str, int]) -> Trial:
    before = sound_statutes(document)
    kind, call = _decision(terms, decidable_calls(before))
    rows = tuple(_row(row, terms) for row in college_rows(document))
    shares = tuple(_share(term, terms) for term in share_terms(document))
    carry = _carry(document, terms)
    changes = Changes(name=before.name, colleges=rows, shares={term.path: term.share for term in shares}, carry=carry)
    is_same = rows == college_rows(document) and shares == share_terms(document) and carry == carry_of(document)
    written = document if is_same else tried(document, changes, voice().language)
    return Trial(
        terms=terms,
        document=document,
        written=written if isinstance(written, str) else document,
        kind=kind,
        call=call,
        today=today,
        tried=sound_statutes(written) if isinstance(written, str) else before,
        rows=rows,
        shares=tuple(term for term in shares if term.path.startswith(f"{kind}.{CALLS[call - 1]}.")),
        carry=carry,
        heads=_all_heads(rows, members, terms),
        faults=() if isinstance(written, str) else written,
    )


def _decision(terms: Mapping[str, str], calls: Sequence[tuple[str, int]]) -> tuple[str, int]:
    asked = (terms.get("decision", ""), whole_in(terms, "call", 1))
    if asked in calls:
        return asked
    return next((one for one in calls if one[0] == asked[0]), calls[0])


def _row(row: CollegeRow, terms: Mapping[str, str]) -> CollegeRow:
    name = " ".join(terms.get(f"c-{row.id}", "").split())[:LONGEST]
    return row._replace(name=name or row.name, weight=terms.get(f"w-{row.id}", row.weight).strip()[:LONGEST])


def _share(term: ShareTerm, terms: Mapping[str, str]) -> ShareTerm:
    return term._replace(share=terms.get(f"t-{term.path}", term.share).strip()[:LONGEST])


def _carry(document: str, terms: Mapping[str, str]) -> str:
    own = carry_of(document)
    asked = terms.get("carry", own)
    return asked if own in CARRIES and asked in CARRIES else own if own in CARRIES else ""


def _all_heads(rows: tuple[CollegeRow, ...], members: Mapping[str, int], terms: Mapping[str, str]) -> dict[str, int]:
    if not rows:
        everybody = whole_in(terms, f"n-{MEMBERS}", sum(members.values()) or IMAGINED)
        return {MEMBERS: min(max(0, everybody), MOST_MEMBERS)}
    imagined = 0 if any(members.get(row.id, 0) for row in rows) else IMAGINED
    heads = {row.id: whole_in(terms, f"n-{row.id}", members.get(row.id, imagined)) for row in rows}
    return {**members, **{college: min(max(0, count), MOST_MEMBERS) for college, count in heads.items()}}


def whole_in(terms: Mapping[str, str], name: str, otherwise: int) -> int:
    """Read a whole number of an address; another one where it says none."""
    text = terms.get(name, "").strip()
    return int(text) if text.isascii() and text.removeprefix("-").isdigit() and len(text) < LONGEST else otherwise
