"""How the features of a candidate are spelt, which is how ``scorer.tsv`` names them.

They come in groups, the same ones again and again, so each group is spelt once and kept.
"""

from __future__ import annotations

from functools import lru_cache

from graphbuilder.language.arabic.lexicon import lexicon, stems

Features = tuple[str, ...]
_HEADS = ("bystanders", "offices", "institutions", "parts")
_kept = lru_cache(maxsize=100_000)


@_kept
def between(
    here: str,
    steps: int,
    verbs: int,
    clauses: int,
    commas: int,
    others: int,
    path: str,
    stops: bool,
    aside: str,
    quoted: bool,
) -> Features:
    found = [
        f"{here} far {steps}",
        f"{here} verbs {verbs} clauses {clauses}",
        f"{here} commas {commas} others {others}",
        f"{here} verbs {verbs} others {others}",
        f"{here} path {path}",
    ]
    if stops:
        found.append(f"{here} stop")
    if aside:
        found.append(f"{here} aside {aside}")
    if quoted:
        found.append(f"{here} quote")
    return tuple(found)


@_kept
def standing(here: str, governor: str, depth: int, name: str, fits: bool) -> Features:
    """What the actor's phrase follows."""
    return f"{here} {governor} {depth}", f"{here} {governor} {name}", f"{here} {governor} {fits}"


@_kept
def phrase(end: str, side: str, name: str, role: str, noun: str, reference: str) -> Features:
    """What the actor's own phrase is, and the noun that it belongs to."""
    found = [f"{end}{side} {name} {role}"]
    if noun:
        found += [f"{end} behind {_class(noun)} {name}", f"{end} behind {noun}"]
        if role == "capital":
            found.append(f"{end} behind {noun} capital")  # اتفاق أبوجا is not one with Nigeria
    if reference:
        found.append(f"{end} reference {reference}")
    return tuple(found)


@_kept
def relating(end: str, relation: str, side: str, governor: str, entity: str) -> Features:
    return f"{end} {relation} {entity}", f"{end} {relation} {side} {governor}"


@_kept
def complementing(end: str, kind: str, relation: str, normal: str, place: str, depth: int, fits: bool) -> Features:
    return (
        f"{kind} at {place} {depth}",
        f"{kind} fits {fits} {depth}",
        f"{end} {relation} at {place}",
        f"{end} {normal} at {place}",
    )


@_kept
def ruling(kind: str, agreement: str, alone: bool | None) -> Features:
    rules = f"{kind} rules {agreement}"
    return (rules,) if alone is None else (rules, f"{kind} alone {alone}")


@_kept
def clause(kind: str, found: str, role: str, relation: str) -> Features:
    clause = f"{kind} clause {found}"
    if not role:
        return (clause,)
    of_role = f"{kind} clause of {role}"
    return (clause, of_role, f"{kind} clause of {relation}") if relation else (clause, of_role)


@_kept
def acting(kind: str, before: str, near: bool, after: bool, nowhere: bool) -> Features:
    found = []
    if before:
        found.append(f"{kind} acts before {before} {near}")
    if after:
        found.append(f"{kind} acts after")
    if nowhere:
        found.append(f"{kind} acts nowhere")
    return tuple(found)


@_kept
def free(kind: str, relation: str, order: str, kinds: str, alone: str, only: bool) -> Features:
    found = (
        *_ordered(kind, relation, order, kinds),
        f"p {kind} no rule",
        f"p {kind} alone {alone}",
        f"p {relation} alone {alone}",
    )
    return (*found, f"p {kind} two {alone}", f"p {relation} {order} two") if only else found


@_kept
def ruled(kind: str, relation: str, order: str, kinds: str, cost: int) -> Features:
    return (*_ordered(kind, relation, order, kinds), f"p {kind} rule {cost}", f"p {relation} rule")


@_kept
def apart(kind: str, order: str, verbs: int, others: int, names: str, first: str, second: str) -> Features:
    return (
        f"p {order} verbs {verbs} others {others}",
        f"p {order} {names}",
        f"p {kind} {order} {first} {second}",
        f"p {kind} {order} {second}",
    )


def _ordered(kind: str, relation: str, order: str, kinds: str) -> Features:
    return f"p {kind} {order}", f"p {relation} {order}", f"p {relation} {kinds}"


@lru_cache(maxsize=50_000)
def _class(noun: str) -> str:
    """The class of heads that a noun belongs to."""
    known, heads = stems(noun), lexicon().heads
    return next((name for name in _HEADS if not known.isdisjoint(heads[name])), "word")
