"""Write `docs/droits.md` from the matrix that the tests hold: `python -m tools.rights`."""

from pathlib import Path
from typing import Final

from tests.web.matrix import PEOPLE, ROWS, Row

PAGE: Final = Path(__file__).parents[1] / "docs" / "droits.md"
COLUMNS: Final = {
    "nobody": "personne",
    "member": "membre",
    "outsider": "membre d’ailleurs",
    "secretary": "secrétariat",
    "chair": "présidence",
    "teller": "scrutateur",
    "adviser": "conseil",
    "administrator": "administration",
    "other administrator": "administration d’ailleurs",
    "operator": "exploitation",
}
ANSWERS: Final = {
    "200": "oui",
    "302": "oui",
    "409": "refusé",
    "422": "corriger",
    "403": "non",
    "404": "—",
}
SIGNS_IN: Final = "entrer"
INTRODUCTION: Final = Path(__file__).parent / "pages" / "droits.md"


def page() -> str:
    """Give the page."""
    heads = ("adresse", *(COLUMNS[person] for person in PEOPLE))
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    return "\n".join((INTRODUCTION.read_text(encoding="utf-8"), *lines, *(_line(row) for row in ROWS), ""))


def _line(row: Row) -> str:
    cells = (_answer(row, rank, status) for rank, status in enumerate(row.answers.split()))
    return f"| `{row.method} {row.path}` | {' | '.join(cells)} |"


def _answer(row: Row, rank: int, status: str) -> str:
    """Say what an answer means; nobody is sent to sign in, except by what starts or ends a visit."""
    is_open = row.path.startswith(("/connexion/lien", "/langue", "/affichage", "/deconnexion"))
    return SIGNS_IN if PEOPLE[rank] == "nobody" and status == "302" and not is_open else ANSWERS[status]


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
