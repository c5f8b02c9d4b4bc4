"""Categories, colleges and what a member may do with the right to vote, in sentences."""

from fractions import Fraction

from govtool.domain.holes import Hole
from govtool.domain.organs import CollegesPerMember, Membership, VotesFollow
from govtool.domain.rules import SCIC_FORMS
from govtool.domain.statutes import Category, CategoryKind, College
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing
from govtool.wording.language import Voice
from govtool.wording.numbers import share_of
from govtool.wording.written.passages import Passage
from govtool.wording.written.reading import Reading


def categories_passages(reading: Reading) -> tuple[Passage, ...]:
    """Word each category of members."""
    voice, categories = reading.voice, reading.statutes.categories
    if isinstance(categories, Hole):
        return (reading.hole("categories", voice.say("Catégories"), categories),)
    if not categories:
        return (Passage(path="categories", sentences=(voice.say("Les membres ne sont pas répartis en catégories."),)),)
    return tuple(passage for category in categories for passage in _category_passages(reading, category))


def _category_passages(reading: Reading, category: Category) -> tuple[Passage, ...]:
    voice, path = reading.voice, f"categories.{category.id}"
    shares = () if category.minimum_shares is None else (_shares(voice, category.minimum_shares),)
    if isinstance(category.kind, Hole):
        named = voice.say("Il y a une catégorie {category}.", category=category.name)
        open_kind = reading.hole(
            f"{path}.kind", voice.say("Nature de la catégorie {category}", category=category.name), category.kind
        )
        return (reading.passage(path, category, named, *shares), open_kind)
    return (reading.passage(path, category, category_sentence(voice, category.name, category.kind), *shares),)


def category_sentence(voice: Voice, name: str, kind: CategoryKind) -> str:
    """Say what a category is in the eyes of the law."""
    match kind:
        case CategoryKind.BENEFICIARY:
            return voice.say("Catégorie {category} : des personnes qui bénéficient de l’activité.", category=name)
        case CategoryKind.EMPLOYEE:
            return voice.say("Catégorie {category} : des salariés.", category=name)
        case CategoryKind.PRODUCER:
            return voice.say("Catégorie {category} : des producteurs de biens ou de services.", category=name)
        case CategoryKind.VOLUNTEER:
            return voice.say("Catégorie {category} : des bénévoles.", category=name)
        case CategoryKind.PUBLIC_BODY:
            return voice.say("Catégorie {category} : des collectivités ou d’autres personnes publiques.", category=name)
        case CategoryKind.PARTNER:
            return voice.say("Catégorie {category} : des partenaires.", category=name)
        case CategoryKind.OTHER:
            return voice.say("Catégorie {category} : d’autres membres.", category=name)


def _shares(voice: Voice, count: int) -> str:
    return voice.say_many("Chacun y détient au moins {count} part.", "Chacun y détient au moins {count} parts.", count)


def colleges_passages(reading: Reading) -> tuple[Passage, ...]:
    """Word each college with its categories and its weight."""
    voice, colleges = reading.voice, reading.statutes.colleges
    if isinstance(colleges, Hole):
        return (reading.hole("colleges", voice.say("Collèges"), colleges),)
    if not colleges:
        return (
            Passage(
                path="colleges",
                sentences=(voice.say("Il n’y a pas de collège : toutes les voix se comptent ensemble."),),
            ),
        )
    return tuple(passage for college in colleges for passage in _college_passages(reading, college))


def weights_passages(reading: Reading) -> tuple[Passage, ...]:
    """Word the weight of each college, and nothing else of it."""
    colleges = reading.statutes.colleges
    if isinstance(colleges, Hole) or not colleges:
        return colleges_passages(reading)
    return tuple(passage for college in colleges for passage in _weight_passages(reading, college))


def _weight_passages(reading: Reading, college: College) -> tuple[Passage, ...]:
    weight = equal_weight(reading) if college.weight is None else college.weight
    if not isinstance(weight, Fraction):
        return _open_weight(reading, college)
    voice = reading.voice
    sentence = voice.say(
        "Le collège {college} pèse {share} du total.", college=college.name, share=share_of(voice, weight)
    )
    return (reading.passage(f"colleges.{college.id}", college, sentence),)


