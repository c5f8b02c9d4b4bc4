"""Moments and days: UTC in the tables, the zone of the collective for what people call a day."""

import datetime
from zoneinfo import ZoneInfo


def day_in(zone: str, moment: datetime.datetime) -> datetime.date:
    """Give the day that a moment is in a zone, such as Europe/Paris."""
    return moment.astimezone(ZoneInfo(zone)).date()
