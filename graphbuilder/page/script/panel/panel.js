// The panel beside the drawing: an overview, an actor, what is said between two actors, what lies between them, or a bloc.

import { select, state } from "../data/state.js";
import { button, refill } from "../parts/elements.js";
import { translate } from "../words/language.js";
import { actorView } from "./actor.js";
import { blocView } from "./bloc.js";
import { overview } from "./overview.js";
import { pairView } from "./pair.js";
import { pathView } from "./paths.js";

// isNew: whether it is about something else than before, and so begins at its top.
export function renderPanel(container, isNew) {
  const { selection } = state;
  const content = selection === null ? overview() : viewOf(selection);
  const back = button({ class: "back", id: "back", onclick: () => select(null, { focus: true }) }, translate("back"));
  const place = isNew || !container.hasChildNodes() ? 0 : container.scrollTop;
  refill(container, [selection === null ? null : back, ...content]);
  if (container.scrollTop !== place) container.scrollTop = place;
}

function viewOf(selection) {
  if (selection.actor) return actorView(selection.actor);
  if (selection.bloc) return blocView(selection.bloc);
  if (selection.path) return pathView(selection.path);
  return pairView(selection);
}
