"""A sentence that goes on with the subject of the last one: زار شولتس بلغراد. وحثها على الحوار.

The subject that the opening verb leaves out, and the one its pronoun stands for, become units of no width after the
verb, so that all later steps find them where a name would stand.
"""

from __future__ import annotations

from graphbuilder.extraction.anaphora.memory import Memory
from graphbuilder.extraction.clauses.agreement import agrees
from graphbuilder.extraction.clauses.subjects import clauses
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.units import DROPPED, PRONOUN, Actor, Kind, Unit, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.model import Entity, EntityKind

_PAIR = 2
_REACH_OF_SUBJECT = 12
_REACH_OF_AUXILIARY = 3
# من المتوقع أن
_LONGEST_EXPECTATION = 3
# The pronouns that a sentence can open with, and whether they are feminine.
_TOPICS = {"هي": True, "هو": False}
_ROLES = frozenset({"say", "claim", "deny", "plan", "support"})


def continued(found: list[Unit], memory: Memory) -> list[Unit]:
    """The units of a sentence, those added whom its opening verb does not name."""
    number = _opening_verb(found)
    subject = memory.main
    if subject is None:
        return found
    if number is None:
        return _with_topic(found, subject) or _with_late_object(found, subject)
    if not _lacks_subject(found, number):
        return _with_object(found, number, memory.acted)
    verb = found[number]
    doer = _unit(verb, subject)
    if not agrees(verb, doer) or not _is_of_gender(verb, subject):
        return found
    added = [doer]
    object_ = memory.last(besides=frozenset({subject.state})) if verb.pronoun in ("ه", "ها") else None
    if object_ is not None:
        added.append(_unit(verb, object_))
    return [*found[: number + 1], *added, *found[number + 1 :]]


def _is_of_gender(verb: Unit, subject: Entity) -> bool:
    """Whether a verb without object goes with a person, who is a man or a woman."""
    if subject.kind is not EntityKind.PERSON or verb.pronoun or verb.feminine is None:
        return True
    return verb.feminine is (subject.key in knowledge().women)


def _with_object(found: list[Unit], number: int, acted: list[Entity]) -> list[Unit]:
    """The same, whoever acted in the last sentence added for the pronoun of the opening verb that agrees with him,
    where its subject is named right after it: أقامت بلغراد علاقات مع تايوان. وقد حثتها بكين على قطعها. Of many it means
    all: انسحبت مالي وبوركينا فاسو والنيجر. وطالبتها المنظمة بالعودة."""
    meant = acted[0]
    verb, clause = found[number], clauses(found)[number]
    takes_somebody = any("direct" in frame.object and not frame.needs for frame in verb.verb_frames)
    if clause.subject != number + 1 or clause.found != "after" or not takes_somebody:
        return found
    if meant.state in states(found[number + 1].actors) or not _may_be(verb.pronoun, meant):
        return found
    among = acted if len(acted) > _PAIR else acted[:1]
    return [*found[: number + 2], _unit(found[number + 1], *among), *found[number + 2 :]]


def _with_topic(found: list[Unit], meant: Entity) -> list[Unit]:
    """The same, whoever acted in the last sentence added for the pronoun that a sentence opens with: فهي عضو في الحلف،
    وهو يطالب باريس بالرد; nobody where that pronoun is not his."""
    opening = found[0] if found else None
    if opening is None or opening.kind is not Kind.WORD or len(found) == 1:
        return []
    form = opening.normal.removeprefix("و").removeprefix("ف")
    feminine = _TOPICS.get(form) if form != opening.normal else None
    person = meant.kind is EntityKind.PERSON
    masculine = normal_words(meant.label_ar)[0] in lexicon().words["masculine_names"]
    fits = feminine is not None and (not person and not masculine if feminine else person or masculine)
    if not fits or found[1].kind is Kind.ACTOR or found[1].normal in lexicon().words["remarked"]:
        return []
    return [opening, _unit(opening, meant), *found[1:]]


