"""Who the actors of a page are: by what names they go, who leads them, what they belong to.

This comes from the tables of ``graphbuilder.knowledge``, not from the articles, and the page says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from graphbuilder.knowledge import Knowledge, Membership, Term, knowledge

_SEARCHED = ("name", "capital", "seat", "institution", "adjective", "people", "full", "surname")
_LANGUAGES = ("ar", "en")


def background(keys: Iterable[str]) -> dict[str, Any]:
    """For each actor of ``keys`` that the tables know: ``aliases``, ``leaders`` and ``memberships``, where it has any.

    ``names`` has the labels of all organisations and members that the memberships name. Leaders with the latest term
    come first; leaders without known years last.
    """
    known = knowledge()
    wanted = sorted(set(keys) & known.entities.keys())
    aliases, terms, memberships = _aliases(known), _terms(known), _memberships(known)
    actors: dict[str, dict[str, list[Any]]] = {}
    for key in wanted:
        facts: dict[str, list[Any]] = {
            "aliases": aliases.get(key, []),
            "leaders": [_leader(known, term, aliases) for term in terms.get(key, [])],
            "memberships": [_membership(key, membership) for membership in memberships.get(key, [])],
        }
        actors[key] = {name: rows for name, rows in facts.items() if rows}
    named = sorted({row["actor"] for facts in actors.values() for row in facts.get("memberships", [])})
    return {"actors": actors, "names": {key: _labels(known, key) for key in named}}


def _aliases(known: Knowledge) -> dict[str, list[str]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for language in _LANGUAGES:
        for name in known.names(language):
            if name.kind in _SEARCHED:
                found[name.entity.key][name.form] = None
    return {key: list(forms) for key, forms in found.items()}


def _terms(known: Knowledge) -> dict[str, list[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in known.terms:
        found[term.acts_for].append(term)
    for terms in found.values():
        terms.sort(key=lambda term: term.leader)
        terms.sort(key=lambda term: term.start, reverse=True)
    return dict(found)


def _leader(known: Knowledge, term: Term, aliases: dict[str, list[str]]) -> dict[str, Any]:
    facts = asdict(term)
    del facts["acts_for"], facts["leader"]
    return {**_labels(known, term.leader), **facts, "aliases": aliases.get(term.leader, [])}


def _memberships(known: Knowledge) -> dict[str, list[Membership]]:
    found: defaultdict[str, list[Membership]] = defaultdict(list)
    for membership in known.memberships:
        found[membership.member].append(membership)
        found[membership.organisation].append(membership)
    return dict(found)


def _membership(key: str, membership: Membership) -> dict[str, str]:
    """The other side of a membership, and the years."""
    other = membership.organisation if key == membership.member else membership.member
    return {"actor": other, "start": membership.start, "end": membership.end}


def _labels(known: Knowledge, key: str) -> dict[str, str]:
    entity = known.entities[key]
    return {"label_ar": entity.label_ar or entity.label, "label_en": entity.label}
