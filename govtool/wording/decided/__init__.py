"""Decisions in sentences, one module a step: weights, quorum, majority, conditions, margin."""
