"""Findings, refusals, remarks, numbers and dates as sentences, French first, English equal."""
