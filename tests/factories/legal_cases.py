"""Cases of legality: statutes on a day, with the exact remarks they call for, read from `tests/cases/legality`.

A case is a TOML document: `statutes` completes or overrides a preset named by `from`, `expect.remarks` lists every
remark as `severity code`, in any order, and `on` is the day whose law applies. Each of `[[variants]]` is laid over it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from govtool.domain.statutes import Statutes
from govtool.presets.documents import statutes_from, text_at
from govtool.presets.faults import Faults, Raw
from govtool.presets.merging import merged
from govtool.presets.reading import parse

FOLDER: Final = Path(__file__).parents[1] / "cases" / "legality"
TODAY: Final = date(2026, 11, 23)
KEYS: Final = {"name", "on", "statutes", "expect"}


@dataclass(frozen=True, slots=True)
class LegalCase:
    """One case.

    document: name of its document, without ending.
    name: what it shows.
    statutes: what is checked.
    on: the day whose law applies.
    remarks: every remark as `severity code`, sorted.
    """

    document: str
    name: str
    statutes: Statutes
    on: date
    remarks: tuple[str, ...]


def legal_cases() -> Iterator[LegalCase]:
    """Give every case and variant, by document."""
    for file in sorted(FOLDER.glob("*.toml")):
        raw = _sound(parse(file.read_text(encoding="utf-8"), faults := Faults()), faults, file)
        variants = raw.pop("variants", [])
        yield _case(raw, file)
        for variant in variants if isinstance(variants, list) else ():
            yield _case(merged(raw, _table(variant)), file)


def _case(raw: dict[str, Raw], file: Path) -> LegalCase:
    assert set(raw) <= KEYS, f"{file.stem}: {set(raw) - KEYS}"
    expected, on = _table(raw["expect"])["remarks"], raw.get("on", TODAY)
    assert isinstance(expected, list)
    assert isinstance(on, date)
    statutes = _statutes(_table(raw["statutes"]), file)
    return LegalCase(file.stem, str(raw["name"]), statutes, on, tuple(sorted(map(str, expected))))


def _statutes(raw: dict[str, Raw], file: Path) -> Statutes:
    faults = Faults()
    base = parse(text_at(str(raw["from"]), FOLDER, faults, "from") or "", faults)
    whole = merged(base, {key: value for key, value in raw.items() if key != "from"})
    statutes = statutes_from(_sound(whole, faults, file), faults)
    assert isinstance(statutes, Statutes), f"{file.stem}: {statutes}"
    return statutes


def _sound(raw: dict[str, Raw], faults: Faults, file: Path) -> dict[str, Raw]:
    assert not faults, f"{file.stem}: {faults}"
    return raw


def _table(raw: Raw) -> dict[str, Raw]:
    assert isinstance(raw, dict), raw
    return raw
