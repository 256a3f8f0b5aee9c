"""Who the subject of each verb is.

Arabic puts the subject after the verb (زار بوتين) or before it (بوتين زار), drops it where the last one goes on acting
(زار بوتين هانوي ووقّع اتفاقا), and in a relative clause leaves it to the antecedent (روسيا التي تدعم دمشق).
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuilder.extraction.clauses.agreement import agrees, is_plural
from graphbuilder.extraction.clauses.beliefs import believed_doer
from graphbuilder.extraction.clauses.exceptions import excepted_subject
from graphbuilder.extraction.clauses.omitted_subjects import (
    accused,
    announcer,
    first_to_do,
    is_among_first,
    is_resumed_by_pronoun,
    later_speaker,
    one_of_group,
    permitted_doer,
    subject_of_nominal_clause,
    topic,
)
from graphbuilder.extraction.clauses.relative_clauses import (
    antecedent_of,
    blamed,
    described_head,
    fits_antecedent,
    goes_with_verb,
    guest,
    one_of_them,
    relative_opening,
    resumes,
)
from graphbuilder.extraction.clauses.strangers import (
    describes_stranger,
    follows_own_subject,
    has_own_subject,
    is_told_of_stranger,
    precedes_noun,
    tells_what_was_hit,
)
from graphbuilder.extraction.clauses.subject_owners import (
    office_after,
    owner_before,
    owner_of_described,
    pair_before,
    text_after,
)
from graphbuilder.extraction.clauses.subject_places import is_object, subject_after, subject_after_phrase, takes_object
from graphbuilder.extraction.clauses.subjects_before import is_next_to, opens, subject_before
from graphbuilder.extraction.clauses.texts import says_what_a_text_says
from graphbuilder.extraction.clauses.verbs import CLAUSE_ENDS, LONGEST_CLAUSE
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, has_noun_of
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_COURSE = 8
# A verb, its subject and أن.
_LEAST_BEFORE_SOON = 3
# How many clauses back a verb looks for its subject.
_REMEMBERED = 4


@dataclass(slots=True)
class Clause:
    """A verb with its subject: the unit of the actor, or ``None`` where the text names nobody that we know.

    ``found`` tells where the subject stood: after, before, relative, inherited, or nowhere; or that it is a stranger,
    somebody whom the text names and we do not know.
    """

    verb: int
    subject: int | None
    found: str


def clauses(found: list[Unit]) -> dict[int, Clause]:
    """For each verb, by the number of its unit, its subject."""
    result: dict[int, Clause] = {}
    before: list[Clause] = []
    for position, unit in enumerate(found):
        if unit.kind is Kind.MARK and unit.normal in CLAUSE_ENDS and unit.normal != ":":
            before = []
        if unit.kind is not Kind.VERB:
            continue
        clause = _clause(found, position, _last(found, position, before))
        if clause.found == "nowhere":
            clause = _earlier(found, position, before) or clause
        nominal = subject_of_nominal_clause(found, position) if clause.found in ("nowhere", "inherited") else None
        if nominal is not None:
            clause = Clause(position, nominal, "before")
        if clause.subject is None:
            head = described_head(found, position)
            head = announcer(found, position) if head is None else head
            clause = Clause(position, head, "before") if head is not None else clause
        told_of = topic(found, position) if clause.found == "nowhere" and not before else None
        if clause.subject is None and told_of is not None:
            clause = Clause(position, told_of, "before")
        if clause.subject is None and before and is_among_first(found, position):
            clause = Clause(position, before[-1].subject, "inherited")
        pair = pair_before(found, position)
        if pair is not None and (clause.subject is None or clause.found == "inherited"):
            clause = Clause(position, pair, "inherited")
        result[position] = clause
        if clause.subject is not None:
            before.append(clause)
            del before[:-_REMEMBERED]
    return result


def _last(found: list[Unit], position: int, before: list[Clause]) -> Clause | None:
    """The clause whose subject a verb may carry on: the last one, but after a comma sooner the last that is no relative
    clause or condition: رفضت تونس الخطة التي أعدتها باريس، ودعت …، تهدد تونس بالرد إذا تدخلت باريس، لكنها تدعو …"""
    carries_on = found[position].conjunction != "" and position > 0
    opening = position if carries_on else _pronominal_before(found, position)
    if opening and found[opening - 1].normal == "،":
        main = [clause for clause in before if not _is_within(found, clause)]
        before = main or before
    return before[-1] if before else None


def _pronominal_before(found: list[Unit], position: int) -> int:
    """The unit of لكنها and the like that a verb follows, particles aside; 0 where none does."""
    number = position - 1
    while number > 0 and goes_with_verb(found[number]):
        number -= 1
    return max(number, 0) if found[number].normal in lexicon().words["pronominal_complementisers"] else 0


def _is_within(found: list[Unit], clause: Clause) -> bool:
    """Whether a clause is a relative one or a condition, so that the sentence goes on about somebody else."""
    if relative_opening(found, clause.verb) is not None:
        return True
    number = clause.verb if clause.subject is None else min(clause.verb, clause.subject)
    while number > 0 and goes_with_verb(found[number - 1]):
        number -= 1
    return number > 0 and found[number - 1].normal in lexicon().words["conditionals"]


def _earlier(found: list[Unit], position: int, before: list[Clause]) -> Clause | None:
    """The subject of an earlier clause, where a verb after و or أنه does not agree with that of the last one: قال فيدان
    إن بغداد وعدت بذلك، وشكر …"""
    resumes_speech = position > 0 and found[position - 1].normal in lexicon().words["pronominal_complementisers"]
    if not found[position].conjunction and not resumes_speech:
        return None
    earlier = (_inherited(found, position, clause) for clause in reversed(before))
    return next((clause for clause in earlier if clause is not None), None)


def _clause(found: list[Unit], position: int, last: Clause | None) -> Clause:
    if found[position].first_person:
        speaker = _speaker(found, position, last)
        return Clause(position, later_speaker(found, position) if speaker is None else speaker, "before")
    first = first_to_do(found, position)
    if first is not None:
        return Clause(position, first, "before")
    excepted = excepted_subject(found, position)
    if excepted is not None:
        return Clause(position, excepted, "after")
    before = subject_before(found, position)
    if before is not None and opens(found, before) and is_next_to(found, before, position):
        return Clause(position, before, "before")
    apart = _lingerer(found, position)
    apart = _asked(found, position) if apart is None else apart
    apart = one_of_group(found, position) if apart is None else apart
    apart = permitted_doer(found, position) if apart is None else apart
    apart = accused(found, position) if apart is None else apart
    if apart is not None:
        return Clause(position, apart, "before")
    resumed = _is_resumed(found, position) or is_resumed_by_pronoun(found, position)
    if resumed and (main := _inherited(found, position, last)) is not None:
        return main
    antecedent = antecedent_of(found, position)
    if (
        antecedent is not None
        and not _has_antecedent_as_object(found, position)
        and fits_antecedent(found, position, antecedent)
    ):
        return Clause(position, one_of_them(found, antecedent), "relative")
    held = believed_doer(found, position)
    if held is not None:
        return Clause(position, held, "after" if held > position else "before")
    strangers = (follows_own_subject, describes_stranger, tells_what_was_hit, says_what_a_text_says)
    if any(holds(found, position) for holds in strangers):
        return Clause(position, None, "stranger")
    after = subject_after(found, position)
    after = None if after is not None and _is_of_antecedent(found, position, after) else after
    if after is not None and (is_object(found, position, after) or _is_during(found, position)):
        inherited = None if _takes_over(found, position, after, last) else _inherited(found, position, last)
        return inherited or Clause(position, after, "after")
    if after is not None:
        return Clause(position, after, "after")
    office = office_after(found, position)
    office = text_after(found, position) if office is None else office
    if office is not None:
        return Clause(position, office, "after")
    relative = _relative(found, position, last)
    if relative is not None:
        return relative if relative.subject is not None else Clause(position, None, "nowhere")
    if before is not None:
        return Clause(position, before, "before")
    owner = owner_before(found, position)
    owner = owner_of_described(found, position) if owner is None else owner
    if owner is not None:
        return Clause(position, owner, "before")
    inherited = None
    if _goes_on(found, position) and not has_own_subject(found, position):
        inherited = _inherited(found, position, last)
    late = subject_after_phrase(found, position) if inherited is None else None
    if inherited is not None or late is not None:
        return inherited or Clause(position, late, "after")
    return Clause(position, None, "stranger" if is_told_of_stranger(found, position) else "nowhere")


def _is_of_antecedent(found: list[Unit], position: int, after: int) -> bool:
    """Whether a verb after التي agrees with its antecedent, and not with the state after it: التي دعمت العراق."""
    opening, verb = relative_opening(found, position), found[position]
    if opening is None or verb.pronoun or found[opening].normal not in lexicon().words["feminine_relatives"]:
        return False
    return verb.feminine is True and found[after].normal in lexicon().words["masculine_names"] and takes_object(verb)


def _takes_over(found: list[Unit], position: int, after: int, last: Clause | None) -> bool:
    """Whether a person after a verb that goes on acts himself, to go by its gender or by ف: انسحبت القوات، فتوعد بايدن
    بالرد."""
    if found[after].role not in ("full", "surname", "headed") or not agrees(found[position], found[after]):
        return False
    differs = last is not None and found[last.verb].feminine is not found[position].feminine
    return differs or found[position].conjunction == "ف"


def _is_during(found: list[Unit], position: int) -> bool:
    """Whether a verb tells what its subject does in the course of what was named before, so that whoever follows is the
    object: بدأ زيارة يلتقي خلالها أردوغان، أصدرت القاهرة بيانا اتهمت فيه أديس أبابا."""
    following = found[position + 1] if position + 1 < len(found) else None
    text = found[position - 1] if position and not found[position].conjunction else None
    present = found[position].normal.startswith(("ي", "ت"))
    present = present or (text is not None and not text.article and has_noun_of(text, "messages"))
    resumes_it = following is not None and following.normal in lexicon().words["in_its_course"]
    return present and resumes_it and takes_object(found[position])


def _tells_course(found: list[Unit], position: int) -> bool:
    """Whether a verb right after what somebody did tells what he does in its course: وجهت ليما خطابا طلبت فيه …"""
    following = found[position + 1] if position + 1 < len(found) else None
    if following is None or following.normal not in lexicon().words["in_its_course"]:
        return False
    words = lexicon().words
    own = found[position + 2] if position + 2 < len(found) else None
    if found[position].normal in words["of_victims"] or (own is not None and own.kind is Kind.WORD and own.article):
        return False  # هجوم قتل فيه جندي، في وقت يدرس فيه الجيش …
    before = found[max(0, position - _REACH_OF_COURSE) : position]
    return any(unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(words["courses"]) for unit in before)


def _lingerer(found: list[Unit], position: int) -> int | None:
    """Who soon does what a verb after أن says: ما لبثت فرنسا أن أدانت تركيا, لكن فرنسا ما لبثت أن أدانت تركيا."""
    lingering = lexicon().words["lingering"]
    if position < _LEAST_BEFORE_SOON or found[position - 1].normal != "ان":
        return None
    if found[position - 2].normal in lingering:
        return subject_before(found, position - 2)
    return position - 2 if found[position - 3].normal in lingering and found[position - 2].kind is Kind.ACTOR else None


def _asked(found: list[Unit], position: int) -> int | None:
    """The actor right before أن, who does what follows: سبق للطيران أن ضرب، دعا إيران إلى أن توقف."""
    number = position - 1
    while number > 0 and found[number].kind is Kind.PARTICLE:
        number -= 1
    if number < 1 or found[number].normal not in lexicon().words["conjunctive"]:
        return None
    purpose = found[number].normal in lexicon().words["purposes"]
    number -= 1
    if found[number].normal == "الي" and number:
        number -= 1
    actor = found[number]
    possible = actor.kind is Kind.ACTOR and actor.role != PRONOUN and actor.preposition in ("", "ل", "ب")
    possible = possible and not (purpose and actor.preposition != "ل")
    return number if possible and subject_after(found, position) is None else None


def _speaker(found: list[Unit], position: int, last: Clause | None) -> int | None:
    """Who speaks in the first person: the actor before the colon, or the subject of the last verb of saying."""
    for number in range(position - 1, max(0, position - LONGEST_CLAUSE), -1):
        if found[number].normal == ":" and found[number - 1].kind is Kind.ACTOR:
            if not found[number - 1].preposition:
                return number - 1
            return last.subject if last is not None and last.verb < number else None  # يتعهد لبوتين: لن نفرض
    return last.subject if last is not None and found[last.verb].role == "say" else None


def _inherited(found: list[Unit], position: int, last: Clause | None) -> Clause | None:
    """The last verb's subject, where the verb agrees with it."""
    if last is None or last.subject is None:
        return None
    alike = found[last.verb].feminine is found[position].feminine and last.found != "nowhere"
    many = is_plural(found[position].normal) and _has_company(found, last.subject)
    if not alike and not many and not agrees(found[position], found[last.subject]):
        return None
    return Clause(position, last.subject, "inherited")


