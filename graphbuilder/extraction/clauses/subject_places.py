"""Where the subject of a verb stands: right after it, behind a phrase of place or time, or before it."""

from __future__ import annotations

from functools import lru_cache

from graphbuilder.extraction.clauses.agreement import agrees, gender, is_man
from graphbuilder.extraction.clauses.verbs import SKIPPED_MARKS, is_doer
from graphbuilder.extraction.units import PRONOUN, Kind, Unit, is_quantity
from graphbuilder.language.arabic.lexicon import lexicon, stems

_REACH_OF_OBJECT = 8
_NUMBER_ENDINGS = ("وا", "ون", "ان", "تا")
_REACH_OF_SUBJECT = 12
_OF_SEVERAL = ("people", "headed", "both_parties")


def subject_after(found: list[Unit], position: int) -> int | None:
    """The bare actor that follows a verb directly, adverbs, quantities and pronouns aside: ردت عليه أنقرة."""
    if _shows_number(found[position].normal) and not _ends_in_ya(found[position]):
        return None
    for number in range(position + 1, min(position + 6, len(found))):
        unit = found[number]
        if unit.kind is Kind.ACTOR and unit.role == PRONOUN:
            continue
        if unit.kind is Kind.ACTOR:
            behind = _behind_object(found, position, number)
            if behind is not None:
                return behind
            if (
                unit.preposition
                or unit.conjunction
                or _is_man_behind_woman(found[position], unit)
                or _is_oblique(unit)
                or _is_masculine_before_feminine(found, position, number)
                or _is_met(found, position, number)
            ):
                return None
            return None if _is_lone_object(found, position, number) or _suffers(found, position, number) else number
        skipped = unit.kind is Kind.PARTICLE or unit.normal in SKIPPED_MARKS
        skipped = skipped or (not takes_object(found[position]) and _counts(found, number))
        skipped = skipped or _heads_people(found, number)
        if not skipped or unit.conjunction:
            return None
    return None


def _is_man_behind_woman(verb: Unit, unit: Unit) -> bool:
    """Whether a verb is feminine and an actor a man, who so is its object: وطردت السفير، وطالبت ترامب بالرد."""
    return verb.feminine is True and (gender(unit) is False or is_man(unit))


def _behind_object(found: list[Unit], position: int, actor: int) -> int | None:
    """The man behind the capital right after a masculine verb, which is no subject of it: زار دمشق أمس وزير إيراني."""
    verb, unit = found[position], found[actor]
    place = unit.role == "capital" and gender(unit) is True and not (unit.preposition or unit.conjunction)
    if verb.feminine is not False or verb.pronoun or not place or actor != position + 1:
        return None
    number = actor + 1
    while number < len(found) and found[number].kind is Kind.PARTICLE:
        number += 1
    if number == len(found) or found[number].preposition or found[number].conjunction:
        return None
    return number if is_doer(found[number]) and gender(found[number]) is False else None


def _heads_people(found: list[Unit], number: int) -> bool:
    """Whether a noun means those of a people whom the word after it names: الجنود الألمان."""
    unit, following = found[number], found[number + 1] if number + 1 < len(found) else None
    if unit.kind is not Kind.WORD or not unit.article or following is None or following.role != "people":
        return False
    return not following.preposition and not stems(unit.normal).isdisjoint(lexicon().words["members"])


def _is_oblique(unit: Unit) -> bool:
    """Whether an actor's noun shows by its ending that it is no subject: قاتلت الأميركيين، تحديات تواجه البلدين."""
    return unit.role in _OF_SEVERAL and unit.normal.endswith("ين")


def subject_after_phrase(found: list[Unit], position: int) -> int | None:
    """The subject behind a phrase of place or time: وصل إلى دكا مساء أمس وزير الخارجية الماليزي."""
    governed = False
    for number in range(position + 1, min(position + _REACH_OF_SUBJECT, len(found))):
        unit = found[number]
        if unit.kind is Kind.PREPOSITION or unit.preposition:
            governed = True
        elif unit.kind is Kind.ACTOR and unit.role != PRONOUN and not governed:
            possible = not unit.conjunction and is_doer(unit) and agrees(found[position], unit)
            possible = possible and not _is_man_behind_woman(found[position], unit)
            return number if possible and not _suffers(found, position, number) else None
        if unit.kind is Kind.ACTOR:
            governed = False
        elif unit.kind is Kind.WORD:
            if not governed:
                return None
            governed = not unit.closed
        elif unit.kind not in (Kind.PREPOSITION, Kind.PARTICLE):
            return None
    return None


@lru_cache(maxsize=50_000)
def _shows_number(verb: str) -> bool:
    """Whether a verb ends for two or many, and so has its subject before it: إنهم سيلتقون السوريين, أن تطالبا بكين."""
    roles = lexicon().verb_roles
    if verb.endswith("ا") and verb.startswith(("ي", "ت")) and verb[:-1] in roles:
        return True
    return any(verb.endswith(ending) and verb.removesuffix(ending) in roles for ending in _NUMBER_ENDINGS)


def _ends_in_ya(verb: Unit) -> bool:
    """Whether the alef that a verb ends in before its pronoun is the ya that it ends in without one: الهدنة التي ترعاها
    القاهرة."""
    return verb.pronoun != "" and verb.normal.endswith("ا") and f"{verb.normal[:-1]}ي" in lexicon().verb_roles


def takes_object(verb: Unit) -> bool:
    """Whether a verb has a direct object, so that what follows it may be whom it was done to: قتل ثلاثة جنود."""
    return any("direct" in frame.object for frame in verb.verb_frames)


