"""Ends of a noun that stand behind its doer, or that only the words around it show."""

from __future__ import annotations

from graphbuilder.extraction.anaphora.references import pronoun
from graphbuilder.extraction.arguments.culprits import doer_by_object
from graphbuilder.extraction.arguments.nested import accuser, performer
from graphbuilder.extraction.arguments.speakers import teller_before
from graphbuilder.extraction.arguments.triggers import Trigger
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE, Complement, complements
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, states
from graphbuilder.language.arabic.lexicon import lexicon, stems

_SIGNING = "signsAgreementWith"
_REACH_OF_OWN_OBJECT = 4
_REACH_OF_TREATY = 6
_REACH_OF_CHIEF = 7
_OPENING_LISTS = frozenset({"،", "(", "ـ", "-", "–"})
_REACH_OF_MEANWHILE = 2
_REACH_OF_GREETER = 12
_TIES_OF_SHARE = ("في", "علي", "عن")
_GLUED_TIES_OF_SHARE = ("", "ل", "ب")
# The pronouns on a noun that tell by themselves who is meant, the longer first; هم may mean many who are not named.
_FORMS = ("هما", "ها", "ه")


def own_object(trigger: Trigger, deepest: int = 0) -> Complement | None:
    """The object of a noun whose doer stands on it or right after it: تزويدها الجيش الأذري, تزويد أنقرة الجيش."""
    found = trigger.sentence.units
    item = trigger.at(DIRECT)
    if item is None or trigger.frame.verb or item.depth > deepest:
        return None
    unit = found[item.unit]
    if (unit.kind is not Kind.ACTOR and not item.depth) or unit.conjunction or unit.role in (PRONOUN, "place"):
        return None
    if any(clause.subject == item.unit for clause in trigger.sentence.clauses.values()):
        return None  # أعلن في ختام زيارته الرئيس التركي
    if trigger.unit.pronoun:
        return item if item.distance <= _REACH_OF_OWN_OBJECT else None
    doer = trigger.at(GENITIVE)
    if doer is None or doer.depth or doer.unit != item.unit - 1 - item.depth:
        return None
    if found[doer.unit].normal in lexicon().words["possessives"]:
        return item  # دعم بلاده وحدة الأراضي السورية
    referred = any(actor.reference for actor in found[doer.unit].actors[:1])
    return None if referred or not found[doer.unit].actors else item  # ملاحقة مقاتليه


def chief(trigger: Trigger) -> int | None:
    """Who is named as one of those that a noun with its owner tells of: حلفائها، وعلى رأسهم اليابان، حلفاء بلاده، بمن
    فيهم اليابان؛ or all of them: حلفاؤها في المنطقة، سورية وحزب الله."""
    found, words = trigger.sentence.units, lexicon().words["chief_among"]
    genitive = trigger.at(GENITIVE)
    if not trigger.unit.pronoun and (genitive is None or genitive.depth):
        return None
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_CHIEF, len(found) - 1)):
        if found[number].kind is Kind.VERB or found[number].normal in STOPS:
            return None
        if found[number].normal in words:
            named = found[number + 1].kind is Kind.ACTOR and not found[number + 1].preposition
            return number + 1 if named else None
    return listed(found, trigger.last)


def listed(found: list[Unit], noun: int) -> int | None:
    """The unit of the list that follows a noun in the plural and its phrase: حلفاؤها في المنطقة، سورية وحزب الله."""
    for number in range(noun + 1, min(noun + _REACH_OF_CHIEF, len(found) - 1)):
        if found[number].kind is Kind.VERB or found[number].normal in STOPS:
            return None
        if found[number].normal in _OPENING_LISTS:
            return number + 1 if _lists(found, number) else None
    return None


def _lists(found: list[Unit], mark: int) -> bool:
    """Whether a mark opens the list of those that a noun in the plural tells of."""
    following = found[mark + 1]
    several = following.kind is Kind.ACTOR and len(following.actors) > 1
    return found[mark].normal in _OPENING_LISTS and several and not (following.preposition or following.conjunction)


