"""Composing: minutes, attendance sheets, extracts and results from frozen facts, ready to be made into files."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from govtool.actions.records import record_of_minutes, told_by
from govtool.documents.attendance_sheet import attendance_sheet
from govtool.documents.ballot_counts import results_sheet
from govtool.documents.blocks import Document, Letterhead
from govtool.documents.extract import extract_document
from govtool.documents.formats import Format, rendered
from govtool.documents.minutes import minutes_document
from govtool.documents.tables import Sheet, written_table
from govtool.domain.minute_book import PaperKind
from govtool.domain.minutes import MinutesNumber, Seal
from govtool.presets.documents import sound_statutes
from govtool.store.models.minutes import Minutes
from govtool.store.queries.collectives import collective_by, version_of
from govtool.store.queries.minute_book import assembly_by, letterhead_by, letterhead_of, minutes_by

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from govtool.actions.records import Told
    from govtool.domain.statutes import Statutes
    from govtool.wording.language import Voice
