"""`govtool statutes book`: statutes article by article, with the functions that apply them and the cases they meet."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govtool.cli.output import echo_json, echo_text, json_option, language_option
from govtool.cli.sources import statutes_named
from govtool.presets.cases import Case
from govtool.presets.documents import PRESETS
from govtool.presets.variants import read_variants
from govtool.wording.language import voice_in

if TYPE_CHECKING:
    from govtool.wording.book import Example

TOP: Final = Path(__file__).parents[2]
FOLDERS: Final = (TOP / "tests" / "cases", PRESETS / "tour")


@click.command()
@click.argument("source", metavar="SOURCE")
@click.option(
    "--cases",
    "folders",
    metavar="DIR",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of cases; may be repeated [default: those of govtool].",
)
@json_option
@language_option
def book(source: str, folders: tuple[Path, ...], as_json: bool, language: str) -> None:
    """Print the book: article by article, words, meaning, functions, cases."""
    from govtool.wording.book import book_record, book_text

    statutes, voice = statutes_named(source, language), voice_in(language)
    examples = tuple(examples_in(folders or FOLDERS, language))
    if as_json:
        echo_json(book_record(statutes, voice, examples))
    else:
        echo_text(book_text(statutes, voice, examples))


def examples_in(folders: Iterable[Path], language: str) -> Iterator["Example"]:
    """Read the cases of folders with their variants; one that cannot be read is named and left out."""
    from govtool.domain.book import Kind, exercised_by
    from govtool.wording.book import Example

    for file in sorted(file for folder in folders for file in folder.glob("*.toml")):
        read = read_variants(file)
        decided = [case for case in read if isinstance(case, Case)]
        if not decided or len(decided) < len(read):
            echo_text(voice_in(language).say("{file} : ce cas ne peut pas être lu.", file=place_of(file)), err=True)
            continue
        yield Example(
            file=place_of(file),
            name=decided[0].document.name or file.stem,
            statutes=decided[0].statutes.name,
            kinds=frozenset[Kind]().union(*(exercised_by(case.rule, case.sheet) for case in decided)),
        )


def place_of(file: Path) -> str:
    """Name a file from the top of the project when it lies in it."""
    return file.relative_to(TOP).as_posix() if file.is_relative_to(TOP) else str(file)
