"""The guide of the parts that pages are made of: each in every state, on invented figures."""

from fractions import Fraction
from typing import Final

from flask import render_template, url_for

from govtool.charts.agreement import Agreement, agreement_chart
from govtool.charts.colleges import CollegeWeight, colleges_chart
from govtool.charts.drawing import COLOURS, Chart
from govtool.charts.gauge import Gauge, gauge_chart
from govtool.domain.decisions import decide
from govtool.domain.margins import margin_of
from govtool.domain.recalled import Recalled
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS
from govtool.web.layout.gate import voice
from govtool.web.layout.notices import Notice
from govtool.web.layout.tables import Cell, Column, Rows, counted
from govtool.web.layout.verdicts import Counted, VerdictCard, verdict_card
from govtool.web.style.sample import SampleForm
from govtool.wording.language import mark
from govtool.wording.numbers import share_of, whole_of

TOUR: Final = PRESETS / "tour"
VERDICTS: Final = ("1-clic-des-champs", "2-scani-quorum-par-tetes", "4-m-comme-medoc")
COLLEGES: Final = (mark("Producteurs"), mark("Consom’acteurs"), mark("Associations"))
PEOPLE: Final = (("Ana Exemple", 0, 12), ("Élise Modèle", 1, 3), ("Zoé Spécimen", 2, 7), ("Elie Essai", 1, 20))
AGREED: Final = ((None, 3, 1), (3, None, 2), (1, 2, None))


def guide_page() -> str:
    """Show every part in each of its states."""
    faulty = SampleForm(prefix="faulty", data={"email": "ana", "day": None, "call": "1"}, meta={"csrf": False})
    faulty.validate()
    rows = _rows()
    return render_template(
        "style/guide.html",
        shown=Fraction(119, 200),
        colours=range(1, COLOURS + 1),
        listing=rows.listing("style.guide"),
        counted=counted(rows.listing("style.guide")),
        form=SampleForm(meta={"csrf": False}),
        faulty=faulty,
        verdicts=tuple(_verdict(name, rank) for rank, name in enumerate(VERDICTS, 1)),
        colleges=_colleges(),
        gauges=tuple(_gauge(rank, share) for rank, share in enumerate((Fraction(1, 8), Fraction(5, 8)), 1)),
        agreement=_agreement(),
        turnout=_turnout(),
        notice=Notice(voice().say("Pouvoir retiré."), url_for("style.guide"), {}),
    )


def _rows() -> Rows:
    say = voice().say
    columns = (
        Column("nom", say("Nom")),
        Column("college", say("Collège")),
        Column("voix", say("Voix"), is_number=True),
    )
    rows = [
        (Cell(name), Cell(say(COLLEGES[college]), colour=college + 1), Cell(whole_of(voice(), votes), votes))
        for name, college, votes in PEOPLE
    ]
    return Rows(say("Personnes inventées"), columns, rows)


def _verdict(name: str, rank: int) -> VerdictCard:
    case = read_case(TOUR / f"{name}.toml")
    if not isinstance(case, Case):
        raise ValueError(f"{name} has faults: {case}")
    decision = decide(case.rule, case.sheet)
    found = Recalled(decision=decision, sheet=case.sheet, margin=margin_of(case.rule, case.sheet, decision))
    return verdict_card(found, case.statutes, voice(), Counted.BY_BALLOTS, prefix=f"verdict{rank}")


def _colleges() -> Chart:
    say = voice().say
    shares = (Fraction(2, 5), Fraction(7, 20), Fraction(1, 4))
    colleges = [
        CollegeWeight(
            colour=rank,
            name=say(name),
            heads=heads,
            heads_words=whole_of(voice(), heads),
            weight=share,
            weight_words=share_of(voice(), share),
            heads_told=voice().say_many("{count} membre", "{count} membres", heads),
            weight_told=say("{weight} des voix", weight=share_of(voice(), share)),
        )
        for rank, (name, heads, share) in enumerate(zip(COLLEGES, (14, 10, 4), shares, strict=True), 1)
    ]
    return colleges_chart("colleges", say("Les collèges"), (say("Collège"), say("Membres"), say("Poids")), colleges)


def _gauge(rank: int, share: Fraction) -> Chart:
    say = voice().say
    gauge = Gauge(
        name=say("Quorum, assemblée {number}", number=rank),
        reached=say("{share} des membres présents ou représentés", share=share_of(voice(), share)),
        mark=say("il en faut au moins {share}", share=share_of(voice(), Fraction(1, 4))),
        share=share,
        threshold=Fraction(1, 4),
        holds=share >= Fraction(1, 4),
    )
    return gauge_chart(f"gauge{rank}", gauge, (say("Mesure"), say("Atteint"), say("Demandé")))


def _agreement() -> Chart:
    say = voice().say
    pairs = [[_agreed(times) for times in row] for row in AGREED]
    title = say("Sur quatre scrutins, combien de fois deux collèges furent du même côté")
    return agreement_chart("agreement", title, [say(name) for name in COLLEGES], pairs, say("Collège"))


def _agreed(times: int | None) -> Agreement:
    if times is None:
        return Agreement(None, "—")
    return Agreement(Fraction(times, 4), voice().say("{times} sur {of}", times=times, of=4))


def _turnout() -> list[dict[str, str | int]]:
    say = voice().say
    used = ((say(COLLEGES[0]), 9, 14), (say(COLLEGES[1]), 0, 10), (say(COLLEGES[2]), 4, 4))
    return [
        {"college": name, "colour": rank, "used": votes, "mandates": of}
        for rank, (name, votes, of) in enumerate(used, 1)
    ]
