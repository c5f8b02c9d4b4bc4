"""Writing minutes: the secretary's words, never one lost; sealing them."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.minutes import seal_minutes, write_passages
from govtool.actions.refused import Refused
from govtool.domain.articles import NotSeen
from govtool.domain.assemblies import AssemblyState
from govtool.domain.findings import Refusal
from govtool.domain.minute_book import Clash, Passage, unfinished_refusals
from govtool.domain.minutes import Mention, required_mentions, sealing_refusals
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import version_of
from govtool.store.queries.minute_book import is_sealed, last_writing, open_positions, passages_of
from govtool.store.rows import Assembly, Minutes
from govtool.web.layout.gate import Kept, asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.minutes import minutes
from govtool.web.minutes.papers import shelf_of
from govtool.web.minutes.rows import assembly_of, minutes_here
from govtool.web.minutes.sent import given_back, sent_passages
from govtool.wording.articles import article_text
from govtool.wording.language import mark
from govtool.wording.mentions import mention_advice, mention_name, mention_names
from govtool.wording.minute_book import number_text
from govtool.wording.refusals import refusal_text

NOTHING = Passage(text="", version=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One mention to write.

    article: the article that asks for it; empty when usage alone does.
    theirs: what somebody else wrote meanwhile; None when nobody did.
    fault: why it could not be written; empty when it could.
    unsaved: whether the text is not stored.
    """

    mention: Mention
    name: str
    advice: str
    article: str
    passage: Passage
    theirs: str | None
    fault: str
    unsaved: bool


@minutes.get("/<int:minutes_id>/ecrire")
@opens(Right.RUN_ASSEMBLY)
def write(minutes_id: int) -> str | Response:
    """Show what is written and what lacks."""
    found = minutes_here(minutes_id)
    if is_sealed(found):
        return redirect(_address("minutes.show", found.id))
    return _page(found, passages_of(asking().session, found.id))


def show_again(minutes_id: int) -> tuple[str, int]:
    """Show what was sent with a token of an earlier session, over what stands, to be sent anew; nothing is kept."""
    found, sent = minutes_here(minutes_id), sent_passages()
    standing = passages_of(asking().session, found.id)
    unsaved = frozenset(mention for mention, passage in sent.items() if passage.text != _text_of(standing, mention))
    return _page(found, standing | sent, unsaved=unsaved), 409


KEPT = Kept(page="minutes.write", to_stranger=given_back, again=show_again)


@minutes.post("/<int:minutes_id>/ecrire")
@opens(Right.RUN_ASSEMBLY, kept=KEPT)
def keep(minutes_id: int) -> Response | tuple[str, int]:
    """Keep what was written; what somebody else wrote meanwhile is shown beside it, and neither is lost."""
    found, sent = minutes_here(minutes_id), sent_passages()
    try:
        with rooms().writing(visitor().account_id) as work:
            clashes = write_passages(work, found.id, sent)
            standing = passages_of(work.session, found.id)
    except Refused as refused:
        return _page(found, sent, refusals=refused.refusals), 422
    if clashes:
        return _page(found, _beside(sent, standing, clashes), clashes=clashes), 409
    flash(asking().voice.say("Enregistré."))
    return redirect(_address("minutes.write", found.id))


@minutes.post("/<int:minutes_id>/sceller")
@opens(Right.RUN_ASSEMBLY, kept=KEPT)
def seal(minutes_id: int) -> Response | tuple[str, int]:
    """Keep what was written and seal it, or say all that keeps the minutes from being sealed."""
    found, sent = minutes_here(minutes_id), sent_passages()
    try:
        with rooms().writing(visitor().account_id) as work:
            clashes = write_passages(work, found.id, sent)
            standing = passages_of(work.session, found.id)
    except Refused as refused:
        return _page(found, sent, refusals=refused.refusals), 422
    if clashes:
        return _page(found, _beside(sent, standing, clashes), clashes=clashes), 409
    try:
        with rooms().writing(visitor().account_id) as work:
            seal_minutes(work, found.id)
    except Refused as refused:
        return _page(found, standing, refusals=refused.refusals), 409
    return redirect(_address("minutes.show", found.id))


