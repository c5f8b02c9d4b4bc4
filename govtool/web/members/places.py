"""What the pages of members share: what the statutes let a member be, her row, the letter that invites her."""

import datetime

from flask import abort, url_for
from wtforms.fields.choices import SelectChoice

from govtool.actions.enlisting import Invitation
from govtool.actions.refused import Refused
from govtool.domain.candidates import Choices, choices_of, only_category
from govtool.domain.findings import Refusal
from govtool.domain.members import PersonKind
from govtool.domain.rules import MEMBERS
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.membership import member_in
from govtool.store.rows import Member
from govtool.web.layout.gate import asking, door
from govtool.web.layout.rooms import rooms
from govtool.wording.language import Voice


def today() -> datetime.date:
    """Give the day it is in the collective entered."""
    return day_in(door().collective.zone, asking().now)


def choices_here() -> Choices:
    """Give what the statutes in force let a member be.

    Raises: Refused with no-statutes-in-force.
    """
    version = statutes_in_force(asking().session, door().collective.id, today())
    if version is None:
        raise Refused([Refusal("no-statutes-in-force", {"on": today()})])
    return choices_of(sound_statutes(version.document))


def college_name(choices: Choices, college: str) -> str:
    """Name a college, in the voice of the page when the statutes name none."""
    return asking().voice.say("Tous les membres") if college == MEMBERS else choices.colleges.get(college, college)


def college_options(choices: Choices) -> list[SelectChoice]:
    """Give the colleges to choose from."""
    return [SelectChoice(college, college_name(choices, college)) for college in choices.colleges]


def category_options(choices: Choices) -> list[SelectChoice]:
    """Give the categories to choose from; none when the college leaves no doubt about any."""
    if all(only_category(choices, college) for college in choices.colleges):
        return []
    return [SelectChoice(category, name) for category, name in choices.categories.items()]


def kind_word(kind: str, voice: Voice) -> str:
    """Say in a word whether a member is a natural or a legal person, as lists write it."""
    return voice.say("morale") if kind == PersonKind.LEGAL else voice.say("physique")


def member_here(member_id: int) -> Member:
    """Give a member of the collective entered."""
    return member_in(asking().session, door().collective.id, member_id) or abort(404)


def invitation() -> Invitation:
    """Give the letter that tells how to come in."""
    return Invitation(
        collective=door().collective.name,
        address=rooms().base_url + url_for("signing_in.ask"),
        language=door().collective.language,
    )
