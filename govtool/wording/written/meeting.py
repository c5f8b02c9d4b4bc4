"""Notice and agenda in sentences."""

from govtool.domain.articles import NoneStated
from govtool.domain.holes import Hole
from govtool.domain.meeting import Agenda, Notice
from govtool.wording.language import Voice
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import at_least


def notice_passages(reading: Reading, notice: Notice | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word how long before the assembly members are called."""
    voice = reading.voice
    match notice:
        case Hole():
            return (reading.hole("notice", voice.say("Délai de convocation"), notice),)
        case NoneStated():
            sentence = voice.say("Aucun délai de convocation n’est demandé.")
            return (Passage(path="notice", sentences=(sentence,)),)
        case Notice():
            return (reading.passage("notice", notice, *notice_sentences(voice, notice)),)


def agenda_passages(reading: Reading, agenda: Agenda | NoneStated | Hole) -> tuple[Passage, ...]:
    """Word what may be voted on, and who may add a resolution."""
    voice = reading.voice
    match agenda:
        case Hole():
            return (reading.hole("agenda", voice.say("Ordre du jour"), agenda),)
        case NoneStated():
            sentence = voice.say("L’assemblée peut voter sur tout sujet, à l’ordre du jour ou non.")
            return (Passage(path="agenda", sentences=(sentence,)),)
        case Agenda():
            return (reading.passage("agenda", agenda, _scope(voice, agenda), *_additions(voice, agenda)),)


def notice_sentences(voice: Voice, notice: Notice) -> tuple[str, ...]:
    """Say the notice of each call, and which days count."""
    first = voice.say_many(
        "Les membres sont convoqués au moins {count} jour avant l’assemblée.",
        "Les membres sont convoqués au moins {count} jours avant l’assemblée.",
        notice.first_days,
    )
    if isinstance(notice.second_days, NoneStated):
        second = voice.say("Il n’y a pas de délai pour une deuxième convocation.")
    else:
        second = voice.say_many(
            "Pour une deuxième convocation, le délai est d’au moins {count} jour.",
            "Pour une deuxième convocation, le délai est d’au moins {count} jours.",
            notice.second_days,
        )
    if notice.clear_days:
        return first, second, voice.say("Ni le jour de l’envoi ni celui de l’assemblée ne comptent dans ce délai.")
    return first, second, voice.say("Le délai se compte de la date d’envoi à la date de l’assemblée.")


def _scope(voice: Voice, agenda: Agenda) -> str:
    if not agenda.exceptions:
        return voice.say("L’assemblée ne vote que sur ce qui est à l’ordre du jour.")
    return voice.say(
        "L’assemblée ne vote que sur ce qui est à l’ordre du jour, sauf : {exceptions}.",
        exceptions=voice.list_of(_exception(voice, exception) for exception in agenda.exceptions),
    )


def _exception(voice: Voice, exception: str) -> str:
    return voice.say("la révocation d’une personne élue") if exception == "dismissal" else exception


def _additions(voice: Voice, agenda: Agenda) -> tuple[str, ...]:
    if isinstance(agenda.add_right, NoneStated):
        return (voice.say("Les membres ne peuvent pas y ajouter de résolution."),)
    added = voice.say(
        "Des membres peuvent y ajouter une résolution s’ils forment {required} des membres.",
        required=at_least(voice, agenda.add_right),
    )
    if isinstance(agenda.add_deadline_days, NoneStated):
        return (added, voice.say("Aucune date limite n’est fixée pour cet ajout."))
    deadline = voice.say_many(
        "Ils le demandent au plus tard la veille de l’assemblée.",
        "Ils le demandent au plus tard {count} jours avant l’assemblée.",
        agenda.add_deadline_days,
    )
    return (added, deadline)
