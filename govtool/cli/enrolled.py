"""Numbers of enrolled members on the command line: `--enrolled COLLEGE=N`, or `--enrolled N` without colleges."""

from collections.abc import Sequence
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Faults, nearest
from govtool.presets.reading import LARGEST_WHOLE

OPTION: Final = "--enrolled"


def enrolled_in(
    statutes: Statutes, given: Sequence[str], faults: Faults, option: str = OPTION
) -> dict[str, int] | None:
    """Give the enrolled members by college in the order of the statutes, or all of them under `members`; None unasked.

    option: the option that gave them.
    Faults: enrolled-by-college, enrolled-in-all, unknown-id, duplicate-id, not-a-number, too-big, enrolled-missing.
    """
    if not given:
        return None
    ids = () if isinstance(statutes.colleges, Hole) else tuple(college.id for college in statutes.colleges)
    if not ids:
        return _in_all(given, faults, option)
    numbers: dict[str, int] = {}
    for word in given:
        _note_college(word, ids, numbers, faults, option)
    missing = tuple(identity for identity in ids if identity not in numbers)
    if missing and not faults:
        faults.note(option, None, "enrolled-missing", missing=missing)
    return {identity: numbers[identity] for identity in ids if identity in numbers}


def _in_all(given: Sequence[str], faults: Faults, option: str) -> dict[str, int]:
    if len(given) > 1 or "=" in given[0]:
        faults.note(option, given[-1], "enrolled-in-all", option=option)
        return {}
    return {MEMBERS: _number(given[0], given[0], faults, option)}


def _note_college(word: str, ids: tuple[str, ...], numbers: dict[str, int], faults: Faults, option: str) -> None:
    identity, equals, number = word.partition("=")
    if not equals:
        faults.note(option, word, "enrolled-by-college", known=ids, option=option)
    elif identity not in ids:
        faults.note(option, word, "unknown-id", known=ids, nearest=nearest(identity, ids))
    elif identity in numbers:
        faults.note(option, word, "duplicate-id", times=2)
    else:
        numbers[identity] = _number(number, word, faults, option)


def _number(digits: str, word: str, faults: Faults, option: str) -> int:
    if not (digits.isascii() and digits.isdecimal()):
        faults.note(option, word, "not-a-number")
    elif len(digits) > len(str(LARGEST_WHOLE)) or int(digits) > LARGEST_WHOLE:
        faults.note(option, word, "too-big", limit=LARGEST_WHOLE)
    else:
        return int(digits)
    return 0