def _beside(
    sent: dict[Mention, Passage], standing: dict[Mention, Passage], clashes: tuple[Clash, ...]
) -> dict[Mention, Passage]:
    """Give what stands, and in place of each clash her own words over the version that she now sees."""
    hers = {clash.mention: Passage(text=sent[clash.mention].text, version=clash.theirs.version) for clash in clashes}
    return standing | hers


def _page(
    found: Minutes,
    passages: dict[Mention, Passage],
    clashes: tuple[Clash, ...] = (),
    refusals: tuple[Refusal, ...] = (),
    unsaved: frozenset[Mention] | None = None,
) -> str:
    """Show the editor.

    unsaved: the mentions whose words are not kept, where another session sent them; None where this one did.
    """
    session, voice, assembly = asking().session, asking().voice, assembly_of(found)
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    floating = (unsaved or frozenset()) | {clash.mention for clash in clashes} | set(passages if refusals else ())
    return render_template(
        "minutes/write.html",
        minutes=found,
        assembly=assembly,
        title=number_text(found.year, found.number, voice),
        sealed=is_sealed(found),
        fields=_fields(statutes, passages, clashes, refusals, floating),
        again=unsaved is not None,
        faults=_faults(clashes, refusals),
        clashing=bool(clashes) and not refusals,
        lacking=_lacking(assembly, statutes, passages),
        reason=_reason(found),
        last=last_writing(session, found.id),
        shelf=shelf_of(found, assembly),
    )


def _lacking(assembly: Assembly, statutes: Statutes, passages: dict[Mention, Passage]) -> tuple[tuple[str, str], ...]:
    """Say all that keeps minutes from being sealed, each with the field that it is about."""
    lacking = (
        *unfinished_refusals(AssemblyState(assembly.state), open_positions(asking().session, assembly.id)),
        *sealing_refusals(statutes.legal_form, {mention: passage.text for mention, passage in passages.items()}),
    )
    names = mention_names(asking().voice)
    return tuple((_anchor(refusal), refusal_text(refusal, asking().voice, names)) for refusal in lacking)


def _reason(found: Minutes) -> str:
    """Say why minutes correct others; nothing when they correct none."""
    return _text_of(passages_of(asking().session, found.id), Mention.CORRECTION)


def _text_of(passages: dict[Mention, Passage], mention: Mention) -> str:
    return passages.get(mention, NOTHING).text


def _fields(
    statutes: Statutes,
    passages: dict[Mention, Passage],
    clashes: tuple[Clash, ...],
    refusals: tuple[Refusal, ...],
    unsaved: frozenset[Mention],
) -> tuple[Field, ...]:
    voice = asking().voice
    theirs = {clash.mention: clash.theirs.text for clash in clashes}
    faults = {
        refusal.figures["mention"]: refusal_text(refusal, voice, mention_names(voice))
        for refusal in refusals
        if refusal.code == "passage-too-long"
    }
    return tuple(
        Field(
            mention=required.mention,
            name=mention_name(required.mention, voice),
            advice=mention_advice(required.mention, voice),
            article="" if isinstance(required.article, NotSeen) else article_text(required.article, voice),
            passage=passages.get(required.mention, NOTHING),
            theirs=theirs.get(required.mention),
            fault=faults.get(required.mention.value, ""),
            unsaved=required.mention in unsaved,
        )
        for required in required_mentions(statutes.legal_form)
    )


def _faults(clashes: tuple[Clash, ...], refusals: tuple[Refusal, ...]) -> tuple[tuple[str, str], ...]:
    """Give what is wrong, with the field that each is about."""
    voice, names = asking().voice, mention_names(asking().voice)
    sentence = mark("« {mention} » : quelqu’un d’autre l’a écrit entre-temps. Les deux textes sont ci-dessous.")
    written = tuple(
        (clash.mention.value, voice.say(sentence, mention=mention_name(clash.mention, voice))) for clash in clashes
    )
    return (*written, *((_anchor(refusal), refusal_text(refusal, voice, names)) for refusal in refusals))


def _anchor(refusal: Refusal) -> str:
    return str(refusal.figures.get("mention", ""))


def _address(endpoint: str, minutes_id: int) -> str:
    return url_for(endpoint, slug=door().collective.slug, minutes_id=minutes_id)
