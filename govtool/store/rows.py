"""The rows that reads give, for rooms that may name them but neither build nor query them."""

from govtool.store.models.accounts import Account
from govtool.store.models.assemblies import Assembly, Proxy, Resolution, RollEntry
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.drafts import StatutesAdoption, StatutesDraft
from govtool.store.models.journal import JournalEntry
from govtool.store.models.members import Member, Membership
from govtool.store.models.minutes import Letterhead, Minutes, MinutesPassage, Paper
from govtool.store.models.polls import Mandate, Poll
from govtool.store.models.studies import Study, StudyVersion

__all__ = [
    "Account",
    "Assembly",
    "Collective",
    "FrozenDecision",
    "JournalEntry",
    "Letterhead",
    "Mandate",
    "Member",
    "Membership",
    "Minutes",
    "MinutesPassage",
    "Paper",
    "Poll",
    "Proxy",
    "Resolution",
    "RollEntry",
    "StatutesAdoption",
    "StatutesDraft",
    "StatutesVersion",
    "Study",
    "StudyVersion",
]
