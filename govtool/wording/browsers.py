"""Browsers and ways in, as a person recognises her own devices."""

from typing import Final

from govtool.domain.ways import Way
from govtool.wording.language import Voice, mark

BROWSERS: Final = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chromium", "Chromium"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS: Final = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
WAYS: Final = {
    Way.LINK: mark("par un lien reçu par courrier"),
    Way.CODE: mark("par un code reçu par courrier"),
    Way.PASSWORD: mark("par mot de passe"),
    Way.PASSKEY: mark("par clé d’accès"),
    Way.FEDERATION: mark("par votre fédération"),
    Way.DEMO: mark("en un clic, dans la démonstration"),
}


def browser_text(agent: str, voice: Voice) -> str:
    """Name a browser and its system, such as « Firefox sur Android », from what it says of itself."""
    browser = next((name for sign, name in BROWSERS if sign in agent), None)
    system = next((name for sign, name in SYSTEMS if sign in agent), None)
    if browser and system:
        return voice.say("{browser} sur {system}", browser=browser, system=system)
    return browser or system or voice.say("Navigateur inconnu")


def way_text(way: str, voice: Voice) -> str:
    """Say by which way somebody came in."""
    return voice.say(WAYS[Way(way)])
