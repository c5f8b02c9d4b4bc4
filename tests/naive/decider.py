"""A second decider, written from the rules alone, to be read aloud by a lawyer and compared with the product.

It takes statutes as `tomllib` gives them, complete and without fault, and a case whose counts are all written.
It shares nothing with govtool: dictionaries in, a dictionary out, fractions and whole numbers between.
"""

from fractions import Fraction
from functools import cache

NOTHING = Fraction(0)
WHOLE = Fraction(1)
ONE_MEMBER_ONE_VOTE = None


def decided(statutes: dict, case: dict) -> dict:
    """Decide a case: outcome, code, shares carried, and heads as they were counted."""
    kind = statutes["decisions"][case["decision"]]
    call = kind["first"] if case["call"] == 1 else kind["second"]
    weighing = kind.get("weighing", statutes["weighing"])
    colleges = [with_counts(college, weighing) for college in case.get("colleges") or [case["members"]]]
    answer = {"heads": raw_heads(colleges), "for": None, "against": None, "weight_cast": None, "code": ""}

    if too_few_colleges(weighing, colleges):
        return {**answer, "outcome": "no-quorum", "code": "too-few-colleges"}
    weights = effective_weights(statutes, weighing, colleges)
    if not all(quorum_holds(clause, colleges, weights) for clause in call["quorum"]):
        return {**answer, "outcome": "no-quorum"}

    sums = carried(colleges, weights, weighing, call["majority"]["college_base"], case.get("round", 1))
    answer = {**answer, "for": sums["for"], "against": sums["against"], "weight_cast": sums["for"] + sums["against"]}
    return {**answer, **verdict(call, case, colleges, sums)}


# Reading


@cache
def share(text: str) -> Fraction:
    """Read « 2/5 », « 40 % » or « 12,5 % »."""
    written = text.replace(",", ".").replace(" ", "")
    return Fraction(written[:-1]) / 100 if written.endswith("%") else Fraction(written)


def reaches(part: int | Fraction, base: int | Fraction, clause: dict) -> bool:
    """Compare « part of base » with the share of a clause; nothing is a share of an empty base."""
    if base == 0:
        return False
    found, wanted = Fraction(part) / base, share(clause["share"])
    return found > wanted if clause["comparison"] == "more-than" else found >= wanted


def with_counts(college: dict, weighing: dict) -> dict:
    """Add to the counts of a college who attended, who voted, and what counts for and against."""
    for_, against = college["for"], college["against"]
    for ballots, counted in ((college["abstain"], weighing["abstention"]), (college["blank"], weighing["blank"])):
        if counted == "for":
            for_ += ballots
        if counted == "against":
            against += ballots
    return {
        **college,
        "attending": college["present"] + college["represented"] + college["postal"],
        "voters": sum(college[ballot] for ballot in ("for", "against", "abstain", "blank", "null")),
        "counted_for": for_,
        "counted_against": against,
    }


def raw_heads(colleges: list) -> dict:
    """Add up people, whatever they weigh."""
    names = ("for", "against", "abstain", "blank", "null", "voters", "attending", "enrolled")
    return {name: sum(college[name] for college in colleges) for name in names}


# 1. Effective weights


def populated(colleges: list) -> list:
    """Keep the colleges that have members."""
    return [college for college in colleges if college["enrolled"] > 0]


def has_weights(weighing: dict) -> bool:
    return weighing["carry"] in ("proportional", "majority")


def too_few_colleges(weighing: dict, colleges: list) -> bool:
    """With fewer than three colleges that have members, the statutes may let nothing be decided."""
    return has_weights(weighing) and len(populated(colleges)) < 3 and weighing["below_three_colleges"] == "block"


def effective_weights(statutes: dict, weighing: dict, colleges: list) -> dict | None:
    """Give the weight of each college, or say that each member has one vote."""
    if not has_weights(weighing):
        return ONE_MEMBER_ONE_VOTE
    if len(populated(colleges)) < 3 and weighing["below_three_colleges"] == "heads":
        return ONE_MEMBER_ONE_VOTE
    equal = Fraction(1, len(statutes["colleges"]))
    weights = {one["id"]: share(one["weight"]) if "weight" in one else equal for one in statutes["colleges"]}
    filled = [college["id"] for college in populated(colleges)]
    return share_out(weights, filled, weighing["empty_college"], cap_of(weighing))


