"""Statutes and cases drawn at random as a document would write them: every kind of clause, and many exact figures."""

from fractions import Fraction
from random import Random

NAMES = ("producers", "eaters", "workers", "villages", "friends", "partners")
PARTS = {
    1: ((1,),),
    2: ((1, 1), (2, 1), (3, 2), (1, 0)),
    3: ((1, 1, 1), (2, 1, 1), (40, 40, 20), (8, 7, 5), (5, 3, 2), (0, 1, 1), (51, 39, 10)),
    4: ((1, 1, 1, 1), (30, 30, 30, 10), (40, 25, 25, 10), (50, 20, 20, 10), (7, 3, 1, 1)),
    5: ((1, 1, 1, 1, 1), (25, 20, 25, 10, 20), (6, 2, 2, 1, 1)),
    6: ((1, 1, 1, 1, 1, 1), (30, 30, 15, 15, 5, 5)),
}
SHARES = ("1/2", "1/2", "50 %", "2/3", "3/4", "60 %", "1/3", "2/5", "1/4", "20 %", "12,5 %", "66,67 %", "1", "0")
MAJORITIES = ("1/2", "1/2", "1/2", "50 %", "2/3", "2/3", "3/4", "60 %", "1/3", "1/4", "1", "0")
COMPARISONS = ("at-least", "more-than")
ONLY = {"0": "more-than", "1": "at-least"}
COLLEGE_BASES = ("cast", "voters", "attending", "enrolled")
HEADS_BASES = ("heads_cast", "heads_attending", "heads_enrolled")
ASSEMBLY_BASES = ("weight_cast", "weight_cast", "total_weight", "total_weight", *HEADS_BASES)
COUNTED = ("not-counted", "not-counted", "for", "against")
FORMS = ("scic", "scic-sa", "scic-sarl", "scic-sas", "association", "public-committee")
SUBJECTS = ("all", "all", ["land"], ["land", "budget"])
ENROLLED_FOR_EACH = (1, 1, 1, 2, 2, 3, 4, 5)


def drawn_statutes(random: Random) -> dict:
    """Draw a document of two kinds of decision at two calls, complete in all that a decision needs."""
    form = random.choice(FORMS)
    colleges = drawn_colleges(random, form)
    names = [college["id"] for college in colleges]
    decisions = {kind: drawn_kind(random, names) for kind in ("ordinary", "extraordinary")}
    return {
        "format": 1,
        "name": "Drawn",
        "legal_form": form,
        "colleges": colleges,
        "organs": [{"id": "board"}],
        "weighing": drawn_weighing(random, names),
        "decisions": decisions,
    }


def drawn_colleges(random: Random, form: str) -> list:
    names = NAMES[: random.choice((0, 1, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6))]
    if form.startswith("scic") and random.random() < 0.3:
        return [{"id": name} for name in names]
    parts = random.choice(PARTS[len(names)]) if names else ()
    return [
        {"id": name, "weight": written(Fraction(part, sum(parts)))} for name, part in zip(names, parts, strict=True)
    ]


def written(share: Fraction) -> str:
    percent = 100 * share
    return f"{percent} %" if percent.denominator == 1 else str(share)


def drawn_kind(random: Random, names: list) -> dict:
    own = {"weighing": drawn_weighing(random, names)} if random.random() < 0.3 else {}
    terms = {"mode": "vote", "ballot": "recorded", "secret_on_request": "none", "vote_change": "final"}
    return {**terms, **own, "first": drawn_call(random, names), "second": drawn_call(random, names)}


def drawn_call(random: Random, names: list) -> dict:
    call = {
        "quorum": [drawn_quorum(random, names) for _ in range(random.choice((1, 1, 1, 1, 2, 3)))],
        "majority": {
            **drawn_terms(random, MAJORITIES),
            "base": random.choice(ASSEMBLY_BASES),
            "college_base": random.choice(("cast", *COLLEGE_BASES)),
        },
        "conditions": [drawn_condition(random, names) for _ in range(random.choice((0, 0, 0, 1, 1, 2, 3)))],
    }
    holder = random.choice((None, None, "chair", "chair", "nobody"))
    return call if holder is None else {**call, "casting_vote": {"given_to": holder}}


