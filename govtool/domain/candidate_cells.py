"""Candidates read from the cells of a row, with every fault of a cell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from govtool.domain.candidates import (
    LONGEST_NAME,
    Candidate,
    Choices,
    Known,
    day_written,
    is_email,
    may_be,
    names_of,
    only_category,
)
from govtool.domain.findings import Figure
from govtool.domain.members import PersonKind
from govtool.domain.spelling import folded, is_formula, nearest, spelled_email, unguarded

KINDS: Final[Mapping[str, PersonKind]] = {
    **dict.fromkeys(
        ("physique", "personne physique", "particulier", "individu", "natural", "natural person", "person", "p"),
        PersonKind.NATURAL,
    ),
    **dict.fromkeys(
        (
            "morale", "personne morale", "association", "structure", "organisation", "collectivite", "commune",
            "societe", "entreprise", "legal", "legal person", "organization", "company", "m",
        ),
        PersonKind.LEGAL,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFault:
    """What is wrong with one cell.

    key: its column.
    """

    code: str
    key: str
    figures: Mapping[str, Figure] = field(default_factory=dict)


@dataclass(slots=True)
class Read:
    """What was read of a list so far: the row and the address of each name, the row of each address.

    since: from when on a member is one, where the list does not say.
    """

    known: Known
    since: date
    names: dict[str, tuple[int, str]] = field(default_factory=dict)
    emails: dict[str, int] = field(default_factory=dict)


def candidate_of(cells: Mapping[str, str], choices: Choices, read: Read) -> tuple[Candidate, tuple[CellFault, ...]]:
    """Read a candidate from the cells of a row, and every fault found there; without any, she may be admitted."""
    faults: list[CellFault] = []
    name, sort_name = _names(cells, faults)
    college, category = _place(cells, choices, faults)
    kind = _kind(cells, faults, is_public=category in choices.public)
    candidate = Candidate(
        kind=kind,
        name=name,
        sort_name=name if kind is PersonKind.LEGAL and not cells.get("sort-name") else sort_name,
        category=category,
        college=college,
        since=_since(cells, read.since, faults),
        email=_email(cells, read.known, kind, faults),
        representative=_text(cells, "representative", faults),
    )
    return candidate, tuple(faults)


def _text(cells: Mapping[str, str], key: str, faults: list[CellFault]) -> str:
    """Give the text of a cell; a formula or a text that is too long is a fault."""
    written = cells.get(key, "")
    if is_formula(written):
        faults.append(CellFault(code="formula", key=key, figures={"text": written[:40]}))
    if len(written) > LONGEST_NAME:
        faults.append(CellFault(code="too-long", key=key, figures={"length": len(written), "allowed": LONGEST_NAME}))
    return unguarded(written)


def _names(cells: Mapping[str, str], faults: list[CellFault]) -> tuple[str, str]:
    """Give a name as it is said, and as lists sort it."""
    key = next(key for key in ("name", "given-name-first", "family-name-first") if key in cells)
    given, name, sort_name = (_text(cells, one, faults) for one in ("first-name", key, "sort-name"))
    if not name:
        faults.append(CellFault(code="no-name", key=key))
        return "", ""
    if len(given) + len(name) >= LONGEST_NAME and not faults:
        figures = {"length": len(given) + len(name) + 1, "allowed": LONGEST_NAME}
        faults.append(CellFault(code="too-long", key=key, figures=figures))
    if sort_name and not given:
        return name, sort_name
    said, sorted_ = names_of(given, name) if given else _parted(name, key)
    return said, sort_name or sorted_


def _parted(name: str, key: str) -> tuple[str, str]:
    """Part a name written in one cell: by its capitals, else by what the head says of their order."""
    words = name.split()
    family = [word for word in words if len(word) > 1 and word == word.upper() and word != word.lower()]
    given = [word for word in words if word not in family]
    if family and given:
        return names_of(" ".join(given), " ".join(family))
    if len(words) < 2 or key == "name":
        return name, name
    if key == "given-name-first":
        return names_of(words[0], " ".join(words[1:]))
    return names_of(words[-1], " ".join(words[:-1]))


def _kind(cells: Mapping[str, str], faults: list[CellFault], *, is_public: bool) -> PersonKind:
    written = cells.get("kind", "")
    if written:
        if folded(written) not in KINDS:
            faults.append(CellFault(code="unknown-kind", key="kind", figures={"text": written[:40]}))
        return KINDS.get(folded(written), PersonKind.NATURAL)
    return PersonKind.LEGAL if is_public or cells.get("representative") else PersonKind.NATURAL


def _place(cells: Mapping[str, str], choices: Choices, faults: list[CellFault]) -> tuple[str, str]:
    """Give the college and the category; one that the other leaves no doubt about needs not be written."""
    wrong = len(faults)
    college = _chosen(cells, "college", choices.colleges, faults)
    category = _chosen(cells, "category", choices.categories, faults)
    if len(faults) > wrong:
        return college, category
    college = college or _alone(_colleges_of(category, choices))
    category = category or (only_category(choices, college) if college else "")
    if not college:
        faults.append(CellFault(code="no-college", key="college", figures={"known": tuple(choices.colleges.values())}))
    elif not category:
        known = tuple(choices.categories.values())
        faults.append(CellFault(code="no-category", key="category", figures={"known": known}))
    elif not may_be(choices, college, category):
        names = {"category": choices.categories.get(category, category), "college": choices.colleges[college]}
        faults.append(CellFault(code="category-elsewhere", key="category", figures=names))
    return college, category


def _colleges_of(category: str, choices: Choices) -> Iterator[str]:
    return (college for college in choices.colleges if not category or category in choices.inside.get(college, ()))


def _alone(found: Iterator[str]) -> str:
    """Give the only one; nothing when there are several."""
    first, *others = tuple(found) or ("",)
    return "" if others else first


def _chosen(cells: Mapping[str, str], key: str, known: Mapping[str, str], faults: list[CellFault]) -> str:
    """Give the id of what a cell names; an unknown name is a fault that says the nearest known one."""
    written = unguarded(cells.get(key, ""))
    if not written or not known:
        return ""
    spelled = _spellings(known)
    for spelling in (folded, _singular):
        if spelling(written) in spelled:
            return spelled[spelling(written)]
    names = tuple(known.values())
    figures: dict[str, Figure] = {"text": written[:40], "nearest": nearest(written[:60], names), "known": names}
    faults.append(CellFault(code=f"unknown-{key}", key=key, figures=figures))
    return ""


def _spellings(known: Mapping[str, str]) -> Mapping[str, str]:
    """Give the ids by what may be written for them: the name or the id, in the plural or not."""
    ways: tuple[Callable[[str], str], ...] = (_singular, folded)
    return {way(word): id for way in ways for id, name in known.items() for word in (id, name)}


def _singular(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in folded(text).split())


def _since(cells: Mapping[str, str], default: date, faults: list[CellFault]) -> date:
    written = cells.get("since", "")
    if not written:
        return default
    found = day_written(written)
    if found is None:
        faults.append(CellFault(code="no-day", key="since", figures={"text": written[:40]}))
    return found or default


def _email(cells: Mapping[str, str], known: Known, kind: PersonKind, faults: list[CellFault]) -> str:
    email = spelled_email(cells.get("email", ""))
    if email and not is_email(email):
        faults.append(CellFault(code="no-email", key="email", figures={"text": email[:40]}))
        return ""
    if email in known.emails and kind is PersonKind.NATURAL and not _is_known(cells, known):
        faults.append(CellFault(code="email-known", key="email"))
    return email


def _is_known(cells: Mapping[str, str], known: Known) -> bool:
    """Say whether a row names a member who is there already: her address is no surprise then."""
    return known.has_name(_names(cells, [])[0])
