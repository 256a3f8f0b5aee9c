"""The pages by name, and what is the same for all of them: the language, and a page in place of a bare sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphbuilder.errors import StoreError, UsageError
from graphbuilder.server import listing, questions, start, things
from graphbuilder.server.answer import HTML, RETRY, TEXT, Answer, Refusal
from graphbuilder.server.html import Asked, html
from graphbuilder.server.negotiate import language, preferred

PAGES: Mapping[str, Callable[[Asked], Answer]] = {
    "start": start.start,
    "editor": questions.editor,
    "questions": questions.listed,
    "question": questions.filled,
    "actors": listing.actors,
    "articles": listing.articles,
    "actor": things.actor,
    "article": things.article,
    "statement": things.statement,
}


def answer_page(
    name: str, *, folder: str, path: str, query: Mapping[str, str], accept: str, accept_language: str
) -> Answer:
    """The page of this name; a refusal is a page too, where the client prefers HTML to plain text."""
    asked = Asked(folder, path, query, accept, language(query.get("lang", ""), accept_language))
    try:
        return PAGES[name](asked)
    except StoreError as error:
        refusal = Refusal(503, str(error), RETRY)
    except UsageError as error:
        refusal = Refusal(400, str(error))
    except Refusal as error:
        refusal = error
    if preferred(accept, [TEXT, HTML]) == HTML:
        return html("refused", asked, status=refusal.status, headers=refusal.headers, sentence=str(refusal))
    return refusal.answer()
