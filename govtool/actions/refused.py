"""What stops an action: refusals with their articles, or a row that is not there for who asks."""

from collections.abc import Iterable

from govtool.domain.findings import Refusal


class Refused(Exception):  # noqa: N818 - it is no error: the rules say no.
    """An action that the rules do not allow; nothing of it was written."""

    def __init__(self, refusals: Iterable[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__(", ".join(refusal.code for refusal in self.refusals))


class Missing(Exception):  # noqa: N818 - likewise.
    """A row that does not exist, or not for who asks: the two are never told apart."""


def refuse(refusals: Iterable[Refusal]) -> None:
    """Stop the action if there is any refusal.

    Raises: Refused.
    """
    stopping = tuple(refusals)
    if stopping:
        raise Refused(stopping)
