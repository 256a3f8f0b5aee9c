"""Who is meant by بلاده، البلدان and the attached pronouns: the text's own memory of whom it named."""

from __future__ import annotations

from collections import Counter

from graphbuilder.extraction.subjects import Clause, relative_opening, resumes
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit, states
from graphbuilder.knowledge import Knowledge
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.model import Entity, EntityKind

_REMEMBERED = 12
_PAIR = 2
# How many units back a pronoun looks: more than any sentence has, so that no text takes quadratic time.
_LONGEST_REACH = 120
_STATES = (EntityKind.STATE, EntityKind.TERRITORY, EntityKind.FORMER_STATE, EntityKind.MOVEMENT)

# The classes of words that mean the last entity of a kind.
BODIES = {"the_organisation": EntityKind.ORGANISATION, "the_movement": EntityKind.MOVEMENT}


class Memory:
    """The entities that an article has named so far, the last one last."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._named: list[Entity] = []
        self._officials: list[Entity] = []
        self._here: list[Entity] = []
        self._pair: list[Entity] = []

    def begin_sentence(self) -> None:
        """What is named from now on is named in a new sentence."""
        self._here = []
        self._pair = []

    def note_pair(self, entities: list[Entity]) -> None:
        """Remember two named in one phrase (أذربيجان وأرمينيا), whom a dual means sooner than others."""
        self._pair = [self.state(entity) for entity in entities]

    def note(self, entity: Entity, *, official: bool = False) -> None:
        """Remember that the text has just named an entity, or an office-holder of it."""
        self._named.append(entity)
        del self._named[:-_REMEMBERED]
        self._here.append(entity)
        del self._here[:-_LONGEST_REACH]
        if official:
            self._officials.append(entity)
            del self._officials[:-_REMEMBERED]

    def last_two_states(
        self, *, officials: bool = False, sides: bool = False, besides: frozenset[str] = frozenset()
    ) -> list[Entity]:
        """The two states that a dual means, in the order of the text, none of them one of the keys ``besides``.

        Of ``officials`` those named last; of states those that this sentence names if they are two; of more the last
        two where the dual means ``sides`` that have just met, and otherwise the two named most often of late.
        """
        here = self._different(self._officials if officials else self._here, besides)
        if len(here) == 2 or (len(here) > 1 and (officials or sides)):
            return here[-2:]
        if officials:
            return []
        if self._pair and besides.isdisjoint(state.key for state in self._pair):
            return self._pair
        named = [self.state(entity) for entity in self._named]
        counted = Counter(state for state in reversed(named) if state.kind in _STATES and state.key not in besides)
        # Of equal counts the one named later comes first, as a counter keeps the order of its keys.
        both = [state for state, _ in counted.most_common(2)]
        if len(both) == 2:
            return sorted(both, key=named.index)
        return self._last_two_of_any_kind()

    def _different(self, entities: list[Entity], besides: frozenset[str]) -> list[Entity]:
        """The states of some entities, each once, the one named last at the end, without the keys ``besides``."""
        found = dict.fromkeys(self.state(entity) for entity in reversed(entities))
        return [state for state in reversed(found) if state.kind in _STATES and state.key not in besides]

    def _last_two_of_any_kind(self) -> list[Entity]:
        found = dict.fromkeys(self.state(entity) for entity in reversed(self._named))
        return list(found)[:2][::-1] if len(found) > 1 else []

    def last(self, *, person: bool | None = None, besides: frozenset[str] = frozenset()) -> Entity | None:
        """The entity named last that is (or is not) a person and acts for none of the keys ``besides``."""
        for entity in reversed(self._named):
            if entity.state not in besides and person in (None, entity.kind is EntityKind.PERSON):
                return entity
        return None

    def last_of(self, kind: EntityKind) -> Entity | None:
        """The entity of a kind named last."""
        return next((entity for entity in reversed(self._named) if entity.kind is kind), None)

    def state(self, entity: Entity) -> Entity:
        """The state or organisation that an entity acts for."""
        return self._knowledge.entities.get(entity.state, entity)


def resolve(found: list[Unit], clauses: dict[int, Clause], memory: Memory) -> None:
    """Fill in the references of a sentence, left to right, and note everybody it names; units change in place."""
    memory.begin_sentence()
    speaker: Entity | None = None
    for number, unit in enumerate(found):
        if unit.kind is Kind.VERB:
            clause = clauses.get(number)
            if clause is not None and clause.subject is not None:
                speaker = found[clause.subject].entity or speaker
        if unit.kind not in (Kind.ACTOR, Kind.NATIONALITY):
            continue
        reference = unit.actors[0].reference
        if reference == "possessives":
            named = speaker or memory.last()
            unit.actors[0].entity = memory.state(named) if named else None
        elif reference == "neighbours":
            unit.actors[0].entity = _neighbour(speaker, memory)
        elif reference == "ours":
            unit.actors[0].entity = _who_says(found, number, speaker)
        elif reference in BODIES:
            unit.actors[0].entity = memory.last_of(BODIES[reference])
        elif reference == PRONOUN:
            unit.actors = _pronominal(
                unit, speaker, states(found[number - 1].actors) if number else frozenset(), memory
            )
        elif reference == "both_parties":
            following = found[number + 1] if number + 1 < len(found) else None
            unit.actors = _named_together(following) or [
                Actor(entity, unit.first, unit.last) for entity in _both(unit, memory, _described(found, number))
            ]
        if not reference:
            for actor in unit.actors:
                if actor.entity is not None:
                    memory.note(actor.entity, official=unit.role in ("headed", "full", "surname"))
            if len(unit.actors) == _PAIR and len(states(unit.actors)) == _PAIR:
                memory.note_pair([actor.entity for actor in unit.actors if actor.entity is not None])
        unit.actors = [actor for actor in unit.actors if actor.entity is not None]


def _neighbour(speaker: Entity | None, memory: Memory) -> Entity | None:
    """Whose neighbour is meant: the state named last that is not the speaker's own."""
    last = memory.last(besides=frozenset({speaker.state} if speaker else ()))
    return memory.state(last) if last else None


