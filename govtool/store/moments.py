"""Moments and days: UTC in the tables, the zone of the collective for what people call a day."""

import datetime
from zoneinfo import ZoneInfo


def day_in(zone: str, moment: datetime.datetime) -> datetime.date:
    """Give the day that a moment is in a zone, such as Europe/Paris."""
    return moment.astimezone(ZoneInfo(zone)).date()


def months_before(moment: datetime.datetime, months: int) -> datetime.datetime:
    """Give the moment so many months before, the day being at most the 28th: every month has it."""
    years, month = divmod(moment.month - 1 - months, 12)
    return moment.replace(year=moment.year + years, month=month + 1, day=min(moment.day, 28))
