"""Votes over HTTP: against the same statements by hand, and by a hall of five hundred behind one address."""

from collections.abc import Iterator, Sequence
from functools import partial
from http.client import HTTPConnection
from itertools import islice

from sqlalchemy import Engine

from govtool.actions.links import new_link
from govtool.store.db import unit_of_work
from tests.bench.browsers import Browser, connection_to, signed_in, together
from tests.bench.halls import ENGINES, OPENED, SLUG, ballots_in, crowd, database, voters_of
from tests.bench.rows import Pair, Row
from tests.bench.serving import started

BATCHES, BATCH, AT_ONCE = 41, 32, 8
HALL, HALLS, PRESSING = 500, 3, 30
MINUTE = 60.0
RATE = 0.6
ANSWERS = ("for", "against", "abstain", "blank")
VOTED = 302
JOURNEY = (200, 302, 200, 302)
VOTERS = 2 * (BATCHES + 2) * BATCH


def port_of(engine: Engine) -> int:
    """Start a server on a database and give its port; it stops at the end."""
    server, port = started(engine.url.render_as_string(hide_password=False))
    OPENED.callback(server.wait)
    OPENED.callback(server.terminate)
    return port


def votes(name: str) -> Pair:
    """Give a batch of votes, and a batch of votes by hand, in the same poll of the same server."""
    engine = database(name)
    gathered = crowd(engine, VOTERS)
    port = port_of(engine)
    browsers = iter(signed_in(engine, port, voters_of(engine, gathered.polls[0])))
    lanes = [connection_to(port) for _ in range(AT_ONCE)]
    latencies: list[float] = []
    product, by_hand = (f"/c/{SLUG}/{place}/{gathered.polls[0]}/bulletin" for place in ("scrutins", "etalon"))
    return Pair(
        lambda: latencies.extend(batch(browsers, lanes, product)), lambda: batch(browsers, lanes, by_hand), latencies
    )


def batch(browsers: Iterator[Browser], lanes: Sequence[HTTPConnection], path: str) -> list[float]:
    """Let the next browsers vote, each once, one after another in each lane, and give the seconds of each vote."""
    queues = [(lane, tuple(islice(browsers, BATCH // AT_ONCE))) for lane in lanes]
    seconds = together([partial(vote_in_turn, lane, queue, path) for lane, queue in queues], AT_ONCE)
    return [one for each in seconds for one in each]


def vote_in_turn(lane: HTTPConnection, browsers: Sequence[Browser], path: str) -> list[float]:
    """Vote, one browser after another over one connection.

    Raises: ValueError when an answer is any other than to a vote that counts.
    """
    for rank, browser in enumerate(browsers):
        browser.connection = lane
        if browser.send(path, choice=ANSWERS[rank % 3]) != VOTED:
            raise ValueError(f"a vote was refused at {path}")
    return [second for browser in browsers for second in browser.seconds]


def journey(port: int, token: str, poll: int, rank: int) -> Browser:
    """Open the link of a mail, enter, open the booth and vote.

    Raises: ValueError when one of the answers is not that of a voter.
    """
    browser, booth = Browser(port), f"/c/{SLUG}/scrutins/{poll}/bulletin"
    link = f"/connexion/lien/{token}"
    answers = (browser.visit(link), browser.send(link), browser.visit(booth))
    answers = (*answers, browser.send(booth, choice=ANSWERS[rank % len(ANSWERS)]))
    if answers != JOURNEY:
        raise ValueError(f"a voter was answered {answers}")
    return browser


def hall(name: str) -> Pair:
    """Give five hundred people who vote, in one poll after another, each time with new links; and a minute."""
    engine = database(name)
    gathered = crowd(engine, HALL, HALLS)
    port, polls, latencies = port_of(engine), iter(gathered.polls), list[float]()
    letters = {poll: links(engine) for poll in gathered.polls}

    def everybody() -> None:
        poll = next(polls)
        works = [partial(journey, port, token, poll, rank) for rank, token in enumerate(letters[poll])]
        for browser in together(works, PRESSING):
            latencies.extend(browser.seconds)
        if ballots_in(engine, poll) != HALL:
            raise ValueError(f"{ballots_in(engine, poll)} ballots of {HALL}")

    return Pair(everybody, MINUTE, latencies)


def links(engine: Engine) -> list[str]:
    """Send everybody a link and give their tokens."""
    with unit_of_work(engine, None) as work:
        made = [new_link(work, f"membre-{rank + 1}@{SLUG}.example") for rank in range(HALL)]
    return [link.token for link in made]


ROWS = (
    *(
        Row(
            name=f"votes-{name}",
            measured=f"{BATCH} votes over HTTP by {AT_ONCE} browsers at once, in {name}",
            yardstick="the same statements by hand on the raw driver, behind the same gate of the same server",
            goal=1 / RATE,
            prepared=partial(votes, name),
            repetitions=BATCHES,
            votes=BATCH,
        )
        for name in ENGINES
    ),
    *(
        Row(
            name=f"hall-{name}",
            measured=f"{HALL} members behind one address sign in and vote, none refused, in {name}",
            yardstick="one minute",
            goal=1,
            prepared=partial(hall, name),
            repetitions=HALLS,
            votes=HALL,
        )
        for name in ENGINES
    ),
)
