"""The page of the format of a decision: an example, its keys, its steps, and the other answers in JSON."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from govtool.cli.statutes import SCHEMAS
from govtool.domain.decisions import DecisionCode, Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.records import Json, record_of
from govtool.presets.cases import Case, read_case
from govtool.presets.record_schema import FINDINGS, KINDS, STEPS, record_schema
from tools.page_words import PAGES, Words, example, fenced, rows

Said = Mapping[str, Mapping[str, Mapping[str, str]]]

PLAIN = {
    "heads": "whole",
    "share": "fraction",
    "amount": "amount",
    "id": "id",
    "ids": "ids",
    "text": "text",
    "day": "day",
}
OR_NULL = " or null"
COVERED = {"share": {"amount", "share or null"}, "heads": {"amount"}, "heads base": {"assembly base"}}
"""Kinds of figures that are said already when one of the others is said."""


@cache
def said() -> Said:
    """Read what the page says, in both languages."""
    read: Said = tomllib.loads((PAGES / "decision.toml").read_text(encoding="utf-8"))
    return read


def decision_page(words: Words) -> Iterator[str]:
    """Give the page in one language, after its title."""
    yield from (_page(words, "intro"), "", f"## {words.say('example')}", "", _page(words, "example"))
    yield from fenced(json.dumps(example_record(), ensure_ascii=False, indent=2), "json")
    yield from (f"## {_page(words, 'keys')}", "", *_listed(words, "keys", _keys()))
    yield from ("", f"## {_page(words, 'outcomes')}", "", *_listed(words, "outcomes", [word.value for word in Outcome]))
    yield from ("", _page(words, "codes"), "", *_listed(words, "codes", [word.value for word in DecisionCode]))
    yield from ("", f"## {_page(words, 'steps')}", "", _page(words, "steps_intro"), "", *_steps(words))
    yield from ("", f"## {_page(words, 'figures')}", "", *_figures(words))
    yield from ("", f"## {_page(words, 'answers')}", "", _page(words, "answers_intro"), "", *_answers(words))


def title_of(words: Words) -> str:
    """Give the title of the page."""
    return _page(words, "title")


def example_record() -> dict[str, Json]:
    """Decide the case of the example.

    Raises: ValueError when it has faults.
    """
    case = read_case(example("case"))
    if not isinstance(case, Case):
        raise ValueError(f"the example has faults: {case}")
    decision = decide(case.rule, case.sheet)
    return record_of(decision, case.sheet, margin_of(case.rule, case.sheet, decision))


def _keys() -> list[str]:
    properties = record_schema()["properties"]
    return list(properties) if isinstance(properties, dict) else []


def _page(words: Words, name: str) -> str:
    return said()["page"][name][words.language]


def _listed(words: Words, part: str, names: list[str]) -> list[str]:
    head = [words.say("key"), words.say("what")]
    return rows(head, *([f"`{name}`", said()[part][name][words.language]] for name in names))


def _steps(words: Words) -> list[str]:
    head = ["`code`", words.say("what"), "`figures`", _page(words, "below")]
    body = (
        [
            f"`{code}`",
            said()["findings"][code][words.language],
            ", ".join(f"`{figure}`" for figure in figures),
            ", ".join(f"`{step}`" for step in STEPS.get(code, ())),
        ]
        for code, figures in FINDINGS.items()
    )
    return rows(head, *body)


def _figures(words: Words) -> list[str]:
    """List every figure once, with all that it may hold in the steps that have it."""
    kinds: dict[str, dict[str, None]] = {}
    for figures in FINDINGS.values():
        for figure, kind in figures.items():
            kinds.setdefault(figure, {})[kind] = None
    head = [words.say("key"), words.say("what"), words.say("values")]
    body = (
        [
            f"`{figure}`",
            said()["figures"][figure][words.language],
            f" {words.say('or_else')} ".join(
                _values(words, kind) for kind in held if not COVERED.get(kind, set()) & {*held}
            ),
        ]
        for figure, held in sorted(kinds.items())
    )
    return rows(head, *body)


def _values(words: Words, kind: str) -> str:
    """Say what a kind of figure may hold: its words, or a sort of value."""
    plain, null = kind.removesuffix(OR_NULL), f" {_page(words, 'or_null')}" if kind.endswith(OR_NULL) else ""
    return f"{_page(words, PLAIN[plain]) if plain in PLAIN else _words(kind)}{null}"


def _words(kind: str) -> str:
    schema = KINDS[kind]
    choices = schema.get("anyOf")
    held = choices[0] if isinstance(choices, list) and isinstance(choices[0], dict) else schema
    choice = held.get("enum")
    return ", ".join(f"`{word}`" for word in choice) if isinstance(choice, list) else ""


def _answers(words: Words) -> list[str]:
    head = [_page(words, "schema"), _page(words, "command"), words.say("what")]
    answers = said()["answers"]
    body = (
        [f"`statutes schema {kind}`", f"`{answers[kind]['command']}`", answers[kind][words.language]]
        for kind in SCHEMAS
    )
    return rows(head, *body)
