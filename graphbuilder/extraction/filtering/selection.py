"""Which candidates of a sentence become statements: those that can be, that are believed, and the best of rivals."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from graphbuilder.extraction.arguments.frames import HOSTILE
from graphbuilder.extraction.arguments.nested import is_concluded
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.company import SIDE
from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.factuality.certainty import certainty
from graphbuilder.extraction.factuality.inherited_certainty import is_disowned
from graphbuilder.extraction.filtering.assaults import is_by_person, is_no_attack
from graphbuilder.extraction.filtering.likewise import done_in_return, done_likewise
from graphbuilder.extraction.filtering.lookalikes import is_lookalike
from graphbuilder.extraction.filtering.misplaced import is_misplaced
from graphbuilder.extraction.filtering.sport import is_about_sport
from graphbuilder.extraction.filtering.victims import is_no_army, is_victim, kind_of
from graphbuilder.extraction.scoring.candidates import Candidate, candidates
from graphbuilder.extraction.scoring.scorer import ACCEPT
from graphbuilder.extraction.units import Kind, has_noun_of, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Certainty, Entity, EntityKind
from graphbuilder.ontology import relations

__all__ = ["can_be", "is_about_sport", "selected"]

# What the probability of another word that says the same counts for, as two words of a sentence are not independent.
_WORTH_OF_ANOTHER_WORD = 0.45
# Roles of verbs whose subject does what the noun they govern tells.
_OWN_DEEDS = ("support", "plan", "deny", "phase", "exchange")
# What is held in a land.
_HELD = frozenset({"meetsWith", "visits"})
_LANDS = (EntityKind.STATE, EntityKind.TERRITORY, EntityKind.FORMER_STATE, EntityKind.REGION)


def selected(sentence: Sentence) -> list[Candidate]:
    """The candidates that a sentence states, by trigger from left to right, each statement once."""
    if is_about_sport(sentence):
        return []
    possible = _borne_out([candidate for candidate in candidates(sentence) if can_be(sentence, candidate)])
    best: dict[tuple[str, str, str], Candidate] = {}
    for candidate in _of_one_doer(_meant(sentence, _believed(possible))):
        key = _key(candidate)
        if key not in best or _tells_more(sentence, candidate, best[key]):
            best[key] = candidate
    told = list(best.values())
    for candidate in (*done_likewise(sentence.units, told), *done_in_return(sentence.units, told)):
        best.setdefault(_key(candidate), candidate)
    return list(best.values())


def _tells_more(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """Whether a candidate counts more than another of the same: the likelier, but that somebody invaded more than that
    he denied to mean to."""
    facts = [each.frame.verb and certainty(sentence, each) is Certainty.ACTUAL for each in (one, other)]
    if facts[0] is not facts[1]:
        denied = other if facts[0] else one
        if not denied.frame.verb and is_disowned(sentence, denied):
            return facts[0]
    return one.score > other.score


def _borne_out(possible: list[Candidate]) -> list[Candidate]:
    """The candidates, each the likelier for the other words of the sentence that say the same (a noisy or)."""
    likeliest: dict[tuple[str, ...], dict[int, float]] = defaultdict(dict)
    for candidate in possible:
        by_word = likeliest[_said(candidate)]
        by_word[candidate.trigger] = max(candidate.score, by_word.get(candidate.trigger, 0.0))
    found = []
    for candidate in possible:
        others = (score for word, score in likeliest[_said(candidate)].items() if word != candidate.trigger)
        doubt = (1 - candidate.score) * math.prod(1 - _WORTH_OF_ANOTHER_WORD * score for score in others)
        found.append(replace(candidate, score=1 - doubt))
    return found


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


def _believed(possible: Iterable[Candidate]) -> list[Candidate]:
    """Of what one word could say of the same two, the likeliest, if it is likely enough that it says any of it."""
    found: list[Candidate] = []
    for _, of_word in groupby(possible, key=lambda candidate: candidate.trigger):
        # A guest received at home has been met and has come: the two are no rivals.
        by_pair: dict[tuple[frozenset[str], bool], list[Candidate]] = defaultdict(list)
        for candidate in of_word:
            by_pair[_pair(candidate), _tells_of_guest(candidate)].append(candidate)
        for rivals in by_pair.values():
            likeliest: dict[str, float] = defaultdict(float)
            for candidate in rivals:
                relation = candidate.frame.relation
                likeliest[relation] = max(likeliest[relation], candidate.score)
            if 1 - math.prod(1 - score for score in likeliest.values()) >= ACCEPT:
                best = max(rivals, key=lambda candidate: candidate.score)
                found += [one for one in rivals if one.score == best.score or _is_other_way(one, best)]
    return found


def _is_other_way(one: Candidate, best: Candidate) -> bool:
    """Whether a candidate is what the second of two does to the first, where each does it to the other: خاضت تشاد مع
    ليبيا حربا."""
    both = one.frame is best.frame and one.frame.pair and one.score >= ACCEPT
    return both and (one.subject_unit, one.object_unit) == (best.object_unit, best.subject_unit)


def _meant(sentence: Sentence, believed: list[Candidate]) -> list[Candidate]:
    """Of a word and another that asks for it, the likelier where they say different things, and else the other:
    طلب العضوية is no membership, but يتبادلان الاتهامات accuses. But إلغاء الاتفاق المبرم tells that there was one."""
    asking = {
        (candidate.asked, _pair(candidate)): candidate
        for candidate in believed
        if candidate.asked is not None and not _tells_of_guest(candidate)
    }
    spoken_for, overruled = set(), set()
    for candidate in believed:
        asker = asking.get((candidate.trigger, _pair(candidate))) if candidate.asked is None else None
        if asker is None or _tells_of_guest(candidate) or is_concluded(sentence.units, candidate.trigger_last):
            continue
        if asker.score < candidate.score and asker.frame.relation != candidate.frame.relation:
            overruled.add((asker.trigger, _pair(asker)))
        else:
            spoken_for.add((candidate.trigger, _pair(candidate)))
    return [
        candidate
        for candidate in believed
        if _tells_of_guest(candidate)
        or (candidate.trigger, _pair(candidate)) not in (spoken_for if candidate.asked is None else overruled)
    ]


def _tells_of_guest(candidate: Candidate) -> bool:
    """Whether a candidate says of two who meet that one of them has come to the other's place, which both can be."""
    return candidate.frame.home or candidate.frame.away


