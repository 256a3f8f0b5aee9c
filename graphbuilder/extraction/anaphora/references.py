"""Who is meant by بلاده، البلدان and the attached pronouns."""

from __future__ import annotations

from graphbuilder.extraction.anaphora.duals import both_parties
from graphbuilder.extraction.anaphora.memory import LANDS, Memory
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.relative_clauses import relative_opening, resumes, shared_opening
from graphbuilder.extraction.clauses.subjects import Clause
from graphbuilder.extraction.clauses.subjects_before import starts_clause
from graphbuilder.extraction.names.mentions import PERSON_KINDS
from graphbuilder.extraction.names.reference_words import BODIES, SEVERAL
from graphbuilder.extraction.units import PRONOUN, Actor, Kind, Unit, has_noun_of, preposition_of, states
from graphbuilder.language.arabic.lexicon import lexicon
from graphbuilder.language.arabic.words import ARTICLE
from graphbuilder.model import Entity, EntityKind

_PAIR = 2
# What stands before him with whom somebody deals, unlike بحضور نظيره.
_DEALT_WITH = ("", "ل", "مع", "الي", "ب")
_JOINING = "joins"
_OURS = ("نا", "ي")
_OF_TWO = "هما"
# Such as إن العقوبات المفروضة, before its pronoun.
_SHORTEST_SUBJECT = 3
# What nobody does to what is his own.
_HARMS = ("attacks", "mobilizesAgainst", "threatens")
# How many units back a pronoun looks: more than any sentence has, so that no text takes quadratic time.
_LONGEST_REACH = 120


def resolve(found: list[Unit], clauses: dict[int, Clause], memory: Memory) -> None:
    """Fill in the references of a sentence, left to right, and note everybody it names; units change in place."""
    memory.begin_sentence()
    speaker: Entity | None = None
    outer: Entity | None = None  # who spoke or acted before the speaker, for another
    teller: Unit | None = None  # who said last what the text tells
    clause: Clause | None = None
    main: Clause | None = None  # the last clause that is no relative one
    for number, unit in enumerate(found):
        if unit.kind is Kind.VERB:
            clause = clauses.get(number)
            main = clause if relative_opening(found, number) is None else main
            if clause is not None and clause.subject is not None:
                latest = found[clause.subject].entity or speaker
                if speaker is not None and latest is not None and latest.state != speaker.state:
                    outer = speaker
                speaker = latest
                teller = found[clause.subject] if unit.role == "say" else teller
        if unit.kind not in (Kind.ACTOR, Kind.NATIONALITY):
            continue
        reference = unit.actors[0].reference
        if reference == PRONOUN:
            head = _antecedent(found, number, clause)
            mediates = clause is not None and _mediates(found[clause.verb])
            named = _pronominal(found, number, outer if mediates and outer else speaker, teller, memory)
            unit.actors = named if head is None else _same(unit, head)
            body = memory.last_of(EntityKind.ORGANISATION, "") if _is_joined(found, number) else None
            if body is not None:
                unit.actors = [Actor(body, unit.first, unit.last, PRONOUN)]
        elif reference == "both_parties":
            # دعت باريس وبرلين، اللتان ترعيان المحادثات، الجانبين إلى التهدئة
            within = main if number and found[number - 1].normal == COMMA else clause
            unit.actors = both_parties(found, number, within, speaker, memory)
        elif reference in SEVERAL:
            together = memory.groups.get(SEVERAL[reference], [])
            unit.actors = [Actor(entity, unit.first, unit.last) for entity in together]
        else:
            for actor in unit.actors:
                if actor.reference:
                    victims = outer is not None and _is_victims(found, number, clause)
                    owner, other = outer if victims else speaker, not victims and _is_anothers(found, number, clause)
                    actor.entity = _meant(actor.reference, found, number, owner, memory, other=other)
        if not reference:
            _note(unit, memory)
            dealt_with = unit.normal in lexicon().words["counterparts"] and preposition_of(found, number) in _DEALT_WITH
            if dealt_with and speaker is not None:
                memory.note_colleagues([speaker, *_entities(unit)])
        unit.actors = [actor for actor in unit.actors if actor.entity is not None]
    memory.acted = _main_actors(found, clauses)


