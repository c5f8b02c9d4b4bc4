"""What templates say: sentences with their places, and words that no catalogue knows."""

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

from tests.house.sentences import places_of

HOLE = "\0"
SPOKEN = ("alt", "aria-label", "placeholder", "title")
SAME_EVERYWHERE = {"govtool", "English", "Français"}
TEMPLATES = Environment(autoescape=True)


def unsaid_in(template: str) -> list[str]:
    """Give what a template writes itself, beside its sentences: words, and the marks that each language spaces."""
    parsed = TEMPLATES.parse(template)
    page = HOLE.join(piece.data for piece in parsed.find_all(nodes.TemplateData))
    spoken = re.findall(rf"""\b(?:{"|".join(SPOKEN)})="([^"]*)\"""", page)
    words = [*re.split(rf"<[^>]*>|{HOLE}|\n", page), *(piece for value in spoken for piece in value.split(HOLE))]
    plain = (word.strip() for word in words)
    return [word for word in plain if re.search(r"[^\W\d]{2,}|[:;!?%]", word) and word not in SAME_EVERYWHERE]


def unfilled_in(template: str) -> list[str]:
    """Give the sentences that a template says without filling all their places, or with terms that have no place."""
    calls = TEMPLATES.parse(template).find_all(nodes.Call)
    return [fault for call in calls if isinstance(call.node, nodes.Name) for fault in _unfilled(call.node.name, call)]


def _unfilled(name: str, call: nodes.Call) -> Iterator[str]:
    sentences = [value.value for value in call.args if isinstance(value, nodes.Const)]
    places = {place for sentence in sentences for place in places_of(str(sentence))} - {"count"}
    if name in {"say", "say_many"} and sentences and places != {term.key for term in call.kwargs}:
        yield str(sentences[0])
