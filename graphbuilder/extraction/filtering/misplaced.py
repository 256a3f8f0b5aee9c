"""Attacks of which an end has its part in another one, or is only where something is held or on its way to."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, Unit, has_noun_of, preposition_of
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import EntityKind

_LANDS = ("capital", "name", "place")
_FEMININE = "ها"
_NEXT = 2
_WITH = "مع"


def is_misplaced(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of an attack belongs to another one, or is only a place on the way."""
    if candidate.frame.relation != "attacks":
        return False
    checks = (
        _is_author_of_another,
        _is_hit_by_another,
        _is_mission,
        _is_bound_for,
        _is_where_held,
        _is_not_its_own,
        _is_answered,
        _is_dated,
        _is_beside,
    )
    return any(holds(sentence, candidate) for holds in checks)


def _tells_of_attack(unit: Unit) -> bool:
    attacks = any(item.frame.relation == "attacks" and not item.frame.needs for item in unit.noun_expressions)
    return unit.kind is Kind.WORD and attacks


def _is_author_of_another(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is who makes another attack: توقع هجوما كينيا مع الهجوم الأوغندي."""
    found, number = sentence.units, candidate.object_unit
    if found[number].kind is not Kind.NATIONALITY or number < 1 or candidate.frame.verb:
        return False
    own = candidate.trigger <= number - 1 <= candidate.trigger_last
    return not own and _tells_of_attack(found[number - 1])


def _is_hit_by_another(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is whom another attack hits, by its ل: الضربة لسوريا وخطف زعيم في رفح, خطف وقتل لعراقيين
    وهجمات, but not: قتل اثنان في هجوم للقاعدة."""
    found, number = sentence.units, candidate.subject_unit
    if found[number].preposition != "ل" or number < 1 or candidate.trigger == number - 1:
        return False
    sure = found[number - 1].article or has_noun_of(found[number - 1], "crimes")
    return sure and _tells_of_attack(found[number - 1])


def _is_mission(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is an embassy, which can only be hit: تفجير السفارة الكينية في بيروت."""
    unit = sentence.units[candidate.subject_unit]
    return not candidate.frame.verb and unit.role == "headed" and has_noun_of(unit, "missions")


def _is_bound_for(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only where somebody was bound for: سفينة متجهة إلى غزة."""
    found, number = sentence.units, candidate.object_unit
    return number > 1 and found[number].role in _LANDS and has_noun_of(found[number - _NEXT], "bound_for")


def _is_where_held(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only where a festival is held: فيلم عن الحرب في مهرجان برلين."""
    found, number = sentence.units, candidate.object_unit
    return number > 0 and found[number].role in _LANDS and has_noun_of(found[number - 1], "festivals")


def _is_not_its_own(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a pronoun tells that the attack is not his: توجه بوتين إلى أنقرة لبحث اعتداءاتها."""
    found, subject = sentence.units, candidate.subject_unit
    entity, owned = candidate.subject.entity, found[candidate.trigger].pronoun == _FEMININE
    if candidate.frame.verb or not owned or "pronoun" in candidate.frame.object:
        return False
    if entity is None or entity.kind is not EntityKind.PERSON or "pronoun" not in candidate.frame.subject:
        return False
    return any(clause.subject == subject and found[verb].feminine is False for verb, clause in sentence.clauses.items())


def _is_answered(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject protests against the attack: قطعت كينيا علاقاتها احتجاجا على اقتحام السفارة التشادية."""
    found = sentence.units
    noun = candidate.trigger - 1 if found[candidate.trigger].preposition else candidate.trigger - _NEXT
    if candidate.frame.verb or noun < 0 or candidate.subject_unit > noun:
        return False
    if "blamed" in candidate.frame.subject:
        return False  # it is handed to him: استدعت كينيا سفير تشاد احتجاجا على قصف نيروبي
    return bool(preposition_of(found, candidate.trigger)) and has_noun_of(found[noun], "protests")


def _is_dated(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the attack is a known one, called by its day, of which the subject only speaks: اتهم الوزير الصين بالقمع
    منذ هجمات 11 سبتمبر في نيويورك."""
    found, last = sentence.units, candidate.trigger_last
    if candidate.frame.verb or candidate.subject_unit > candidate.trigger or last + _NEXT >= len(found):
        return False
    day, month = found[last + 1], found[last + _NEXT]
    return day.normal.isdigit() and month.normal in lexicon().words["times"] and not found[candidate.trigger].pronoun


def _is_beside(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the attack is made together with the object: نفذت فرنسا مع الأردن ضربات على داعش."""
    found, number = sentence.units, candidate.object_unit
    beside = number > candidate.trigger and preposition_of(found, number) == _WITH
    return beside and _WITH not in candidate.frame.object
