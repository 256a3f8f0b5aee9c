"""How sure the text is of what a verb says, by its form, its particles and the verb that it depends on."""

from __future__ import annotations

from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.factuality.cues import strongest
from graphbuilder.extraction.factuality.reported_clauses import of_what_governs, reported
from graphbuilder.extraction.factuality.verb_forms import is_on_condition, is_present, is_realised, of_form
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Certainty

_REACH_OF_VERB = 12
_REACH_OF_PLAN = 16
_REACH_OF_CONDITION = 22
# What is done once, in a place.
_EVENTS = ("meetsWith", "visits", "signsAgreementWith", "holdsExercisesWith")
# What a verb of each role says of what it governs.
ROLES = {
    "deny": Certainty.NEGATED,
    "claim": Certainty.CLAIMED,
    "plan": Certainty.PLANNED,
    "possible": Certainty.POSSIBLE,
}


def of_verb(found: list[Unit], number: int) -> Certainty:
    unit = found[number]
    own = of_form(found, number)
    if own is Certainty.PLANNED and reported(found, number) is Certainty.NEGATED:
        return Certainty.NEGATED  # نفت أنها ستنسحب
    if own is not Certainty.ACTUAL:
        return own
    before = found[number - 1].normal if number else ""
    told = unit.normal.startswith("ت") and unit.normal.endswith("ت")  # سبق أن توسطت واشنطن
    if before in lexicon().words["conjunctive"] and unit.normal.startswith(("ي", "ت")) and not told:
        earlier = found[number - 2].normal if number > 1 else ""
        if earlier in ("قبل", "بعد", "منذ"):
            return (
                Certainty.PLANNED
                if _is_to_come(found, number, sets_out=False) or _is_after_plan(found, number - 2)
                else Certainty.ACTUAL
            )
        if is_realised(found, number - 1):
            return Certainty.ACTUAL  # ما لبث أن التقاه, استغرب أن تطالب
        return strongest(found, number - 1) or of_what_governs(found, number - 1) or Certainty.PLANNED
    if unit.preposition == "ل" and _is_said_in_coming(found, number):
        return Certainty.ACTUAL
    if unit.preposition == "ل" and (again := _verb_of_returning(found, number)) is not None:
        return of_verb(found, again)
    if unit.preposition == "ل" or _is_to_come(found, number):
        return Certainty.PLANNED
    there = before in lexicon().words["whens"] or _is_event_of_place(found, number)
    if there and is_present(unit) and _is_after_plan(found, number - 1):
        return Certainty.PLANNED
    if _goes_on_from_plan(found, number) or _is_within_journey(found, number):
        return Certainty.PLANNED
    return reported(found, number) or Certainty.ACTUAL


def _is_said_in_coming(found: list[Unit], number: int) -> bool:
    """Whether a verb after ل says what somebody came to say, and so said: خرج ليطالب تل أبيب, اتصل به ليحثه."""
    frames = found[number].verb_frames
    if not frames or any(frame.relation not in ("callsOn", "accuses") for frame in frames):
        return False  # أعطاها الضوء الأخضر لتهاجم باكو
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_PLAN), -1):
        unit = found[position]
        if unit.normal in STOPS:
            return False
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            past = not is_present(unit) and not unit.preposition and of_form(found, position) is Certainty.ACTUAL
            return past and unit.role not in ROLES
    return False


