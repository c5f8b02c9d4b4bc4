"""The commands about accounts: who operates the installation, and the sessions of somebody who cannot end hers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from govtool.installation.commands import settings_or_stop
from govtool.store.db import engine_for, reading, unit_of_work

if TYPE_CHECKING:
    from govtool.store.rows import Account
    from govtool.store.work import Work


@click.group()
def operators() -> None:
    """People who operate the installation."""


@operators.command("list")
def listed() -> None:
    """List who operates the installation."""
    from govtool.store.queries.accounts import operators_of

    with reading(engine_for(settings_or_stop().database_url)) as session:
        for email in operators_of(session):
            click.echo(email)


@operators.command()
@click.argument("email")
def add(email: str) -> None:
    """Let EMAIL operate the installation: count its collectives, and enter none."""
    from govtool.actions.accounts import email_of, let_operate, open_account
    from govtool.domain.candidates import is_email

    address = email_of(email)
    if not is_email(address):
        click.echo(f"{email} : ce n’est pas une adresse. / this is no address.", err=True)
        raise SystemExit(2)
    with unit_of_work(engine_for(settings_or_stop().database_url), None) as work:
        let_operate(work, open_account(work, address, address), operates=True)
    click.echo(address)


@operators.command()
@click.argument("email")
def remove(email: str) -> None:
    """Let EMAIL operate the installation no more; the account stays."""
    from govtool.actions.accounts import let_operate

    _done_to(email, lambda work, account: let_operate(work, account, operates=False))


@click.group()
def sessions() -> None:
    """Sessions of people who are signed in."""


@sessions.command("end")
@click.argument("email")
def end_all(email: str) -> None:
    """Sign EMAIL out everywhere, as when a telephone is lost."""
    from govtool.actions.sessions import end_other_sessions

    _done_to(email, lambda work, account: end_other_sessions(work, account.id, None))


def _done_to(email: str, deed: "Callable[[Work, Account], None]") -> None:
    """Do something to the account of an address, or say that there is none and stop."""
    from govtool.actions.accounts import email_of
    from govtool.store.queries.accounts import account_of_email

    with unit_of_work(engine_for(settings_or_stop().database_url), None) as work:
        account = account_of_email(work.session, email_of(email))
        if account is not None:
            deed(work, account)
    if account is None:
        click.echo(f"{email} : aucun compte à cette adresse. / no account at this address.", err=True)
        raise SystemExit(1)
    click.echo(account.email)
