"""The faults that a format knows, each with an example and what the product answers to it."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import Final

from govtool.cli.enrolled import enrolled_in
from govtool.domain.statutes import Statutes
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import preset, read_statutes, text_at
from govtool.presets.faults import Fault, Faults
from govtool.presets.reading import LARGEST_DOCUMENT
from govtool.wording.faults import fault_text
from tools.page_words import Words, example, fenced

Edit = tuple[str, str]
"""A passage of the example, and what stands instead."""

QUORUM: Final = '[[decisions.ordinary.first.quorum]]\nkind = "heads"\nshare = "1/5"\ncomparison = "at-least"\n'
MAJORITY: Final = '[decisions.ordinary.first.majority]\nshare = "1/2"\ncomparison = "more-than"\nbase = "weight_cast"\n'
CARRY: Final = 'carry = "proportional"'
LARGER_SIDE: Final = (
    'carry = "majority"\ncollege_threshold = {threshold}\ncollege_below_threshold = "{below}"\ncollege_tie = "{tie}"'
)
OF_60: Final = '{ share = "60 %", comparison = "at-least" }'
STATUTES: Final[Mapping[str, Edit]] = {
    "not-toml": ('legal_form = "scic-sas"', "legal_form = scic-sas"),
    "too-deep": ("illustrative = true", "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = true"),
    "missing": ("format = 1\n", ""),
    "unsupported-format": ("format = 1", "format = 2"),
    "unknown-key": ("illustrative = true", "ilustrative = true"),
    "unknown-word": ('legal_form = "scic-sas"', 'legal_form = "sci-sas"'),
    "wrong-kind": ("illustrative = true", 'illustrative = "oui"'),
    "float": ('weight = "2/5"', "weight = 0.4"),
    "not-a-share": ('weight = "2/5"', 'weight = "deux cinquièmes"'),
    "share-above-one": ('weight = "2/5"', 'weight = "140 %"'),
    "weights-sum": ('weight = "2/5"', 'weight = "30 %"'),
    "weights-above-one": ('weight = "2/5"', 'weight = "70 %"'),
    "negative": ("proxies = 2", "proxies = -2"),
    "too-big": ("proxies = 2", "proxies = 9999999999999"),
    "duplicate-id": ('id = "mangeurs"\nname = "Mangeurs"\nkind', 'id = "salaries"\nname = "Mangeurs"\nkind'),
    "unknown-id": ('categories = ["salaries"]', 'categories = ["salarie"]'),
    "open-item": ('categories = ["salaries"]', 'categories = ["?"]'),
    "empty-quorum": (QUORUM, "[decisions.ordinary.first]\nquorum = []\n"),
    "threshold-always-met": ('share = "1/5"', 'share = "0"'),
    "threshold-never-met": ('share = "1/2"', 'share = "1"'),
    "tie-unlike-missed-threshold": (CARRY, LARGER_SIDE.format(threshold=OF_60, below="against", tie="neutral")),
    "silence-above-missed-threshold": (CARRY, LARGER_SIDE.format(threshold=OF_60, below="against", tie="against")),
    "shared-silence-on-wide-base": ('silent_college = "not-cast"', 'silent_college = "redistribute-equal"'),
    "casting-vote-on-total-weight": (CARRY, LARGER_SIDE.format(threshold='"none"', below="neutral", tie="neutral")),
    "too-many-colleges": (QUORUM, QUORUM.replace('"heads"', '"colleges"') + "number = 4\n"),
}
OF_VOTERS: Final[Edit] = ('college_base = "cast"', 'college_base = "voters"')
BESIDE: Final[Mapping[str, Edit]] = {
    "weights-above-one": ('weight = "20 %"', 'weight = "?"'),
    "silence-above-missed-threshold": OF_VOTERS,
    "shared-silence-on-wide-base": OF_VOTERS,
    "casting-vote-on-total-weight": (
        MAJORITY,
        '[decisions.ordinary.first.casting_vote]\ngiven_to = "chair"\n\n'
        + MAJORITY.replace("weight_cast", "total_weight"),
    ),
}
"""What a fault needs beside its own edit."""

WEIGHED_WITHOUT_COLLEGES: Final = (
    'statutes = { from = "sel", weighing = { carry = "proportional", abstention = "not-counted", '
    'blank = "not-counted", silent_college = "not-cast", empty_college = "lost", weight_cap = "none", '
    'below_three_colleges = "keep" } }'
)
CASES: Final[Mapping[str, Edit]] = {
    "unknown-decision-kind": ('decision = "ordinary"', 'decision = "ordinaire"'),
    "one-or-two": ("call = 1", "call = 3"),
    "no-second-round": ("call = 1\n", "call = 1\nround = 2\n"),
    "no-such-call": (
        'statutes = "clic-des-champs"',
        'statutes = { from = "clic-des-champs", decisions = { ordinary = { first = "none" } } }',
    ),
    "hole": ('statutes = "clic-des-champs"', 'statutes = "alter-conso-2008"'),
    "no-colleges": ('statutes = "clic-des-champs"', WEIGHED_WITHOUT_COLLEGES),
    "missing-college": ('\n[[colleges]]\nid = "associations"\nenrolled = 4\npresent = 2\nfor = 1\nagainst = 1\n', ""),
    "colleges-expected": ("date = 2026-06-12\n", "date = 2026-06-12\nmembers = { for = 12, against = 8 }\n"),
    "members-expected": ('statutes = "clic-des-champs"', 'statutes = "sel"'),
    "more-voters-than-attending": ("against = 6", "against = 9"),
    "more-attending-than-enrolled": ("enrolled = 14", "enrolled = 10"),
    "unknown-veto": ("call = 1\n", 'call = 1\nvetoes = ["producteurs"]\n'),
}
SCIC: Final = "clic-des-champs"
COMMANDS: Final[Mapping[str, tuple[str, Callable[[Path, Faults], object]]]] = {
    "unknown-preset": (
        "govtool statutes show clic-des-champ",
        lambda folder, faults: text_at("clic-des-champ", folder, faults, "clic-des-champ"),
    ),
    "no-such-file": (
        "govtool statutes show nos-statuts.toml",
        lambda folder, faults: text_at("nos-statuts.toml", folder, faults, "nos-statuts.toml"),
    ),
    "not-utf8": (
        "govtool statutes show ancien.toml",
        lambda folder, faults: text_at("ancien.toml", folder, faults, "ancien.toml"),
    ),
    "too-large": (
        "govtool statutes show immense.toml",
        lambda folder, faults: text_at("immense.toml", folder, faults, "immense.toml"),
    ),
    "enrolled-by-college": (
        "govtool statutes explain clic-des-champs --enrolled 28",
        lambda _, faults: enrolled_in(preset(SCIC), ["28"], faults),
    ),
    "enrolled-missing": (
        "govtool statutes explain clic-des-champs --enrolled producteurs=14",
        lambda _, faults: enrolled_in(preset(SCIC), ["producteurs=14"], faults),
    ),
    "not-a-number": (
        "govtool statutes explain clic-des-champs --enrolled producteurs=quatorze",
        lambda _, faults: enrolled_in(preset(SCIC), ["producteurs=quatorze"], faults),
    ),
    "enrolled-in-all": (
        "govtool statutes explain sel --enrolled membres=24",
        lambda _, faults: enrolled_in(preset("sel"), ["membres=24"], faults),
    ),
}


def statutes_faults(words: Words) -> Iterator[str]:
    """Give every fault of a statutes document with its example."""
    text = example("statutes")
    for code, edit in STATUTES.items():
        edits = (edit, BESIDE[code]) if code in BESIDE else (edit,)
        read = read_statutes(reduce(edited, edits, text))
        yield from _entry(words, code, edits, () if isinstance(read, Statutes) else read)


def case_faults(words: Words) -> Iterator[str]:
    """Give every fault of a case with its example."""
    for code, edit in CASES.items():
        read = read_case(edited(example("case"), edit))
        yield from _entry(words, code, (edit,), () if isinstance(read, Case) else read)


def command_faults(words: Words) -> Iterator[str]:
    """Give every fault of a file or of a command line with its example."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "ancien.toml").write_bytes('name = "Café"\n'.encode("latin-1"))
        (folder / "immense.toml").write_bytes(b"#" * (LARGEST_DOCUMENT + 1))
        for code, (command, meet) in COMMANDS.items():
            faults = Faults()
            meet(folder, faults)
            found = (
                Fault(
                    f"--enrolled = {fault.value}" if "=" in fault.value else fault.path, "", fault.code, fault.expected
                )
                for fault in faults
            )
            yield from answered(words, code, fenced(command, "sh"), tuple(found))


def edited(text: str, edit: Edit) -> str:
    """Put something else instead of a passage of an example.

    Raises: ValueError when the passage is not there.
    """
    found, instead = edit
    if found not in text:
        raise ValueError(f"the example does not hold {found!r}")
    return text.replace(found, instead, 1)


def _entry(words: Words, code: str, edits: tuple[Edit, ...], faults: tuple[Fault, ...]) -> Iterator[str]:
    yield from answered(words, code, fenced("\n\n".join(map(instead_of, edits))), faults)


def instead_of(edit: Edit) -> str:
    """Show what stands instead of a passage, or the passage itself as a comment when nothing does."""
    found, instead = edit
    return instead.strip("\n") or "\n".join(f"# {line}" for line in found.strip("\n").split("\n"))


def answered(words: Words, code: str, shown: list[str], faults: tuple[Fault, ...]) -> Iterator[str]:
    """Give one fault: its code, what was written, what is answered.

    Raises: ValueError when the example does not meet the fault.
    """
    met = [fault for fault in faults if fault.code == code]
    if not met:
        raise ValueError(f"the example of {code} meets {[fault.code for fault in faults]}")
    yield f"**`{code}`**"
    yield from shown
    yield from fenced(fault_text(met[0], words.voice), "text")
