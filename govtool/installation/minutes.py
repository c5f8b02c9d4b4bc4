"""The commands about minutes: list them, take one away as a file, verify the books."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govtool.installation.commands import settings_of
from govtool.store.db import engine_for, reading, unit_of_work

if TYPE_CHECKING:
    from sqlalchemy import Engine

FORMATS: Final = ("pdf", "docx", "odt", "html", "json")
demo_option = click.option("--demo", "of_demo", is_flag=True, help="Use the demonstration.")


@click.group()
def minutes() -> None:
    """Minutes of the collectives."""


@minutes.command("list")
@demo_option
def listed(of_demo: bool) -> None:
    """List minutes with their id, collective and number."""
    from govtool.store.queries.collectives import every_collective
    from govtool.store.queries.minute_book import minutes_of
    from govtool.wording.language import voice_in
    from govtool.wording.minute_book import number_text

    with reading(_engine(of_demo)) as session:
        lines = (
            (found, collective.slug, assembly.title)
            for collective in every_collective(session)
            for found, assembly in minutes_of(session, collective.id)
        )
        for found, slug, assembly in lines:
            number = number_text(found.year, found.number, voice_in("fr"))
            click.echo(f"{found.id:>6}  {slug}  {number}  {assembly}")


@minutes.command()
@click.argument("minutes_id", metavar="ID", type=int)
@click.option("--format", "form", type=click.Choice(FORMATS), default="pdf", show_default=True, help="File format.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
@click.option("--lang", "language", type=click.Choice(("fr", "en")), default="fr", show_default=True, help="Language.")
@demo_option
def export(minutes_id: int, form: str, output: Path, language: str, of_demo: bool) -> None:
    """Write the minutes ID to a file."""
    from govtool.actions.papers import Wish, ask_paper, make_paper
    from govtool.actions.refused import Missing, Refused
    from govtool.domain.minute_book import PaperKind
    from govtool.wording.language import voice_in
    from govtool.wording.refusals import refusal_text

    engine, voice = _engine(of_demo), voice_in(language)
    wish = Wish(kind=PaperKind.MINUTES, position=0, language=language, format=form)
    try:
        with unit_of_work(engine, None) as work:
            paper_id = ask_paper(work, minutes_id, wish).id
    except Refused as refused:
        raise SystemExit("\n".join(refusal_text(refusal, voice) for refusal in refused.refusals)) from None
    except Missing:
        raise SystemExit(voice.say("Il n’y a pas de procès-verbal {id}.", id=minutes_id)) from None
    make_paper(partial(reading, engine), partial(unit_of_work, engine), paper_id)
    try:
        output.write_bytes(_content(engine, paper_id))
    except OSError as error:
        raise SystemExit(
            voice.say("{file} : ce fichier ne peut pas être écrit ({reason}).", file=output, reason=error.strerror)
        ) from None


def _content(engine: "Engine", paper_id: int) -> bytes:
    from govtool.store.queries.minute_book import content_of

    with reading(engine) as session:
        return content_of(session, paper_id)


@minutes.command()
@demo_option
def verify(of_demo: bool) -> None:
    """Recompute every digest of the minute books and name the first minutes that differ; exit 1 when there are any."""
    from govtool.store.minute_book import checked_book
    from govtool.store.queries.collectives import every_collective
    from govtool.wording.language import voice_in
    from govtool.wording.minute_book import book_state, fault_text, filed_as

    broken, voice = False, voice_in("fr")
    with reading(_engine(of_demo)) as session:
        for collective in every_collective(session):
            found = next((one for one in checked_book(session, collective.id) if one.fault), None)
            told = None if found is None else (filed_as(found.year, found.number), fault_text(found.fault or "", voice))
            click.echo(book_state(collective.name, told, voice))
            broken = broken or found is not None
    if broken:
        raise SystemExit(1)


def _engine(of_demo: bool) -> "Engine":
    return engine_for(settings_of(of_demo).database_url)
