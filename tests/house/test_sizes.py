"""Modules, functions and names stay small and plain, in the product, its tests and its tools."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.house.shapes import (
    any_types_in,
    loose_promises_in,
    short_names_in,
    sizes_of,
    undocumented_in,
    vague_names_in,
    yes_or_no_in,
)
from tests.house.tree import files, named, place, text_of

CODE = named("govtool/*.py", "tests/*.py", "tools/*.py", "config.py", "wsgi.py", "migrations/env.py")
DOMAIN = named("govtool/domain/*.py")
PRODUCT = named("govtool/*.py")
FOREIGN = {
    "govtool/cli/__init__.py": {"get_command"},  # click asks a group for a command by this name.
    "govtool/web/layout/gate.py": {"get_id"},  # Flask-Login asks a user for her identity by this name.
    "govtool/store/models/base.py": {"process_bind_param", "process_result_value"},  # SQLAlchemy asks a type by these.
    "govtool/domain/minutes.py": {"MANAGER"},  # the « gérant » of a private limited company.
    "govtool/domain/remarks.py": {"INFO"},  # the word of the documents for what is only worth knowing.
    "tests/factories/provider.py": {"do_GET", "do_POST"},  # http.server asks by these names.
    "tests/factories/sites.py": {"get"},  # a browser gets and posts, as HTTP says.
    "tests/jobs/test_outbox.py": {"get"},  # the word of the queue of the standard library.
    "tests/factories/mail_server.py": {"handle"},  # socketserver asks a server by this name.
    "tests/pressure/nursery.py": {"do_commit"},  # SQLAlchemy asks a dialect by this name.
    "tests/presets/test_presets.py": {"WITH_MANAGER"},  # the « gérant » of a private limited company.
}
THIS = {"tests/house/shapes.py", "tests/house/test_sizes.py"}
DEEP = """
def count(polls):
    for poll in polls:
        if poll.open:
            close(poll)
