// What the tables of the program know of an actor: its leaders and memberships. It is marked as not coming from the articles.

import { element, isolate } from "../parts/elements.js";
import { growingList } from "../parts/lists.js";
import { labelOf, translate } from "../words/language.js";

const factsStart = 6;

export function factsOf(known, key) {
  const { leaders = [], memberships = [] } = known.actors[key] || {};
  const belongs = memberships.map((row) => () => fact(isolate(labelOf(known.names[row.actor])), row));
  const leads = leaders.map((row) => () => fact([isolate(labelOf(row)), " · ", translate(`office_${row.office}`)], row));
  const lists = [
    ["memberships", belongs],
    ["leaders", leads],
  ].filter(([, makers]) => makers.length);
  if (lists.length === 0) return [];
  return [
    element("h3", {}, translate("background")),
    element("p", { class: "hint" }, translate("background_hint")),
    ...lists.map(([title, makers]) =>
      element("section", {}, element("h4", {}, translate(title)), growingList("facts-list", makers, factsStart)),
    ),
  ];
}

function fact(content, { start, end }) {
  return element("li", {}, element("span", {}, content), years(start, end));
}

function years(start, end) {
  const [from, to] = [start, end].map((date) => date.slice(0, 4));
  if (!from && !to) return null;
  if (!to) return element("small", {}, translate("since", { a: from }));
  if (!from) return element("small", {}, translate("until", { a: to }));
  return element("small", {}, from === to ? from : `${from}–${to}`);
}
