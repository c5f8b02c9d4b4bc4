"""What templates say: sentences of the catalogues, numbers, shares, days and moments, in the voice of the request."""

import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from flask import Flask, g
from markupsafe import Markup, escape

from govtool.web.layout.appearance import appearance
from govtool.web.layout.gate import Asking, asking, voice
from govtool.web.layout.navigation import address, came_from, places, switches, this_page
from govtool.web.layout.notices import notices
from govtool.web.layout.statics import static_url
from govtool.wording.language import day_of
from govtool.wording.moments import PARIS, clock_of, moment_of
from govtool.wording.numbers import exact_share_of, fraction_of, share_of, whole_of


def say(sentence: str, **terms: object) -> Markup:
    """Say a sentence of the catalogue; terms are escaped, unless they are markup already."""
    translated = voice().catalogue.gettext(sentence)
    return Markup(escape(translated)).format(**terms)  # noqa: S704 - the sentence is escaped, and so are its terms.


def say_many(one: str, many: str, count: int, **terms: object) -> Markup:
    """Say a sentence that depends on a number."""
    translated = voice().catalogue.ngettext(one, many, count)
    return Markup(escape(translated)).format(count=whole_of(voice(), count), **terms)  # noqa: S704 - likewise.


def isolated(name: str) -> Markup:
    """Keep the direction of a name to itself, whatever letters and marks it holds."""
    return Markup("<bdi>{}</bdi>").format(name)


def here() -> Asking | None:
    """Give the request that is being answered; None before the gate."""
    return asking() if "asking" in g else None


def _zone() -> ZoneInfo:
    door = asking().door
    return ZoneInfo(door.collective.zone if door else PARIS)


def add_words(app: Flask) -> None:
    """Give the templates their words."""
    words = (
        say,
        say_many,
        static_url,
        here,
        places,
        switches,
        voice,
        instant,
        this_page,
        came_from,
        address,
        appearance,
        notices,
    )
    app.jinja_env.globals.update({word.__name__: word for word in words})
    filters = {
        "isolated": isolated,
        "whole": lambda number: whole_of(voice(), number),
        "share": lambda share: share_of(voice(), Fraction(share)),
        "exact": lambda share: exact_share_of(voice(), Fraction(share)),
        "fraction": lambda number: fraction_of(voice(), Fraction(number)),
        "day": lambda day: day_of(voice(), day),
        "moment": moment_here,
        "recorded": said_at,
        "clock": lambda moment: clock_of(voice(), moment.astimezone(_zone())),
    }
    app.jinja_env.filters.update(filters)


def moment_here(moment: datetime.datetime) -> str:
    """Say a day and an hour in the zone of the collective entered."""
    return moment_of(voice(), moment.astimezone(_zone()))


def said_at(moment: datetime.datetime) -> str:
    """Say when something was recorded: the hour, and the day too when it was another one."""
    local, today = moment.astimezone(_zone()), asking().now.astimezone(_zone()).date()
    if local.date() == today:
        return voice().say("enregistré à {hour}", hour=clock_of(voice(), local))
    return voice().say("enregistré le {moment}", moment=moment_of(voice(), local))


def instant(moment: datetime.datetime) -> str:
    """Write a moment for the `datetime` attribute."""
    return moment.isoformat(timespec="seconds")
