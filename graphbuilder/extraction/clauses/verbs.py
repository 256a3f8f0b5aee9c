"""Which forms are meant as verbs, where the same letters are a noun too: دعم، قصف، رفض."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import is_feminine_place
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.verbal_nouns import goes_on_with_cause, is_announced, is_resolved_on
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon, stems

# The role of verbs such as كان, which leave their subject to the verb after it.
AUXILIARY = "auxiliary"
# The marks that end a clause, and those that do not.
CLAUSE_ENDS = STOPS | {"…", ";"}
SKIPPED_MARKS = frozenset({"«", "»", '"', "(", ")", "“", "”", "'"})
# Relative pronouns after which a masculine verb agrees, whatever follows it.
_OF_MEN = ("الذي", "الذين")
# More units than any clause has, so that no text takes quadratic time.
LONGEST_CLAUSE = 60
_REACH_OF_NOUN = 4
_REACH_OF_MEETING = 3
_REACH_OF_PARTIES = 6
_REACH_OF_OBJECT = 8
_SHORTEST_TELLING = 3
_THEN = "ف"
# To what somebody is called on, in normal form.
_CALLED_TO = ("علي", "الي")


def settle_verbs(found: list[Unit]) -> None:
    """Decide for each form that is both verb and noun (دعم، قصف، رفض) which is meant; units change in place."""
    for position, unit in enumerate(found):
        if _only_affirms(found, position):
            unit.kind, unit.role, unit.verb_frames = Kind.PARTICLE, "", []
            unit.normal, unit.conjunction = unit.normal.removeprefix(_THEN), _THEN
        if unit.kind is Kind.PREPOSITION and _expresses(found, position):
            unit.kind, unit.role, unit.feminine = Kind.VERB, lexicon().verb_roles[unit.normal], False
        if unit.kind is not Kind.VERB:
            continue
        if not _is_verb(found, position):
            unit.kind = Kind.WORD
            unit.verb_frames = []
        else:
            unit.noun_expressions = []


def _only_affirms(found: list[Unit], position: int) -> bool:
    """Whether a form is no verb, but affirms the one right after it: فقد طالب ترامب, but not فقد دعم الجيش."""
    unit, after = found[position], found[position + 1] if position + 1 < len(found) else None
    if unit.kind is not Kind.VERB or unit.normal not in lexicon().words["affirming"] or after is None:
        return False
    opens = position == 0 or found[position - 1].kind is Kind.MARK
    return after.kind is Kind.VERB and (opens or not after.noun_expressions)


def _is_verb(found: list[Unit], position: int) -> bool:
    unit = found[position]
    if unit.article or (unit.preposition and not unit.normal.startswith(("ي", "ت"))):
        return False
    if unit.accusative and position and found[position - 1].normal == COMMA and not unit.conjunction:
        return False  # فرض الاتحاد، في سياق متصل، حظرا
    if unit.normal.startswith(("ي", "سي", "ست")) or unit.first_person:
        return True
    after = found[position + 1] if position + 1 < len(found) else None
    if unit.noun_expressions and after is not None and after.kind is Kind.NATIONALITY and not after.article:
        return False  # رفض مصري, قصف إسرائيلي
    if unit.noun_expressions and _has_adjectives(found, position):
        return False
    before = _outside_quotes(found, position)
    if before is not None and before.kind is Kind.PREPOSITION and not (unit.conjunction or _is_until(before, unit)):
        return False
    if _is_demanded(found, position) or _begins_report(found, position) or is_announced(found, position):
        return False
    telling = unit.feminine or (len(unit.normal) > _SHORTEST_TELLING and (unit.verb_frames or unit.role != "plain"))
    telling = telling and unit.normal not in lexicon().also_nouns
    if not unit.noun_expressions and (telling or unit.normal in lexicon().words["only_verbs"]):
        return True
    if _gathers(found, position):
        return True
    if unit.noun_expressions and before is not None and before.normal in lexicon().words["any"]:
        return False  # أي تدخل فرنسي
    if unit.noun_expressions and _leads_to_parties(found, position):
        return False
    bare = after is not None and after.kind is Kind.ACTOR and not after.preposition and not after.conjunction
    if unit.pronoun and bare and before is not None and _is_indefinite(before):
        return True  # هجوم شنه حزب العمال
    if unit.pronoun and not (unit.conjunction or unit.noun_expressions) and _tells_of_event(found, position):
        return True  # هجوم دام شنه مسلحون من القاعدة
    if (
        unit.noun_expressions
        and unit.conjunction
        and (
            _continues_nouns(found, position)
            or _differs_from_verb_before(found, position)
            or goes_on_with_cause(found, position)
        )
    ):
        return False
    if _calls_on(found, position):
        return True
    if before is None or unit.conjunction or before.kind in (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
        if unit.noun_expressions and before is not None and before.normal == ":":
            return after is not None and after.kind is Kind.ACTOR  # البنتاغون: نشر 900 جندي
        if before is not None and before.normal in _OF_MEN:
            return True  # اللقاء الذي ضم تركيا
        could_agree = unit.feminine is True or unit.normal in lexicon().feminine_presents  # تواصل عمان وساطتها
        return could_agree or not (unit.noun_expressions and is_feminine_place(after))
    if before.kind is Kind.PARTICLE:
        return before.normal in lexicon().words["verbal_particles"]
    if unit.noun_expressions and is_resolved_on(found, position):
        return False
    if before.kind is Kind.ACTOR:
        # After verb and subject comes the object: رفضت كوبنهاغن عرض واشنطن.
        return not before.preposition and not _has_verb_before(found, position)
    if unit.noun_expressions:
        return False
    if before.normal.isdigit() and bare and not _has_verb_before(found, position):
        return True  # في عام 1939 ضم الاتحاد السوفياتي
    if _is_remark(found, position):
        return True
    apart = bare and before.normal in lexicon().words["for_his_part"]  # ومن جهته رحب البيت الأبيض
    return unit.feminine is not False or ((is_doer(after) or apart) and not _has_verb_before(found, position))


def _is_until(before: Unit, unit: Unit) -> bool:
    """Whether a form that is no noun stands after what may be a preposition or open a clause: لم تمض ساعات حتى توعدت
    بكين بالرد."""
    return before.normal in lexicon().words["before_verbs"] and not unit.noun_expressions


def _is_remark(found: list[Unit], position: int) -> bool:
    """Whether a form tells what somebody thought of an indefinite act right before it: قرار رحب به بوتين."""
    if position + 2 >= len(found) or not position or not found[position].verb_frames:
        return False
    act, resumption, doer = found[position - 1], found[position + 1], found[position + 2]
    remarked = _is_indefinite(act) and not stems(act.normal).isdisjoint(lexicon().words["remarked"])
    return remarked and resumption.role == PRONOUN and doer.kind is Kind.ACTOR and not doer.preposition


def _begins_report(found: list[Unit], position: int) -> bool:
    """Whether a form that is its own verbal noun stands right after أن and has its verb later, with its doer and with
    whom between: أكد أن تعاون طهران مع الوكالة تحسن."""
    unit, before = found[position], found[position - 1] if position else None
    if before is None or before.normal not in lexicon().words["complementisers"] or not unit.noun_expressions:
        return False
    if unit.normal not in lexicon().also_nouns or unit.conjunction:
        return False
    return any(other.normal == "مع" for other in found[position + 2 : position + 2 + _REACH_OF_MEETING])


def _has_adjectives(found: list[Unit], position: int) -> bool:
    """Whether two indefinite adjectives follow a form, of which the second is a state's, so that it is a noun: قصف
    مدفعي تركي، دعم عسكري أميركي."""
    if position + 2 >= len(found):
        return False
    first, second = found[position + 1 : position + 3]
    plain = _is_indefinite(first) and first.kind is Kind.WORD and not (first.preposition or first.conjunction)
    return plain and first.normal.endswith("ي") and second.kind is Kind.NATIONALITY and not second.article


def _calls_on(found: list[Unit], position: int) -> bool:
    """Whether a form after a comma and و, or after كما, is what a speaker goes on to do, and no noun: قال الوزير إن
    الحوار ضروري، وحث بكين على ضبط النفس."""
    unit, following = found[position], found[position + 2] if position + 2 < len(found) else None
    before = found[position - 1].normal if position else COMMA
    goes_on = before == COMMA if unit.conjunction == "و" else before in lexicon().words["also"]
    if not goes_on or following is None:
        return False
    calls = any(frame.controls for frame in unit.verb_frames) and is_feminine_place(found[position + 1])
    return calls and following.kind is Kind.PREPOSITION and following.normal in _CALLED_TO


def _tells_of_event(found: list[Unit], position: int) -> bool:
    """Whether an indefinite event, or its adjective, stands before a form, so no genitive: هجوم شنه مسلحون."""
    for unit in found[max(0, position - _REACH_OF_MEETING) : position][::-1]:
        if not _is_indefinite(unit) or unit.pronoun:
            return False
        if unit.normal in lexicon().words["events"]:
            return True
    return False


def _gathers(found: list[Unit], position: int) -> bool:
    """Whether a form is the verb of an indefinite meeting before it: لقاء سري جمع الوزراء."""
    if found[position].conjunction or found[position].normal not in lexicon().words["gathering"]:
        return False
    for unit in found[max(0, position - _REACH_OF_MEETING) : position][::-1]:
        if not _is_indefinite(unit):
            return False
        if not stems(unit.normal).isdisjoint(lexicon().words["gatherings"]):
            return True
    return False


def _leads_to_parties(found: list[Unit], position: int) -> bool:
    """Whether indefinite adjectives lead from a form to بين, so that it is a noun: تعاون عسكري متنام بين اليابان …"""
    for unit in found[position + 1 : position + 1 + _REACH_OF_PARTIES]:
        if unit.normal == "بين":
            return True
        if not _is_indefinite(unit) or unit.preposition or unit.conjunction:
            return False
    return False


def _is_indefinite(unit: Unit) -> bool:
    return unit.kind in (Kind.WORD, Kind.NATIONALITY) and not unit.closed and not unit.article


def is_doer(unit: Unit | None) -> bool:
    """Whether a unit is somebody who can only be the subject of a verb right before him: a person or a body."""
    if unit is None or unit.kind is not Kind.ACTOR or unit.preposition or unit.conjunction:
        return False
    return unit.role in ("headed", "full", "surname")


def _expresses(found: list[Unit], position: int) -> bool:
    """Whether a form that is also a preposition begins a clause that goes on with عن: عبر الوزير عن أمله."""
    if found[position].normal not in lexicon().words["expressing"]:
        return False
    if position and found[position - 1].kind not in (Kind.MARK, Kind.SUBORDINATOR, Kind.PARTICLE):
        return False
    for unit in found[position + 1 : position + _REACH_OF_OBJECT]:
        if unit.kind in (Kind.VERB, Kind.MARK):
            return False
        if unit.normal == "عن":
            return True
    return False


def _outside_quotes(found: list[Unit], position: int) -> Unit | None:
    """The unit before another, quotation marks aside."""
    number = position - 1
    while number > 0 and found[number].normal in SKIPPED_MARKS:
        number -= 1
    return found[number] if number >= 0 else None


def _has_verb_before(found: list[Unit], position: int) -> bool:
    """Whether the clause of a form has a verb already."""
    for unit in reversed(found[max(0, position - LONGEST_CLAUSE) : position]):
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            return True
        if unit.kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
    return False


def _continues_nouns(found: list[Unit], position: int) -> bool:
    """Whether a form after و is the second of two nouns: اتفاقيات اقتصادية وتعاون."""
    for unit in reversed(found[max(0, position - _REACH_OF_NOUN) : position]):
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.ACTOR):
            return False
        if unit.noun_expressions:
            following = found[position + 1] if position + 1 < len(found) else None
            return following is not None and following.kind in (Kind.WORD, Kind.NATIONALITY, Kind.PREPOSITION)
    return False


def _differs_from_verb_before(found: list[Unit], position: int) -> bool:
    """Whether a form after و cannot go on from the verb of its clause, by gender or tense, and so is a second noun:
    ترفض واشنطن اجتياح العراق وقصف إيران."""
    for unit in reversed(found[max(0, position - LONGEST_CLAUSE) : position]):
        if unit.normal in CLAUSE_ENDS or unit.normal == "،" or unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            present = unit.normal.startswith(("ي", "سي", "ست", FUTURE))
            return present or (unit.feminine is True and found[position].feminine is False)
    return False


def _is_demanded(found: list[Unit], position: int) -> bool:
    """Whether a form after و is the second of what a verb calls for: طالب الوزير إسرائيل بوقف الحرب ورفع الحصار."""
    unit, following = found[position], found[position + 1] if position + 1 < len(found) else None
    if len(unit.normal) > _SHORTEST_TELLING or unit.pronoun or unit.role in ("say", "deny"):
        return False
    if not unit.conjunction or following is None or following.kind is not Kind.WORD or not following.article:
        return False
    demanded = False
    for other in reversed(found[max(0, position - LONGEST_CLAUSE) : position]):
        if other.kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if other.kind is Kind.VERB:
            return demanded and any(frame.relation == "callsOn" for frame in other.verb_frames)
        demanded = demanded or (other.kind is Kind.WORD and other.normal in lexicon().verb_roles)
    return False