def _counts(found: list[Unit], number: int) -> bool:
    """Whether a unit says how many there are of what follows: أكثر من خمسين طائرة تركية."""
    unit, words = found[number], lexicon().words
    if unit.normal == "من":
        return number > 0 and found[number - 1].normal in words["quantities"]
    return is_quantity(unit) or unit.normal in words["approximations"]


def _is_masculine_before_feminine(found: list[Unit], position: int, actor: int) -> bool:
    """Whether a masculine verb has the feminine name of a state right after it, and so as its object: وطالب دمشق."""
    verb, unit = found[position], found[actor]
    if verb.feminine is not False or unit.role not in ("name", "capital", "neighbours") or actor != position + 1:
        return False
    if unit.role == "capital" and verb.conjunction:
        return len(unit.actors) == 1
    following = found[actor + 1] if actor + 1 < len(found) else None
    if following is not None and following.kind is Kind.ACTOR and not (following.preposition or following.conjunction):
        return False  # somebody else is the object
    return takes_object(verb) and gender(unit) is True


def _is_met(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether a counterpart right after a verb with an object, and nobody after him, is the object, as the text has
    told whose counterpart he is: توجه الوزير إلى روما حيث يلتقي نظيره الإيطالي."""
    if found[actor].normal not in lexicon().words["counterparts"] or found[verb].pronoun or actor != verb + 1:
        return False
    following = found[actor + 1] if actor + 1 < len(found) else None
    bare = (Kind.ACTOR, Kind.NATIONALITY, Kind.WORD)
    alone = following is None or following.preposition != "" or following.kind not in bare
    return alone and takes_object(found[verb]) and found[verb].role != "say"


def _is_lone_object(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether the one actor after a verb is too feminine to be its subject: حين احتل الكويت."""
    following = found[actor + 1] if actor + 1 < len(found) else None
    alone = following is None or following.kind not in (Kind.ACTOR, Kind.NATIONALITY, Kind.WORD)
    return takes_object(found[verb]) and alone and found[verb].feminine is False and gender(found[actor]) is True


def _suffers(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether somebody after a verb of violence, with nobody after him, is its victim: قتل جندي بريطاني في هجوم."""
    words = lexicon().words
    if found[verb].normal not in words["of_victims"] or found[actor].role not in ("headed", "people"):
        return False
    if found[actor].role == "headed" and stems(found[actor].normal).isdisjoint(lexicon().heads["offices"]):
        return False
    following = found[actor + 1] if actor + 1 < len(found) else None
    bare = (Kind.WORD, Kind.ACTOR, Kind.NATIONALITY)
    return following is None or following.kind not in bare or following.preposition != ""


def is_object(found: list[Unit], verb: int, actor: int) -> bool:
    """Whether the one actor after a verb that carries on, or tells what for, is its object: … وتزود كييف بالسلاح، …
    لتقاتل الجيش الأوكراني."""
    passed = SKIPPED_MARKS | lexicon().words["adverbs"]  # وتنفي الخرطوم كل الاتهامات
    following = next((unit for unit in found[actor + 1 : actor + 4] if unit.normal not in passed), None)
    another = following is not None and not following.preposition
    pointed = following is not None and following.normal in lexicon().words["demonstratives"]  # ووصفت الخرطوم ذلك
    bare = following is not None and following.kind in (Kind.WORD, Kind.ACTOR, Kind.NATIONALITY)
    another = another and (bare or pointed)
    return (
        takes_object(found[verb])
        and not found[verb].pronoun
        and (_goes_on(found, verb) or _carries_on(found, verb))
        and not another
        and not (found[actor - 1].normal in lexicon().words["therein"] and _thinks_so(found[verb]))
        and not _has_accusative(found, actor)
    )


def _thinks_so(verb: Unit) -> bool:
    """Whether a verb with فيه needs another word to say something, so that who comes next is its subject: ورأت فيه
    طوكيو «استفزازا», but not واتهمت فيها أديس أبابا بالتعنت."""
    return all(frame.needs for frame in verb.verb_frames if "direct" in frame.object)


def _goes_on(found: list[Unit], verb: int) -> bool:
    """Whether a verb goes on with the last one, tells what for, or of a meeting to which the subject came: غادر إلى
    روما حيث التقى نظيره."""
    if found[verb].conjunction or found[verb].preposition == "ل":
        return True
    meets = any(frame.relation == "meetsWith" and "direct" in frame.object for frame in found[verb].verb_frames)
    return meets and verb > 0 and found[verb - 1].normal in lexicon().words["whereupon"]


def _carries_on(found: list[Unit], verb: int) -> bool:
    """Whether the word before a verb shows that its subject was named before: كما دعت كابول، لكنها دعت كابول، إنها لن
    تدعو كابول."""
    words, number = lexicon().words, verb - 1
    if number >= 0 and found[number].normal in words["also"]:
        return True
    while number > 0 and found[number].normal in words["of_the_future"]:
        number -= 1
    before = found[number].normal if number >= 0 else ""
    reported = before in words["pronominal_complementisers"] and before not in words["causes"]
    her, him = before.endswith("ها"), before.endswith("ه")
    return reported and (her or him) and her is found[verb].feminine


def _has_accusative(found: list[Unit], actor: int) -> bool:
    """Whether an indefinite object, to go by its alef, follows in the clause: وعلقت واشنطن أمس جزءا."""
    for number in range(actor + 1, min(actor + _REACH_OF_OBJECT, len(found))):
        unit = found[number]
        if unit.kind in (Kind.VERB, Kind.MARK, Kind.SUBORDINATOR, Kind.RELATIVE):
            return False
        if (
            unit.kind is Kind.WORD
            and unit.normal.endswith("ا")
            and not unit.closed
            and found[number - 1].kind is not Kind.PREPOSITION
        ):
            return True
    return False
