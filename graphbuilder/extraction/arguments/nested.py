"""Acts that another act is about, such as what is blamed on somebody: how they are tied to it, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuilder.extraction.arguments.events import assailant_by_adjective, is_event
from graphbuilder.extraction.arguments.speakers import teller_before
from graphbuilder.extraction.arguments.triggers import Trigger, own_subject
from graphbuilder.extraction.clauses.agreement import gender
from graphbuilder.extraction.clauses.asides import COMMA
from graphbuilder.extraction.clauses.complements import ADJECTIVE, DIRECT, GENITIVE, complements, tied_by
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.clauses.zones import zone
from graphbuilder.extraction.units import PRONOUN, STOPS, Kind, Unit, has_noun_of, is_answered, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.words import ARTICLE

_REACH_OF_DEED = 3
_REACH_OF_OWN = 2
# Where whose it is stands behind a verb of calling: سماه عدوانا أميركيا, وصفه بالعدوان الأميركي, سماه صمودا لغزة.
_NAMES = (DIRECT, "ب", "ل")
_REACH_OF_RESUMPTION = 3
_MOST_RELATIVES = 2
_AGAINST = ("accuses", "rejects")
_REACH_OF_AROUSAL = 8
_REACH_OF_PARTICIPLE = 7
_REACH_OF_CIRCUMSTANCE = 30
_REACH_OF_OPENING = 3
_REACH_OF_PHRASE = 8
_REACH_OF_ANSWER = 3
_SHORTEST_REMARK = 2
_REACH_OF_REMARK = 14
# Of what is demanded also on whom it is laid: المطالب التي فرضتها كينيا على تشاد.
_GIVEN_TO = ("ل", "الي", "علي")
_OWN = (DIRECT, GENITIVE, ADJECTIVE)
_AIMS = (DIRECT, GENITIVE, "علي", "ضد")
# سحبت بيرو سفيرها من المكسيك احتجاجا
_OTHERS = (*_AIMS, "من", "مع", "لدي")
# ألغت بيرو زيارة إلى المكسيك احتجاجا, جمدت مساعداتها للمكسيك احتجاجا
_OTHERS_OF_MOTIVES = (*_OTHERS, "ل", "الي")


def is_blamed(found: list[Unit], noun: int) -> bool:
    """Whether a noun is what somebody is said to be behind: مسؤولية اغتيال، بالوقوف وراء هجمات، بالضلوع في تفجير."""
    before = found[max(0, noun - _REACH_OF_DEED) : noun]
    return any(unit.kind is Kind.WORD and _says_who(unit) for unit in before)


def _says_who(unit: Unit) -> bool:
    return not stems(unit.normal).isdisjoint(lexicon().words["involvement"])


def accuser(trigger: Trigger) -> int | None:
    """The unit of whoever accuses another of what a noun tells, and names no other victim: اتهمت أوغندا بالقصف."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    verb = trigger.governor
    if verb is None or all(frame.relation != "accuses" or not frame.controls for frame in found[verb].frames):
        return None
    if not (tied_by(found, trigger.first) or is_blamed(found, trigger.first)) or _hits_another(trigger):
        return None
    clause = clauses.get(verb)
    return clause.subject if clause is not None else None


def _hits_another(trigger: Trigger) -> bool:
    """Whether a noun such as اغتيال has as its object somebody unknown, who is not the accuser's: اغتيال زعيم سيخي."""
    found, number = trigger.sentence.units, trigger.last + 1
    if {DIRECT, "patient"}.isdisjoint(trigger.frame.object) or number >= len(found):
        return False
    unit = found[number]
    if not stems(unit.normal).isdisjoint(lexicon().words["targets"]):
        return False  # استهداف حافلة ركاب
    if any(_is_own(word) for word in found[number : number + _REACH_OF_OWN] if word.kind is Kind.WORD):
        return False  # اغتيال أحد علمائها
    return unit.kind is Kind.WORD and not unit.closed and not unit.preposition


def _is_own(unit: Unit) -> bool:
    """Whether a noun has a pronoun, and so is its accuser's."""
    return unit.closed and not unit.article and not unit.preposition