def cap_of(weighing: dict) -> Fraction:
    return WHOLE if weighing["weight_cap"] == "none" else share(weighing["weight_cap"])


def share_out(weights: dict, receivers: list, manner: str, cap: Fraction) -> dict:
    """Take the weight of all who do not receive, share it among the receivers, and what passes the cap again."""
    held = {name: weights[name] if name in receivers else NOTHING for name in weights}
    loose = sum(weights.values()) - sum(held.values())
    while True:
        if manner == "equal":
            parts = dict.fromkeys(receivers, WHOLE)
        elif manner == "pro-rata":
            parts = {name: held[name] for name in receivers}
        else:
            parts = {}
        whole = sum(parts.values())
        for name, part in parts.items():
            held[name] += loose * part / whole if whole else NOTHING
        loose = sum((weight - cap for weight in held.values() if weight > cap), NOTHING)
        held = {name: min(weight, cap) for name, weight in held.items()}
        if loose == 0:
            return held
        receivers = [name for name in receivers if held[name] < cap]


# 2. Quorum


def quorum_holds(clause: dict, colleges: list, weights: dict | None) -> bool:
    """Say whether one condition of the quorum is met."""
    attending = sum(college["attending"] for college in colleges)
    enrolled = sum(college["enrolled"] for college in colleges)
    kind = clause["kind"]
    if kind == "none":
        return True
    if enrolled == 0:
        return False
    if kind == "heads" or (kind == "weighted-heads" and weights is ONE_MEMBER_ONE_VOTE):
        return reaches(attending, enrolled, clause)
    if kind == "weighted-heads":
        turnout = sum(weights[one["id"]] * one["attending"] / one["enrolled"] for one in populated(colleges))
        return reaches(turnout, WHOLE, clause)
    if kind == "colleges":
        there = [one for one in populated(colleges) if reaches(one["attending"], one["enrolled"], clause)]
        wanted = len(populated(colleges)) if clause["number"] == "all" else clause["number"]
        return len(there) >= wanted
    named = sum(college["attending"] for college in colleges if college["id"] in clause["colleges"])
    return reaches(named, attending, clause)


# 3. Inside a college


def base_inside(college: dict, base: str) -> int:
    if base == "cast":
        return college["counted_for"] + college["counted_against"]
    return college[base]


def is_silent(college: dict) -> bool:
    return college["enrolled"] > 0 and college["counted_for"] == 0 and college["counted_against"] == 0


# 4. Carry


def carried(colleges: list, weights: dict | None, weighing: dict, college_base: str, round_: int) -> dict:
    """Give what is carried for and against, the total, and the heads beside."""
    sums = {
        "heads_for": sum(college["counted_for"] for college in colleges),
        "heads_against": sum(college["counted_against"] for college in colleges),
        "heads_attending": sum(college["attending"] for college in colleges),
        "heads_enrolled": sum(college["enrolled"] for college in colleges),
    }
    sums["heads_cast"] = sums["heads_for"] + sums["heads_against"]
    sums["second_round"] = False
    if weights is ONE_MEMBER_ONE_VOTE:
        total = sum(base_inside(college, college_base) for college in colleges)
        return {**sums, "for": sums["heads_for"], "against": sums["heads_against"], "total": total}

    voting = weights
    if weighing["silent_college"].startswith("redistribute-"):
        speaking = [college["id"] for college in populated(colleges) if not is_silent(college)]
        manner = weighing["silent_college"].removeprefix("redistribute-")
        voting = share_out(weights, speaking, manner, cap_of(weighing))
    for_, against = NOTHING, NOTHING
    for college in populated(colleges):
        own = carried_by(college, voting[college["id"]], weighing, college_base, round_)
        for_, against = for_ + own[0], against + own[1]
        sums["second_round"] |= needs_second_round(college, weighing, college_base, round_)
    return {**sums, "for": for_, "against": against, "total": sum(weights.values())}


def carried_by(college: dict, weight: Fraction, weighing: dict, college_base: str, round_: int) -> tuple:
    """Give the weight that one college carries for and against; the rest is neutral."""
    for_, against = college["counted_for"], college["counted_against"]
    all_for, all_against, neutral = (weight, NOTHING), (NOTHING, weight), (NOTHING, NOTHING)
    if is_silent(college):
        return all_against if weighing["silent_college"] == "against" else neutral
    base = base_inside(college, college_base)
    if weighing["carry"] == "proportional":
        return (weight * for_ / base, weight * against / base)
    if for_ == against:
        return {"split": (weight / 2, weight / 2), "against": all_against, "neutral": neutral}[weighing["college_tie"]]
    if college_threshold_holds(max(for_, against), base, weighing, round_):
        return all_for if for_ > against else all_against
    return all_against if weighing["college_below_threshold"] == "against" else neutral


