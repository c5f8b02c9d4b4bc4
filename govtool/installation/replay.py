"""The command that counts past decisions again under other statutes."""

from collections.abc import Sequence

import click
from sqlalchemy.orm import Session

from govtool.cli.output import echo_json, echo_text, json_option, language_option, source_of, stop_on_faults
from govtool.cli.sources import statutes_named
from govtool.domain.records import Json
from govtool.domain.recounting import AS_IT_WAS, Recount
from govtool.domain.replay import Replayed, replayed
from govtool.installation.commands import settings_of
from govtool.presets.documents import sound_statutes
from govtool.presets.mappings import read_mapping
from govtool.store.db import engine_for, reading
from govtool.store.queries.collectives import collective_named, statutes_versions
from govtool.store.queries.past import past_decisions
from govtool.wording.language import Voice, voice_in
from govtool.wording.names import college_names_of
from govtool.wording.replayed import assumptions, replayed_text

MOST = 10_000


@click.command()
@click.argument("collective", metavar="COLLECTIVE")
@click.option("--with", "source", metavar="STATUTES", required=True, help="The statutes to count with.")
@click.option("--mapping", metavar="MAPPING.toml", help="Where past votes are counted, and what else is supposed.")
@click.option("--demo", "of_demo", is_flag=True, help="Use the demonstration.")
@json_option
@language_option
def replay(collective: str, source: str, mapping: str | None, of_demo: bool, as_json: bool, language: str) -> None:
    """Count the past decisions of a collective again, on their frozen counts, under other statutes.

    COLLECTIVE is its name in addresses; STATUTES a preset id, the path of a document, or `-` for the standard input.
    """
    voice = voice_in(language)
    statutes = statutes_named(source, language)
    recount = _recount(mapping, language)
    with reading(engine_for(settings_of(of_demo).database_url)) as session:
        found = collective_named(session, collective)
        if found is None:
            echo_text(voice.say("{collective} : il n’y a pas de collectif de ce nom.", collective=collective), err=True)
            raise SystemExit(2)
        again = tuple(replayed(past, statutes, recount) for past in past_decisions(session, found.id, MOST))
        supposed = assumptions(recount, _past_names(session, found.id, voice), college_names_of(statutes, voice), voice)
    if as_json:
        echo_json(
            {
                "format": 1,
                "collective": collective,
                "statutes": statutes.name,
                "assumptions": list(supposed),
                "decisions": _records(again),
            }
        )
    else:
        echo_text(replayed_text(found.name, statutes, again, supposed, voice))


def _recount(mapping: str | None, language: str) -> Recount:
    recount = AS_IT_WAS if mapping is None else read_mapping(source_of(mapping, language))
    if not isinstance(recount, Recount):
        stop_on_faults(recount, language)
    return recount


def _past_names(session: Session, collective_id: int, voice: Voice) -> dict[str, str]:
    """Name the colleges of every version of the statutes; the latest name of an id is the one used."""
    names: dict[str, str] = {}
    for version in reversed(statutes_versions(session, collective_id)):
        names |= college_names_of(sound_statutes(version.document), voice)
    return names


def _records(again: Sequence[Replayed]) -> list[Json]:
    return [
        {
            "title": one.past.title,
            "day": one.past.day,
            "was": one.past.outcome.value,
            "would": None if one.after is None else one.after.outcome.value,
            "flips": one.flips,
            "gap": one.gap or None,
        }
        for one in again
    ]
