"""What was typed to write or to correct minutes, as it was sent; given back to whoever is not signed in any more."""

from flask import render_template, request, url_for

from govtool.domain.minute_book import Passage
from govtool.domain.minutes import Mention
from govtool.web.layout.gate import voice
from govtool.wording.mentions import mention_name


def sent_passages() -> dict[Mention, Passage]:
    """Read the passages of the form, each with the version that was read."""
    return {
        mention: Passage(
            text=_tidy(request.form[mention.value]), version=_version(request.form.get(f"{mention}-version"))
        )
        for mention in Mention
        if mention is not Mention.CORRECTION and mention.value in request.form
    }


def _tidy(text: str) -> str:
    """Give text with plain line ends, without spaces around it."""
    return text.replace("\r\n", "\n").strip()


def _version(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else 0


def sent_reason() -> str:
    """Read why sealed minutes are to be corrected."""
    return _tidy(request.form.get("reason", ""))


def reason_given_back() -> tuple[str, int] | None:
    """Show the reason that was typed to whoever typed it, as `given_back` does; None when nothing was."""
    reason = sent_reason()
    if not reason:
        return None
    page = url_for("minutes.show", **(request.view_args or {}))
    return render_template("minutes/reason_given_back.html", reason=reason, page=page, sent_to=request.path), 409


def given_back() -> tuple[str, int] | None:
    """Show what was typed to whoever typed it, to be sent again once she is signed in; None when nothing was.

    It is told from the request alone: nothing of it is stored, nothing stored is told.
    """
    typed = {mention: passage for mention, passage in sent_passages().items() if passage.text}
    if not typed:
        return None
    names = {mention: mention_name(mention, voice()) for mention in typed}
    page = url_for("minutes.write", **(request.view_args or {}))
    return render_template("minutes/given_back.html", typed=typed, names=names, page=page), 409
