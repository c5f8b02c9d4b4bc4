"""Errors in plain sentences: what happened, why, what to do; never a stack trace."""

import logging

from flask import Flask, render_template, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from govtool.actions.refused import Missing, Refused
from govtool.store.journal import ClockSetBack
from govtool.web.layout.gate import voice
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

Page = tuple[str, int]

LOG = logging.getLogger("govtool")
TITLES = {
    400: mark("La demande n’a pas été comprise"),
    403: mark("Cette page n’est pas ouverte à votre rôle"),
    404: mark("Cette page n’existe pas"),
    405: mark("Cette adresse ne s’ouvre pas ainsi"),
    409: mark("Ce n’est pas possible"),
    413: mark("C’est trop gros"),
    500: mark("Une erreur est survenue"),
    503: mark("Le service ne répond pas"),
}
ADVICE = {
    400: mark("Revenez à la page précédente, rechargez-la, puis recommencez. Rien n’a été enregistré."),
    403: mark("Demandez à un administrateur de votre collectif si vous devriez y avoir accès."),
    404: mark("L’adresse est peut-être incomplète, ou la page n’est pas pour vous. Rien n’a été enregistré."),
    405: mark("Passez par les boutons de la page. Rien n’a été enregistré."),
    409: mark("Rien n’a été enregistré."),
    413: mark("Envoyez moins à la fois. Rien n’a été enregistré."),
    500: mark("Elle a été notée. Rien n’a été enregistré ; vous pouvez recommencer."),
    503: mark("Votre demande n’a pas été enregistrée. Réessayez dans un instant."),
}


def answer_errors(app: Flask) -> None:
    """Answer every error with a page."""
    app.register_error_handler(HTTPException, lambda error: error_page(error.code or 500))
    app.register_error_handler(Missing, lambda _error: error_page(404))
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(OperationalError, lambda error: _failed(error, 503))
    app.register_error_handler(ClockSetBack, _clock_set_back)
    app.register_error_handler(Exception, lambda error: _failed(error, 500))


def error_page(code: int, reasons: tuple[str, ...] = ()) -> Page:
    """Give the page of an error.

    reasons: why, in sentences; none when the title says enough.
    """
    known = code if code in TITLES else 400 if code < 500 else 500
    title, advice = voice().say(TITLES[known]), voice().say(ADVICE[known])
    return render_template("layout/error.html", title=title, reasons=reasons, advice=advice, code=code), code


def _refused(error: Refused) -> Page:
    return error_page(409, tuple(refusal_text(refusal, voice()) for refusal in error.refusals))


def _clock_set_back(error: ClockSetBack) -> Page:
    LOG.error("clock-set-back", exc_info=error, extra={"endpoint": request.endpoint})
    return error_page(
        503, (voice().say("L’horloge de la base a reculé : rien ne s’écrit avant qu’elle soit remise à l’heure."),)
    )


def _failed(error: Exception, code: int) -> Page:
    LOG.error("request-failed", exc_info=error, extra={"endpoint": request.endpoint, "code": code})
    return error_page(code)
