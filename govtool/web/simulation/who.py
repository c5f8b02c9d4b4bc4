"""The first page of the workshop: who decides, and what the law says."""

from flask import Response, render_template

from govtool.access.rights import Right
from govtool.domain.legality import remarks_on
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.maps import weight_map
from govtool.web.simulation.standings import standing
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import current_trial
from govtool.wording.remarks import remark_text


@simulation.get("")
@opens(Right.SEE_COLLECTIVE)
def show() -> str:
    """Show what the weights of the address would do."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    today = day_in(door().collective.zone, asking().now)
    return render_template(
        "simulation/show.html",
        trial=trial,
        tabs=tabs("show"),
        elsewhere=elsewhere(),
        remarks=[(one.severity.value, remark_text(one, voice())) for one in remarks_on(trial.tried, today)],
        before=standing("now", trial, trial.today, voice()),
        after=standing("tried", trial, trial.tried, voice()) if trial.tried != trial.today else None,
        map=weight_map(trial, voice()),
    )


@simulation.get("/statuts.toml")
@opens(Right.SEE_COLLECTIVE)
def document() -> Response | tuple[str, int]:
    """Give the statutes that are tried as a document, for `govtool` or for another draft."""
    trial = current_trial()
    if trial is None or trial.faults:
        return render_template("simulation/none.html"), 404
    return Response(trial.written, mimetype="application/toml")
