"""Walking a page by its keyboard: from stop to stop, without a mouse."""

FARTHEST = 120
STOP = """() => {
  const stop = document.activeElement, around = stop.closest('label');
  const style = (one) => getComputedStyle(one);
  const ring = (one) => one && style(one).outlineStyle !== 'none' && parseFloat(style(one).outlineWidth) >= 2;
  return {tag: stop.tagName, words: (stop.innerText || stop.value || '').trim(), seen: ring(stop) || ring(around)};
}"""


def stops_of(page) -> list[dict[str, object]]:
    """Press the tab key until the walk leaves the page; give each stop, and whether one sees where one is."""
    stops: list[dict[str, object]] = []
    page.locator("body").press("Tab")
    while len(stops) < FARTHEST:
        stop = page.evaluate(STOP)
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
        page.keyboard.press("Tab")
    return stops


def walk_to(page, target) -> None:
    """Press the tab key until an element has the focus."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not reach {target}")


def press(page, target, key: str = "Enter") -> None:
    """Walk to an element and press a key on it, an answer being awaited."""
    walk_to(page, target)
    with page.expect_navigation():
        page.keyboard.press(key)


def open_by_key(page, target) -> None:
    """Walk to a summary and open what it folds away."""
    walk_to(page, target)
    page.keyboard.press("Enter")
