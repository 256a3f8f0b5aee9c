"""Attacks that are none, though a word for one stands there: made with words, or told of whom they hit."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.relative_clauses import relative_opening
from graphbuilder.extraction.clauses.strangers import tells_what_was_hit
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, has_noun_of
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_HEADED = "headed"
_LANDS = ("name", "capital", "place")
_REACH_OF_FORCE = 4
_REACH_OF_INQUIRY = 4
_REACH_OF_THING = 3
_REACH_OF_LICENCE = 3


def is_no_attack(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a word that elsewhere tells of an attack tells of none between these two."""
    checks = (
        _is_in_words,
        _is_arrest,
        _is_suffered,
        _is_blown_up,
        _is_where_another_was_hit,
        _is_where_a_mission_was_hit,
        _is_only_told_of,
        _is_by_deed,
        _is_by_nature,
        _is_without_forces,
        _is_looked_into,
        _is_hit_itself,
        _gives_leave,
        _has_died,
    )
    return any(holds(sentence, candidate) for holds in checks)


def is_by_person(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is a person, named or by his title, who does it himself: ماكرون، الوزير الإيراني."""
    if not _is_doer(sentence, candidate) or sentence.units[candidate.trigger].first_person:
        return False  # نائب إيراني: سنهاجم القواعد: he speaks of his state
    entity = candidate.subject.entity
    if entity is not None and entity.kind is EntityKind.PERSON:
        return True
    unit = sentence.units[candidate.subject_unit]
    return unit.role == _HEADED and unit.normal.removeprefix(ARTICLE) in lexicon().heads["titles"]


def _is_doer(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the trigger is a verb of its subject, or a noun of his or of a verb of his that asks for it: هجومه، هجوم
    أردوغان، شن أردوغان هجوما."""
    found, clauses, trigger = sentence.units, sentence.clauses, candidate.trigger
    verb = trigger
    if not candidate.frame.verb:
        if found[trigger].pronoun or candidate.subject_unit == candidate.trigger_last + 1:
            return True
        if candidate.governor is None or not any(frame.needs for frame in found[candidate.governor].verb_frames):
            return False
        verb = candidate.governor
    return verb in clauses and clauses[verb].subject == candidate.subject_unit


def _is_in_words(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack is one that a person makes with words: ماكرون يهاجم أنقرة، هجوم أردوغان على هولندا."""
    attack = candidate.trigger if candidate.asked is None else candidate.asked
    return _is_outburst(sentence.units[attack]) and is_by_person(sentence, candidate)


def _is_outburst(unit: Unit) -> bool:
    """Whether a unit is one of the words for an attack that may be one in words."""
    if unit.verb_frames:
        return unit.normal in lexicon().lashing_out
    return not stems(unit.normal).isdisjoint(lexicon().words["outbursts"])


def _is_suffered(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the verb tells who was killed in something just named, and not by whom: هجوم قتل فيه جنديان فرنسيان."""
    found, trigger = sentence.units, candidate.trigger
    words = lexicon().words
    if not candidate.frame.verb or candidate.asked is not None or found[trigger].normal not in words["of_victims"]:
        return False
    if trigger + 1 >= len(found) or found[trigger + 1].normal not in words["wherein"]:
        return False
    return not trigger < candidate.subject_unit < candidate.object_unit or is_where(sentence, candidate)


def _is_blown_up(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a state's people are said to have been killed by what no army uses: قتل جنديان فرنسيان وأصيب ثلاثة
    أفغان بانفجار عبوة ناسفة."""
    found, trigger = sentence.units, candidate.trigger
    entity = candidate.subject.entity
    if not candidate.frame.verb or entity is None or entity.kind is not EntityKind.STATE:
        return False
    if not _tells_of_losses(found[trigger]):
        return False
    for unit in found[trigger + 1 :]:
        if unit.normal in STOPS or (unit.kind is Kind.VERB and not _tells_of_losses(unit)):
            return False
        if not stems(unit.normal).isdisjoint(lexicon().words["devices"]):
            return True
    return False


def _tells_of_losses(unit: Unit) -> bool:
    return not stems(unit.normal).isdisjoint(lexicon().words["casualties"])


def is_where(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object stands where something happened: قرب بغداد، في اليمن."""
    found, number = sentence.units, candidate.object_unit
    before = found[number - 1] if number else None
    return before is not None and before.normal in lexicon().words["where"] and not found[number].preposition


def _is_where_another_was_hit(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only the place where people were hit, told by what is said of them, or by the verb's
    pronoun: قتل الجيش مسلحين قرب بغداد، الجنرال الذي قصفته طائرة أميركية في اليمن."""
    unit = sentence.units[candidate.trigger]
    if unit.kind is not Kind.VERB or candidate.asked is not None:
        return False
    land = sentence.units[candidate.object_unit]
    if not is_where(sentence, candidate) and not (land.preposition == "ب" and land.role in _LANDS):
        return False
    if unit.pronoun and _is_of_thing(sentence.units, candidate.trigger):
        return False  # المصنع الذي قصفته طائرة أميركية في اليمن
    return bool(unit.pronoun) or unit.normal in lexicon().killing


def _is_of_thing(found: list[Unit], verb: int) -> bool:
    """Whether a relative clause is about a place or thing, which so is where it stands: المصنع الذي، الموقع الذي."""
    opening = relative_opening(found, verb)
    for unit in reversed(found[max(0, (opening or 0) - _REACH_OF_THING) : opening or 0]):
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY):
            return False
        if any(has_noun_of(unit, name) for name in ("targets", "place_nouns", "belongings")):
            return True
    return False


def _is_where_a_mission_was_hit(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only where another state's embassy stood: قصفت السفارة الصينية في بلغراد."""
    found, number = sentence.units, candidate.object_unit - 2
    if number <= candidate.trigger or not is_where(sentence, candidate) or found[number].kind is not Kind.ACTOR:
        return False
    return not stems(found[number].normal).isdisjoint(lexicon().words["missions"])


def _is_only_told_of(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject only condemns, describes or ascribes to somebody what the noun tells: نسبت لاهاي الهجوم إلى
    موسكو، دانت برلين الهجوم على سفارتها."""
    found, verb = sentence.units, candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if clause is None or candidate.frame.verb or clause.subject != candidate.subject_unit:
        return False
    return not found[candidate.trigger].pronoun and _judges(found[clause.verb])


def _judges(verb: Unit) -> bool:
    """Whether a verb says what its subject holds of an act of others."""
    if not stems(verb.normal).isdisjoint(lexicon().judging):
        return True
    frames = [frame for frame in verb.verb_frames if frame.relation == "accuses"]
    return verb.role == "plain" and any(not frame.controls and not frame.needs for frame in frames)


def _is_by_deed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a relative clause has as its subject a noun that the candidate's subject only tells of: استنكر كرزاي
    الانفجار الذي استهدف فندقا في باكستان."""
    found, clauses, trigger = sentence.units, sentence.clauses, candidate.trigger
    opening = relative_opening(found, trigger) if candidate.frame.verb and not found[trigger].pronoun else None
    if not opening or candidate.subject_unit > opening or found[opening - 1].kind is not Kind.WORD:
        return False
    acts = [clause.verb for clause in clauses.values() if clause.subject == candidate.subject_unit]
    told = [verb for verb in acts if verb < opening]
    if not told and found[opening - 2].normal in lexicon().words["topics"]:
        return candidate.subject_unit < opening - 2  # مباحثات حول الهجوم الذي استهدف
    return bool(told) and all(
        frame.relation != candidate.frame.relation for verb in told for frame in found[verb].verb_frames
    )


def _is_by_nature(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a storm or an earthquake is what strikes: الزلزال الذي ضرب إيران."""
    found, trigger = sentence.units, candidate.trigger
    before = found[max(0, trigger - _REACH_OF_FORCE) : trigger + 2]
    return candidate.frame.verb and any(
        not stems(unit.normal).isdisjoint(lexicon().words["forces_of_nature"]) for unit in before
    )


def _is_arrest(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether somebody is seized who acts for nobody, told by his nation or by where he was: اعتقال سائح بريطاني في
    دبي."""
    unit, words = sentence.units[candidate.trigger], lexicon().words
    if candidate.frame.verb and unit.normal not in lexicon().seizing:
        return False
    if not candidate.frame.verb and stems(unit.normal).isdisjoint(words["seizures"]):
        return False
    return is_where(sentence, candidate) or _is_citizen(sentence.units, candidate.object_unit)


def _is_citizen(found: list[Unit], number: int) -> bool:
    """Whether an adjective tells the nation of somebody who acts for no state and is of no crew: سائحة فرنسية."""
    before, table = found[number - 1], lexicon()
    if found[number].kind is not Kind.NATIONALITY:
        return False
    if before.kind is not Kind.WORD:
        return True
    officials = (table.acting_heads, table.heads["parts"], table.words["crews"])
    return all(stems(before.normal).isdisjoint(nouns) for nouns in officials)


def _is_without_forces(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the attack would be one of an organisation that has no troops, or of its head: أبلغت لاهاي بان كي مون
    موافقتها على محاكمة قتلة الحريري."""
    del sentence
    entity = candidate.subject.entity
    if entity is None:
        return False
    acts_for = knowledge().entities.get(entity.state)
    if acts_for is None or acts_for.kind is not EntityKind.ORGANISATION:
        return False
    return entity.kind is EntityKind.PERSON or entity.state in knowledge().without_forces


def _is_looked_into(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject only looks into the attack, or speaks of it or of those who made it: عقد الكرملين اجتماعا
    لبحث الهجوم، طالبت روما بمحاكمة المتورطين في اغتيال القاضي."""
    found, trigger = sentence.units, candidate.trigger
    if candidate.frame.verb or candidate.subject_unit > trigger:
        return False
    for number in range(trigger - 1, max(candidate.subject_unit, trigger - 1 - _REACH_OF_INQUIRY), -1):
        unit = found[number]
        if unit.kind not in (Kind.WORD, Kind.PREPOSITION):
            return False
        if has_noun_of(unit, "inquiries") or (number == trigger - 1 and _befalls(unit)):
            return True
        if has_noun_of(unit, "unnamed_culprits") and unit.article:
            return candidate.subject_unit < number - 1
    return False


def _befalls(unit: Unit) -> bool:
    """Whether a noun tells of the victims of what its genitive is: ضحايا التفجير."""
    return has_noun_of(unit, "victims_of") and not unit.article


def _is_hit_itself(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject stands behind a verb that tells what an attack has hit, or is what the verb's pronoun means,
    and so was hit: الهجوم الذي استهدف قادة الحركة في الدوحة، قال الجيش إن الهجمات التي استهدفته في كابول تراجعت."""
    found, clauses = sentence.units, sentence.clauses
    before = candidate.subject_unit < candidate.trigger
    verb = candidate.trigger if candidate.frame.verb else _hit_after(found, candidate.trigger_last)
    clause = clauses.get(verb) if verb is not None else None
    if clause is None or clause.subject is not None or (before and not found[clause.verb].pronoun):
        return False
    return before is not candidate.frame.verb and tells_what_was_hit(found, clause.verb)


def _hit_after(found: list[Unit], noun: int) -> int | None:
    """The verb of the relative clause about an attack's noun, its adjectives aside."""
    for number in range(noun + 1, min(noun + 1 + _REACH_OF_THING, len(found) - 1)):
        if found[number].kind is Kind.RELATIVE:
            return number + 1
        if found[number].kind is not Kind.WORD:
            return None
    return None


def _gives_leave(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject only lets somebody do it: منحت واشنطن كييف الضوء الأخضر لضرب موسكو."""
    found, trigger = sentence.units, candidate.trigger
    clause = sentence.clauses.get(candidate.governor) if candidate.governor is not None else None
    if clause is None or clause.subject != candidate.subject_unit or found[trigger].preposition != "ل":
        return False
    before = found[max(0, trigger - _REACH_OF_LICENCE) : trigger]
    licence = any(unit.kind is Kind.WORD and has_noun_of(unit, "licences") for unit in before)
    return licence and found[clause.verb].normal not in lexicon().words["receiving"]


def _has_died(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a verb before an attack's noun says of its subject that he died or was hurt: توفي السفير متأثرا بجروح
    أصيب بها في تفجير السفارة."""
    if candidate.frame.verb or candidate.subject_unit > candidate.trigger or sentence.units[candidate.trigger].pronoun:
        return False
    dying = lexicon().words["dying"]
    return any(
        clause.subject == candidate.subject_unit or (clause.subject is None and candidate.subject_unit < verb)
        for verb, clause in sentence.clauses.items()
        if verb < candidate.trigger and sentence.units[verb].normal in dying
    )
