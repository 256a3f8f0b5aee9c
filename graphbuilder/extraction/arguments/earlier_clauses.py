"""Ends that stand in a clause before the trigger's: who answers, goes on, is angered or acts meanwhile."""

from __future__ import annotations

from graphbuilder.extraction.arguments.events import assailant_by_adjective
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.nested import aim, is_accusative_motive
from graphbuilder.extraction.arguments.receivers import receiver
from graphbuilder.extraction.arguments.remarks import answered, arousing
from graphbuilder.extraction.arguments.speakers import teller_meanwhile
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.complements import ADJECTIVE, GENITIVE, complements
from graphbuilder.extraction.clauses.subjects_before import starts_clause
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, preposition_of, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import EntityKind
from graphbuilder.ontology import relations

# How many units back a clause is searched: more than any clause has, so that no text takes quadratic time.
_LONGEST_CLAUSE = 60
_IN_WORDS = ("callsOn", "accuses", "rejects", "threatens", "supports")


def opening(found: list[Unit], trigger: int) -> int | None:
    """The bare actor that begins a clause without a verb: الصين في مواجهة أميركا."""
    chosen = None
    for number in range(trigger - 1, max(-1, trigger - _LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind is Kind.VERB:
            return None
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in STOPS:
            break
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.actors and unit.role != PRONOUN:
            if chosen is not None:
                return None  # somebody else stands between
            chosen = number
    if chosen is None or found[chosen].kind is not Kind.ACTOR or found[chosen].preposition:
        return None
    return chosen if starts_clause(found, chosen) else None


def only_one_before(trigger: Trigger) -> Filler | None:
    """The object of the governing verb, or else the one actor that the clause named before the trigger:
    تتوعد إيران بعقوبات، الليرة التركية تهبط بعد العقوبات الأميركية."""
    found = trigger.sentence.units
    aimed_at = aim(trigger)
    if aimed_at is not None:
        return at(found, aimed_at, "context")
    chosen = None
    for number in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in STOPS:
            break
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and unit.actors and unit.role != PRONOUN:
            if chosen is not None:
                return None
            chosen = number
    return at(found, chosen, "context")


def protested(trigger: Trigger) -> Filler | None:
    """Whom a verb does something to for the reason that a noun is: سحبت بيرو سفيرها من تشيلي احتجاجا على زيارة."""
    return at(trigger.sentence.units, aim(trigger), "context") if is_accusative_motive(trigger) else None


def carried(trigger: Trigger) -> Filler | None:
    """Whom the verb before named that the same subject did: أدان الاتحاد مينسك وهدد بتوسيع عقوباته."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    clause = clauses.get(trigger.first)
    if clause is None or clause.found != "inherited":
        return None
    for verb in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        before = clauses.get(verb)
        if before is not None and before.subject == clause.subject and found[verb].verb_frames:
            places = {place for frame in found[verb].verb_frames for place in frame.object}
            items = trigger.sentence.complements(verb)
            item = next((item for item in items if item.place in places and item.unit < trigger.first), None)
            return at(found, item.unit, "context") if item is not None else None
    return None


def addressee(trigger: Trigger) -> Filler | None:
    """Who answers what a noun tells that another asked or said of him: رفضت بغداد مطالب واشنطن، تدرس بغداد طلبا من
    واشنطن."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    if trigger.governor is None or found[trigger.governor].normal not in lexicon().answers:
        return None
    clause = clauses.get(trigger.governor)
    owners = (ADJECTIVE, GENITIVE, "من") if trigger.unit.accusative else (ADJECTIVE, GENITIVE)
    own = next((item for item in trigger.following if item.place in owners), None)
    if clause is None or clause.subject is None or own is None or own.unit == clause.subject:
        return None
    return at(found, clause.subject, "context")


def angered(trigger: Trigger) -> Filler | None:
    """Of whom comes what an act aroused or somebody met with: أثار القرار انتقادات حادة من واشنطن، واجه الوزير انتقادات
    من واشنطن."""
    met = arousing(trigger) is not None or receiver(trigger) is not None
    item = trigger.at("من") if met else None
    return filler(trigger.sentence.units, item) if item is not None else None


def opponent(trigger: Trigger) -> Filler | None:
    """Whom the clause before told of, where a verb without an object answers him: لندن تفرض رسوما وبكين تتوعد بالرد.

    But of a dispute that two have between them a third takes no side by that: باريس تستدعي سفيرها من واشنطن وبكين تندد.
    """
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    clause = clauses.get(trigger.first)
    if clause is None or clause.subject is None:
        return None
    if clause.found != "before" or not found[clause.subject].conjunction:
        return at(found, answered(trigger), "context") if clause.found in ("before", "after") else None
    before = next((clauses[verb] for verb in sorted(clauses, reverse=True) if verb < clause.subject), None)
    if before is None:
        assailant = _assailant_before(trigger, clause.subject)
        topic = _topic_before(found, clause.subject) if assailant is None else assailant
        return at(found, topic, "context")
    if before.subject is None:
        return None
    frames = [frame for frame in found[before.verb].verb_frames if not frame.when]
    if any(relations()[frame.relation].family == "dispute" for frame in frames):
        items = complements(found, before.verb, skip=before.subject)
        others = states(actor for item in items for actor in found[item.unit].actors)
        if others and others.isdisjoint(states(found[clause.subject].actors)):
            return None
    return at(found, before.subject, "context")


def _assailant_before(trigger: Trigger, end: int) -> int | None:
    """Whose the attack is that a clause without a verb tells of: 12 قتيلا في قصف روسي على خاركيف وواشنطن تندد."""
    if trigger.frame.relation != "accuses" or trigger.following:
        return None
    found = trigger.sentence.units
    tellers = (assailant_by_adjective(found, number) for number in range(end - 1, max(-1, end - _LONGEST_CLAUSE), -1))
    return next((number for number in tellers if number is not None), None)


def _topic_before(found: list[Unit], number: int) -> int | None:
    """The actor that begins the sentence, in a clause that has no verb and ends before a unit: ماكرون في كييف.. وموسكو
    تتوعد."""
    first = 0
    while first < number and found[first].kind in (Kind.MARK, Kind.PARTICLE):
        first += 1
    unit = found[first]
    begun = first + 1 < number and unit.kind is Kind.ACTOR and not unit.preposition and unit.role != PRONOUN
    return first if begun and found[first + 1].kind in (Kind.PREPOSITION, Kind.WORD) else None


def nearest_state(trigger: Trigger) -> Filler | None:
    """The state named last before the trigger in its sentence, not only as where something is: … استفتاء مقدونيا الذي
    يمهد للانضمام إلى الناتو."""
    found = trigger.sentence.units
    for number in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        entity = found[number].entity if preposition_of(found, number) != "في" else None
        if entity is not None and entity.kind is EntityKind.STATE and len(found[number].actors) == 1:
            return at(found, number, "context")
    return None


def attendant(trigger: Trigger) -> Filler | None:
    """Who does what a participle tells meanwhile: the subject of the verb before it that agrees with it, of a relative
    clause only where no other does: رفض الوزير الخطة التي وضعتها المفوضية، متهما ميركل."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    speaks = trigger.frame.relation in _IN_WORDS
    told_by = teller_meanwhile(trigger.sentence, trigger.first) if speaks else None
    if told_by is not None:
        return at(found, told_by, "subject_after")
    feminine = trigger.unit.normal.endswith(("ه", "تين"))
    of_relative = None
    for verb in range(trigger.first - 1, max(-1, trigger.first - _LONGEST_CLAUSE), -1):
        if found[verb].normal in STOPS - {":"}:
            return of_relative
        clause = clauses.get(verb)
        if clause is None or clause.subject is None or clause.found == "relative":
            continue
        if gender(found[clause.subject]) in (None, feminine):
            doer = at(found, clause.subject, f"subject_{clause.found}")
            if verb == 0 or found[verb - 1].kind is not Kind.RELATIVE:
                return doer
            of_relative = of_relative or doer
    return of_relative or at(found, opening(found, trigger.first), "topic")
