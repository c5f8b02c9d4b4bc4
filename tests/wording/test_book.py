"""The book gives each article its clauses, the functions that apply them and the cases that exercise them."""

from dataclasses import replace

import pytest

from govtool.domain.articles import Article
from govtool.domain.clauses import HeadsQuorum, Majority
from govtool.domain.statutes import Category
from govtool.presets.documents import preset, preset_ids
from govtool.wording.book import MOST_CASES, Chapter, Example, book_record, book_text, chapters
from govtool.wording.language import voice_in
from govtool.wording.statutes import statutes_text
from tests.factories.written_statutes import complete_scic, draft

FRENCH = voice_in("fr")
OTHER = Example(file="a.toml", name="Un autre collectif", statutes="Ailleurs", kinds=frozenset({HeadsQuorum, Majority}))
OWN = Example(file="b.toml", name="Le nôtre", statutes="Coopérative du Marché", kinds=frozenset({HeadsQuorum}))


def chapter_of(title: str) -> Chapter:
    return next(chapter for chapter in chapters(complete_scic(), FRENCH, (OTHER, OWN)) if chapter.title == title)


def test_articles_come_in_their_order_and_what_nobody_read_and_what_is_no_clause_come_last() -> None:
    statutes = replace(complete_scic(), postal=draft().postal, membership=draft().membership)

    assert [chapter.title for chapter in chapters(statutes, FRENCH, ())] == [
        "statuts, art. 16",
        "statuts, art. 17",
        "statuts, art. 18",
        "statuts, art. 20",
        "statuts, art. 21",
        "statuts, art. 22",
        "article non consulté",
        "Laissé ouvert",
        "Hors des articles",
    ]


def test_a_clause_stands_beside_its_words_its_functions_and_its_cases() -> None:
    (topic,) = chapter_of("statuts, art. 21").topics

    assert topic.kind is Majority
    assert topic.passages[0].quote == "Les résolutions sont adoptées à la majorité des suffrages exprimés."
    assert [(applied.module, applied.name) for applied in topic.applied] == [
        ("govtool.domain.majority", "majority_of"),
        ("govtool.domain.thresholds", "meets"),
    ]
    assert topic.examples == (OTHER,)


def test_cases_of_the_same_statutes_come_first() -> None:
    quorum = next(topic for topic in chapter_of("statuts, art. 20").topics if topic.kind is HeadsQuorum)

    assert quorum.examples == (OWN, OTHER)


def test_among_other_cases_the_simplest_come_first() -> None:
    simple = replace(OTHER, file="z.toml", kinds=frozenset({HeadsQuorum}))

    quorum = next(
        topic
        for chapter in chapters(complete_scic(), FRENCH, (OTHER, simple))
        for topic in chapter.topics
        if topic.kind is HeadsQuorum
    )

    assert quorum.examples == (simple, OTHER)


def test_clauses_of_one_kind_in_one_article_stand_together() -> None:
    (topic,) = chapter_of("statuts, art. 16").topics

    assert [passage.path for passage in topic.passages] == [
        "colleges.salaries",
        "colleges.mangeurs",
        "colleges.communes",
    ]


@pytest.mark.parametrize("identity", preset_ids())
def test_every_clause_of_a_preset_stands_once_in_its_book(identity: str) -> None:
    statutes = preset(identity)
    passages = [passage.path for passage in statutes_text(statutes, FRENCH).every_passage()]

    in_book = [
        passage.path
        for chapter in chapters(statutes, FRENCH, ())
        for topic in chapter.topics
        for passage in topic.passages
    ]

    assert sorted(in_book) == sorted(passages)


def test_the_text_names_the_function_the_file_and_the_line_that_apply_an_article() -> None:
    text = book_text(complete_scic(), FRENCH, (OTHER,))
    article = text[text.index("Statuts, art. 21") : text.index("Statuts, art. 22")]

    assert "Assemblée générale ordinaire, première convocation, majorité" in article
    assert "Appliqué par majority_of (govtool/domain/majority.py, ligne " in article
    assert "Compare the votes for with the majority of the call" in article
    assert "a.toml (Un autre collectif)" in article


def test_the_text_says_when_no_case_exercises_a_clause_and_when_no_function_applies_it() -> None:
    text = book_text(complete_scic(), FRENCH, ())

    assert "Aucun cas ne le met à l’épreuve." in text
    assert "Aucune fonction de décision ne l’applique" in text


def test_the_text_counts_the_cases_beyond_the_first_ones() -> None:
    many = tuple(replace(OTHER, file=f"{rank:02}.toml") for rank in range(MOST_CASES + 3))

    text = book_text(complete_scic(), FRENCH, many)

    assert f"{MOST_CASES - 1:02}.toml" in text
    assert f"{MOST_CASES:02}.toml" not in text
    assert "et 3 autres cas" in text


def test_an_article_whose_words_nobody_copied_says_so() -> None:
    category = Category(
        id="a", name="A", kind=complete_scic().categories[0].kind, article=Article(text="loi", number="7")
    )  # type: ignore[index,union-attr]
    text = book_text(replace(complete_scic(), categories=(category,)), FRENCH, ())

    assert "Les mots de cet article ne sont pas relevés dans le document." in text[text.index("Loi, art. 7") :]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("identity", preset_ids())
def test_every_book_stays_within_the_width(identity: str, language: str) -> None:
    text = book_text(preset(identity), voice_in(language), (OTHER,), width=80)

    assert max(len(line) for line in text.splitlines()) <= 80


def test_the_record_names_every_case() -> None:
    many = tuple(replace(OTHER, file=f"{rank:02}.toml") for rank in range(MOST_CASES + 3))

    record = book_record(complete_scic(), FRENCH, many)

    assert str(record).count("Un autre collectif") == 4 * len(many)
