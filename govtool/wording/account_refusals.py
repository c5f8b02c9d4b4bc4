"""Refusals about accounts: what the sentence says, and what to do."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import mark

ACCOUNT_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "address-asked-often": (
        mark("Vous avez demandé plusieurs adresses en une heure"),
        mark("Attendez une heure, puis recommencez."),
    ),
    "address-link-expired": (
        mark("Ce lien a déjà servi, a été annulé ou a trop attendu"),
        mark("Rien n’a changé. Demandez-en un autre depuis « Mon compte »."),
    ),
    "code-spent": (
        mark("Trop de codes ont été essayés"),
        mark("Ouvrez le lien du courrier, qui sert toujours, ou demandez un autre courrier."),
    ),
    "code-unknown": (
        mark("Ce code n’est pas le bon, ou il a plus de 15 minutes"),
        mark("Recopiez celui du dernier courrier, ou ouvrez son lien."),
    ),
    "founding-asked-often": (
        mark("Beaucoup de collectifs ont été demandés d’ici en une heure"),
        mark("Attendez une heure, puis recommencez. Qui a déjà un compte entre par la page de connexion."),
    ),
    "last-administrator": (
        mark("C’est la dernière personne qui administre ce collectif"),
        mark("Donnez d’abord ce rôle à quelqu’un d’autre."),
    ),
    "federation-away": (
        mark("Votre fédération ne répond pas"),
        mark("Réessayez dans un moment, ou entrez par le lien d’un courrier."),
    ),
    "federation-refused": (
        mark("Votre fédération n’a pas confirmé que c’est vous"),
        mark("Recommencez depuis la page de connexion, ou entrez par le lien d’un courrier."),
    ),
    "federation-unknown": (
        mark("Aucun collectif ne vous connaît sous l’adresse que donne votre fédération"),
        mark("Demandez à votre secrétariat de l’inscrire, ou entrez avec l’adresse qu’il connaît."),
    ),
    "link-expired": (
        mark("Ce lien a déjà servi, ou il a plus de {minutes} minutes"),
        mark("Demandez-en un autre."),
    ),
    "own-address": (
        mark("C’est déjà votre adresse"),
        mark("Écrivez la nouvelle, ou laissez celle-ci."),
    ),
    "passkey-unknown": (
        mark("Cette clé d’accès n’a pas répondu comme il faut"),
        mark("Recommencez, ou entrez par le lien d’un courrier."),
    ),
    "password-common": (
        mark("Ce mot de passe est de ceux que l’on essaie en premier"),
        mark("Prenez plusieurs mots sans rapport entre eux, ni avec vous."),
    ),
    "password-long": (
        mark("Ce mot de passe dépasse {most} caractères"),
        mark("Raccourcissez-le."),
    ),
    "password-short": (
        mark("Ce mot de passe a moins de {least} caractères"),
        mark("Allongez-le : quatre mots suffisent."),
    ),
    "role-ended": (
        mark("Ce rôle a déjà pris fin"),
        mark("Donnez-le de nouveau s’il le faut."),
    ),
    "role-held": (
        mark("Cette personne tient déjà ce rôle"),
        mark("Choisissez un autre rôle, ou une autre personne."),
    ),
    "second-code-spent": (
        mark("Trop de codes ont été essayés"),
        mark("Attendez un quart d’heure ; voter reste possible."),
    ),
    "second-code-unknown": (
        mark("Ce code n’est pas le bon, ou il a déjà servi"),
        mark("Attendez le suivant dans l’application, ou écrivez un code de secours."),
    ),
    "session-crossed": (
        mark("Vos rôles viennent de changer"),
        mark("Rechargez la page : votre session continue."),
    ),
}