def _meant(
    reference: str, found: list[Unit], number: int, speaker: Entity | None, memory: Memory, *, other: bool
) -> Entity | None:
    """The one whom a word such as بلاده, جارتها or المنظمة stands for, who is some ``other`` than the subject."""
    if reference == "possessives" and other and speaker is not None:
        return memory.last_state(besides=frozenset({speaker.state}))
    if reference == "possessives":
        his = not found[number].normal.endswith("ها")
        named = speaker or (memory.man_here() if his else None) or memory.last_state()
        return memory.state(named) if named else None
    if reference == "neighbours":
        return _neighbour(found, number, speaker, memory)
    if reference == "ours":
        return _who_says(found, number, speaker)
    if reference == "the_country":
        acts = speaker or memory.main
        named = memory.state(acts) if acts is not None else None
        return named if named is not None and named.kind in LANDS else memory.last_state(lands=True)
    if reference == "this_country":
        return memory.last_state(besides=frozenset({speaker.state} if speaker else ()), lands=True)
    if reference == "the_latter":
        return memory.last(besides=frozenset({speaker.state} if speaker else ()))
    if reference not in BODIES:
        return None  # a dual in a list: several are meant, and not told apart
    body = found[number].normal.removeprefix(ARTICLE)
    named_so = reference == "the_organisation" and ARTICLE + body not in lexicon().words["any_organisation"]
    return memory.last_of(BODIES[reference], body if named_so else "")


def _is_anothers(found: list[Unit], number: int, clause: Clause | None) -> bool:
    """Whether the pronoun on the object of a verb cannot mean its subject, to go by their gender: تحدث الملك عن تونس
    فدعا حكومتها إلى الحوار."""
    unit = found[number]
    if clause is None or clause.subject is None or unit.preposition or number - 1 not in (clause.verb, clause.subject):
        return False
    subject, verb = found[clause.subject], found[clause.verb]
    form = unit.pronoun or unit.normal
    if verb.feminine is False and form.endswith("ها"):
        return subject.role in ("headed", "full", "surname")
    return verb.feminine is True and form.endswith("ه") and subject.role in ("name", "capital")


def _is_victims(found: list[Unit], number: int, clause: Clause | None) -> bool:
    """Whether something is of whoever tells of the clause, and not of its subject, who does harm to it:
    قالت كينيا إن أوغندا قصفت سفنها، قال الرئيس إن أوغندا تهدد بلاده."""
    if clause is None or clause.subject is None or not clause.verb < number or clause.subject >= number:
        return False
    verb = found[clause.verb]
    if found[number].actors[0].reference != "possessives" or verb.role == "say":
        return False
    return any(frame.relation in _HARMS for frame in verb.verb_frames)


def _neighbour(found: list[Unit], number: int, speaker: Entity | None, memory: Memory) -> Entity | None:
    """Whose neighbour جارتها is, is the subject or who stands right before; of his, whom the text need not name, nobody
    else's is meant: أسلحة في كوريا الجنوبية لردع جارتها."""
    before = states(found[number - 1].actors) if number and found[number].conjunction else frozenset[str]()
    if found[number].normal.split()[0].endswith(_OF_TWO):
        before |= {state.key for state in memory.named_together(besides=frozenset())}
    if number > 1 and found[number - 1].kind is Kind.PREPOSITION and found[number - 2].kind is Kind.ACTOR:
        before = states(found[number - 2].actors)
        if speaker is not None and before and speaker.state not in before:
            return None
    half = memory.other_half(speaker, found[number].normal.split()[-1]) if speaker is not None else None
    return half or memory.last_state(besides=before | frozenset({speaker.state} if speaker else ()), lands=True)


def _note(unit: Unit, memory: Memory) -> None:
    """Remember whom a unit names."""
    named = [actor.entity for actor in unit.actors if actor.entity is not None]
    official = unit.role in ("headed", "full", "surname")
    for entity in named:
        memory.note(entity, official=official, described=unit.kind is Kind.NATIONALITY)
    together = len(states(unit.actors))
    if together == len(unit.actors) == _PAIR:
        memory.note_pair(named)
    elif together == len(unit.actors) > _PAIR:
        memory.groups[together] = [memory.state(entity) for entity in named]


