"""Refusals about members: what the sentence says, and what to do."""

from collections.abc import Mapping
from typing import Final

from govtool.wording.language import mark

MEMBER_REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "category-elsewhere": (
        mark("La catégorie « {category} » ne vote pas dans le collège « {college} »"),
        mark("Changez l’un ou l’autre."),
    ),
    "email-known": (
        mark("Un autre membre entre déjà avec cette adresse"),
        mark("Donnez à chacun la sienne, ou laissez celle-ci vide."),
    ),
    "leaves-too-early": (
        mark("Ce membre est à cette place depuis le {since}"),
        mark("Son dernier jour est celui-là au plus tôt."),
    ),
    "list-faulty": (
        mark("Les membres ont changé entre-temps, et cette liste a maintenant des fautes"),
        mark("Corrigez-les, puis importez."),
    ),
    "member-known": (
        mark("Un membre porte déjà ce nom"),
        mark("Ouvrez sa fiche, ou cochez que c’est quelqu’un d’autre."),
    ),
    "nobody-speaks": (
        mark("Personne n’a d’adresse pour ce membre"),
        mark("Écrivez-en une d’abord."),
    ),
    "not-a-member": (
        mark("Son adhésion finit le {on}"),
        mark("Annulez d’abord cette fin."),
    ),
    "same-address": (
        mark("C’est déjà cette adresse"),
        mark("Pour un nouveau courrier, choisissez « Inviter à nouveau »."),
    ),
    "same-names": (
        mark("Ces noms sont déjà ceux-là"),
        mark("Écrivez-les comme ils doivent être."),
    ),
    "same-place": (
        mark("Ce membre a déjà ce collège et cette catégorie"),
        mark("Choisissez-en d’autres."),
    ),
    "still-a-member": (
        mark("Ce membre l’est encore"),
        mark("Il n’y a rien à annuler."),
    ),
}
