"""Weights for a wanted power in sentences: what comes nearest, how far it stays, what nobody can have."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from govtool.domain.wanted import Answer, Index, Solution, Wish
from govtool.wording.language import Voice, mark
from govtool.wording.numbers import exact_share_of, percent_of, share_of
from govtool.wording.reached import weights_told
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, titled, wrapped

INDICES = {Index.BANZHAF: mark("Banzhaf"), Index.SHAPLEY_SHUBIK: mark("Shapley-Shubik")}


def index_name(index: Index, voice: Voice) -> str:
    """Name an index."""
    return voice.say(INDICES[index])


def wish_sentences(wish: Wish, names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say what is wanted."""
    wanted = [
        voice.say("{college} {share}", college=name, share=share_of(voice, share))
        for name, share in zip(names, wish.target, strict=True)
        if share is not None
    ]
    if wanted:
        yield voice.say(
            "Pouvoir voulu ({index}) : {wanted}.", index=index_name(wish.index, voice), wanted=voice.list_of(wanted)
        )
    if wish.no_veto:
        yield voice.say("Aucun collège ne doit pouvoir tout bloquer seul.")
    elif wish.without_veto:
        held = voice.list_of(names[rank] for rank in sorted(wish.without_veto))
        yield voice.say("Ne doit pas pouvoir tout bloquer seul : {names}.", names=held)
    if wish.all_matter:
        yield voice.say("Chaque collège doit pouvoir changer un résultat.")


def answer_sentences(answer: Answer | None, colleges: int, voice: Voice) -> Iterator[str]:
    """Say how near one can come, and what was compared to be sure."""
    if answer is None:
        yield no_legal_weights(colleges, voice)
        return
    if answer.is_complete:
        yield voice.say_many(
            "Les poids légaux, de 10 % à 50 % par collège, ne permettent que {count} jeu : tous ont été comparés.",
            "Les poids légaux, de 10 % à 50 % par collège, ne permettent que {count} jeux : tous ont été comparés.",
            answer.games,
        )
    else:
        yield voice.say_many(
            "{count} jeu a été comparé : tous ceux que font des pourcentages entiers de 10 à 50.",
            "{count} jeux ont été comparés : tous ceux que font des pourcentages entiers de 10 à 50.",
            answer.games,
        )
    yield from _met(answer, voice)


def _met(answer: Answer, voice: Voice) -> Iterator[str]:
    if not answer.solutions:
        yield voice.say("Aucun ne remplit ces conditions : rien de tel ne peut s’obtenir par des poids.")
        return
    if answer.meeting < answer.games:
        yield voice.say_many("{count} remplit les conditions.", "{count} remplissent les conditions.", answer.meeting)
    best = answer.solutions[0].distance
    if not best:
        yield voice.say("Le pouvoir voulu s’obtient exactement.")
        return
    yield voice.say(
        "Le pouvoir voulu ne s’obtient pas : on en reste à {distance} au moins, toutes différences ajoutées.",
        distance=exact_share_of(voice, best),
    )
    if answer.least < best:
        yield voice.say("Sans ces conditions, on viendrait à {distance}.", distance=exact_share_of(voice, answer.least))


def no_legal_weights(colleges: int, voice: Voice) -> str:
    """Say that so many colleges have no legal weights."""
    return voice.say(
        "Avec {colleges} collèges, aucun poids n’est légal : de 10 % à 50 % chacun, ils ne font pas 100 % ensemble.",
        colleges=colleges,
    )


def veto_text(solution: Solution, names: Sequence[str], voice: Voice) -> str:
    """Say who can block alone, and who never changes anything."""
    held = voice.list_of(names[rank] for rank in solution.vetoes)
    told = (
        voice.say("Peut tout bloquer (veto) : {names}.", names=held)
        if held
        else voice.say("Personne ne peut tout bloquer seul.")
    )
    if not solution.idle:
        return told
    idle = voice.list_of(names[rank] for rank in solution.idle)
    never = voice.say("Ne change jamais rien : {names}.", names=idle)
    return f"{told} {never}"


def wanted_text(wish: Wish, answer: Answer | None, names: Sequence[str], voice: Voice) -> str:
    """Print what is wanted and the weights that come nearest."""
    lines = titled(voice.say("Les poids d’un pouvoir voulu"), "=", WIDTH)
    for sentence in (*wish_sentences(wish, names, voice), *answer_sentences(answer, len(names), voice)):
        lines += wrapped(sentence, "", STEP, WIDTH)
    for rank, solution in enumerate(() if answer is None else answer.solutions, 1):
        told = voice.say(
            "{rank}. Différence : {distance}.", rank=rank, distance=exact_share_of(voice, solution.distance)
        )
        lines += ["", told, *(f"{' ' * 4}{line}" for line in columns(_figures(wish, solution, names, voice)))]
        lines += wrapped(veto_text(solution, names, voice), " " * 4, STEP, WIDTH)
    return "\n".join(lines)


def _figures(wish: Wish, solution: Solution, names: Sequence[str], voice: Voice) -> list[list[str]]:
    head = [voice.say("collège"), voice.say("poids"), index_name(wish.index, voice), voice.say("voulu")]
    rows = [
        [name, weights_told([weight], voice), exact_share_of(voice, power), _wanted(wish.target[rank], voice)]
        for rank, (name, weight, power) in enumerate(zip(names, solution.weights, solution.power, strict=True))
    ]
    return [head, *rows]


def _wanted(share: Fraction | None, voice: Voice) -> str:
    return "—" if share is None else percent_of(voice, share)