def drawn_weighing(random: Random, names: list) -> dict:
    weighing = {"abstention": random.choice(COUNTED), "blank": random.choice(COUNTED)}
    carry = random.choice(("proportional", "proportional", "majority", "majority", "heads", "delegates"))
    if not names or carry in ("heads", "delegates"):
        return {"carry": carry if carry in ("heads", "delegates") else "heads", **weighing}
    weighing |= {
        "carry": carry,
        "silent_college": random.choice(("not-cast", "against", "redistribute-equal", "redistribute-pro-rata")),
        "empty_college": random.choice(("lost", "equal", "pro-rata")),
        "weight_cap": random.choice(("none", "1/2", "2/5", "30 %")),
        "below_three_colleges": random.choice(("heads", "block", "keep", "keep")),
    }
    if carry == "majority":
        weighing["college_threshold"] = random.choice(("none", drawn_terms(random), drawn_terms(random)))
        weighing["college_below_threshold"] = random.choice(("neutral", "against", "second-round"))
        weighing["college_tie"] = random.choice(("neutral", "against", "split"))
    return weighing


def drawn_terms(random: Random, shares: tuple = SHARES) -> dict:
    """Draw a threshold that decides something: not `at least 0`, nor `more than 1`."""
    share = random.choice(shares)
    return {"share": share, "comparison": ONLY.get(share) or random.choice(COMPARISONS)}


def drawn_quorum(random: Random, names: list) -> dict:
    kinds = ("none", "none", "none", "heads", "heads", "weighted-heads", "colleges", "composite")
    kind = random.choice(kinds if names else ("none", "heads"))
    if kind == "none":
        return {"kind": kind}
    terms = {"kind": kind, **drawn_terms(random)}
    if kind == "colleges":
        terms["number"] = random.choice(("all", *range(len(names) + 1)))
    if kind == "composite":
        terms["colleges"] = random.sample(names, random.randint(1, len(names)))
    return terms


def drawn_condition(random: Random, names: list) -> dict:
    everywhere = ("heads-majority", "blocking-minority", "unanimity", "suspensive-veto")
    kind = random.choice(
        (*everywhere, "colleges-in-favour", "share-of-colleges", "college-veto") if names else everywhere
    )
    if kind == "colleges-in-favour":
        return {"kind": kind, "number": random.choice(("all", *range(len(names) + 1)))}
    if kind == "unanimity":
        return {"kind": kind, "base": random.choice(HEADS_BASES)}
    subjects = random.choice(SUBJECTS)
    if kind == "suspensive-veto":
        return {"kind": kind, "holder": random.choice(("board", *names)), "days": 8, "subjects": subjects}
    terms = {"kind": kind, **drawn_terms(random)}
    if kind == "college-veto":
        return {
            **terms,
            "college": random.choice(names),
            "college_base": random.choice(COLLEGE_BASES),
            "subjects": subjects,
        }
    if kind == "heads-majority":
        terms["base"] = random.choice(HEADS_BASES)
    if kind == "blocking-minority":
        terms["base"] = random.choice(ASSEMBLY_BASES)
    return terms


def drawn_case(random: Random, statutes: dict, decision: str, call: int) -> dict:
    """Draw one poll under a call of the statutes; four in seven lean exactly on a share or on both sides equal."""
    terms = statutes["decisions"][decision]["first" if call == 1 else "second"]
    manner = random.choice((any_count, any_count, any_count, mirrored_count, mirrored_count, share_count, share_count))
    share = Fraction(random.choice(shares_in(statutes, decision, terms)).replace(" %", "/100"))
    counts = [{"id": college["id"], **manner(random, share)} for college in statutes["colleges"] or [{"id": "members"}]]
    if manner is mirrored_count:
        swap_sides(random, counts)
    holders = [clause["holder"] for clause in terms["conditions"] if clause["kind"] == "suspensive-veto"]
    return {
        "decision": decision,
        "call": call,
        "subject": random.choice((None, "land", "budget", "feast")),
        "chair": random.choice((None, "for", "against")),
        "vetoes": [holder for holder in holders if random.random() < 0.4],
        "round": random.choice((1, 1, 2)) if has_second_round(statutes, decision) else 1,
        **({"colleges": counts} if statutes["colleges"] else {"members": without_id(counts[0])}),
    }


