"""Statutes that a document asks for: a preset, a path, or a table of its own."""

from pathlib import Path

from govtool.domain.statutes import Statutes
from govtool.presets.documents import read_statutes, statutes_from, text_at
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.merging import merged
from govtool.presets.reading import parse


def statutes_in(raw: Raw | None, folder: Path, faults: Faults) -> Statutes | None:
    """Read the statutes that a document names or holds under `statutes`; None when there is a fault.

    folder: where a path starts.
    """
    match raw:
        case None:
            faults.note("statutes", None, "missing")
        case str():
            text = text_at(raw, folder, faults, "statutes")
            return _kept(read_statutes(text), "statutes", faults) if text is not None else None
        case dict():
            return _inline(raw, folder, faults)
        case _:
            faults.note("statutes", raw, "wrong-kind", kind="table")
    return None


def _inline(raw: dict[str, Raw], folder: Path, faults: Faults) -> Statutes | None:
    base = _base_of(raw.get("from"), folder, faults)
    if base is None:
        return None
    whole = merged(base, {key: value for key, value in raw.items() if key != "from"})
    own = Faults()
    return _kept(statutes_from(whole, own), "statutes", faults)


def _base_of(reference: Raw | None, folder: Path, faults: Faults) -> dict[str, Raw] | None:
    if reference is None:
        return {"format": 1, "name": "—"}
    if not isinstance(reference, str):
        faults.note("statutes.from", reference, "wrong-kind", kind="text")
        return None
    text = text_at(reference, folder, faults, "statutes.from")
    return parse(text, faults) if text is not None else None


def _kept(statutes: Statutes | tuple[Fault, ...], path: str, faults: Faults) -> Statutes | None:
    if isinstance(statutes, Statutes):
        return statutes
    for fault in statutes:
        place = f"{path}.{fault.path}" if fault.path else path
        faults.append(Fault(place, fault.value, fault.code, fault.expected))
    return None