"""


def faults_in(places: Iterable[Path], faults_of: Callable[[Path, str], list[str]]) -> dict[str, list[str]]:
    """Give the faults of files, by file; nothing for those that have none."""
    found = {place(file): faults_of(file, text_of(file) or "") for file in places}
    return {name: faults for name, faults in found.items() if faults}


def vague_in(file: Path, code: str) -> list[str]:
    """Give the vague names of a module, its own included, those that others ask for left out."""
    return vague_names_in(f"{file.stem} = ...\n{code}", FOREIGN.get(place(file), ()))


def test_modules_and_their_functions_are_short_and_shallow() -> None:
    assert faults_in(CODE, lambda _, code: sizes_of(code)) == {}


def test_modules_classes_and_functions_say_what_they_are_for() -> None:
    assert faults_in(CODE, lambda file, code: undocumented_in(code, names=file in PRODUCT)) == {}


def test_a_name_says_what_it_names() -> None:
    assert faults_in(CODE, vague_in) == {}
    assert faults_in(CODE, lambda _, code: short_names_in(code)) == {}


def test_no_yes_or_no_is_given_by_its_place_in_the_domain() -> None:
    assert faults_in(DOMAIN, lambda _, code: yes_or_no_in(code)) == {}


def test_nothing_in_the_product_takes_or_gives_whatever_comes() -> None:
    assert faults_in(PRODUCT, lambda _, code: any_types_in(code)) == {}


def test_work_is_put_off_with_the_number_of_an_issue_only() -> None:
    assert set(faults_in(files(), lambda _, text: loose_promises_in(text))) == THIS


def test_code_has_been_found() -> None:
    assert len(CODE) > 100


@pytest.mark.parametrize(("lines", "faults"), [(300, []), (301, ["module: 301 lines"])])
def test_a_module_of_more_than_300_lines_is_found(lines: int, faults: list[str]) -> None:
    assert sizes_of("pass\n" * lines) == faults


@pytest.mark.parametrize(("lines", "faults"), [(30, []), (31, ["count: 31 lines"])])
def test_a_function_of_more_than_30_lines_is_found(lines: int, faults: list[str]) -> None:
    assert sizes_of("@cached\ndef count():\n" + "    pass\n" * (lines - 1)) == faults


def test_a_docstring_counts_among_the_lines_of_its_function() -> None:
    assert sizes_of('def count():\n    """Count.\n' + "\n" * 28 + '    """\n') == ["count: 31 lines"]


def test_a_fourth_level_of_indentation_is_found() -> None:
    assert sizes_of(DEEP) == []
    assert sizes_of(DEEP.replace("close(poll)", "if poll.late:\n                close(poll)")) == ["count: 4 levels"]


def test_branches_of_one_choice_are_one_level() -> None:
    branches = "".join(f"    elif call == {number}:\n        return {number}\n" for number in range(2, 9))

    assert sizes_of(f"def count(call):\n    if call == 1:\n        return 1\n{branches}") == []


def test_a_method_is_as_deep_as_it_stands_in_its_class() -> None:
    assert sizes_of("class Urn:\n" + "".join(f"    {line}\n" for line in DEEP.splitlines())) == []


def test_a_function_inside_another_is_as_deep_as_it_stands_there() -> None:
    inner = DEEP.replace("\n", "\n    ")
    deeper = inner.replace("close(poll)", "if poll.late:\n                    close(poll)")

    assert sizes_of(f"def counter():{inner}return count") == []
    assert sizes_of(f"def counter():{deeper}return count") == ["count: 4 levels"]


def test_a_module_a_class_and_a_method_without_docstring_are_found() -> None:
    code = "class Urn:\n    def seal(self): ...\n    def _open(self): ...\n\ndef count(): ...\n\ndef _add(): ..."

    assert undocumented_in(code, names=True) == ["module", "Urn", "seal", "count"]
    assert undocumented_in(code, names=False) == ["module"]


@pytest.mark.parametrize(
    "code",
    [
        "def get_votes(): ...",
        "def _get_votes(): ...",
        "def do_count(): ...",
        "def handle_ballot(): ...",
        "async def process_poll(): ...",
        "class PollManager: ...",
        "def count(sheet_helper): ...",
        "data = 1",
        "poll.info = 1",
        "for member_data in members: ...",
        "import json as utils",
        "def getVotes(): ...",
        "match poll:\n    case Poll() as data: ...",
    ],
)
def test_a_vague_name_is_found(code: str) -> None:
    assert vague_names_in(code)


@pytest.mark.parametrize(
    "code",
    [
        "handled = 1",
        "def votes_that_do_not_count(): ...",
        "def test_an_info_stays_one(): ...",
        "database = 1",
        "metadata = 1",
        "forget = 1",
        "raw.get('data')",
    ],
)
def test_a_plain_name_is_not_vague(code: str) -> None:
    assert vague_names_in(code) == []


def test_a_foreign_name_is_allowed_where_it_is_listed() -> None:
    assert vague_names_in("def get_command(): ...", {"get_command"}) == []


def test_a_single_letter_is_found_outside_a_comprehension() -> None:
    assert short_names_in("n = 1\ndef count(s): ...\n_ = [x for x in s]") == ["n", "s"]


@pytest.mark.parametrize("parameter", ["strict: bool", "strict: bool | None = None", "strict: bool, /"])
def test_a_yes_or_no_by_its_place_is_found(parameter: str) -> None:
    assert yes_or_no_in(f"def meets({parameter}): ...") == ["meets(strict)"]
    assert yes_or_no_in("def meets(*, strict: bool): ...") == []


@pytest.mark.parametrize(
    "code", ["def count(sheet: Any): ...", "rows: dict[str, typing.Any]", "def tell() -> Any: ..."]
)
def test_a_type_that_says_nothing_is_found(code: str) -> None:
    assert any_types_in(code) == ["line 1"]


@pytest.mark.parametrize("promise", ["# TODO: count", "# TODO(Colette): count", "# FIXME", "# XXX later", "# HACK"])
def test_a_promise_without_issue_is_found(promise: str) -> None:
    assert loose_promises_in(f"pass  {promise}") == [f"pass  {promise}"]
    assert loose_promises_in("pass  # TODO(#12): count the blank ones.") == []