def has_second_round(statutes: dict, decision: str) -> bool:
    weighing = statutes["decisions"][decision].get("weighing", statutes["weighing"])
    return weighing.get("college_threshold", "none") != "none" and weighing["college_below_threshold"] == "second-round"


def without_id(count: dict) -> dict:
    return {name: number for name, number in count.items() if name != "id"}


def shares_in(statutes: dict, decision: str, terms: dict) -> list:
    """Name the shares on which votes may stand: of the majority, of the colleges, of the extra conditions."""
    weighing = statutes["decisions"][decision].get("weighing", statutes["weighing"])
    threshold = weighing.get("college_threshold", "none")
    others = [clause["share"] for clause in terms["conditions"] if "share" in clause]
    shares = [terms["majority"]["share"], *others, *([] if threshold == "none" else [threshold["share"]])]
    return [share for share in shares if "," not in share] or ["1/2"]


def any_count(random: Random, _share: Fraction) -> dict:
    """Draw a college of up to forty members, sometimes empty, silent or of one mind."""
    enrolled = random.choice((0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 40))
    attending = random.choice((enrolled, enrolled // 2, random.randint(0, enrolled)))
    voters = random.choice((attending, attending, random.randint(0, attending), 0))
    for_ = random.choice((0, voters, random.randint(0, voters), random.randint(0, voters)))
    against = random.choice((voters - for_, random.randint(0, voters - for_)))
    return attended(random, enrolled, attending, [for_, against, *others(random, voters - for_ - against)])


def mirrored_count(random: Random, _share: Fraction) -> dict:
    """Draw a college that is cut in two halves, or that has one side only, to be swapped with another."""
    half = random.choice((0, 1, 1, 2, 3, 5))
    return around(random, half, half)


def share_count(random: Random, share: Fraction) -> dict:
    """Draw a college in which the votes for are exactly the share asked of the votes cast."""
    times = random.choice((0, 1, 1, 2, 3))
    return around(random, times * share.numerator, times * (share.denominator - share.numerator))


def around(random: Random, for_: int, against: int) -> dict:
    """Add to both sides a few ballots that express nothing, and members absent in round proportions."""
    rest = others(random, random.choice((0, 0, 0, 1, 2)))
    voters = for_ + against + sum(rest)
    attending = voters * random.choice(ENROLLED_FOR_EACH[:5])
    return attended(random, attending * random.choice(ENROLLED_FOR_EACH), attending, [for_, against, *rest])


def others(random: Random, ballots: int) -> list:
    abstain = random.choice((ballots, random.randint(0, ballots)))
    blank = random.randint(0, ballots - abstain)
    return [abstain, blank, ballots - abstain - blank]


def attended(random: Random, enrolled: int, attending: int, ballots: list) -> dict:
    postal = random.choice((0, random.randint(0, attending)))
    represented = random.choice((0, random.randint(0, attending - postal)))
    counts = {
        "enrolled": enrolled,
        "present": attending - postal - represented,
        "represented": represented,
        "postal": postal,
    }
    return counts | dict(zip(("for", "against", "abstain", "blank", "null"), ballots, strict=True))


def swap_sides(random: Random, counts: list) -> None:
    """Move ballots of one college to one side and as many of the next to the other: equal sides stay equal in heads."""
    for one, other in zip(counts[::2], counts[1::2], strict=False):
        moved = random.choice((0, 0, min(one["for"], other["for"])))
        one["for"], one["against"] = one["for"] - moved, one["against"] + moved
        other["for"], other["against"] = other["for"] + moved, other["against"] - moved
