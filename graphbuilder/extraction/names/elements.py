"""The tokens of a sentence as units one by one: names, words, and words that stand for an actor named elsewhere.

Phrases are built of them afterwards, see :mod:`~graphbuilder.extraction.clauses.phrases`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from graphbuilder.extraction.names.mentions import ADJECTIVE, BOTH, PEOPLE, PERSON_KINDS, SURNAME, Mention, is_called
from graphbuilder.extraction.names.reference_words import is_latter, refer, with_reference
from graphbuilder.extraction.units import Actor, Kind, Unit, plain_unit, word
from graphbuilder.language.arabic.lexicon import lexicon, stems
from graphbuilder.language.arabic.text import Token
from graphbuilder.language.arabic.words import ARTICLE, Prefixed, prefixed

BY = "by"
_OF = "من"
_WHAT = "ما"
# Stands for the word that a prefix belongs to, and looks like none of them.
_STAND_IN = "XXX"
_OPENING = frozenset({"«", "“", '"'})
_CLOSING = frozenset({"»", "”", '"'})


def elements(tokens: list[Token], mentions: list[Mention]) -> list[Unit]:
    """The units of a sentence one by one, left to right, every token in exactly one."""
    starts = {mention.first: mention for mention in mentions}
    found: list[Unit] = []
    position = 0
    while position < len(tokens):
        mention = starts.get(position)
        unit = _name(mention, tokens, found) if mention else _word(tokens, position, found)
        position = unit.last
        unit = _honoured(found, unit)
        if not (mention is None and unit.normal in _bound_words() and _is_bound(unit, tokens, found)):
            found.append(_joined_to_and(found, unit))
        elif position not in starts:
            position = max(position, min(found[-1].last, len(tokens)))
    return found


def _honoured(found: list[Unit], unit: Unit) -> Unit:
    """A person or an office with the words of honour before it: جلالة السلطان هيثم، صاحب السمو أمير البلاد."""
    words = lexicon().words["honours"]
    if not found or found[-1].normal not in words:
        return unit
    somebody = unit.kind is Kind.ACTOR and unit.role in PERSON_KINDS
    office = unit.kind is Kind.WORD and not stems(unit.normal).isdisjoint(lexicon().heads["offices"])
    while (somebody or office) and found and found[-1].normal in words and not (unit.conjunction or unit.preposition):
        unit = _begun_by(found.pop(), unit)
    return unit


def _joined_to_and(found: list[Unit], unit: Unit) -> Unit:
    """A unit with the و before it that a space sets apart: بعد الهجوم و إعلان روسيا."""
    can_be = unit.kind in (Kind.WORD, Kind.VERB, Kind.ACTOR, Kind.NATIONALITY) and not unit.conjunction
    if can_be and found and found[-1].normal == "و" and found[-1].kind is Kind.WORD:
        unit.first, unit.conjunction = found.pop().first, "و"
    return unit


def _name(mention: Mention, tokens: list[Token], found: list[Unit]) -> Unit:
    """The unit of a name."""
    unit = _named(_described(mention, tokens, found), tokens)
    if found and (_is_only_named_for(found[-1], unit, tokens) or _is_only_from(found, unit, tokens)):
        unit.kind, unit.role, unit.actors = Kind.WORD, "", []
    elif found and unit.kind is Kind.ACTOR and (_is_named(found[-1], unit) or _is_given_name(found[-1], unit)):
        return _begun_by(found.pop(), unit)
    return unit


def _is_given_name(before: Unit, unit: Unit) -> bool:
    """Whether a word is how the given name before a surname is spelt here: نيكولاي ساركوزي."""
    if unit.role != SURNAME or unit.conjunction or unit.preposition or unit.entity is None:
        return False
    return before.kind is Kind.WORD and is_called(before.normal, unit.entity.key)


def _word(tokens: list[Token], position: int, found: list[Unit]) -> Unit:
    """The unit of a token that is no name."""
    unit = _set_apart(with_reference(plain_unit(tokens[position], position), tokens), tokens)
    if _is_own_official(found, unit):
        refer(unit, "possessives")
    words = lexicon().words
    if unit.normal == _WHAT and found and found[-1].normal in words["before_what"]:
        following = tokens[unit.last].normal if unit.last < len(tokens) else ""
        apart = following in words["amounts"] or following in words["continuing"]
        unit.kind = Kind.PARTICLE if apart else Kind.RELATIVE  # على ما قيمته مليار، أن ما زالت
    elif unit.normal != _WHAT and unit.normal in words["whatever"] and _is_calling(tokens, unit.last):
        unit.kind = Kind.RELATIVE
    return unit


def _is_calling(tokens: list[Token], position: int) -> bool:
    """Whether a verb follows by which somebody gives what another does a name of his own: لما وصفته بالابتزاز."""
    following = word(tokens[position].normal) if position < len(tokens) else None
    return following is not None and following.pronoun != "" and following.verb in lexicon().calling


@cache
def _bound_words() -> frozenset[str]:
    """The words that mean something else, or are a part of the unit before them, where that is of a certain kind."""
    words = lexicon().words
    by = {form.split()[1] for form in words["by"] | words["often"]}
    return (
        words["exceptive"]
        | words["the_latter"]
        | words["directions"]
        | words["ordinals"]
        | words["patronymics"]
        | words["of_neighbours"]
        | words["of_two"]
        | words["both_parties"]
        | words["unmanned"]
        | by
        | {_OF}
    )


def _is_bound(unit: Unit, tokens: list[Token], found: list[Unit]) -> bool:
    """Whether a word becomes a part of the unit before it; else it is only made what it is there."""
    words, before = lexicon().words, found[-1] if found else None
    if unit.kind is Kind.SUBORDINATOR and unit.normal in words["exceptive"] and not _opens_clause(unit, tokens):
        unit.kind = Kind.PARTICLE
    if before is None:
        return False
    if unit.role == "both_parties":
        _take_heads(found, unit)
    if is_latter(found, unit):
        refer(unit, "the_latter")
    elif before.kind is Kind.PREPOSITION and unit.normal in words["directions"]:
        unit.kind = Kind.WORD
    elif f"{before.normal} {unit.normal}" in words["by"]:
        _by(before, unit)
        return True
    elif f"{before.normal} {unit.normal}" in words["often"]:
        before.kind, before.last = Kind.PARTICLE, unit.last  # سرعان ما: this ما denies nothing
        return True
    elif unit.normal in words["ordinals"] and before.role in PERSON_KINDS:
        before.last = unit.last  # الملك عبد الله + الثاني
        return True
    elif unit.normal in words["patronymics"] and before.role in PERSON_KINDS:
        before.last = min(unit.last + 1, len(tokens))  # السلطان هيثم + بن طارق
        return True
    elif unit.normal in words["of_neighbours"] and before.role == "neighbours":
        before.last, before.normal = unit.last, f"{before.normal} {unit.normal}"  # جارتها + الشمالية
        return True
    elif unit.role == before.role == "both_parties" and not (unit.conjunction or unit.preposition):
        before.last = unit.last  # البلدين + الجارين
        return True
    elif unit.normal in words["of_two"] and before.normal in words["each_of_two"]:
        before.last = unit.last  # كل + منهما
        refer(before, "both_parties")
        return True
    elif _is_unmanned(found, unit):
        _merge_into_last(found, unit)
        return True
    elif unit.normal == _OF and _is_each(before):
        _each_of(before, unit)
        return True
    return False


def _take_heads(found: list[Unit], both: Unit) -> None:
    """Make the nouns before a dual that name those of both a part of it: وزيرا + خارجية + البلدين."""
    while len(found) and found[-1].kind is Kind.WORD and found[-1].normal in lexicon().words["of_both"]:
        if found[-1].article or both.preposition or both.conjunction:
            return
        _begun_by(found.pop(), both)


def unquoted(found: list[Unit], tokens: list[Token]) -> list[Unit]:
    """The units, each name that stands alone in quotation marks without them; where a name holds the opening mark
    (حركة «حماس»), the closing one goes to it too."""
    result: list[Unit] = []
    position = 0
    while position < len(found):
        unit = found[position]
        position += 1
        if unit.kind in (Kind.ACTOR, Kind.NATIONALITY) and position < len(found) and found[position].normal in _CLOSING:
            if any(token.normal in _OPENING for token in tokens[unit.first : unit.last]):
                unit.last = found[position].last
                position += 1
            elif result and result[-1].normal in _OPENING:
                unit.first = result.pop().first
                unit.last = found[position].last
                position += 1
        result.append(unit)
    return result


@lru_cache(maxsize=1_000)
def _detached(normal: str) -> Prefixed | None:
    """The conjunction and preposition that a written word is nothing but: وب of وبـ«حماس»; ``None`` for any other."""
    return next((item for item in prefixed(normal + _STAND_IN) if item.core == _STAND_IN), None)


def _set_apart(unit: Unit, tokens: list[Token]) -> Unit:
    """A preposition of one letter as such, where a quotation mark cuts it off from its noun: نددت بـ«التدخل»."""
    quoted = unit.last < len(tokens) and tokens[unit.last].normal in _OPENING
    prefix = _detached(unit.normal) if quoted and unit.kind is Kind.WORD else None
    if prefix is not None and prefix.preposition:
        unit.kind, unit.normal, unit.conjunction = Kind.PREPOSITION, prefix.preposition, prefix.conjunction
    return unit


def _opens_clause(unit: Unit, tokens: list[Token]) -> bool:
    """Whether أن follows, or a verb: غير أن، إلا أنه; ألا تنتقدها, whose hamza no longer shows."""
    if unit.last >= len(tokens):
        return False
    following = tokens[unit.last]
    is_verb = plain_unit(following, unit.last).kind is Kind.VERB
    return is_verb or following.normal in lexicon().words["complementisers"]


def _is_only_named_for(before: Unit, unit: Unit, tokens: list[Token]) -> bool:
    """Whether a capital gives its name to what was made there: معاهدة بيونغ يانغ, but not اتفاق موسكو وطهران; or a land
    to a street or hotel: فندق فلسطين."""
    if unit.conjunction or unit.preposition or before.kind is not Kind.WORD or before.article:
        return False
    words = lexicon().words
    if unit.role in ("capital", "name") and not stems(before.normal).isdisjoint(words["named_after_lands"]):
        return True
    if unit.role != "capital":
        return False
    if stems(before.normal).isdisjoint(words["named_for_capitals"]):
        return False
    following = tokens[unit.last].normal if unit.last < len(tokens) else ""
    return following not in words["of_parties"] and not following.startswith("و")


def _is_only_from(found: list[Unit], unit: Unit, tokens: list[Token]) -> bool:
    """Whether an adjective, or a surname that looks like one, says what a thing is called or where somebody or
    something comes from, and nobody acts by it: دينار كويتي, باللغتين العربية والإنجليزية, صاروخ روسي الصنع."""
    words = lexicon().words
    if unit.preposition or unit.role not in (ADJECTIVE, SURNAME):
        return False
    following = tokens[unit.last].normal if unit.last < len(tokens) else ""
    if unit.role == ADJECTIVE and following in words["origins"]:
        return True
    noun = found[-2] if unit.conjunction == "و" and len(found) > 1 else found[-1]
    between = found[-1].kind is Kind.WORD and tokens[found[-1].first].normal.startswith(ARTICLE)
    if noun.kind is not Kind.WORD or (noun is not found[-1] and not between):
        return False
    # The dinar that falls (الدينار العراقي) is the state's; a price in it is not.
    known = {stem for stem in stems(noun.normal) if stem.startswith(ARTICLE) == noun.article}
    return not known.isdisjoint(words["named_after_states"])


def _is_own_official(found: list[Unit], unit: Unit) -> bool:
    """Whether a possessed office or body acts: قالت تل أبيب إن مدفعيتها ردت، هددت كينيا ما لم تسحب جيشها."""
    if found and found[-1].kind is Kind.VERB and unit.normal in lexicon().words["leaders_or_led"]:
        return unit.pronoun != "" and not unit.conjunction
    if unit.kind is not Kind.WORD or not unit.closed or unit.article or unit.preposition or unit.noun_expressions:
        return False
    if not found or found[-1].kind is Kind.PREPOSITION or unit.normal in lexicon().words["counterparts"]:
        return False
    return not stems(unit.normal).isdisjoint(lexicon().acting_heads)


def _by(preposition: Unit, noun: Unit) -> None:
    """من قبل and the like as one preposition, whose noun is the doer."""
    preposition.last = noun.last
    preposition.normal = BY


def _is_named(neighbour: Unit, unit: Unit) -> bool:
    """Whether an actor's name says which neighbour is meant: السويد وجارتها فنلندا."""
    return neighbour.role == "neighbours" and not unit.conjunction and not unit.preposition


