// Lists that make their further entries only when the reader asks for them, and the entries that stand in them.

import { actors, families } from "../data/data.js";
import { commonCertainty, familyCounts, isDenied } from "../data/lines.js";
import { select } from "../data/state.js";
import { actorLabel, formatNumber, labelOf, translate } from "../words/language.js";
import { button, element, isolate, shape, swatch } from "./elements.js";

const listStart = 8; // entries of a list before "show the whole list"
const atOnce = 500; // entries that are added at a time

export function section(title, makers, heading = "h3") {
  return element("section", {}, element(heading, {}, ...[title].flat()), growingList("entries", makers, listStart));
}

// makers: functions that make one entry each.
export function growingList(name, makers, start) {
  const list = element("ul", { class: name });
  const more = button({ class: "more", onclick: () => grow(atOnce).focus() });
  let made = 0;

  // Gives back the first that takes the keyboard of what was added.
  function grow(number) {
    const added = makers.slice(made, made + number).map((make) => make());
    made += added.length;
    list.append(...added);
    const left = makers.length - made;
    if (left === 0) more.remove();
    more.textContent =
      left > atOnce
        ? `${translate("show_more")} (${formatNumber(left)})`
        : `${translate("show_all_list")} (${formatNumber(makers.length)})`;
    if (added.length) added[0].tabIndex = -1;
    return added[0]?.querySelector("button") || added[0];
  }

  grow(start);
  for (const item of list.children) item.removeAttribute("tabindex");
  return made === makers.length ? list : element("div", {}, list, more);
}

export function entry(selection, ...content) {
  return element("li", {}, button({ class: "entry", onclick: () => select(selection, { focus: true, centre: true }) }, ...content));
}

export function actorEntry(key, count) {
  return entry({ actor: key }, shape(actors.get(key).kind), isolate(actorLabel(key)), badge(count));
}

export function lineEntry(line) {
  const ends = element("span", {}, isolate(actorLabel(line.from)), sign(Boolean(line.arrows)), isolate(actorLabel(line.to)));
  const counts = familyCounts(line.shown);
  const parts = counts.map(([family, count]) => `${labelOf(families.get(family))}${counts.length > 1 ? ` ${formatNumber(count)}` : ""}`);
  return entry(
    { line },
    swatch(counts[0][0], commonCertainty(line.shown)),
    ends,
    element("small", {}, parts.join(" · ")),
    tally(line.shown),
  );
}

// The name of an actor at an end of what is read, which leads to it.
export function end(key) {
  return button({ class: "end", onclick: () => select({ actor: key }, { focus: true, centre: true }) }, isolate(actorLabel(key)));
}

// Said where the filters leave nothing of what was chosen.
export function hiddenNote() {
  return element("p", { class: "hint", role: "status" }, translate("hidden_by_filters"));
}

export function badge(count) {
  return element("span", { class: "count" }, formatNumber(count));
}

// How many statements these are, and how many of them deny it: what is denied must not pass for a tie.
export function tally(numbers) {
  const denied = numbers.filter(isDenied).length;
  return element(
    "span",
    { class: "count" },
    formatNumber(numbers.length),
    denied ? ` · ${translate("of_them_denied", { n: formatNumber(denied) })}` : null,
  );
}

// Points from subject to object in the direction of the page; a dash where the relation has no direction.
export function sign(directed) {
  const spoken = element("span", { class: "visually-hidden" }, ` ${translate(directed ? "sign_to" : "sign_and")} `);
  return element("span", { class: "sign" }, element("span", { "aria-hidden": "true" }, directed ? "→" : "–"), spoken);
}
