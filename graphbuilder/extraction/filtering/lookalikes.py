"""Candidates that look like a statement of two and are one of somebody else: a citizen, a fellow, an unnamed ally."""

from __future__ import annotations

from graphbuilder.extraction.arguments.implied import listed
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.relative_clauses import concerns_a_third
from graphbuilder.extraction.factuality.memberships import is_no_membership
from graphbuilder.extraction.filtering.assaults import is_where
from graphbuilder.extraction.filtering.onlookers import is_onlooker
from graphbuilder.extraction.filtering.outsiders import is_outsider
from graphbuilder.extraction.filtering.third_parties import is_third_party
from graphbuilder.extraction.names.mentions import PEOPLE
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, has_noun_of, is_quantity, states
from graphbuilder.language.arabic.lexicon import lexicon, stems

# Relations with those who act for a state; others may also be with its goods, land or people.
_WITH_OFFICIALS = ("meetsWith", "rejects", "suppliesArmsTo", "supports")
# Relations of which a doer is never the target too, unless they do it to each other.
_OUTWARD = ("attacks", "mediatesBetween")
_UPON = "علي"
_REACH_OF_TAX = 8
_REACH_OF_WORDS = 2


def is_lookalike(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of a candidate is in truth somebody else, or does the same as the other end."""
    checks = (
        _is_with_bystander,
        _is_of_one_side,
        _is_of_unnamed_ally,
        _is_where_it_happened,
        _is_likened,
        _is_moved,
        _is_taxed,
        _is_breach_by_words,
        _is_about_a_third,
        is_onlooker,
        is_outsider,
        is_third_party,
        is_no_membership,
    )
    return any(holds(sentence, candidate) for holds in checks)


def _is_with_bystander(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is told only by the adjective of somebody who acts for no state: مقابلة مع قناة بريطانية."""
    found, number = sentence.units, candidate.object_unit
    if found[number].kind is not Kind.NATIONALITY:
        return False
    # Whoever condemns what citizens do may mean their state; whoever accuses them of something does not.
    reported = "reported" in candidate.frame.object
    if not (candidate.frame.controls or reported or candidate.frame.relation in _WITH_OFFICIALS):
        return False
    before, table = found[number - 1], lexicon()
    strangers = stems(before.normal) & table.heads["bystanders"]
    return before.kind is Kind.WORD and bool(strangers - table.words["grounds"])


def _is_breach_by_words(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what breaks a law is only said, so that nobody is attacked: تصريحات الوزير التركي خرق لسيادة العراق."""
    if candidate.frame.relation != "attacks" or not has_noun_of(sentence.units[candidate.trigger], "breaches"):
        return False
    before = sentence.units[max(0, candidate.subject_unit - _REACH_OF_WORDS) : candidate.subject_unit]
    return candidate.subject_unit < candidate.trigger and any(has_noun_of(unit, "only_said") for unit in before)


def _is_about_a_third(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object only backs what the subject is against, and which is neither's: خطة أيدتها كينيا وعارضتها
    أوغندا."""
    found, clauses, verb = sentence.units, sentence.clauses, candidate.trigger
    if not candidate.frame.verb or not found[verb].pronoun or candidate.object_unit > verb:
        return False
    earlier = max((number for number in clauses if number < verb), default=None)
    if earlier is None or clauses[earlier].subject != candidate.object_unit:
        return False
    return concerns_a_third(found, earlier, verb)


def _is_of_one_side(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object does it beside the subject, and so not to him: قتلت قواته والقوات العراقية مسلحين."""
    found = sentence.units
    if candidate.frame.relation not in _OUTWARD or candidate.subject_unit == candidate.object_unit:
        return False
    if candidate.governor is not None and found[candidate.governor].role == "exchange":
        return False
    entity = candidate.object.entity
    return entity is not None and entity.state in states(found[candidate.subject_unit].actors)


def _is_of_unnamed_ally(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether allies are added to somebody and not named, so that nobody else is one: هدد واشنطن وحلفاءها."""
    found, trigger = sentence.units, candidate.trigger
    if candidate.frame.relation != "alliedWith" or candidate.frame.verb or not found[trigger].pronoun or not trigger:
        return False
    if listed(found, trigger) in (candidate.subject_unit, candidate.object_unit):
        return False  # إيران وحلفاؤها في المنطقة، سورية وحماس
    first = trigger - 1 if is_quantity(found[trigger - 1]) else trigger
    following = found[trigger + 1] if trigger + 1 < len(found) else None
    added = found[first].conjunction == "و" and found[first - 1].kind is Kind.ACTOR
    return added and (following is None or following.kind not in (Kind.ACTOR, Kind.NATIONALITY))


def _is_where_it_happened(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only where an attack was made that is condemned, or what is called by a bad name: أدان
    المجلس الهجمات في الجزائر، وصفت السفارة في لندن الاتهام بأنه كذبة."""
    if candidate.frame.relation != "accuses" or not is_where(sentence, candidate):
        return False
    between = sentence.units[candidate.trigger + 1 : candidate.object_unit]
    attacked = any(item.frame.relation == "attacks" for unit in between for item in unit.noun_expressions)
    return bool(between) and (attacked or candidate.asked is not None)


def _is_taxed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether goods are named only as what tariffs are laid on: رسوم على واردات الصلب الكندي."""
    found, trigger = sentence.units, candidate.trigger
    if candidate.frame.relation != "tradesWith" or candidate.frame.verb:
        return False
    for number in range(trigger - 1, max(0, trigger - _REACH_OF_TAX), -1):
        if found[number].normal == _UPON:
            before = found[max(0, number - _REACH_OF_TAX) : number]
            return any(item.frame.relation == "sanctions" for unit in before for item in unit.noun_expressions)
        if found[number].kind is not Kind.WORD:
            return False
    return False


def _is_likened(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is that of another deed, which this one is like: مقاطعة مالي على غرار مقاطعة كوبا."""
    between = sentence.units[candidate.subject_unit + 1 : candidate.object_unit]
    return not candidate.frame.verb and any(unit.normal in lexicon().words["likeness"] for unit in between)


def _is_moved(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is the people whose removal is refused, and no author of the plan: رفض خطة تهجير
    الفلسطينيين."""
    people, before = sentence.units[candidate.object_unit], sentence.units[candidate.object_unit - 1]
    removal = before.kind is Kind.WORD and not stems(before.normal).isdisjoint(lexicon().words["removals"])
    return candidate.frame.relation == "rejects" and people.role == PEOPLE and removal
