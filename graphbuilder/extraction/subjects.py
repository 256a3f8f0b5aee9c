"""Which words are meant as verbs, and who each verb's subject is.

Arabic puts the subject after the verb (زار بوتين) or before it (بوتين زار), drops it where the last one goes on acting
(زار بوتين هانوي ووقّع اتفاقا), and in a relative clause leaves it to the antecedent (روسيا التي تدعم دمشق).
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.extraction.agreement import agrees, gender, is_feminine_place
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, is_quantity
from graphbuilder.language.arabic.inflection import FUTURE
from graphbuilder.language.arabic.lexicon import lexicon

# The role of verbs such as كان, which leave their subject to the verb after it.
AUXILIARY = "auxiliary"
_STOPS = frozenset({"؛", ":", "!", "؟", "…", ";"})
_LONGEST_CLAUSE = 60
_REACH_OF_NOUN = 4
_REACH_OF_OBJECT = 8
_SHORTEST_TELLING = 3
_SKIPPED_MARKS = frozenset({"«", "»", '"', "(", ")", "“", "”", "'"})


@dataclass(slots=True)
class Clause:
    """A verb with its subject: the unit of the actor, or ``None`` where the text names nobody that we know.

    ``found`` tells where the subject stood: after, before, relative, inherited, or nowhere.
    """

    verb: int
    subject: int | None
    found: str


def settle_verbs(found: list[Unit]) -> None:
    """Decide for each form that is both verb and noun (دعم، قصف، رفض) which is meant; units change in place."""
    for position, unit in enumerate(found):
        if unit.kind is not Kind.VERB:
            continue
        if not _is_verb(found, position):
            unit.kind = Kind.WORD
            unit.verb_frames = []
        else:
            unit.noun_expressions = []


def _is_verb(found: list[Unit], position: int) -> bool:
    unit = found[position]
    if unit.article or (unit.preposition and not unit.normal.startswith(("ي", "ت"))):
        return False
    if unit.normal.startswith(("ي", "سي", "ست")) or unit.first_person:
        return True
    after = found[position + 1] if position + 1 < len(found) else None
    if unit.noun_expressions and after is not None and after.kind is Kind.NATIONALITY and not after.article:
        return False  # رفض مصري, قصف إسرائيلي
    before = _outside_quotes(found, position)
    if before is not None and before.kind is Kind.PREPOSITION and not unit.conjunction:
        return False
    telling = unit.feminine or (len(unit.normal) > _SHORTEST_TELLING and (unit.verb_frames or unit.role != "plain"))
    telling = telling and unit.normal not in lexicon().also_nouns
    if not unit.noun_expressions and telling:
        return True
    if unit.noun_expressions and unit.conjunction and _continues_nouns(found, position):
        return False
    if before is None or unit.conjunction or before.kind in (Kind.MARK, Kind.RELATIVE, Kind.SUBORDINATOR):
        if unit.noun_expressions and before is not None and before.normal == ":":
            return after is not None and after.kind is Kind.ACTOR  # البنتاغون: نشر 900 جندي
        return not (unit.noun_expressions and is_feminine_place(after))
    if before.kind is Kind.PARTICLE:
        return before.normal in lexicon().words["verbal_particles"]
    if before.kind is Kind.ACTOR:
        # After verb and subject comes the object: رفضت كوبنهاغن عرض واشنطن.
        return not before.preposition and not _has_verb_before(found, position)
    return not unit.noun_expressions and unit.feminine is not False


def _outside_quotes(found: list[Unit], position: int) -> Unit | None:
    """The unit before another, quotation marks aside."""
    number = position - 1
    while number > 0 and found[number].normal in _SKIPPED_MARKS:
        number -= 1
    return found[number] if number >= 0 else None


def clauses(found: list[Unit]) -> dict[int, Clause]:
    """For each verb, by the number of its unit, its subject."""
    result: dict[int, Clause] = {}
    last: Clause | None = None
    for position, unit in enumerate(found):
        if unit.kind is Kind.MARK and unit.normal in _STOPS and unit.normal != ":":
            last = None
        if unit.kind is not Kind.VERB:
            continue
        clause = _clause(found, position, last)
        result[position] = clause
        if clause.subject is not None:
            last = clause
    return result


def _clause(found: list[Unit], position: int, last: Clause | None) -> Clause:
    if found[position].first_person:
        return Clause(position, _speaker(found, position, last), "before")
    before = _before(found, position)
    if before is not None and _opens(found, before) and _is_next_to(found, before, position):
        return Clause(position, before, "before")
    asked = _asked(found, position)
    if asked is not None:
        return Clause(position, asked, "before")
    antecedent = _antecedent(found, position)
    if (
        antecedent is not None
        and not _has_antecedent_as_object(found, position)
        and agrees(found[position], found[antecedent])
    ):
        return Clause(position, antecedent, "relative")
    after = _after(found, position)
    if after is not None and _is_object(found, position, after):
        return _inherited(found, position, last) or Clause(position, after, "after")
    if after is not None:
        return Clause(position, after, "after")
    relative = _relative(found, position, last)
    if relative is not None:
        return relative if relative.subject is not None else Clause(position, None, "nowhere")
    if before is not None:
        return Clause(position, before, "before")
    if _goes_on(found, position) and not _has_own_subject(found, position):
        return _inherited(found, position, last) or Clause(position, None, "nowhere")
    return Clause(position, None, "nowhere")


def _asked(found: list[Unit], position: int) -> int | None:
    """The actor right before أن, who does what follows: سبق للطيران أن ضرب، دعا إيران إلى أن توقف."""
    number = position - 1
    while number > 0 and found[number].kind is Kind.PARTICLE:
        number -= 1
    if number < 1 or found[number].normal not in lexicon().words["conjunctive"]:
        return None
    number -= 1
    if found[number].normal == "الي" and number:
        number -= 1
    actor = found[number]
    possible = actor.kind is Kind.ACTOR and actor.role != PRONOUN and actor.preposition in ("", "ل", "ب")
    return number if possible and _after(found, position) is None else None


def _speaker(found: list[Unit], position: int, last: Clause | None) -> int | None:
    """Who speaks in the first person: the actor before the colon, or the subject of the last verb of saying."""
    for number in range(position - 1, max(0, position - _LONGEST_CLAUSE), -1):
        if found[number].normal == ":" and found[number - 1].kind is Kind.ACTOR:
            return number - 1
    return last.subject if last is not None and found[last.verb].role == "say" else None


def _inherited(found: list[Unit], position: int, last: Clause | None) -> Clause | None:
    """The last verb's subject, where the verb agrees with it."""
    if last is None or last.subject is None:
        return None
    alike = found[last.verb].feminine is found[position].feminine and last.found != "nowhere"
    if not alike and not agrees(found[position], found[last.subject]):
        return None
    return Clause(position, last.subject, "inherited")


