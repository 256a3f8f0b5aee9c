// Lists that make their further entries only when the reader asks for them, and the entries that stand in them.

import { actors, families } from "../data/data.js";
import { familyOf } from "../data/lines.js";
import { select } from "../data/state.js";
import { actorLabel, formatNumber, labelOf, translate } from "../words/language.js";
import { button, element, isolate, shape, swatch } from "./elements.js";

const listStart = 8; // entries of a list before "show the whole list"

export function section(title, makers, heading = "h3") {
  return element("section", {}, element(heading, {}, ...[title].flat()), growingList("entries", makers, listStart));
}

// makers: functions that make one entry each.
export function growingList(name, makers, start) {
  const list = element(
    "ul",
    { class: name },
    makers.slice(0, start).map((make) => make()),
  );
  if (makers.length <= start) return list;
  const more = button({ class: "more" }, `${translate("show_all_list")} (${formatNumber(makers.length)})`);
  more.addEventListener("click", () => {
    const added = makers.slice(start).map((make) => make());
    list.append(...added);
    more.remove();
    added[0].tabIndex = -1;
    (added[0].querySelector("button") || added[0]).focus();
  });
  return element("div", {}, list, more);
}

export function entry(selection, ...content) {
  return element("li", {}, button({ class: "entry", onclick: () => select(selection, { focus: true, centre: true }) }, ...content));
}

export function actorEntry(key, count) {
  return entry({ actor: key }, shape(actors.get(key).kind), isolate(actorLabel(key)), badge(count));
}

export function lineEntry(line) {
  const family = familyOf(line);
  const ends = element("span", {}, isolate(actorLabel(line.from)), sign(Boolean(line.arrows)), isolate(actorLabel(line.to)));
  return entry({ line }, swatch(family), ends, element("small", {}, labelOf(families.get(family))), badge(line.shown.length));
}

// The name of an actor at an end of what is read, which leads to it.
export function end(key) {
  return button({ class: "end", onclick: () => select({ actor: key }, { focus: true, centre: true }) }, isolate(actorLabel(key)));
}

export function badge(count) {
  return element("span", { class: "count" }, formatNumber(count));
}

// Points from subject to object in the direction of the page; a dash where the relation has no direction.
export function sign(directed) {
  return element("span", { class: "sign", "aria-hidden": "true" }, directed ? "→" : "–");
}