def goer(trigger: Trigger) -> int | None:
    """Who goes where a journey leads of which no other is told: توقف الوزير في طهران قبل السفر إلى كابول."""
    found, unit = trigger.sentence.units, trigger.unit
    following = found[trigger.last + 1 : trigger.last + 2]
    if not unit.article and not unit.preposition:
        return _traveller(trigger)
    untold = unit.article and not unit.preposition and following and following[0].kind is Kind.PREPOSITION
    return performer(trigger) if untold else None


def _traveller(trigger: Trigger) -> int | None:
    """The official who does something on a journey, nobody else named between: أشاد الوزير، في ختام زيارة إلى
    نواكشوط، بالتعاون."""
    found = trigger.sentence.units
    person = performer(trigger)
    if person is None or person > trigger.first or not is_person(found[person]):
        return None
    between = found[person + 1 : trigger.first]
    known = any(unit.kind in (Kind.ACTOR, Kind.NATIONALITY, Kind.VERB, Kind.SUBORDINATOR) for unit in between)
    meanwhile = any(unit.normal in lexicon().words["meanwhile"] for unit in between[-_REACH_OF_MEANWHILE:])
    following = found[trigger.last + 1 : trigger.last + 2]
    leads = bool(following) and (following[0].preposition == "ل" or following[0].normal == "الي")
    return person if leads and meanwhile and not known else None


def greeter(trigger: Trigger) -> int | None:
    """Who waits for a guest, behind all that tells where: كان في استقباله على أرض المطار نظيره المصري."""
    found, before = trigger.sentence.units, trigger.first - 2
    waits = before >= 0 and found[before].role == AUXILIARY and found[before + 1].normal == "في"
    if not waits or trigger.unit.preposition or trigger.unit.article:
        return None
    greeted = trigger.at(GENITIVE)
    start = trigger.last if greeted is None else greeted.unit
    for number in range(start + 1, min(start + _REACH_OF_GREETER, len(found))):
        unit = found[number]
        if unit.kind is Kind.VERB or unit.normal in STOPS or unit.conjunction:
            return None
        if unit.kind is Kind.ACTOR and is_person(unit):
            return None if unit.preposition else number
    return None


def own_affair(trigger: Trigger) -> int | None:
    """Who says that he has something with another, whom alone the text names with it, or has not, or does something
    after that: قال الوزير إن لا معاهدة مع توغو، غادر الوزير بعد محادثات مع نظيره, but not إن الحوار معها خطأ."""
    found, other = trigger.sentence.units, trigger.at("مع")
    owned = trigger.at(ADJECTIVE) or trigger.at(GENITIVE) or trigger.unit.pronoun
    if not trigger.frame.pair or other is None or owned:
        return None
    before = trigger.first - 1
    while before > 0 and (found[before].normal in lexicon().words["existing"] or found[before].kind is Kind.PARTICLE):
        before -= 1
    if before < 1:
        return None
    if found[before].normal in lexicon().words["complementisers"] and before < trigger.first - 1:
        return teller_before(trigger.sentence, trigger.first)
    return performer(trigger) if found[before].normal in lexicon().words["circumstances"] else None


def is_person(unit: Unit) -> bool:
    """Whether an actor is one official: الرئيس الكاميروني, but not العاصمة الكاميرونية."""
    is_titled = unit.role == "headed" and not stems(unit.normal).isdisjoint(lexicon().heads["titles"])
    return unit.role in ("full", "surname") or is_titled


