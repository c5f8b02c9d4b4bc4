"""Settings of a collective: what it chooses for its pages, its mails and what it publishes, within bounds."""

from collections.abc import Sequence
from typing import Final

from govtool.domain.findings import Refusal
from govtool.domain.sheets import CollegeCount
from govtool.domain.values import immutable

LONGEST_SENDER: Final = 100
LONGEST_ADDRESS: Final = 254
FEWEST_MONTHS: Final = 30
"""An action for nullity is open for two years (ordonnance n° 2025-229 du 12 mars 2025); six months are left beyond."""
MOST_MONTHS: Final = 120
FEWEST_VOTERS: Final = 3
"""In a college of one or two, whoever voted knows the vote of the other."""
MOST_VOTERS: Final = 50
USUAL_MONTHS: Final = FEWEST_MONTHS
USUAL_VOTERS: Final = 5
APART: Final = frozenset(' ,;<>"()')


@immutable
class CollectiveSettings:
    """What a collective chooses.

    zone: the time zone in which its times are shown, such as Europe/Paris.
    language: `fr` or `en`, for who has chosen none.
    sender: the name under which its mails come; empty for its own name.
    reply_to: where answers to its mails go; empty for nowhere.
    months_kept: months after which the text of a mail that was sent is erased.
    fewest_voters: below so many voters in a college, the counts of a secret ballot are not published.
    """

    zone: str
    language: str
    sender: str
    reply_to: str
    months_kept: int
    fewest_voters: int


def settings_refusals(settings: CollectiveSettings) -> tuple[Refusal, ...]:
    """Say why settings cannot be kept; nothing when they can. Whether a zone or a language exists is for others to say.

    Refusals: sender-unfit, reply-address-unfit, months-out-of-bounds, voters-out-of-bounds.
    """
    refusals = []
    if not settings.sender.isprintable() or len(settings.sender) > LONGEST_SENDER:
        refusals.append(Refusal("sender-unfit", {"most": LONGEST_SENDER}))
    if settings.reply_to and not _is_address(settings.reply_to):
        refusals.append(Refusal("reply-address-unfit", {}))
    if not FEWEST_MONTHS <= settings.months_kept <= MOST_MONTHS:
        refusals.append(Refusal("months-out-of-bounds", {"lowest": FEWEST_MONTHS, "highest": MOST_MONTHS}))
    if not FEWEST_VOTERS <= settings.fewest_voters <= MOST_VOTERS:
        refusals.append(Refusal("voters-out-of-bounds", {"lowest": FEWEST_VOTERS, "highest": MOST_VOTERS}))
    return tuple(refusals)


def _is_address(text: str) -> bool:
    """Say whether a text is one whole address and nothing else: it stands in the head of a mail."""
    box, _, host = text.partition("@")
    if not text.isascii() or not text.isprintable() or len(text) > LONGEST_ADDRESS or APART & set(text):
        return False
    return bool(box) and "@" not in host and all(host.split(".")) and "." in host


def is_withheld(colleges: Sequence[CollegeCount], fewest_voters: int) -> bool:
    """Say whether the counts of a secret ballot would show how somebody voted: some college has too few voters.

    Nothing of them is published then: the counts of one college follow from those of the others and from the total.
    """
    return any(0 < college.voters < fewest_voters for college in colleges)
