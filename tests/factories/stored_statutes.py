"""Statutes to store: those of Le Clic des Champs, with a term or a clause changed."""

from govtool.presets.documents import preset_text

Change = tuple[str, str]

FINAL: Change = ('vote_change = "until-close"', 'vote_change = "final"')
SECRET: Change = ('ballot = "recorded"', 'ballot = "secret"')
SECOND_ROUND: Change = (
    'carry = "proportional"',
    """carry = "majority"
college_below_threshold = "second-round"
college_tie = "neutral"
college_threshold = { share = "3/4", comparison = "at-least", article = "not-seen" }""",
)
CASTING_VOTE: Change = (
    "[[decisions.ordinary.second.quorum]]",
    """[decisions.ordinary.first.casting_vote]
given_to = "chair"
article = "not-seen"

[[decisions.ordinary.second.quorum]]""",
)
SUSPENSIVE_VETO: Change = (
    "[[decisions.ordinary.second.quorum]]",
    """[[decisions.ordinary.first.conditions]]
kind = "suspensive-veto"
holder = "conseil-administration"
days = 30
subjects = "all"
article = "not-seen"

[[decisions.ordinary.second.quorum]]""",
)


def statutes_text(*changes: Change) -> str:
    """Give the statutes, each change made once."""
    text = preset_text("clic-des-champs")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def proxies_limited_to(clause: str, holder: str = "member") -> Change:
    """Let a holder have as many proxies as a clause says."""
    return (
        'holder = "member"\nlimit = { kind = "fixed", proxies = 2, article = "not-seen" }',
        f'holder = "{holder}"\nlimit = {{ {clause}, article = "not-seen" }}',
    )


def statutes_without_proxies() -> str:
    """Give statutes that say that there are no proxies."""
    text = statutes_text(("format = 1\n", 'format = 1\nproxies = "none"\n'))
    start, end = text.index("[proxies]"), text.index("[postal]")
    return text[:start] + text[end:]