def _is_object(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether the one actor after a verb that carries on is its object: … وتزود كييف بالسلاح."""
    following = found[actor + 1] if actor + 1 < len(found) else None
    another = following is not None and not following.preposition
    another = another and following.kind in (Kind.WORD, Kind.ACTOR, Kind.NATIONALITY)  # type: ignore[union-attr]
    return (
        _takes_object(found[verb])
        and found[verb].conjunction != ""
        and not another
        and not _has_accusative(found, actor)
    )


def _has_accusative(found: list[Unit], actor: int) -> bool:
    """Whether an indefinite object, to go by its alef, follows in the clause: وعلقت واشنطن أمس جزءا."""
    for number in range(actor + 1, min(actor + _REACH_OF_OBJECT, len(found))):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if (
            unit.kind is Kind.WORD
            and unit.normal.endswith("ا")
            and not unit.closed
            and found[number - 1].kind is not Kind.PREPOSITION
        ):
            return True
    return False


def _has_verb_before(found: list[Unit], position: int) -> bool:
    """Whether the clause of a form has a verb already."""
    for unit in reversed(found[max(0, position - _LONGEST_CLAUSE) : position]):
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


def _is_next_to(found: list[Unit], actor: int, verb: int) -> bool:
    return all(unit.kind is Kind.PARTICLE or unit.normal in _SKIPPED_MARKS for unit in found[actor + 1 : verb])


def _after(found: list[Unit], position: int) -> int | None:
    """The bare actor that follows a verb directly, adverbs, quantities and pronouns aside: ردت عليه أنقرة."""
    for number in range(position + 1, min(position + 6, len(found))):
        unit = found[number]
        if unit.kind is Kind.ACTOR and unit.role == PRONOUN:
            continue
        if unit.kind is Kind.ACTOR:
            # وطردت السفير: a feminine verb's subject is no man, so he is its object.
            masculine = found[position].feminine and gender(unit) is False
            if unit.preposition or unit.conjunction or masculine or _is_masculine_before_capital(found[position], unit):
                return None
            return None if _is_lone_object(found, position, number) else number
        skipped = unit.kind is Kind.PARTICLE or unit.normal in _SKIPPED_MARKS
        skipped = skipped or (not _takes_object(found[position]) and _counts(found, number))
        if not skipped or unit.conjunction:
            return None
    return None


def _takes_object(verb: Unit) -> bool:
    """Whether a verb has a direct object, so that what follows it may be whom it was done to: قتل ثلاثة جنود."""
    return any("direct" in frame.object for frame in verb.verb_frames)


def _counts(found: list[Unit], number: int) -> bool:
    """Whether a unit says how many there are of what follows: أكثر من خمسين طائرة تركية."""
    unit, words = found[number], lexicon().words
    if unit.normal == "من":
        return number > 0 and found[number - 1].normal in words["quantities"]
    return is_quantity(unit) or unit.normal in words["approximations"]


def _is_masculine_before_capital(verb: Unit, unit: Unit) -> bool:
    """Whether a masculine verb that carries on has a capital after it: feminine, and so its object (وطالب دمشق)."""
    return verb.feminine is False and verb.conjunction != "" and unit.role == "capital" and len(unit.actors) == 1


def _is_lone_object(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether the one actor after a verb is too feminine to be its subject: حين احتل الكويت."""
    following = found[actor + 1] if actor + 1 < len(found) else None
    alone = following is None or following.kind not in (Kind.ACTOR, Kind.NATIONALITY, Kind.WORD)
    return _takes_object(found[verb]) and alone and found[verb].feminine is False and gender(found[actor]) is True


def _before(found: list[Unit], position: int) -> int | None:
    """The bare actor before a verb with no other verb, stop or clause between."""
    if found[position].conjunction:
        return None
    number = position - 1
    while number >= max(0, position - _LONGEST_CLAUSE):
        unit = found[number]
        if unit.kind is Kind.ACTOR and not unit.preposition and _is_head(found, number):
            taken = number > 0 and found[number - 1].kind is Kind.VERB and found[number - 1].role != AUXILIARY
            return None if taken and number != position - 1 else number
        is_other = unit.kind is Kind.VERB and unit.role != AUXILIARY
        if is_other or unit.kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or unit.normal in _STOPS:
            return None
        number -= 1
    return None


def _is_head(found: list[Unit], number: int) -> bool:
    """Whether an actor is the head of its noun phrase: nothing that would govern it stands before it."""
    if number == 0:
        return True
    previous = found[number - 1]
    return found[number].conjunction != "" or previous.kind in (
        Kind.MARK,
        Kind.SUBORDINATOR,
        Kind.PARTICLE,
        Kind.VERB,
        Kind.RELATIVE,
    )


def starts_clause(found: list[Unit], number: int) -> bool:
    """Whether the unit of an actor is the first of its clause."""
    if number == 0 or found[number].conjunction:
        return True
    return found[number - 1].kind in (Kind.MARK, Kind.SUBORDINATOR, Kind.PARTICLE)


def _opens(found: list[Unit], number: int) -> bool:
    """Whether an actor begins its clause, or follows the auxiliary that does: وكانت باكستان قد اتهمت كابول."""
    return starts_clause(found, number) or found[number - 1].role == AUXILIARY


def _relative(found: list[Unit], position: int, last: Clause | None) -> Clause | None:
    """In a relative clause whose antecedent is not its subject: who acts in it; ``None`` outside one.

    With a pronoun for the antecedent and no subject of its own the clause carries the last one on: الغارات التي شنتها.
    """
    opening = relative_opening(found, position)
    resumed = found[position].pronoun and position > 0 and found[position - 1].kind in (Kind.WORD, Kind.NATIONALITY)
    if opening is None and not (resumed and not found[position].conjunction):
        return None
    carried_on = found[position].pronoun and not _precedes_noun(found, position)
    return (_inherited(found, position, last) if carried_on else None) or Clause(position, None, "relative")


def _goes_with_verb(unit: Unit) -> bool:
    """Whether a unit before a verb belongs to it: a particle or an auxiliary."""
    return unit.kind is Kind.PARTICLE or unit.role == AUXILIARY


def relative_opening(found: list[Unit], position: int) -> int | None:
    """The relative pronoun that a verb stands right after, particles and auxiliaries aside."""
    number = position - 1
    while number >= 0 and _goes_with_verb(found[number]):
        number -= 1
    return number if number >= 0 and found[number].kind is Kind.RELATIVE else None


def _antecedent(found: list[Unit], position: int) -> int | None:
    """The actor that a verb's relative clause describes."""
    opening = relative_opening(found, position)
    if opening is None:
        return None
    number = opening - 1
    while number >= 0 and found[number].normal in _SKIPPED_MARKS | {"،"}:
        number -= 1
    return number if number >= 0 and found[number].kind is Kind.ACTOR else None


def resumes(relative: Unit, pronoun: str) -> bool:
    """Whether a pronoun in a relative clause stands for the antecedent: التي زارها, but not الذي طالبها."""
    return (pronoun == "ها") == (relative.normal in lexicon().words["feminine_relatives"])


def _has_antecedent_as_object(found: list[Unit], position: int) -> bool:
    """Whether the pronoun on a verb makes the antecedent its object."""
    opening = relative_opening(found, position)
    pronoun = found[position].pronoun
    return opening is not None and pronoun != "" and resumes(found[opening], pronoun)


def _has_own_subject(found: list[Unit], position: int) -> bool:
    """Whether a noun that is nobody we know follows a past verb after a conjunction such as بعد أن: its subject."""
    if found[position].conjunction or found[position].normal.startswith(("ي", "ت", FUTURE)):
        return False
    if position and found[position - 1].normal in lexicon().words["pronominal_complementisers"]:
        return False  # قال الحلف إنه قتل قادة: the pronoun is the subject
    # كما جدد اتهامه: what the verb does is its object.
    return _precedes_noun(found, position) and not found[position + 1].noun_expressions


def _precedes_noun(found: list[Unit], position: int) -> bool:
    following = found[position + 1] if position + 1 < len(found) else None
    return following is not None and following.kind is Kind.WORD and not following.preposition


def _goes_on(found: list[Unit], position: int) -> bool:
    """Whether a verb without a subject of its own carries the last one on."""
    unit = found[position]
    if unit.conjunction or unit.preposition:
        return True
    number = position - 1
    while number >= 0 and _goes_with_verb(found[number]):
        if found[number].conjunction:
            return True
        number -= 1
    return number >= 0 and found[number].kind is Kind.SUBORDINATOR
