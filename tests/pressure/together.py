"""Many at once: works that start at the same moment, each in a thread of its own, and what came of each."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence

from govtool.actions.refused import Missing, Refused

LONGEST = 120

Work = Callable[[], object]


def at_once(works: Sequence[Work]) -> list[object]:
    """Start all works together and give what each of them answered.

    A refusal answers its first code, and what is missing answers `missing`; any other exception answers itself.
    """
    answers: list[object] = [None] * len(works)
    start = threading.Barrier(len(works))

    def run(rank: int) -> None:
        start.wait(LONGEST)
        answers[rank] = answer_of(works[rank])

    threads = [threading.Thread(target=run, args=(rank,)) for rank in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    return answers


def answer_of(work: Work) -> object:
    """Do a work and give its answer, refusals by their code."""
    try:
        return work()
    except Refused as refused:
        return refused.refusals[0].code
    except Missing:
        return "missing"
    except Exception as error:  # noqa: BLE001 - the test says what came of it.
        return error


def tally(answers: list[object]) -> dict[str, int]:
    """Count the answers."""
    return dict(Counter(str(answer) for answer in answers))