def _begun_by(before: Unit, unit: Unit) -> Unit:
    """A name with the word before it, whose prefixes are the whole's."""
    unit.first = before.first
    unit.conjunction, unit.preposition = before.conjunction, before.preposition
    return unit


def _is_unmanned(found: list[Unit], unit: Unit) -> bool:
    """Whether a word ends what طائرة بدون طيار calls an aircraft, whose own state comes after."""
    words = lexicon().words["unmanned"]
    return unit.normal in words and found[-1].kind is Kind.PREPOSITION and len(found) > 1


def _merge_into_last(found: list[Unit], unit: Unit) -> None:
    """Make a word and the prepositions before it a part of the noun before them."""
    while found[-1].kind is Kind.PREPOSITION and len(found) > 1:
        found.pop()
    found[-1].last = unit.last


def _is_each(unit: Unit) -> bool:
    return unit.kind in (Kind.WORD, Kind.PARTICLE) and not _each(unit.normal).isdisjoint(lexicon().words["each"])


def _each(normal: str) -> set[str]:
    """A word with and without a preposition of one letter: كل and ل of لكل."""
    return {normal, normal[1:]} if normal.startswith(("ل", "ب")) else {normal}


def _each_of(each: Unit, of: Unit) -> None:
    """كل من is no partitive: لكل من روسيا والصين is لروسيا والصين, and كلا من تونس والجزائر is تونس والجزائر."""
    each.last = of.last
    preposition = each.preposition or ("" if each.normal in lexicon().words["each"] else each.normal[0])
    each.kind = Kind.PREPOSITION if preposition else Kind.PARTICLE
    each.normal, each.preposition = preposition or each.normal, ""


