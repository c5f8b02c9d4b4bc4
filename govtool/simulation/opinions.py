"""Opinions drawn: the chance of voting for in each college, assembly by assembly."""

import numpy as np
from numpy.random import Generator
from scipy.special import ndtr, ndtri

from govtool.domain.scenarios import Camp, CommonFactor, Independent, Polarised, Scenario, WithinColleges
from govtool.simulation.batches import Batch, Floats

SURE = 1e-12


def drawn_batch(scenario: Scenario, runs: int, random: Generator) -> Batch:
    """Draw so many assemblies: who comes, who abstains, who votes for."""
    enrolled = np.array([college.enrolled for college in scenario.colleges])
    turnout = np.array([float(college.turnout) for college in scenario.colleges])
    abstaining = np.array([float(college.abstain) for college in scenario.colleges])
    attending = random.binomial(np.broadcast_to(enrolled, (runs, enrolled.size)), turnout)
    abstain = random.binomial(attending, abstaining) if abstaining.any() else np.zeros_like(attending)
    for_ = random.binomial(attending - abstain, chances(scenario, runs, random))
    return Batch(
        enrolled=tuple(int(count) for count in enrolled),
        attending=attending,
        for_=for_,
        against=attending - abstain - for_,
        abstain=abstain,
    )


def chances(scenario: Scenario, runs: int, random: Generator) -> Floats:
    """Draw the chance of voting for, a row an assembly and a column a college; its mean is what is assumed."""
    means = np.array([float(college.for_) for college in scenario.colleges])
    shape = (runs, means.size)
    match scenario.opinion:
        case Independent():
            return np.broadcast_to(means, shape)
        case WithinColleges(correlation=correlation):
            spread = 1 / float(correlation) - 1
            inside = np.clip(means, SURE, 1 - SURE)
            drawn: Floats = random.beta(np.broadcast_to(inside * spread, shape), (1 - inside) * spread)
            return np.where((means > 0) & (means < 1), drawn, means)
        case CommonFactor(correlation=correlation):
            mood = random.standard_normal((runs, 1))
            leaning = (ndtri(means) + np.sqrt(float(correlation)) * mood) / np.sqrt(1 - float(correlation))
            common: Floats = ndtr(leaning)
            return common
        case Polarised(gap=gap):
            camps = np.array([1.0 if college.camp is Camp.FIRST else -1.0 for college in scenario.colleges])
            side = np.where(random.random((runs, 1)) < 1 / 2, 1.0, -1.0)
            polarised: Floats = np.clip(means + side * camps * float(gap), 0.0, 1.0)
            return polarised
