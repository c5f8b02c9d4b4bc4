"""What a decision needs and the statutes do not give, as faults of the document or of the command that asks for it."""

from govtool.domain.findings import Refusal
from govtool.domain.values import immutable
from govtool.presets.faults import Faults, nearest


@immutable
class AskedDecision:
    """A decision asked for, and where.

    kind: id of the decision kind.
    call: 1 or 2.
    at: path of the kind, then path of the call.
    statutes: what stands before the paths of the statutes.
    """

    kind: str
    call: int
    at: tuple[str, str]
    statutes: str


def note_refusals(refusals: tuple[Refusal, ...], asked: AskedDecision, faults: Faults) -> None:
    """Note each of the refusals."""
    for refusal in refusals:
        _note(refusal, asked, faults)


def _note(refusal: Refusal, asked: AskedDecision, faults: Faults) -> None:
    match refusal.code:
        case "unknown-decision-kind":
            known = refusal.figures["known"]
            near = nearest(asked.kind, known) if isinstance(known, tuple) else None
            faults.note(asked.at[0], asked.kind, refusal.code, known=known, nearest=near)
        case "no-such-call":
            faults.note(asked.at[1], asked.call, refusal.code)
        case code:
            path = refusal.figures.get("path", "colleges")
            faults.note(f"{asked.statutes}{path}", None, code, missing=refusal.figures.get("missing", ()))
