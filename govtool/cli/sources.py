"""Statutes named on the command line: a preset id, a path, or `-` for the standard input."""

from pathlib import Path

from govtool.cli.output import source_of, stop_on_faults
from govtool.domain.statutes import Statutes
from govtool.presets.documents import read_statutes, text_at
from govtool.presets.faults import Fault, Faults


def statutes_named(name: str, language: str) -> Statutes:
    """Read the statutes that a name stands for, or print every fault and stop."""
    statutes = read_statutes(statutes_text_named(name, language))
    if not isinstance(statutes, Statutes):
        stop_on_faults(statutes, language)
    return statutes


def statutes_text_named(name: str, language: str) -> str:
    """Give the text of the statutes that a name stands for, or print why there is none and stop."""
    source = source_of(name, language)
    if isinstance(source, str):
        return source
    faults = Faults()
    text = text_at(name, Path(), faults, name)
    if text is None:
        stop_on_faults([Fault(fault.path, "", fault.code, fault.expected) for fault in faults], language)
    return text
