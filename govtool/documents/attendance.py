"""Attendance as tables: heads by college, members by name, proxies beside their holders."""

from collections.abc import Callable, Iterable, Iterator

from govtool.documents.blocks import Block, Grid, Heading
from govtool.documents.scribe import Scribe
from govtool.domain.assembly_facts import Attendee, CollegeAttendance, Manner
from govtool.domain.attendance import Movement
from govtool.wording.language import Voice
from govtool.wording.minutes import word_of
from govtool.wording.numbers import whole_of

Column = tuple[str, Callable[[Attendee], str]]


def attendance_grid(scribe: Scribe) -> Grid:
    """Set out who takes part, one row a college and their total."""
    voice, colleges = scribe.voice, scribe.facts.colleges
    heads = (
        voice.say("Collège"),
        voice.say("Inscrits"),
        voice.say("Présents"),
        voice.say("À distance"),
        voice.say("Représentés"),
        voice.say("Par correspondance"),
        voice.say("Total"),
    )
    rows = tuple((scribe.college(college.id), *_words(_numbers(college), voice)) for college in colleges)
    return Grid(
        voice.say("Participation par collège"), heads, (*rows, *_total(colleges, voice)), totalled=len(rows) > 1
    )


def _numbers(college: CollegeAttendance) -> tuple[int, ...]:
    parts = (college.present, college.remote, college.represented, college.postal)
    return (college.enrolled, *parts, college.attending)


def _words(numbers: Iterable[int], voice: Voice) -> tuple[str, ...]:
    return tuple(whole_of(voice, number) for number in numbers)


def _total(colleges: tuple[CollegeAttendance, ...], voice: Voice) -> Iterator[tuple[str, ...]]:
    """Add the colleges up, when there are several."""
    if len(colleges) > 1:
        sums = (sum(column) for column in zip(*map(_numbers, colleges), strict=True))
        yield (voice.say("Total"), *_words(sums, voice))


def members_of(scribe: Scribe, college: str) -> tuple[Attendee, ...]:
    """Give the members of a college, in the order of their names."""
    return tuple(member for member in scribe.facts.members if member.college == college)


def named_blocks(scribe: Scribe) -> Iterator[Block]:
    """List the members by name with the hours at which they came and went, one table a college."""
    voice = scribe.voice
    columns: tuple[Column, ...] = (
        (voice.say("Participation"), lambda member: manner_words(scribe, member)),
        (voice.say("Arrivée"), lambda member: moves_of(scribe, member, Movement.ARRIVED)),
        (voice.say("Départ"), lambda member: moves_of(scribe, member, Movement.LEFT)),
    )
    for college in scribe.facts.colleges:
        yield from college_blocks(scribe, college, columns)


def college_blocks(
    scribe: Scribe,
    college: CollegeAttendance,
    columns: tuple[Column, ...],
    *,
    signed: bool = False,
    blank: tuple[int, ...] = (),
) -> Iterator[Block]:
    """List the members of one college; their categories only where they say more than the college.

    columns: those after name and category.
    signed: whether the last column is left for signatures.
    blank: how many letters each of the columns before it holds that are filled by hand.
    """
    voice, name, members = scribe.voice, scribe.college(college.id), members_of(scribe, college.id)
    if not members:
        return
    shown: tuple[Column, ...] = ((voice.say("Nom"), lambda member: member.name),)
    if any(scribe.category(member.category) != name for member in members):
        shown += ((voice.say("Catégorie"), lambda member: scribe.category(member.category)),)
    shown += columns
    caption = voice.say_many("{college} : {count} inscrit", "{college} : {count} inscrits", len(members), college=name)
    rows = tuple(tuple(cell(member) for _, cell in shown) for member in members)
    yield Heading(2, name)
    yield Grid(caption, tuple(head for head, _ in shown), rows, numbers=False, signed=signed, blank=blank)


def manner_words(scribe: Scribe, member: Attendee) -> str:
    """Say how a member took part, and by whom she was represented."""
    if member.manner is Manner.REPRESENTED and member.holder is not None:
        return scribe.voice.say("représenté par {holder}", holder=scribe.member(member.holder))
    return word_of(member.manner, scribe.voice)


def moves_of(scribe: Scribe, member: Attendee, movement: Movement) -> str:
    """Give the hours at which a member came in, or went out; nothing when she did not."""
    return ", ".join(scribe.hour(moved.at) for moved in member.movements if moved.movement is movement)


def held_by(scribe: Scribe) -> dict[int, tuple[str, ...]]:
    """Name those whom each holder of proxies represents, by the number of the holder."""
    held: dict[int, list[str]] = {}
    for member in scribe.facts.members:
        if member.holder is not None:
            held.setdefault(member.holder, []).append(member.name)
    return {holder: tuple(names) for holder, names in held.items()}
