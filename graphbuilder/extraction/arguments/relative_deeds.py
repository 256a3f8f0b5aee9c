"""Who did or got what a trigger tells, by the relative clauses about it: أدانت الضربات التي شنتها إسرائيل."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.extraction.arguments.triggers import Trigger, own_subject
from graphbuilder.extraction.clauses.complements import DIRECT, complements
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.units import Kind, Unit, states
from graphbuilder.language.arabic.lexicon import lexicon

# Where whose it is stands behind a verb of calling: سماه عدوانا أميركيا, وصفه بالعدوان الأميركي, سماه صمودا لغزة.
_NAMES = (DIRECT, "ب", "ل")
_REACH_OF_RESUMPTION = 3
_MOST_RELATIVES = 2
# Of what is demanded also on whom it is laid: المطالب التي فرضتها كينيا على تشاد.
_GIVEN_TO = ("ل", "الي", "علي")


def after_complements(trigger: Trigger) -> int:
    """The unit that comes after all that can belong to a trigger."""
    sentence = trigger.sentence
    units = zone(sentence.units, trigger.first, skip=own_subject(sentence, trigger.first))
    return (units[-1] if units else trigger.first) + 1


def verbs_about(trigger: Trigger) -> Iterator[int]:
    """The verbs of the first relative clauses after a trigger, each after what belongs to the one before."""
    found, number = trigger.sentence.units, after_complements(trigger)
    for _ in range(_MOST_RELATIVES):
        verb = relative_verb(found, number)
        if verb is None:
            return
        yield verb
        units = zone(found, verb)
        number = (units[-1] if units else verb) + 1


def doer(trigger: Trigger) -> int | None:
    """The unit of whoever did what the trigger is about, in a relative clause: أدانت الضربات التي شنتها إيران، رفضت
    عرضا تقدمت به موسكو.

    What the speaker calls it may stand between (نددت كوبا بما سمته الحصار الذي تفرضه واشنطن), or say whose it is: نددت
    كوبا بما سمته الحصار الأميركي.
    """
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for verb in verbs_about(trigger):
        clause = clauses.get(verb)
        if clause is None:
            return None
        if clause.found == "after":
            return None if _is_harmed(trigger, verb) else clause.subject
        offerer = _behind_infinitive(found, verb) if clause.subject is None else None
        if offerer is not None:
            return offerer
        called = _called(trigger, verb)
        if called is not None:
            return called
    return None


def _is_harmed(trigger: Trigger, verb: int) -> bool:
    """Whether what is supported is what somebody destroyed, who so is not supported: دعم لبناء مدينة قصفتها موسكو."""
    frames = trigger.sentence.units[verb].verb_frames
    attacked = any(frame.relation == "attacks" and not frame.needs for frame in frames)
    return attacked and trigger.frame.relation == "supports"


def _called(trigger: Trigger, verb: int) -> int | None:
    """Whose act the speaker gives a name of his own with a verb after ما: بما سمته العدوان الأميركي."""
    found, clause = trigger.sentence.units, trigger.sentence.clauses[verb]
    if not found[verb].pronoun or found[verb].normal not in lexicon().calling:
        return None
    speakers = states(found[clause.subject].actors) if clause.subject is not None else frozenset()
    named = (item.unit for item in complements(found, verb) if item.place in _NAMES)
    return next((unit for unit in named if not states(found[unit].actors) <= speakers), None)


def recipient(trigger: Trigger) -> int | None:
    """The unit of whoever got what the trigger is about, as a relative clause tells: الطلب الذي قدمته لها طوكيو."""
    found, sentence = trigger.sentence.units, trigger.sentence
    verb = relative_verb(found, after_complements(trigger))
    if verb is None or verb not in sentence.clauses:
        return None
    items = sentence.complements(verb)
    return next((item.unit for item in items if item.place in _GIVEN_TO and not item.depth), None)


def _behind_infinitive(found: list[Unit], verb: int) -> int | None:
    """Who offers what a verbal noun right after a verb tells, who stands behind that: مساعدة عرضت تقديمها موسكو."""
    if verb + 2 >= len(found):
        return None
    noun, actor = found[verb + 1], found[verb + 2]
    bare = actor.kind is Kind.ACTOR and not (actor.preposition or actor.conjunction)
    return verb + 2 if noun.kind is Kind.WORD and noun.pronoun and bare else None


def _after_auxiliaries(found: list[Unit], number: int) -> int:
    """The first unit from one on that is no auxiliary and no particle: التي + كانت + قد + قدمتها."""
    while number < len(found) - 1 and (found[number].role == AUXILIARY or found[number].kind is Kind.PARTICLE):
        number += 1
    return number


def relative_verb(found: list[Unit], number: int) -> int | None:
    """The verb of the relative clause that begins at a unit, with a relative pronoun or, of an indefinite, without."""
    if number >= len(found):
        return None
    number = _after_auxiliaries(found, number)  # اقتراحا كانت قد تقدمت به موسكو
    if found[number].kind is Kind.RELATIVE:
        return _after_auxiliaries(found, number + 1)
    if found[number].conjunction or found[number].kind is not Kind.VERB:
        return None
    # عرضا تقدمت به موسكو، مساعدة عرضت تقديمها موسكو، زيارة استمرت يومين قام بها
    resumed = any(unit.pronoun for unit in found[number : number + _REACH_OF_RESUMPTION])
    return number if resumed or found[number].normal in lexicon().words["taking_time"] else None