def _has_company(found: list[Unit], subject: int) -> bool:
    """Whether others who are nobody we know act with a subject: تقول واشنطن وحلفاء لها إنهم قلقون واتهموا موسكو."""
    following = found[subject + 1] if subject + 1 < len(found) else None
    return following is not None and following.kind is Kind.WORD and following.conjunction == "و"


def _relative(found: list[Unit], position: int, last: Clause | None) -> Clause | None:
    """In a relative clause whose antecedent is not its subject: who acts in it; ``None`` outside one.

    With a pronoun for the antecedent and no subject of its own the clause carries the last one on: الغارات التي شنتها.
    """
    opening = relative_opening(found, position)
    resumed = found[position].pronoun and position > 0 and found[position - 1].kind in (Kind.WORD, Kind.NATIONALITY)
    if opening is None and not (resumed and not found[position].conjunction):
        return None
    # ما اعتبره عدوانا: what it is called follows, and no subject.
    named = found[position].normal in lexicon().calling
    if not found[position].pronoun or (precedes_noun(found, position) and not named):
        return Clause(position, None, "relative")
    doer = blamed(found, position, last.verb, last.subject) if last is not None else None
    carried_on = _inherited(found, position, last) if doer is None else None
    if carried_on is not None:
        return carried_on
    doer = guest(found, position) if doer is None else doer
    return Clause(position, doer, "relative" if doer is None else "inherited")


