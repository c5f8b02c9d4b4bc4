"""How one remark is worded: what sets it off, what was found, what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Worded:
    """The sentences of one remark, in French, with named places for its figures.

    trigger: what sets the remark off, for the table of all remarks.
    found: what was found, without a full stop.
    advice: what to do.
    """

    trigger: str
    found: str
    advice: str
