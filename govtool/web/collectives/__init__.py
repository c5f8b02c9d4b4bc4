"""The collective: its statutes in sentences, its colleges with heads and weights, what the law remarks."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from flask import Blueprint, abort, render_template, url_for

from govtool.access.rights import Right
from govtool.charts.colleges import CollegeWeight, colleges_chart
from govtool.charts.drawing import Chart, colour_of
from govtool.domain.articles import Article
from govtool.domain.holes import Hole
from govtool.domain.legality import remarks_on
from govtool.domain.rules import weights_in
from govtool.domain.statutes import College, Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.adoptions import adoption_of
from govtool.store.queries.assemblies import resolution_in
from govtool.store.queries.collectives import statutes_versions
from govtool.store.queries.members import heads_by_college
from govtool.store.queries.polls import poll_in
from govtool.store.rows import StatutesVersion
from govtool.web.layout.gate import asking, door, opens
from govtool.wording.numbers import share_of, whole_of
from govtool.wording.remarks import remark_text
from govtool.wording.statutes import statutes_text
from govtool.wording.written.passages import source_of

collectives = Blueprint("collectives", __name__, url_prefix="/c/<slug>")

UNKNOWN: Final = "—"


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """A remark of the legality check.

    kind: `error`, `warning` or `info`.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownAdoption:
    """What adopted a version.

    title, address: of the decision; empty when it was adopted elsewhere, on paper.
    """

    on: datetime.date
    title: str
    address: str


@collectives.get("")
@opens(Right.SEE_COLLECTIVE)
def show() -> str:
    """Show colleges, remarks and statutes, the version in force first."""
    today = day_in(door().collective.zone, asking().now)
    current = next((version for version in _versions() if version.in_force_from <= today), None)
    return render_template("collectives/empty.html") if current is None else _page(current, today, current=True)


@collectives.get("/statuts/<int:number>")
@opens(Right.SEE_COLLECTIVE)
def version(number: int) -> str:
    """Show a version of the statutes, with the decision that adopted it, whether or not it is in force."""
    today = day_in(door().collective.zone, asking().now)
    return _page(_version(number), today, current=False)


def _page(version: StatutesVersion, today: datetime.date, *, current: bool) -> str:
    statutes = sound_statutes(version.document)
    remarks = tuple(
        ShownRemark(remark.severity.value, remark_text(remark, asking().voice))
        for remark in remarks_on(statutes, today)
    )
    text = statutes_text(statutes, asking().voice)
    return render_template(
        "collectives/show.html" if current else "collectives/version.html",
        text=text,
        cited=any(isinstance(source_of(passage.clause), Article) for passage in text.every_passage()),
        version=version,
        versions=_versions(),
        adoption=_adoption(version),
        coming=version.in_force_from > today,
        remarks=remarks,
        chart=_chart(statutes, heads_by_college(asking().session, door().collective.id, today)),
    )


@collectives.get("/statuts/<int:number>.toml")
@opens(Right.SEE_COLLECTIVE)
def document(number: int) -> tuple[str, int, dict[str, str]]:
    """Give a version of the statutes as its document."""
    return _version(number).document, 200, {"Content-Type": "application/toml; charset=utf-8"}


def _versions() -> Sequence[StatutesVersion]:
    return statutes_versions(asking().session, door().collective.id)


def _version(number: int) -> StatutesVersion:
    return next((version for version in _versions() if version.number == number), None) or abort(404)


def _adoption(version: StatutesVersion) -> ShownAdoption | None:
    session, own = asking().session, door().collective
    found = adoption_of(session, version.id)
    if found is None:
        return None
    poll = None if found.poll_id is None else poll_in(session, own.id, found.poll_id)
    if poll is None:
        return ShownAdoption(found.adopted_on, "", "")
    resolution = resolution_in(session, own.id, poll.resolution_id)
    address = url_for("decisions.show", slug=own.slug, poll_id=poll.id)
    return ShownAdoption(found.adopted_on, resolution.title if resolution else "", address)


def _chart(statutes: Statutes, heads: dict[str, int]) -> Chart | None:
    say = asking().voice.say
    if isinstance(statutes.colleges, Hole) or isinstance(statutes.weighing, Hole) or not statutes.colleges:
        return None
    weights = weights_in(statutes, statutes.weighing)
    known = weights if isinstance(weights, dict) else {}
    return colleges_chart(
        "colleges",
        say("Les collèges : membres et poids"),
        (say("Collège"), say("Membres"), say("Poids")),
        tuple(
            _college(college, rank, heads.get(college.id, 0), known.get(college.id))
            for rank, college in enumerate(statutes.colleges, 1)
        ),
    )


def _college(college: College, rank: int, heads: int, weight: Fraction | None) -> CollegeWeight:
    voice = asking().voice
    heads_words, weight_words = whole_of(voice, heads), share_of(voice, weight) if weight else UNKNOWN
    return CollegeWeight(
        colour=colour_of(rank),
        name=college.name,
        heads=heads,
        heads_words=heads_words,
        weight=weight or Fraction(0),
        weight_words=weight_words,
        heads_told=voice.say_many("{count} membre", "{count} membres", heads),
        weight_told=voice.say("{weight} des voix", weight=weight_words),
    )
