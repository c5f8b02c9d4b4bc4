"""The command that counts past decisions again under other statutes."""

import json
from collections.abc import Iterator

import click
from sqlalchemy.orm import Session

from govtool.cli.output import echo_json, echo_text, json_option, language_option
from govtool.cli.sources import statutes_named
from govtool.domain.recalled import recalled
from govtool.domain.records import Json
from govtool.domain.statutes import Statutes
from govtool.installation.commands import settings_of
from govtool.simulation.replay import replayed
from govtool.store.db import engine_for, reading
from govtool.store.queries.collectives import collective_named
from govtool.store.queries.polls import latest_decided
from govtool.wording.language import voice_in
from govtool.wording.replayed import PastDecision, replayed_text

MOST = 10_000


@click.command()
@click.argument("collective", metavar="COLLECTIVE")
@click.option("--with", "source", metavar="STATUTES", required=True, help="The statutes to count with.")
@click.option("--demo", "of_demo", is_flag=True, help="Use the demonstration.")
@json_option
@language_option
def replay(collective: str, source: str, of_demo: bool, as_json: bool, language: str) -> None:
    """Count the past decisions of a collective again, on their frozen counts, under other statutes.

    COLLECTIVE is its name in addresses; STATUTES a preset id, the path of a document, or `-` for the standard input.
    """
    voice = voice_in(language)
    statutes = statutes_named(source, language)
    with reading(engine_for(settings_of(of_demo).database_url)) as session:
        found = collective_named(session, collective)
        if found is None:
            echo_text(voice.say("{collective} : il n’y a pas de collectif de ce nom.", collective=collective), err=True)
            raise SystemExit(2)
        past = tuple(_past(session, found.id, statutes))
        if as_json:
            echo_json({"format": 1, "collective": collective, "statutes": statutes.name, "decisions": _records(past)})
        else:
            echo_text(replayed_text(found.name, statutes, past, voice))


def _past(session: Session, collective_id: int, statutes: Statutes) -> Iterator[PastDecision]:
    for voted in latest_decided(session, collective_id, MOST):
        if voted.decision is not None:
            record = json.loads(voted.decision.record)
            kind, call = str(record["resolution"]["decision_kind"]), int(record["assembly"]["call"])
            again = replayed(recalled(record["decision"], record["sheet"]), statutes, kind, call)
            yield PastDecision(
                title=voted.resolution.title,
                day=str(record["assembly"]["held_on"]),
                before=again.before,
                after=again.after,
                margin=again.margin,
                gap=again.gap,
            )


def _records(past: tuple[PastDecision, ...]) -> list[Json]:
    return [
        {
            "title": one.title,
            "day": one.day,
            "was": one.before.decision.outcome.value,
            "would": None if one.after is None else one.after.outcome.value,
            "flips": one.flips,
            "gap": one.gap or None,
        }
        for one in past
    ]
