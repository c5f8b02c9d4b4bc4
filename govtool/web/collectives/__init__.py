"""The collective: its statutes in sentences, its colleges with heads and weights, what the law remarks."""

from dataclasses import dataclass
from fractions import Fraction

from flask import Blueprint, abort, render_template

from govtool.access.rights import Right
from govtool.charts.colleges import CollegeWeight, colleges_chart
from govtool.domain.drafts import is_draft
from govtool.domain.holes import Hole
from govtool.domain.legality import remarks_on
from govtool.domain.rules import weights_in
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_versions
from govtool.store.queries.members import heads_by_college
from govtool.store.rows import StatutesVersion
from govtool.web.layout.gate import asking, door, opens
from govtool.wording.numbers import share_of, whole_of
from govtool.wording.remarks import remark_text
from govtool.wording.statutes import statutes_text

collectives = Blueprint("collectives", __name__, url_prefix="/c/<slug>")


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """A remark of the legality check.

    kind: `error`, `warning` or `info`.
    """

    kind: str
    text: str


@collectives.get("")
@opens(Right.SEE_COLLECTIVE)
def show() -> str:
    """Show colleges, remarks and statutes, the version in force first."""
    today = day_in(door().collective.zone, asking().now)
    versions = statutes_versions(asking().session, door().collective.id)
    current = next((version for version in versions if version.in_force_from <= today), None)
    if current is None:
        return render_template("collectives/empty.html")
    statutes = sound_statutes(current.document)
    remarks = tuple(
        ShownRemark(remark.severity.value, remark_text(remark, asking().voice))
        for remark in remarks_on(statutes, today)
    )
    return render_template(
        "collectives/show.html",
        text=statutes_text(statutes, asking().voice),
        version=current,
        versions=versions,
        remarks=remarks,
        draft=is_draft(statutes),
        chart=_chart(statutes, heads_by_college(asking().session, door().collective.id, today)),
    )


@collectives.get("/statuts/<int:number>.toml")
@opens(Right.SEE_COLLECTIVE)
def document(number: int) -> tuple[str, int, dict[str, str]]:
    """Give a version of the statutes as its document."""
    return _version(number).document, 200, {"Content-Type": "application/toml; charset=utf-8"}


def _version(number: int) -> StatutesVersion:
    versions = statutes_versions(asking().session, door().collective.id)
    return next((version for version in versions if version.number == number), None) or abort(404)


def _chart(statutes: Statutes, heads: dict[str, int]) -> object:
    voice = asking().voice
    if isinstance(statutes.colleges, Hole) or isinstance(statutes.weighing, Hole) or not statutes.colleges:
        return None
    weights = weights_in(statutes, statutes.weighing)
    known = weights if isinstance(weights, dict) else {}
    return colleges_chart(
        "colleges",
        voice.say("Les collèges : membres et poids"),
        (voice.say("Collège"), voice.say("Membres"), voice.say("Poids")),
        tuple(
            CollegeWeight(
                colour=rank,
                name=college.name,
                heads=heads.get(college.id, 0),
                heads_words=whole_of(voice, heads.get(college.id, 0)),
                weight=known.get(college.id, Fraction(0)),
                weight_words=share_of(voice, known[college.id]) if known.get(college.id) else "—",
            )
            for rank, college in enumerate(statutes.colleges, 1)
        ),
    )
