"""What a text tells with the denial of whoever is said to have done it, or as somebody's tale only."""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.clauses.verbs import AUXILIARY
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit, is_definite, states
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.ontology import relations

_REACH_OF_DENIAL = 30
_REACH_OF_DENIER = 5
_REACH_OF_THAT = 4
_REACH_OF_TALE = 14
# What somebody says to another, as the text itself tells.
_SPOKEN = ("callsOn", "accuses", "threatens")
_EVENTS = ("meetsWith", "visits", "holdsExercisesWith", "signsAgreementWith")
ARMED = ("attacks", "suppliesArmsTo", "supports", "mobilizesAgainst", "cooperatesWith")


def is_disputed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether its subject goes on to deny it: قال التحالف إن طهران تسلح الجماعة، وهو ما تنفيه إيران."""
    found, subject = sentence.units, states((candidate.subject,))
    last = min(candidate.trigger_last + _REACH_OF_DENIAL, len(found))
    for number in range(candidate.trigger_last + 1, last):
        unit = found[number]
        if (
            candidate.frame.relation != "visits"
            and _is_denial(found, number)
            and _is_denied_by(sentence, number, candidate)
        ):
            return True
        if unit.kind is not Kind.VERB or unit.role != "deny":
            continue
        following = {other.normal for other in found[number + 1 : number + _REACH_OF_DENIER]}
        if candidate.frame.relation in ARMED and _is_denied_by_the_last(found, number, following):
            return True
        if unit.pronoun not in ("ه", "ها") and (
            following.isdisjoint(("يكون", "تكون")) or candidate.frame.relation in _EVENTS
        ):
            continue  # تنفيه طهران، نفت طهران أن تكون زودته
        clause = sentence.clauses.get(number)
        if clause is not None and clause.subject is not None and found[number - 1].normal != "لم":
            return not subject.isdisjoint(states(found[clause.subject].actors))
    return False


def _is_denied_by_the_last(found: list[Unit], number: int, following: set[str]) -> bool:
    """Whether the one named last denies, by a word for him: وهو ما تنفيه الأخيرة، وهي تنفي ذلك."""
    words = lexicon().words
    if found[number].pronoun == "ه" and not following.isdisjoint(words["last_named"]):
        return True
    return "ذلك" in following and found[number - 1].normal in words["copulas"]


def _is_denial(found: list[Unit], number: int) -> bool:
    """Whether a verb or noun of denying has all that was told for its object: نفت ذلك، دأبت على نفيه، سارعت إلى
    التكذيب، كذبت الخبر."""
    unit, words = found[number], lexicon().words
    if unit.normal not in words["disclaiming" if unit.kind is Kind.VERB else "disclaimers"]:
        return False
    if unit.kind is Kind.WORD and (unit.pronoun in ("ه", "ها") or unit.article):
        return True
    for other in found[number + 1 : number + 1 + _REACH_OF_THAT]:
        if other.normal == "ذلك" or (is_definite(other) and not stems(other.normal).isdisjoint(words["tales"])):
            return True
        if other.kind is not Kind.ACTOR:
            return False
    return False


def _is_denied_by(sentence: Sentence, number: int, candidate: Candidate) -> bool:
    """Whether it is the one that is said to have done it who denies it, by its own verb or by one like دأب على."""
    found = sentence.units
    symmetric = relations()[candidate.frame.relation].symmetric and candidate.object.entity is not None
    doers = states((candidate.subject, candidate.object) if symmetric else (candidate.subject,))
    for position in range(number, max(candidate.trigger_last, number - _REACH_OF_DENIER), -1):
        unit = found[position]
        if unit.kind is Kind.VERB and unit.role != AUXILIARY:
            clause = sentence.clauses.get(position)
            denied = found[position - 1].normal in lexicon().words["negators"]
            return (
                not denied
                and clause is not None
                and clause.subject is not None
                and not doers.isdisjoint(states(found[clause.subject].actors))
            )
    return False


def is_hearsay(found: list[Unit], candidate: Candidate) -> bool:
    """Whether a clause is told as somebody's tale by words set into it: قصفت، على حد زعمهم، بلدة; بحسب رواية بيرو."""
    if candidate.frame.relation in _SPOKEN:
        return False
    first, last = candidate.trigger - _REACH_OF_TALE, candidate.trigger_last + _REACH_OF_TALE
    for number in range(candidate.trigger_last + 1, min(last, len(found) - 1)):
        if found[number].normal in STOPS or found[number].kind is Kind.RELATIVE:
            break
        if _begins_tale(found, number):
            return True
    for number in range(candidate.trigger - 1, max(0, first), -1):
        if found[number].normal in STOPS:
            return False
        if _begins_tale(found, number):
            return True
        if found[number].kind in (Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
    return False


def _begins_tale(found: list[Unit], number: int) -> bool:
    """Whether a unit begins an aside that names a tale: على حد زعم, بحسب رواية, كما تدعي."""
    words, unit, following = lexicon().words, found[number], found[number + 1]
    if unit.normal == "كما":
        return following.kind is Kind.VERB and following.role == "claim"
    by = unit.normal in words["by_a_version"]
    return by and following.kind is Kind.WORD and not stems(following.normal).isdisjoint(words["versions"])
