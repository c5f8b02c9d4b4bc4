"""Write the reference pages of the formats: `python -m tools.formats`, or `make docs`.

French first, English after; both from the types that read and write the documents, so that a page cannot disagree with
the reader. A test fails when a page is out of date.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from govtool.domain.statutes import Statutes
from govtool.presets.cases import CaseDocument
from govtool.presets.games import GameDocument
from govtool.presets.growth import GrowthDocument
from govtool.presets.scenarios import ScenarioDocument
from govtool.presets.shapes import Table, table_of
from tools.format_assembly import assembly_page, assembly_title
from tools.format_decision import decision_page
from tools.format_decision import title_of as decision_title
from tools.format_faults import case_faults, command_faults, statutes_faults
from tools.format_game_faults import game_faults, growth_faults, scenario_faults
from tools.format_tables import places_in, provenance_rows, section
from tools.page_words import LANGUAGES, Words, anchor, example, fenced, words_in

DOCS = Path(__file__).parents[1] / "docs"
EXTRA = ("statutes", "expect", "variants")


def pages() -> dict[Path, str]:
    """Give every page by its file."""
    return {
        DOCS / "format-statutes.md": page(lambda words: words.say("statutes.title"), statutes_page),
        DOCS / "format-cases.md": page(lambda words: words.say("cases.title"), cases_page),
        DOCS / "format-games.md": page(lambda words: words.say("games.title"), games_page),
        DOCS / "format-scenarios.md": page(lambda words: words.say("scenarios.title"), scenarios_page),
        DOCS / "format-growth.md": page(lambda words: words.say("growth.title"), growth_page),
        DOCS / "format-decision.md": page(decision_title, decision_page),
        DOCS / "format-assembly.md": page(assembly_title, assembly_page),
    }


def page(title: Callable[[Words], str], body: Callable[[Words], Iterator[str]]) -> str:
    """Give one page: French, then English, each pointing to the other."""
    french, english = (words_in(language) for language in LANGUAGES)
    lines = [
        f"# {title(french)}",
        "",
        french.say("other_language", anchor=anchor(title(english))),
        "",
        french.say("written"),
        "",
        *body(french),
        "",
        f"# {title(english)}",
        "",
        english.say("other_language", anchor=anchor(title(french))),
        "",
        english.say("written"),
        "",
        *body(english),
    ]
    return tidy(lines)


def tidy(lines: list[str]) -> str:
    """Join lines, never two empty ones in a row."""
    kept = [line for rank, line in enumerate(lines) if line or not rank or lines[rank - 1]]
    return "\n".join(kept).rstrip("\n") + "\n"


def statutes_page(words: Words) -> Iterator[str]:
    """Give the page of statutes in one language, after its title."""
    yield words.say("statutes.intro")
    yield from _example(words, "statutes")
    yield from _tables(words, table_of(Statutes), [])
    yield from _faults(words, statutes_faults)
    yield from ("", f"## {words.say('faults_of_command')}", "", *command_faults(words))


def cases_page(words: Words) -> Iterator[str]:
    """Give the page of cases in one language, after its title."""
    yield words.say("cases.intro")
    yield from _example(words, "case")
    yield from _tables(words, table_of(CaseDocument), [_extra(words, key) for key in EXTRA])
    yield from _faults(words, case_faults)


def games_page(words: Words) -> Iterator[str]:
    """Give the page of games in one language, after its title."""
    yield words.say("games.intro")
    yield from _example(words, "game")
    yield from _tables(words, table_of(GameDocument), [])
    yield from _faults(words, game_faults)


def scenarios_page(words: Words) -> Iterator[str]:
    """Give the page of scenarios in one language, after its title."""
    yield words.say("scenarios.intro")
    yield from _example(words, "scenario")
    yield from _tables(words, table_of(ScenarioDocument), [_extra(words, "statutes")])
    yield from _faults(words, scenario_faults)


def growth_page(words: Words) -> Iterator[str]:
    """Give the page of growths in one language, after its title."""
    yield words.say("growth.intro")
    yield from _example(words, "growth")
    yield from _tables(words, table_of(GrowthDocument), [_extra(words, "statutes")])
    yield from _faults(words, growth_faults)


def _example(words: Words, name: str) -> list[str]:
    return ["", f"## {words.say('example')}", *fenced(example(name))]


def _tables(words: Words, root: Table, extra: list[list[str]]) -> Iterator[str]:
    yield from ("", f"## {words.say('tables')}", "", words.say("tables_intro"))
    first, *others = places_in(root)
    yield from section(words, first, extra)
    clause = next((place.table for place in others if any(field.key == "quote" for field in place.table.fields)), None)
    if clause is not None:
        yield from ("", f"### {words.say('every_clause')}", "", words.say("every_clause_intro"), "")
        yield from provenance_rows(words, clause)
    for place in others:
        yield from section(words, place, [])


def _extra(words: Words, key: str) -> list[str]:
    """Give the row of a key that no class holds."""
    said = [words.say(f"extra.{key}.{part}") for part in ("what", "values")]
    return [f"`{key}`", *said, words.say("no"), words.say("no" if key == "statutes" else "yes")]


def _faults(words: Words, faults: Callable[[Words], Iterator[str]]) -> Iterator[str]:
    yield from ("", f"## {words.say('faults')}", "", words.say("faults_intro"), "", *faults(words))


def stale() -> list[Path]:
    """Name the pages that are not what the code would write."""
    return [file for file, text in pages().items() if not file.exists() or file.read_text(encoding="utf-8") != text]


def main() -> None:
    """Write every page that is out of date."""
    written = pages()
    for file in stale():
        file.write_text(written[file], encoding="utf-8")
        print(f"written: {file.name}")


if __name__ == "__main__":
    main()
