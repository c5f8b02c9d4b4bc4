"""An address changes once its new mailbox has answered; the old one is told, and has the last word for three days."""

import re

import pytest
from sites import Site, Visit
from sqlalchemy import text

NEW = "neuve@x.example"
OLD = "producteurs-0@1.example"
GONE = "Ce lien ne sert plus"


def letters(site: Site) -> list[tuple[str, str]]:
    with site.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT recipient, body FROM letters ORDER BY id"))]


def links(site: Site, recipient: str) -> list[str]:
    """Give the links to the account in the letters to an address."""
    bodies = [body for to, body in letters(site) if to == recipient]
    return re.findall(r"http://127\.0\.0\.1:5000(/compte/adresse/\S+)", " ".join(bodies))


def address_of(site: Site, account: int) -> str:
    with site.engine.connect() as connection:
        query = text("SELECT email FROM accounts WHERE id = :id")
        return connection.execute(query, {"id": account}).scalar_one()


def is_signed_in(visit: Visit) -> bool:
    return visit.client.get("/").status_code == 200


def asked(site: Site, account: int, email: str = NEW) -> Visit:
    visit = site.visit(account)
    visit.post("/compte/adresse", {"email": email}, 200)
    return visit


def aged(site: Site, how: str) -> None:
    with site.engine.begin() as connection:
        connection.execute(text(f"UPDATE address_changes SET asked_at = datetime('now', '-{how}')"))


def test_nothing_changes_before_the_new_mailbox_answers(site, clic):
    asked(site, clic.member)
    (taking,) = links(site, NEW)
    site.visit().get(taking)

    assert address_of(site, clic.member) == OLD
    assert "« Prendre cette adresse »" in " ".join(letters(site)[-2][1].split())


def test_the_button_of_the_link_takes_the_address_and_both_ways_in_follow(site, clic):
    visit = asked(site, clic.member, "  NEUVE@x.example ")

    visit.post(links(site, NEW)[0])
    page = visit.get("/compte")
    before = len(letters(site))
    site.visit().post("/connexion", {"email": OLD}, 200)
    site.visit().post("/connexion", {"email": NEW}, 200)

    assert address_of(site, clic.member) == NEW
    assert f"Votre adresse est maintenant {NEW}." in page.html
    assert [to for to, _ in letters(site)[before:]] == [NEW]


def test_a_change_ends_other_devices_and_the_links_sent_before_and_renews_this_one(site, clic):
    other = site.visit(clic.member)
    site.visit().post("/connexion", {"email": OLD}, 200)
    sign_in = re.search(r"/connexion/lien/\S+", letters(site)[-1][1])[0]
    visit = asked(site, clic.member)
    with visit.client.session_transaction() as session:
        token = session["_user_id"]

    visit.post(links(site, NEW)[0])
    visit.get("/compte")
    with visit.client.session_transaction() as session:
        renewed = session["_user_id"]

    assert (is_signed_in(other), is_signed_in(visit)) == (False, True)
    assert token != renewed
    assert site.visit().post(sign_in, status=409).title == GONE


def test_a_change_is_made_in_another_browser_too_which_stays_a_stranger(site, clic):
    asked(site, clic.member)
    stranger = site.visit()

    page = stranger.post(links(site, NEW)[0], status=200)

    assert page.title == "Votre adresse est changée"
    assert not is_signed_in(stranger)


def test_each_collective_of_the_person_writes_it_down_without_the_address(site, clic, autre):
    with site.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO roles (collective_id, account_id, name, starts_at) "
                "SELECT collective_id, :account, 'teller', starts_at FROM roles WHERE account_id = :other"
            ),
            {"account": clic.member, "other": autre.adviser},
        )

    visit = asked(site, clic.member)
    visit.post(links(site, NEW)[0])

    with site.engine.connect() as connection:
        query = text("SELECT collective_id, figures FROM journal_entries WHERE action = 'address-changed'")
        entries = [tuple(row) for row in connection.execute(query)]
    assert sorted(entries) == [(clic.collective.id, "{}"), (autre.collective.id, "{}")]
    assert "Adresse e-mail d’un compte changée" in site.visit(clic.secretary).get("/c/clic/journal").text


def test_an_address_of_somebody_else_is_answered_the_same_and_never_given(site, clic):
    taken, free = asked(site, clic.member, "chair@clic.example"), asked(site, clic.secretary, NEW)
    pages = [
        visit.seen[-1].text.replace("chair@clic.example", "A").replace(NEW, "A").replace(OLD, "B")
        for visit in (taken, free)
    ]

    assert pages[0] == pages[1].replace("secretary@clic.example", "B")
    assert [to for to, _ in letters(site)[-4:]] == ["chair@clic.example", OLD, NEW, "secretary@clic.example"]
    assert links(site, "chair@clic.example") == []


