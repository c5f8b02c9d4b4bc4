"""Refusals in sentences: why a question has no answer, and what to do."""

from govtool.domain.articles import NotSeen
from govtool.domain.findings import Figure, Refusal
from govtool.wording.articles import article_text
from govtool.wording.language import Voice


def refusal_text(refusal: Refusal, voice: Voice) -> str:
    """Word a refusal, its article at the end when there is one."""
    sentence = _sentence(refusal, voice)
    if isinstance(refusal.article, NotSeen):
        return sentence
    return voice.say("{sentence} ({article})", sentence=sentence, article=article_text(refusal.article, voice))


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


def words_of(voice: Voice, figure: Figure) -> str:
    """Join a list of words, each as it stands in the document."""
    return voice.list_of(figure) if isinstance(figure, tuple) else str(figure)
