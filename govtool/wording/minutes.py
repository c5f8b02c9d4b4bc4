"""The words of minutes: what is to be written, who signs, how a member took part."""

from enum import Enum
from typing import Final

from govtool.domain.articles import NotSeen
from govtool.domain.assembly_facts import Manner
from govtool.domain.minutes import Mention, Required, Signer, Signing
from govtool.wording.articles import article_text
from govtool.wording.language import Voice, mark

WORDS: Final[dict[Enum, str]] = {
    Mention.CONVOCATION: mark("mode de convocation"),
    Mention.OFFICERS: mark("composition du bureau"),
    Mention.VOTING_SHARES: mark("nombre d’actions participant au vote"),
    Mention.SHARES_HELD: mark("parts sociales de chaque associé présent ou représenté"),
    Mention.DOCUMENTS: mark("documents et rapports soumis à l’assemblée"),
    Mention.DEBATES: mark("résumé des débats"),
    Mention.INCIDENTS: mark("incidents de séance"),
    Mention.SIGNATORIES: mark("signataires"),
    Mention.CORRECTION: mark("motif de la correction"),
    Signer.CHAIR: mark("présidence de séance"),
    Signer.FIRST_TELLER: mark("premier scrutateur"),
    Signer.SECOND_TELLER: mark("second scrutateur"),
    Signer.SECRETARY: mark("secrétariat de séance"),
    Signer.MANAGER: mark("gérance"),
    Signer.BOARD_CHAIR: mark("présidence du conseil d’administration"),
    Signer.MANAGING_DIRECTOR: mark("administrateur exerçant la direction générale"),
    Manner.PRESENT: mark("présent"),
    Manner.REMOTE: mark("à distance"),
    Manner.REPRESENTED: mark("représenté"),
    Manner.POSTAL: mark("par correspondance"),
    Manner.ABSENT: mark("absent"),
}


def word_of(term: Mention | Signer | Manner, voice: Voice) -> str:
    """Name a mention, a person who signs or a manner of taking part."""
    return voice.say(WORDS[term])


def gap_of(required: Required, voice: Voice) -> str:
    """Say what a draft still lacks, with the article that asks for it."""
    mention = word_of(required.mention, voice)
    if isinstance(required.article, NotSeen):
        return voice.say("[à compléter : {mention}]", mention=mention)
    article = article_text(required.article, voice)
    return voice.say("[à compléter : {mention}, {article}]", mention=mention, article=article)


def place_of(signer: Signer, voice: Voice) -> str:
    """Name the place where somebody signs."""
    word = word_of(signer, voice)
    return word[:1].upper() + word[1:]


def signing_sentence(signing: Signing, voice: Voice) -> str:
    """Say who signs minutes, and by which article."""
    signers = voice.list_of(word_of(signer, voice) for signer in signing.signers)
    if isinstance(signing.article, NotSeen):
        return voice.say(
            "Signatures attendues suivant l’usage, sauf disposition des statuts : {signers}.", signers=signers
        )
    article = article_text(signing.article, voice)
    return voice.say("Signatures attendues ({article}) : {signers}.", article=article, signers=signers)


def certifying_sentence(certifying: Signing, voice: Voice) -> str:
    """Say who may certify an extract, and by which article."""
    signers = voice.choice_of(word_of(signer, voice) for signer in certifying.signers)
    if isinstance(certifying.article, NotSeen):
        return voice.say("Certification suivant l’usage, sauf disposition des statuts : {signers}.", signers=signers)
    article = article_text(certifying.article, voice)
    return voice.say(
        "Certification par l’une de ces personnes ({article}) : {signers}.", article=article, signers=signers
    )
