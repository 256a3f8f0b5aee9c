"""Which candidates of a sentence become statements: those that can be, that are believed, and the best of rivals."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from graphbuilder.extraction.arguments.nested import is_concluded
from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.factuality.certainty import certainty
from graphbuilder.extraction.factuality.inherited_certainty import is_disowned
from graphbuilder.extraction.filtering.likewise import done_in_return, done_likewise
from graphbuilder.extraction.filtering.possible import can_be
from graphbuilder.extraction.filtering.sport import is_about_sport
from graphbuilder.extraction.scoring.candidates import Candidate, candidates
from graphbuilder.extraction.scoring.scorer import ACCEPT
from graphbuilder.extraction.units import states
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

# What the probability of another word that says the same counts for, as two words of a sentence are not independent.
_WORTH_OF_ANOTHER_WORD = 0.45


def selected(sentence: Sentence) -> list[Candidate]:
    """The candidates that a sentence states, by trigger from left to right, each statement once."""
    if is_about_sport(sentence):
        return []
    possible = _borne_out([candidate for candidate in candidates(sentence) if can_be(sentence, candidate)])
    best: dict[tuple[str, str, str], Candidate] = {}
    for candidate in _of_one_doer(_meant(sentence, _believed(possible))):
        key = _key(candidate)
        if key not in best or _tells_more(sentence, candidate, best[key]):
            best[key] = candidate
    told = list(best.values())
    for candidate in (*done_likewise(sentence.units, told), *done_in_return(sentence.units, told)):
        best.setdefault(_key(candidate), candidate)
    return list(best.values())


def _tells_more(sentence: Sentence, one: Candidate, other: Candidate) -> bool:
    """Whether a candidate counts more than another of the same: the likelier, but that somebody invaded more than that
    he denied to mean to."""
    facts = [each.frame.verb and certainty(sentence, each) is Certainty.ACTUAL for each in (one, other)]
    if facts[0] is not facts[1]:
        denied = other if facts[0] else one
        if not denied.frame.verb and is_disowned(sentence, denied):
            return facts[0]
    return one.score > other.score


def _borne_out(possible: list[Candidate]) -> list[Candidate]:
    """The candidates, each the likelier for the other words of the sentence that say the same (a noisy or)."""
    likeliest: dict[tuple[str, ...], dict[int, float]] = defaultdict(dict)
    for candidate in possible:
        by_word = likeliest[_said(candidate)]
        by_word[candidate.trigger] = max(candidate.score, by_word.get(candidate.trigger, 0.0))
    found = []
    for candidate in possible:
        others = (score for word, score in likeliest[_said(candidate)].items() if word != candidate.trigger)
        doubt = (1 - candidate.score) * math.prod(1 - _WORTH_OF_ANOTHER_WORD * score for score in others)
        found.append(replace(candidate, score=1 - doubt))
    return found


def _believed(possible: Iterable[Candidate]) -> list[Candidate]:
    """Of what one word could say of the same two, the likeliest, if it is likely enough that it says any of it."""
    found: list[Candidate] = []
    for _, of_word in groupby(possible, key=lambda candidate: candidate.trigger):
        # A guest received at home has been met and has come: the two are no rivals.
        by_pair: dict[tuple[frozenset[str], bool], list[Candidate]] = defaultdict(list)
        for candidate in of_word:
            by_pair[_pair(candidate), _tells_of_guest(candidate)].append(candidate)
        for rivals in by_pair.values():
            likeliest: dict[str, float] = defaultdict(float)
            for candidate in rivals:
                relation = candidate.frame.relation
                likeliest[relation] = max(likeliest[relation], candidate.score)
            if 1 - math.prod(1 - score for score in likeliest.values()) >= ACCEPT:
                best = max(rivals, key=lambda candidate: candidate.score)
                found += [one for one in rivals if one.score == best.score or _is_other_way(one, best)]
    return found


def _is_other_way(one: Candidate, best: Candidate) -> bool:
    """Whether a candidate is what the second of two does to the first, where each does it to the other: خاضت تشاد مع
    ليبيا حربا."""
    both = one.frame is best.frame and one.frame.pair and one.score >= ACCEPT
    return both and (one.subject_unit, one.object_unit) == (best.object_unit, best.subject_unit)


def _meant(sentence: Sentence, believed: list[Candidate]) -> list[Candidate]:
    """Of a word and another that asks for it, the likelier where they say different things, and else the other:
    طلب العضوية is no membership, but يتبادلان الاتهامات accuses. But إلغاء الاتفاق المبرم tells that there was one."""
    asking = {
        (candidate.asked, _pair(candidate)): candidate
        for candidate in believed
        if candidate.asked is not None and not _tells_of_guest(candidate)
    }
    spoken_for, overruled = set(), set()
    for candidate in believed:
        asker = asking.get((candidate.trigger, _pair(candidate))) if candidate.asked is None else None
        if asker is None or _tells_of_guest(candidate) or is_concluded(sentence.units, candidate.trigger_last):
            continue
        if asker.score < candidate.score and asker.frame.relation != candidate.frame.relation:
            overruled.add((asker.trigger, _pair(asker)))
        else:
            spoken_for.add((candidate.trigger, _pair(candidate)))
    return [
        candidate
        for candidate in believed
        if _tells_of_guest(candidate)
        or (candidate.trigger, _pair(candidate)) not in (spoken_for if candidate.asked is None else overruled)
    ]


def _tells_of_guest(candidate: Candidate) -> bool:
    """Whether a candidate says of two who meet that one of them has come to the other's place, which both can be."""
    return candidate.frame.home or candidate.frame.away


def _of_one_doer(believed: list[Candidate]) -> list[Candidate]:
    """Of those who could have done one thing to one object, only whom the best candidate names, in one phrase."""
    best: dict[tuple[str, int], Candidate] = {}
    for candidate in believed:
        key = _deed(candidate)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return [
        candidate
        for candidate in believed
        if relations()[candidate.frame.relation].symmetric
        or candidate.subject_unit == best[_deed(candidate)].subject_unit
    ]


def _deed(candidate: Candidate) -> tuple[str, int]:
    return candidate.frame.relation, candidate.object_unit


def _pair(candidate: Candidate) -> frozenset[str]:
    return states((candidate.subject, candidate.object))


def _said(candidate: Candidate) -> tuple[str, ...]:
    """The relation of a candidate with the states of its ends, in one order where it is symmetric."""
    ends = [entity.state if entity else "" for entity in (candidate.subject.entity, candidate.object.entity)]
    symmetric = relations()[candidate.frame.relation].symmetric
    return candidate.frame.relation, *(sorted(ends) if symmetric else ends)


def _key(candidate: Candidate) -> tuple[str, str, str]:
    subject, object_ = candidate.subject.entity, candidate.object.entity
    ends = (subject.key if subject else "", object_.key if object_ else "")
    if relations()[candidate.frame.relation].symmetric:
        ends = (min(ends), max(ends))
    return candidate.frame.relation, *ends
