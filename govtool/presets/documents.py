"""Statutes documents: the presets by id, files by path, texts."""

from functools import lru_cache
from pathlib import Path

from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Fault, Faults, Raw, nearest
from govtool.presets.monotony import check_monotony
from govtool.presets.reading import LARGEST_DOCUMENT, parse, read, required_keys
from govtool.presets.references import check_references
from govtool.presets.shapes import table_of

PRESETS = Path(__file__).parent / "data"


def preset_ids() -> tuple[str, ...]:
    """Name the presets, in alphabetical order."""
    return tuple(sorted(path.stem for path in PRESETS.glob("*.toml")))


def preset_text(identity: str) -> str:
    """Give the text of a preset.

    Raises: ValueError when there is no such preset.
    """
    if identity not in preset_ids():
        raise ValueError(f"no preset named {identity}")
    return (PRESETS / f"{identity}.toml").read_text(encoding="utf-8")


def preset(identity: str) -> Statutes:
    """Give a preset as statutes.

    Raises: ValueError when there is no such preset, or when it has faults.
    """
    statutes = read_statutes(preset_text(identity))
    if not isinstance(statutes, Statutes):
        raise ValueError(f"{identity} has faults: {statutes}")
    return statutes


def read_statutes(text: str) -> Statutes | tuple[Fault, ...]:
    """Read a statutes document, or give all its faults."""
    faults = Faults()
    raw = parse(text, faults)
    return statutes_from(raw, faults) if not faults else tuple(faults)


@lru_cache(maxsize=256)
def sound_statutes(text: str) -> Statutes:
    """Read a document that was already found sound, such as a stored one; the last ones read are kept.

    Raises: ValueError when it has faults.
    """
    statutes = read_statutes(text)
    if not isinstance(statutes, Statutes):
        raise ValueError(f"the document has faults: {statutes}")
    return statutes


def statutes_from(raw: dict[str, Raw], faults: Faults, path: str = "") -> Statutes | tuple[Fault, ...]:
    """Build statutes from a parsed table, or give all the faults, those already noted included."""
    statutes = read(table_of(Statutes), raw, path, faults)
    if isinstance(statutes, Hole) and not faults:
        for name in statutes.missing or required_keys(table_of(Statutes)):
            faults.note(f"{path}.{name}" if path else name, None, "missing")
    if isinstance(statutes, Statutes) and not faults:
        check_references(statutes, faults)
        check_monotony(statutes, faults)
    return statutes if isinstance(statutes, Statutes) and not faults else tuple(faults)


def text_at(reference: str, folder: Path, faults: Faults, path: str) -> str | None:
    """Give the text of a document named by preset id, or by a path relative to `folder`; None when there is none.

    Faults: unknown-preset, no-such-file, too-large, not-utf8.
    """
    if reference in preset_ids():
        return preset_text(reference)
    if "/" not in reference and not reference.endswith(".toml"):
        faults.note(path, reference, "unknown-preset", nearest=nearest(reference, preset_ids()))
        return None
    return file_text(folder / reference, faults, path)


def file_text(file: Path, faults: Faults, path: str) -> str | None:
    """Give the text of a file, None when it cannot be read.

    Faults: no-such-file, too-large, not-utf8.
    """
    try:
        if file.stat().st_size > LARGEST_DOCUMENT:
            faults.note(path, file.name, "too-large", size=file.stat().st_size, limit=LARGEST_DOCUMENT)
            return None
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        faults.note(path, file.name, "not-utf8")
    except (OSError, ValueError):
        faults.note(path, str(file), "no-such-file")
    return None
