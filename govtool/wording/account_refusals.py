"""Refusals about accounts: what the sentence says, and what to do."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import mark

ACCOUNT_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "code-spent": (
        mark("Trop de codes ont été essayés"),
        mark("Ouvrez le lien du courrier, qui sert toujours, ou demandez un autre courrier."),
    ),
    "code-unknown": (
        mark("Ce code n’est pas le bon, ou il a plus de 15 minutes"),
        mark("Recopiez celui du dernier courrier, ou ouvrez son lien."),
    ),
    "link-expired": (
        mark("Ce lien a déjà servi, ou il a plus de {minutes} minutes"),
        mark("Demandez-en un autre."),
    ),
}
