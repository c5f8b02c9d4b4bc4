"""The mentions of minutes as the secretary meets them: what each is called, and what to write there."""

from collections.abc import Mapping
from typing import Final

from govtool.domain.minutes import Mention
from govtool.wording.language import Voice, mark

NAMES: Final[Mapping[Mention, str]] = {
    Mention.CONVOCATION: mark("Convocation"),
    Mention.OFFICERS: mark("Bureau de l’assemblée"),
    Mention.VOTING_SHARES: mark("Actions participant au vote"),
    Mention.SHARES_HELD: mark("Parts sociales de chaque associé"),
    Mention.DOCUMENTS: mark("Documents mis à disposition"),
    Mention.DEBATES: mark("Résumé des débats"),
    Mention.INCIDENTS: mark("Incidents"),
    Mention.SIGNATORIES: mark("Signataires"),
    Mention.CORRECTION: mark("Motif de la correction"),
}
ADVICE: Final[Mapping[Mention, str]] = {
    Mention.CONVOCATION: mark("Qui a convoqué, comment et quand ; l’ordre du jour s’écrit tout seul."),
    Mention.OFFICERS: mark("Qui a présidé et en quelle qualité, les scrutateurs, le ou la secrétaire de séance."),
    Mention.VOTING_SHARES: mark("Le nombre d’actions des associés présents et représentés, et sur combien au total."),
    Mention.SHARES_HELD: mark(
        "Les associés présents ou représentés, un par ligne : prénom, nom, puis le nombre de parts qu’il détient."
    ),
    Mention.DOCUMENTS: mark("Rapports, comptes et textes que les membres ont pu lire ; « aucun » se dit aussi."),
    Mention.DEBATES: mark("Ce qui a été dit, en résumé, résolution par résolution si c’est utile."),
    Mention.INCIDENTS: mark("Panne, interruption, contestation ; « aucun » se dit aussi."),
    Mention.SIGNATORIES: mark("Une personne par ligne : son nom, puis sa qualité."),
    Mention.CORRECTION: mark("Ce qui était faux ou manquait, et ce qui change."),
}


def mention_name(mention: Mention, voice: Voice) -> str:
    """Name a mention."""
    return voice.say(NAMES[mention])


def mention_advice(mention: Mention, voice: Voice) -> str:
    """Say what to write in a mention."""
    return voice.say(ADVICE[mention])


def mention_names(voice: Voice) -> dict[str, str]:
    """Name every mention, by its word in refusals."""
    return {mention.value: voice.say(name) for mention, name in NAMES.items()}
