// The panel for two actors and all that lies between them: what is said directly, and the shortest ways through others.

import { createSearch } from "../controls/search.js";
import { newestFirst } from "../data/data.js";
import { shortestPaths, statementsBetween } from "../data/graph.js";
import { select } from "../data/state.js";
import { button, element, isolate } from "../parts/elements.js";
import { badge, end, growingList, sign } from "../parts/lists.js";
import { actorLabel, counted, translate } from "../words/language.js";
import { evidenceList } from "./pair.js";

const pathsStart = 8;

// A field for the other actor.
export function pathSearch(key) {
  const input = element("input", {
    type: "search",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": translate("path_to"),
    placeholder: translate("path_to"),
  });
  const list = element("ul", { hidden: true, "aria-label": translate("path_to") });
  const status = element("p", { class: "visually-hidden", role: "status" });
  createSearch({
    name: "path",
    input,
    list,
    status,
    without: key,
    choose: (actor) => select({ path: [key, actor] }, { focus: true, centre: true }),
  });
  return element("div", { class: "search path-search" }, input, list, status);
}

export function pathView(path) {
  const [start, goal] = path;
  const direct = statementsBetween(start, goal);
  const paths = shortestPaths(start, goal);
  const others = paths.length ? paths[0].actors.length - 2 : 0;
  return [
    element("h2", { class: "line-title" }, isolate(actorLabel(start)), sign(false), isolate(actorLabel(goal))),
    element("p", { class: "hint" }, translate("path_hint")),
    element("h3", {}, paths.length ? counted("paths", others) : translate("no_path")),
    paths.length
      ? growingList(
          "entries paths",
          paths.map((each) => () => pathEntry(each)),
          pathsStart,
        )
      : null,
    element("h3", {}, translate("direct"), " · ", counted("statements", direct.length)),
    ...evidenceList(newestFirst(direct)),
  ];
}

function pathEntry({ actors, strength }) {
  const steps = actors.slice(1).map((key, place) => [step(actors[place], key), end(key)]);
  return element("li", { class: "path" }, end(actors[0]), steps, badge(strength));
}

function step(from, to) {
  const said = `${actorLabel(from)} – ${actorLabel(to)}: ${counted("statements", statementsBetween(from, to).length)}`;
  const open = () => select({ pair: [from, to] }, { focus: true, centre: true });
  return button({ class: "step", title: said, "aria-label": said, onclick: open }, "–");
}
