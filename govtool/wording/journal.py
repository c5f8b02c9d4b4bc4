"""The journal in sentences: what was done."""

import json
from typing import Final

from govtool.wording.language import Voice, mark
from govtool.wording.minute_book import filed_as
from govtool.wording.settings import setting_changes
from govtool.wording.typography import NO_BREAK

DEEDS: Final = {
    "address-changed": mark("Adresse e-mail d’un compte changée"),
    "assembly-closed": mark("Assemblée close"),
    "assembly-opened": mark("Assemblée ouverte, liste des membres figée"),
    "assembly-prepared": mark("Assemblée préparée"),
    "ballot-cast": mark("Bulletin déposé"),
    "ballot-changed": mark("Bulletin changé"),
    "collective-founded": mark("Collectif créé"),
    "correction-begun": mark("Correction d’un procès-verbal commencée"),
    "decision-completed": mark("Décision complétée"),
    "devices-told": mark("Courrier envoyé pour un appareil perdu"),
    "draft-left": mark("Projet de statuts abandonné"),
    "letters-erased": mark("Anciens courriers effacés"),
    "letterhead-written": mark("Papier à en-tête changé"),
    "member-admitted": mark("Membre admis"),
    "member-arrived": mark("Arrivée d’un membre"),
    "member-invited": mark("Invitation envoyée"),
    "member-left": mark("Départ d’un membre"),
    "member-renamed": mark("Nom d’un membre corrigé"),
    "member-transferred": mark("Membre changé de collège"),
    "members-imported": mark("Liste de membres importée"),
    "membership-ended": mark("Fin d’une adhésion"),
    "membership-resumed": mark("Fin d’une adhésion annulée"),
    "minutes-begun": mark("Procès-verbal commencé"),
    "minutes-sealed": mark("Procès-verbal scellé"),
    "poll-annulled": mark("Scrutin annulé"),
    "poll-closed": mark("Scrutin clos, décision figée"),
    "poll-opened": mark("Scrutin ouvert"),
    "proxy-given": mark("Pouvoir enregistré"),
    "proxy-revoked": mark("Pouvoir retiré"),
    "representative-named": mark("Représentant désigné"),
    "resolution-added": mark("Résolution ajoutée à l’ordre du jour"),
    "resolution-withdrawn": mark("Résolution retirée"),
    "role-ended": mark("Rôle retiré"),
    "role-given": mark("Rôle donné"),
    "settings-changed": mark("Réglages changés"),
    "statutes-adopted": mark("Nouvelle version des statuts"),
}


def deed_text(action: str, figures: str, voice: Voice) -> str:
    """Say what was done, with its title or reason when the entry has one."""
    said, told = voice.say(DEEDS[action]), json.loads(figures)
    more = told.get("title") or told.get("reason") or told.get("name") or _counted(told, voice) or _filed(told)
    more = more or voice.list_of(setting_changes(figures, voice))
    return voice.say("{deed} : {more}", deed=said, more=more) if more else said


def _counted(told: dict[str, str | int], voice: Voice) -> str:
    """Say how many people an entry tells of; nothing when it does not count them."""
    return voice.say_many("{count} membre", "{count} membres", int(told["heads"])) if "heads" in told else ""


def _filed(told: dict[str, str | int]) -> str:
    """Give the number in the minute book that an entry tells of; empty when it tells of none."""
    return (
        f"n°{NO_BREAK}{filed_as(int(told['year']), int(told['number']))}" if {"year", "number"} <= told.keys() else ""
    )


FAULTS: Final = {
    "missing": mark("elle manque"),
    "altered": mark("son contenu a été changé"),
    "unlinked": mark("elle ne suit pas la précédente"),
    "cut": mark("les lignes suivantes manquent"),
}


def journal_state(name: str, broken: tuple[int, str] | None, voice: Voice) -> str:
    """Say whether a journal is intact.

    broken: number and fault of the first broken link; None when there is none.
    """
    if broken is None:
        return voice.say("{name} : journal intact.", name=name)
    number, fault = broken
    return voice.say("{name} : ligne {number}, {fault}.", name=name, number=number, fault=voice.say(FAULTS[fault]))
