"""The scribe: says the moments and the names of one assembly, in one language."""

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from govtool.documents.blocks import Block, Paragraph
from govtool.domain.assembly_facts import AssemblyFacts
from govtool.domain.rules import MEMBERS
from govtool.wording.language import Language, Voice, day_of
from govtool.wording.moments import clock_of


@dataclass(frozen=True, slots=True)
class Scribe:
    """The facts of an assembly and the voice in which they are said."""

    facts: AssemblyFacts
    voice: Voice

    def moment(self, moment: datetime.datetime) -> str:
        """Say a day, an hour and their zone."""
        there = self._there(moment)
        return self.voice.say(
            "{day} à {hour} ({zone})",
            day=day_of(self.voice, there.date()),
            hour=clock_of(self.voice, there),
            zone=self.facts.collective.zone,
        )

    def when(self, moment: datetime.datetime) -> str:
        """Say an hour and its zone, the day too when it is not that of the assembly."""
        there = self._there(moment)
        if there.date() != self.facts.meeting.held_on:
            return self.voice.say("le {moment}", moment=self.moment(moment))
        hour = clock_of(self.voice, there)
        return self.voice.say("à {hour} ({zone})", hour=hour, zone=self.facts.collective.zone)

    def hour(self, moment: datetime.datetime) -> str:
        """Say an hour alone, for a table whose heading names day and zone; the day too when it is another."""
        there = self._there(moment)
        hour = clock_of(self.voice, there)
        if there.date() == self.facts.meeting.held_on:
            return hour
        return self.voice.say("{day} à {hour}", day=day_of(self.voice, there.date()), hour=hour)

    def _there(self, moment: datetime.datetime) -> datetime.datetime:
        return moment.astimezone(ZoneInfo(self.facts.collective.zone))

    def held(self) -> str:
        """Say the day of the assembly."""
        return day_of(self.voice, self.facts.meeting.held_on)

    def call(self) -> str:
        """Say which call it met on."""
        if self.facts.meeting.call == 1:
            return self.voice.say("sur première convocation")
        return self.voice.say("sur deuxième convocation")

    def member(self, number: int) -> str:
        """Name a member by her number on the roll."""
        return self.facts.members[number - 1].name

    def college(self, identity: str) -> str:
        """Name a college as the statutes do."""
        if identity == MEMBERS:
            return self.voice.say("Tous les membres")
        names = {college.id: college.name for college in self.facts.colleges}
        return names.get(identity, identity)

    def category(self, identity: str) -> str:
        """Name a category as the statutes do."""
        names = {category.id: category.name for category in self.facts.categories}
        return names.get(identity, identity)

    def dated(self) -> datetime.datetime:
        """Give the moment of what is told: the close, or the last thing known before it."""
        meeting = self.facts.meeting
        midnight = datetime.datetime.combine(meeting.held_on, datetime.time(), ZoneInfo(self.facts.collective.zone))
        return meeting.closed_at or meeting.opened_at or midnight

    def warnings(self) -> tuple[Block, ...]:
        """Say above all else that a document is a translation, and that a collective is invented."""
        sentences = []
        if self.voice.language is not Language.FRENCH:
            sentences.append(self.voice.say("Traduction : seul le texte français fait foi."))
        if self.facts.collective.invented:
            sentences.append(self.voice.say("Démonstration : ce collectif, ses membres et leurs votes sont inventés."))
        return tuple(Paragraph(sentence) for sentence in sentences)
