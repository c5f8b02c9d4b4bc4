"""The page of the format of an assembly: its tables, key by key."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from govtool.presets.assembly_schema import KINDS, LIST_OF, OR_NULL, TABLES, TOP, Keys
from tools.page_words import PAGES, Words, anchor, rows

Entry = Mapping[str, str]


@cache
def said() -> Mapping[str, Mapping[str, Entry]]:
    """Read the titles and values that the page says, in both languages."""
    return {part: table for part, table in _read().items() if part != "keys"}


@cache
def keys_said() -> Mapping[str, Mapping[str, Entry]]:
    """Read what the page says of each key of each table, in both languages."""
    return _read()["keys"]


@cache
def _read() -> dict:
    return tomllib.loads((PAGES / "assembly.toml").read_text(encoding="utf-8"))


def assembly_page(words: Words) -> Iterator[str]:
    """Give the page in one language, after its title."""
    yield from (_page(words, "intro"), "", f"## {_page(words, 'keys')}", "", *_keys(words, "top", TOP))
    for name, keys in TABLES.items():
        yield from ("", f"## {_title(words, name)}", "", *_keys(words, name, keys))


def assembly_title(words: Words) -> str:
    """Give the title of the page."""
    return _page(words, "title")


def _keys(words: Words, name: str, keys: Keys) -> list[str]:
    head = [words.say("key"), words.say("what"), words.say("values")]
    described = keys_said()[name]
    return rows(head, *([f"`{key}`", described[key][words.language], _value(words, keys[key])] for key in keys))


def _value(words: Words, kind: str) -> str:
    """Say what a key may hold: a link to a table, words, or a sort of value."""
    if kind.endswith(OR_NULL):
        return f"{_value(words, kind.removesuffix(OR_NULL))} {_page(words, 'or_null')}"
    if kind.startswith(LIST_OF):
        return _page(words, "list_of").format(table=_value(words, kind.removeprefix(LIST_OF)))
    if kind in TABLES:
        title = _title(words, kind)
        return f"[{title[:1].lower()}{title[1:]}](#{anchor(title)})"
    if kind in said()["values"]:
        return said()["values"][kind][words.language]
    return _choices(kind)


def _choices(kind: str) -> str:
    """List the only values that a key may hold."""
    schema = KINDS[kind]
    choices = schema.get("enum", [schema.get("const")])
    return ", ".join(f"`{choice}`" for choice in choices) if isinstance(choices, list) else ""


def _title(words: Words, name: str) -> str:
    return said()["tables"][name][words.language]


def _page(words: Words, name: str) -> str:
    return said()["page"][name][words.language]