def _described(mention: Mention, tokens: list[Token], found: list[Unit]) -> Mention:
    """The mention as an adjective, where its form is one too and agrees with the noun before it: الخارجية السعودية."""
    if _is_plural_adjective(mention, found):
        return replace(mention, names=tuple(replace(name, kind=ADJECTIVE) for name in mention.names))
    adjective = next((name for name in mention.names if name.kind == ADJECTIVE), None)
    if adjective is None or mention.name.kind != "name" or mention.preposition or mention.conjunction or not found:
        return mention
    noun = found[-1]
    if noun.kind is not Kind.WORD:
        return mention
    definite = noun.article and noun.normal.endswith(("ه", "ات", "تين", "تان"))
    definite = definite and tokens[mention.first].normal.startswith(ARTICLE)  # but not الحكومة المقالة تركيا
    # هجوما روسيا is a Russian attack.
    accusative = noun.accusative and not noun.closed and adjective.form.endswith("ي")
    return replace(mention, names=(adjective,)) if definite or accusative else mention


def _is_plural_adjective(mention: Mention, found: list[Unit]) -> bool:
    """Whether the name of a people describes the noun before it: مدنيين أفغان, جنود أتراك."""
    if mention.name.kind != PEOPLE or mention.conjunction or mention.preposition or not found:
        return False
    noun = found[-1]
    definite = mention.name.form.startswith(ARTICLE)
    return (
        noun.kind is Kind.WORD and noun.article == definite and not stems(noun.normal).isdisjoint(lexicon().all_heads)
    )


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
    entities = {name.entity.key: name.entity for name in named}
    unit.actors = [Actor(entity, mention.first, mention.last) for entity in entities.values()]
    return unit