def _main_actors(found: list[Unit], clauses: dict[int, Clause]) -> list[Entity]:
    """All who act in the first clause of a resolved sentence that has a subject whom we know, sooner than in one that
    only tells when (بينما كانت كينيا تحتفل، طالب …); or of whom it tells first: يبدو أن غامبيا هي الوحيدة."""
    start = _after_circumstance(found)
    for clause in sorted(clauses.values(), key=lambda clause: _depth(found, clause, start)):
        if clause.subject is not None:
            return _entities(found[clause.subject])
    first = next((number for number, unit in enumerate(found) if unit.kind in (Kind.ACTOR, Kind.NATIONALITY)), None)
    heads = first is not None and found[first].kind is Kind.ACTOR and starts_clause(found, first)
    return _entities(found[first]) if first is not None and heads and not found[first].preposition else []


def _entities(unit: Unit) -> list[Entity]:
    return [actor.entity for actor in unit.actors if actor.entity is not None]


def _depth(found: list[Unit], clause: Clause, start: int) -> int:
    """How far within its sentence a clause stands: one that tells when or, with a subject of its own, describes
    something (في الجزيرة التي تطالب بها فيتنام) farther than the main one, and what is reported after those."""
    if clause.verb < start or (clause.found != "relative" and relative_opening(found, clause.verb) is not None):
        return 1
    first = clause.verb if clause.subject is None else min(clause.verb, clause.subject)
    return 2 if first and found[first - 1].normal in lexicon().words["complementisers"] else 0


def _after_circumstance(found: list[Unit]) -> int:
    """Where a sentence goes on behind the clause that it opens with, which tells when something happens; 0 if none."""
    first = next((number for number, unit in enumerate(found) if unit.kind is not Kind.PARTICLE), 0)
    if not found or found[first].normal not in lexicon().words["while"]:
        return 0
    return next((number for number, unit in enumerate(found) if unit.normal == COMMA), 0)


def _who_says(found: list[Unit], number: int, speaker: Entity | None) -> Entity | None:
    """Who says "our": the actor before the sentence's colon, else the subject of its last verb."""
    for candidate in range(number - 1, max(0, number - _LONGEST_REACH), -1):
        if found[candidate].normal == ":":
            return found[candidate - 1].entity
    return speaker


def _is_joined(found: list[Unit], number: int) -> bool:
    """Whether a pronoun stands after a word of joining, and so for an organisation: أمام أوكرانيا للانضمام إليه."""
    before = found[number - 1] if number else None
    if before is None or found[number].preposition != "الي":
        return False
    if before.kind is Kind.VERB:
        return bool(before.verb_frames) and all(frame.relation == _JOINING for frame in before.verb_frames)
    return has_noun_of(before, "accessions")


def _pronominal(
    found: list[Unit], number: int, speaker: Entity | None, teller: Unit | None, memory: Memory
) -> list[Actor]:
    """Whom a pronoun after a preposition stands for: not who stands right before (دعوات باريس له), and where nobody
    does, not whoever acts."""
    unit = found[number]
    beside = states(found[number - 1].actors) if number else frozenset[str]()
    besides = beside or frozenset({speaker.state} if speaker else ())
    if unit.preposition == "بين":
        named = (
            memory.last_two_states(besides=beside) if unit.pronoun == "هما" else _party(found, number, speaker, memory)
        )
    elif unit.pronoun == "هما":
        named = memory.named_together(besides=frozenset({speaker.state} if speaker else ()))
    else:
        if not beside and _begins_anew(found, number):
            besides = frozenset()
        if not unit.preposition and teller is not None and number and _attends(found[number - 1], teller):
            besides = states(teller.actors)
        last = memory.last(person=False, besides=besides) if unit.pronoun == "ها" else None
        if unit.pronoun == "ه":
            man = memory.last(person=True, besides=besides) if unit.preposition else memory.last_man(besides=besides)
            last = man or memory.last(besides=besides)
        named = [last] if last else []
    return [Actor(entity, unit.first, unit.last, PRONOUN) for entity in named]


