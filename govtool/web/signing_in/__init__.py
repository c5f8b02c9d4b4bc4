"""Signing in by a link in a mail, signing out, choosing a language; one-click sign-ins in the demonstration only."""

from typing import TYPE_CHECKING

from flask import Blueprint, abort, current_app, redirect, render_template, request, session, url_for
from flask_login import login_user, logout_user
from wtforms import EmailField, validators

from govtool.access.demo_people import demo_people
from govtool.access.rights import Right
from govtool.access.visitors import visitor_of
from govtool.actions.accounts import choose_language, email_of, end_session, new_link, start_session, use_link
from govtool.actions.outbox import write_letter
from govtool.actions.refused import Refused
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import SignedIn, asking, opens
from govtool.web.layout.languages import COOKIE
from govtool.web.layout.paths import local_path
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in.people import shown_people
from govtool.wording.language import Language, mark
from govtool.wording.letters import sign_in_letter

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from govtool.store.work import Work

signing_in = Blueprint("signing_in", __name__)

ADDRESS = r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$"
NEEDED = mark("Écrivez votre adresse e-mail.")
NO_EMAIL = mark("Cette adresse n’est pas complète ; elle s’écrit comme nom@exemple.fr.")


class AddressForm(Form):
    """The address to which a link is sent."""

    email = EmailField(
        said(mark("Votre adresse e-mail")),
        [
            validators.InputRequired(said(NEEDED)),
            validators.Regexp(ADDRESS, message=said(NO_EMAIL)),
            validators.Length(max=254, message=said(NO_EMAIL)),
        ],
        render_kw={"autocomplete": "email"},
    )


@signing_in.get("/connexion")
@opens(Right.ANYONE)
def ask() -> str:
    """Ask for an address."""
    return _ask(AddressForm())


def _ask(form: AddressForm) -> str:
    people = shown_people(demo_people(asking().session), asking().voice) if rooms().demo else ()
    return render_template("signing_in/ask.html", form=form, people=people)


@signing_in.post("/connexion")
@opens(Right.ANYONE)
def send() -> "str | tuple[str, int]":
    """Send a link; the answer is the same whether the address is known or not."""
    form = AddressForm()
    if not form.validate_on_submit():
        return _ask(form), 422
    with rooms().writing(None) as work:
        _write_link(work, form.email.data or "")
    rooms().wake()
    return render_template("signing_in/sent.html", email=email_of(form.email.data or ""), demo=rooms().demo)


def _write_link(work: "Work", email: str) -> None:
    made = new_link(work, email)
    if made is None:
        return
    address = rooms().base_url + url_for("signing_in.arrive", token=made.token)
    letter = sign_in_letter(asking().voice, made.account.name, address, made.minutes)
    write_letter(work, made.account, f"sign-in:{made.link_id}", letter, collective_id=None)


@signing_in.get("/connexion/lien/<token>")
@opens(Right.ANYONE)
def arrive(token: str) -> str:
    """Show one button; only the button uses the link up, since mail scanners open links too."""
    return render_template("signing_in/arrive.html", token=token)


@signing_in.post("/connexion/lien/<token>")
@opens(Right.ANYONE)
def enter(token: str) -> "Response | tuple[str, int]":
    """Use the link up and sign in."""
    try:
        with rooms().writing(None) as work:
            account = use_link(work, token)
            started = start_session(work, account.id)
    except Refused:
        return render_template("signing_in/expired.html"), 409
    return _signed_in(started)


@signing_in.get("/demonstration/entrer/<part>")
@opens(Right.DEMO)
def demo_door(part: str) -> str:
    """Show one button for a person of the demonstration, at the address that the terminal prints."""
    people = {person.part: person for person in demo_people(asking().session)}
    if part not in people:
        abort(404)
    shown = shown_people((people[part],), asking().voice)
    return render_template("signing_in/demo_door.html", people=shown)


@signing_in.post("/demonstration/connexion/<int:account_id>")
@opens(Right.DEMO)
def enter_as(account_id: int) -> "Response":
    """Sign in as a person of the demonstration."""
    if account_id not in {person.account_id for person in demo_people(asking().session)}:
        abort(404)
    with rooms().writing(account_id) as work:
        started = start_session(work, account_id)
    return _signed_in(started)


def _signed_in(token: str) -> "Response":
    wished = local_path(session.get("next"))
    session.clear()
    with rooms().reading() as reading:
        found = visitor_of(reading, token, rooms().clock(reading))
    if found is None:
        raise ValueError("a session that was just started is not there")
    login_user(SignedIn(token, found))
    return redirect(wished or url_for("home.show"))


@signing_in.post("/deconnexion")
@opens(Right.SIGNED_IN)
def leave() -> "Response":
    """Sign out: the session ends on the server too."""
    with rooms().writing(None) as work:
        end_session(work, session.get("_user_id", ""))
    logout_user()
    session.clear()
    return redirect(url_for("signing_in.ask"))


@signing_in.post("/langue")
@opens(Right.ANYONE)
def speak() -> "Response":
    """Choose the language of the pages, kept in the account and in a cookie."""
    language = request.form.get("language", "")
    if language not in {known.value for known in Language}:
        abort(400)
    visitor = asking().visitor
    if visitor is not None:
        with rooms().writing(visitor.account_id) as work:
            choose_language(work, visitor.account_id, language)
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    answer = redirect(local_path(request.form.get("page")) or url_for("home.show"))
    answer.set_cookie(COOKIE, language, max_age=31_536_000, httponly=True, samesite="Lax", secure=secure)
    return answer
