// The panel for an actor: who it is, who speaks for it, its partners by family, and what is said of it in time.

import { background } from "../data/blocks.js";
import { blocOf } from "../data/blocs.js";
import {
  actors,
  certaintyOf,
  countBy,
  dateOf,
  families,
  groupBy,
  lineOf,
  linesOf,
  names,
  newestFirst,
  objectOf,
  relationOf,
  statements,
  subjectOf,
} from "../data/data.js";
import { change, select, state } from "../data/state.js";
import { button, element, isolate, shape, swatch } from "../parts/elements.js";
import { badge, entry, growingList, hiddenNote, section, tally } from "../parts/lists.js";
import { actorLabel, counted, formatDate, inverseLabelOf, labelOf, otherLabelOf, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";
import { blocEntry } from "./bloc.js";
import { factsOf } from "./facts.js";
import { pathSearch } from "./paths.js";
import { yearBars } from "./years.js";

const timelineStart = 10;

export function actorView(key) {
  const actor = actors.get(key);
  const said = newestFirst(new Set(linesOf(key).flatMap((line) => line.shown)));
  const facts = element("div", { class: "facts" });
  background()
    .then((known) => facts.replaceChildren(...factsOf(known, key)))
    .catch(() => facts.replaceChildren(element("p", { class: "hint" }, translate("cannot_open"))));
  return [
    element("h2", { class: "actor-title" }, shape(actor.kind), isolate(labelOf(actor))),
    element("p", { class: "hint" }, namesOf(actor), translate(`kind_${actor.kind}`), " · ", counted("statements", said.length)),
    ...(said.length ? saidView(key, said) : [hiddenNote()]),
    blocOf(key) === undefined ? null : section(translate("bloc"), [() => blocEntry(blocOf(key))]),
    facts,
  ];
}

function saidView(key, said) {
  return [
    actions(key),
    ...personsOf(key, said),
    element("h3", {}, translate("partners")),
    ...[...families.values()].map((family) => partnersOf(key, said, family)),
    ...timelineOf(key, said),
  ];
}

// The name in the other language and the key, where they say more than the title.
function namesOf(actor) {
  const others = [otherLabelOf(actor), actor.id].filter((name) => name && name !== labelOf(actor));
  return [...new Set(others)].map((name) => [isolate(name), " · "]);
}

function actions(key) {
  const isFocus = state.focus?.actor === key;
  const focus = () => change({ focus: isFocus ? null : { actor: key, steps: 1 } }, { fit: true });
  return element(
    "div",
    { class: "actions" },
    button({ id: "focus", "aria-pressed": String(isFocus), onclick: focus }, translate("focus")),
    pathSearch(key),
  );
}

function partnersOf(key, said, family) {
  const inFamily = said.filter((number) => relationOf(number).family === family.name);
  const byPartner = [...groupBy(inFamily, (number) => partnerOf(key, number))].sort((a, b) => b[1].length - a[1].length);
  if (byPartner.length === 0) return null;
  const makers = byPartner.map(
    ([partner, numbers]) =>
      () =>
        entry({ pair: [key, partner], only: { family: family.name } }, isolate(actorLabel(partner)), tally(numbers)),
  );
  return section([swatch(family.name), sentenceCase(labelOf(family))], makers, "h4");
}

function partnerOf(key, number) {
  return subjectOf(number) === key ? objectOf(number) : subjectOf(number);
}

// The persons whom the articles name as acting for the actor.
function personsOf(key, said) {
  const involved = said.flatMap((number) => [statements.subject[number], statements.object[number]]);
  const persons = countBy(
    involved.filter((name) => names[name].actor === key && names[name].key !== key),
    (name) => name,
  );
  if (persons.size === 0) return [];
  const entries = [...persons].sort((a, b) => b[1] - a[1]);
  return [
    element("h3", {}, translate("persons")),
    element(
      "ul",
      { class: "chips" },
      entries.map(([name, count]) => element("li", {}, isolate(labelOf(names[name])), " ", badge(count))),
    ),
  ];
}

function timelineOf(key, said) {
  if (said.length === 0) return [];
  const makers = said.map((number) => () => timelineEntry(key, number));
  return [element("h3", {}, translate("timeline")), yearBars(said), growingList("entries timeline-entries", makers, timelineStart)];
}

function timelineEntry(key, number) {
  const relation = relationOf(number);
  const certainty = certaintyOf(number);
  const open = () => select({ line: lineOf(number), only: { statement: number } }, { focus: true, centre: true });
  const label = subjectOf(number) === key ? labelOf(relation) : inverseLabelOf(relation);
  return element(
    "li",
    {},
    button(
      { class: "entry", onclick: open },
      swatch(relation.family, certainty.name),
      element("span", {}, isolate(label), " · ", isolate(actorLabel(partnerOf(key, number)))),
      certainty.name === "actual" ? null : element("span", { class: "badge", "data-certainty": certainty.name }, labelOf(certainty)),
      element("small", {}, formatDate(dateOf(number))),
    ),
  );
}
