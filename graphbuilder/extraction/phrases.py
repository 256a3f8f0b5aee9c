"""Actor phrases: names with the offices and bodies before them, personal names after them, and coordinations.

An adjective of nationality makes an actor only of a noun that can act (القوات الأميركية، وزير الخارجية التركي); after
any other noun (صحيفة أميركية، مواقع إيرانية) it stays a modifier, a ``NATIONALITY`` unit.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from graphbuilder.extraction.mentions import ADJECTIVE, BOTH, PEOPLE, PERSON_KINDS, Mention
from graphbuilder.extraction.people import with_people
from graphbuilder.extraction.references import BODIES
from graphbuilder.extraction.units import Actor, Kind, Unit, plain_unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import EntityKind

BY = "by"
_JOINTS = frozenset({"-", "–", "—", "ـ", "/"})
_LONGEST_HEAD = 8
_LONGEST_LIST = 40
# Of verbs in the present, for two and for many.
_PLURAL_ENDINGS = ("ان", "ون")
_SHORTEST_SEAT = 2
# The classes of words that stand for an actor named elsewhere.
_REFERENCES = ("possessives", "both_parties", "neighbours", "ours", *BODIES)


def units(tokens: list[Token], mentions: list[Mention], text: str) -> list[Unit]:
    """A sentence of an article with this text as units, left to right, every token in exactly one."""
    found = _flat(tokens, mentions)
    found = _joined(found, Kind.NATIONALITY)
    found = with_people(_headed(found, tokens), tokens, text)
    return _joined(found, Kind.ACTOR)


def _flat(tokens: list[Token], mentions: list[Mention]) -> list[Unit]:
    starts = {mention.first: mention for mention in mentions}
    directions = lexicon().words["directions"]
    found: list[Unit] = []
    position = 0
    while position < len(tokens):
        mention = starts.get(position)
        unit = (
            _named(_described(mention, found), tokens)
            if mention
            else _reference(plain_unit(tokens[position], position), tokens)
        )
        if _is_own_official(found, unit):
            _refer(unit, "possessives")
        if mention and found and _is_only_named_for(found[-1], unit, tokens):
            unit.kind, unit.role, unit.actors = Kind.WORD, "", []
        if mention is None and found and found[-1].kind is Kind.PREPOSITION and unit.normal in directions:
            unit.kind = Kind.WORD
        if found and f"{found[-1].normal} {unit.normal}" in lexicon().words["by"]:
            unit = _by(found.pop(), unit)
        if found and unit.kind is Kind.ACTOR and _is_named(found[-1], unit):
            unit = _named_neighbour(found.pop(), unit)
        if found and unit.normal == "من" and _is_each(found[-1]):
            unit = _each_of(found.pop(), unit)
        found.append(unit)
        position = unit.last
    return found


def _is_only_named_for(before: Unit, unit: Unit, tokens: list[Token]) -> bool:
    """Whether a capital gives its name to what was made there: معاهدة بيونغ يانغ, but not اتفاق موسكو وطهران."""
    if unit.role != "capital" or unit.conjunction or unit.preposition or before.kind is not Kind.WORD or before.article:
        return False
    words = lexicon().words
    if stems(before.normal).isdisjoint(words["named_for_capitals"]):
        return False
    following = tokens[unit.last].normal if unit.last < len(tokens) else ""
    return following not in words["of_parties"] and not following.startswith("و")


def _is_own_official(found: list[Unit], unit: Unit) -> bool:
    """Whether a possessed office or body acts: قالت تل أبيب إن مدفعيتها ردت، هددت كينيا ما لم تسحب جيشها."""
    if unit.kind is not Kind.WORD or not unit.closed or unit.article or unit.preposition or unit.noun_expressions:
        return False
    if not found or found[-1].kind is Kind.PREPOSITION or unit.normal in lexicon().words["counterparts"]:
        return False
    return not stems(unit.normal).isdisjoint(lexicon().acting_heads)


def _by(preposition: Unit, noun: Unit) -> Unit:
    """من قبل and the like as one preposition, whose noun is the doer."""
    preposition.last = noun.last
    preposition.normal = BY
    return preposition


def _is_named(neighbour: Unit, unit: Unit) -> bool:
    """Whether an actor's name says which neighbour is meant: السويد وجارتها فنلندا."""
    return neighbour.role == "neighbours" and not unit.conjunction and not unit.preposition