def sharer(trigger: Trigger) -> int | None:
    """Whose part, will or effort in it a text speaks of: دور مصر في دعم لبنان, الدور المصري الكبير في دعم لبنان, قرار
    مصر دعم لبنان, أبلغت مصر قطر نيتها دعم لبنان."""
    found, number = trigger.sentence.units, trigger.first - 1
    definite = trigger.unit.article and trigger.unit.preposition != "ل"  # محاولة تركية للتقريب
    if number < 0 or definite or trigger.unit.conjunction:
        return None
    if _is_own_share(found[number]) and not trigger.unit.preposition:
        return _doer_before(trigger)
    if found[number].kind is Kind.PREPOSITION:
        if found[number].normal not in _TIES_OF_SHARE or found[number].conjunction:
            return None
        number -= 1
    elif trigger.unit.preposition not in _GLUED_TIES_OF_SHARE:
        return None
    while number > 1 and found[number].kind is Kind.WORD and found[number].article:
        number -= 1
    if number < 1 or found[number].preposition or found[number].conjunction:
        return None
    share = found[number - 2] if number > 1 and found[number - 1].kind is Kind.PARTICLE else found[number - 1]
    is_share = share.kind is Kind.WORD and not stems(share.normal).isdisjoint(lexicon().words["shares"])
    is_share = is_share or (trigger.frame.relation != "attacks" and has_noun_of(share, "declarations"))
    return number if is_share and found[number].actors and found[number].role != PRONOUN else None


def _is_own_share(unit: Unit) -> bool:
    """Whether a noun tells by its pronoun whose will it is: نيتها، قراره."""
    possessed = unit.kind is Kind.WORD and unit.closed and not unit.article and unit.normal.endswith(("ها", "ه"))
    return possessed and not stems(unit.normal).isdisjoint(lexicon().words["wills"])


def _doer_before(trigger: Trigger) -> int | None:
    """The subject of the verb that governs a noun, where it stands before it."""
    clause = trigger.sentence.clauses.get(trigger.governor) if trigger.governor is not None else None
    before = clause is not None and clause.subject is not None and clause.subject < trigger.first
    return clause.subject if clause is not None and before else None


def partner(trigger: Trigger) -> int | None:
    """With whom its subject made what it ends, as a relative clause tells: ألغت ليما الاتفاق الذي وقعته مع مدريد."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    opening = _relative_after(found, trigger.last if trigger.asked is None else trigger.asked + 1)
    if opening is None or not found[opening + 1].pronoun:
        return None
    signs = [frame for frame in found[opening + 1].verb_frames if frame.relation == _SIGNING]
    ending, signing = clauses.get(trigger.first), clauses.get(opening + 1)
    doers = [found[clause.subject] for clause in (ending, signing) if clause and clause.subject is not None]
    if not signs or (trigger.frame.verb and (len(doers) != 2 or states(doers[0].actors) != states(doers[1].actors))):
        return None
    items = complements(found, opening + 1)
    return next((item.unit for item in items if any(item.place in frame.object for frame in signs)), None)


def _relative_after(found: list[Unit], start: int) -> int | None:
    """The relative word before a verb that tells about the words from a unit on, with nobody named between."""
    for number in range(start, min(start + _REACH_OF_TREATY, len(found) - 1)):
        if found[number].kind is Kind.RELATIVE:
            return number if found[number + 1].kind is Kind.VERB else None
        if found[number].kind not in (Kind.WORD, Kind.NATIONALITY):
            return None
    return None


def owner(trigger: Trigger) -> int | None:
    """Whose is what an attack hits, by the pronoun on it: زار الوفد كينيا بعدما قصفت أوغندا مواقعها، بعد قصف أوغندا
    مواقعها، اتهمت كينيا الحركة بتفجير سفارتها."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses.get(trigger.first)
    subject = clause.subject if clause is not None else None
    if not trigger.frame.verb:
        subject = doer_by_object(trigger)
    if subject is None and trigger.frame.verb:
        return None
    number = max(trigger.last, subject or 0) + 1
    if number >= len(found) or found[number].kind is not Kind.WORD or found[number].preposition:
        return None
    form = next((form for form in _FORMS if found[number].normal.endswith(form)), None)
    possessed = form is not None and found[number].closed and not found[number].article
    if not possessed or not (has_noun_of(found[number], "belongings") or has_noun_of(found[number], "missions")):
        return None
    if subject is None:
        return accuser(trigger)
    return pronoun(found, number, form or "", states(found[subject].actors))
