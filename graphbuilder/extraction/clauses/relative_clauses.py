"""Who a relative clause is about, and who acts in it or after it."""

from __future__ import annotations

from graphbuilder.extraction.clauses.agreement import agrees
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.subjects_before import opens
from graphbuilder.extraction.clauses.verbs import AUXILIARY, CLAUSE_ENDS, LONGEST_CLAUSE, SKIPPED_MARKS
from graphbuilder.extraction.units import PRONOUN, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_REACH_OF_GUEST = 12
_REACH_OF_RELATIVE = 14
# What is told of whom a verb tells it, and not of its subject.
_BLAMES = ("accuses", "callsOn")
# What stands before whom a verb calls on: طلب من، دعا إلى.
_ADDRESSING = ("من", "الي")
# Two words and somebody stand before a group of which he is one.
_LEAST_BEFORE = 3


def goes_with_verb(unit: Unit) -> bool:
    """Whether a unit before a verb belongs to it: a particle or an auxiliary."""
    return unit.kind is Kind.PARTICLE or unit.role == AUXILIARY


def relative_opening(found: list[Unit], position: int) -> int | None:
    """The relative pronoun that a verb stands right after, particles, auxiliaries and what says that it was done before
    aside: الدولة التي سبق لها أن توسطت."""
    number = _before_particles(found, position)
    if number > 0 and found[number].normal in lexicon().words["conjunctive"]:
        before = number - 1 - (found[number - 1].role == PRONOUN)
        if before > 0 and found[before].normal in lexicon().words["having_done"]:
            number = _before_particles(found, before)
    return number if number >= 0 and found[number].kind is Kind.RELATIVE else None


def concerns_a_third(found: list[Unit], earlier: int, verb: int) -> bool:
    """Whether two verbs tell by their pronouns what each of two thinks of what is a third's: خطة أيدتها كينيا
    وعارضتها أوغندا."""
    backs = any(frame.relation == "supports" and not frame.needs for frame in found[earlier].verb_frames)
    return backs and bool(found[verb].pronoun) and found[verb].pronoun == found[earlier].pronoun


def shared_opening(found: list[Unit], position: int) -> int | None:
    """The relative pronoun of the clause that a verb with و goes on with, one verb after it: السفينة التي أبحرت إلى
    قبرص واقتحمها الجيش, but not القرار الذي اتخذته كينيا وانتقدته أوغندا, who criticises Kenya."""
    earlier = None
    for number in range(position - 1, max(-1, position - _REACH_OF_RELATIVE), -1):
        unit = found[number]
        if unit.kind is Kind.RELATIVE:
            own = earlier is not None and found[earlier].pronoun == found[position].pronoun
            return None if own and not concerns_a_third(found, earlier or 0, position) else number
        if unit.kind in (Kind.MARK, Kind.SUBORDINATOR) or (unit.kind is Kind.VERB and earlier is not None):
            return None
        earlier = number if unit.kind is Kind.VERB else earlier
    return None


def _before_particles(found: list[Unit], position: int) -> int:
    """The last unit before a verb that does not belong to it; -1 where there is none."""
    number = position - 1
    while number >= 0 and goes_with_verb(found[number]):
        number -= 1
    return number


def antecedent_of(found: list[Unit], position: int) -> int | None:
    """The actor that a verb's relative clause describes, or of whom it is said that he is what it describes: إسبانيا هي
    الدولة الوحيدة التي لم تعترف بكوسوفو."""
    opening = relative_opening(found, position)
    if opening is None or found[opening].conjunction:
        return None
    number, copulas = opening - 1, lexicon().words["copulas"]
    if number > 1 and _is_such(found, number):
        number -= 2 if _is_copula(found[number - 1]) else 1
    else:
        while number >= 0 and found[number].kind is Kind.WORD and found[number].article:
            number -= 1
        if number < opening - 1 and (number < 1 or found[number].normal not in copulas):
            return None
    while number >= 0 and found[number].normal in SKIPPED_MARKS | {"،"} | copulas:
        number -= 1
    return number if number >= 0 and found[number].kind is Kind.ACTOR else None


def _is_such(found: list[Unit], number: int) -> bool:
    """Whether a noun only says what somebody named before it is: الكويت، وهي الدولة + التي, الكويت، الدولة + التي."""
    unit, before = found[number], found[number - 1]
    written = ARTICLE + unit.normal if unit.article and not unit.normal.startswith(ARTICLE) else unit.normal
    names = written in lexicon().words["such_as_he"] and not (unit.preposition or unit.conjunction)
    return names and (before.normal == COMMA or _is_copula(before))