def _with_late_object(found: list[Unit], meant: Entity) -> list[Unit]:
    """The same for the pronoun of the first verb behind its subject: لكن ترامب يتهمها بالكذب."""
    for number, clause in clauses(found).items():
        verb, subject = found[number], clause.subject
        if subject is None or clause.found == "relative":
            continue
        takes_somebody = any("direct" in frame.object and not frame.needs for frame in verb.verb_frames)
        named = states(actor for unit in found[:number] for actor in unit.actors)
        if clause.found != "before" or not takes_somebody or named != states(found[subject].actors):
            return found
        if meant.state in named or not _may_be(verb.pronoun, meant):
            return found
        return [*found[: number + 1], _unit(verb, meant), *found[number + 1 :]]
    return found


def _may_be(pronoun: str, entity: Entity) -> bool:
    """Whether a pronoun agrees with whom an entity is: ه with a man or what has a masculine name, ها with no man."""
    if pronoun == "ه" and entity.kind is EntityKind.ORGANISATION:
        return not normal_words(entity.label_ar)[0].endswith("ه")
    return pronoun == ("ه" if entity.kind is EntityKind.PERSON else "ها")


def _unit(verb: Unit, *meant: Entity) -> Unit:
    actors = [Actor(entity, verb.first, verb.last) for entity in meant]
    return Unit(Kind.ACTOR, verb.last, verb.last, "", role=DROPPED, actors=actors)


def _opening_verb(found: list[Unit]) -> int | None:
    """The verb that begins a sentence, particles and auxiliaries aside: وكان قد التقى."""
    for number, unit in enumerate(found):
        if number < _is_expected(found):
            continue
        if unit.kind is Kind.VERB:
            helps = unit.role == AUXILIARY and not unit.verb_frames
            if helps and any(other.kind is Kind.VERB for other in found[number + 1 : number + _REACH_OF_AUXILIARY]):
                continue
            return number
        if unit.kind not in (Kind.PARTICLE, Kind.MARK) and unit.normal not in lexicon().words["asides"]:
            return None
    return None


def _is_expected(found: list[Unit]) -> int:
    """How many units open a sentence by saying that what its verb tells is expected: ومن المتوقع أن + يلتقي; 0 where
    none do."""
    if len(found) < _LONGEST_EXPECTATION or found[0].normal != "من" or found[2].kind is not Kind.SUBORDINATOR:
        return 0
    return _LONGEST_EXPECTATION if found[1].normal in lexicon().words["expected"] else 0


def _lacks_subject(found: list[Unit], number: int) -> bool:
    """Whether a verb has no subject in its own clause, named or not."""
    verb, words = found[number], lexicon().words
    if verb.first_person or verb.normal in words["impersonal"] or not (verb.verb_frames or verb.role in _ROLES):
        return False
    clause = clauses(found)[number]
    if clause.subject is not None or clause.found != "nowhere":
        return False
    if _names_somebody(found, number):
        return False
    following = found[number + 1] if number + 1 < len(found) else None
    if following is None or following.kind is not Kind.WORD:
        return True
    # وشن غارات: what the verb does is its object, where another noun would be its subject, as in أصابت الغارات.
    hits = following.article and verb.normal in words["hits"]
    return bool(following.preposition or (following.noun_expressions and not hits))


def _names_somebody(found: list[Unit], verb: int) -> bool:
    """Whether an actor whom nothing governs stands in the verb's clause, who may be its subject: رحبت بالقرار موسكو."""
    for number in range(verb + 1, min(verb + _REACH_OF_SUBJECT, len(found))):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        bare = unit.kind is Kind.ACTOR and unit.role != PRONOUN and not unit.preposition
        if bare and number > verb + 1 and found[number - 1].kind in (Kind.PARTICLE, Kind.MARK, Kind.ACTOR):
            return True
    return False