def _named_neighbour(neighbour: Unit, unit: Unit) -> Unit:
    unit.first = neighbour.first
    unit.conjunction, unit.preposition = neighbour.conjunction, neighbour.preposition
    return unit


def _is_each(unit: Unit) -> bool:
    return unit.normal in ("كل", "لكل", "بكل") and unit.kind in (Kind.WORD, Kind.PARTICLE)


def _each_of(each: Unit, of: Unit) -> Unit:
    """كل من is no partitive: لكل من روسيا والصين is لروسيا والصين."""
    each.last = of.last
    if each.normal != "كل":
        each.preposition, each.normal = each.normal[0], "كل"
    each.kind = Kind.PREPOSITION if each.preposition else Kind.PARTICLE
    if each.preposition:
        each.normal, each.preposition = each.preposition, ""
    return each


def _described(mention: Mention, found: list[Unit]) -> Mention:
    """The mention as an adjective, where its form is one too and agrees with the noun before it: الخارجية السعودية."""
    adjective = next((name for name in mention.names if name.kind == ADJECTIVE), None)
    if adjective is None or mention.name.kind != "name" or mention.preposition or mention.conjunction or not found:
        return mention
    noun = found[-1]
    if noun.kind is not Kind.WORD:
        return mention
    definite = noun.article and noun.normal.endswith(("ه", "ات"))
    # هجوما روسيا is a Russian attack.
    accusative = noun.accusative and not noun.closed and adjective.form.endswith("ي")
    return replace(mention, names=(adjective,)) if definite or accusative else mention


def _named(mention: Mention, tokens: list[Token]) -> Unit:
    core = tokens[mention.first].normal[len(mention.conjunction) + len(mention.preposition) :]
    kind = Kind.NATIONALITY if mention.name.kind == ADJECTIVE else Kind.ACTOR
    unit = Unit(
        kind,
        mention.first,
        mention.last,
        core,
        mention.conjunction,
        mention.preposition,
        core.startswith(ARTICLE) or tokens[mention.first].normal.startswith("لل"),
        role=mention.name.kind,
    )
    # الكوريتان names two at once.
    named = mention.names if mention.name.when == BOTH else (mention.name,)
    unit.actors = [Actor(name.entity, mention.first, mention.last) for name in named]
    return unit


def _reference(unit: Unit, tokens: list[Token]) -> Unit:
    """A word that stands for an actor named elsewhere becomes an actor still to be resolved."""
    if unit.kind is not Kind.WORD:
        return unit
    references = _references_of(unit.normal)
    if not references:
        return unit
    following = tokens[unit.last].normal if unit.last < len(tokens) else ""
    if following in lexicon().words["more_than_two"]:
        return unit
    for name in references:
        if name in BODIES and following.startswith(ARTICLE):
            continue  # الحركة الإسلامية is a name of its own
        _refer(unit, name)
    return unit


@lru_cache(maxsize=100_000)
def _references_of(normal: str) -> tuple[str, ...]:
    """The classes of words for an actor named elsewhere that a word belongs to."""
    words, known = lexicon().words, stems(normal)
    return tuple(name for name in _REFERENCES if not known.isdisjoint(words[name]))


def _refer(unit: Unit, reference: str) -> None:
    """Make a word an actor who is named elsewhere."""
    unit.kind, unit.role = Kind.ACTOR, reference
    unit.actors = [Actor(None, unit.first, unit.last, reference)]


def _joined(found: list[Unit], kind: Kind) -> list[Unit]:
    """Neighbouring units of one kind that are coordinated become one unit with all their actors."""
    result: list[Unit] = []
    position = 0
    while position < len(found):
        unit = found[position]
        position += 1
        while unit.kind is kind:
            end = _coordinated(found, position, unit)
            if end == position:
                break
            for other in found[position:end]:
                if other.kind is kind:
                    unit.actors.extend(other.actors)
            unit.last = found[end - 1].last
            position = end
        result.append(unit)
    return result


