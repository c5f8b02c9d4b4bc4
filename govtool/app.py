"""The application: rooms wired together, pages put behind the gate."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from flask import Flask
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from govtool.access.federation import Provider
from govtool.jobs.mails import shown_mails
from govtool.jobs.queue import Queue, queue_for
from govtool.store.db import database_now, engine_for, reading, unit_of_work
from govtool.web.account import account
from govtool.web.assemblies import assemblies
from govtool.web.ballots import ballots
from govtool.web.collectives import collectives
from govtool.web.decisions import decisions
from govtool.web.home import home
from govtool.web.installation import installation
from govtool.web.journal import journal
from govtool.web.layout.errors import answer_errors
from govtool.web.layout.gate import check_rights, guard
from govtool.web.layout.headers import A_YEAR, add_headers
from govtool.web.layout.rooms import KEY, Rooms
from govtool.web.layout.words import add_words
from govtool.web.mails import mails
from govtool.web.members import members
from govtool.web.minutes import minutes
from govtool.web.roles import roles
from govtool.web.settings import settings as settings_pages
from govtool.web.signing_in import signing_in
from govtool.web.simulation import simulation
from govtool.web.statutes import statutes
from govtool.web.style import style

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from config import Settings

ROOT: Final = Path(__file__).parents[1]
QUEUE: Final = "govtool_queue"
LARGEST_REQUEST: Final = 5_000_000
BLUEPRINTS: Final = (
    signing_in,
    account,
    home,
    collectives,
    members,
    assemblies,
    ballots,
    decisions,
    minutes,
    journal,
    roles,
    settings_pages,
    mails,
    simulation,
    statutes,
    installation,
    style,
)


def create_app(settings: "Settings", engine: "Engine | None" = None) -> Flask:
    """Make the application of one installation.

    engine: the database, when it is open already; else that of the settings.
    """
    app = Flask("govtool", root_path=str(ROOT), static_folder="static", template_folder="templates")
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-session" if settings.is_secure else "session",
        SESSION_COOKIE_SECURE=settings.is_secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SEND_FILE_MAX_AGE_DEFAULT=datetime.timedelta(seconds=A_YEAR),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=settings.is_secure,
    )
    engine = engine or engine_for(settings.database_url)
    app.extensions[QUEUE] = queue_in(settings, engine)
    app.extensions[KEY] = _rooms(settings, engine, queue_of(app))
    _guard(app, settings.proxies)
    add_words(app)
    add_headers(app, secure=settings.is_secure)
    answer_errors(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    check_rights(app)
    return app


def _guard(app: Flask, proxies: int) -> None:
    """Put the gate, which asks for tokens, before every route; take the address of who asks from as many proxies."""
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=0)  # type: ignore[method-assign] # as Werkzeug says.
    CSRFProtect(app)
    guard(app)


def queue_in(settings: "Settings", engine: "Engine") -> Queue:
    """Give the queue of an installation."""
    return queue_for(settings.queue_url, settings.secret_key, engine, settings.mail_url, settings.mail_from)


def queue_of(app: Flask) -> Queue:
    """Give the queue of a running application."""
    return cast("Queue", app.extensions[QUEUE])


def _federation(settings: "Settings") -> Provider | None:
    if not settings.oidc_issuer:
        return None
    return Provider(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=settings.oidc_client_secret,
        name=settings.oidc_name or urlsplit(settings.oidc_issuer).hostname or "",
    )


def _rooms(settings: "Settings", engine: "Engine", queue: Queue) -> Rooms:
    return Rooms(
        reading=lambda: reading(engine),
        writing=lambda account_id: unit_of_work(engine, account_id),
        clock=database_now,
        wake=queue.wake,
        base_url=settings.base_url,
        demo=settings.demo,
        open_founding=settings.open_founding,
        federation=_federation(settings),
        mails=lambda: shown_mails(settings.mail_url) if settings.demo else (),
    )