def _is_resumed(found: list[Unit], position: int) -> bool:
    """Whether a relative clause goes on about the subject by a pronoun: لم تعلق الحكومة، وهي التي طبعت العلاقات."""
    opening = relative_opening(found, position)
    if not opening or found[position].pronoun or subject_after(found, position) is not None:
        return False
    pronoun = found[opening - 1].normal
    return pronoun.startswith("و") and pronoun[1:] in lexicon().words["copulas"]


def _has_antecedent_as_object(found: list[Unit], position: int) -> bool:
    """Whether the pronoun on a verb makes the antecedent its object."""
    opening = relative_opening(found, position)
    pronoun = found[position].pronoun
    on_preposition = position + 1 < len(found) and found[position + 1].role == PRONOUN
    if not pronoun and on_preposition and subject_after(found, position) is not None:
        pronoun = found[position + 1].pronoun  # التي فرض عليها مجلس الأمن عقوبات
    return opening is not None and pronoun != "" and resumes(found[opening], pronoun)


def _goes_on(found: list[Unit], position: int) -> bool:
    """Whether a verb without a subject of its own carries the last one on."""
    unit = found[position]
    if unit.conjunction or unit.preposition or _tells_course(found, position):
        return True
    number = position - 1
    while number >= 0 and goes_with_verb(found[number]):
        if found[number].conjunction:
            return True
        number -= 1
    return number >= 0 and found[number].kind is Kind.SUBORDINATOR
