// What stands around the drawing: how much of the graph it shows, whose neighbourhood, and in what colours.

import { data, lines } from "../data/data.js";
import { shown } from "../data/filter.js";
import { change, state } from "../data/state.js";
import { mostActors } from "../drawing/scene.js";
import { button, element, isolate, refill } from "../parts/elements.js";
import { actorLabel, counted, formatNumber, translate } from "../words/language.js";

// The choices of how many actors are drawn at most.
export const limits = [50, 100, 300, 1000, 2000, 5000];

export function renderStageBar(container, scene) {
  const bar = state.selection?.path ? [] : state.focus ? focusBar(state.focus, scene) : wholeBar(scene);
  refill(container, [...bar, ...colourChoice()]);
}

function focusBar({ actor, steps }, scene) {
  const step = (number) =>
    button(
      {
        id: `steps-${number}`,
        "aria-pressed": String(steps === number),
        onclick: () => change({ focus: { actor, steps: number } }, { fit: true }),
      },
      counted("steps", number),
    );
  return [
    partNote(scene),
    element("span", {}, translate("neighbourhood"), " ", isolate(actorLabel(actor)), " · ", counted("actors", scene.actors.size)),
    step(1),
    step(2),
    button({ id: "unfocus", onclick: () => change({ focus: null }, { fit: true }) }, translate("unfocus")),
  ];
}

// Says so where not everybody is drawn, and lets the reader choose how many are.
function wholeBar(scene) {
  if (shown.weights.size <= limits[0]) return [];
  const limit = chosenLimit();
  const choices = [...limits.filter((each) => each < shown.weights.size), Infinity];
  const select = element(
    "select",
    { id: "limit" },
    choices.map((each) => element("option", { value: each, selected: each === limit }, limitName(each))),
  );
  select.addEventListener("change", () => change({ limit: Number(select.value) }, { fit: true }));
  return [partNote(scene), element("label", {}, translate("draw_at_most"), " ", select)];
}

// The choice that is in force: a limit that everybody is within is as none.
function chosenLimit() {
  const limit = state.limit || mostActors;
  return limit >= shown.weights.size ? Infinity : limit;
}

function limitName(limit) {
  return limit === Infinity ? translate("everybody", { n: formatNumber(shown.weights.size) }) : formatNumber(limit);
}

function partNote({ actors, lines: drawn, isPart }) {
  if (!isPart) return null;
  const numbers = [actors.size, shown.weights.size, drawn.length, lines.filter((line) => line.shown.length).length].map(formatNumber);
  const [a, b, c, d] = numbers;
  return element("span", { class: "part", id: "part", role: "status" }, translate("strongest_part", { a, b, c, d }));
}

function colourChoice() {
  if (data.blocs.length === 0) return [];
  const isBlocs = state.colouring === "bloc";
  return [
    button(
      { id: "colour-blocs", "aria-pressed": String(isBlocs), onclick: () => change({ colouring: isBlocs ? "kind" : "bloc" }) },
      translate("colour_blocs"),
    ),
  ];
}