def _is_copula(unit: Unit) -> bool:
    """Whether a unit is هي or its like, with و or without."""
    return unit.normal.removeprefix("و") in lexicon().words["copulas"]


def one_of_them(found: list[Unit], group: int) -> int:
    """Whom the text says to be one of a group, and so means by what it tells of the group; else the group: الجزائر من
    أوائل الدول العربية التي اعترفت."""
    words = lexicon().words
    if group < _LEAST_BEFORE or found[group - 1].normal not in words["among_the"] or found[group - 2].normal != "من":
        return group
    number = group - 3
    while number > 0 and (found[number].kind is Kind.PARTICLE or found[number].normal in words["copulas"]):
        number -= 1
    return number if found[number].kind is Kind.ACTOR and not found[number].preposition else group


def fits_antecedent(found: list[Unit], position: int, antecedent: int) -> bool:
    """Whether a verb agrees with the actor whom its relative clause describes, or both it and the relative pronoun with
    a noun that he is named with: حركة فتح التي تطالب، الحزب الذي يتهم."""
    verb, opening = found[position], relative_opening(found, position)
    if agrees(verb, found[antecedent]):
        return True
    governed = antecedent > 0 and found[antecedent - 1].kind is Kind.WORD
    feminine = opening is not None and found[opening].normal in lexicon().words["feminine_relatives"]
    entity = found[antecedent].entity
    return (
        not governed
        and entity is not None
        and entity.kind in (EntityKind.ORGANISATION, EntityKind.MOVEMENT)
        and verb.feminine is feminine
    )


def resumes(relative: Unit, pronoun: str) -> bool:
    """Whether a pronoun in a relative clause stands for the antecedent: التي زارها, but not الذي طالبها."""
    return (pronoun == "ها") == (relative.normal in lexicon().words["feminine_relatives"])


def described_head(found: list[Unit], position: int) -> int | None:
    """The actor who begins the clause, where a relative clause about him parts him from his verb: كانت بغداد التي
    تتفاوض مع أنقرة قد رفضت الخطة."""
    if found[position].conjunction or relative_opening(found, position) is not None:
        return None
    for number in range(position - 1, max(0, position - LONGEST_CLAUSE), -1):
        unit, before = found[number], found[number - 1]
        if unit.kind is Kind.SUBORDINATOR or unit.normal in CLAUSE_ENDS or unit.normal == COMMA:
            return None
        if unit.kind is Kind.RELATIVE:
            heads = before.kind is Kind.ACTOR and not before.preposition and opens(found, number - 1)
            return number - 1 if heads and agrees(found[position], before) else None
    return None


def blamed(found: list[Unit], position: int, verb: int, subject: int | None) -> int | None:
    """Whom the last verb, which has a subject, accuses or calls on, as it is for what he did: نددت كييف بموسكو للغارات
    التي شنتها."""
    opening = relative_opening(found, position)
    if opening is None or not resumes(found[opening], found[position].pronoun):
        return None
    if not any(frame.relation in _BLAMES for frame in found[verb].verb_frames):
        return None
    blames = any(frame.relation in _BLAMES for frame in found[position].verb_frames)
    if blames and found[opening - 1].kind is Kind.ACTOR:
        return None  # طلبت كييف من المحكمة التحرك ضد موسكو التي اتهمتها
    for number in range(opening - 1, max(verb, subject or 0), -1):
        unit = found[number]
        if unit.normal in lexicon().words["circumstances"]:
            return None  # اتهمت إسرائيل إيران بعد الغارات التي شنتها
        apart = unit.role == "place" or found[number - 1].kind is Kind.PREPOSITION
        if apart and found[number - 1].normal not in _ADDRESSING:
            continue  # طالب إسرائيل بوقف الحرب على غزة ورفع الحصار الذي تفرضه
        if unit.kind is Kind.ACTOR and unit.actors[0].entity is not None and agrees(found[position], unit):
            return number
    return None


def guest(found: list[Unit], position: int) -> int | None:
    """The person named last before the antecedent, where no verb tells of him: جولة الوزير المصري بعد قطر التي
    زارها."""
    opening = relative_opening(found, position)
    if not opening:
        return None
    antecedent = opening - 1 - (found[opening - 1].normal == COMMA)
    for number in range(antecedent - 1, max(-1, antecedent - _REACH_OF_GUEST), -1):
        unit = found[number]
        if unit.kind is Kind.VERB or unit.normal in CLAUSE_ENDS:
            return None
        if unit.kind is Kind.ACTOR and unit.role in ("full", "surname", "headed") and agrees(found[position], unit):
            return number
    return None
