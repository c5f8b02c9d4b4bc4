"""The journeys of a member and of a secretary in a real browser: phone and desk, mouse and keyboard, without script."""

import re

import pytest

from tests.browser.keyboard import open_by_key, press, walk_to

IN = "/c/clic-des-champs"
BOOTH = f"{IN}/scrutins/5/bulletin"
ASSEMBLY = f"{IN}/assemblees/2"
HOLDER, PRINCIPALS = "Carole Barguillac", ("Gwenola Ploumeur", "Hervé Plouvenan")
VOTED = re.compile(r"Voter \(3 voix\)")
SCREENS = [(390, True), (390, False), (1280, True), (1280, False)]


def sign_in_by_mail(page, email: str) -> None:
    page.goto("/")
    page.get_by_label("Votre adresse e-mail").fill(email)
    page.get_by_role("button", name="Recevoir un lien").click()
    page.get_by_role("link", name="Lire les courriers de la démonstration").click()
    link = page.locator("article a").first
    for _ in range(50):
        if link.count():
            break
        page.wait_for_timeout(100)
        page.reload()
    link.click()
    page.get_by_role("button", name="Se connecter").click()


@pytest.mark.parametrize(("width", "script"), SCREENS)
def test_a_member_signs_in_by_mail_votes_for_all_in_two_taps_then_differs(own, screens, width, script):
    page = screens(own, width=width, script=script)
    sign_in_by_mail(page, "membre-pouvoir@demonstration.invalid")
    page.get_by_role("link", name=VOTED).click()

    page.get_by_text("Contre", exact=True).click()
    page.get_by_role("button", name="Voter pour les 3").click()

    page.get_by_text("Vos 3 votes sont enregistrés.").wait_for()
    assert said(page) == ["Contre", "Contre", "Contre"]

    page.get_by_text("Changer de réponse").click()
    page.get_by_role("link", name="Répondre différemment pour chacun").click()
    page.get_by_role("group", name=PRINCIPALS[0]).get_by_label("Abstention").check()
    page.get_by_role("button", name="Voter").click()

    page.get_by_text("Abstention, enregistré à").wait_for()
    assert said(page) == ["Contre", "Abstention", "Contre"]


def said(page) -> list[str]:
    """Give what is recorded, the own vote first."""
    return page.locator(".said strong").all_inner_texts()


def outcome(page) -> str:
    """Give the outcome of a verdict, its spaces alike."""
    return " ".join(page.locator(".outcome").inner_text().split())


def test_a_member_votes_and_changes_by_keyboard_alone(own, screens):
    page = screens(own, "membre-pouvoir")
    press(page, page.get_by_role("link", name=VOTED))

    walk_to(page, page.locator("input[value=for]"))
    page.keyboard.press("Space")
    press(page, page.get_by_role("button", name="Voter pour les 3"))
    first = said(page)
    open_by_key(page, page.locator("summary", has_text="Changer de réponse"))
    walk_to(page, page.locator("input[value=for]"))
    page.keyboard.press("ArrowDown")
    press(page, page.get_by_role("button", name="Voter pour les 3"))

    assert (first, said(page)) == (["Pour"] * 3, ["Contre"] * 3)


@pytest.mark.parametrize(("width", "script"), SCREENS)
def test_the_secretary_records_attendance_opens_closes_and_reads_the_verdict(own, screens, width, script):
    page = screens(own, "secretaire", width=width, script=script)
    page.get_by_role("link", name="Tenir l’assemblée").click()
    page.get_by_role("link", name="Présences et pouvoirs").click()
    page.get_by_label("Inès Ruelland-Prat").check()
    page.get_by_role("button", name="Enregistrer les présences").click()
    page.get_by_text("1 mouvement enregistré.").wait_for()
    page.get_by_role("link", name="Assemblée générale d’automne").click()

    second = page.locator("li", has=page.get_by_role("heading", name="2. Embaucher"))
    second.get_by_role("button", name="Ouvrir le vote").click()
    second.get_by_text("Clôturer le vote").click()
    assert "Ont voté : 0 voix sur 28." in " ".join(second.inner_text().split())
    second.get_by_role("button", name="Clôturer et proclamer").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Embaucher une personne à mi-temps"
    assert outcome(page) == "Rejetée : rien n’a été exprimé, ni pour ni contre."


def test_the_secretary_closes_the_vote_under_way_by_keyboard_alone(own, screens):
    page = screens(own, "secretaire")
    press(page, page.get_by_role("link", name="Tenir l’assemblée"))

    open_by_key(page, page.locator("summary", has_text="Clôturer le vote"))
    press(page, page.get_by_role("button", name="Clôturer et proclamer"))

    assert outcome(page) == "Adoptée."
    assert "Ce qui l’aurait changé" in page.locator("main").inner_text()
    open_by_key(page, page.locator("summary", has_text="Le calcul"))
    assert page.locator(".findings ul").first.is_visible()


def test_a_poll_opened_by_mistake_is_annulled_and_another_is_opened(own, screens):
    page = screens(own, "secretaire")
    page.goto(ASSEMBLY)

    page.get_by_text("Ouvert par erreur").click()
    page.get_by_label("Raison, écrite au journal").fill("Mauvais texte")
    page.get_by_role("button", name="Annuler ce scrutin").click()
    page.get_by_text("Un scrutin a été annulé : Mauvais texte").wait_for()
    page.locator("#r7").get_by_role("button", name="Ouvrir le vote").click()

    page.locator("#r7").get_by_text("Vote ouvert").wait_for()


def test_totals_counted_in_the_room_are_mended_where_they_are_wrong(own, screens):
    page = screens(own, "secretaire", width=390)
    page.goto(ASSEMBLY)
    page.locator("#r9").get_by_role("link", name="Saisir le dépouillement").click()

    page.get_by_role("group", name="Producteurs").get_by_label("Pour").fill("99")
    page.get_by_role("button", name="Proclamer le résultat").click()
    page.get_by_role("link", name=re.compile("99 votes comptés pour 10")).click()
    page.get_by_role("group", name="Producteurs").get_by_label("Pour").fill("7")
    page.get_by_role("button", name="Proclamer le résultat").click()

    assert outcome(page) == "Adoptée."
    assert "bulletins de papier dépouillés dans la salle" in page.locator("main").inner_text()
