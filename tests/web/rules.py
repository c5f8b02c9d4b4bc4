"""The house rules of a page: what every page must be, whoever reads it; each rule gives its faults."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
from html5lib.html5parser import ParseError

LABELLED = ("input", "select", "textarea")
UNLABELLED = {"hidden", "submit", "button"}
REFERENCES = ("aria-labelledby", "aria-describedby", "for")
ADDRESSES = re.compile(r"(/[^/\\]|/$|#|\?|https?://127\.0\.0\.1)")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
UNFILLED = re.compile(r"\{[a-z_]+\}|\bNone\b|\bTrue\b|\bFalse\b|&(?:lt|gt|amp|#\d+);")
ERRORS = ("Erreur : ", "Error: ")  # spaces of all kinds are read as one.


def tree_of(html: str) -> Element:
    """Parse a page strictly.

    Raises: ParseError at the first fault.
    """
    builder = html5lib.getTreeBuilder("etree")
    return html5lib.HTMLParser(tree=builder, strict=True, namespaceHTMLElements=False).parse(html)


def text_of(element: Element) -> str:
    """Give the text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def faults_of(html: str) -> list[str]:
    """Name every house rule that a page breaks."""
    try:
        return faults_in(tree_of(html))
    except ParseError as error:
        return [f"no valid HTML: {error}"]


def faults_in(tree: Element) -> list[str]:
    """Name every house rule that a parsed page breaks."""
    rules = (_titles, _ids, _references, _labels, _forms, _scripts, _links, _headings, _pictures, _tables, _words)
    return [fault for rule in rules for fault in rule(tree)]


def _titles(tree: Element) -> Iterator[str]:
    firsts = [text_of(heading) for heading in tree.iter("h1")]
    if len(firsts) != 1:
        yield f"{len(firsts)} h1"
        return
    title = text_of(next(tree.iter("title")))
    if title != firsts[0] and title not in {mark + firsts[0] for mark in ERRORS}:
        yield f"title {title!r} is not that of the page, {firsts[0]!r}"
    if tree.get("lang") not in {"fr", "en"}:
        yield f"lang {tree.get('lang')!r}"
    if len([1 for _ in tree.iter("main")]) != 1:
        yield "not one main"


def _ids(tree: Element) -> Iterator[str]:
    counted = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    yield from (f"id {identity!r} {times} times" for identity, times in counted.items() if times > 1)


def _references(tree: Element) -> Iterator[str]:
    known = {element.get("id") for element in tree.iter()}
    for element in tree.iter():
        for name in REFERENCES:
            yield from (
                f"{name}={named!r} leads nowhere" for named in element.get(name, "").split() if named not in known
            )


def _labels(tree: Element) -> Iterator[str]:
    named = {label.get("for") for label in tree.iter("label")}
    inside = {field for label in tree.iter("label") for field in label.iter() if text_of(label)}
    for field in (field for name in LABELLED for field in tree.iter(name)):
        if field.get("type") in UNLABELLED or field in inside or field.get("id") in named or field.get("aria-label"):
            continue
        yield f"no label for {field.attrib}"
    yield from ("an empty button" for button in tree.iter("button") if not text_of(button))


def _forms(tree: Element) -> Iterator[str]:
    for form in tree.iter("form"):
        tokens = [field for field in form.iter("input") if field.get("name") == "csrf_token"]
        if form.get("method") == "get" and form.get("role") == "search" and form.get("action"):
            continue
        if form.get("method") != "post" or not form.get("action"):
            yield f"a form without method or address: {form.attrib}"
        if len(tokens) != 1 or not tokens[0].get("value"):
            yield f"{len(tokens)} tokens in {form.get('action')}"


def _scripts(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        yield from (f"{name} on {element.tag}" for name in element.attrib if name == "style" or name.startswith("on"))
    yield from ("a style" for _ in tree.iter("style"))
    yield from ("an inline script" for script in tree.iter("script") if not script.get("src"))


def _links(tree: Element) -> Iterator[str]:
    links = [element.get("href", "") for name in ("a", "link") for element in tree.iter(name)]
    links += [form.get("action", "") for form in tree.iter("form")]
    yield from (f"an address of elsewhere: {link!r}" for link in links if not ADDRESSES.match(link))
    known = {element.get("id") for element in tree.iter()}
    yield from (f"{link} leads nowhere" for link in links if link.startswith("#") and link[1:] not in known)


def _headings(tree: Element) -> Iterator[str]:
    headings = [(HEADINGS.index(element.tag) + 1, element) for element in tree.iter() if element.tag in HEADINGS]
    for (before, _), (level, element) in pairwise([(0, tree), *headings]):
        if level > before + 1:
            yield f"h{level} after h{before}: {text_of(element)!r}"


def _pictures(tree: Element) -> Iterator[str]:
    yield from ("a picture without words" for picture in tree.iter("img") if picture.get("alt") is None)
    for drawing in tree.iter("{http://www.w3.org/2000/svg}svg"):
        if drawing.get("aria-hidden") != "true" and not (drawing.get("role") and drawing.get("aria-labelledby")):
            yield "a drawing without words"


def _tables(tree: Element) -> Iterator[str]:
    for table in tree.iter("table"):
        yield from ("a table without caption" for _ in [1] if not [1 for _ in table.iter("caption")])
        yield from ("a head without scope" for head in table.iter("th") if not head.get("scope"))


def _words(tree: Element) -> Iterator[str]:
    body = next(tree.iter("body"))
    yield from (f"words not filled: {found!r}" for found in UNFILLED.findall(" ".join(body.itertext())))
