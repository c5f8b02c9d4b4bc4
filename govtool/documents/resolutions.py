"""Resolutions in minutes and extracts: the text, how it was voted on, what was counted, what was decided and why."""

from collections.abc import Iterator

from govtool.charts.drawing import Table
from govtool.charts.paper import on_paper
from govtool.documents.blocks import Block, Grid, Heading, Listing, Paragraph, Picture
from govtool.documents.results import chart_of, heads_table, table_of, weights_table
from govtool.documents.scribe import Scribe
from govtool.domain.articles import NotSeen
from govtool.domain.assembly_facts import DecisionFacts, ItemFacts, ItemState, PollFacts
from govtool.domain.decisions import Outcome
from govtool.domain.holes import Hole
from govtool.domain.kinds import is_secret
from govtool.domain.polls import PollMode, PollState
from govtool.domain.recalled import Recalled, recalled
from govtool.domain.statutes import DecisionKind, Statutes
from govtool.wording.articles import article_text
from govtool.wording.decided.context import Line
from govtool.wording.decisions import DecisionText, decision_text
from govtool.wording.language import Voice


def recalled_from(decision: DecisionFacts) -> Recalled:
    """Read a frozen decision back.

    Raises: ValueError, KeyError or TypeError for what is no such record.
    """
    record, sheet = decision.record["decision"], decision.record["sheet"]
    if not isinstance(record, dict) or not isinstance(sheet, dict):
        raise TypeError(f"no decision: {record!r}")
    return recalled(record, sheet)


def resolution_title(item: ItemFacts, voice: Voice) -> str:
    """Give the title of a resolution with its rank."""
    return voice.say("Résolution n° {position} : {title}", position=item.position, title=item.title)


def resolution_blocks(scribe: Scribe, item: ItemFacts, statutes: Statutes) -> Iterator[Block]:
    """Tell of one resolution: its text as it was put to the vote, then each poll held on it."""
    voice = scribe.voice
    yield Heading(2, resolution_title(item, voice))
    unvoted = all(nobody_voted(poll) for poll in item.polls)
    put = item.state in {ItemState.DECIDED, ItemState.STANDING} and not unvoted
    strong = voice.say("Texte mis aux voix :") if put else voice.say("Texte inscrit à l’ordre du jour :")
    yield Paragraph("", strong)
    yield Paragraph(item.wording, quoted=True)
    decided = [poll for poll in item.polls if poll.state is not PollState.OPEN]
    for poll in decided:
        yield from _poll_blocks(scribe, item, poll, statutes, several=len(decided) > 1)
    if item.state is not ItemState.DECIDED:
        yield Paragraph(_undecided(item.state, voice), voice.say("Suite donnée :"))


def nobody_voted(poll: PollFacts) -> bool:
    """Say whether a poll in the room lacked its quorum and no vote was taken."""
    if poll.mode is not PollMode.HANDS or poll.decision is None or poll.decision.outcome != Outcome.NO_QUORUM:
        return False
    colleges = recalled_from(poll.decision).sheet.colleges
    return not any(count.voters for count in colleges)


def _undecided(state: ItemState, voice: Voice) -> str:
    if state is ItemState.WITHDRAWN:
        return voice.say("cette résolution a été retirée avant le vote ; elle n’est ni adoptée ni rejetée.")
    if state is ItemState.NOT_PUT:
        return voice.say("cette résolution n’a pas été mise aux voix ; elle n’est ni adoptée ni rejetée.")
    return voice.say("rien n’est encore décidé sur cette résolution.")


def _poll_blocks(
    scribe: Scribe, item: ItemFacts, poll: PollFacts, statutes: Statutes, *, several: bool
) -> Iterator[Block]:
    voice = scribe.voice
    strong = voice.say("Scrutin n° {number} :", number=poll.number) if several else voice.say("Scrutin :")
    yield Paragraph(poll_sentence(scribe, poll, on_paper=is_secret(statutes, item.decision_kind)), strong)
    if poll.decision is None:
        return
    found = recalled_from(poll.decision)
    text = decision_text(found.decision, found.sheet, statutes, found.margin, voice)
    yield Paragraph(_rule_sentence(scribe, item, poll.decision, statutes), voice.say("Règle :"))
    yield from _counted_blocks(found, statutes, voice, f"r{item.position}-{poll.number}")
    yield from _reasons(text)
    if poll.decision.number > 1:
        when = scribe.when(poll.decision.decided_at)
        yield Paragraph(voice.say("La décision a été complétée {when}, après la clôture du scrutin.", when=when))
    yield Paragraph(" ".join((text.outcome, *text.heads)), voice.say("Résultat :"))


