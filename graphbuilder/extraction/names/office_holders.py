"""A name and the office of its bearer beside each other, as one unit: وزير الخارجية الروسي سيرغي لافروف."""

from __future__ import annotations

from graphbuilder.extraction.names.mentions import PERSON_KINDS
from graphbuilder.extraction.units import Kind, Unit, states
from graphbuilder.knowledge import knowledge
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

_SHORTEST_SEAT = 2
# How many words a name may have that others bear too.
_LONGEST_SHARED = 2


def is_office_of(before: list[Unit], unit: Unit) -> bool:
    """Whether an office after a name is that of its bearer: عمرو موسى، الأمين العام للجامعة العربية، …"""
    if unit.role != "headed" or unit.conjunction or unit.preposition or len(unit.actors) != 1 or not before:
        return False
    number = len(before) - (2 if before[-1].normal == "،" else 1)
    name = before[number] if number >= 0 else None
    if name is None or name.role not in PERSON_KINDS or len(name.actors) != 1 or name.entity is None:
        return False
    office = unit.entity
    if office is None or office.kind is EntityKind.PERSON or stems(unit.normal).isdisjoint(lexicon().heads["titles"]):
        return False
    return knowledge().acting_for(name.entity, office.state).state == office.state


def holding(before: list[Unit], office: Unit) -> Unit:
    """The name at the end with the office after it as one unit."""
    if before[-1].normal == "،":
        before.pop()
    name = before[-1]
    _act_for(name, office)
    name.last = office.last
    return name


def _act_for(name: Unit, office: Unit) -> None:
    """Make the bearer of a name act for whose the office is, where he ever held one of it."""
    holder, body = name.actors[0], office.entity
    if holder.entity is not None and body is not None:
        holder.entity = knowledge().acting_for(holder.entity, body.state)


def is_named_aside(before: list[Unit], unit: Unit) -> bool:
    """Whether a name after a comma is that of the holder of the office before it: وزير الخارجية الفرنسي، لودريان، …"""
    if len(before) < _SHORTEST_SEAT or before[-1].normal != "،" or not in_apposition(before[:-1], unit):
        return False
    office, name = before[-2].entity, unit.entity
    return office is not None and name is not None and office.state == name.state


def in_apposition(before: list[Unit], unit: Unit) -> bool:
    """Whether a personal name follows the office that it fills: وزير الخارجية الروسي + سيرغي لافروف."""
    if not before or unit.role not in PERSON_KINDS or unit.conjunction or unit.preposition:
        return False
    previous = before[-1]
    if _is_another(previous, unit):
        return False
    return (
        previous.kind is Kind.ACTOR
        and previous.role == "headed"
        and len(previous.actors) == 1
        and previous.actors[0].entity is not None
        and previous.actors[0].entity.kind is not EntityKind.PERSON
    )


def _is_another(office: Unit, person: Unit) -> bool:
    """Whether a person with a title of his own acts for another state than the office before him, and so does not hold
    it: استقبل الملك السعودي + الرئيس بوش."""
    titled = person.article and person.normal.removeprefix(ARTICLE) in lexicon().heads["titles"]
    both = office.entity is not None and person.entity is not None
    return titled and both and states(office.actors).isdisjoint(states(person.actors))


def appointed(office: Unit, name: Unit) -> Unit:
    """The office with its holder, who acts for whose office it is: أمين عام الجامعة العربية + عمرو موسى."""
    _act_for(name, office)
    office.last = name.last
    if not _is_namesake(office, name):
        office.actors = name.actors
        office.role = name.role
    return office


def _is_namesake(office: Unit, name: Unit) -> bool:
    """Whether a known name acts for another state than the office before it, and so is not whom the text means: رئيس
    بنما + خوان كارلوس فاريلا. Three words in a row are nobody else's by chance."""
    if name.last - name.first > _LONGEST_SHARED:
        return False
    known = knowledge().entities
    of_office, of_name = (known.get(unit.entity.state) if unit.entity else None for unit in (office, name))
    if of_office is None or of_name is None or of_office is of_name:
        return False
    return of_office.kind is EntityKind.STATE and of_name.kind is EntityKind.STATE