def _who_says(found: list[Unit], number: int, speaker: Entity | None) -> Entity | None:
    """Who says "our": the actor before the sentence's colon, else the subject of its last verb."""
    for candidate in range(number - 1, max(0, number - _LONGEST_REACH), -1):
        if found[candidate].normal == ":":
            return found[candidate - 1].entity
    return speaker


def _named_together(following: Unit | None) -> list[Actor]:
    """The two whom a dual goes on to name: الرئيسان ماكرون وبايدن، الوزيرين الروسي والصيني."""
    if following is None or following.kind not in (Kind.ACTOR, Kind.NATIONALITY) or following.conjunction:
        return []
    return list(following.actors) if len(following.actors) > 1 else []


def _described(found: list[Unit], number: int) -> frozenset[str]:
    """Who is described by the relative clause that an actor acts in: العراق الذي غزاه البلدان."""
    if number > 2 and found[number - 1].kind is Kind.VERB and found[number - 2].kind is Kind.RELATIVE:
        return states(found[number - 3].actors)
    return frozenset()


def _both(unit: Unit, memory: Memory, besides: frozenset[str]) -> list[Entity]:
    """The parties of a dual: of الوزيران and the like the officials named last, of البلدان the states."""
    words = lexicon().words
    officials = memory.last_two_states(officials=True) if unit.normal in words["both_officials"] else []
    return officials or memory.last_two_states(sides=unit.normal in words["both_sides"], besides=besides)


def _pronominal(unit: Unit, speaker: Entity | None, beside: frozenset[str], memory: Memory) -> list[Actor]:
    """Whom a pronoun after a preposition stands for: not who stands right before (دعوات باريس له), and where nobody
    does, not the subject of its clause."""
    if unit.preposition == "بين":
        named = memory.last_two_states() if unit.pronoun == "هما" else []
    else:
        besides = beside or frozenset({speaker.state} if speaker else ())
        last = memory.last(person=False, besides=besides) if unit.pronoun == "ها" else None
        if unit.pronoun == "ه":
            last = memory.last(person=True, besides=besides) or memory.last(besides=besides)
        named = [last] if last else []
    return [Actor(entity, unit.first, unit.last, PRONOUN) for entity in named]


def pronoun(found: list[Unit], number: int, form: str, besides: frozenset[str]) -> int | None:
    """The unit that the pronoun attached to a unit stands for; ``None`` where nobody fits.

    In a relative clause it is the antecedent (التي زارها بوتين); otherwise the nearest actor before it that agrees: ه a
    person or a masculine name, ها a state or an organisation, and not somebody who acts for a key of ``besides``.
    """
    opening = relative_opening(found, number)
    if opening and resumes(found[opening], form):
        return opening - 1 if found[opening - 1].actors else None
    for candidate in range(number - 1, max(-1, number - _LONGEST_REACH), -1):
        unit = found[candidate]
        if unit.kind is not Kind.ACTOR or not unit.actors:
            continue
        entity = unit.entity
        if entity is None or entity.state in besides:
            continue
        if form in ("ه", "ها") and len(unit.actors) > 1:
            continue
        if form == "ها" and entity.kind is EntityKind.PERSON:
            continue
        return candidate
    return None