def poll_sentence(scribe: Scribe, poll: PollFacts, *, on_paper: bool) -> str:
    """Say how and when a poll was held, or that it was annulled and why.

    on_paper: whether votes counted in the room were secret ones, on paper.
    """
    voice, opened = scribe.voice, scribe.when(poll.opened_at)
    if poll.ended_at is None:
        return voice.say("ouvert {opened}, pas encore clos.", opened=opened)
    ended = scribe.when(poll.ended_at)
    if poll.state is PollState.ANNULLED:
        reason = poll.reason or voice.say("non indiqué")
        return voice.say(
            "ouvert {opened}, annulé {ended} ; il ne décide rien. Motif : {reason}",
            opened=opened,
            ended=ended,
            reason=reason,
        )
    if nobody_voted(poll):
        return voice.say("il n’a pas été procédé au vote : le quorum n’était pas atteint {ended}.", ended=ended)
    if poll.mode is PollMode.HANDS:
        return _counted_in_the_room(voice, opened, ended, poll.round, on_paper=on_paper)
    if poll.round == 1:
        return voice.say("par bulletins nominatifs, ouvert {opened} et clos {ended}.", opened=opened, ended=ended)
    return voice.say(
        "second tour, par bulletins nominatifs, ouvert {opened} et clos {ended}.", opened=opened, ended=ended
    )


def _counted_in_the_room(voice: Voice, opened: str, ended: str, round: int, *, on_paper: bool) -> str:
    manner = (
        voice.say("au scrutin secret, par bulletins de papier dépouillés dans la salle")
        if on_paper
        else voice.say("à main levée, compté dans la salle")
    )
    if opened == ended:
        sentence = voice.say("{manner} {ended}.", manner=manner, ended=ended)
    else:
        sentence = voice.say("{manner}, ouvert {opened} et clos {ended}.", manner=manner, opened=opened, ended=ended)
    return sentence if round == 1 else voice.say("second tour, {sentence}", sentence=sentence)


def _rule_sentence(scribe: Scribe, item: ItemFacts, decision: DecisionFacts, statutes: Statutes) -> str:
    """Name the rule by which a resolution was decided, its article, and the version of the statutes."""
    voice, kind = scribe.voice, _kind_of(item, statutes)
    name = item.decision_kind if kind is None else kind.name
    named = voice.say("« {name} »", name=name)
    if kind is not None and not isinstance(kind.article, NotSeen):
        named = voice.say("« {name} » ({article})", name=name, article=article_text(kind.article, voice))
    version = decision.record["statutes"]
    number = version["version"] if isinstance(version, dict) else scribe.facts.statutes.number
    return voice.say("{rule}, {call}, statuts en version {number}.", rule=named, call=scribe.call(), number=number)


def _kind_of(item: ItemFacts, statutes: Statutes) -> DecisionKind | None:
    return None if isinstance(statutes.decisions, Hole) else statutes.decisions.get(item.decision_kind)


def _counted_blocks(found: Recalled, statutes: Statutes, voice: Voice, prefix: str) -> Iterator[Block]:
    """Set out what was counted, and draw it; without quorum, only who took part."""
    heads, weights = heads_table(found, statutes, voice), weights_table(found, statutes, voice)
    chart = chart_of(found, statutes, voice, table_of(found, statutes, voice), prefix)
    tables = (heads,) if weights is None else (heads, weights)
    yield from (_grid(table, joined=chart is not None and table is tables[-1]) for table in tables)
    if chart is not None:
        yield Picture(on_paper(chart.svg), chart.told, _legend(weights, voice))


def _legend(weights: Table | None, voice: Voice) -> str:
    colours = voice.say("Plein : pour. Hachuré : contre. Gris : abstentions, blancs et nuls.")
    if weights is None:
        return colours
    return voice.say("{colours} Trait noir : ce qu’il faut atteindre.", colours=colours)


def _grid(table: Table, *, joined: bool) -> Grid:
    return Grid(table.caption, table.heads, table.rows, totalled=len(table.rows) > 1, joined=joined)


def _reasons(text: DecisionText) -> Iterator[Block]:
    """Give each condition with its figures, its article and whether it holds; the lines it rests on below."""
    for step in text.steps:
        yield Paragraph(f"{step.line.sentence} {step.verdict}".strip(), step.title)
        lines = tuple(_flat(step.line))
        if lines:
            yield Listing(lines)


def _flat(line: Line) -> Iterator[str]:
    for inner in line.lines:
        yield inner.sentence
        yield from _flat(inner)