def performer(trigger: Trigger) -> int | None:
    """The unit of whoever does what a noun's circumstance is of, as the clause before it tells or the one after it:
    شيدت إثيوبيا السد رغم معارضة القاهرة, بطلب من باكستان أوفدت الرياض مبعوثا."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for verb in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_CIRCUMSTANCE), -1):
        if found[verb].normal in STOPS:
            break
        clause = clauses.get(verb)
        if clause is not None and clause.found != "relative":
            return clause.subject
    opens = trigger.first <= _REACH_OF_OPENING or found[trigger.first - _REACH_OF_OPENING].normal in STOPS
    later = range(trigger.last + 1, min(trigger.last + _REACH_OF_CIRCUMSTANCE, len(found)))
    following = (clauses[verb] for verb in later if verb in clauses)
    return next((clause.subject for clause in following if clause.found == "after"), None) if opens else None


def main_doer(trigger: Trigger) -> int | None:
    """The unit of whoever acts in the clause after the phrase that a noun begins, and its pronoun with him:
    خلال لقائه نظيره الإيراني، أكد الوزير العماني."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    for before in range(trigger.first - 1, max(-1, trigger.first - _REACH_OF_PHRASE), -1):
        if found[before].normal in STOPS or found[before].normal == COMMA:
            break
        if found[before].kind in (Kind.VERB, Kind.ACTOR, Kind.NATIONALITY, Kind.SUBORDINATOR, Kind.RELATIVE):
            return None
    for number in range(trigger.last + 1, min(trigger.last + _REACH_OF_CIRCUMSTANCE, len(found))):
        if found[number].kind in (Kind.RELATIVE, Kind.SUBORDINATOR) or found[number].normal in STOPS:
            return None
        clause = clauses.get(number)
        if clause is not None:
            if clause.subject is None or clause.found not in ("after", "before"):
                return None
            return clause.subject if _may_stand_for(trigger.unit.pronoun, found[clause.subject]) else None
    return None


def _may_stand_for(pronoun: str, unit: Unit) -> bool:
    """Whether a pronoun agrees with an actor: ه with no woman, ها with no man, هما with two."""
    if pronoun in ("ه", "ها"):
        return len(unit.actors) == 1 and gender(unit) in (None, pronoun == "ها")
    return not pronoun or len(unit.actors) > 1


def answered(trigger: Trigger) -> int | None:
    """The unit of whoever said or did what a verb answers, where its object is no more than ذلك or القرار:
    صادقت يريفان على الميثاق، فوصف الكرملين القرار بأنه عدائي، وهي خطوة انتقدتها باكو."""
    found, clauses = trigger.sentence.units, trigger.sentence.clauses
    subject = clauses[trigger.first].subject
    if subject is None or (_has_own(trigger) and remark_of(found, trigger.first) is None):
        return None
    start = max(subject, trigger.last) + 1
    following = found[start : start + _REACH_OF_ANSWER]
    object_ = next((unit for unit in following if unit.kind is not Kind.PARTICLE or is_answered(unit)), None)
    to_event = _is_left_out(trigger, object_) if object_ is None or not is_event(object_) else True
    answer = trigger.first
    if not to_event and (object_ is None or not is_answered(object_)):
        remark = remark_of(found, trigger.first)
        if remark is None:
            return None
        answer = remark
    for verb in range(answer - 1, max(-1, answer - _REACH_OF_CIRCUMSTANCE), -1):
        if found[verb].normal in STOPS:
            return None
        assailant = assailant_by_adjective(found, verb) if to_event and verb != subject else None
        if assailant is not None:
            return assailant
        before = clauses.get(verb)
        if before is not None and before.subject not in (None, subject) and before.found != "relative":
            told_by = teller_before(trigger.sentence, verb)
            return told_by if told_by is not None else before.subject
    return None


def _is_left_out(trigger: Trigger, following: Unit | None) -> bool:
    """Whether a verb against somebody that goes on has no object at all, and so answers what was told: فاحتجت طوكيو."""
    if trigger.unit.conjunction == "" or trigger.following or trigger.unit.pronoun:
        return False
    ends = following is None or following.kind is Kind.MARK or (following.kind is Kind.VERB and following.conjunction)
    return bool(ends) and trigger.frame.relation in _AGAINST


def _has_own(trigger: Trigger) -> bool:
    """Whether a verb has an object of its own, by name."""
    return any(item.place in _OWN for item in trigger.following)


def remark_of(found: list[Unit], verb: int) -> int | None:
    """The first verb of the remark that a verb belongs to: وهي خطوة انتقدتها باكو ووصفتها طهران بأنها عدائية."""
    resumption = _resumption(found, verb)
    if not resumption:
        return None
    if _opens_remark(found, verb):
        return verb
    if not found[verb].conjunction:
        return None
    for number in range(verb - 1, max(-1, verb - _REACH_OF_REMARK), -1):
        if found[number].normal in STOPS or found[number].kind is Kind.SUBORDINATOR:
            return None
        if found[number].kind is Kind.VERB:
            same = _resumption(found, number) == resumption
            return number if same and _opens_remark(found, number) else None
    return None


def _resumption(found: list[Unit], verb: int) -> str:
    """The pronoun on a verb, or on its preposition right after it: انتقدتها، رحب بها."""
    following = found[verb + 1] if verb + 1 < len(found) else None
    on_preposition = following.pronoun if following is not None and following.role == PRONOUN else ""
    return found[verb].pronoun or on_preposition


