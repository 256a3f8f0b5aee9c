"""Candidates of which an end has no part in what the text tells: the place that an attack is named after, a border, a
court, whoever is only talked of."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.complements import DIRECT, complements
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import Kind, Unit, has_noun_of, preposition_of
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_PLACE = "place"
_SEVERAL = 2
_REACH_OF_BACKING = 3
_REACH_OF_EACH_OTHER = 6
_PAUSES = frozenset({"،", "؛"})
# Between a crime and where it was done.
_PLACES = frozenset({"في", "قرب", "داخل"})
# Relations that border guards, smugglers and the like have nothing to do with.
_BEYOND_BORDERS = ("accuses", "callsOn", "holdsExercisesWith", "meetsWith", "supports", "visits")
# Relations against those whom an attack was made on, that are told of whoever made it.
_ON_ATTACKERS = ("accuses", "rejects")
# Relations with whoever commits a crime, and not with its victim.
_OF_VICTIMS = ("accuses", "sanctions", "supports")


def is_onlooker(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an end of a candidate takes no part in what its trigger tells."""
    checks = (
        _is_scene,
        _is_attacked_place,
        _is_recognised_land,
        _is_among_recognisers,
        _is_expelled,
        _is_against_membership,
        _is_travelled_region,
        _is_talked_of,
        _is_on_agenda,
        _is_of_stranger,
        _is_spared,
        _is_wronged,
        _is_of_justice,
        _is_border,
        _is_rebel,
        _is_killed,
        _is_of_accusers,
        _is_who_condemns,
        _is_backer,
        _is_of_next_clause,
    )
    return any(holds(sentence, candidate) for holds in checks)


