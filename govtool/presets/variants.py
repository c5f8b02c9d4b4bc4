"""Variants: the same case with a few terms changed, so that one file shows what each of them decides."""

from pathlib import Path
from typing import Final

from govtool.presets.cases import Case, CaseDocument, case_from, folder_of, raw_case
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.merging import merged
from govtool.presets.shapes import table_of

Read = Case | tuple[Fault, ...]

OWN: Final = frozenset({"expect", "fault", "variants"})


def read_variants(source: Path | str, folder: Path | None = None) -> tuple[Read, ...]:
    """Read a case and then each of its variants, from a file or from a text whose relative paths start at `folder`.

    A variant is laid over the case: tables key by key, lists of things with ids by id, everything else replaced.
    Its expectations are its own, and so is the fault that it stands for.
    """
    faults = Faults()
    raw = raw_case(source, faults)
    if faults:
        return (tuple(faults),)
    place = folder_of(source, folder)
    variants = raw.get("variants", [])
    changes = variants if isinstance(variants, list) else []
    return (case_from(raw, place, Faults()), *(_varied(raw, change, place) for change in changes))


def _varied(raw: dict[str, Raw], change: Raw, folder: Path) -> Read:
    faults = Faults()
    if not isinstance(change, dict):
        faults.note("variants", change, "wrong-kind", kind="table")
        return tuple(faults)
    if "variants" in change:
        keys = (*(field.key for field in table_of(CaseDocument).fields), "statutes", "expect")
        faults.note("variants.variants", None, "unknown-key", keys=keys, nearest=None)
    base = {key: value for key, value in raw.items() if key not in OWN}
    return case_from(merged(_with_table(base, change), change), folder, faults)


def _with_table(base: dict[str, Raw], change: dict[str, Raw]) -> dict[str, Raw]:
    """Write statutes that are only named as the table that names them, when the variant completes them."""
    named = base.get("statutes")
    if isinstance(named, str) and isinstance(change.get("statutes"), dict):
        return {**base, "statutes": {"from": named}}
    return base
