"""Refusals in sentences: why a question has no answer or an action is not allowed, and what to do."""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.findings import Figure, Refusal
from govtool.domain.minutes import Mention
from govtool.wording.account_refusals import ACCOUNT_REFUSALS
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, day_of, mark
from govtool.wording.member_refusals import MEMBER_REFUSALS
from govtool.wording.mentions import mention_advice
from govtool.wording.numbers import whole_of
from govtool.wording.settings_refusals import SETTINGS_REFUSALS
from govtool.wording.statutes_refusals import STATUTES_REFUSALS

Names = Mapping[str, str]

NOT_ALLOWED: Final[Mapping[str, tuple[str, str]]] = {
    **ACCOUNT_REFUSALS,
    **MEMBER_REFUSALS,
    **SETTINGS_REFUSALS,
    **STATUTES_REFUSALS,
    "already-corrected": (
        mark("Un autre procès-verbal corrige déjà celui-ci"),
        mark("Continuez celui qui le corrige."),
    ),
    "already-decided": (
        mark("Cette résolution a déjà été décidée"),
        mark("Lisez le résultat ; pour y revenir, ajoutez une nouvelle résolution."),
    ),
    "already-signed-off": (
        mark("Vous avez déjà voté sur cette résolution, et ce vote est définitif"),
        mark("Votre premier vote est compté tel quel."),
    ),
    "already-voted": (
        mark("Cette résolution a déjà été mise aux voix"),
        mark("Elle ne se retire plus ; si son scrutin est ouvert par erreur, annulez-le."),
    ),
    "study-needs-name": (
        mark("L’étude n’a pas de nom"),
        mark("Donnez-lui un nom qui dise ce qu’elle essaie."),
    ),
    "study-removed": (
        mark("Cette étude a été retirée"),
        mark("Reprenez-la d’abord, ou gardez l’essai sous un autre nom."),
    ),
    "too-many-studies": (
        mark("Ce collectif garde déjà {limit} études"),
        mark("Retirez-en une."),
    ),
    "too-many-versions": (
        mark("Cette étude a déjà {limit} versions"),
        mark("Gardez l’essai comme une nouvelle étude."),
    ),
    "assembly-closed": (
        mark("L’assemblée est close"),
        mark("Son ordre du jour ne change plus ; préparez une autre assemblée."),
    ),
    "assembly-not-open": (
        mark("L’assemblée n’est pas ouverte"),
        mark("Cela ne se fait que pendant l’assemblée."),
    ),
    "assembly-not-opened": (
        mark("L’assemblée n’est pas encore ouverte"),
        mark("Le procès-verbal se commence à l’ouverture."),
    ),
    "assembly-state": (
        mark("Une assemblée préparée s’ouvre une fois, puis se clôture une fois ; elle ne rouvre pas"),
        mark("Rechargez la page pour voir où elle en est."),
    ),
    "assembly-to-close": (
        mark("L’assemblée est encore ouverte"),
        mark("Clôturez-la : ses chiffres ne changent plus ensuite."),
    ),
    "counted-by-hands": (
        mark("Ce scrutin se compte dans la salle"),
        mark("Levez la main ou remettez votre bulletin ; le secrétariat saisit les totaux."),
    ),
    "holder-is-represented": (
        mark("Le membre choisi a lui-même donné pouvoir ; il ne peut pas en porter"),
        mark("Choisissez quelqu’un d’autre."),
    ),
    "holder-of-another-college": (
        mark("Le pouvoir se donne à un membre du même collège"),
        mark("Choisissez quelqu’un de ce collège."),
    ),
    "more-hands-than-attending": (
        mark("Collège « {college} » : {counted} votes comptés pour {attending} présents ou représentés"),
        mark("Recomptez, ou corrigez d’abord les présences."),
    ),
    "negative-hands": (
        mark("Collège « {college} » : un nombre de votes ne peut pas être négatif"),
        mark("Corrigez-le."),
    ),
    "no-casting-vote": (
        mark("Les statuts ne donnent pas de voix prépondérante pour cette décision"),
        mark("Laissez ce choix vide."),
    ),
    "no-proxies": (
        mark("Les statuts ne prévoient pas de pouvoirs"),
        mark("Le membre absent ne peut pas être représenté."),
    ),
    "no-statutes-in-force": (
        mark("Aucune version des statuts n’est en vigueur le {on}"),
        mark("Choisissez un autre jour, ou ajoutez les statuts d’abord."),
    ),
    "no-such-veto": (
        mark("Les statuts ne donnent pas de veto à « {holder} » sur cette décision"),
        mark("Laissez ce choix vide."),
    ),
    "not-to-complete": (
        mark("Cette décision n’attend ni le choix de la présidence ni un veto"),
        mark("Il n’y a rien à compléter."),
    ),
    "poll-already-open": (
        mark("Un scrutin est déjà ouvert sur cette résolution"),
        mark("Clôturez-le ou annulez-le d’abord."),
    ),
    "minutes-not-sealed": (
        mark("Ce procès-verbal n’est pas scellé"),
        mark("Il se corrige directement, dans son texte."),
    ),
    "minutes-sealed": (
        mark("Ce procès-verbal est scellé : plus rien n’y change"),
        mark("Corrigez-le par un nouveau procès-verbal."),
    ),
    "passage-too-long": (
        mark("« {mention} » est trop long : {length} caractères, {allowed} au plus"),
        mark("Raccourcissez-le, ou annexez une partie."),
    ),
    "no-reason": (
        mark("Une correction dit pourquoi elle est faite"),
        mark("Écrivez le motif ; il figure au journal et dans le nouveau procès-verbal."),
    ),
    "poll-to-close": (
        mark("Le scrutin sur la résolution {position} est encore ouvert"),
        mark("Clôturez-le ou annulez-le."),
    ),
    "missing-mention": (
        mark("Il manque une mention du procès-verbal : {mention}"),
        mark("À écrire : {advice}"),
    ),
    "poll-annulled": (
        mark("Ce scrutin a été annulé"),
        mark("Il ne décide rien ; un nouveau scrutin peut être ouvert."),
    ),
    "poll-closed": (
        mark("Ce scrutin est clos"),
        mark("Ce qui arrive après la clôture n’est pas compté."),
    ),
    "polls-still-open": (
        mark("Un scrutin au moins est encore ouvert"),
        mark("Clôturez ou annulez chaque scrutin, puis clôturez l’assemblée."),
    ),
    "principal-holds-a-proxy": (
        mark("Ce membre porte un pouvoir ; il ne peut ni donner le sien ni le transmettre"),
        mark("Retirez d’abord le pouvoir qu’il porte."),
    ),
    "proxy-already-given": (
        mark("Ce membre a déjà donné pouvoir"),
        mark("Retirez d’abord ce pouvoir."),
    ),
    "proxy-to-oneself": (
        mark("On ne se donne pas pouvoir à soi-même"),
        mark("Choisissez quelqu’un d’autre."),
    ),
    "resolution-not-standing": (
        mark("Cette résolution n’est plus à l’ordre du jour"),
        mark("Ajoutez-en une nouvelle s’il faut voter."),
    ),
    "secret-ballot": (
        mark("Cette décision se vote à bulletin secret, et des bulletins nominatifs montreraient qui a voté quoi"),
        mark("Comptez les bulletins de papier et saisissez les totaux."),
    ),
    "too-many-proxies": (
        mark("Ce membre porte déjà autant de pouvoirs que les statuts le permettent : {allowed}"),
        mark("Choisissez quelqu’un d’autre."),
    ),
    "transfer-too-early": (
        mark("Ce membre est dans son collège depuis le {since}"),
        mark("Il en change un jour plus tard au plus tôt."),
    ),
    "unknown-colleges": (
        mark("Des membres sont inscrits dans un collège que les statuts ne connaissent pas : {colleges}"),
        mark("Changez-les de collège, puis ouvrez l’assemblée."),
    ),
}


