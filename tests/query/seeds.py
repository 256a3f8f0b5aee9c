"""The answers to the named questions on the sample articles, worked out in Python from the statements themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from graphbuilder.graph.namespaces import actor_iri, article_iri, short
from graphbuilder.knowledge import knowledge
from graphbuilder.model import Article, Certainty, Statement
from graphbuilder.ontology import families, relations

Row = tuple[str, ...]
Statements = Sequence[Statement]

FRIENDLY = {name for name, one in relations().items() if one.family in ("alliance", "cooperation", "support")}
HOSTILE = {name for name, one in relations().items() if one.family in ("dispute", "conflict")}
READER = "0.0.1"  # The version that is said to have read the samples.
SYMMETRIC = {name for name, one in relations().items() if one.symmetric}


def actual(statements: Statements, of: Iterable[str] | None = None) -> list[Statement]:
    """Those that are presented as fact, of some relations or of all."""
    kept = set(relations() if of is None else of)
    return [one for one in statements if one.certainty is Certainty.ACTUAL and one.relation in kept]


def ends(one: Statement) -> tuple[str, str]:
    """The parties of a statement."""
    return one.subject.state, one.object.state


def actor(key: str) -> str:
    """An actor as an answer shows it."""
    return short(actor_iri(key))


def article(one: Statement) -> str:
    """A statement's article as an answer shows it."""
    return short(article_iri(one.evidence.article))


def title(one: Statement) -> str:
    """What a statement calls that which is signed, or nothing."""
    return one.evidence.words(one.agreement.title) if one.agreement else ""


def spoken_of(statements: Statements) -> set[str]:
    """The keys of all actors of statements, and of those for whom they act."""
    entities = [entity for one in statements for entity in (one.subject, one.object, one.holder) if entity]
    return {key for entity in entities for key in (entity.key, entity.state)}


def others(statements: Statements, key: str) -> Iterator[tuple[str, Statement]]:
    """The party at the other end of each statement in which ``key`` takes part."""
    for one in statements:
        for this, that in (ends(one), ends(one)[::-1]):
            if this == key:
                yield that, one


def counted(pairs: Iterable[tuple[Row, Statement]], *, days: bool = False, statements: bool = False) -> list[Row]:
    """Each key with its number of articles and, if asked for, of statements, and its first and last day."""
    groups: defaultdict[Row, list[Statement]] = defaultdict(list)
    for key, one in pairs:
        groups[key].append(one)
    rows = []
    for key, found in groups.items():
        numbers = [str(len({id(one) for one in found}))] if statements else []
        dates = [min(one.date for one in found), max(one.date for one in found)] if days else []
        rows.append((*key, *numbers, str(len({one.evidence.article for one in found})), *dates))
    return rows


def by_ends(statements: Statements, relation: str) -> list[Row]:
    """The pairs of a relation with the number of articles, the first and the last day."""
    pairs = [((actor(ends(one)[0]), actor(ends(one)[1])), one) for one in actual(statements, [relation])]
    return counted(pairs, days=True)


def around(statements: Statements, key: str, of: set[str], *, days: bool = False) -> list[Row]:
    """The parties around an actor with the numbers of statements and articles."""
    pairs = [((actor(that),), one) for that, one in others(actual(statements, of), key)]
    return counted(pairs, days=days, statements=True)


def between(statements: Statements, one_key: str, other_key: str) -> list[Statement]:
    """The statements between two parties."""
    return [one for one in statements if set(ends(one)) == {one_key, other_key}]


def mediation(statements: Statements) -> set[Row]:
    """Mediator, side and other side of one sentence."""
    sides: defaultdict[tuple[str, str, int], set[str]] = defaultdict(set)
    for one in actual(statements, ["mediatesBetween"]):
        sides[one.subject.state, one.evidence.article, one.evidence.sentence.index].add(actor(one.object.state))
    rows: set[Row] = set()
    for (mediator, _, _), found in sides.items():
        pairs: list[Row] = [*combinations(sorted(found), 2)] or [(*found, "")]
        rows.update((actor(mediator), *pair) for pair in pairs)
    return rows


def shared(statements: Statements, one_key: str, other_key: str) -> set[Row]:
    """Relation and third party that both have, in the same direction where the relation has one."""

    def has(key: str) -> set[tuple[str, str, str]]:
        found = set()
        for one in actual(statements):
            for this, that, direction in ((*ends(one), "to"), (*ends(one)[::-1], "from")):
                if this == key:
                    found.add((one.relation, that, "" if one.relation in SYMMETRIC else direction))
        return found

    return {(f"ag:{relation}", actor(third)) for relation, third, _ in has(one_key) & has(other_key)}


def in_common(statements: Statements, one_key: str, other_key: str) -> list[Row]:
    """The friends of both with the number of statements for each of the two."""
    friends = [Counter(that for that, _ in others(actual(statements, FRIENDLY), key)) for key in (one_key, other_key)]
    return [(actor(key), str(friends[0][key]), str(friends[1][key])) for key in friends[0].keys() & friends[1].keys()]


