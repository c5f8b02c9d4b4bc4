"""Settings in words: their names, their values, what changed from one to another."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from govtool.wording.language import Language, Voice, mark

BEFORE: Final = "_before"
NAMES: Final[Mapping[str, str]] = {
    "zone": mark("Fuseau horaire"),
    "language": mark("Langue"),
    "sender": mark("Nom de l’expéditeur"),
    "reply_to": mark("Adresse de réponse"),
    "months_kept": mark("Conservation des courriers"),
    "fewest_voters": mark("Seuil de publication"),
}
LANGUAGES: Final[Mapping[str, str]] = {Language.FRENCH: mark("français"), Language.ENGLISH: mark("anglais")}


def setting_name(name: str, voice: Voice) -> str:
    """Name a setting."""
    return voice.say(NAMES[name])


def setting_text(name: str, value: str | int, voice: Voice) -> str:
    """Say the value of a setting."""
    match name:
        case "language":
            return voice.say(LANGUAGES[str(value)])
        case "sender":
            return str(value) or voice.say("le nom du collectif")
        case "reply_to":
            return str(value) or voice.say("aucune")
        case "months_kept":
            return voice.say_many("{count} mois", "{count} mois", int(value))
        case "fewest_voters":
            return voice.say_many("{count} votant", "{count} votants", int(value))
        case _:
            return str(value)


def setting_changes(figures: str, voice: Voice) -> Iterator[str]:
    """Say each setting that an entry of the journal changed, from what to what.

    figures: those of the entry, as they are kept.
    """
    told = json.loads(figures)
    for name in (name for name in NAMES if f"{name}{BEFORE}" in told):
        yield voice.say(
            "{setting} : {former}, puis {now}",
            setting=setting_name(name, voice),
            former=setting_text(name, told[f"{name}{BEFORE}"], voice),
            now=setting_text(name, told[name], voice),
        )
