"""The end that is the subject of a trigger, by the order of places in its frame."""

from __future__ import annotations

from dataclasses import replace

from graphbuilder.extraction.anaphora.references import pronoun
from graphbuilder.extraction.arguments.costs import costs
from graphbuilder.extraction.arguments.earlier_clauses import opening
from graphbuilder.extraction.arguments.fillers import Filler, at, filler
from graphbuilder.extraction.arguments.implied import own_affair, sharer
from graphbuilder.extraction.arguments.nested import is_blamed, main_doer
from graphbuilder.extraction.arguments.object_ends import does_deed, is_next_after, object_of, only_of
from graphbuilder.extraction.arguments.places import SUBJECTS, speaker
from graphbuilder.extraction.arguments.punished import is_reason_to_punish
from graphbuilder.extraction.arguments.readiness import ready
from graphbuilder.extraction.arguments.relative_deeds import after_complements
from graphbuilder.extraction.arguments.triggers import Sentence, Trigger
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import ADJECTIVE, complements, tied_by
from graphbuilder.extraction.clauses.needs import needed
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.clauses.verbal_nouns import is_announced
from graphbuilder.extraction.names.elements import BY
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon, stems

# How many units before a noun the one that it goes with stands.
_REACH_OF_FELLOW = 12
_REACH_OF_CALL = 3
_OF_TWO = "هما"
_REACH_OF_CIRCUMSTANCE = 25
# The preposition of whoever has a duty, in normal form.
_UPON = "علي"


def subject_of(trigger: Trigger, taken: int | None, besides: frozenset[str] = frozenset()) -> Filler | None:
    """The best filler for the subject, other than the unit ``taken`` by the object, who acts not only for keys of
    ``besides``; ``None`` where there is none."""
    if trigger.unit.pronoun and is_reason_to_punish(trigger):
        return None
    by = trigger.at(BY)
    own = trigger.at(ADJECTIVE) if not trigger.frame.verb else None
    deed = trigger.unit.kind is not Kind.PREPOSITION
    if by is not None and deed and (own is None or own.unit > by.unit) and not does_deed(trigger, by):
        return filler(trigger.sentence.units, by)
    for place in trigger.frame.subject:
        found = _subject_at(trigger, place, taken)
        if found is not None and found.unit != taken and not only_of(besides, found.actors):
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
    if clause is not None and clause.subject not in (None, taken) and is_next_after(trigger, clause):
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
    if is_announced(found, trigger.first):
        return True  # أعلن الوزير، مساء الأحد، قطع العلاقات مع المغرب
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
