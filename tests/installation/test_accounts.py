"""The commands about accounts: who operates, and signing somebody out everywhere."""

import pytest
from click.testing import CliRunner

from govtool.actions.accounts import open_account, start_session
from govtool.cli import govtool
from govtool.store.db import engine_for, reading, unit_of_work
from govtool.store.queries.accounts import account_of_email, session_of
from govtool.store.tokens import digest_of_token

ODA = "oda@x.example"


@pytest.fixture
def production(built, tmp_path) -> dict[str, str]:
    """Give the variables of an installation over a copy of the demonstration."""
    (tmp_path / "govtool.sqlite").write_bytes(built.read_bytes())
    return {
        "GOVTOOL_DATABASE_URL": f"sqlite:///{tmp_path / 'govtool.sqlite'}",
        "GOVTOOL_SECRET_KEY": "k" * 32,
        "GOVTOOL_BASE_URL": "https://govtool.example",
    }


def run(production, *words: str, code: int = 0) -> str:
    done = CliRunner().invoke(govtool, words, env=production)
    assert done.exit_code == code, done.output
    return done.output


def token_of(production, email: str) -> str:
    """Sign somebody in."""
    with unit_of_work(engine_for(production["GOVTOOL_DATABASE_URL"]), None) as work:
        account = open_account(work, email, "Oda")
        work.session.flush()
        return start_session(work, account.id)


def is_live(production, token: str) -> bool:
    with reading(engine_for(production["GOVTOOL_DATABASE_URL"])) as session:
        return session_of(session, digest_of_token(token)) is not None


def test_an_operator_is_added_listed_and_removed(production):
    assert run(production, "operators", "list") == ""

    run(production, "operators", "add", "  ODA@x.example ")
    listed = run(production, "operators", "list")
    run(production, "operators", "remove", ODA)

    assert listed == f"{ODA}\n"
    assert run(production, "operators", "list") == ""


def test_whoever_becomes_an_operator_goes_on_under_another_token(production):
    token = token_of(production, ODA)

    run(production, "operators", "add", ODA)

    with reading(engine_for(production["GOVTOOL_DATABASE_URL"])) as session:
        assert session_of(session, digest_of_token(token))[0].is_stale
        assert account_of_email(session, ODA).name == "Oda"


def test_an_address_that_is_none_operates_nothing(production):
    assert "ce n’est pas une adresse" in run(production, "operators", "add", "oda", code=2)


def test_somebody_is_signed_out_everywhere_and_nobody_else(production):
    hers, other = token_of(production, ODA), token_of(production, "ida@x.example")

    run(production, "sessions", "end", ODA)

    assert (is_live(production, hers), is_live(production, other)) == (False, True)


@pytest.mark.parametrize("words", [("sessions", "end"), ("operators", "remove")])
def test_an_unknown_address_is_said_and_the_command_fails(production, words):
    assert "aucun compte à cette adresse" in run(production, *words, "nobody@x.example", code=1)
