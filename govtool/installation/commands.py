"""The commands of an installation: demo, serve, worker, db, journal."""

import os
import secrets
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govtool.store.db import engine_for, reading
from govtool.store.migrating import revisions, upgrade

if TYPE_CHECKING:
    from flask import Flask
    from sqlalchemy import Engine
    from waitress.server import BaseWSGIServer, MultiSocketServer

    from config import Settings
    from govtool.jobs.queue import Queue

ROOT: Final = Path(__file__).parents[2]
HOST: Final = "127.0.0.1"
FIRST_PORT: Final = 5000
REFUSED_PORTS: Final = frozenset({5060, 5061, 6000, 6566, *range(6665, 6670), 6679, 6697, 10080})
"""Ports that browsers refuse to open, as the Fetch standard lists them."""
MOST_CONNECTIONS: Final = 900
IDLE_SECONDS: Final = 10


def settings_or_stop() -> "Settings":
    """Read the settings, or print every fault and stop."""
    from config import SettingsFault, load

    try:
        return load()
    except SettingsFault as faults:
        click.echo(str(faults), err=True)
        raise SystemExit(2) from None


def settings_of(of_demo: bool) -> "Settings":
    """Give the settings of the demonstration, or those of the installation."""
    return _demo_settings(FIRST_PORT) if of_demo else settings_or_stop()


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Port [default: the first free one from 5000 on].")
@click.option("--build-only", is_flag=True, help="Build the demonstration and stop.")
def demo(port: int | None, build_only: bool) -> None:
    """Show a demonstration in the browser: two collectives, one assembly under way."""
    from govtool.installation.demo import build_demo

    chosen = port or free_port()
    settings = _demo_settings(chosen)
    engine = engine_for(settings.database_url)
    upgrade(engine)
    if build_demo(engine):
        click.echo("Démonstration créée (noms et votes inventés).")
    if build_only:
        return
    click.echo(f"\n  {settings.base_url}\n")
    _echo_people(engine, settings.base_url)
    click.echo("\n  Ctrl+C pour arrêter.\n")
    _serve(settings, engine, HOST, chosen, with_worker=True)


def _demo_settings(port: int) -> "Settings":
    from config import Settings

    instance = Path(os.environ.get("GOVTOOL_TEST_INSTANCE", ROOT / "instance"))
    instance.mkdir(parents=True, exist_ok=True)
    key = instance / "secret-key"
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(secrets.token_hex(32), encoding="ascii")
    return Settings(
        base_url=f"http://{HOST}:{port}",
        secret_key=key.read_text(encoding="ascii"),
        database_url=f"sqlite:///{instance / 'demo.sqlite'}",
        mail_url=f"file:{instance / 'mails'}",
        queue_url="memory:",
        demo=True,
    )


def _echo_people(engine: "Engine", base_url: str) -> None:
    from govtool.access.demo_people import demo_people

    with reading(engine) as session:
        for person in demo_people(session):
            click.echo(f"  {base_url}/demonstration/entrer/{person.part:<16} {person.name}")


def free_port(first: int = FIRST_PORT) -> int:
    """Give the first port that nobody listens on and that browsers open.

    first: where to begin.
    """
    return next(port for port in range(first, 65536) if port not in REFUSED_PORTS and not _is_taken(port))


def _is_taken(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        return trial.connect_ex((HOST, port)) == 0


@click.command()
@click.option("--host", default=HOST, show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
def serve(host: str, port: int) -> None:
    """Answer requests, behind a proxy that speaks https."""
    settings = settings_or_stop()
    _serve(settings, engine_for(settings.database_url), host, port, with_worker=False)


def _serve(settings: "Settings", engine: "Engine", host: str, port: int, *, with_worker: bool) -> None:
    from govtool.app import create_app, queue_of

    app = create_app(settings, engine)
    if with_worker:
        _work_beside(queue_of(app))
    server = server_for(app, settings, host, port)
    try:
        server.run()
    finally:
        server.close()


def server_for(app: "Flask", settings: "Settings", host: str, port: int) -> "BaseWSGIServer | MultiSocketServer":
    """Give the server of an application.

    A hall of five hundred telephones keeps as many connections open: none of them waits at the door, and one that
    nobody uses is soon closed. A process may have 1024 files open, so that the limit stays below.
    """
    from waitress import create_server

    return create_server(
        app,
        host=host,
        port=port,
        threads=settings.threads,
        ident=None,
        connection_limit=MOST_CONNECTIONS,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=IDLE_SECONDS // 2,
        asyncore_use_poll=True,
        clear_untrusted_proxy_headers=not settings.proxies,
    )


def _work_beside(queue: "Queue") -> None:
    """Work in a thread; huey takes the signals that stop a process, and gives them back here."""
    taken = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    queue.huey.create_consumer(workers=1, periodic=True, check_worker_health=False).start()
    for number, handler in taken.items():
        signal.signal(number, handler)


@click.command()
def worker() -> None:
    """Do the work that waits in the queue: letters first."""
    from govtool.app import queue_in

    settings = settings_or_stop()
    queue_in(settings, engine_for(settings.database_url)).huey.create_consumer(workers=1).run()


@click.group()
def db() -> None:
    """Tables of the database."""


@db.command("upgrade")
def upgrade_tables() -> None:
    """Bring the tables up to date."""
    engine = engine_for(settings_or_stop().database_url)
    upgrade(engine)
    click.echo(f"{revisions(engine)[0]}")


@db.command()
def state() -> None:
    """Say which revision the tables are at, and which the program needs; exit 1 when they differ."""
    current, needed = revisions(engine_for(settings_or_stop().database_url))
    click.echo(f"{current} / {needed}")
    if current != needed:
        raise SystemExit(1)


@click.group()
def journal() -> None:
    """Journals of the collectives."""


@journal.command()
@click.option("--demo", "of_demo", is_flag=True, help="Verify the journals of the demonstration.")
def verify(of_demo: bool) -> None:
    """Recompute every digest and name the first broken link; exit 1 when there is one."""
    from govtool.store.journal import broken_link
    from govtool.store.queries.collectives import every_collective
    from govtool.wording.journal import journal_state
    from govtool.wording.language import voice_in

    settings = settings_of(of_demo)
    broken = False
    with reading(engine_for(settings.database_url)) as session:
        for collective in every_collective(session):
            link = broken_link(session, collective.id)
            fault = None if link is None else (link.number, link.fault)
            click.echo(journal_state(collective.name, fault, voice_in("fr")))
            broken = broken or link is not None
    if broken:
        raise SystemExit(1)
