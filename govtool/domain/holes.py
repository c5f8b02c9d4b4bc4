"""Holes: what the statutes should say and do not, or what nobody knows yet."""

from govtool.domain.values import immutable

Known = str | int | bool | tuple[str, ...]


@immutable
class Hole:
    """A clause or a term that the document leaves open.

    missing: dotted names of the absent terms, relative to the hole; empty when the term itself is absent.
    known: what the document does say there, as (dotted name, value), in the order of the document.
    """

    missing: tuple[str, ...] = ()
    known: tuple[tuple[str, Known], ...] = ()
