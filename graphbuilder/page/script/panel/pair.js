// The panel for a line or a pair of actors: every statement with its evidence. What one says and another denies stands
// side by side.

import { evidenceOf } from "../data/blocks.js";
import { certaintyOf, countBy, families, newestFirst, relationOf, sayings } from "../data/data.js";
import { statementsBetween } from "../data/graph.js";
import { pairOf, select } from "../data/state.js";
import { button, element, swatch } from "../parts/elements.js";
import { badge, end, growingList, sign } from "../parts/lists.js";
import { statementCard } from "../parts/statement.js";
import { counted, labelOf, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";

const statementsStart = 40; // statements drawn at first; a pair of great powers can have hundreds

export function pairView(selection) {
  const pair = pairOf(selection);
  const all = statementsBetween(...pair);
  const numbers = newestFirst(selection.line ? selection.line.shown : all);
  const others = all.length - numbers.length;
  return [
    element("h2", { class: "line-title" }, end(pair[0]), sign(Boolean(selection.line?.arrows)), end(pair[1])),
    element("p", { class: "hint" }, counted("statements", numbers.length)),
    familiesOf(numbers),
    others ? button({ class: "more", onclick: () => select({ pair }, { focus: true }) }, counted("other_between", others)) : null,
    ...evidenceList(numbers),
  ];
}

// The statements to read. Their sentences may have to be opened first, so they come a moment later.
export function evidenceList(numbers) {
  if (numbers.length === 0) return [];
  const place = element("div", { class: "evidence", "aria-busy": "true" });
  evidenceOf(numbers)
    .then((found) => place.replaceChildren(...arranged(found)))
    .catch(() => place.replaceChildren(element("p", { class: "hint", role: "alert" }, translate("cannot_open"))))
    .finally(() => place.removeAttribute("aria-busy"));
  return [marksLegend(), place];
}

function arranged(found) {
  const denied = new Set(found.filter(isDenied).map(({ number }) => sayings[number]));
  const disputed = new Set(found.filter((one) => !isDenied(one) && denied.has(sayings[one.number])).map(({ number }) => sayings[number]));
  const rest = found.filter(({ number }) => !disputed.has(sayings[number]));
  return [
    ...[...disputed].map((saying) => opposed(found.filter(({ number }) => sayings[number] === saying))),
    growingList(
      "statements",
      rest.map((one) => () => statementCard(one)),
      statementsStart,
    ),
  ];
}

function isDenied({ number }) {
  return certaintyOf(number).name === "negated";
}

function opposed(found) {
  const side = (title, cards) =>
    element(
      "section",
      { class: "side" },
      element("h4", {}, translate(title)),
      growingList(
        "statements",
        cards.map((one) => () => statementCard(one)),
        statementsStart,
      ),
    );
  return element(
    "section",
    { class: "opposed" },
    element("h3", {}, translate("opposed"), " · ", sentenceCase(labelOf(relationOf(found[0].number)))),
    element(
      "div",
      { class: "sides" },
      side(
        "said",
        found.filter((one) => !isDenied(one)),
      ),
      side("denied", found.filter(isDenied)),
    ),
  );
}

function familiesOf(numbers) {
  const counts = countBy(numbers, (number) => relationOf(number).family);
  const parts = [...families.values()].filter((family) => counts.has(family.name));
  return element(
    "ul",
    { class: "chips" },
    parts.map((family) => element("li", {}, swatch(family.name), " ", sentenceCase(labelOf(family)), " ", badge(counts.get(family.name)))),
  );
}

function marksLegend() {
  const roles = ["subject", "trigger", "object"];
  return element(
    "p",
    { class: "marks" },
    translate("marks"),
    roles.map((role) => [" ", element("mark", { class: role }, translate(`mark_${role}`))]),
  );
}