def _begins_anew(found: list[Unit], number: int) -> bool:
    """Whether a pronoun is of a new subject that it describes, before any verb, so that it can mean whoever acted last:
    لم تتراجع مالي، فإن العقوبات المفروضة عليها ستبقى."""
    if number < _SHORTEST_SUBJECT or not found[number - 1].article or not found[number - 2].article:
        return False
    return found[number - 3].kind is Kind.SUBORDINATOR


def _antecedent(found: list[Unit], number: int, clause: Clause | None) -> Unit | None:
    """The noun that a relative clause describes and the pronoun of a preposition right after its verb takes up:
    الحماسة التي استقبل بها لولا, but not التي هاجمتها بها, whose object takes it up already."""
    opening = relative_opening(found, number - 1)
    if not opening or clause is None or clause.verb != number - 1 or found[clause.verb].pronoun:
        return None
    if clause.found == "relative" or not resumes(found[opening], found[number].pronoun):
        return None
    return found[opening - 1]


def _same(unit: Unit, antecedent: Unit) -> list[Actor]:
    return [Actor(actor.entity, unit.first, unit.last, PRONOUN) for actor in antecedent.actors if actor.entity]


def _mediates(verb: Unit) -> bool:
    """Whether a verb is what somebody does between two others: رفضت الجزائر أن تتوسط الرياض بينها وبين الرباط."""
    return any("بين" in frame.object and not frame.pair for frame in verb.verb_frames)


def _attends(participle: Unit, teller: Unit) -> bool:
    """Whether a participle before إياها tells what whoever said the rest of the sentence does, to go by its gender: قال
    الوزير إن إيران لم تسمح بذلك، داعيا إياها إلى التعاون."""
    attends = any("attendant" in item.frame.subject for item in participle.noun_expressions)
    return attends and gender(teller) in (None, participle.normal.endswith("ه"))


def _party(found: list[Unit], number: int, speaker: Entity | None, memory: Memory) -> list[Entity]:
    """Who is the one of two parties by a pronoun, where the other is named after him: خلاف بينها وبين الرياض."""
    again, form = found[number + 1 : number + 2], found[number].pronoun
    if not again or again[0].normal != "بين" or number + 2 >= len(found):
        return []
    other = states(found[number + 2].actors)
    if form in _OURS:
        meant = _who_says(found, number, speaker)
    elif speaker is not None and speaker.state not in other and (speaker.kind is EntityKind.PERSON) is (form == "ه"):
        meant = speaker
    else:
        meant = memory.last(person=form == "ه", besides=other)
    return [meant] if meant is not None else []


def pronoun(found: list[Unit], number: int, form: str, besides: frozenset[str]) -> int | None:
    """The unit that the pronoun attached to a unit stands for; ``None`` where nobody fits.

    In a relative clause it is the antecedent (التي زارها بوتين); otherwise the nearest actor before it that agrees: ه a
    person or a masculine name, ها a state or an organisation, and not somebody who acts for a key of ``besides``.
    """
    opening = relative_opening(found, number)
    if opening is None and found[number].kind is Kind.VERB and found[number].conjunction == "و":
        opening = shared_opening(found, number)
    if opening and resumes(found[opening], form):
        described = opening - 1
        if found[described].normal == COMMA and found[described - 1].role in PERSON_KINDS:
            described -= 1  # نتنياهو، الذي تزوره ميركل
        return described if found[described].actors else None
    noun = found[number].kind is Kind.WORD  # of a verb it is as often some noun between
    met = any(frame.relation == "meetsWith" and not frame.needs for frame in found[number].verb_frames)
    for candidate in range(number - 1, max(-1, number - _LONGEST_REACH), -1):
        unit = found[candidate]
        if unit.kind is not Kind.ACTOR or not unit.actors:
            continue
        entity = unit.entity
        if entity is None or entity.state in besides:
            continue
        if form in ("ه", "ها") and len(unit.actors) > 1:
            continue
        if form == "هما" and len(states(unit.actors)) != _PAIR:
            continue
        if form == "ها" and entity.kind is EntityKind.PERSON:
            continue
        if (noun or met) and form == "ه" and unit.role in ("name", "capital") and gender(unit) is True:
            continue
        return candidate
    return None
