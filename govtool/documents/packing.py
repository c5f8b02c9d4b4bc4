"""Packing: office files are archives; the same parts and the same date give the same bytes."""

import datetime
import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Final

Part = tuple[str, bytes]
FIRST_YEAR: Final = 1980
UNIX: Final = 3
PLAIN_FILE: Final = 0o644 << 16


def packed(parts: Iterable[Part], dated: datetime.datetime) -> bytes:
    """Pack parts in their order, all dated the same; `mimetype` stays uncompressed, as OpenDocument asks."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _date_of(dated))
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            writer.writestr(entry, content)
    return archive.getvalue()


def repacked(archive: bytes, dated: datetime.datetime, changed: Mapping[str, bytes]) -> bytes:
    """Pack an archive anew, without the moment at which a library wrote it.

    changed: parts that take the place of those of the same name.
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as reader:
        names = [entry.filename for entry in reader.infolist()]
        return packed([(name, changed.get(name) or reader.read(name)) for name in names], dated)


def _date_of(dated: datetime.datetime) -> tuple[int, int, int, int, int, int]:
    """Give a moment as archives write it: in UTC, not before 1980."""
    moment = dated.astimezone(datetime.UTC)
    if moment.year < FIRST_YEAR:
        return (FIRST_YEAR, 1, 1, 0, 0, 0)
    return (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