def college_threshold_holds(side: int, base: int, weighing: dict, round_: int) -> bool:
    """The larger side passes without threshold, above the threshold, or at a second round."""
    if weighing["college_threshold"] == "none":
        return True
    if round_ == 2 and weighing["college_below_threshold"] == "second-round":
        return True
    return reaches(side, base, weighing["college_threshold"])


def needs_second_round(college: dict, weighing: dict, college_base: str, round_: int) -> bool:
    """Say whether a college has a larger side that misses the threshold, and must vote again."""
    for_, against = college["counted_for"], college["counted_against"]
    if weighing["carry"] != "majority" or weighing["college_below_threshold"] != "second-round" or for_ == against:
        return False
    return not college_threshold_holds(max(for_, against), base_inside(college, college_base), weighing, round_)


# 5. Majority, 6. extra conditions, 7. outcome


def sides(sums: dict, base: str) -> tuple:
    """Give for, against and the denominator that a base of the assembly names."""
    if base.startswith("heads_"):
        return sums["heads_for"], sums["heads_against"], sums[base]
    cast = sums["for"] + sums["against"]
    return sums["for"], sums["against"], cast if base == "weight_cast" else sums["total"]


def verdict(call: dict, case: dict, colleges: list, sums: dict) -> dict:
    """Give the outcome: a veto first, then what rejects, then the tie, then adoption."""
    conditions = call.get("conditions", [])
    missed = {clause["kind"] for clause in conditions if not condition_holds(clause, case, colleges, sums)}
    if missed & {"college-veto", "suspensive-veto"}:
        return {"outcome": "vetoed"}
    for_, against, base = sides(sums, call["majority"]["base"])
    equal, nothing = for_ == against != 0, for_ == against == 0
    reached = reaches(for_, base, call["majority"]) and not nothing
    provisional = "second-round" if sums["second_round"] else ""
    if equal and is_for_the_chair(call, for_, base):
        if missed or case.get("chair") == "against":
            return {"outcome": "rejected", "code": provisional}
        return {"outcome": "adopted" if case.get("chair") == "for" else "tied", "code": provisional}
    if reached and not missed:
        return {"outcome": "adopted", "code": provisional}
    why = "nothing-cast" if nothing else "tie" if equal and not reached else ""
    return {"outcome": "rejected", "code": provisional or why}


def is_for_the_chair(call: dict, for_: int | Fraction, base: int | Fraction) -> bool:
    """Equal sides are for the chair where the statutes say so and one vote decides: for stands exactly at the share."""
    given_to = call.get("casting_vote", {}).get("given_to")
    return given_to == "chair" and Fraction(for_) / base == share(call["majority"]["share"])


def concerns(clause: dict, case: dict) -> bool:
    return clause["subjects"] == "all" or case.get("subject") in clause["subjects"]


def condition_holds(clause: dict, case: dict, colleges: list, sums: dict) -> bool:
    """Say whether one extra condition is met; a veto is met when it is not used."""
    in_favour = [one for one in populated(colleges) if one["counted_for"] > one["counted_against"]]
    match clause["kind"]:
        case "suspensive-veto":
            return clause["holder"] not in case.get("vetoes", []) or not concerns(clause, case)
        case "colleges-in-favour":
            wanted = len(populated(colleges)) if clause["number"] == "all" else clause["number"]
            return len(in_favour) >= wanted
        case "share-of-colleges":
            return reaches(len(in_favour), len(populated(colleges)), clause)
        case "heads-majority":
            return reaches(sums["heads_for"], sums[clause["base"]], clause)
        case "unanimity":
            return 0 < sums["heads_for"] == sums[clause["base"]]
        case "blocking-minority":
            _, against, base = sides(sums, clause["base"])
            return not reaches(against, base, clause)
        case "college-veto":
            return not any(
                reaches(college["counted_against"], base_inside(college, clause["college_base"]), clause)
                for college in colleges
                if college["id"] == clause["college"] and concerns(clause, case)
            )