def two_steps(statements: Statements, key: str) -> list[Row]:
    """The enemies of an actor's enemies, with the number of enemies and whether they are its own."""
    hostile = actual(statements, HOSTILE)
    own = {that for that, _ in others(hostile, key)} - {key}
    found = {(third, enemy) for enemy in own for third, _ in others(hostile, enemy) if third not in (key, enemy)}
    counts = Counter(third for third, _ in found)
    return [(actor(third), str(number), str(third in own).lower()) for third, number in counts.items()]


def unconfirmed(statements: Statements) -> set[Row]:
    """The claims of one article alone that none states as fact."""

    def key(one: Statement) -> tuple[str, ...]:
        return (one.relation, *(sorted(ends(one)) if one.relation in SYMMETRIC else ends(one)))

    facts = {key(one) for one in actual(statements)}
    sources: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    claims = [one for one in statements if one.certainty is Certainty.CLAIMED]
    for one in claims:
        sources[key(one)].add(one.evidence.article)
    return {
        (actor(one.subject.state), f"ag:{one.relation}", actor(one.object.state), article(one))
        for one in claims
        if key(one) not in facts and len(sources[key(one)]) == 1
    }


def contradicted(statements: Statements) -> list[Row]:
    """What is presented as fact or claimed in one place and denied in another, for each two sentences once."""
    denials = [one for one in statements if one.certainty is Certainty.NEGATED]
    found = {
        (
            (actor(ends(one)[0]), f"ag:{one.relation}", actor(ends(one)[1]), article(one), article(denial)),
            (one.certainty, one.evidence.sentence.text, denial.evidence.sentence.text),
        )
        for denial in denials
        for one in statements
        if one.certainty in (Certainty.ACTUAL, Certainty.CLAIMED)
        and one.relation == denial.relation
        and (ends(one) == ends(denial) or (one.relation in SYMMETRIC and ends(one) == ends(denial)[::-1]))
    }
    return [row for row, _ in found]


def turned(statements: Statements) -> set[Row]:
    """The pairs with both cooperation and conflict, and which of them was last."""
    last: list[defaultdict[tuple[str, ...], str]] = [defaultdict(str), defaultdict(str)]
    for days, of in zip(last, (FRIENDLY, HOSTILE), strict=True):
        for one in actual(statements, of):
            pair = tuple(sorted(map(actor, ends(one))))
            days[pair] = max(days[pair], one.date)
    rows = set()
    for pair in last[0].keys() & last[1].keys():
        friendly, hostile = last[0][pair], last[1][pair]
        way = "to conflict" if friendly < hostile else "to cooperation" if friendly > hostile else "on the same day"
        rows.add((*pair, way))
    return rows


def certain(statements: Statements) -> list[Row]:
    """Each relation with its statements by certainty and in all."""
    table = Counter((one.relation, one.certainty) for one in statements)
    return [
        (f"ag:{name}", *(str(table[name, one]) for one in Certainty), str(sum(table[name, one] for one in Certainty)))
        for name in {one.relation for one in statements}
    ]


def connected(statements: Statements) -> list[Row]:
    """Each party with the number of others and of statements."""
    keys = {key for one in actual(statements) for key in ends(one)}
    rows: list[Row] = []
    for key in keys:
        found = list(others(actual(statements), key))
        rows.append((actor(key), str(len({that for that, _ in found})), str(len({id(one) for _, one in found}))))
    return rows


def members(statements: Statements, organisation: str) -> set[Row]:
    """Those who are in an organisation and have not left."""

    def those(*of: str) -> set[str]:
        return {one.subject.state for one in actual(statements, of) if one.object.state == organisation}

    return {(actor(key),) for key in those("memberOf", "joins") - those("leaves")}


def quoted(statements: Iterable[Statement]) -> list[Row]:
    """The statements themselves: date, ends, certainty, sentence."""
    return [
        (one.date, actor(one.subject.key), f"ag:{one.relation}", actor(one.object.key), one.evidence.sentence.text)
        for one in statements
    ]


def family(statements: Statements) -> list[Row]:
    """The families with their statements and articles."""
    pairs = [((f"ag:{relations()[one.relation].family}",), one) for one in actual(statements)]
    return [
        (key, families()[key.removeprefix("ag:")].label_ar, *rest) for key, *rest in counted(pairs, statements=True)
    ]


Expected = Callable[[Statements, Sequence[Article]], Iterable[Row]]

