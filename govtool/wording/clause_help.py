"""Help in a line: what the statutes say of one thing, and what the law asks, each with its article."""

import datetime
from collections.abc import Iterator

from govtool.domain.articles import NotSeen
from govtool.domain.holes import Hole
from govtool.domain.legality.by_term import laws_at
from govtool.domain.statutes import Statutes
from govtool.wording.articles import article_text
from govtool.wording.language import Voice
from govtool.wording.laws import law_line
from govtool.wording.statutes import statutes_text
from govtool.wording.written.passages import source_of


def clause_help(statutes: Statutes, path: str, term: str, on: datetime.date, voice: Voice) -> str:
    """Say what the statutes and the law of a day say of one thing; empty when neither does.

    path: of the clauses, such as `proxies`; term: the place of which the law is asked, such as `proxies.limit`.
    """
    law = "" if isinstance(statutes.legal_form, Hole) else law_line(term, laws_at(term, statutes.legal_form, on), voice)
    return " ".join((*_told(statutes, path, voice), *([law] if law else [])))


def _told(statutes: Statutes, path: str, voice: Voice) -> Iterator[str]:
    for passage in statutes_text(statutes, voice).every_passage():
        if passage.is_hole or not f"{passage.path}.".startswith(f"{path}."):
            continue
        source = source_of(passage.clause)
        if isinstance(source, NotSeen):
            yield passage.text
        else:
            yield voice.say("{sentence} ({article})", sentence=passage.text, article=article_text(source, voice))
