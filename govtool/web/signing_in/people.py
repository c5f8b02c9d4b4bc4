"""The people of the demonstration, as the sign-in page shows them."""

from dataclasses import dataclass
from typing import Final

from govtool.access.demo_people import DemoPerson
from govtool.wording.language import Voice, mark

PARTS: Final = {
    "membre": mark("{name}, membre"),
    "membre-pouvoir": mark("{name}, membre qui porte un pouvoir"),
    "association": mark("{name}, association membre"),
    "secretaire": mark("{name}, secrétaire"),
    "conseil": mark("{name}, conseil"),
}


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """A person one may sign in as."""

    account_id: int
    label: str


def shown_people(people: tuple[DemoPerson, ...], voice: Voice) -> tuple[ShownPerson, ...]:
    """Say who each person is."""
    return tuple(
        ShownPerson(person.account_id, voice.say(PARTS[person.part], name=person.name))
        for person in people
        if person.part in PARTS
    )
