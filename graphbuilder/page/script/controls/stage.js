// What stands around the drawing: how much of the graph it shows, whose neighbourhood, and in what colours.

import { data, lines } from "../data/data.js";
import { shown } from "../data/filter.js";
import { change, state } from "../data/state.js";
import { mostActors } from "../drawing/scene.js";
import { button, element, isolate } from "../parts/elements.js";
import { actorLabel, counted, formatNumber, translate } from "../words/language.js";

const limits = [50, 100, 300, 1000, 2000, 5000];

export function renderStageBar(container, scene) {
  container.replaceChildren(
    ...(state.selection?.path ? [] : state.focus ? focusBar(state.focus, scene) : wholeBar(scene)),
    ...colourChoice(),
  );
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
    element("span", {}, translate("neighbourhood"), " ", isolate(actorLabel(actor)), " · ", counted("actors", scene.actors.size)),
    step(1),
    step(2),
    button({ id: "unfocus", onclick: () => change({ focus: null }, { fit: true }) }, translate("unfocus")),
  ];
}

// Says so where not everybody is drawn, and lets the reader choose how many are.
function wholeBar(scene) {
  if (shown.weights.size <= limits[0]) return [];
  const limit = Math.min(state.limit || mostActors, shown.weights.size);
  const choices = [...limits.filter((each) => each < shown.weights.size), shown.weights.size];
  const select = element(
    "select",
    { id: "limit" },
    choices.map((each) =>
      element(
        "option",
        { value: each, selected: each === limit },
        each === shown.weights.size ? translate("everybody", { n: formatNumber(each) }) : formatNumber(each),
      ),
    ),
  );
  select.addEventListener("change", () => change({ limit: Number(select.value) }, { fit: true }));
  return [partNote(scene), element("label", {}, translate("draw_at_most"), " ", select)].filter((each) => each !== null);
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
