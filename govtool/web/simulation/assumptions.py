"""What is assumed of the members: who comes, how they vote, how opinions hang together; fields, then a scenario.

Nothing here knows a request: a report is made of the same values as a page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

from govtool.domain.scenarios import Camp, CommonFactor, Independent, Polarised, WithinColleges
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.scenarios import MOST_RUNS, WrittenScenario, scenario_from
from govtool.simulation.fitting import Fit
from govtool.simulation.simulating import is_slow
from govtool.web.simulation.fields import compared, field_fault, named_colleges, number_of, started_from, term_of
from govtool.web.simulation.trial import MOST_MEMBERS, Trial
from govtool.wording.language import Voice
from govtool.wording.numbers import whole_of

DRAWN: Final = 10_000
MOST_DRAWN: Final = 20_000
"""Assemblies that a page draws, and the most it does; more take the time of a command."""
FEW_DRAWN: Final = 2_000
"""The same, where each of them has to be counted in fractions."""
OPINIONS: Final = tuple(kind.TAG[1] for kind in (Independent, WithinColleges, CommonFactor, Polarised))
EVEN: Final = Fraction(1, 2)
LEAST: Final = Fraction(1, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeFields:
    """The fields of one college, as they are written."""

    id: str
    name: str
    turnout: str
    for_: str
    abstain: str
    camp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """What is assumed.

    colleges, opinion, correlation, gap, seed, runs: the fields as they are written.
    supposed: the same as a document would hold it, `statutes` left out.
    scenarios: what is drawn, under the statutes in force, then under those tried where they are others.
    faults, notices: why nothing is drawn; what was brought back within bounds; in sentences.
    """

    colleges: tuple[CollegeFields, ...]
    opinion: str
    correlation: str
    gap: str
    seed: str
    runs: str
    supposed: dict[str, Raw]
    scenarios: tuple[WrittenScenario, ...]
    faults: tuple[str, ...]
    notices: tuple[str, ...]


def assumed(trial: Trial, terms: Mapping[str, str], fit: Fit, voice: Voice) -> Assumptions:
    """Read what is assumed from terms such as those of an address; what they leave out is what the past says."""
    colleges = tuple(_fields(trial, terms, fit, voice))
    opinion = term_of(terms, "opinion", _likely(fit))
    estimate = fit.common if opinion == CommonFactor.TAG[1] else fit.within
    fields = Assumptions(
        colleges=colleges,
        opinion=opinion if opinion in OPINIONS else OPINIONS[0],
        correlation=term_of(terms, "correlation", started_from(estimate, Fraction(1, 10))),
        gap=term_of(terms, "gap", "10 %"),
        seed=term_of(terms, "seed", "1"),
        runs=term_of(terms, "runs", str(DRAWN)),
        supposed={},
        scenarios=(),
        faults=(),
        notices=tuple(_notices(terms, voice)),
    )
    supposed = _supposed(trial, fields)
    return _resolved(trial, replace(fields, supposed=supposed), voice)


def _fields(trial: Trial, terms: Mapping[str, str], fit: Fit, voice: Voice) -> list[CollegeFields]:
    names = named_colleges(trial, voice)
    return [
        CollegeFields(
            id=identity,
            name=name,
            turnout=term_of(terms, f"p-{identity}", started_from(college.turnout, EVEN)),
            for_=term_of(terms, f"f-{identity}", started_from(college.for_, EVEN)),
            abstain=term_of(terms, f"a-{identity}", started_from(college.abstain, Fraction(0))),
            camp=term_of(terms, f"s-{identity}", Camp.FIRST.value),
        )
        for (identity, name), college in zip(names.items(), fit.colleges, strict=True)
    ]


def _likely(fit: Fit) -> str:
    """Name the opinions that the past looks like: one mood where it stands out, else influence inside colleges."""
    within, common = fit.within, fit.common
    if common.value is not None and common.error is not None and common.value > max(LEAST, 2 * common.error):
        return CommonFactor.TAG[1]
    return WithinColleges.TAG[1] if within.value is not None and within.value >= LEAST else Independent.TAG[1]


def _supposed(trial: Trial, fields: Assumptions) -> dict[str, Raw]:
    opinion: dict[str, Raw] = {"kind": fields.opinion}
    if fields.opinion == Polarised.TAG[1]:
        opinion["gap"] = fields.gap
    elif fields.opinion != Independent.TAG[1]:
        opinion["correlation"] = fields.correlation
    colleges: list[Raw] = [
        {
            "id": college.id,
            "enrolled": trial.heads.get(college.id, 0),
            "turnout": college.turnout,
            "for": college.for_,
            "abstain": college.abstain,
            "camp": college.camp,
        }
        for college in fields.colleges
    ]
    runs = number_of(fields.runs)
    return {
        "format": 1,
        "name": f"{trial.tried.name} · {trial.kinds[trial.kind]}",
        "decision": trial.kind,
        "call": trial.call,
        "runs": min(runs, MOST_DRAWN) if isinstance(runs, int) else runs,
        "seed": number_of(fields.seed),
        "opinion": opinion,
        "colleges": colleges,
    }


def _notices(terms: Mapping[str, str], voice: Voice) -> Iterator[str]:
    runs = number_of(terms.get("runs", ""))
    if isinstance(runs, int) and runs > MOST_DRAWN:
        yield voice.say(
            "Une page tire au plus {most} assemblées ; pour en tirer jusqu’à {all}, emportez le scénario.",
            most=whole_of(voice, MOST_DRAWN),
            all=whole_of(voice, MOST_RUNS),
        )
    heads = [number_of(text) for name, text in terms.items() if name.startswith("n-")]
    if any(isinstance(number, int) and number > MOST_MEMBERS for number in heads):
        yield voice.say(
            "Une page suppose au plus {most} membres par collège ; au-delà, emportez le scénario.",
            most=whole_of(voice, MOST_MEMBERS),
        )


def _resolved(trial: Trial, fields: Assumptions, voice: Voice) -> Assumptions:
    if not any(trial.heads.get(college.id, 0) for college in fields.colleges):
        return replace(fields, faults=(voice.say("Il faut au moins un membre pour tenir une assemblée."),))
    both = compared(trial)
    found = [_scenario(fields.supposed, statutes) for statutes in both]
    written = tuple(one for one in found if isinstance(one, WrittenScenario))
    if len(written) == len(both):
        return _within_moments(replace(fields, scenarios=written), voice)
    faults = [fault for one in found if not isinstance(one, WrittenScenario) for fault in one]
    told = dict.fromkeys(told_fault(fault, fields.colleges, voice) for fault in faults)
    return replace(fields, faults=tuple(told))


def _within_moments(fields: Assumptions, voice: Voice) -> Assumptions:
    """Draw fewer of the assemblies that only a count in fractions can decide."""
    scenarios = [one.scenario for one in fields.scenarios]
    if scenarios[0].runs <= FEW_DRAWN or not any(map(is_slow, scenarios)):
        return fields
    supposed = {**fields.supposed, "runs": FEW_DRAWN}
    found = [_scenario(supposed, one.statutes) for one in fields.scenarios]
    notice = voice.say(
        "Ces votes touchent si souvent un seuil que chacun se compte en fractions : la page tire {most} assemblées.",
        most=whole_of(voice, FEW_DRAWN),
    )
    return replace(
        fields,
        supposed=supposed,
        scenarios=tuple(one for one in found if isinstance(one, WrittenScenario)),
        notices=(*fields.notices, notice),
    )


def _scenario(supposed: dict[str, Raw], statutes: Statutes) -> WrittenScenario | tuple[Fault, ...]:
    return scenario_from(supposed, Path(), Faults(), statutes)


def told_fault(fault: Fault, colleges: tuple[CollegeFields, ...], voice: Voice) -> str:
    """Say a fault by the name of the field on the page."""
    labels = {
        "turnout": voice.say("Présence"),
        "for": voice.say("Pour"),
        "abstain": voice.say("Abstentions"),
        "camp": voice.say("Camp"),
        "correlation": voice.say("Corrélation"),
        "gap": voice.say("Écart entre les camps"),
        "seed": voice.say("Graine"),
        "runs": voice.say("Assemblées tirées"),
    }
    return field_fault(fault, {college.id: college.name for college in colleges}, labels, voice)