def _coordinated(found: list[Unit], position: int, unit: Unit) -> int:
    """Where the coordination that goes on at ``position`` ends; ``position`` itself where none does."""
    if position >= len(found) or unit.role in _REFERENCES:
        return position
    following = found[position]
    if following.kind is unit.kind:
        if following.conjunction == "و" and following.preposition in ("", unit.preposition):
            return position if _begins_clause(found, position, unit) else position + 1
        if unit.kind is Kind.NATIONALITY and not following.conjunction and not following.preposition:
            return position + 1
        return position
    if position + 1 >= len(found) or found[position + 1].kind is not unit.kind or found[position + 1].preposition:
        return position
    after = found[position + 1]
    if following.normal in _JOINTS and not after.conjunction:
        return position + 2
    if following.normal == "،" and (after.conjunction == "و" or _list_goes_on(found, position + 2, unit.kind)):
        return position + 2
    if following.normal in ("و", "او", "ثم") and following.kind is not Kind.ACTOR:
        return position + 2
    return position


def _begins_clause(found: list[Unit], position: int, unit: Unit) -> bool:
    """Whether an actor after و is the subject of a verb of its own: من واشنطن وباريس + وبكين تندد.

    A verb after its subjects agrees with them in number, so that one in the singular has only the last of them.
    """
    following = found[position + 1] if position + 1 < len(found) else None
    if following is None or following.kind is not Kind.VERB or following.conjunction or not _is_present(following):
        return False
    start = position - 1
    while start > 0 and found[start] is not unit:
        start -= 1
    governor = found[start - 1].normal if start else ""
    if "بين" in (governor, unit.preposition):
        return False
    governed = unit.preposition != "" or (start > 0 and found[start - 1].kind is Kind.PREPOSITION)
    return governed or not following.normal.endswith(_PLURAL_ENDINGS)


def _is_present(verb: Unit) -> bool:
    return verb.normal.startswith(("ي", "ت", "سي", "ست")) and not verb.pronoun


def _list_goes_on(found: list[Unit], position: int, kind: Kind) -> bool:
    """Whether a list of actors set apart by commas is closed by one with و, as Arabic lists are."""
    for unit in found[position : position + _LONGEST_LIST]:
        if unit.kind is kind and unit.conjunction == "و":
            return True
        if unit.normal != "،" and unit.kind is not kind:
            return False
    return False


def _headed(found: list[Unit], tokens: list[Token]) -> list[Unit]:
    """Nouns that can act are taken into the phrase of the state, organisation or person after them."""
    result: list[Unit] = []
    for unit in found:
        named = unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and not unit.actors[0].reference
        result.append(_completed(result, unit, tokens) if named else unit)
    return result


def _owned(before: list[Unit], unit: Unit) -> bool:
    """Whether an adjective says whose a place is (قاعدة عين الأسد + الأميركية) or repeats whose a body is."""
    if not before or before[-1].kind is not Kind.ACTOR or unit.kind is not Kind.NATIONALITY:
        return False
    if not unit.article or unit.conjunction or unit.preposition or before[-1].entity is None or unit.entity is None:
        return False
    same = len(before[-1].actors) == 1 and before[-1].entity.state == unit.entity.state
    return before[-1].role == "place" or (before[-1].role in ("institution", "name", "seat") and same)


def _is_of_movement(before: list[Unit], unit: Unit) -> bool:
    """Whether an adjective says where a movement is at home: طالبان الأفغانية، الأكراد السوريون."""
    if not before or before[-1].kind is not Kind.ACTOR or unit.kind is not Kind.NATIONALITY or not unit.article:
        return False
    entity = before[-1].entity
    return not (unit.conjunction or unit.preposition) and entity is not None and entity.kind is EntityKind.MOVEMENT


def _completed(before: list[Unit], unit: Unit, tokens: list[Token]) -> Unit:
    """A name with what belongs to it of the units before, which are taken off their list."""
    if _owned(before, unit):
        place = before.pop()
        place.last, place.actors = unit.last, unit.actors
        return place
    if _is_of_movement(before, unit):
        movement = before.pop()
        movement.last = unit.last
        return movement
    start = _head(before, unit)
    if start == len(before):
        start = _seat(before, unit)
    if start < len(before):
        unit = _phrase(before[start:], unit)
        del before[start:]
    elif unit.kind is Kind.NATIONALITY and _is_people(before, unit, tokens):
        unit.kind = Kind.ACTOR
        unit.role = PEOPLE
    return _appointed(before.pop(), unit) if _in_apposition(before, unit) else unit


