"""Where the predicates of a query stand: a walk over its tokens by the grammar of graph patterns.

::

    WHERE { ?x ag:alliedWith ?y ; rdf:predicate ag:attacks . FILTER (?z = ag:attacks) }
               ──predicate──      ──predicate──

Rules 52 to 98 of the grammar of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar). A query is taken to
parse; of one that does not, the places are of no use.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphbuilder.query.tokens import Kind, Token, closing, is_word, prologue

_SKIPPED_TO_GROUP = ("GRAPH", "SERVICE", "SELECT", "WHERE", "OPTIONAL", "UNION", "MINUS")
_AFTER_GROUP = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")
_ENDS = (".", "}", "]")


def predicates(found: Sequence[Token]) -> list[int]:
    """The places of the tokens that stand as a predicate, or as a part of the path that does; none in a template."""
    return _Walk(found).places


class _Walk:
    """One pass over the tokens; ``at`` is the next."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.found = found
        self.at = prologue(found)
        self.places: list[int] = []
        while self.at < len(found):
            if is_word(found[self.at], "CONSTRUCT") and self._sign(1) == "{":
                self.at = self._after(self.at + 1)
            elif self._sign() == "{":
                self._group()
            else:
                self.at += 1

    def _sign(self, ahead: int = 0) -> str:
        """The sign at ``at``, or nothing."""
        place = self.at + ahead
        if place < len(self.found) and self.found[place].kind is Kind.SIGN:
            return self.found[place].text
        return ""

    def _after(self, bracket: int) -> int:
        last = closing(self.found, bracket)
        return len(self.found) if last is None else last + 1

    def _word(self, *words: str) -> bool:
        return self.at < len(self.found) and is_word(self.found[self.at], *words)

    def _group(self) -> None:
        """A group graph pattern, from its opening brace to after its closing one."""
        self.at += 1
        while self.at < len(self.found) and self._sign() != "}":
            if self._sign() == "{":
                self._group()
            elif self._word(*_SKIPPED_TO_GROUP):
                self._to_group()
            elif self._word("FILTER", "BIND", *_AFTER_GROUP):
                self.at += 1
                self._expression()
            elif self._word("VALUES"):
                self._values()
            elif self._sign() == ".":
                self.at += 1
            else:
                self._triples()
        self.at += 1

    def _to_group(self) -> None:
        while self.at < len(self.found) and self._sign() != "{":
            self.at += 1

    def _values(self) -> None:
        self._to_group()
        if self.at < len(self.found):
            self.at = self._after(self.at)

    def _expression(self) -> None:
        """What is in brackets, with the groups of EXISTS in it; or EXISTS itself, or the call of a function."""
        while self.at < len(self.found) and self._sign() not in ("{", "(", "}"):
            self.at += 1
        if self._sign() == "{":
            self._group()
        elif self._sign() == "(":
            last = self._after(self.at) - 1
            while self.at < last:
                if self._sign() == "{":
                    self._group()
                else:
                    self.at += 1
            self.at = last + 1

    def _triples(self) -> None:
        """The triples of one subject."""
        properties = self._sign() == "[" and self._sign(1) != "]"
        self._node()
        if not (properties and self._sign() in _ENDS):
            self._properties()

    def _properties(self) -> None:
        """Predicates with their objects, up to what ends them."""
        while self.at < len(self.found) and self._sign() not in _ENDS:
            if self._sign() == ";":
                self.at += 1
                continue
            self._path()
            self._node()
            while self._sign() == ",":
                self.at += 1
                self._node()
            if self._sign() not in (*_ENDS, ";"):
                return

    def _path(self) -> None:
        """A predicate: a variable, ``a``, or a path."""
        while True:
            while self._sign() == "^":
                self.at += 1
            if self._sign() == "!":
                self.at = self._after(self.at + 1) if self._sign(1) == "(" else self._after_negated()
            elif self._sign() == "(":
                self.at += 1
                self._path()
                self.at += 1
            else:
                self.places.append(self.at)
                self.at += 1
            while self._sign() in ("*", "+", "?"):
                self.at += 1
            if self._sign() not in ("/", "|"):
                return
            self.at += 1

    def _after_negated(self) -> int:
        """What ``!`` denies is one property, of which nothing can be said to follow from others."""
        return self.at + (3 if self._sign(1) == "^" else 2)

    def _node(self) -> None:
        """A subject or an object: a term, a list, or a blank node with what is said of it."""
        if self._sign() == "[":
            self.at += 1
            self._properties()
            self.at += 1
        elif self._sign() == "(":
            self.at += 1
            while self.at < len(self.found) and self._sign() != ")":
                self._node()
            self.at += 1
        else:
            self._term()

    def _term(self) -> None:
        """A variable, a name or a literal; a number can be several tokens, which stand without a gap."""
        while self._sign() in ("+", "-"):
            self.at += 1
        first = self.found[self.at] if self.at < len(self.found) else None
        self.at += 1
        if first is None:
            return
        if first.kind is Kind.TEXT:
            if self._sign() == "^^":
                self.at += 2
            elif self.at < len(self.found) and self.found[self.at].text.startswith("@"):
                self.at += 1
        elif first.text.isdigit() or first.text == ".":
            self._rest_of_number()

    def _rest_of_number(self) -> None:
        while self.at + 1 < len(self.found):
            before, here, after = self.found[self.at - 1 : self.at + 2]
            glued = before.end == here.start
            if not glued or not (here.text[0].isdigit() or (here.text == "." and here.end == after.start)):
                return
            self.at += 1
