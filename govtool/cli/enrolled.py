"""Numbers of enrolled members on the command line: `--enrolled COLLEGE=N`, or `--enrolled N` without colleges."""

from collections.abc import Sequence

from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Faults, nearest
from govtool.presets.reading import LARGEST_WHOLE

OPTION = "--enrolled"


def enrolled_in(statutes: Statutes, given: Sequence[str], faults: Faults) -> dict[str, int] | None:
    """Give the enrolled members by college in the order of the statutes, or all of them under `members`; None unasked.

    Faults: enrolled-by-college, enrolled-in-all, unknown-id, duplicate-id, not-a-number, too-big, enrolled-missing.
    """
    if not given:
        return None
    ids = () if isinstance(statutes.colleges, Hole) else tuple(college.id for college in statutes.colleges)
    if not ids:
        return _in_all(given, faults)
    numbers: dict[str, int] = {}
    for word in given:
        _note_college(word, ids, numbers, faults)
    missing = tuple(identity for identity in ids if identity not in numbers)
    if missing and not faults:
        faults.note(OPTION, None, "enrolled-missing", missing=missing)
    return {identity: numbers[identity] for identity in ids if identity in numbers}


def _in_all(given: Sequence[str], faults: Faults) -> dict[str, int]:
    if len(given) > 1 or "=" in given[0]:
        faults.note(OPTION, given[-1], "enrolled-in-all")
        return {}
    return {MEMBERS: _number(given[0], given[0], faults)}


def _note_college(word: str, ids: tuple[str, ...], numbers: dict[str, int], faults: Faults) -> None:
    identity, equals, number = word.partition("=")
    if not equals:
        faults.note(OPTION, word, "enrolled-by-college", known=ids)
    elif identity not in ids:
        faults.note(OPTION, word, "unknown-id", known=ids, nearest=nearest(identity, ids))
    elif identity in numbers:
        faults.note(OPTION, word, "duplicate-id", times=2)
    else:
        numbers[identity] = _number(number, word, faults)


def _number(digits: str, word: str, faults: Faults) -> int:
    if not (digits.isascii() and digits.isdecimal()):
        faults.note(OPTION, word, "not-a-number")
    elif len(digits) > len(str(LARGEST_WHOLE)) or int(digits) > LARGEST_WHOLE:
        faults.note(OPTION, word, "too-big", limit=LARGEST_WHOLE)
    else:
        return int(digits)
    return 0
