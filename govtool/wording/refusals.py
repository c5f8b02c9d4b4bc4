"""Refusals in sentences: why a question has no answer or an action is not allowed, and what to do."""

import datetime
from collections.abc import Mapping
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.findings import Figure, Refusal
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, day_of, mark
from govtool.wording.numbers import whole_of

NOT_ALLOWED: Final[Mapping[str, str]] = {
    "already-decided": mark("Cette résolution a déjà été décidée."),
    "already-signed-off": mark("Vous avez déjà voté sur cette résolution, et ce vote est définitif."),
    "already-voted": mark("Cette résolution a déjà été mise aux voix ; elle ne se retire plus."),
    "assembly-closed": mark("L’assemblée est close ; son ordre du jour ne change plus."),
    "assembly-not-open": mark("L’assemblée n’est pas ouverte ; cela ne se fait que pendant l’assemblée."),
    "assembly-state": mark("Une assemblée préparée s’ouvre une fois, puis se clôt une fois ; elle ne rouvre pas."),
    "counted-by-hands": mark("Ce scrutin se compte à mains levées, dans la salle."),
    "holder-is-represented": mark("Le membre choisi a lui-même donné pouvoir ; il ne peut pas en porter."),
    "holder-of-another-college": mark("Le pouvoir se donne à un membre du même collège."),
    "link-expired": mark("Ce lien a déjà servi, ou il a plus de {minutes} minutes. Demandez-en un autre."),
    "missing-mention": mark(
        "Il manque une mention du procès-verbal : {mention}. Écrivez-la, même pour dire « aucun »."
    ),
    "more-hands-than-attending": mark(
        "Collège « {college} » : {counted} mains comptées pour {attending} présents ou représentés. Recomptez."
    ),
    "negative-hands": mark("Collège « {college} » : un nombre de mains ne peut pas être négatif."),
    "no-casting-vote": mark("Les statuts ne donnent pas de voix prépondérante pour cette décision."),
    "no-proxies": mark("Les statuts ne prévoient pas de pouvoirs."),
    "no-statutes-in-force": mark("Aucune version des statuts n’est en vigueur le {on}."),
    "no-such-veto": mark("Les statuts ne donnent pas de veto à « {holder} » sur cette décision."),
    "not-to-complete": mark("Cette décision n’attend ni le choix de la présidence ni un veto."),
    "poll-already-open": mark("Un scrutin est déjà ouvert sur cette résolution."),
    "poll-annulled": mark("Ce scrutin a été annulé."),
    "poll-closed": mark("Ce scrutin est clos : ce qui arrive après la clôture n’est pas compté."),
    "polls-still-open": mark("Un scrutin est encore ouvert. Fermez ou annulez d’abord chaque scrutin."),
    "principal-holds-a-proxy": mark("Ce membre porte un pouvoir ; il ne peut pas donner le sien, ni le transmettre."),
    "proxy-already-given": mark("Ce membre a déjà donné pouvoir. Retirez d’abord ce pouvoir."),
    "proxy-to-oneself": mark("On ne se donne pas pouvoir à soi-même."),
    "resolution-not-standing": mark("Cette résolution n’est plus à l’ordre du jour."),
    "secret-ballot": mark(
        "Cette décision se vote à bulletin secret, et des bulletins nominatifs montreraient qui a voté quoi. "
        "Comptez les bulletins de papier et saisissez les totaux."
    ),
    "too-many-proxies": mark("Ce membre porte déjà {held} pouvoir(s) ; les statuts en permettent {allowed} au plus."),
    "transfer-too-early": mark(
        "Ce membre est dans son collège depuis le {since} ; il en change un jour plus tard au plus tôt."
    ),
    "unknown-colleges": mark(
        "Des membres sont inscrits dans un collège que les statuts ne connaissent pas : {colleges}. "
        "Changez-les de collège, puis ouvrez l’assemblée."
    ),
}


def refusal_text(refusal: Refusal, voice: Voice) -> str:
    """Word a refusal, its article at the end when there is one."""
    sentence = _not_allowed(refusal, voice) if refusal.code in NOT_ALLOWED else _sentence(refusal, voice)
    if isinstance(refusal.article, NotSeen):
        return sentence
    return voice.say("{sentence} ({article})", sentence=sentence, article=article_text(refusal.article, voice))


def _not_allowed(refusal: Refusal, voice: Voice) -> str:
    terms = {name: _term(voice, figure) for name, figure in refusal.figures.items()}
    return voice.say(NOT_ALLOWED[refusal.code], **terms)


def _sentence(refusal: Refusal, voice: Voice) -> str:
    figures = refusal.figures
    match refusal.code:
        case "hole" if figures.get("missing"):
            return voice.say(
                "{path} : les statuts ne disent pas {missing}, et cette décision en a besoin. Complétez le document.",
                path=figures["path"],
                missing=words_of(voice, figures["missing"]),
            )
        case "hole":
            return voice.say(
                "{path} : les statuts ne le disent pas, et cette décision en a besoin. Complétez le document.",
                path=figures["path"],
            )
        case "unknown-decision-kind":
            return voice.say(
                "Les statuts ne connaissent pas de décision « {kind} » ; ils connaissent : {known}.",
                kind=figures["kind"],
                known=words_of(voice, figures["known"]),
            )
        case "no-such-call":
            return voice.say(
                "Les statuts ne prévoient pas de vote pour la décision « {kind} » à la convocation {call}.",
                kind=figures["kind"],
                call=figures["call"],
            )
        case "no-colleges":
            return voice.say("Les statuts pondèrent des collèges et n’en nomment aucun. Ajoutez-les au document.")
        case code:
            raise ValueError(f"no sentence for the refusal {code}")


def _term(voice: Voice, figure: Figure) -> str:
    match figure:
        case int():
            return whole_of(voice, figure)
        case datetime.date():
            return day_of(voice, figure)
        case _:
            return words_of(voice, figure)


def words_of(voice: Voice, figure: Figure) -> str:
    """Join a list of words, each as it stands in the document."""
    return voice.list_of(figure) if isinstance(figure, tuple) else str(figure)