def _verb_of_returning(found: list[Unit], number: int) -> int | None:
    """The verb of returning right before a verb with ل, which says what is done again: عادت أستراليا لتفرض قيودا."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        if unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in STOPS:
            return None
        if unit.kind is Kind.VERB:
            return position if unit.normal in lexicon().words["doing_again"] else None
    return None


def _goes_on_from_plan(found: list[Unit], number: int) -> bool:
    """Whether a verb in the present goes on from one of the future: سيغلق المضيق ويضرب القواعد, سيصل ثم يمضي."""
    unit, before = found[number], found[number - 1] if number else None
    if before is None or not is_present(unit):
        return False
    thereupon = before.normal in lexicon().words["thereupon"]
    if not thereupon and unit.conjunction != "و":
        return False
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_PLAN), -1):
        other = found[position]
        if other.normal in STOPS or other.kind is Kind.RELATIVE:
            return False
        if other.kind is Kind.SUBORDINATOR and position < number - 1:
            return False
        if other.kind is Kind.VERB and other.role != AUXILIARY:
            future = other.normal.startswith(FUTURE + unit.normal[0])
            return future or (thereupon and _is_to_come(found, position))
    return False


def _is_within_journey(found: list[Unit], number: int) -> bool:
    """Whether a verb in the present tells what is to be done on a journey: بدأ زيارة يلتقي خلالها نظيره."""
    following = found[number + 1].normal if number + 1 < len(found) else ""
    return is_present(found[number]) and following in lexicon().words["within_it"]


def is_asked(found: list[Unit], number: int) -> bool:
    """Whether a unit stands in a question that is only told of: لم يتضح ما إذا كانت طهران ستزود موسكو بصواريخ."""
    for position in range(number - 1, max(0, number - 1 - _REACH_OF_VERB), -1):
        unit, before = found[position], found[position - 1].normal
        if unit.normal == "اذا" and before in ("ما", "عما"):
            return True
        told = unit.kind is Kind.RELATIVE and before not in lexicon().words["copulas"]  # هي التي قصفت
        if told or unit.kind is Kind.SUBORDINATOR or unit.normal in STOPS or unit.normal == "،":
            return False
    return False


def is_conditional(found: list[Unit], number: int) -> bool:
    """Whether what follows a unit says on which condition: ستفرض رسوما إذا واصلت كندا، سنضرب إن هي رفضت."""
    words = lexicon().words
    for position in range(number + 1, min(number + _REACH_OF_CONDITION, len(found) - 1)):
        unit, following = found[position], found[position + 1]
        if unit.normal in STOPS or unit.normal == "." or (unit.kind is Kind.RELATIVE and position == number + 1):
            return False
        if unit.normal in ("اذا", "لو"):
            return True
        if unit.normal == "ان" and (following.normal in words["copulas"] or is_on_condition(found, position + 1)):
            return True
        if unit.normal in ("ان", "ما") and following.normal == "لم":
            return True  # ما لم تتوقف
    return False


def _is_event_of_place(found: list[Unit], number: int) -> bool:
    """Whether a verb tells in a relative clause what is done at a place: سيتوجه إلى السعودية التي يلتقي فيها الملك."""
    if not number or found[number - 1].kind is not Kind.RELATIVE:
        return False
    return any(frame.relation in _EVENTS for frame in found[number].verb_frames)


def _is_after_plan(found: list[Unit], number: int) -> bool:
    """Whether the verb before a clause of time is one of the future, so that the clause is too: سيوقع حين يزور."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_PLAN), -1):
        unit = found[position]
        if unit.normal in STOPS:
            return False
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            return of_form(found, position) is Certainty.PLANNED or _is_to_come(found, position)
    return False


def _is_to_come(found: list[Unit], number: int, sets_out: bool = True) -> bool:
    """Whether a verb in the present has a day in the future (يزور غانا الشهر المقبل), or is of a journey or a meeting
    today (يصل اليوم إلى روما). Who sets out in the present has not arrived: يتوجه إلى روما, unlike قبل أن يتوجه."""
    words, verb = lexicon().words, found[number]
    if not is_present(verb):
        return False
    if sets_out and verb.normal in words["setting_out"] and (number == 0 or found[number - 1].normal != "حيث"):
        return True
    if any(frame.relation == "callsOn" for frame in verb.verb_frames):
        return False  # تطلب سحب الجنود قبل نهاية مارس: the day is that of what is asked
    ending = verb.normal in words["concluding"]  # يختتم اليوم زيارته
    journey = not ending and any(frame.relation in ("visits", "meetsWith") for frame in verb.verb_frames)
    for position in range(number + 1, min(number + _REACH_OF_VERB, len(found))):
        unit = found[position]
        aside = unit.normal == "،" and position + 1 < len(found) and found[position + 1].kind is Kind.PARTICLE
        if aside:
            continue  # يستقبل، يوم الجمعة المقبل، نظيره
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal == "،" or unit.normal in STOPS:
            return False
        if unit.kind is Kind.PARTICLE and unit.normal in words["days_to_come"]:
            return True
        if unit.normal in words["from_now_on"] or (unit.normal == "قبل" and _begins_with(found, position + 1, "ends")):
            return True  # تستورد بدءا من أكتوبر، يتسلم قبل نهاية العام
        day = unit.normal in words["today"] or unit.normal in words["weekdays"]
        today = unit.kind is Kind.PARTICLE and day and not unit.preposition
        if today and journey and found[position - 1].kind is not Kind.PREPOSITION:
            return True
    return False


def _begins_with(found: list[Unit], number: int, words: str) -> bool:
    return number < len(found) and found[number].normal in lexicon().words[words]
