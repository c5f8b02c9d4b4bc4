"""Two versions of statutes side by side: every clause of either, in the order of the later one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice
from govtool.wording.statutes import statutes_text
from govtool.wording.written.passages import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One clause in both versions.

    before, after: what it says; empty where a version has no such clause.
    """

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether both say the same."""
        return self.before == self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedSection:
    """The clauses under one title."""

    title: str
    pairs: tuple[Pair, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return all(pair.is_same for pair in self.pairs)


def side_by_side(before: Statutes, after: Statutes, voice: Voice) -> tuple[PairedSection, ...]:
    """Pair the clauses of two versions by their paths; what only the earlier one has ends its section."""
    old = {section.key: section for section in statutes_text(before, voice).sections}
    new = {section.key: section for section in statutes_text(after, voice).sections}
    return tuple(_sections([*new, *(key for key in old if key not in new)], old, new))


def _sections(keys: Sequence[str], old: dict[str, Section], new: dict[str, Section]) -> Iterator[PairedSection]:
    for key in keys:
        before, after = _texts(old.get(key)), _texts(new.get(key))
        paths = [*after, *(path for path in before if path not in after)]
        pairs = tuple(Pair(before=before.get(path, ""), after=after.get(path, "")) for path in paths)
        yield PairedSection(title=(new.get(key) or old[key]).title, pairs=pairs)


def _texts(section: Section | None) -> dict[str, str]:
    """Give what each clause says by its path; clauses of one path follow each other."""
    texts: dict[str, str] = {}
    for passage in section.every_passage() if section else ():
        texts[passage.path] = " ".join(filter(None, (texts.get(passage.path), passage.text)))
    return texts
