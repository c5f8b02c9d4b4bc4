"""A passkey from end to end: made in the account, used to come in, and refused once it is removed."""

WORKING = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def authenticator(page) -> None:
    """Plug a virtual authenticator into the browser."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": WORKING})


def test_a_passkey_is_made_comes_in_and_keeps_the_roles_of_its_person(named, screens):
    page = screens(named, "secretaire")
    authenticator(page)
    page.goto("/compte")

    page.get_by_role("button", name="Ajouter une clé d’accès").click()
    page.get_by_role("button", name="Retirer la clé").wait_for()
    page.locator(".menu summary").click()
    page.get_by_role("button", name="Se déconnecter").click()
    page.goto("/connexion")
    page.get_by_role("button", name="clé d’accès").click()
    page.wait_for_url(f"{named}/")
    page.goto("/c/clic-des-champs/journal")

    assert page.locator("h1").inner_text() == "Journal"
