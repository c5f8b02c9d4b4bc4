"""Write the table of legality from the rules and the law: `python -m tools.legality`.

The page is never edited by hand: a test stays red until it says what the code does.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from govtool.domain.articles import Article
from govtool.domain.laws import Law, Reading
from govtool.domain.legality import RULES
from govtool.domain.legality.legal_rule import LegalRule, severity_under
from govtool.domain.remarks import Severity
from govtool.wording.language import Voice, day_of, voice_in
from govtool.wording.remarks import SEVERITIES, WORDED, reading_text

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "legality.md"
CASES = ROOT / "tests" / "cases" / "legality"

FRENCH = """\
# La vérification des statuts

`python -m govtool statutes check STATUTS` dit ce que la loi trouve dans des statuts, avant que personne ne les signe.
`--on 2019-07-19` prend la loi d’un autre jour, `--json` donne les mêmes remarques à un programme.

- **Erreur** : la loi le refuse. La commande répond alors 1.
- **À vérifier** : c’est douteux ou dangereux, ou le texte n’a pas été lu.
- **À savoir** : c’est permis, et peu courant.

Une remarque dit ce qui a été trouvé, l’article, et quoi faire. Ce que le document laisse ouvert (`"?"`) n’appelle
aucune remarque. Le texte de la loi est gardé en lignes datées : une loi nouvelle est une ligne de plus. Chaque ligne
dit comment le texte a été lu, et rien n’est refusé de mémoire. Ceci n’est pas un conseil juridique.

## Les remarques

Chaque code mène à un cas : des statuts, et toutes les remarques qu’ils appellent.

"""
CHANGES = """
## Ce qui change selon le jour

"""
READINGS = """
## Comment les textes ont été lus

Les articles qui ne sont pas nommés ici ont été lus dans leur version en vigueur, ou dans une version restée la même.

"""
DOUBTS = """
## Ce qui reste à lire, et ce que la vérification ne dit pas

- Les articles 19 octies et 19 nonies de la loi de 1947 ne sont connus que par des citations.
- Le code de commerce et le code rural ont été lus, pour une part, dans des versions de 2011 : la remarque le dit.
- Le quorum d’une coopérative se compte par tête : c’est l’usage et le modèle courant, alors que le code parle de parts.
  Il se dit d’une loi de 2012 qu’elle a changé le quorum des SCIC ; elle n’a pas été lue.
- La majorité des voix exprimées se mesure très probablement en voix pondérées dans une SCIC à collèges ; ce n’est
  pas jugé.
- La règle de la majorité peut adopter contre la plupart des membres : c’est permis, regardez toujours les têtes.
- La façon de compter les jours d’une convocation varie : c’est un réglage, jamais une remarque.
- Une SARL formée avant août 2005 suit d’autres règles à l’extraordinaire : les trois quarts de toutes les parts,
  sans quorum.
- L’ordre du jour de la deuxième convocation, les listes de présence, le décompte et le procès-verbal ne sont pas dans
  les statuts : ils se vérifient sur une assemblée.

"""
ENGLISH = """\
# In English

`python -m govtool statutes check STATUTES --lang en` says what the law finds in statutes before anyone signs them: an
**error** is refused by the law, **to check** is doubtful or rests on a text that was not read, **worth knowing** is
allowed and unusual. What the document leaves open calls for nothing. The text of the law is kept as dated rows, so that
a later law is one row more. This is no legal advice.

"""


def page() -> str:
    """Give the whole page, French first."""
    french, english = voice_in("fr"), voice_in("en")
    heads = ("code", "gravité", "article", "déclencheur"), ("code", "severity", "article", "trigger")
    return "".join(
        (
            FRENCH,
            table(heads[0], (row_of(rule, french) for rule in RULES)),
            CHANGES,
            table(("article", "jusqu’à la veille du", "à partir du", "remarques"), changes(french)),
            READINGS,
            table(("article", "lecture", "remarques"), readings(french)),
            DOUBTS,
            ENGLISH,
            table(heads[1], (row_of(rule, english) for rule in RULES)),
        )
    )


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Give a Markdown table."""
    lines = (heads, tuple("---" for _ in heads), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def row_of(rule: LegalRule, voice: Voice) -> tuple[str, ...]:
    """Give the row of a rule: code with its case, severity, articles, what sets it off."""
    return (link_of(rule.code), severities(rule, voice), articles(rule, voice), voice.say(WORDED[rule.code].trigger))


def link_of(code: str) -> str:
    """Link a code to its case, where it has one."""
    case = CASES / f"{code}.toml"
    return f"[`{code}`](../{case.relative_to(ROOT).as_posix()})" if case.exists() else f"`{code}`"


def severities(rule: LegalRule, voice: Voice) -> str:
    """Name the severities of a rule, the gravest first; a text from memory only warns."""
    found = {severity_under(rule.severity, law) for law in rule.laws}
    return voice.choice_of(voice.say(SEVERITIES[severity]).lower() for severity in Severity if severity in found)


def articles(rule: LegalRule, voice: Voice) -> str:
    """Cite the articles of a rule, those of one text together; of no article, say how the text was read."""
    numbers: dict[str, list[str]] = {}
    for law in rule.laws:
        if isinstance(law.article, Article):
            numbers.setdefault(law.article.text, []).append(law.article.number)
    if not numbers:
        return ", ".join(dict.fromkeys(reading_text(law.reading, voice) for law in rule.laws))
    return "<br>".join(f"{text}, art. {', '.join(dict.fromkeys(named))}" for text, named in numbers.items())


def cited() -> Iterator[tuple[str, Law]]:
    """Give each row of law with the code of each rule that rests on it."""
    return ((f"`{rule.code}`", law) for rule in RULES for law in rule.laws)


def readings(voice: Voice) -> Iterator[tuple[str, ...]]:
    """Give how each article was read that was not read in force, with the remarks that rest on it."""
    codes: dict[tuple[str, str], list[str]] = {}
    for code, law in cited():
        if law.reading is not Reading.READ:
            codes.setdefault((_article(law), reading_text(law.reading, voice)), []).append(code)
    return ((article or "—", words, voice.list_of(dict.fromkeys(named))) for (article, words), named in codes.items())


def changes(voice: Voice) -> Iterator[tuple[str, ...]]:
    """Give the days on which a text begins or ends, with the remarks that depend on it."""
    codes: dict[tuple[str, date | None, date | None], list[str]] = {}
    for code, law in cited():
        if law.since or law.until:
            codes.setdefault((_article(law), law.until, law.since), []).append(code)
    for (article, until, since), named in codes.items():
        days = tuple(day_of(voice, day).partition(" ")[2] if day else "" for day in (until, since))
        yield article, *days, voice.list_of(dict.fromkeys(named))


def _article(law: Law) -> str:
    return f"{law.article.text}, art. {law.article.number}" if isinstance(law.article, Article) else ""


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(RULES)} rules")


if __name__ == "__main__":
    main()
