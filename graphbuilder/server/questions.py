"""The named questions: beside the editor, as a list, and each as the query that it is about the actors asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from graphbuilder.errors import UsageError
from graphbuilder.graph.namespaces import BASE, PREFIXES
from graphbuilder.knowledge.lookup import actor
from graphbuilder.query.named import Question, fill, question, questions
from graphbuilder.query.vocabulary import stated
from graphbuilder.server.answer import JSON, POLICY, SPARQL, TEXT, Answer, Refusal, with_charset
from graphbuilder.server.html import Asked, html
from graphbuilder.server.negotiate import required

_ABOUT = re.compile(r"^# (?:description|parameter): .*\n", re.MULTILINE)
# Yasgui writes one style into the page, for columns of changeable width; this is its hash.
_STYLE = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
_POLICY = {"Content-Security-Policy": POLICY.replace("style-src 'self'", f"style-src 'self' {_STYLE}")}


def editor(asked: Asked) -> Answer:
    """The editor with the questions beside it."""
    settings = {
        "base": BASE,
        "prefixes": dict(PREFIXES),
        "terms": [f"ag:{name}" for name in sorted(stated())],
        "query": _query(question("edges"), {}),
    }
    return html("editor", asked, headers=_POLICY, questions=questions(), settings=json.dumps(settings))


def listed(asked: Asked) -> Answer:
    """The questions as JSON."""
    required(asked.accept, [JSON])
    found = [
        {
            "name": one.name,
            "title": {"ar": one.title_ar, "en": one.title},
            "description": one.description,
            "parameters": [
                {"name": each.name, "kind": each.kind, "default": each.default, "description": each.description}
                for each in one.parameters
            ],
        }
        for one in questions().values()
    ]
    return Answer(200, JSON, json.dumps(found, ensure_ascii=False).encode(), {"Vary": "Accept"})


def filled(asked: Asked) -> Answer:
    """The SPARQL of a question, with the parameters that are given; a field left empty keeps the default."""
    type = required(asked.accept, [SPARQL, TEXT])
    if asked.path not in questions():
        raise Refusal(404, "There is no question of this name: /questions lists them.")
    one = question(asked.path)
    given = {name: value.strip() for name, value in asked.query.items() if name != "lang" and value.strip()}
    kinds = {parameter.name: parameter.kind for parameter in one.parameters}
    keys = {name: _key(value) if kinds.get(name) == "actor" else value for name, value in given.items()}
    return Answer(200, with_charset(type), _query(one, keys).encode(), {"Vary": "Accept"})


def _query(one: Question, values: Mapping[str, str]) -> str:
    """The query of a question without the lines that describe it, but for its titles."""
    return _ABOUT.sub("", fill(one, values))


def _key(name: str) -> str:
    if len(name) > 200:
        raise UsageError("No name of an actor is as long as this; give a key such as RUS or NATO.")
    return actor(name).key
