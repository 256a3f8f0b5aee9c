// The panel beside the drawing: an overview, an actor, what is said between two actors, what lies between them, or a bloc.

import { select, state } from "../data/state.js";
import { button } from "../parts/elements.js";
import { translate } from "../words/language.js";
import { actorView } from "./actor.js";
import { blocView } from "./bloc.js";
import { overview } from "./overview.js";
import { pairView } from "./pair.js";
import { pathView } from "./paths.js";

let filled = false;

export function renderPanel(container) {
  const { selection } = state;
  const content = selection === null ? overview() : viewOf(selection);
  const back = button({ class: "back", onclick: () => select(null, { focus: true }) }, translate("back"));
  container.replaceChildren(...(selection === null ? [] : [back]), ...content.filter((each) => each !== null));
  if (filled) container.scrollTop = 0; // not the first time, when the browser has nothing laid out yet
  filled = true;
}

function viewOf(selection) {
  if (selection.actor) return actorView(selection.actor);
  if (selection.bloc) return blocView(selection.bloc);
  if (selection.path) return pathView(selection.path);
  return pairView(selection);
}
