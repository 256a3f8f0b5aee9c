"""Acts that another act is about, such as what is blamed on somebody: how they are tied to it, and whose they are."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import DIRECT, GENITIVE, tied_by
from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.units import STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_DEED = 3
_REACH_OF_OWN = 2
_REACH_OF_PARTICIPLE = 7
_REACH_OF_CIRCUMSTANCE = 30
_REACH_OF_OPENING = 3
_REACH_OF_PHRASE = 8
_AIMS = (DIRECT, GENITIVE, "علي", "ضد")
# سحبت بيرو سفيرها من المكسيك احتجاجا
_OTHERS = (*_AIMS, "من", "مع", "لدي")
# ألغت بيرو زيارة إلى المكسيك احتجاجا, جمدت مساعداتها للمكسيك احتجاجا
_OTHERS_OF_MOTIVES = (*_OTHERS, "ل", "الي")


def is_blamed(found: list[Unit], noun: int) -> bool:
    """Whether a noun is what somebody is said to be behind: مسؤولية اغتيال، بالوقوف وراء هجمات، بالضلوع في تفجير."""
    before = found[max(0, noun - _REACH_OF_DEED) : noun]
    return any(unit.kind is Kind.WORD and _says_who(unit) for unit in before)


def _says_who(unit: Unit) -> bool:
    return not stems(unit.normal).isdisjoint(lexicon().words["involvement"])


def accuser(trigger: Trigger) -> int | None:
    """The unit of whoever accuses another of what a noun tells, and names no other victim: اتهمت أوغندا بالقصف."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    verb = trigger.governor
    if verb is None or all(frame.relation != "accuses" or not frame.controls for frame in found[verb].frames):
        return None
    if not (tied_by(found, trigger.first) or is_blamed(found, trigger.first)) or _hits_another(trigger):
        return None
    clause = clauses.get(verb)
    return clause.subject if clause is not None else None


def _hits_another(trigger: Trigger) -> bool:
    """Whether a noun such as اغتيال has as its object somebody unknown, who is not the accuser's: اغتيال زعيم سيخي."""
    found, number = trigger.sentence.units, trigger.last + 1
    if {DIRECT, "patient"}.isdisjoint(trigger.frame.object) or number >= len(found):
        return False
    unit = found[number]
    if not stems(unit.normal).isdisjoint(lexicon().words["targets"]):
        return False  # استهداف حافلة ركاب
    if any(_is_own(word) for word in found[number : number + _REACH_OF_OWN] if word.kind is Kind.WORD):
        return False  # اغتيال أحد علمائها
    return unit.kind is Kind.WORD and not unit.closed and not unit.preposition


def _is_own(unit: Unit) -> bool:
    """Whether a noun has a pronoun, and so is its accuser's."""
    return unit.closed and not unit.article and not unit.preposition


def performer(trigger: Trigger) -> int | None:
    """The unit of whoever does what a noun's circumstance is of, as the clause before it tells or the one after it:
    شيدت إثيوبيا السد رغم معارضة القاهرة, بطلب من باكستان أوفدت الرياض مبعوثا."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CIRCUMSTANCE), -1):
        if found[verb].normal in STOPS:
            break
        clause = clauses.get(verb)
        if clause is not None and clause.found != "relative":
            return clause.subject
    opens = trigger.first <= _REACH_OF_OPENING or found[trigger.first - _REACH_OF_OPENING].normal in STOPS
    later = range(trigger.last + 1, min(trigger.last + _REACH_OF_CIRCUMSTANCE, len(found)))
    following = (clauses[verb] for verb in later if verb in clauses)
    return next((clause.subject for clause in following if clause.found == "after"), None) if opens else None


def main_doer(trigger: Trigger) -> int | None:
    """The unit of whoever acts in the clause after the phrase that a noun begins, and its pronoun with him:
    خلال لقائه نظيره الإيراني، أكد الوزير العماني."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for before in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_PHRASE), -1):
        if found[before].normal in STOPS or found[before].normal == COMMA:
            break
        if found[before].kind in (Kind.VERB, Kind.ACTOR, Kind.NATIONALITY, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_CIRCUMSTANCE, len(found))):
        if found[number].kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or found[number].normal in STOPS:
            return None
        clause = clauses.get(number)
        if clause is not None:
            if clause.subject is None or clause.found not in ("after", "before"):
                return None
            return clause.subject if _may_stand_for(trigger.unit.pronoun, found[clause.subject]) else None
    return None


def _may_stand_for(pronoun: str, unit: Unit) -> bool:
    """Whether a pronoun agrees with an actor: ه with no woman, ها with no man, هما with two."""
    if pronoun in ("ه", "ها"):
        return len(unit.actors) == 1 and gender(unit) in (None, pronoun == "ها")
    return not pronoun or len(unit.actors) > 1


def is_concluded(found: list[Unit], noun: int) -> bool:
    """Whether it is said of an agreement that it has been made: صفقة الغواصات المبرمة مع فرنسا."""
    after = (found[number] for number in zone(found, noun)[:_REACH_OF_PARTICIPLE])
    return any(
        unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["concluded"]) for unit in after
    )


def concluder(trigger: Trigger) -> int | None:
    """The unit of whoever acts before in the sentence, where an agreement is said to have been made with another:
    قالت بيرو إن الاتفاق المبرم مع تشيلي لم ينفذ."""
    found, clauses, other = trigger.sentence.units, trigger.sentence.clauses, trigger.at("مع")
    if other is None or not is_concluded(found, trigger.last):
        return None
    acts = (clauses[verb].subject for verb in sorted(clauses, reverse=True) if verb < trigger.first)
    doers = (subject for subject in acts if subject is not None and subject < trigger.first)
    return next(
        (unit for unit in doers if states(found[unit].actors).isdisjoint(states(found[other.unit].actors))), None
    )


def is_accusative_motive(trigger: Trigger) -> bool:
    """Whether a noun is written as what makes somebody act: احتجاجا, not قدمت مذكرة احتجاج."""
    return trigger.unit.accusative and trigger.unit.normal in lexicon().words["motives"]


def aim(trigger: Trigger) -> int | None:
    """At whom the governing verb aims what a noun with ب tells, or does something for the reason that the noun is."""
    found, verb = trigger.sentence.units, trigger.governor
    motive = trigger.unit.normal in lexicon().words["motives"]
    if verb is None or not (motive or tied_by(found, trigger.first) == "ب"):
        return None
    clause = trigger.sentence.clauses.get(verb)
    own = clause.subject if clause is not None else None
    doers = states(found[own].actors) if own is not None else frozenset()
    places = _OTHERS_OF_MOTIVES if is_accusative_motive(trigger) else _OTHERS if motive else _AIMS
    items = trigger.sentence.complements(verb)
    before = (item.unit for item in items if item.unit < trigger.first and item.place in places)
    return next((number for number in before if not states(found[number].actors) <= doers), None)