def _is_scene(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject of an attack is only the place that it is named after: قتلوا في تفجيرات مدينة الصدر."""
    found, number = sentence.units, candidate.subject_unit
    if candidate.frame.relation != "attacks":
        return False
    clause = sentence.clauses.get(candidate.trigger)
    if clause is not None and clause.subject == number and clause.found != "inherited":
        return False
    preposition = preposition_of(found, number)
    return preposition == "في" or (found[number].role == _PLACE and preposition != "من")


def _is_attacked_place(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only what was attacked, of which somebody speaks: وصف الوزير تفجيرات لندن بأنها جريمة."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation not in _ON_ATTACKERS or number <= candidate.trigger or number < 1:
        return False
    if found[number].role != _PLACE and not has_noun_of(found[number], "missions"):
        return False
    return any(item.frame.relation == "attacks" for item in found[number - 1].noun_expressions)


def _is_recognised_land(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a land is recognised that is no state of its own, which is nothing done with the state that it is taken
    from: اعترفت موسكو بأبخازيا."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "normalizesWith" or found[number].role != _PLACE:
        return False
    return preposition_of(found, number) != "في"


def _is_among_recognisers(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether two named together only recognise somebody else: اعترفت باريس ولندن بالدولة الوليدة."""
    frame, found = candidate.frame, sentence.units
    recognises = frame.relation == "normalizesWith" and frame.verb and frame.object == ("ب",)
    if not recognises or candidate.subject_unit != candidate.object_unit:
        return False
    after = found[candidate.trigger + 1 : candidate.trigger + 1 + _REACH_OF_EACH_OTHER]
    return not any(has_noun_of(unit, "each_other") for unit in after)


def _is_expelled(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a diplomat is given some days to leave: طردت مالي السفير وأمهلته 48 ساعة."""
    if candidate.frame.relation != "threatens" or sentence.units[candidate.trigger].normal not in lexicon().granting:
        return False  # هددت مالي السفير
    return has_noun_of(sentence.units[candidate.object_unit], "residents")


def _is_against_membership(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject gives a membership up or refuses another's: تخلت قطر عن عضوية أوبك."""
    found, verb = sentence.units, candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if candidate.frame.relation != "seeksToJoin" or candidate.frame.verb or clause is None:
        return False
    between = found[clause.verb : candidate.trigger]
    refuses = found[clause.verb].role == "deny" and clause.subject == candidate.subject_unit
    return refuses and all(unit.kind is not Kind.MARK for unit in between)


def _is_travelled_region(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject of a visit is only the region that a journey goes through: جولته الأفريقية التي قادته إلى
    الكاميرون."""
    entity = candidate.subject.entity
    region = entity is not None and entity.kind is EntityKind.REGION
    return candidate.frame.relation == "visits" and region and _is_adjective(sentence, candidate.subject_unit)


def _is_adjective(sentence: Sentence, number: int) -> bool:
    return sentence.units[number].kind is Kind.NATIONALITY


def _is_talked_of(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether مع belongs to the noun before it, of which a verb says that it was talked about: ناقش المجلس الاتفاق
    النووي مع إيران."""
    found, verb = sentence.units, candidate.trigger
    if candidate.frame.relation != "meetsWith" or not candidate.frame.verb or candidate.asked is not None:
        return False
    number = candidate.object_unit - 1
    if number <= verb or found[number].normal != "مع":
        return False
    while number > verb and (found[number].kind is not Kind.WORD or _describes(found, number)):
        if found[number].kind in (Kind.VERB, Kind.ACTOR, Kind.MARK):
            return False
        number -= 1
    return number > verb and any("مع" in item.frame.object for item in found[number].noun_expressions)


def _is_on_agenda(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an agreement is what two only talk about: وصل وفدا قطر ومصر لبحث اتفاق التهدئة."""
    found, noun = sentence.units, candidate.trigger
    if candidate.frame.relation != "signsAgreementWith" or candidate.frame.verb or noun < 1:
        return False
    return candidate.subject_unit == candidate.object_unit and has_noun_of(found[noun - 1], "discussions")


def _is_of_stranger(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a participle tells of somebody unknown right before it that he is for the object: فككت الشرطة خلية
    مؤيدة لداعش."""
    found, noun = sentence.units, candidate.trigger
    if candidate.frame.relation != "supports" or "antecedent" not in candidate.frame.subject or noun < 1:
        return False
    before, after = found[noun - 1], found[candidate.trigger_last + 1 : candidate.trigger_last + 2]
    if found[noun].article or has_noun_of(before, "place_nouns"):
        return False  # التشيك دولة داعمة لإسرائيل
    tied = any(unit.preposition == "ل" for unit in after)
    return tied and before.kind is Kind.WORD and not before.closed and candidate.subject_unit < noun - 1


def _describes(found: list[Unit], number: int) -> bool:
    """Whether a word can be the adjective of the noun before it: الاتفاق + التجاري."""
    unit, before = found[number], found[number - 1]
    return unit.kind is Kind.WORD and unit.article and not unit.noun_expressions and before.kind is not Kind.PREPOSITION


def _is_spared(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object would suffer what the subject rejects, and is no author of it: رفضت مصر تهجير سكان غزة."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "rejects" or number <= candidate.trigger_last:
        return False
    for position in range(number - 1, candidate.trigger_last, -1):
        unit = found[position]
        if unit.kind in (Kind.RELATIVE, Kind.VERB, Kind.MARK, Kind.SUBORDINATOR):
            return False
        if unit.kind is Kind.WORD and has_noun_of(unit, "harms"):
            # القصف الإيراني، أي ضربة إيرانية: the adjective says who does it.
            attack = any(item.frame.relation == "attacks" for item in unit.noun_expressions)
            return not (_is_adjective(sentence, number) and position == number - 1 and (unit.article or attack))
    return False


def _is_wronged(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is the victim of the crime that the subject condemns or punishes: نددت تونس باغتيال الحريري،
    استنكرت خطف السفير المصري، but not: ندد باغتيال الموساد قياديا."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation not in _OF_VICTIMS or number <= candidate.trigger_last:
        return False
    for position in range(number - 1, candidate.trigger_last, -1):
        unit = found[position]
        if unit.kind is Kind.WORD and has_noun_of(unit, "crimes"):
            own = position == number - 1 and (_is_adjective(sentence, number) or _does_it(found, number))
            return not own
        within = unit.kind is Kind.WORD and not unit.conjunction
        if not within and unit.normal not in _PLACES:
            return False
    return False


def _does_it(found: list[Unit], doer: int) -> bool:
    """Whether the actor after a crime's noun is no victim, as whom it was done to follows: قتل تركيا جنودا."""
    following = found[doer + 1] if doer + 1 < len(found) else None
    if following is None or following.conjunction or following.kind is Kind.MARK:
        return False
    bare = following.kind in (Kind.WORD, Kind.ACTOR) and not following.preposition
    return following.preposition == "ل" or (bare and not following.article)


def _is_of_justice(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack would be one of judges, or of the police on a citizen: قتلت الشرطة مهربا أوغنديا."""
    found, subject = sentence.units, sentence.units[candidate.subject_unit]
    if candidate.frame.relation != "attacks":
        return False
    if has_noun_of(subject, "courts"):
        return True
    before = found[candidate.object_unit - 1]
    private = _is_adjective(sentence, candidate.object_unit) and not _is_official(before)
    return has_noun_of(subject, "policemen") and private


def _is_official(unit: Unit) -> bool:
    table = lexicon()
    officials = (table.acting_heads, table.heads["parts"], table.words["missions"])
    return not all(stems(unit.normal).isdisjoint(nouns) for nouns in officials)


def _is_border(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object is only the state beyond a border: محادثات في المخيمات على الحدود مع السودان."""
    found, number = sentence.units, candidate.object_unit
    joined = found[number - 1].kind is Kind.PREPOSITION
    noun = number - 2 if joined else number - 1
    if noun < 1 or not has_noun_of(found[noun], "borders"):
        return False
    if candidate.frame.relation in _BEYOND_BORDERS:
        return True
    if candidate.frame.relation != "attacks":
        return False
    return (
        (joined and found[number - 1].normal == "مع")
        or found[noun - 1].normal == "قرب"
        or bool(found[number].preposition)
    )


def _is_rebel(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether those attacked are told by the state that they fight: ضربات على المتمردين اليمنيين."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "attacks" or not _is_adjective(sentence, number):
        return False
    return has_noun_of(found[number - 1], "rebels")


def _is_killed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the subject is who was killed, and the object stands in the phrase that says in what: قتل أربعون من
    مسلحي الحركة في قصف تشادي."""
    found, verb = sentence.units, candidate.trigger
    if candidate.frame.relation != "attacks" or not candidate.frame.verb or verb + 1 >= len(found):
        return False
    tied = found[verb + 1].kind is Kind.PREPOSITION or found[verb + 1].normal in lexicon().words["circumstances"]
    if found[verb].normal not in lexicon().killing or not tied or candidate.subject_unit > verb:
        return False
    return any(item.unit == candidate.object_unit and item.place != DIRECT for item in complements(found, verb))


def _is_backer(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an attack is one that its object supports or justifies, and so does not suffer: أيدت كندا الغزو الأميركي,
    دعم مينسك للحرب الروسية."""
    found, attack = sentence.units, candidate.trigger
    if candidate.frame.relation != "attacks" or candidate.frame.verb or candidate.object_unit > candidate.trigger_last:
        return False
    clause = sentence.clauses.get(candidate.governor) if candidate.governor is not None else None
    if clause is not None and clause.subject == candidate.object_unit and _backs(found[clause.verb]):
        return True
    nouns = (found[number] for number in range(max(0, attack - _REACH_OF_BACKING), attack))
    return found[attack].preposition == "ل" and any(_backs(noun) for noun in nouns)


def _backs(unit: Unit) -> bool:
    return any(frame.relation == "supports" and not frame.needs for frame in unit.frames)


def _is_who_condemns(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object of an attack is only who condemns it, and need not be hit: تدين باريس الهجوم الإيراني."""
    verb = candidate.governor
    clause = sentence.clauses.get(verb) if verb is not None else None
    if candidate.frame.relation != "attacks" or candidate.frame.verb or clause is None:
        return False
    if clause.subject != candidate.object_unit:
        return False
    frames = sentence.units[clause.verb].verb_frames
    return any(frame.relation == "accuses" and not (frame.needs or frame.controls) for frame in frames)


def _is_of_accusers(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether several accuse somebody of an attack that the text does not say was made on them: اتهمت روسيا وسوريا
    وإيران إسرائيل بضرب القاعدة."""
    found, number = sentence.units, candidate.object_unit
    if candidate.frame.relation != "attacks" or candidate.frame.verb or len(found[number].actors) < _SEVERAL:
        return False
    return any(
        clause.subject == number and verb < candidate.trigger and _accuses(found[verb])
        for verb, clause in sentence.clauses.items()
    )


def _accuses(verb: Unit) -> bool:
    return any(frame.relation == "accuses" and frame.controls for frame in verb.verb_frames)


def _is_of_next_clause(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the object stands in a clause after that in which somebody says something bad: قالت أثينا إن المذكرة
    باطلة، ثم أرسلت وزيرا إلى طرابلس."""
    found, asked = sentence.units, candidate.asked
    if candidate.frame.relation != "accuses" or asked is None or not candidate.trigger < asked < candidate.object_unit:
        return False
    return any(unit.normal in _PAUSES for unit in found[asked + 1 : candidate.object_unit])
