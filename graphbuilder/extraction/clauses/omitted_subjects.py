"""Subjects apart from their verb: behind what is quoted, before what is announced, one of those described, whoever a
pronoun resumes, whoever is given something to act with."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import agrees
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.relative_clauses import goes_with_verb, relative_opening
from graphbuilder.extraction.clauses.subject_owners import office_after
from graphbuilder.extraction.clauses.subject_places import subject_after
from graphbuilder.extraction.clauses.subjects_before import opens
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS, LONGEST_CLAUSE, SKIPPED_MARKS
from graphbuilder.extraction.units import DROPPED, PRONOUN, STOPS, Kind, Unit, preposition_of
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import EntityKind

_LONGEST_SPEECH = 30
_AFTER_SPEECH = frozenset({"،", "»", '"', "”"})
_REACH_OF_GROUP = 5
_REACH_OF_GIFT = 12
# Before whom something is given to; a direct recipient has none.
_TO = ("", "ل", "الي")
_REACH_OF_FIRST = 8
_REACH_OF_CHARGE = 10


def later_speaker(found: list[Unit], position: int) -> int | None:
    """Who says what a verb in the first person begins, where the text tells that after it: «سندعم كييف»، قال المستشار
    الألماني."""
    for number in range(position + 1, min(position + _LONGEST_SPEECH, len(found))):
        unit = found[number]
        if unit.normal in STOPS:
            return None
        if unit.kind is Kind.VERB and unit.role == "say" and not unit.conjunction:
            if found[number - 1].normal not in _AFTER_SPEECH:
                continue
            after = subject_after(found, number)
            return after if after is not None else office_after(found, number)
    return None


def announcer(found: list[Unit], position: int) -> int | None:
    """Whose announcement tells what a verb says that he does: أثار إعلان النرويج أنها ستعترف بفلسطين غضبا."""
    number = position - 1
    while number > 0 and goes_with_verb(found[number]):
        number -= 1
    if number < 2 or found[number].normal not in lexicon().words["pronominal_complementisers"]:
        return None
    actor, head = found[number - 1], number - 2
    while head > 0 and found[head].kind is Kind.PARTICLE:
        head -= 1  # إعلان كل من مالطا وقبرص
    noun = found[head]
    if actor.kind is not Kind.ACTOR or actor.role == PRONOUN or actor.preposition or noun.kind is not Kind.WORD:
        return None
    return number - 1 if not stems(noun.normal).isdisjoint(lexicon().words["announcements"]) else None


def accused(found: list[Unit], position: int) -> int | None:
    """Who is accused of what a verb after بأنه tells: اتهمت واشنطن طهران بأنها تسلح الحوثيين."""
    number = position - 1
    while number > 0 and (goes_with_verb(found[number]) or found[number].normal in SKIPPED_MARKS):
        number -= 1
    if number < 1 or found[number].normal not in lexicon().words["of_the_accused"]:
        return None
    number -= 1
    while number > 0 and found[number].kind in (Kind.PARTICLE, Kind.WORD):
        number -= 1  # اتهم المغرب صراحة بأنه
    if found[number].kind is not Kind.ACTOR or found[number].role == PRONOUN:
        return None
    for unit in reversed(found[max(0, number - _REACH_OF_CHARGE) : number]):
        if any(frame.relation == "accuses" for frame in unit.frames):
            return number
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in STOPS:
            return None
    return None


def is_among_first(found: list[Unit], position: int) -> bool:
    """Whether the clause before says who was first to do what a verb tells: كانت تركيا أول دولة تعترف بإسرائيل."""
    for unit in reversed(found[max(0, position - _REACH_OF_FIRST) : position]):
        if unit.normal in lexicon().words["first_to"]:
            return True
        if unit.kind in (Kind.VERB, Kind.SUBORDINATOR) or unit.normal == "،":
            return False
    return False


def first_to_do(found: list[Unit], position: int) -> int | None:
    """Who is said to be the first of a kind to do what a verb tells: بوروندي أول دولة تغادر المحكمة، كانت مصر أول دولة
    عربية تعترف بإسرائيل."""
    if found[position].conjunction:
        return None
    for number in range(position - 1, max(0, position - _REACH_OF_GROUP), -1):
        unit = found[number]
        if unit.normal in lexicon().words["first_to"]:
            return _named_member(found, number)
        region = unit.entity is not None and unit.entity.kind is EntityKind.REGION
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY, Kind.PREPOSITION) and not region:
            return None
    return None


def one_of_group(found: list[Unit], position: int) -> int | None:
    """Who is said to be among the states that a relative clause describes, and so does what it tells: كانت كينيا من بين
    الدول التي أيدت الخطة."""
    opening = relative_opening(found, position)
    if opening is None or found[position].pronoun:
        return None
    first = _group_before(found, opening)
    return _named_member(found, first) if first is not None else None


def _group_before(found: list[Unit], opening: int) -> int | None:
    """The first unit of a phrase such as من بين الدول العربية right before a relative pronoun."""
    words = lexicon().words
    for number in range(opening - 1, max(0, opening - _REACH_OF_GROUP), -1):
        unit, before = found[number], found[number - 1]
        if unit.normal in words["groups"]:
            among = before.kind is Kind.PREPOSITION and before.normal in words["among"]
            among = among or (before.kind is Kind.WORD and not stems(before.normal).isdisjoint(words["one_of"]))
            return number - 1 if among else None
        if unit.kind not in (Kind.WORD, Kind.NATIONALITY):
            return None
    return None


def _named_member(found: list[Unit], first: int) -> int | None:
    """The actor who begins the clause before a unit, with no verb between but one that only says what he is."""
    words = lexicon().words
    for number in range(first - 1, max(-1, first - LONGEST_CLAUSE), -1):
        unit = found[number]
        if unit.kind is Kind.ACTOR:
            after_verb = number > 0 and found[number - 1].normal in words["being"]
            return number if not unit.preposition and (opens(found, number) or after_verb) else None
        says_what = unit.role == AUXILIARY or unit.normal in words["being"]
        if not says_what and unit.kind not in (Kind.WORD, Kind.PREPOSITION, Kind.PARTICLE):
            return None
    return None


def is_resumed_by_pronoun(found: list[Unit], position: int) -> bool:
    """Whether a pronoun right before a verb is its subject, so that whoever acted last goes on: لم تتراجع كانبيرا، فهي
    ستلغي الصفقة."""
    number = position - 1
    while number >= 0 and goes_with_verb(found[number]) and found[number].normal not in lexicon().words["whatever"]:
        number -= 1
    if number < 1 or found[number].kind is not Kind.WORD:
        return False  # وهو ما ترفضه طهران
    alone = found[number].normal.removeprefix("و").removeprefix("ف")
    return alone in lexicon().words["copulas"] and found[number].normal != alone and found[number - 1].normal == COMMA


def topic(found: list[Unit], position: int) -> int | None:
    """Of whom a sentence without a verb tells first, where it goes on about him: الفاتيكان حليف لتايوان، لكنه وقع مع
    الصين اتفاقا."""
    if position > 1 and found[1].role == DROPPED and found[0].kind is Kind.WORD and found[position].conjunction == "و":
        return 1 if agrees(found[position], found[1]) else None  # فهي عضو في الحلف وتتعاون مع بولندا
    number = position - 1
    while number >= 0 and goes_with_verb(found[number]):
        number -= 1
    if number < 1 or found[number].normal not in lexicon().words["pronominal_complementisers"]:
        return None
    first = next((unit for unit, item in enumerate(found[:number]) if item.kind is not Kind.PARTICLE), 0)
    actor = found[first]
    fits = actor.kind is Kind.ACTOR and not actor.preposition and agrees(found[position], actor)
    return first if fits else None


def subject_of_nominal_clause(found: list[Unit], position: int) -> int | None:
    """Of whom a clause without a verb tells, where a verb with و goes on about him: لبنان ملتزم بالاتفاق ويدعو
    إسرائيل إلى احترامه."""
    verb, first = found[position], 0
    if verb.conjunction != "و" or not verb.normal.startswith(("ي", "ت")):
        return None
    for number in range(position - 1, -1, -1):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.RELATIVE) or unit.normal in CLAUSE_ENDS or unit.normal == COMMA:
            return None
        if unit.kind is Kind.SUBORDINATOR:
            first = number + 1
            break
    if first + 1 >= position:
        return None
    actor, predicate = found[first], found[first + 1]
    named = actor.kind is Kind.ACTOR and actor.role != PRONOUN and not (actor.preposition or actor.conjunction)
    tells = predicate.kind is Kind.WORD and not (predicate.article or predicate.preposition or predicate.conjunction)
    return first if named and tells and agrees(verb, actor) else None


def permitted_doer(found: list[Unit], position: int) -> int | None:
    """To whom something is given or left so that he does what a verb with ل tells: أعطت موسكو الضوء الأخضر ليريفان
    لتهاجم باكو، أعطت موسكو يريفان الضوء الأخضر لتهاجم باكو."""
    if found[position].preposition != "ل" or found[position - 1].normal == "،":
        return None
    recipient = None
    for number in range(position - 1, max(-1, position - _REACH_OF_GIFT), -1):
        unit = found[number]
        if unit.kind is Kind.VERB:
            given = unit.normal in lexicon().giving and recipient not in (None, subject_after(found, number))
            return recipient if given else None
        if unit.kind in (Kind.SUBORDINATOR, Kind.RELATIVE) or unit.normal in CLAUSE_ENDS:
            return None
        given_to = unit.kind is Kind.ACTOR and unit.role != PRONOUN and preposition_of(found, number) in _TO
        if recipient is None and given_to and agrees(found[position], unit):
            recipient = number
    return None
