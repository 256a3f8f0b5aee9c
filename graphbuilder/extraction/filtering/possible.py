"""Which candidates can be what the sentence says at all, whatever their probability."""

from __future__ import annotations

from graphbuilder.extraction.arguments.frames import HOSTILE
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.company import SIDE
from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.factuality.certainty import certainty
from graphbuilder.extraction.filtering.assaults import is_by_person, is_no_attack
from graphbuilder.extraction.filtering.lookalikes import is_lookalike
from graphbuilder.extraction.filtering.misplaced import is_misplaced
from graphbuilder.extraction.filtering.victims import is_no_army, is_victim, kind_of
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, has_noun_of
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Entity, EntityKind
from graphbuilder.ontology import relations

# Roles of verbs whose subject does what the noun they govern tells.
_OWN_DEEDS = ("support", "plan", "deny", "phase", "exchange")
# What is held in a land.
_HELD = frozenset({"meetsWith", "visits"})
_LANDS = (EntityKind.STATE, EntityKind.TERRITORY, EntityKind.FORMER_STATE, EntityKind.REGION)


def can_be(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the ends of a candidate are possible, and its frame holds with what the context gives."""
    if not _are_possible(candidate.subject.entity, candidate.frame.relation, candidate.object.entity):
        return False
    if candidate.frame.relation == "attacks" and (
        is_victim(sentence, candidate)
        or is_no_army(sentence, candidate)
        or _is_strangers(sentence, candidate)
        or is_no_attack(sentence, candidate)
    ):
        return False
    if is_lookalike(sentence, candidate) or is_misplaced(sentence, candidate):
        return False
    if candidate.frame.person and not is_by_person(sentence, candidate):
        return False
    if candidate.frame.relation == "mobilizesAgainst" and _is_host(sentence, candidate):
        return False
    if candidate.frame.verb and _is_fellow(sentence, candidate):
        return False
    if candidate.frame.land and (not _is_land(sentence, candidate) or _is_cargo(sentence, candidate)):
        return False
    if _is_sided_with(sentence, candidate) or _is_across(sentence, candidate):
        return False
    if _is_anybodys(sentence, candidate) or _is_done_to_anybody(sentence, candidate):
        return False
    return not candidate.frame.when or certainty(sentence, candidate) is not None


def _is_sided_with(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether something hostile is done beside its object, and so not to him: قاتل حزب الله إلى جانب الجيش السوري."""
    if relations()[candidate.frame.relation].family not in HOSTILE:
        return False
    return candidate.trigger < candidate.object_unit and sentence.units[candidate.object_unit - 1].normal == SIDE


def _is_strangers(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether somebody unknown makes the attack that a relative clause tells of: هجمات تشنها جماعات مسلحة."""
    found = sentence.units
    verb = candidate.trigger if candidate.frame.verb else candidate.trigger_last + 1
    clause = sentence.clauses.get(verb)
    if clause is None or clause.subject is not None or candidate.subject_unit > candidate.trigger:
        return False
    following = found[verb + 1] if verb + 1 < len(found) else None
    if not found[verb].pronoun or found[verb].conjunction or following is None or following.kind is not Kind.WORD:
        return False
    return not following.closed and not following.preposition


def _is_host(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether its object is the state where forces are, which says nothing against it: نشر صواريخ في بولندا."""
    found, number = sentence.units, candidate.object_unit
    return number > candidate.trigger and found[number].role == "name" and found[number - 1].normal == "في"


def _is_fellow(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether its object does the like itself in the clause before: استدعت الكويت سفيرها وخفضت الإمارات تمثيلها."""
    found, clauses, verb = sentence.units, sentence.clauses, candidate.trigger
    clause = clauses.get(verb)
    if clause is None or clause.found != "after" or found[verb].conjunction != "و":
        return False
    before = next((clauses[number] for number in range(verb - 1, -1, -1) if number in clauses), None)
    if before is None or before.subject != candidate.object_unit or "opponent" in candidate.frame.object:
        return False
    return any(frame.relation == candidate.frame.relation for frame in found[before.verb].verb_frames)


def _is_across(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a verb with a subject of its own after بينما and the like has an end before that: اجتمع زيد مع نظيره،
    بينما أجرى بوتين وشي مباحثات."""
    verb = candidate.trigger if candidate.frame.verb else candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if clause is None or clause.subject is None or clause.found != "after":
        return False
    first = min(candidate.subject_unit, candidate.object_unit)
    return any(unit.normal in lexicon().words["contrasting"] for unit in sentence.units[first + 1 : clause.verb])


def _is_anybodys(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a noun tells of what anybody might do, of whom its speaker is no doer:
    حذرت مالي من أي هجوم على النيجر."""
    found, before = sentence.units, candidate.trigger - 1
    if candidate.frame.verb and before > 0 and found[before].kind is Kind.WORD and candidate.subject_unit < before:
        return found[before - 1].normal in lexicon().words["any"]  # عقوبات على أي دولة تساعد كوبا
    if candidate.frame.verb or before < 0 or found[before].normal not in lexicon().words["any"]:
        return False
    if "teller" in candidate.frame.subject:
        return False  # أي هجوم سيقابل برد: whoever says so threatens
    if relations()[candidate.frame.relation].symmetric or candidate.subject_unit > candidate.trigger:
        return False
    if _is_acted_on(sentence, candidate.subject_unit):
        return False  # حذرت مالي نيجيريا من أي هجوم
    clause = sentence.clauses.get(candidate.governor) if candidate.governor is not None else None
    doing = clause is not None and found[clause.verb].role in _OWN_DEEDS
    return not (doing and clause is not None and clause.subject == candidate.subject_unit)


def _is_acted_on(sentence: Sentence, number: int) -> bool:
    """Whether an actor stands right after the subject of a verb, as its object."""
    subjects = {clause.subject for verb, clause in sentence.clauses.items() if verb < number}
    return number - 1 in subjects and number not in subjects and not sentence.units[number].preposition


def _is_done_to_anybody(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the text says that the object is whoever it may be: عقوبات على أي دولة تساعد إيران."""
    found = sentence.units
    if candidate.object_unit > candidate.trigger:
        return False
    return any(
        found[number].normal in lexicon().words["any"] and found[number - 1].normal in candidate.frame.object
        for number in zone(found, candidate.trigger_last)
    )


def _is_land(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object of a candidate is a place to go to: جولة خليجية goes there, حضور القمة الخليجية does not."""
    if not stems(sentence.units[candidate.object_unit].normal.removeprefix(ARTICLE)).isdisjoint(
        lexicon().words["residents"]
    ):
        return False  # توجه الرئيس إلى السفير التركي بطلب
    if _is_of_deed(sentence, candidate) or _is_at_post(sentence, candidate):
        return False
    kind = kind_of(candidate.object.entity)
    if kind is EntityKind.REGION and sentence.units[candidate.object_unit].kind is Kind.NATIONALITY:
        return candidate.object_unit == candidate.trigger_last + 1
    return kind in _LANDS


def _is_at_post(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a diplomat goes to see somebody or something where he lives: زار السفير الكيني في كمبالا المتحف."""
    found, number = sentence.units, candidate.object_unit
    lives = has_noun_of(found[candidate.subject_unit], "residents")
    return lives and candidate.frame.verb and "direct" in candidate.frame.object and found[number - 1].normal == "في"


def _is_of_deed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a land stands behind a noun of what is done to it, where somebody goes on to that: عادت كينيا إلى دعوة
    تشاد، but not وصل إلى قمة الدوحة."""
    number = candidate.object_unit - 1
    number -= sentence.units[number].normal == "بين"  # أدت الزيارة إلى تقارب بين ليما وكيتو
    before = sentence.units[number]
    if number <= candidate.trigger_last or before.kind is not Kind.WORD or before.article:
        return False
    deeds = [item.frame.relation for item in before.noun_expressions if not item.rest and not item.frame.needs]
    return bool(deeds) and not _HELD.intersection(deeds)


def _is_cargo(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what arrives was sent, or what it was sent with: وصلت دبابات برتغالية إلى كييف، وصلت طائرة قطرية محملة
    بالأدوية."""
    number = candidate.subject_unit
    subject, after = sentence.units[number], sentence.units[number + 1 : number + 2]
    if subject.role != "headed":
        return False
    return has_noun_of(subject, "cargo") or any(has_noun_of(unit, "laden") for unit in after)


def _are_possible(subject: Entity | None, relation: str, object_: Entity | None) -> bool:
    """Whether two ends fit a relation and are two: different states, not a movement and its own state, unless it
    fights that from the lands of others: قصفت أنقرة حزب العمال الكردستاني."""
    if subject is None or object_ is None or subject.state == object_.state:
        return False
    if relations()[relation].object_class == "Organisation" and kind_of(object_) is not EntityKind.ORGANISATION:
        return False
    return not (_is_at_home(subject.state, object_.state) or _is_at_home(object_.state, subject.state))


def _is_at_home(movement: str, state: str) -> bool:
    """Whether what a movement and a state do to each other is a domestic affair."""
    return knowledge().homes.get(movement) == state and movement not in knowledge().fighting_from_abroad
