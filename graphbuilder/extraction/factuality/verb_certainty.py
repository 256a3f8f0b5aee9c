"""How sure the text is of what a verb says, by its form, its particles and the verb that it depends on."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.exceptions import exception_after, is_condition
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.factuality.cues import is_we, strongest
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty

_REACH = 4
_REACH_OF_VERB = 12
_REACH_OF_PLAN = 16
_REACH_OF_CONDITION = 22
_REACH_OF_CLAUSES = 40
_REACH_OF_REALISED = 8
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
        if _is_realised(found, number - 1):
            return Certainty.ACTUAL  # ما لبث أن التقاه, استغرب أن تطالب
        return strongest(found, number - 1) or _above(found, number - 1) or Certainty.PLANNED
    if unit.preposition == "ل" and _is_said_in_coming(found, number):
        return Certainty.ACTUAL
    if unit.preposition == "ل" and (again := _verb_of_returning(found, number)) is not None:
        return of_verb(found, again)
    if unit.preposition == "ل" or _is_to_come(found, number):
        return Certainty.PLANNED
    there = before in lexicon().words["whens"] or _is_event_of_place(found, number)
    if there and _is_present(unit) and _is_after_plan(found, number - 1):
        return Certainty.PLANNED
    if _goes_on_from_plan(found, number) or _is_within_journey(found, number):
        return Certainty.PLANNED
    return reported(found, number) or Certainty.ACTUAL


def _is_realised(found: list[Unit], number: int) -> bool:
    """Whether an أن depends on a verb of what so came to be done: ما لبث أن, سبق له أن, آثر أن, استغرب أن."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_REALISED), -1):
        unit = found[position]
        if unit.kind in (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
            return False
        if unit.normal in lexicon().words["realising"]:
            return of_form(found, position) is Certainty.ACTUAL
        if unit.kind is Kind.VERB:
            return False
    return False


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
            past = not _is_present(unit) and not unit.preposition and of_form(found, position) is Certainty.ACTUAL
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
    if before is None or not _is_present(unit):
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
    return _is_present(found[number]) and following in lexicon().words["within_it"]


def _is_present(unit: Unit) -> bool:
    return unit.normal.startswith(("ي", "ت")) and not _is_past(unit)


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
        if unit.normal == "ان" and (following.normal in words["copulas"] or _is_on_condition(found, position + 1)):
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
    if not _is_present(verb):
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


def reported(found: list[Unit], number: int) -> Certainty | None:
    """What a verb of claiming or denying says of the clause that it reports: زعمت موسكو أن كييف قصفت."""
    value = _reported(found, number)
    verb = found[number]
    goes_on = verb.kind is Kind.VERB and verb.conjunction == "و" and number > 0 and found[number - 1].normal == "،"
    # نفى أن تكون بلاده تدخلت، وطلب: what follows in the past is told of the denier himself
    return None if value is Certainty.NEGATED and goes_on and not _is_present(verb) else value


def _reported(found: list[Unit], number: int) -> Certainty | None:
    """What is said of the clause that a unit stands in by what its complementiser depends on."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        is_auxiliary = unit.kind is Kind.VERB and unit.role == AUXILIARY
        if unit.normal in STOPS or (unit.kind in (Kind.VERB, Kind.RELATIVE) and not is_auxiliary):
            return None
        if unit.kind is Kind.SUBORDINATOR:
            if unit.normal not in lexicon().words["complementisers"]:
                return None
            first = _first_of_clauses(found, position)
            above = _named(found, first - 1) or _above(found, first)
            if above in (Certainty.PLANNED, Certainty.POSSIBLE):
                # وعد بأن تسلم, but not وعد بالرد لأن روسيا قصفت
                after = found[position - 1].normal in lexicon().words["circumstances"]  # بعد أن نال
                open_ = _is_present(found[number]) or (position == number - 1 and not after)
                be = found[position + 1].role == AUXILIARY  # يرجح أن تكون إسرائيل قصفت
                return above if be or (position >= number - 2 and open_) else None
            return above
    return None


def _first_of_clauses(found: list[Unit], number: int) -> int:
    """The complementiser that one with و goes on from, as both depend on one verb: نفى أن تكون تدخلت وأن ترسل جنودا."""
    if found[number].conjunction != "و":
        return number
    first = number
    for position in range(number - 1, max(0, number - _REACH_OF_CLAUSES), -1):
        if found[position].normal in STOPS:
            break
        if found[position].kind is Kind.SUBORDINATOR and found[position].normal in lexicon().words["complementisers"]:
            first = position
    return first


def _named(found: list[Unit], number: int) -> Certainty | None:
    """What a noun right before a clause says of it: عن أمله بأن, أنباء أن, دليل قاطع على أن."""
    cues = lexicon().cues
    first = max(0, number - 2) if found[number].kind in (Kind.PREPOSITION, Kind.PARTICLE) else number
    for noun in reversed(found[first : number + 1]):
        known = {noun.normal} if noun.article else stems(noun.normal)
        for value in (Certainty.CLAIMED, Certainty.POSSIBLE, Certainty.PLANNED):
            if noun.kind is Kind.WORD and not known.isdisjoint(cues[value.value]):
                return value
    return None


def of_form(found: list[Unit], number: int) -> Certainty:
    """What a verb's own form and particles say."""
    unit = found[number]
    before = [found[position].normal for position in range(max(0, number - 2), number)]
    last = before[-1] if before else ""
    if last == "ما" and before[0] in lexicon().words["conditionals"]:
        return Certainty.POSSIBLE  # إذا ما أقدم الحلف
    present = unit.normal.startswith(("ي", "ت")) and not _is_past(unit)
    if last in lexicon().words["negators"] and not _is_no_negation(found, number):
        return _of_negation(found, number, last)
    is_future = unit.normal.startswith((FUTURE + "ي", FUTURE + "ت"))
    if is_future or (unit.first_person and unit.normal.startswith(FUTURE)) or "سوف" in before:
        return Certainty.PLANNED
    we = unit.first_person and is_we(unit) and not unit.normal.endswith("نا")
    if _is_on_condition(found, number):
        return Certainty.POSSIBLE
    may = last == "قد" and (present or we or _has_feminine_subject(found, number)) and not _is_pluperfect(found, number)
    if may or last in lexicon().words["conditionals"] or _is_unreal(found, number):
        return Certainty.POSSIBLE
    return Certainty.ACTUAL


def _is_on_condition(found: list[Unit], number: int) -> bool:
    """Whether a past stands after the إن of a condition: إن هاجمت روسيا، إن هي أقدمت, unlike بعد أن هاجمت."""
    words = lexicon().words
    first = number - 1 if number > 1 and found[number - 1].normal in words["copulas"] else number
    if first < 2 or found[first - 1].normal != "ان" or found[number].kind is not Kind.VERB:
        return False
    form = found[number].normal
    if form.startswith(("ي", FUTURE)) or (form.startswith("ت") and not form.endswith("ت")):
        return False
    if found[first - 2].normal in words["before_a_past"] or _is_realised(found, first - 1):
        return False
    return not _is_told(found, first - 1)


def _is_unreal(found: list[Unit], number: int) -> bool:
    """Whether a verb stands in the clause of لو أن, which tells of what is not so: لو أن واشنطن هاجمت."""
    for position in range(number - 1, max(0, number - 1 - _REACH), -1):
        unit = found[position]
        if unit.kind is Kind.SUBORDINATOR:
            return unit.normal == "ان" and found[position - 1].normal == "لو"
        if unit.kind not in (Kind.ACTOR, Kind.WORD, Kind.NATIONALITY):
            return False
    return False


def _is_told(found: list[Unit], number: int) -> bool:
    """Whether an ان, which without its hamza may be either, depends on a verb or noun of telling: قال ان, انباء ان."""
    if found[number - 1].kind in (Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.VERB):
        return True
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.kind is Kind.SUBORDINATOR:
            return False
        if unit.normal in STOPS or unit.kind is Kind.VERB:
            return unit.kind is not Kind.VERB or unit.role in ("say", *ROLES)
    return True


def _is_no_negation(found: list[Unit], number: int) -> bool:
    """Whether what looks like a negation is none: ما زال, لا يزال; and in ردا على ما وصفته, ما is "what"."""
    unit, before = found[number], found[number - 2] if number > 1 else None
    if unit.normal in lexicon().words["continuing"]:
        return True
    if found[number - 1].normal != "ما" or before is None:
        return False
    if before.normal in ("،", *lexicon().words["copulas"], *lexicon().words["before_ma"]):
        return True  # ، ما دفع واشنطن إلى; سرعان ما دفع
    if unit.normal in lexicon().words["brought_about"]:
        return True  # قصفت كينيا المعبر ما أدى إلى إغلاقه
    return before.kind is Kind.PREPOSITION or (unit.pronoun != "" and before.kind is not Kind.MARK)


def _has_feminine_subject(found: list[Unit], number: int) -> bool:
    """Whether a form of either gender has a feminine subject beside it: قد تعلق الولايات المتحدة, تحركات قد تمهد."""
    if found[number].feminine is not None:
        return False
    following = found[number + 1] if number + 1 < len(found) else None
    before = found[number - 2] if number > 1 else None
    named_before = before is not None and before.kind is Kind.WORD and before.normal.endswith(("ه", "ات"))
    return named_before or (following is not None and gender(following) is True)


def _is_pluperfect(found: list[Unit], number: int) -> bool:
    """Whether قد belongs to كان before it: كان الرئيس قد توعد."""
    for unit in reversed(found[max(0, number - _REACH_OF_VERB) : number]):
        if unit.normal in STOPS or unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if unit.kind is Kind.VERB:
            return unit.normal in lexicon().words["was"]
    return False


def _is_past(unit: Unit) -> bool:
    """Whether a form that begins like a present is a past: توصل، تعهدت, whose first letter belongs to the stem."""
    return unit.normal.startswith("ت") and (unit.normal.endswith("ت") or unit.feminine is not True)


def _of_negation(found: list[Unit], number: int, negator: str) -> Certainty:
    """What a negated verb says, with its exception: لم يزر … إلا says that he did, لن يزور … إلا إذا that he may."""
    exception = exception_after(found, number)
    if exception is None:
        return Certainty.NEGATED
    past = negator in lexicon().words["past_negators"]
    return Certainty.POSSIBLE if is_condition(found, exception) and not past else Certainty.ACTUAL


def _above(found: list[Unit], number: int) -> Certainty | None:
    """What the verb on which an أن depends means: يعتزم أن، ينفي أن."""
    for position in range(number - 1, max(-1, number - 1 - _REACH_OF_VERB), -1):
        unit = found[position]
        if unit.kind is Kind.RELATIVE and found[position + 1].kind is Kind.VERB:
            continue  # زعم التقرير الذي سربه الجهاز أن
        if unit.normal in STOPS or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR):
            return None
        if unit.kind is Kind.VERB and found[position - 1].kind is Kind.RELATIVE and position:
            continue
        if unit.normal in lexicon().words["denying"]:
            return Certainty.NEGATED  # نافيا أن تكون
        if unit.kind is Kind.VERB:
            is_beside = position and found[position - 1].normal in lexicon().words["conjunctive"]
            if unit.role == AUXILIARY and not is_beside:
                continue  # نفى نفيا باتا أن
            if is_beside and unit.role not in ROLES:
                return _above(found, position - 1)
            if unit.normal in lexicon().words["able"]:  # تستطيع أن
                return Certainty.NEGATED if of_form(found, position) is Certainty.NEGATED else Certainty.POSSIBLE
            if unit.role == "entail":  # لا يعني أن
                return Certainty.NEGATED if of_form(found, position) is Certainty.NEGATED else None
            # لم تستبعد أن
            open_ = unit.role == "deny" and of_form(found, position) is Certainty.NEGATED
            return Certainty.POSSIBLE if open_ else ROLES.get(unit.role)
    return None