def refusal_text(refusal: Refusal, voice: Voice, names: Names = MappingProxyType({})) -> str:
    """Word a refusal: what is not allowed, its article when somebody has read it, what to do.

    names: names of colleges and organs by id.
    """
    if refusal.code in NOT_ALLOWED:
        return _not_allowed(refusal, voice, names)
    sentence = _unanswered(refusal, voice)
    if isinstance(refusal.article, NotSeen):
        return sentence
    return voice.say("{sentence} ({article})", sentence=sentence, article=article_text(refusal.article, voice))


def _not_allowed(refusal: Refusal, voice: Voice, names: Names) -> str:
    terms = {name: _term(voice, figure, names) for name, figure in refusal.figures.items()}
    if refusal.code == "missing-mention":
        known = (mention_advice(mention, voice) for mention in Mention if mention == refusal.figures["mention"])
        advice = next(known, "")
        terms["advice"] = advice[:1].lower() + advice[1:]
    what, advice = (voice.say(sentence, **terms) for sentence in NOT_ALLOWED[refusal.code])
    if isinstance(refusal.article, NotSeen):
        return voice.say("{what}. {advice}", what=what, advice=advice)
    article = article_text(refusal.article, voice)
    return voice.say("{what} ({article}). {advice}", what=what, article=article, advice=advice)


def _unanswered(refusal: Refusal, voice: Voice) -> str:
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


def _term(voice: Voice, figure: Figure, names: Names) -> str:
    match figure:
        case str():
            return names.get(figure, figure)
        case int():
            return whole_of(voice, figure)
        case datetime.date():
            return day_of(voice, figure)
        case _:
            return words_of(voice, figure)


def words_of(voice: Voice, figure: Figure) -> str:
    """Join a list of words, each as it stands in the document."""
    return voice.list_of(figure) if isinstance(figure, tuple) else str(figure)