def _of_one_doer(believed: list[Candidate]) -> list[Candidate]:
    """Of those who could have done one thing to one object, only whom the best candidate names, in one phrase."""
    best: dict[tuple[str, int], Candidate] = {}
    for candidate in believed:
        key = _deed(candidate)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return [
        candidate
        for candidate in believed
        if relations()[candidate.frame.relation].symmetric
        or candidate.subject_unit == best[_deed(candidate)].subject_unit
    ]


def _deed(candidate: Candidate) -> tuple[str, int]:
    return candidate.frame.relation, candidate.object_unit


def _pair(candidate: Candidate) -> frozenset[str]:
    return states((candidate.subject, candidate.object))


def _said(candidate: Candidate) -> tuple[str, ...]:
    """The relation of a candidate with the states of its ends, in one order where it is symmetric."""
    ends = [entity.state if entity else "" for entity in (candidate.subject.entity, candidate.object.entity)]
    symmetric = relations()[candidate.frame.relation].symmetric
    return candidate.frame.relation, *(sorted(ends) if symmetric else ends)


def _key(candidate: Candidate) -> tuple[str, str, str]:
    subject, object_ = candidate.subject.entity, candidate.object.entity
    ends = (subject.key if subject else "", object_.key if object_ else "")
    if relations()[candidate.frame.relation].symmetric:
        ends = (min(ends), max(ends))
    return candidate.frame.relation, *ends
