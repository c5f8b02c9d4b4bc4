"""Why a document is no TOML, in sentences: where it stops being readable, and what is expected there."""

import re
from collections.abc import Mapping
from typing import Final

from govtool.wording.language import Voice, mark

PLACE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
REASONS: Final[Mapping[str, str]] = {
    "Cannot declare": mark("cette table est déclarée deux fois."),
    "Cannot mutate immutable namespace": mark("cette table est déjà écrite ailleurs en entier."),
    "Cannot overwrite a value": mark("cette clé a déjà une valeur."),
    "Cannot redefine namespace": mark("cette table est déclarée deux fois."),
    "Duplicate inline table key": mark("cette clé est donnée deux fois."),
    "Escaped character is not": mark("le signe écrit après « \\ » n’existe pas."),
    "Expected '=' after a key": mark("il manque le signe « = » après le nom du champ."),
    "Expected ']' at the end of a table": mark("il manque « ] » à la fin du titre de la table."),
    "Expected ']]' at the end of an array": mark("il manque « ]] » à la fin du titre de la table."),
    "Expected newline or end": mark("il y a quelque chose de trop après la valeur ; allez à la ligne."),
    "Found invalid character": mark("ce signe ne peut pas être écrit ici."),
    "Illegal character": mark("ce signe ne peut pas être écrit ici."),
    "Invalid date or datetime": mark("cette date n’existe pas."),
    "Invalid hex value": mark("le code écrit après « \\ » n’existe pas."),
    "Invalid initial character": mark("un nom de champ ne peut pas commencer ainsi."),
    "Invalid statement": mark("un nom de champ, un titre de table ou un commentaire est attendu."),
    "Invalid value": mark("une valeur est attendue ; un texte s’écrit entre guillemets."),
    "Unclosed array": mark("il manque « ] » à la fin de la liste."),
    "Unclosed inline table": mark("il manque « }} » à la fin de la table."),
    "Unescaped '\\' in a string": mark("dans un texte, « \\ » s’écrit « \\\\ »."),
    "Unterminated string": mark("il manque des guillemets à la fin du texte."),
}


def unreadable_text(voice: Voice, reason: str) -> str:
    """Say where a text stops being TOML, and why.

    reason: what the parser says, in English, with its place at the end.
    """
    place = PLACE.search(reason)
    told = next((voice.say(words) for start, words in REASONS.items() if reason.startswith(start)), reason)
    if place is None or place[1] is None:
        return voice.say("ce n’est pas du TOML lisible, à la fin : {reason}", reason=told)
    return voice.say(
        "ce n’est pas du TOML lisible, ligne {line}, colonne {column} : {reason}",
        line=place[1],
        column=place[2],
        reason=told,
    )
