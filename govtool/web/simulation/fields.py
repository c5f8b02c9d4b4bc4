"""What the fields of the views share: the colleges they are about, terms that are written, values to start from."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Fault
from govtool.presets.shares import text_of
from govtool.simulation.fitting import Estimate
from govtool.web.simulation.trial import LONGEST, Trial
from govtool.wording.faults import fault_text
from govtool.wording.language import Voice

PERCENT: Final = 100


def named_colleges(trial: Trial, voice: Voice) -> dict[str, str]:
    """Name those who vote, by id, in the order of the rule."""
    rule = rule_of(trial.tried, trial.kind, trial.call)
    ids = tuple(rule.weights) if isinstance(rule, DecisionRule) else ()
    colleges = () if isinstance(trial.tried.colleges, Hole) else trial.tried.colleges
    names = {college.id: college.name for college in colleges}
    return {identity: names.get(identity, voice.say("Les membres")) for identity in ids}


def compared(trial: Trial) -> tuple[Statutes, ...]:
    """Give the statutes in force, where they take the same decision of the same colleges, then those tried."""
    before, after = (rule_of(statutes, trial.kind, trial.call) for statutes in (trial.today, trial.tried))
    if trial.today == trial.tried or not isinstance(before, DecisionRule) or not isinstance(after, DecisionRule):
        return (trial.tried,)
    return (trial.today, trial.tried) if tuple(before.weights) == tuple(after.weights) else (trial.tried,)


def term_of(terms: Mapping[str, str], name: str, otherwise: str) -> str:
    """Give what is written in a field, or what it starts from where nothing is."""
    return terms.get(name, "").strip()[:LONGEST] or otherwise


def started_from(estimate: Estimate, otherwise: Fraction) -> str:
    """Write a value to start from, in whole percents: what is known is never surer than that."""
    share = otherwise if estimate.value is None else Fraction(round(estimate.value * PERCENT), PERCENT)
    return text_of(share)


def number_of(text: str) -> int | str:
    """Read a whole number; what is none stays as it is written, for the reader to name."""
    plain = "".join(text.split())[:LONGEST]
    return int(plain) if plain.isascii() and plain.isdigit() else text[:LONGEST]


def field_fault(fault: Fault, colleges: Mapping[str, str], labels: Mapping[str, str], voice: Voice) -> str:
    """Say a fault of what a document supposes, by the name of the field on the page.

    colleges: names by id. labels: of the fields, by key of the document.
    """
    place, _, key = fault.path.rpartition(".")
    label = labels.get(key, fault.path)
    college = colleges.get(place.removeprefix("colleges[").removesuffix("]"))
    path = f"{college}, {label}" if college else label
    if fault.code == "not-a-share":
        value = fault.value.strip('"')
        return voice.say("{field} : « {value} » n’est pas une part ; écrivez 40 % ou 2/5.", field=path, value=value)
    return fault_text(replace(fault, path=path), voice)
