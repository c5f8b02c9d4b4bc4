"""Letters in sentences: subject and body, in the language of who reads them."""

import datetime
from dataclasses import dataclass

from govtool.wording.language import Voice
from govtool.wording.typography import NO_BREAK


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


def sign_in_letter(voice: Voice, name: str, address: str, code: str, minutes: int) -> LetterText:
    """Write the letter that carries a sign-in link and its code."""
    body = "\n\n".join((voice.say("Bonjour {name},", name=name), *_way_in(voice, address, code, minutes)))
    return LetterText(voice.say("Votre lien de connexion"), f"{body}\n")


def founding_letter(voice: Voice, address: str, code: str, minutes: int) -> LetterText:
    """Write the letter that lets somebody without an account begin a collective; it tells no word typed by anybody."""
    what = voice.say("Cette adresse a été écrite sur govtool pour créer un collectif.")
    body = "\n\n".join((voice.say("Bonjour,"), what, *_way_in(voice, address, code, minutes)))
    return LetterText(voice.say("Créer un collectif sur govtool"), f"{body}\n")


def _way_in(voice: Voice, address: str, code: str, minutes: int) -> tuple[str, str, str, str]:
    """Say how a link and its code serve."""
    how = voice.say(
        "Ouvrez ce lien puis appuyez sur « Se connecter » ; il sert une fois, pendant {minutes} minutes.",
        minutes=minutes,
    )
    instead = voice.say(
        "Ou recopiez ce code, sur la page où vous l’avez demandé : {code}", code=f"{code[:3]}{NO_BREAK}{code[3:]}"
    )
    ignore = voice.say(
        "Si vous n’avez rien demandé, ne faites rien : sans ce courrier, personne n’entre à votre place."
    )
    return how, address, instead, ignore


def changed_letter(voice: Voice, name: str, sentence: str) -> LetterText:
    """Write the letter that tells a person that her ways in changed.

    sentence: what changed.
    """
    greeting = voice.say("Bonjour {name},", name=name)
    unexpected = voice.say(
        "Si ce n’est pas vous, entrez par un lien, déconnectez vos autres appareils depuis « Mon compte », "
        "et prévenez la personne qui administre votre collectif."
    )
    body = "\n\n".join((greeting, sentence, unexpected))
    return LetterText(voice.say("Vos façons d’entrer ont changé"), f"{body}\n")


def invitation_letter(voice: Voice, name: str, email: str, collective: str, address: str) -> LetterText:
    """Write the letter that tells a member, or whoever speaks for one, how to come in.

    email: the address by which she comes in; address: of the page where she writes it.
    """
    greeting = voice.say("Bonjour {name},", name=name)
    welcome = voice.say(
        "{collective} prend ses décisions ici : vous y lirez les résolutions, vous y voterez, vous y suivrez les "
        "résultats.",
        collective=collective,
    )
    how = voice.say(
        "Pour entrer, ouvrez cette page et écrivez votre adresse, {email} : un lien vous arrive, sans mot de passe.",
        email=email,
    )
    ignore = voice.say("Si ce courrier vous surprend, répondez-y ou prévenez le secrétariat du collectif.")
    body = "\n\n".join((greeting, welcome, how, address, ignore))
    return LetterText(voice.say("Votre entrée dans {collective}", collective=collective), f"{body}\n")


def role_letter(voice: Voice, name: str, collective: str, role: str, address: str) -> LetterText:
    """Write the letter that tells a person that a collective gave her a role.

    role: named in words. address: the page of the collective, which asks her to sign in.
    """
    greeting = voice.say("Bonjour {name},", name=name)
    what = voice.say("« {collective} » vous confie un rôle : {role}.", collective=collective, role=role)
    how = voice.say(
        "Ouvrez cette page et écrivez-y l’adresse à laquelle ce courrier vous parvient : "
        "un lien de connexion vous est alors envoyé."
    )
    body = "\n\n".join((greeting, what, how, address))
    return LetterText(voice.say("Un rôle dans « {collective} »", collective=collective), f"{body}\n")


def new_address_letter(voice: Voice, address: str) -> LetterText:
    """Write the letter that asks a mailbox whether an account may take its address; it tells no name typed by anybody.

    address: of the page whose button takes it.
    """
    what = voice.say("Quelqu’un demande que cette adresse devienne celle de son compte govtool.")
    how = voice.say(
        "Si c’est vous, ouvrez ce lien puis appuyez sur « Prendre cette adresse » ; il sert une fois, pendant une "
        "heure."
    )
    ignore = voice.say("Sinon, ne faites rien : sans ce courrier, rien ne change.")
    body = "\n\n".join((voice.say("Bonjour,"), what, how, address, ignore))
    return LetterText(voice.say("Votre adresse sur govtool"), f"{body}\n")


def taken_address_letter(voice: Voice, address: str) -> LetterText:
    """Write the letter that tells a mailbox that somebody else asked for its address, which an account has.

    address: of the page by which its owner comes in.
    """
    what = voice.say(
        "Quelqu’un a demandé que cette adresse devienne celle de son compte govtool. Un compte la porte déjà : rien ne "
        "change."
    )
    how = voice.say("Si c’est vous, entrez avec cette adresse, ou choisissez-en une autre.")
    body = "\n\n".join((voice.say("Bonjour,"), what, how, address))
    return LetterText(voice.say("Votre adresse sur govtool"), f"{body}\n")


def old_address_letter(voice: Voice, name: str, email: str, address: str) -> LetterText:
    """Write the letter that tells a person at her address that another was asked for.

    email: the other one; address: of the page whose button undoes it.
    """
    greeting = voice.say("Bonjour {name},", name=name)
    what = voice.say(
        "Une autre adresse est demandée pour votre compte govtool : {email}. Elle remplacera celle-ci dès que le lien "
        "envoyé là-bas aura servi.",
        email=email,
    )
    fine = voice.say("Si c’est vous, il n’y a rien à faire ici.")
    undo = voice.say(
        "Si ce n’est pas vous, ouvrez ce lien puis appuyez sur le bouton : votre compte garde ou retrouve cette "
        "adresse, et tous les appareils sont déconnectés. Il sert pendant trois jours."
    )
    body = "\n\n".join((greeting, what, fine, undo, address))
    return LetterText(voice.say("Une autre adresse pour votre compte"), f"{body}\n")


def devices_letter(voice: Voice, name: str, collective: str, address: str) -> LetterText:
    """Write the letter that tells a person how to sign a lost device out.

    address: of the page of her account, which asks her to sign in.
    """
    greeting = voice.say("Bonjour {name},", name=name)
    what = voice.say("Vous avez dit à « {collective} » qu’un appareil est perdu ou volé.", collective=collective)
    how = voice.say(
        "Depuis un autre appareil, ouvrez cette page, entrez par un lien, puis appuyez sur « Déconnecter tous les "
        "autres »."
    )
    mails = voice.say(
        "Si vos courriers s’ouvrent aussi sur l’appareil perdu, changez d’abord le mot de passe du courrier."
    )
    ignore = voice.say("Si vous n’avez rien perdu, ne faites rien.")
    body = "\n\n".join((greeting, what, how, address, mails, ignore))
    return LetterText(voice.say("Déconnecter un appareil perdu"), f"{body}\n")