def _college_passages(reading: Reading, college: College) -> tuple[Passage, ...]:
    equal = equal_weight(reading) if college.weight is None else None
    sentences = (*college_sentences(reading, college), _equal_sentence(reading.voice, equal))
    whole = reading.passage(f"colleges.{college.id}", college, *sentences)
    is_said = isinstance(college.weight, Fraction) or equal is not None or not _weighted(reading)
    if is_said and not isinstance(college.weight, Hole):
        return (whole,)
    return (whole, *_open_weight(reading, college))


def _open_weight(reading: Reading, college: College) -> tuple[Passage, ...]:
    hole = college.weight if isinstance(college.weight, Hole) else Hole()
    label = reading.voice.say("Poids du collège {college}", college=college.name)
    return (reading.hole(f"colleges.{college.id}.weight", label, hole),)


def college_sentences(reading: Reading, college: College) -> tuple[str, ...]:
    """Say whom a college gathers and what it weighs, as far as the document says."""
    voice, gathers = reading.voice, _gathers(reading, college)
    if not isinstance(college.weight, Fraction):
        return (gathers or voice.say("Il y a un collège {college}.", college=college.name),)
    share = share_of(voice, college.weight)
    if gathers:
        return (gathers, voice.say("Il pèse {share} du total.", share=share))
    return (voice.say("Le collège {college} pèse {share} du total.", college=college.name, share=share),)


def _gathers(reading: Reading, college: College) -> str:
    if not college.categories:
        return ""
    return reading.voice.say_many(
        "Le collège {college} réunit la catégorie {categories}.",
        "Le collège {college} réunit les catégories {categories}.",
        len(college.categories),
        college=college.name,
        categories=reading.voice.list_of(reading.category(category) for category in college.categories),
    )


def equal_weight(reading: Reading) -> Fraction | None:
    """Give the weight that the law gives each college when the statutes of a SCIC are silent; None elsewhere."""
    colleges = reading.statutes.colleges
    if isinstance(colleges, Hole) or not _weighted(reading) or reading.statutes.legal_form not in SCIC_FORMS:
        return None
    return Fraction(1, len(colleges)) if all(college.weight is None for college in colleges) else None


def _equal_sentence(voice: Voice, weight: Fraction | None) -> str:
    if weight is None:
        return ""
    return voice.say(
        "Les statuts ne donnent pas de poids : dans une SCIC, chaque collège pèse alors autant, ici {share} "
        "(loi 47-1775, art. 19 octies, à vérifier).",
        share=share_of(voice, weight),
    )


def _weighted(reading: Reading) -> bool:
    return not isinstance(reading.statutes.weighing, HeadsWeighing | DelegatesWeighing | Hole)


def membership_passages(reading: Reading, membership: Membership | Hole) -> tuple[Passage, ...]:
    """Word in how many colleges a member votes and what the number of votes follows."""
    if isinstance(membership, Hole):
        return (reading.hole("membership", reading.voice.say("Droit de vote"), membership),)
    return (reading.passage("membership", membership, *membership_sentences(reading, membership)),)


def membership_sentences(reading: Reading, membership: Membership) -> tuple[str, ...]:
    """Say what a member may do with the right to vote."""
    voice = reading.voice
    follow = _follow(voice, membership.votes_follow)
    if not reading.statutes.colleges:
        return (follow,)
    if membership.colleges_per_member is CollegesPerMember.ONE:
        return (follow, voice.say("Un membre vote dans un seul collège."))
    return (follow, voice.say("Un membre peut voter dans plusieurs collèges."))


def _follow(voice: Voice, follow: VotesFollow) -> str:
    match follow:
        case VotesFollow.PERSON:
            return voice.say("Le droit de vote tient à la personne : il ne dépend ni du capital ni de l’activité.")
        case VotesFollow.ACTIVITY:
            return voice.say("Le nombre de voix dépend de l’activité de chacun.")
        case VotesFollow.CAPITAL:
            return voice.say("Le nombre de voix dépend du capital de chacun.")
