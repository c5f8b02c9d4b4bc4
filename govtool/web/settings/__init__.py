"""Settings of a collective: what the administrator chooses, what the secretariat reads, the letterhead beside."""

import base64
import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import IntegerField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.refused import Refused
from govtool.actions.settings import change_settings
from govtool.documents.logos import kind_of_picture
from govtool.domain.settings import CollectiveSettings
from govtool.store.queries.collectives import settings_of
from govtool.store.queries.journal import entries_of
from govtool.store.queries.minute_book import letterhead_of
from govtool.store.rows import Letterhead
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.notices import note_undoable
from govtool.web.layout.rooms import rooms
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text
from govtool.wording.settings import NAMES, setting_changes, setting_name, setting_text

settings = Blueprint("settings", __name__, url_prefix="/c/<slug>/reglages")

HOME: Final = "Europe/Paris"
OVERSEAS: Final = (
    "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon", "America/St_Barthelemy",
    "America/Marigot", "Indian/Reunion", "Indian/Mayotte", "Indian/Kerguelen", "Pacific/Noumea", "Pacific/Tahiti",
    "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Wallis",
)  # fmt: skip
REGIONS: Final = (
    "Africa/",
    "America/",
    "Antarctica/",
    "Asia/",
    "Atlantic/",
    "Australia/",
    "Europe/",
    "Indian/",
    "Pacific/",
)
FIELD_OF: Final = {
    "unknown-zone": "zone",
    "unknown-language": "language",
    "sender-unfit": "sender",
    "reply-address-unfit": "reply_to",
    "months-out-of-bounds": "months_kept",
    "voters-out-of-bounds": "fewest_voters",
}
NO_NUMBER: Final = mark("Écrivez un nombre entier.")
NO_CHOICE: Final = mark("Choisissez dans la liste.")
LATEST: Final = 5


@cache
def zones() -> tuple[str, ...]:
    """Name the time zones that may be chosen: those of France first."""
    known = available_timezones()
    return (HOME, *OVERSEAS, *sorted(zone for zone in known - {HOME, *OVERSEAS} if zone.startswith(REGIONS)))


def one_line(text: str | None) -> str:
    """Give a text without spaces around it."""
    return (text or "").strip()


class SettingsForm(Form):
    """The settings of a collective."""

    zone = SelectField(
        said(NAMES["zone"]),
        choices=lambda: [SelectChoice(zone, zone.replace("_", " ")) for zone in zones()],
        invalid_choice_message=said(NO_CHOICE),
    )
    language = RadioField(
        said(NAMES["language"]),
        choices=[SelectChoice("fr", said(mark("français"))), SelectChoice("en", said(mark("anglais")))],
        invalid_choice_message=said(NO_CHOICE),
    )
    sender = StringField(said(NAMES["sender"]), filters=[one_line], render_kw={"autocomplete": "off"})
    reply_to = StringField(
        said(NAMES["reply_to"]), filters=[one_line], render_kw={"autocomplete": "off", "inputmode": "email"}
    )
    months_kept = IntegerField(said(NAMES["months_kept"]), invalid_value_message=said(NO_NUMBER))
    fewest_voters = IntegerField(said(NAMES["fewest_voters"]), invalid_value_message=said(NO_NUMBER))

    def settings(self) -> CollectiveSettings:
        """Give what was written."""
        return CollectiveSettings(
            zone=self.zone.data,
            language=self.language.data,
            sender=self.sender.data or "",
            reply_to=self.reply_to.data or "",
            months_kept=self.months_kept.data,
            fewest_voters=self.fewest_voters.data,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """What changed at once: when, by whom, from what to what."""

    when: datetime.datetime
    name: str
    sentences: tuple[str, ...]


@settings.get("")
@opens(Right.KEEP_LETTERHEAD)
def show() -> str:
    """Show the settings, with what they were before."""
    return _page(SettingsForm(formdata=None, data=asdict(settings_of(door().collective))))


@settings.post("")
@opens(Right.KEEP_SETTINGS)
def change() -> Response | tuple[str, int]:
    """Change the settings; a button gives the former ones back."""
    form = SettingsForm()
    if not form.validate_on_submit():
        return _page(form), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            former = change_settings(work, door().collective.id, form.settings())
    except Refused as refused:
        for one in refused.refusals:
            form[FIELD_OF[one.code]].errors = [refusal_text(one, voice())]
        return _page(form), 422
    _note(former, form.settings())
    return redirect(_address())


def _note(former: CollectiveSettings, now: CollectiveSettings) -> None:
    told, before = asdict(now), asdict(former)
    changed = [setting_name(name, voice()) for name in told if told[name] != before[name]]
    sentence = voice().say("Enregistré : {settings}.", settings=voice().list_of(changed))
    if changed:
        note_undoable(sentence, _address(), {name: str(value) for name, value in before.items()})


def _address() -> str:
    return url_for("settings.show", slug=door().collective.slug)


def _page(form: SettingsForm) -> str:
    current = settings_of(door().collective)
    letterhead = letterhead_of(asking().session, door().collective.id)
    return render_template(
        "settings/show.html",
        form=form,
        shown=tuple(
            (setting_name(name, voice()), setting_text(name, value, voice())) for name, value in _in_order(current)
        ),
        changes=_changes(),
        letterhead=letterhead,
        logo=_drawn(letterhead),
        groups=_groups(),
    )


def _groups() -> tuple[tuple[str, Sequence[str]], ...]:
    """Group the time zones for the eye."""
    say, known = voice().say, zones()
    france = 1 + len(OVERSEAS)
    return (say("France"), known[:france]), (say("Ailleurs"), known[france:])


def _in_order(current: CollectiveSettings) -> list[tuple[str, str | int]]:
    told = asdict(current)
    return [(name, told[name]) for name in NAMES]


def _changes() -> tuple[Change, ...]:
    found = entries_of(asking().session, door().collective.id, "settings-changed", LATEST)
    return tuple(
        Change(entry.at, name or "govtool", tuple(setting_changes(entry.figures, voice()))) for entry, name in found
    )


def _drawn(letterhead: Letterhead | None) -> str:
    """Give the logo as an address that holds it; empty when there is none."""
    if letterhead is None or letterhead.logo is None:
        return ""
    return f"data:{kind_of_picture(letterhead.logo)};base64,{base64.b64encode(letterhead.logo).decode()}"
