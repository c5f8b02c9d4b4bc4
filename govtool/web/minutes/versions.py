"""Earlier versions of what minutes say: what was written, by whom, when; taking one back writes it anew."""

from dataclasses import dataclass

from flask import render_template

from govtool.access.rights import Right
from govtool.domain.minutes import Mention
from govtool.store.queries.minute_book import is_sealed, versions_of
from govtool.store.rows import MinutesPassage
from govtool.web.layout.gate import asking, opens
from govtool.web.minutes import minutes
from govtool.web.minutes.rows import assembly_of, minutes_here
from govtool.wording.mentions import mention_name
from govtool.wording.minute_book import number_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a passage.

    author: who wrote it; empty when nobody signed in did.
    stands: whether it is what the minutes say now.
    """

    passage: MinutesPassage
    author: str
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One mention and all that was written in it, the latest first.

    standing: the version that stands.
    """

    mention: Mention
    name: str
    standing: int
    versions: tuple[Version, ...]


@minutes.get("/<int:minutes_id>/versions")
@opens(Right.RUN_ASSEMBLY)
def versions(minutes_id: int) -> str:
    """Show each passage in all its versions."""
    found = minutes_here(minutes_id)
    written = versions_of(asking().session, found.id)
    histories = (_history(mention, [one for one in written if one[0].mention == mention]) for mention in Mention)
    return render_template(
        "minutes/versions.html",
        minutes=found,
        assembly=assembly_of(found),
        title=number_text(found.year, found.number, asking().voice),
        sealed=is_sealed(found),
        histories=tuple(history for history in histories if history.versions),
    )


def _history(mention: Mention, written: list[tuple[MinutesPassage, str | None]]) -> History:
    standing = written[0][0].version if written else 0
    return History(
        mention=mention,
        name=mention_name(mention, asking().voice),
        standing=standing,
        versions=tuple(
            Version(passage=passage, author=name or "", stands=passage.version == standing) for passage, name in written
        ),
    )