def _seat(before: list[Unit], unit: Unit) -> int:
    """Where the name of a body begins whose seat is the state after في (المجلس العسكري في بوركينا فاسو), or of members
    who are from whoever stands after من (وفد من حماس); else the end."""
    end = len(before)
    if unit.kind is not Kind.ACTOR or unit.conjunction or unit.preposition or end < _SHORTEST_SEAT:
        return end
    if before[-1].normal == "من" and not stems(before[-2].normal).isdisjoint(lexicon().words["members"]):
        return end if before[-2].article else end - 2
    if unit.role not in ("name", "capital"):
        return end
    start = end - 1
    words = lexicon().words["governments"]
    while start > 0 and (before[start - 1].normal in words | lexicon().heads["parts"]):
        start -= 1
    sits = before[-1].normal == "في" and any(other.normal in words for other in before[start:-1])
    return start if sits else end


def _head(before: list[Unit], unit: Unit) -> int:
    """Where the chain of head nouns before a name begins; ``len(before)`` where there is none."""
    heads = lexicon().heads
    start = len(before)
    acting = False
    chosen = start
    while start > 0 and len(before) - start < _LONGEST_HEAD:
        candidate = before[start - 1]
        known = stems(candidate.normal)
        acts = not known.isdisjoint(lexicon().acting_heads)
        if candidate.kind not in (Kind.WORD, Kind.VERB) and candidate.normal not in ("باسم", "بلسان"):
            break
        if candidate.pronoun or not (
            acts or not known.isdisjoint(heads["parts"]) or candidate.normal in ("باسم", "بلسان")
        ):
            break
        start -= 1
        acting = acting or acts
        if acts:
            chosen = start
        if candidate.conjunction or candidate.preposition:
            break
    if not acting or not _belongs(before, unit):
        return len(before)
    return chosen


def _belongs(before: list[Unit], unit: Unit) -> bool:
    """Whether the noun just before a name governs it: in construct, as its adjective, or as a title."""
    previous = before[-1]
    if unit.kind is Kind.NATIONALITY:
        if unit.conjunction or unit.preposition:
            return False
        return previous.article == unit.article or not previous.article
    if unit.conjunction:
        return False
    if unit.preposition:
        return unit.preposition == "ل" and previous.article and unit.role == "name"
    return not previous.article or unit.role in PERSON_KINDS


def _phrase(head: list[Unit], unit: Unit) -> Unit:
    """The actor's unit that head nouns and a name make together."""
    first = head[0]
    whole = Unit(
        Kind.ACTOR,
        first.first,
        unit.last,
        first.normal,
        first.conjunction,
        first.preposition,
        first.article,
        role="headed",
    )
    if unit.role in PERSON_KINDS:
        whole.role = unit.role
    whole.actors = unit.actors
    if len(unit.actors) > 1:
        whole.noun_expressions = first.noun_expressions
    return whole


def _is_people(before: list[Unit], unit: Unit, tokens: list[Token]) -> bool:
    """Whether an adjective stands for the people themselves: قال الأميركيون, with no noun before it to describe."""
    form = tokens[unit.first].normal
    if not form.endswith(("ون", "ين")) or not unit.article:
        return False
    if not before or unit.preposition:
        return True
    previous = before[-1]
    if previous.kind is Kind.ACTOR:
        return unit.conjunction != ""  # الأكراد السوريون are described, not two
    return previous.kind is not Kind.WORD or not previous.article


def _in_apposition(before: list[Unit], unit: Unit) -> bool:
    """Whether a personal name follows the office that it fills: وزير الخارجية الروسي + سيرغي لافروف."""
    if not before or unit.role not in PERSON_KINDS or unit.conjunction or unit.preposition:
        return False
    previous = before[-1]
    return (
        previous.kind is Kind.ACTOR
        and previous.role == "headed"
        and len(previous.actors) == 1
        and previous.actors[0].entity is not None
        and previous.actors[0].entity.kind is not EntityKind.PERSON
    )


def _appointed(office: Unit, name: Unit) -> Unit:
    office.last = name.last
    office.actors = name.actors
    office.role = name.role
    return office
