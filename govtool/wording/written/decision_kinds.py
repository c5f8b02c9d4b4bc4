"""Kinds of decisions in sentences: how they are made, how votes are given, call by call."""

from collections.abc import Mapping
from fractions import Fraction

from govtool.domain.articles import NoneStated
from govtool.domain.holes import Hole
from govtool.domain.statutes import BallotMode, Call, DecisionKind, Mode, VoteChange
from govtool.wording.language import Voice
from govtool.wording.written.calls import call_passages
from govtool.wording.written.passages import Passage, Section
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import at_least
from govtool.wording.written.weighing import weighing_passages


def decisions_sections(reading: Reading, decisions: Mapping[str, DecisionKind] | Hole) -> tuple[Section, ...]:
    """Give one section a kind of decision, each with its calls."""
    if isinstance(decisions, Hole):
        label = reading.voice.say("Décisions")
        return (Section(key="decisions", title=label, passages=(reading.hole("decisions", label, decisions),)),)
    return tuple(_decision_section(reading, key, kind) for key, kind in decisions.items())


def _decision_section(reading: Reading, key: str, kind: DecisionKind) -> Section:
    path = f"decisions.{key}"
    return Section(
        key=path,
        title=kind.name,
        passages=kind_passages(reading, path, kind),
        sections=(*_own_weighing(reading, path, kind), *_calls(reading, path, kind)),
    )


def kind_passages(reading: Reading, path: str, kind: DecisionKind) -> tuple[Passage, ...]:
    """Word how the decision is made and how votes are given, then what the document leaves open of it."""
    said = reading.passage(path, kind, *kind_sentences(reading, kind))
    return (*((said,) if said.sentences else ()), *_holes(reading, path, kind))


def kind_sentences(reading: Reading, kind: DecisionKind) -> tuple[str, ...]:
    """Say how the decision is made and how votes are given, as far as the document says."""
    voice = reading.voice
    return (
        *(() if isinstance(kind.mode, Hole) else (mode_sentence(voice, kind.mode),)),
        *_fallback(voice, kind),
        *(() if isinstance(kind.ballot, Hole) else (ballot_sentence(voice, kind.ballot),)),
        *_secret(reading, kind),
        *(() if isinstance(kind.vote_change, Hole) else (change_sentence(voice, kind.vote_change),)),
        *((voice.say("Il n’y a pas de deuxième convocation."),) if _is_never_called_again(kind) else ()),
    )


def mode_sentence(voice: Voice, mode: Mode) -> str:
    """Say how the decision is made."""
    match mode:
        case Mode.VOTE:
            return voice.say("La décision se prend par un vote.")
        case Mode.CONSENT:
            return voice.say("La décision se prend par consentement : elle passe quand il ne reste aucune objection.")
        case Mode.CONSENSUS:
            return voice.say("La décision se prend par consensus : elle passe quand chacun dit oui.")
        case Mode.OPINION:
            return voice.say("L’assemblée donne un avis ; la décision revient à d’autres.")


def ballot_sentence(voice: Voice, ballot: BallotMode) -> str:
    """Say how votes are given."""
    match ballot:
        case BallotMode.SHOW_OF_HANDS:
            return voice.say("On vote à main levée.")
        case BallotMode.RECORDED:
            return voice.say("Le vote est nominatif : le choix de chacun est noté.")
        case BallotMode.SECRET:
            return voice.say("Le vote est secret.")


def change_sentence(voice: Voice, change: VoteChange) -> str:
    """Say until when a vote may be changed."""
    match change:
        case VoteChange.UNTIL_CLOSE:
            return voice.say("Chacun peut changer son vote jusqu’à la clôture.")
        case VoteChange.FINAL:
            return voice.say("Un vote donné ne se change plus.")


def _fallback(voice: Voice, kind: DecisionKind) -> tuple[str, ...]:
    if isinstance(kind.first, NoneStated):
        return (voice.say("Il n’y a pas de vote."),)
    if kind.mode in {Mode.CONSENT, Mode.CONSENSUS} and isinstance(kind.first, Call):
        return (voice.say("À défaut, un vote a lieu comme ci-dessous."),)
    return ()


def _secret(reading: Reading, kind: DecisionKind) -> tuple[str, ...]:
    voice, request = reading.voice, kind.secret_on_request
    if isinstance(request, Hole) or kind.ballot is BallotMode.SECRET or isinstance(kind.first, NoneStated):
        return ()
    if isinstance(request, Fraction):
        required = at_least(voice, request)
        return (
            voice.say(
                "Le vote devient secret si {required} des {attending} le demandent.",
                required=required,
                attending=reading.attending,
            ),
        )
    return (voice.say("Le vote ne devient pas secret sur demande."),)


def _is_never_called_again(kind: DecisionKind) -> bool:
    return isinstance(kind.second, NoneStated) and not isinstance(kind.first, NoneStated)


def _holes(reading: Reading, path: str, kind: DecisionKind) -> tuple[Passage, ...]:
    say = reading.voice.say
    terms = {
        "mode": (say("Façon de décider"), kind.mode),
        "ballot": (say("Façon de voter"), kind.ballot),
        "secret_on_request": (say("Vote secret sur demande"), kind.secret_on_request),
        "vote_change": (say("Changement de vote"), kind.vote_change),
        "first": (say("Première convocation"), kind.first),
        "second": (say("Deuxième convocation"), kind.second),
    }
    return tuple(
        reading.hole(f"{path}.{name}", label, term) for name, (label, term) in terms.items() if isinstance(term, Hole)
    )


def _own_weighing(reading: Reading, path: str, kind: DecisionKind) -> tuple[Section, ...]:
    if kind.weighing is None:
        return ()
    passages = weighing_passages(reading, f"{path}.weighing", kind.weighing)
    title = reading.voice.say("Pour cette décision, du vote au poids")
    return (Section(key=f"{path}.weighing", title=title, passages=passages),)


def _calls(reading: Reading, path: str, kind: DecisionKind) -> tuple[Section, ...]:
    weighing = reading.statutes.weighing if kind.weighing is None else kind.weighing
    first = kind.first if isinstance(kind.first, Call) else None
    named = (
        ("first", reading.voice.say("Première convocation"), kind.first, None),
        ("second", reading.voice.say("Deuxième convocation"), kind.second, first),
    )
    return tuple(
        Section(
            key=f"{path}.{name}",
            title=title,
            passages=call_passages(reading, f"{path}.{name}", call, weighing, earlier),
        )
        for name, title, call, earlier in named
        if isinstance(call, Call)
    )
