"""People who would become members, in a table with only the columns that say something."""

from collections.abc import Sequence
from typing import Final

from govtool.domain.candidates import Candidate, Choices
from govtool.domain.members import PersonKind
from govtool.web.layout.gate import asking
from govtool.web.members.places import college_name, kind_word
from govtool.wording.language import day_of
from govtool.wording.member_lists import column_name

COLUMNS: Final = ("name", "sort-name", "kind", "college", "category", "since", "email", "representative")
ALWAYS: Final = ("name", "sort-name", "college", "since")


def people_table(
    candidates: Sequence[Candidate], choices: Choices, most: int
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give the heads of a table and its first rows."""
    voice = asking().voice
    told = [_told(one, choices) for one in candidates[:most]]
    shown = {key: key in ALWAYS or any(row[rank] for row in told) for rank, key in enumerate(COLUMNS)}
    shown["kind"] = any(one.kind is PersonKind.LEGAL for one in candidates[:most])
    shown["category"] = any(row[3] != row[4] and row[4] for row in told)
    heads = tuple(column_name(key, voice) for key in COLUMNS if shown[key])
    return heads, [tuple(cell for key, cell in zip(COLUMNS, row, strict=True) if shown[key]) for row in told]


def _told(one: Candidate, choices: Choices) -> tuple[str, ...]:
    voice = asking().voice
    category, college = choices.categories.get(one.category, ""), college_name(choices, one.college)
    kind, since = kind_word(one.kind, voice), day_of(voice, one.since)
    return one.name, one.sort_name, kind, college, category, since, one.email, one.representative
