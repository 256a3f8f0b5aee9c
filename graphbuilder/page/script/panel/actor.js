// The panel for an actor: who it is, who speaks for it, its partners by family, and what is said of it in time.

import { background } from "../data/blocks.js";
import { blocOf } from "../data/blocs.js";
import {
  actors,
  certaintyOf,
  countBy,
  dateOf,
  families,
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
import { badge, entry, growingList, section } from "../parts/lists.js";
import { actorLabel, counted, formatDate, labelOf, otherLabelOf, translate } from "../words/language.js";
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
    element(
      "p",
      { class: "hint" },
      otherName(actor),
      translate(`kind_${actor.kind}`),
      " · ",
      isolate(key),
      " · ",
      counted("statements", said.length),
    ),
    actions(key),
    ...personsOf(key, said),
    element("h3", {}, translate("partners")),
    ...[...families.values()].map((family) => partnersOf(key, said, family)),
    ...timelineOf(key, said),
    blocOf(key) === undefined ? null : section(translate("bloc"), [() => blocEntry(blocOf(key))]),
    facts,
  ];
}

function otherName(actor) {
  const other = otherLabelOf(actor);
  return other ? [isolate(other), " · "] : null;
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
  const counts = [...countBy(inFamily, (number) => partnerOf(key, number))].sort((a, b) => b[1] - a[1]);
  if (counts.length === 0) return null;
  const makers = counts.map(
    ([partner, count]) =>
      () =>
        entry({ pair: [key, partner] }, isolate(actorLabel(partner)), badge(count)),
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
  const open = () => select({ line: lineOf(number) }, { focus: true, centre: true });
  return element(
    "li",
    {},
    button(
      { class: "entry", onclick: open },
      swatch(relation.family, certainty.name !== "actual"),
      element(
        "span",
        {},
        isolate(labelOf(relation)),
        subjectOf(number) === key || relation.symmetric ? " · " : ` · ${translate("by")} `,
        isolate(actorLabel(partnerOf(key, number))),
      ),
      element("small", {}, formatDate(dateOf(number))),
    ),
  );
}
