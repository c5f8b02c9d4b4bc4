"""Coalitions of many colleges decided together, in arrays."""

import numpy as np

from govtool.domain.college_power import Question
from govtool.domain.decisions import Outcome
from govtool.simulation.batches import OUTCOMES, Batch, outcomes_of


def outcomes_together(question: Question) -> list[bool]:
    """Say for each coalition of colleges, by the bits of its place, whether its votes alone adopt a resolution."""
    heads = np.array(list(question.heads.values()), dtype=np.int64)
    filled = np.flatnonzero(heads)
    coalitions = np.arange(2**filled.size)[:, None] >> np.arange(filled.size) & 1
    for_ = np.zeros((len(coalitions), heads.size), dtype=np.int64)
    for_[:, filled] = coalitions * heads[filled]
    attending = np.broadcast_to(heads, for_.shape)
    batch = Batch(tuple(map(int, heads)), attending, for_, attending - for_, np.zeros_like(for_))
    adopted = outcomes_of(question.rule, batch, question.subject) == OUTCOMES.index(Outcome.ADOPTED)
    return [bool(wins) for wins in adopted]
