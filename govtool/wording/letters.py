"""Letters in sentences: subject and body, in the language of who reads them."""

import datetime
from dataclasses import dataclass

from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter in words."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class ShownMail:
    """A message as its reader sees it."""

    recipient: str
    subject: str
    written_at: datetime.datetime
    body: str


def sign_in_letter(voice: Voice, name: str, address: str, minutes: int) -> LetterText:
    """Write the letter that carries a sign-in link."""
    greeting = voice.say("Bonjour {name},", name=name)
    how = voice.say(
        "Ouvrez ce lien puis appuyez sur « Se connecter » ; il sert une fois, pendant {minutes} minutes.",
        minutes=minutes,
    )
    ignore = voice.say("Si vous n’avez rien demandé, ne faites rien : sans ce lien, personne n’entre à votre place.")
    return LetterText(voice.say("Votre lien de connexion"), "\n\n".join((greeting, how, address, ignore)) + "\n")
