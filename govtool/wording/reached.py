"""Games within reach in sentences: who decides in each, with which weights, and how much weight to move."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.coalition_shapes import Shape, smallest_shapes
from govtool.domain.reached import Reach, Reached
from govtool.domain.thresholds import Comparison, Threshold
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, fraction_of, percent_of, share_of
from govtool.wording.written.columns import columns
from govtool.wording.written.plain import STEP, WIDTH, titled, wrapped

TOGETHER: Final = " + "


def who_decides(winning: Collection[int], names: Sequence[str], voice: Voice) -> str:
    """Say who decides where these coalitions win, each by the bits of its players.

    names: of the players, in their order.
    """
    shapes, players = smallest_shapes(winning, len(names)), len(names)
    if not shapes:
        return voice.say("rien n’est jamais adopté")
    first = shapes[0].parts
    if not first:
        return voice.say("tout est adopté, même sans personne")
    if len(shapes) == 1 and len(first) == 1 and players > 1:
        ((count, group),) = first
        if len(group) == 1:
            return voice.say("{college} décide seul", college=names[group[0]])
        if count == players:
            return voice.say("tous ensemble seulement")
        if len(group) == players:
            return voice.say("{count} sur {all} décident, lesquels que ce soit", count=count, all=players)
    told = voice.say(" ; ou bien ").join(_shape(shape, names, voice) for shape in shapes)
    vetoes = [names[player] for player in range(players) if all(mask >> player & 1 for mask in winning)]
    if not vetoes or len(shapes) == 1:
        return told
    return voice.say("rien sans {names} : {coalitions}", names=voice.list_of(vetoes), coalitions=told)


def _shape(shape: Shape, names: Sequence[str], voice: Voice) -> str:
    whole_first = sorted(shape.parts, key=lambda part: part[0] < len(part[1]))
    return TOGETHER.join(_part(count, [names[player] for player in group], voice) for count, group in whole_first)


def _part(count: int, group: Sequence[str], voice: Voice) -> str:
    if count == len(group):
        return TOGETHER.join(group)
    return voice.say("{count} parmi {names}", count=count, names=voice.list_of(group))


def weights_told(weights: Sequence[Fraction], voice: Voice) -> str:
    """Write weights briefly: whole percentages, else fractions."""
    return " · ".join(
        percent_of(voice, weight) if (weight * 100).denominator == 1 else fraction_of(voice, weight)
        for weight in weights
    )


def moved_told(game: Reached, voice: Voice) -> str:
    """Say how much weight to move to a game; a dash where no weights are tried."""
    if game.moved is None:
        return "—"
    if game.is_here:
        return voice.say("nous y sommes")
    if not game.moved:
        return voice.say("le moindre poids")
    moved = share_of(voice, game.moved)
    return moved if game.is_enough else voice.say("plus de {moved}", moved=moved)


def reach_heads(voice: Voice) -> tuple[str, str, str, str]:
    """Name the columns of a table of games."""
    return (
        voice.say("Qui décide"),
        voice.say("Poids qui le donnent"),
        voice.say("Pouvoir de Shapley-Shubik"),
        voice.say("Poids à déplacer"),
    )


def reach_rows(reach: Reach, names: Sequence[str], voice: Voice) -> tuple[tuple[str, str, str, str], ...]:
    """Write one row a game, the nearest first."""
    return tuple(
        (
            who_decides(game.winning, names, voice),
            weights_told(game.weights, voice),
            " · ".join(fraction_of(voice, share) for share in game.power.shapley_shubik or ()),
            moved_told(game, voice),
        )
        for game in reach.games
    )


def reach_sentences(reach: Reach, names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say how many games there are, which one is played, and how far the nearest other is."""
    yield voice.say(
        "Il faut réunir {asked} du poids ; chaque collège pèse de {least} à {most}.",
        asked=asked_of(reach.threshold, voice),
        least=share_of(voice, reach.bounds[0]),
        most=share_of(voice, reach.bounds[1]),
    )
    if not reach.games:
        yield voice.say("Aucun poids ne tient entre ces bornes : elles ne font pas 100 % ensemble.")
        return
    yield voice.say_many(
        "Quels que soient les poids, il n’y a que {count} façon de décider, si l’on ne nomme pas les collèges.",
        "Quels que soient les poids, il n’y a que {count} façons de décider, si l’on ne nomme pas les collèges.",
        reach.unlike,
    )
    yield voice.say_many("En les nommant : {count} jeu.", "En les nommant : {count} jeux.", reach.exchanged)
    if reach.tried is not None and len(reach.games) < reach.exchanged:
        yield voice.say("De ceux qui ne diffèrent que par un échange de collèges, seul le plus proche est donné.")
    if reach.tried is not None:
        yield from _from_here(reach, names, voice)


def _from_here(reach: Reach, names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say which game is played, and how far the nearest other is."""
    here = next((game for game in reach.games if game.is_here), None)
    others = [game for game in reach.games if not game.is_here]
    if here is None:
        yield voice.say("Les poids essayés sont hors de ces bornes, et leur jeu n’existe pas entre elles.")
    else:
        yield voice.say("Avec les poids essayés : {who}.", who=who_decides(here.winning, names, voice))
    if not others:
        return
    who, moved = who_decides(others[0].winning, names, voice), others[0].moved
    if moved:
        yield voice.say(
            "L’autre jeu le plus proche est à {moved} de là : {who}.", moved=moved_told(others[0], voice), who=who
        )
    else:
        yield voice.say("Le moindre poids déplacé peut mener à un autre jeu : {who}.", who=who)


def asked_of(threshold: Threshold, voice: Voice) -> str:
    """Say what must be reached: more than 50 %, at least 2/3 (66,67 %)."""
    share = share_of(voice, threshold.share)
    if threshold.comparison is Comparison.MORE_THAN:
        return voice.say("plus de {share}", share=share)
    return voice.say("au moins {share}", share=share)


def reach_text(title: str, reach: Reach, names: Sequence[str], voice: Voice) -> str:
    """Print the games within reach."""
    lines = titled(title, "=", WIDTH)
    for sentence in reach_sentences(reach, names, voice):
        lines += wrapped(sentence, "", STEP, WIDTH)
    for rank, game in enumerate(reach.games, 1):
        lines += ["", *wrapped(f"{rank}. {who_decides(game.winning, names, voice)}", "", STEP, WIDTH)]
        lines += [f"{' ' * 4}{line}" for line in columns(_figures(game, names, voice))]
    return "\n".join(lines)


def _figures(game: Reached, names: Sequence[str], voice: Voice) -> list[list[str]]:
    shapley = game.power.shapley_shubik or (Fraction(0),) * len(names)
    rows = [
        [voice.say("collège"), voice.say("poids"), "Shapley-Shubik"],
        *(
            [name, weights_told([weight], voice), exact_share_of(voice, share)]
            for name, weight, share in zip(names, game.weights, shapley, strict=True)
        ),
    ]
    if game.moved is not None:
        rows.append([voice.say("Poids à déplacer"), moved_told(game, voice), ""])
    return rows
