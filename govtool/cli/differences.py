"""Differences as plain values, for programs."""

from collections.abc import Iterable

from govtool.domain.differences import Difference
from govtool.domain.records import Json, article_of
from govtool.presets.plain import plain_of


def difference_records(differences: Iterable[Difference]) -> list[Json]:
    """Give differences as plain values: path, before, after, article; null for a term that is absent."""
    return [
        {
            "path": difference.path,
            "before": plain_of(difference.before),
            "after": plain_of(difference.after),
            "article": None if difference.article is None else article_of(difference.article),
        }
        for difference in differences
    ]
