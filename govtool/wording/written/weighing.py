"""Weighing clauses in sentences: how votes become weight."""

from govtool.domain.articles import NoneStated
from govtool.domain.bases import Counted
from govtool.domain.holes import Hole
from govtool.domain.thresholds import Threshold
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    DelegatesWeighing,
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import required


def weighing_passages(reading: Reading, path: str, weighing: Weighing | Hole) -> tuple[Passage, ...]:
    """Word how votes become weight, and the threshold inside a college where there is one."""
    if isinstance(weighing, Hole):
        return (reading.hole(path, reading.voice.say("Façon de compter"), weighing),)
    whole = reading.passage(path, weighing, *weighing_sentences(reading, weighing))
    return (whole, *threshold_passages(reading, path, weighing))


def threshold_passages(reading: Reading, path: str, weighing: Weighing) -> tuple[Passage, ...]:
    """Word the threshold inside a college; nothing where there is none."""
    if not isinstance(weighing, MajorityWeighing) or isinstance(weighing.college_threshold, NoneStated):
        return ()
    threshold = weighing.college_threshold
    sentences = threshold_sentences(reading.voice, threshold, weighing.college_below_threshold)
    return (reading.passage(f"{path}.college_threshold", threshold, *sentences),)


def weighing_sentences(reading: Reading, weighing: Weighing) -> tuple[str, ...]:
    """Say what a college carries, what abstaining and blank ballots count as, and the limits."""
    return (
        *carry_sentences(reading, weighing),
        *counted_sentences(reading.voice, weighing),
        *silent_sentences(reading.voice, weighing),
        *limit_sentences(reading.voice, weighing),
    )


def carry_sentences(reading: Reading, weighing: Weighing) -> tuple[str, ...]:
    """Say what each college brings to the assembly."""
    voice = reading.voice
    match weighing:
        case HeadsWeighing():
            together = voice.say("Chaque membre a une voix, et toutes les voix se comptent ensemble.")
            return (together, *_unweighted(reading))
        case DelegatesWeighing():
            return (
                voice.say("Les membres se réunissent en sections, et chaque section élit des délégués."),
                voice.say("Les voix des délégués se comptent ensemble."),
            )
        case ProportionalWeighing() | MajorityWeighing():
            cast = voice.say("Le poids exprimé est la somme de ce que les collèges apportent, pour et contre.")
            return (*_carry(voice, weighing), cast)


def _carry(voice: Voice, weighing: CollegeWeighing) -> tuple[str, ...]:
    match weighing:
        case ProportionalWeighing():
            return (
                voice.say(
                    "Les votes se comptent dans chaque collège, puis le poids du collège se partage entre pour "
                    "et contre, "
                    "en proportion des votes."
                ),
            )
        case MajorityWeighing():
            larger = voice.say(
                "Les votes se comptent dans chaque collège, puis le côté qui y a le plus de voix emporte "
                "tout le poids du collège."
            )
            return (larger, _college_tie(voice, weighing.college_tie))


def threshold_sentences(voice: Voice, threshold: Threshold, below: CollegeBelowThreshold) -> tuple[str, str]:
    """Say what a side must reach to carry its college, and what happens otherwise."""
    reach = voice.say(
        "Pour emporter son collège, ce côté doit y réunir {required}.", required=required(voice, threshold)
    )
    match below:
        case CollegeBelowThreshold.NEUTRAL:
            return reach, voice.say("Sinon, le collège ne compte ni pour ni contre.")
        case CollegeBelowThreshold.AGAINST:
            return reach, voice.say("Sinon, tout le poids du collège compte contre.")
        case CollegeBelowThreshold.SECOND_ROUND:
            return reach, voice.say("Sinon, on y vote une seconde fois, et le côté qui a le plus de voix l’emporte.")


def _unweighted(reading: Reading) -> tuple[str, ...]:
    if isinstance(reading.statutes.colleges, Hole) or not reading.statutes.colleges:
        return ()
    return (reading.voice.say("Les collèges n’ont pas de poids dans ce compte."),)


def counted_sentences(voice: Voice, weighing: Weighing) -> tuple[str, ...]:
    """Say what abstaining and blank ballots count as."""
    abstention, blank = weighing.abstention, weighing.blank
    match abstention if abstention is blank else None:
        case Counted.NOT_COUNTED:
            return (voice.say("S’abstenir ou voter blanc ne compte ni pour ni contre."),)
        case Counted.FOR:
            return (voice.say("S’abstenir ou voter blanc compte comme un vote pour."),)
        case Counted.AGAINST:
            return (voice.say("S’abstenir ou voter blanc compte comme un vote contre."),)
        case _:
            return (_abstention(voice, abstention), _blank(voice, blank))