ANSWERS: dict[str, tuple[str, Expected]] = {
    "accusations": ("accuser accused articles first last", lambda found, _: by_ends(found, "accuses")),
    "agreements": (
        "date party other title sentence",
        lambda found, _: [
            (one.date, *map(actor, ends(one)), title(one), one.evidence.sentence.text)
            for one in actual(found, ["signsAgreementWith"])
        ],
    ),
    "allegations": (
        "date subject relation object sentence",
        lambda found, _: quoted(
            one for one in found if one.holder and one.holder.state == "USA" and "IRN" in ends(one)
        ),
    ),
    "arms": ("supplier recipient articles first last", lambda found, _: by_ends(found, "suppliesArmsTo")),
    "articles": (
        "article title date publisher statements",
        lambda found, articles: [
            (
                short(article_iri(one.identifier)), one.title, one.date, one.publisher,
                str(sum(item.evidence.article == one.identifier for item in found)),
            )
            for one in articles
        ],
    ),
    "background-members": (
        "member from to",
        lambda found, _: [
            (actor(one.member), one.start, one.end)
            for one in knowledge().memberships
            if one.organisation == "NATO" and {one.member, "NATO"} <= spoken_of(found)
        ],
    ),
    "certainties": ("relation actual claimed planned possible negated statements", lambda found, _: certain(found)),
    "claims": (
        "subject object holder sentence",
        lambda found, _: [
            (*map(actor, ends(one)), actor(one.holder.key) if one.holder else "", one.evidence.sentence.text)
            for one in found
            if one.certainty is Certainty.CLAIMED
        ],
    ),
    "connected": ("actor others statements", lambda found, _: connected(found)),
    "contradictions": ("subject relation object stated_in denied_in", lambda found, _: contradicted(found)),
    "denied": (
        "subject relation object article",
        lambda found, _: [
            (actor(ends(one)[0]), f"ag:{one.relation}", actor(ends(one)[1]), article(one))
            for one in found
            if one.certainty is Certainty.NEGATED
        ],
    ),
    "edges": (
        "subject relation object statements articles",
        lambda found, _: counted(
            [((actor(ends(one)[0]), f"ag:{one.relation}", actor(ends(one)[1])), one) for one in actual(found)],
            statements=True,
        ),
    ),
    "enemies-of-enemies": ("third enemies is_enemy_too", lambda found, _: two_steps(found, "IRN")),
    "evidence": (
        "date subject object certainty sentence article software",
        lambda found, _: [
            (
                one.date, actor(one.subject.key), actor(one.object.key), f"ag:{one.certainty}",
                one.evidence.sentence.text, article(one), f"graphbuilder {READER}",
            )
            for one in found
            if one.relation == "attacks" and ends(one) == ("RUS", "UKR")
        ],
    ),
    "families": ("family family_name_ar statements articles", lambda found, _: family(found)),
    "friends-in-common": ("friend with_actor with_other", lambda found, _: in_common(found, "RUS", "CHN")),
    "mediators": ("mediator side other", lambda found, _: mediation(found)),
    "members": ("member", lambda found, _: members(found, "NATO")),
    "membership": (
        "date member relation organisation certainty sentence",
        lambda found, _: [
            (
                one.date, actor(ends(one)[0]), f"ag:{one.relation}", actor(ends(one)[1]), f"ag:{one.certainty}",
                one.evidence.sentence.text,
            )
            for one in found
            if one.relation in ("joins", "leaves", "seeksToJoin")
        ],
    ),
    "months": (
        "month subject relation object statements articles",
        lambda found, _: counted(
            [
                ((one.date[:7], actor(ends(one)[0]), f"ag:{one.relation}", actor(ends(one)[1])), one)
                for one in between(actual(found), "RUS", "UKR")
            ],
            statements=True,
        ),
    ),
    "partners": ("partner statements articles", lambda found, _: around(found, "RUS", FRIENDLY)),
    "relation": ("subject object articles first last", lambda found, _: by_ends(found, "sanctions")),
    "rivals": ("rival statements articles first last", lambda found, _: around(found, "RUS", HOSTILE, days=True)),
    "sanctions": (
        "date by certainty sentence",
        lambda found, _: [
            (one.date, actor(one.subject.state), f"ag:{one.certainty}", one.evidence.sentence.text)
            for one in found
            if one.relation == "sanctions" and one.object.state == "RUS"
        ],
    ),
    "shared": ("relation third", lambda found, _: shared(found, "RUS", "CHN")),
    "single-source": ("subject relation object article", lambda found, _: unconfirmed(found)),
    "suppliers": (
        "supplier certainty articles first last",
        lambda found, _: counted(
            [
                ((actor(one.subject.state), f"ag:{one.certainty}"), one)
                for one in found
                if one.relation == "suppliesArmsTo" and one.object.state == "UKR"
            ],
            days=True,
        ),
    ),
    "timeline": (
        "date subject relation object sentence",
        lambda found, _: quoted(between(found, "RUS", "PRK")),
    ),
    "treaties": (
        "title kind signed certainty party other article",
        lambda found, _: [
            (title(one), kind, one.agreement.signed, f"ag:{one.certainty}", *map(actor, ends(one)), article(one))
            for one in found
            if one.agreement
            for kind in ([f"ag:{kind}" for kind in one.agreement.kinds] or [""])
        ],
    ),
    "turned": ("one two turned", lambda found, _: turned(found)),
    "visits": (
        "date visitor from to",
        lambda found, _: [
            (one.date, actor(one.subject.key), *map(actor, ends(one))) for one in actual(found, ["visits"])
        ],
    ),
}  # fmt: skip