def _opens_remark(found: list[Unit], verb: int) -> bool:
    """Whether a verb tells what somebody thought of all that the clause before it says: وهي خطوة انتقدتها باكو، وهو ما
    عارضته بلغراد، الأمر الذي نفته صوفيا، في قرار رفضته ليما."""
    if verb < _SHORTEST_REMARK:
        return False
    before, words = verb - 1, lexicon().words
    if found[before].kind is Kind.RELATIVE:
        return _is_matter(found[before - 1]) or (
            _is_resumed(found, before - 1) and has_noun_of(found[before - 1], "remarked")
        )
    resumed = found[before - 1].normal.removeprefix("و") in words["copulas"]
    if found[before].normal == "ما":
        return resumed
    if found[before].kind is not Kind.WORD or found[before].article:
        return False
    introduced = resumed or found[before - 1].normal == "في" or found[before].preposition == "ب"
    return introduced and not stems(found[before].normal).isdisjoint(words["remarked"])


def _is_matter(unit: Unit) -> bool:
    """Whether a word stands for all that was told: الأمر الذي رفضته باكو."""
    return unit.article and ARTICLE + unit.normal.removeprefix(ARTICLE) in lexicon().words["matters"]


def _is_resumed(found: list[Unit], noun: int) -> bool:
    """Whether a definite noun says what that is: وهو القرار الذي رفضته باكو."""
    return found[noun].article and noun > 0 and found[noun - 1].normal.removeprefix("و") in lexicon().words["copulas"]


def arousing(trigger: Trigger) -> int | None:
    """The verb right before a noun that says that something aroused it: مما أثار غضب واشنطن."""
    found, arousing = trigger.sentence.units, lexicon().arousing
    before = range(trigger.first - 1, max(-1, trigger.first - 1 - _REACH_OF_AROUSAL), -1)
    return next((verb for verb in before if found[verb].kind is Kind.VERB and found[verb].normal in arousing), None)


def arouser(trigger: Trigger) -> int | None:
    """The unit of whoever aroused what a noun tells: who is named with the deed (أثار قرار بيرو غضب تشيلي), or else the
    subject of the verb or of the clause before it (زار الوزير تايوان، مما أثار غضب الصين)."""
    found, clauses, verb = trigger.sentence.units, trigger.sentence.clauses, arousing(trigger)
    if verb is None:
        return None
    for number in range(verb + 1, trigger.first):
        if found[number].kind in (Kind.ACTOR, Kind.NATIONALITY) and found[number].actors:
            return number
    acts = (clauses[number] for number in sorted(clauses, reverse=True) if number <= verb)
    return next((clause.subject for clause in acts if clause.subject is not None), None)


def is_concluded(found: list[Unit], noun: int) -> bool:
    """Whether it is said of an agreement that it has been made: صفقة الغواصات المبرمة مع فرنسا."""
    after = (found[number] for number in zone(found, noun)[:_REACH_OF_PARTICIPLE])
    return any(
        unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().words["concluded"]) for unit in after
    )


def concluder(trigger: Trigger) -> int | None:
    """The unit of whoever acts before in the sentence, where an agreement is said to have been made with another:
    قالت بيرو إن الاتفاق المبرم مع تشيلي لم ينفذ."""
    found, clauses, other = trigger.sentence.units, trigger.sentence.clauses, trigger.at("مع")
    if other is None or not is_concluded(found, trigger.last):
        return None
    acts = (clauses[verb].subject for verb in sorted(clauses, reverse=True) if verb < trigger.first)
    doers = (subject for subject in acts if subject is not None and subject < trigger.first)
    return next(
        (unit for unit in doers if states(found[unit].actors).isdisjoint(states(found[other.unit].actors))), None
    )


def is_accusative_motive(trigger: Trigger) -> bool:
    """Whether a noun is written as what makes somebody act: احتجاجا, not قدمت مذكرة احتجاج."""
    return trigger.unit.accusative and trigger.unit.normal in lexicon().words["motives"]


def aim(trigger: Trigger) -> int | None:
    """At whom the governing verb aims what a noun with ب tells, or does something for the reason that the noun is."""
    found, verb = trigger.sentence.units, trigger.governor
    motive = trigger.unit.normal in lexicon().words["motives"]
    if verb is None or not (motive or tied_by(found, trigger.first) == "ب"):
        return None
    clause = trigger.sentence.clauses.get(verb)
    own = clause.subject if clause is not None else None
    doers = states(found[own].actors) if own is not None else frozenset()
    places = _OTHERS_OF_MOTIVES if is_accusative_motive(trigger) else _OTHERS if motive else _AIMS
    items = trigger.sentence.complements(verb)
    before = (item.unit for item in items if item.unit < trigger.first and item.place in places)
    return next((number for number in before if not states(found[number].actors) <= doers), None)


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