def _abstention(voice: Voice, abstention: Counted) -> str:
    match abstention:
        case Counted.NOT_COUNTED:
            return voice.say("S’abstenir ne compte ni pour ni contre.")
        case Counted.FOR:
            return voice.say("S’abstenir compte comme un vote pour.")
        case Counted.AGAINST:
            return voice.say("S’abstenir compte comme un vote contre.")


def _blank(voice: Voice, blank: Counted) -> str:
    match blank:
        case Counted.NOT_COUNTED:
            return voice.say("Voter blanc ne compte ni pour ni contre.")
        case Counted.FOR:
            return voice.say("Voter blanc compte comme un vote pour.")
        case Counted.AGAINST:
            return voice.say("Voter blanc compte comme un vote contre.")


def _college_tie(voice: Voice, tie: CollegeTie) -> str:
    match tie:
        case CollegeTie.NEUTRAL:
            return voice.say("À égalité dans un collège, il ne compte ni pour ni contre.")
        case CollegeTie.AGAINST:
            return voice.say("À égalité dans un collège, tout son poids compte contre.")
        case CollegeTie.SPLIT:
            return voice.say("À égalité dans un collège, son poids se partage par moitié.")


def silent_sentences(voice: Voice, weighing: Weighing) -> tuple[str, ...]:
    """Say what becomes of the weight of a college that expresses nothing; nothing where there is no weight."""
    if isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return ()
    return (_silent(voice, weighing.silent_college),)


def limit_sentences(voice: Voice, weighing: Weighing) -> tuple[str, ...]:
    """Say what becomes of the weight of an empty college, the cap, and the fewest colleges."""
    if isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return ()
    return (
        _empty(voice, weighing.empty_college),
        _cap(voice, weighing),
        _below_three(voice, weighing.below_three_colleges),
    )


def _silent(voice: Voice, silent: SilentCollege) -> str:
    match silent:
        case SilentCollege.NOT_CAST:
            return voice.say("Si personne ne s’exprime dans un collège, son poids ne compte ni pour ni contre.")
        case SilentCollege.AGAINST:
            return voice.say("Si personne ne s’exprime dans un collège, tout son poids compte contre.")
        case SilentCollege.REDISTRIBUTE_EQUAL:
            return voice.say(
                "Si personne ne s’exprime dans un collège, son poids se partage à parts égales entre les autres."
            )
        case SilentCollege.REDISTRIBUTE_PRO_RATA:
            return voice.say(
                "Si personne ne s’exprime dans un collège, son poids se partage entre les autres en proportion "
                "de leur poids."
            )


def _empty(voice: Voice, empty: EmptyCollege) -> str:
    match empty:
        case EmptyCollege.LOST:
            return voice.say("Si un collège n’a aucun membre, son poids est perdu.")
        case EmptyCollege.EQUAL:
            return voice.say("Si un collège n’a aucun membre, son poids se partage à parts égales entre les autres.")
        case EmptyCollege.PRO_RATA:
            return voice.say(
                "Si un collège n’a aucun membre, son poids se partage entre les autres en proportion de leur poids."
            )


def _cap(voice: Voice, weighing: CollegeWeighing) -> str:
    cap = weighing.weight_cap
    if isinstance(cap, NoneStated):
        return voice.say("Aucun plafond ne limite le poids d’un collège.")
    share = share_of(voice, cap)
    if weighing.empty_college is EmptyCollege.LOST:
        return voice.say("Aucun collège ne pèse plus de {share} : ce qui dépasse est perdu.", share=share)
    return voice.say(
        "Aucun collège ne pèse plus de {share} : ce qui dépasse va aux autres, de la même façon.", share=share
    )


def _below_three(voice: Voice, below: BelowThreeColleges) -> str:
    match below:
        case BelowThreeColleges.HEADS:
            return voice.say(
                "Si moins de trois collèges ont des membres, les poids ne s’appliquent plus : un membre, une voix."
            )
        case BelowThreeColleges.BLOCK:
            return voice.say("Si moins de trois collèges ont des membres, l’assemblée ne peut pas décider.")
        case BelowThreeColleges.KEEP:
            return voice.say("Si moins de trois collèges ont des membres, les poids s’appliquent encore.")
