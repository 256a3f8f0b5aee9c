"""Where things stand in the drawing, for tests that point at them."""

from __future__ import annotations

from playwright.sync_api import Page

# To vis-network an actor is its key behind a sign. The point on the screen where it draws an actor, or the middle of a
# line, by actor or by the line's ends.
_POINT_OF_ACTOR = """key => {
  const network = document.getElementById("drawing").network;
  const box = document.getElementById("drawing").getBoundingClientRect();
  const point = network.canvasToDOM(network.getPosition(`@${key}`));
  return [box.x + point.x, box.y + point.y];
}"""
_POINT_OF_LINE = """([from, to]) => {
  const network = document.getElementById("drawing").network;
  const box = document.getElementById("drawing").getBoundingClientRect();
  const edge = Object.values(network.body.edges).find((each) => each.fromId === `@${from}` && each.toId === `@${to}`);
  const point = network.canvasToDOM(edge.edgeType.getPoint(0.5));
  return [box.x + point.x, box.y + point.y];
}"""
_SHOWN = """kind => Object.values(document.getElementById("drawing").network.body[kind])
  .filter((thing) => !thing.options.hidden && !String(thing.id).startsWith("edgeId:"))
  .map((thing) => String(thing.id))"""


def point_of_line(page: Page, source: str, target: str) -> tuple[float, float]:
    """Where the middle of the first line from one actor to another is on the screen."""
    x, y = page.evaluate(_POINT_OF_LINE, [source, target])
    return x, y


def click_line(page: Page, source: str, target: str) -> None:
    """Click the middle of the first line from one actor to another."""
    page.mouse.click(*point_of_line(page, source, target))


def point_of(page: Page, actor: str) -> tuple[float, float]:
    """Where an actor is on the screen."""
    x, y = page.evaluate(_POINT_OF_ACTOR, actor)
    return x, y


def click_actor(page: Page, actor: str) -> None:
    """Click an actor."""
    page.mouse.click(*point_of(page, actor))


def shown_actors(page: Page) -> set[str]:
    """The keys of the actors that are drawn."""
    return {identifier.removeprefix("@") for identifier in page.evaluate(_SHOWN, "nodes")}


def shown_lines(page: Page) -> set[str]:
    """The identifiers of the lines that are drawn."""
    return set(page.evaluate(_SHOWN, "edges"))