def test_an_address_taken_meanwhile_is_not_given(site, clic):
    visit = asked(site, clic.member)
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE accounts SET email = :new WHERE id = :id"), {"new": NEW, "id": clic.chair})
    before = site.state()

    page = visit.post(links(site, NEW)[0], status=409)

    assert page.title == GONE
    assert site.state() == before


def test_a_link_serves_once_for_an_hour_and_only_while_the_address_is_the_one_before(site, clic):
    visit = asked(site, clic.member)
    (used,) = links(site, NEW)
    visit.post(used)
    visit.post("/compte/adresse", {"email": "autre@x.example"}, 200)
    (late,) = links(site, "autre@x.example")
    aged(site, "61 minutes")
    before = site.state()

    pages = [site.visit().post(link, status=409) for link in (used, late, "/compte/adresse/lien/xyz")]

    assert {page.title for page in pages} == {GONE}
    assert len({page.text for page in pages}) == 1
    assert "Demandez-en un autre" in pages[0].text
    assert site.state() == before


def test_the_old_mailbox_undoes_a_change_that_was_made_and_signs_everybody_out(site, clic):
    visit = asked(site, clic.member)
    (undoing,) = links(site, OLD)
    visit.post(links(site, NEW)[0])

    site.visit().get(undoing)
    page = site.visit().post(undoing, status=200)

    assert address_of(site, clic.member) == OLD
    assert page.title == "Votre adresse est gardée"
    assert not is_signed_in(visit)


def test_the_old_mailbox_stops_a_change_before_it_is_made(site, clic):
    visit = asked(site, clic.member)

    site.visit().post(links(site, OLD)[0], status=200)
    site.visit().post(links(site, NEW)[0], status=409)

    assert address_of(site, clic.member) == OLD
    assert not is_signed_in(visit)


def test_who_took_an_account_cannot_move_it_on_beyond_the_reach_of_its_person(site, clic):
    thief = asked(site, clic.member)
    (undoing,) = links(site, OLD)
    thief.post(links(site, NEW)[0])
    thief.post("/compte/adresse", {"email": "loin@x.example"}, 200)
    thief.post(links(site, "loin@x.example")[0])
    counter = links(site, NEW)[-1]

    site.visit().post(undoing, status=200)
    site.visit().post(counter, status=409)

    assert address_of(site, clic.member) == OLD


def test_the_old_mailbox_has_three_days(site, clic):
    visit = asked(site, clic.member)
    visit.post(links(site, NEW)[0])
    aged(site, "73 hours")
    before = site.state()

    page = site.visit().post(links(site, OLD)[0], status=409)

    assert page.title == GONE
    assert site.state() == before


@pytest.mark.parametrize(
    ("email", "status", "fault"),
    [
        ("", 422, "Écrivez votre nouvelle adresse."),
        ("neuve", 422, "Cette adresse n’est pas complète"),
        ("a@b.fr\r\nBcc: c@d.fr", 422, "Cette adresse n’est pas complète"),
        (OLD.upper(), 409, "C’est déjà votre adresse"),
    ],
)
def test_what_is_no_new_address_is_asked_again_and_nothing_is_written(site, clic, email, status, fault):
    visit = site.visit(clic.member)
    before = site.state()

    page = visit.post("/compte/adresse", {"email": email}, status)

    assert fault in page.text
    assert "#email" in page.links()
    assert site.state() == before


def test_nobody_makes_us_write_to_many_addresses(site, clic):
    visit = site.visit(clic.member)
    for rank in range(5):
        visit.post("/compte/adresse", {"email": f"neuve-{rank}@x.example"}, 200)
    before = site.state()

    page = visit.post("/compte/adresse", {"email": "neuve-5@x.example"}, 409)

    assert "Vous avez demandé plusieurs adresses en une heure" in page.text
    assert site.state() == before


def test_the_letter_to_the_new_address_carries_no_word_of_whoever_asks(site, clic):
    visit = site.visit(clic.member)
    visit.post("/compte/nom", {"name": "Gagnez mille euros"})

    visit.post("/compte/adresse", {"email": NEW}, 200)

    assert "euros" not in " ".join(body for to, body in letters(site) if to == NEW)


def test_another_address_is_asked_for_only_after_a_fresh_proof(site, clic):
    visit = site.visit(clic.member)
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE sessions SET proved_at = datetime('now', '-31 minutes')"))
    before = site.state()

    answer = visit.post("/compte/adresse", {"email": NEW}).answer

    assert answer.headers["Location"] == "/connexion/confirmer"
    assert site.state() == before
