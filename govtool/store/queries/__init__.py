"""Reads, one module a feature: what pages and actions ask of the tables."""
