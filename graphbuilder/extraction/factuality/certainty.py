"""How sure the text is of a candidate.

A verb shows it by its particles and tense (لم، لن، قد، سـ) and by the verb it depends on (يعتزم أن …). A noun takes it
from the words right before it (عدم، احتمال، خطط), from the verb that governs it, and from the adjectives after it
(المقبلة، المحتملة).
"""

from __future__ import annotations

from graphbuilder.extraction.arguments.triggers import Sentence
from graphbuilder.extraction.factuality.allegations import is_alleged, is_denied_report, is_untrue
from graphbuilder.extraction.factuality.memberships import is_sought
from graphbuilder.extraction.factuality.noun_certainty import of_adjective, of_noun
from graphbuilder.extraction.factuality.unrealised import (
    is_in_question,
)
from graphbuilder.extraction.factuality.verb_certainty import is_conditional, of_verb
from graphbuilder.extraction.scoring.candidates import Candidate
from graphbuilder.extraction.units import STOPS, Kind, Unit
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.model import Certainty
from graphbuilder.ontology import relations

_REACH = 4
# What somebody says to another, which he has said whatever that one does.
_SPOKEN = ("callsOn", "accuses", "threatens")
_REACH_OF_VERB = 12


def certainty(sentence: Sentence, candidate: Candidate) -> Certainty | None:
    """The certainty of a candidate; ``None`` where its frame does not hold with what the context gives."""
    frame = candidate.frame
    found = sentence.units
    if candidate.likewise:
        return _of_likewise(found, candidate)
    value = of_verb(found, candidate.trigger) if frame.verb else of_noun(sentence, candidate)
    if frame.verb and candidate.asked is not None and value is Certainty.ACTUAL:
        value = (
            of_adjective(found, candidate.asked) or _of_antecedent(found, candidate) or value
        )  # تبدأ المحادثات المقبلة
    if (
        value is Certainty.ACTUAL
        and frame.relation == "aids"
        and frame.verb
        and found[candidate.trigger].role == "plan"
    ):
        value = Certainty.PLANNED  # تتعهد بتقديم مساعدات
    if value is Certainty.ACTUAL and is_sought(sentence, candidate):
        value = Certainty.PLANNED  # عرقلت أثينا انضمام سكوبيا
    if frame.when and value.value not in frame.when:
        return None
    if value is Certainty.PLANNED and _is_threat(found, candidate):
        value = Certainty.POSSIBLE
    if value in (Certainty.ACTUAL, Certainty.PLANNED) and is_in_question(found, candidate):
        value = Certainty.POSSIBLE
    denied = value is not Certainty.NEGATED and (is_denied_report(sentence, candidate) or is_untrue(found, candidate))
    if denied:
        value = Certainty.NEGATED
    if value is Certainty.ACTUAL and is_alleged(sentence, candidate):
        value = Certainty.CLAIMED
    if frame.certainty == Certainty.NEGATED.value and value in (Certainty.POSSIBLE, Certainty.NEGATED):
        return Certainty.PLANNED  # ربما تلغي زيارته: so far he means to make it
    if frame.certainty == Certainty.ACTUAL.value and not frame.when and value is Certainty.NEGATED:
        return value  # لم ترسل سلاحا
    return Certainty(frame.certainty) if frame.certainty else value


def _of_antecedent(found: list[Unit], candidate: Candidate) -> Certainty | None:
    """What is planned of an event that a verb describes: يبدأ غدا جولة تقوده إلى روما، ستستضيف محادثات تضم وفودا."""
    noun = candidate.asked
    if noun is None or not 0 < candidate.trigger - noun < _REACH:
        return None
    if not found[candidate.trigger].normal.startswith(("ي", "ت")):
        return None
    for number in range(noun - 1, max(-1, noun - 1 - _REACH_OF_VERB), -1):
        unit = found[number]
        if unit.normal in STOPS or unit.kind is Kind.SUBORDINATOR:
            return None
        if unit.kind is Kind.VERB:
            return Certainty.PLANNED if of_verb(found, number) is Certainty.PLANNED else None
    return None


def _of_likewise(found: list[Unit], candidate: Candidate) -> Certainty:
    """What another has done likewise is done, whatever is asked of the first; what is to be stopped he has stopped:
    دعوا باريس إلى وقف بيع السلاح كما فعلت برلين."""
    before = stems(found[candidate.trigger - 1].normal) if candidate.trigger else frozenset()
    words = lexicon().words
    governor = found[candidate.governor].normal if candidate.governor is not None else ""
    stopped = not candidate.frame.verb and (not before.isdisjoint(words["endings"]) or governor in words["suspending"])
    return Certainty.NEGATED if stopped else Certainty.ACTUAL


def _is_threat(found: list[Unit], candidate: Candidate) -> bool:
    """Whether something hostile is to be done on a condition only: ستفرض واشنطن عقوبات إذا واصلت طهران."""
    relation = candidate.frame.relation
    hostile = relations()[relation].family == "conflict" and relation not in _SPOKEN
    return hostile and is_conditional(found, candidate.trigger_last)
