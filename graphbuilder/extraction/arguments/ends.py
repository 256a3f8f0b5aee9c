"""Who fills the two ends of a trigger's frame: the first of its places where somebody stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graphbuilder.extraction.anaphora.references import pronoun
from graphbuilder.extraction.arguments.costs import costs
from graphbuilder.extraction.arguments.earlier_clauses import opening
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.implied import own_affair, own_object, sharer
from graphbuilder.extraction.arguments.nested import after_complements, is_blamed, main_doer, remark_of
from graphbuilder.extraction.arguments.places import OBJECTS, SUBJECTS, WHEREABOUTS, speaker
from graphbuilder.extraction.arguments.punished import is_reason_to_punish
from graphbuilder.extraction.arguments.readiness import ready
from graphbuilder.extraction.arguments.triggers import Sentence, Trigger
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, Complement, complements, tied_by
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.names.elements import BY
from graphbuilder.extraction.units import PRONOUN, STOPS, Actor, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import Frame, lexicon, stems

# How many units before a noun the one that it goes with stands.
_REACH_OF_FELLOW = 12
_REACH_OF_CALL = 3
_OF_TWO = "هما"
# Where those stand whom nothing ties to the trigger, who are no better than a doer who stands in a better place.
_UNTIED = (*WHEREABOUTS, "context", "killed", "scene", "where")
# Of a past this is mostly who acts, and no object: سلمنا.
_OURS = "نا"
_REACH_OF_CIRCUMSTANCE = 25
# The preposition of whoever has a duty, in normal form.
_UPON = "علي"
_FROM = "من"
_TOLD_THROUGH = ("aids", "sanctions", "seversTiesWith")
_THROUGH = ("من", "الي", "مع", "علي", "ل", "ضد", "في")


def object_of(trigger: Trigger, besides: frozenset[str] = frozenset()) -> Filler | None:
    """The best filler for the object, by the order of places in the frame, who acts not only for keys of ``besides``;
    ``None`` where there is none."""
    frame = trigger.frame
    by = trigger.at(BY)
    if by is not None and _does_deed(trigger, by):
        return filler(trigger.sentence.units, by)
    if frame.verb and DIRECT in frame.object and by is not None:
        return _patient(trigger)
    for place in frame.object:
        if (besides and place in _UNTIED) or (place == _FROM and _is_got(trigger)):
            continue
        found = _object_at(trigger, frame, place, besides)
        if found is not None and not _only_of(besides, found.actors):
            return found
    return _receiver(trigger) or _through(trigger, besides)


def _through(trigger: Trigger, besides: frozenset[str]) -> Filler | None:
    """Who stands behind the preposition of a noun in the object's place, where nobody stands there himself: رفعت بيرو
    الحظر عن الرحلات إلى كينيا، اعترضت بيرو على فتح مفاوضات مع كينيا."""
    if trigger.frame.relation not in _TOLD_THROUGH:
        return None
    found = trigger.sentence.units
    for item in trigger.following:
        if item.through in trigger.frame.object and item.place in _THROUGH:
            return None if _only_of(besides, found[item.unit].actors) else filler(found, item)
    return None


def _does_deed(trigger: Trigger, by: Complement) -> bool:
    """Whether who stands after من قبل did the deed that a verb is about, and not what the verb says: دانت كندا قتل عمال
    على يد القوات السورية."""
    if not trigger.frame.verb or "doer" not in trigger.frame.object:
        return False
    clause, found = trigger.sentence.clauses.get(trigger.first), trigger.sentence.units
    if clause is None or clause.subject is None or clause.subject > by.unit:
        return False
    start = max(clause.subject, trigger.first) + 1
    return any(unit.kind is Kind.WORD for unit in found[start : by.unit])


def _is_got(trigger: Trigger) -> bool:
    """Whether a noun is what its verb's subject got, so that it comes from whoever stands behind من: تلقت تشاد طلبا من
    كينيا."""
    verb = trigger.governor
    if trigger.frame.verb or verb is None:
        return False
    unit = trigger.sentence.units[verb]
    return unit.role == "suffer" or (trigger.unit.accusative and unit.normal in lexicon().answers)


def _receiver(trigger: Trigger) -> Filler | None:
    """To whom a noun was done, where its verb says so: نالت رواندا ثناء بريطانيا, تعرضت بلغراد لهجوم كلامي."""
    found, frame = trigger.sentence.units, trigger.frame
    if frame.verb or frame.pair or trigger.governor is None or found[trigger.governor].role != "suffer":
        return None
    clause = trigger.sentence.clauses.get(trigger.governor)
    return at(found, clause.subject, f"subject_{clause.found}") if clause and clause.subject is not None else None


def _only_of(keys: frozenset[str], actors: Iterable[Actor]) -> bool:
    """Whether actors act for nobody else than some keys."""
    return bool(keys) and states(actors) <= keys


def _patient(trigger: Trigger) -> Filler | None:
    """To whom a passive verb was done: its subject, or whose the noun after it is: قصفت بلدة أذرية من قبل أرمينيا."""
    found = trigger.sentence.units
    clause = trigger.sentence.clauses.get(trigger.first)
    if clause is not None and clause.subject is not None:
        return at(found, clause.subject, "topic")
    by = trigger.at(BY)
    item = next((item for item in trigger.following if item.place == DIRECT), None)
    return filler(found, item) if item is not None and by is not None and item.unit < by.unit else None


def _object_at(trigger: Trigger, frame: Frame, place: str, besides: frozenset[str]) -> Filler | None:
    is_doer = place == DIRECT and own_object(trigger) is not None  # لقائه نظيره
    own = is_doer or _means_what_is_asked(trigger, frame) or _is_doers_own(trigger, frame)
    if place in (DIRECT, "pronoun") and trigger.unit.pronoun and not own:
        attached = _attached_object(trigger)
        if attached is not None:
            return attached
    if place in OBJECTS:
        return OBJECTS[place](trigger)
    if place == DIRECT and frame.verb and remark_of(trigger.sentence.units, trigger.first) is not None:
        return None  # وهو الأمر الذي عارضته برلين خشية إغضاب موسكو
    if place == ADJECTIVE and not frame.pair and ADJECTIVE in frame.subject:
        return None
    if place == "ل" and _is_of_backed_plan(trigger):
        return None
    found = trigger.sentence.units
    for item in trigger.following:
        if place in (item.place, item.outer) and not _only_of(besides, found[item.unit].actors):
            if frame.verb and found[item.unit].role == PRONOUN and remark_of(found, trigger.first) is not None:
                continue  # وهو قرار رحب به بوتين
            return _with_others(trigger, item)
    return None


def _is_of_backed_plan(trigger: Trigger) -> bool:
    """Whether what follows ل belongs to the plan that somebody backs, and is not whom he backs: تأييده خطة المغرب
    للصحراء."""
    if trigger.frame.relation != "supports" or trigger.frame.verb or not trigger.unit.pronoun:
        return False
    return any(item.place == DIRECT and item.depth for item in trigger.following)


def _with_others(trigger: Trigger, item: Complement) -> Filler:
    """A complement with those whom و or ثم and its own preposition add to it: تصدر الغاز إلى الكويت وإلى اليابان."""
    found, first = trigger.sentence.units, filler(trigger.sentence.units, item)
    more: list[Actor] = []
    for other in trigger.following:
        before = found[other.unit - 1]
        adds = before.conjunction == "و" or found[other.unit - 2].normal in lexicon().words["adding"]
        again = before.kind is Kind.PREPOSITION and adds and before.normal == item.place
        if other.unit > item.unit and other.place == item.place and not other.depth and again:
            more += found[other.unit].actors
    return replace(first, actors=(*first.actors, *more)) if more else first


def _means_what_is_asked(trigger: Trigger, frame: Frame) -> bool:
    """Whether the pronoun of a verb is the noun that its frame asks for: الغارات التي شنتها, not حملتها المسؤولية."""
    if not frame.verb or not frame.needs:
        return False
    if frame.reported or trigger.unit.pronoun == _OURS or trigger.asked is None or trigger.asked < trigger.first:
        return True
    return trigger.first > 0 and trigger.sentence.units[trigger.first - 1].normal in lexicon().words["whatever"]


def _is_doers_own(trigger: Trigger, frame: Frame) -> bool:
    """Whether the pronoun of a noun is who does it, as its object follows (بعد إدانتها أنقرة) or the subject of its
    verb says so of himself: جددت تشاد رفضها العرض."""
    if frame.verb or "pronoun" not in frame.subject:
        return False
    found = trigger.sentence.units
    objects = (item for item in trigger.following if item.place == DIRECT and found[item.unit].role != PRONOUN)
    if any(item.depth or found[item.unit].kind is Kind.ACTOR for item in objects):
        return True  # but not جولته الأفريقية
    if trigger.governor is None or trigger.unit.preposition:
        return False
    clause = trigger.sentence.clauses.get(trigger.governor)
    own = found[trigger.governor].role in ("say", "phase", "support")
    return own and clause is not None and clause.subject is not None and _is_next_after(trigger, clause)


def _attached_object(trigger: Trigger) -> Filler | None:
    """The pronoun on the trigger itself: اتهمها, دعمها."""
    found = trigger.sentence.units
    if trigger.frame.verb and remark_of(found, trigger.first) is not None:
        return None
    before = trigger.first - 1
    while before > 0 and found[before].kind is Kind.PARTICLE:
        before -= 1
    if trigger.frame.verb and before >= 0 and found[before].kind is Kind.WORD and not trigger.unit.conjunction:
        return None  # حكومة ضعيفة يدعمها الغرب: the pronoun is the noun before, and that is nobody we know
    clause = trigger.sentence.clauses.get(trigger.first)
    besides = states(found[clause.subject].actors) if clause and clause.subject is not None else frozenset()
    return at(found, pronoun(found, trigger.first, trigger.unit.pronoun, besides), "pronoun")


def subject_of(trigger: Trigger, taken: int | None, besides: frozenset[str] = frozenset()) -> Filler | None:
    """The best filler for the subject, other than the unit ``taken`` by the object, who acts not only for keys of
    ``besides``; ``None`` where there is none."""
    if trigger.unit.pronoun and is_reason_to_punish(trigger):
        return None
    by = trigger.at(BY)
    own = trigger.at(ADJECTIVE) if not trigger.frame.verb else None
    deed = trigger.unit.kind is not Kind.PREPOSITION
    if by is not None and deed and (own is None or own.unit > by.unit) and not _does_deed(trigger, by):
        return filler(trigger.sentence.units, by)
    for place in trigger.frame.subject:
        found = _subject_at(trigger, place, taken)
        if found is not None and found.unit != taken and not _only_of(besides, found.actors):
            return found
    return None


def _subject_at(trigger: Trigger, place: str, taken: int | None) -> Filler | None:
    if place == "clause":
        return _clause_subject(trigger, taken)
    if place == "pronoun":
        # دعم كييف وتزويدها بالأسلحة: where the pronoun is the object, behind the noun stands nobody else's.
        spent = taken is not None and taken < trigger.first and "pronoun" in trigger.frame.object
        return _attached_subject(trigger, taken) if trigger.unit.pronoun and not spent else None
    if place in SUBJECTS:
        return SUBJECTS[place](trigger)
    item = next((item for item in trigger.following if item.place == place and item.unit != taken), None)
    return filler(trigger.sentence.units, item) if item else None


def _attached_subject(trigger: Trigger, taken: int | None) -> Filler | None:
    """The pronoun of a noun as its doer: the subject of its verb (جدد اتهامه), else whoever it stands for."""
    found = trigger.sentence.units
    besides = states(found[taken].actors) if taken is not None else frozenset()
    fellow = _doer_of_fellow(trigger)
    if fellow is not None and fellow != taken:
        return at(found, fellow, "pronoun")
    clause = trigger.sentence.clauses.get(trigger.governor) if trigger.governor is not None else None
    if clause is not None and clause.subject not in (None, taken) and _is_next_after(trigger, clause):
        return at(found, clause.subject, "pronoun")
    two = pronoun(found, trigger.first, _OF_TWO, besides) if trigger.unit.pronoun == _OF_TWO else None
    if two is not None and clause is not None and clause.subject is not None and clause.subject < two:
        return at(found, two, "pronoun")  # شكر البلدان العراق وعمان على استضافتهما
    doer = _clause_subject(trigger, taken)
    if doer is not None and _is_man(found[doer.unit]) and trigger.unit.pronoun == "ها":
        doer = None  # ماتيس في سكوبيا لدعم انضمامها
    return (
        doer
        or at(found, pronoun(found, trigger.first, trigger.unit.pronoun, besides), "pronoun")
        or at(found, main_doer(trigger), "pronoun")
    )


def _doer_of_fellow(trigger: Trigger) -> int | None:
    """Who does what the noun before tells, where another with و goes on with his pronoun: إلغاء أستراليا الصفقة
    وإبرامها اتفاقا آخر."""
    found, unit = trigger.sentence.units, trigger.unit
    if unit.conjunction != "و" or unit.preposition or unit.pronoun not in ("ه", "ها"):
        return None
    doer = None
    for number in range(trigger.first - 2, max(-1, trigger.first - _REACH_OF_FELLOW), -1):
        other, after = found[number], found[number + 1]
        if other.kind in (Kind.VERB, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.MARK):
            break
        named = after.kind is Kind.ACTOR and after.role != PRONOUN and not (after.preposition or after.conjunction)
        if named and other.noun_expressions and not (other.article or other.pronoun):
            doer = number + 1  # the first: إلغاء أستراليا صفقة الغواصات الفرنسية
    return doer if doer is None or unit.pronoun == "ه" or not _is_man(found[doer]) else None


def _is_man(unit: Unit) -> bool:
    """Whether an actor is a man, for whom no ها stands: ماتيس، الوزير الأميركي."""
    return unit.role in ("full", "surname", "headed") and gender(unit) is False


def _is_next_after(trigger: Trigger, clause: Clause) -> bool:
    """Whether a noun is the very object of the verb: أعلنت تركيا معارضتها."""
    start = max(clause.verb, clause.subject or 0)
    between = trigger.sentence.units[start + 1 : trigger.first]
    return start < trigger.first and all(unit.kind is Kind.PARTICLE for unit in between)


def _clause_subject(trigger: Trigger, taken: int | None) -> Filler | None:
    """The subject of the verb itself, of the verb that governs a noun, or of a clause without a verb."""
    frame, found = trigger.frame, trigger.sentence.units
    verb = trigger.first if frame.verb else trigger.governor
    for find in () if frame.verb else (ready, sharer, own_affair):
        doer = find(trigger)
        if doer is not None and doer != taken:
            return at(found, doer, "context")
    if verb is None:
        if frame.verb:
            return None
        number = opening(found, trigger.first)
        if number is None:
            number = speaker(found, trigger.first)
        if number is None and _is_meanwhile(trigger):
            number = main_doer(trigger)
        return at(found, number, "topic") if number != taken else None
    if (
        not frame.verb
        and any(other.controls for other in found[verb].frames)
        and not is_motive(trigger.sentence, trigger.first, verb)
    ):
        return _controlled(trigger, verb)
    obliged = _obliged(trigger, verb) if not frame.verb and found[verb].normal in lexicon().words["obliging"] else None
    if obliged is not None:
        return obliged
    clause = trigger.sentence.clauses.get(verb)
    if clause is None and not frame.verb:
        return _threatener(trigger, verb)
    if clause is None or clause.subject is None or clause.subject == taken:
        return None
    if frame.verb:
        return at(found, clause.subject, f"subject_{clause.found}")
    return _lent(trigger, clause) if _lends_subject(trigger, verb) else None


def _obliged(trigger: Trigger, verb: int) -> Filler | None:
    """Who must do what a noun tells: أعلن البيت الأبيض أنه ينبغي على حماس وقف إطلاق الصواريخ."""
    found = trigger.sentence.units
    before = [item for item in complements(found, verb) if item.place == _UPON and item.unit < trigger.first]
    return filler(found, before[0]) if before else None


def _is_meanwhile(trigger: Trigger) -> bool:
    """Whether a meeting or journey with or to somebody is what the clause after a comma begins with: بعد محادثات مع
    نظيره، غادر الوزير."""
    found, frame = trigger.sentence.units, trigger.frame
    if not (frame.pair or frame.land) or not trigger.following or trigger.first == 0:
        return False
    before, end = found[trigger.first - 1], after_complements(trigger)
    return before.kind is Kind.PREPOSITION and end < len(found) and found[end].normal == COMMA


def _threatener(trigger: Trigger, participle: int) -> Filler | None:
    """The doer of what a participle threatens with, who is its own subject: غادر الوفد مهددا بعقوبات."""
    for item in trigger.sentence.units[participle].noun_expressions:
        if "attendant" in item.frame.subject and not item.rest:
            return SUBJECTS["attendant"](Trigger(trigger.sentence, participle, participle, item.frame, None, None, []))
    return None


def _lent(trigger: Trigger, clause: Clause) -> Filler | None:
    """The subject of a clause as an end of the noun that its verb governs, at the cost of the way between the two."""
    found = trigger.sentence.units
    lent = at(found, clause.subject, f"subject_{clause.found}")
    way = costs()["governed"] + costs()["distance"] * (trigger.unit.first - found[clause.verb].last)
    return replace(lent, cost=lent.cost + way) if lent else None


def doer_of(trigger: Trigger, taken: int) -> Filler | None:
    """The other party of a noun with one, where its clause says who goes to it: توجه بوش إلى موسكو للقاء بوتين."""
    if "genitive" not in trigger.frame.subject or trigger.unit.pronoun or trigger.governor is None:
        return None
    clause = trigger.sentence.clauses.get(trigger.governor)
    if clause is None or clause.subject in (None, taken) or clause.subject > trigger.first:
        return None
    return _lent(trigger, clause)


def parties_before(trigger: Trigger) -> Filler | None:
    """The two who are the subject of the clause that a noun is a circumstance of: وقعت تركيا وليبيا بعد محادثات."""
    found = trigger.sentence.units
    if trigger.unit.pronoun or trigger.following or trigger.first == 0:
        return None
    if found[trigger.first - 1].normal not in lexicon().words["circumstances"]:
        return None
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CIRCUMSTANCE), -1):
        if found[verb].kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or found[verb].normal in STOPS:
            return None
        clause = trigger.sentence.clauses.get(verb)
        if clause is not None:
            several = clause.subject is not None and len(found[clause.subject].actors) > 1
            return at(found, clause.subject, "context") if several else None
    return None


def _lends_subject(trigger: Trigger, verb: int) -> bool:
    """Whether the doer of a verb is the doer of a noun it governs: شنت روسيا هجوما, but not أدانت روسيا الهجوم.

    But a motive is the doer's own: سحبت باريس سفيرها احتجاجا على الصفقة. What verbs of saying report is done by
    others, unless it is their very object: أعلنت واشنطن فرض عقوبات.
    """
    found = trigger.sentence.units
    if trigger.unit.preposition == "ب" and trigger.unit.article and trigger.at("مع") is not None:
        return True  # بالتعاون مع, بالتنسيق مع: however it acts, the subject does so together with others
    if is_motive(trigger.sentence, trigger.first, verb):
        return True
    if trigger.frame.pair and trigger.asked is not None and found[trigger.first - 1].normal == "في":
        return True  # سار بيغن في إبرام المعاهدة
    if trigger.unit.preposition == "ل" and found[trigger.first - 1].normal in lexicon().words["preparing"]:
        return True  # حشدت جنودا تمهيدا لعملية
    if found[verb].role != "say":
        return found[verb].role not in ("plain", "suffer", "hinder", "entail")
    subject = trigger.sentence.clauses[verb].subject
    start = verb if subject is None else max(verb, subject)
    between = [unit for unit in found[start + 1 : trigger.first] if unit.kind is not Kind.PARTICLE]
    cues = lexicon().cues["planned"]
    intends = all(unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(cues) for unit in between)
    return intends and trigger.unit.preposition in ("", "ب", "ل")


def is_motive(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a noun says why its verb was done, and is no object of it: an accusative behind the verb's object."""
    found = sentence.units
    if not found[noun].accusative or found[noun].normal not in lexicon().words["motives"]:
        return False
    clause = sentence.clauses.get(verb)
    subject = clause.subject if clause is not None else None
    return any(found[number].kind is not Kind.PARTICLE for number in range(verb + 1, noun) if number != subject)


def _controlled(trigger: Trigger, verb: int) -> Filler | None:
    """Whom a verb such as اتهم or دعا names as the doer of the action that follows it."""
    sentence = trigger.sentence
    if not _is_called_for(sentence.units, trigger.first):
        return None
    frame = next(frame for frame in sentence.units[verb].frames if frame.controls)
    asked = needed(sentence.units, verb, frame.needs) if frame.needs else None
    if frame.needs and asked is None:
        return None  # حملت السفينة, where nobody is blamed
    before = [item for item in sentence.complements(verb) if item.unit < trigger.first]
    doer = object_of(Trigger(sentence, verb, verb, frame, None, asked, before))
    return Filler(doer.actors, doer.unit, doer.cost + costs()["governed"]) if doer else None


def _is_called_for(found: list[Unit], noun: int) -> bool:
    """Whether a noun is what somebody is accused of or called on to do: بقصف المدينة، إلى وقف الحرب، not بعد الهجوم."""
    if tied_by(found, noun) or is_blamed(found, noun):
        return True
    before = [unit for unit in found[max(0, noun - _REACH_OF_CALL) : noun] if unit.kind is Kind.PREPOSITION]
    return bool(before) and before[-1].normal in ("الي", "علي", "من", "عن")
