"""What follows a change of one's ways in: a letter that tells of it, other sessions ended, this one renewed."""

from flask import flash, redirect, session, url_for
from werkzeug.wrappers import Response

from govtool.actions.outbox import write_letter
from govtool.actions.sessions import end_other_sessions, renew_session
from govtool.store.queries.accounts import account_of_email
from govtool.store.work import Work
from govtool.web.layout.entries import carry_session
from govtool.web.layout.gate import asking, visitor
from govtool.web.layout.rooms import rooms
from govtool.wording.letters import changed_letter


def write_changed(work: Work, sentence: str, *, is_strong: bool = False) -> str:
    """End the other sessions, renew this one and tell the person by mail; give the token of the renewed session.

    sentence: what changed, in words.
    is_strong: whether the change was itself a second proof.
    """
    me = visitor()
    end_other_sessions(work, me.account_id, me.session_id)
    account = account_of_email(work.session, me.email)
    if account is not None:
        letter = changed_letter(asking().voice, account.name, sentence)
        write_letter(work, account, f"changed:{work.now.isoformat()}", letter, collective_id=None)
    return renew_session(work, me.session_id, is_strong=is_strong)


def carry_on(token: str) -> None:
    """Let the browser carry the renewed session, and send the letter."""
    wished = session.pop("next", None)
    carry_session(token)
    if wished:
        session["next"] = wished
    rooms().wake()


def back_to_account(token: str, sentence: str) -> Response:
    """Go back to the account, which says what changed."""
    carry_on(token)
    flash(sentence)
    return redirect(url_for("account.show"))
