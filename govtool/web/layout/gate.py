"""The gate: who asks, for which collective, with which right; every route declares the right it asks."""

import datetime
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar, cast

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from flask_login import LoginManager, UserMixin, current_user, login_user

from govtool.access.doors import Door, door_to, doors_of
from govtool.access.rights import OUTSIDE, Right
from govtool.access.visitors import Visitor, is_crossing, visitor_of
from govtool.actions.refused import Missing, Refused
from govtool.actions.sessions import EVERY, replace_session, see_session
from govtool.domain.findings import Refusal
from govtool.web.layout.inputs import check_address, check_fields, check_origin, token_fault
from govtool.web.layout.languages import voice_for
from govtool.web.layout.rooms import rooms
from govtool.wording.language import Voice

if TYPE_CHECKING:
    from sqlalchemy.orm import Session
    from werkzeug.wrappers import Response

    Answered = Response | tuple[str, int]

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

RIGHT: Final = "govtool_right"
MANY: Final = "govtool_many"
KEPT: Final = "govtool_kept"
OPEN: Final = frozenset({Right.ANYONE, Right.DEMO})
"""The rights for which nobody needs to be signed in."""
CROSSED: Final = Refusal("session-crossed", {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How a form whose words were long to write gives them back, in the answer to the very request that sent them.

    page: the endpoint of the page that shows the form; one comes back there after signing in.
    to_stranger: the answer to whoever is not signed in any more, from the request alone; None when nothing was written.
    again: the answer to whoever is signed in and sent a token of an earlier session; the door is open.
    """

    page: str
    to_stranger: Callable[[], "tuple[str, int] | None"]
    again: Callable[[int], tuple[str, int]]


def opens(
    right: Right, *, many: tuple[str, ...] = (), kept: Kept | None = None
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Declare the right that a route asks; a route without one stops the application from starting.

    many: fields of its form that may come several times, such as boxes to tick; any other may come once.
    kept: how the words of its form come back when they cannot be taken; None when they are few.
    """

    def declared(view: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        setattr(view, RIGHT, right)
        setattr(view, MANY, many)
        setattr(view, KEPT, kept)
        return view

    return declared


class SignedIn(UserMixin):  # type: ignore[misc] # flask-login has no types.
    """A visitor as Flask-Login knows her: by the token of her session."""

    def __init__(self, token: str, visitor: Visitor) -> None:
        self.token = token
        self.visitor = visitor

    def get_id(self) -> str:
        """Give the token that the cookie keeps."""
        return self.token


@dataclass(slots=True)
class Asking:
    """One request: a session that reads, the time, the voice, who asks and through which door.

    door: the collective entered; None outside one.
    """

    session: "Session"
    now: datetime.datetime
    voice: Voice
    visitor: Visitor | None
    door: Door | None


def asking() -> Asking:
    """Give the request that is being answered, once it has passed the gate."""
    return cast("Asking", g.asking)


def voice() -> Voice:
    """Give the voice in which to answer, also before the gate."""
    return asking().voice if "asking" in g else voice_for(None)


def visitor() -> Visitor:
    """Give who asks, on pages for which somebody is signed in."""
    found = asking().visitor
    if found is None:
        raise ValueError("this page is for people who are signed in")
    return found


def door() -> Door:
    """Give the collective entered, on pages inside one."""
    found = asking().door
    if found is None:
        raise ValueError("this page is inside a collective")
    return found


def doors() -> tuple[Door, ...]:
    """Give the doors that whoever asks may open, by name of the collective."""
    found = visitor()
    return doors_of(asking().session, found.account_id, asking().now, with_roles=found.keeps_roles)


def guard(app: Flask) -> None:
    """Put the gate before every route."""
    signing = LoginManager(app)
    signing.session_protection = None
    signing.user_loader(_loaded)
    app.before_request(_enter)
    app.teardown_request(_leave)


def check_rights(app: Flask) -> None:
    """Refuse to start with a route that declares no right.

    Raises: ValueError naming them.
    """
    bare = sorted(name for name, view in app.view_functions.items() if name != "static" and not hasattr(view, RIGHT))
    if bare:
        raise ValueError(f"no right declared for {', '.join(bare)}")


def _loaded(token: str) -> SignedIn | None:
    """Give who is signed in; nobody on the page of an error that came before the gate could read."""
    if "now" not in g:
        return None
    found = visitor_of(g.reading, token, g.now)
    return None if found is None else SignedIn(token, found)


def _enter() -> "Answered | None":
    """Open the door that the route asks for, or answer why not."""
    if request.endpoint == "static":
        return None
    _begin_reading()
    signed = current_user._get_current_object()  # noqa: SLF001 - the proxy itself is of no class of ours.
    found = _renewed(signed.visitor) if isinstance(signed, SignedIn) else None
    g.asking = Asking(g.reading, g.now, voice_for(found), found, None)
    _see(found)
    return _opened(found)


def _begin_reading() -> None:
    g.stack = ExitStack()
    g.reading = g.stack.enter_context(rooms().reading())
    g.now = rooms().clock(g.reading)


def _renewed(found: Visitor) -> Visitor:
    """Give whoever asks another token when what she may do has changed; the one she came with serves no more.

    Raises: Refused with session-crossed when another of her requests was faster.
    """
    if not found.is_stale:
        return found
    try:
        with rooms().writing(found.account_id) as work:
            token = replace_session(work, found.session_id)
    except Missing:
        raise Refused([CROSSED]) from None
    _leave(None)
    _begin_reading()
    renewed = visitor_of(g.reading, token, g.now)
    if renewed is None:
        raise ValueError("a session that was just replaced is not there")
    login_user(SignedIn(token, renewed))
    return renewed


def _see(found: Visitor | None) -> None:
    """Write that a session is in use, now and then: it does not end at rest then."""
    if found is not None and found.seen_at + EVERY < g.now:
        with rooms().writing(found.account_id) as work:
            see_session(work, found.session_id)


def _opened(found: Visitor | None) -> "Answered | None":
    """Let in whoever may enter, with the token of her session where she sends a form."""
    if request.endpoint is None:
        return None
    view = current_app.view_functions[request.endpoint]
    right: Right = getattr(view, RIGHT)
    kept: Kept | None = getattr(view, KEPT)
    check_address(request.view_args or {})
    check_fields(getattr(view, MANY))
    check_origin(rooms().base_url)
    fault = token_fault()
    if found is None and right not in OPEN:
        _stop_crossing()
        return _sent_to("signing_in.ask")
    if fault is not None and kept is None:
        raise fault
    answer = _let_in(found, right)
    if answer is None and fault is not None and kept is not None:
        return kept.again(*(request.view_args or {}).values())
    return answer


def _let_in(found: Visitor | None, right: Right) -> "Answered | None":
    if right is Right.DEMO and not rooms().demo:
        abort(404)
    if found is None or right in OPEN:
        return None
    if right is Right.PROVED and not found.may_change_ways(g.now):
        return _sent_to("signing_in.prove")
    if right is Right.OPERATE:
        return _let_operate(found)
    return None if right in OUTSIDE else _open_door(found, right)


def _let_operate(found: Visitor) -> "Answered | None":
    """Let in who operates the installation, with all that she has; for anybody else there is nothing."""
    if not found.operates:
        abort(404)
    return None if found.keeps_roles else _sent_to("signing_in.prove")


def _stop_crossing() -> None:
    """Leave the cookie alone of whoever crossed her own request that was given another: she has it by now.

    Raises: Refused with session-crossed.
    """
    token = session.get("_user_id")
    if token and is_crossing(g.reading, token, g.now):
        raise Refused([CROSSED])


def _sent_to(endpoint: str) -> "Answered":
    """Send to a page where she shows who she is, and from there back to where she wanted to go.

    Words that were long to write are not taken from the screen: a page gives them back, and leads there.
    """
    kept: Kept | None = getattr(current_app.view_functions[request.endpoint or ""], KEPT, None)
    if request.method == "GET":
        session["next"] = request.full_path if request.query_string else request.path
    elif kept is not None:
        session["next"] = url_for(kept.page, **(request.view_args or {}))
    elif _is_page(request.path):
        session["next"] = request.path
    given_back = kept.to_stranger() if kept is not None and request.method == "POST" else None
    return given_back or redirect(url_for(endpoint))


def _is_page(path: str) -> bool:
    """Say whether a form was sent to the address of its own page, to which one comes back after signing in."""
    adapter = current_app.create_url_adapter(request)
    return adapter is not None and adapter.test(path, method="GET")


def _open_door(found: Visitor, right: Right) -> "Answered | None":
    parts = request.view_args or {}
    slug = parts.get("slug", "")
    opened = door_to(g.reading, found.account_id, slug, g.now, with_roles=found.keeps_roles)
    if not (opened and opened.opens(right)) and not found.keeps_roles:
        whole = door_to(g.reading, found.account_id, slug, g.now)
        if whole is not None and whole.opens(right):
            return _sent_to("signing_in.prove")
    if opened is None:
        abort(404)
    g.asking.door = opened
    g.asking.voice = voice_for(found, opened.collective.language)
    parts.pop("slug", None)
    if not opened.opens(right):
        abort(403)
    return None


def _leave(_error: BaseException | None) -> None:
    stack: ExitStack | None = g.pop("stack", None)
    if stack is not None:
        stack.close()
