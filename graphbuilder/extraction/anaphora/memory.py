"""The text's own memory of whom it has named, for words that mean somebody named before."""

from __future__ import annotations

from collections import Counter
from functools import cache

from graphbuilder.knowledge import Knowledge
from graphbuilder.language.arabic.normal import normal_words
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Entity, EntityKind

_PAIR = 2
_REMEMBERED = 12
# More than any sentence names, so that no text takes quadratic time.
_MOST_NAMED = 120
LANDS = (EntityKind.STATE, EntityKind.TERRITORY, EntityKind.FORMER_STATE)
_STATES = (*LANDS, EntityKind.MOVEMENT)


@cache
def _by_label(knowledge: Knowledge) -> dict[tuple[str, ...], Entity]:
    """The entities by the words of their Arabic labels in normal form, of two with the same label the last."""
    return {tuple(normal_words(entity.label_ar)): entity for entity in knowledge.entities.values()}


class Memory:
    """The entities that an article has named so far, the last one last."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._named: list[Entity] = []
        self._called: list[Entity] = []
        self._officials: list[Entity] = []
        self._here: list[Entity] = []
        self._pair: list[Entity] = []
        self._last_pair: list[Entity] = []
        # Somebody who acted and his opposite number, in this sentence and in the last one.
        self._colleagues: list[Entity] = []
        self._last_colleagues: list[Entity] = []
        # Those named last in one phrase, by how many they are: three or more.
        self.groups: dict[int, list[Entity]] = {}
        # Whom the text last called by a title, by the title without its article.
        self.titled: dict[str, Entity] = {}
        # Whose body the text last called by a noun, by that noun without its article.
        self.bodies: dict[str, Entity] = {}
        self._lands: dict[str, Entity] = {}
        # All who are the subject of the last sentence's first verb that has one.
        self.acted: list[Entity] = []

    @property
    def main(self) -> Entity | None:
        """Who acted in the last sentence, of several the one named first."""
        return self.acted[0] if self.acted else None

    def begin_sentence(self) -> None:
        """What is named from now on is named in a new sentence."""
        here = self._different(self._here, frozenset())
        if len(here) == _PAIR:
            self._last_pair = here
        self._here = []
        self._pair = []
        self._last_colleagues, self._colleagues = self._colleagues, []

    def note_pair(self, entities: list[Entity]) -> None:
        """Remember two named in one phrase (أذربيجان وأرمينيا), whom a dual means sooner than others."""
        self._pair = self._last_pair = [self.state(entity) for entity in entities]

    def note_colleagues(self, entities: list[Entity]) -> None:
        """Remember whoever acts and his opposite number, whom a dual soon after means sooner than others."""
        both = list(dict.fromkeys(self.state(entity) for entity in entities))
        self._colleagues = both if len(both) == _PAIR else []

    def named_together(self, *, besides: frozenset[str]) -> list[Entity]:
        """The two named last in one phrase, where none of them is one of the keys ``besides``; else nobody."""
        pair = self._pair or self._last_pair
        return pair if besides.isdisjoint(state.key for state in pair) else []

    def pair_besides(self, keys: frozenset[str]) -> list[Entity]:
        """The two named last in one phrase or alone in one sentence, where none of them is one of the keys and this
        sentence names nobody but the keys; else nobody."""
        others = {self.state(entity).key for entity in self._here} - keys
        apart = all(state.kind in _STATES and state.key not in keys for state in self._last_pair)
        return self._last_pair if apart and not others else []

    def note(self, entity: Entity, *, official: bool = False, described: bool = False) -> None:
        """Remember that the text has just named an entity, or an office-holder of it, or ``described`` something as
        its own by an adjective, for which no pronoun stands."""
        self._named.append(entity)
        del self._named[:-_REMEMBERED]
        if self.state(entity).kind in LANDS:
            self._lands.setdefault(entity.state, self.state(entity))
        if not described:
            self._called.append(entity)
            del self._called[:-_REMEMBERED]
        self._here.append(entity)
        del self._here[:-_MOST_NAMED]
        if official:
            self._officials.append(entity)
            del self._officials[:-_REMEMBERED]

    def note_body(self, noun: str, owner: Entity) -> None:
        """Remember whose body the text has called by a noun: الوزارة of وزارة الخارجية الإثيوبية."""
        self.bodies[noun] = owner

    def only_land(self, *, besides: frozenset[str]) -> Entity | None:
        """The one state whose bodies the text has called so, or else that it has named at all, none of the keys
        ``besides``; nobody of several."""
        owners = {owner.state: owner for owner in map(self.state, self.bodies.values()) if owner.kind in LANDS}
        among = [land for key, land in (owners or self._lands).items() if key not in besides]
        return among[0] if len(among) == 1 else None

    def last_two_states(
        self,
        *,
        officials: bool = False,
        sides: bool = False,
        besides: frozenset[str] = frozenset(),
        doer: Entity | None = None,
    ) -> list[Entity]:
        """The two states that a dual means, in the order of the text, none of them one of the keys ``besides``.

        Of ``officials`` those named last; of states those that this sentence names if they are two; of more the last
        two where the dual means ``sides`` that have just met, and otherwise the two named most often of late, whoever
        acts (``doer``) counted once more.
        """
        here = self._different(self._officials if officials else self._here, besides)
        pair = self._pair if besides.isdisjoint(state.key for state in self._pair) else []
        if sides and len(here) > len(pair) > 0 and all(state in here for state in pair):
            return pair  # وساطة بين واشنطن وطهران، وتستضيف مسقط محادثات بين الجانبين
        if len(here) == 2 or (len(here) > 1 and (officials or sides)):
            return here[-2:]
        if officials:
            return []
        if pair:
            return pair
        colleagues = self._colleagues or self._last_colleagues
        if len(here) < 2 and colleagues and besides.isdisjoint(state.key for state in colleagues):
            return colleagues  # اعتذرت كينيا لنظيرتها أوغندا عن هجوم على الصومال. واتفق البلدان
        named = [self.state(entity) for entity in self._named]
        counted = Counter(state for state in reversed(named) if state.kind in _STATES and state.key not in besides)
        if doer is not None and self.state(doer) in counted:
            counted[self.state(doer)] += 1
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
        for entity in (*reversed(self._called), *reversed(self._named)):
            if entity.state not in besides and person in (None, entity.kind is EntityKind.PERSON):
                return entity
        return None

    def last_man(self, *, besides: frozenset[str]) -> Entity | None:
        """Whom or for whom the last official named acts, by name or by office, who acts for none of the keys."""
        return next((entity for entity in reversed(self._officials) if entity.state not in besides), None)

    def man_here(self) -> Entity | None:
        """Whom or for whom the last official that this sentence names acts."""
        return next((entity for entity in reversed(self._officials) if entity in self._here), None)

    def last_state(self, *, besides: frozenset[str] = frozenset(), lands: bool = False) -> Entity | None:
        """The state named last, itself or by somebody who acts for it, that is none of the keys ``besides``; a movement
        counts as one but where ``lands`` are meant."""
        kinds = LANDS if lands else _STATES
        for entity in (*reversed(self._called), *reversed(self._named)):
            state = self.state(entity)
            if state.kind in kinds and state.key not in besides:
                return state
        return None

    def other_half(self, entity: Entity, direction: str) -> Entity | None:
        """The state that differs from an entity's by the direction in its name: الشمالية of كوريا الجنوبية."""
        *name, own = normal_words(self.state(entity).label_ar)
        return _by_label(self._knowledge).get((*name, direction)) if name and own != direction else None

    def last_of(self, kind: EntityKind, head: str) -> Entity | None:
        """The entity of a kind named last, itself or by somebody who acts for it (مدير الوكالة محمد البرادعي), whose
        Arabic label begins with the noun ``head`` where one is given."""
        for entity in map(self.state, reversed(self._named)):
            if entity.kind is kind and normal_words(entity.label_ar)[0].removeprefix(ARTICLE).startswith(head):
                return entity
        return None

    def state(self, entity: Entity) -> Entity:
        """The state or organisation that an entity acts for."""
        return self._knowledge.entities.get(entity.state, entity)
