// The panel for a line or a pair of actors: every statement with its evidence. What one says and another denies stands
// side by side.

import { evidenceOf } from "../data/blocks.js";
import { families, newestFirst, relationOf, relations, sayings } from "../data/data.js";
import { statementsBetween } from "../data/graph.js";
import { familyCounts, isDenied, narrowed } from "../data/lines.js";
import { pairOf, select } from "../data/state.js";
import { button, element, swatch } from "../parts/elements.js";
import { badge, end, growingList, hiddenNote, sign } from "../parts/lists.js";
import { statementCard } from "../parts/statement.js";
import { counted, labelOf, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";

const statementsStart = 40; // statements drawn at first; a pair of great powers can have hundreds

export function pairView(selection) {
  const pair = pairOf(selection);
  const all = statementsBetween(...pair);
  const numbers = newestFirst(narrowed(selection.line ? selection.line.shown : all, selection.only));
  const others = all.length - numbers.length;
  const relation = selection.only?.relation && relations.find((row) => row.name === selection.only.relation);
  return [
    element("h2", { class: "line-title" }, end(pair[0]), sign(Boolean(selection.line?.arrows)), end(pair[1])),
    element("p", { class: "hint" }, relation ? [sentenceCase(labelOf(relation)), " · "] : null, counted("statements", numbers.length)),
    familiesOf(numbers),
    others ? button({ class: "more", onclick: () => select({ pair }, { focus: true }) }, counted("other_between", others)) : null,
    ...(numbers.length ? evidenceList(numbers) : [hiddenNote()]),
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
  const denied = new Set(found.filter(({ number }) => isDenied(number)).map(({ number }) => sayings[number]));
  const disputed = new Set(
    found.filter((one) => !isDenied(one.number) && denied.has(sayings[one.number])).map(({ number }) => sayings[number]),
  );
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
        found.filter(({ number }) => !isDenied(number)),
      ),
      side(
        "denied",
        found.filter(({ number }) => isDenied(number)),
      ),
    ),
  );
}

function familiesOf(numbers) {
  const chip = ([name, count]) => element("li", {}, swatch(name), " ", sentenceCase(labelOf(families.get(name))), " ", badge(count));
  return element("ul", { class: "chips" }, familyCounts(numbers).map(chip));
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
