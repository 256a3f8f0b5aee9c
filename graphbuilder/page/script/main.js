// Puts the parts together: whoever changes the selection, the filter or the language has the rest drawn anew.

import { createFilters } from "./controls/filters.js";
import { linkOfView, takeLink } from "./controls/link.js";
import { createSearch } from "./controls/search.js";
import { renderStageBar } from "./controls/stage.js";
import { createTimeline } from "./controls/timeline.js";
import { statementCount } from "./data/data.js";
import { applyFilter, isFiltered, shown } from "./data/filter.js";
import { lookedAt, neighbourhood } from "./data/graph.js";
import { change, select, state, whenChanged } from "./data/state.js";
import { createDrawing } from "./drawing/drawing.js";
import { renderPanel } from "./panel/panel.js";
import { byId } from "./parts/elements.js";
import { createTable } from "./table/table.js";
import { createTake } from "./take/take.js";
import { counted, formatNumber, language, setLanguage, translate } from "./words/language.js";

let centred = false; // whether it was the page that moved it, to what was chosen
let moved = false; // whether the reader has moved the drawing, so that a link must say where to
let writing = 0;
let written = location.hash; // the link that the page itself has put into the address

const drawing = createDrawing(byId("drawing"), focusOn);
const filters = createFilters(byId("filters"), () => refilter());
const timeline = createTimeline(byId("timeline"), () => refilter());
const table = createTable(byId("table"));
createSearch({
  name: "result",
  input: byId("search"),
  list: byId("results"),
  status: byId("search-status"),
  choose: (actor) => select({ actor }, { centre: true, focus: true }),
});

function refilter(changed = ["filter"]) {
  applyFilter();
  filters.render();
  timeline.render();
  refresh(changed, {});
}

// changed: the names of what has changed in the state, or "filter", which also stands for the language, or "link".
function refresh(changed, hints) {
  const has = (...names) => names.some((name) => changed.includes(name));
  leaveFocus();
  const scene = drawing.refresh();
  if (has("selection", "focus", "filter")) renderPanel(byId("panel"), has("selection", "link"));
  renderStageBar(byId("stage-bar"), scene);
  renderHead();
  showView(has("view", "filter"));
  if (drawing.isStarted()) look(changed, hints);
  if (hints.focus) focusPanel();
  writeLink({ isStep: has("selection", "focus", "view") });
}

function look(changed, hints) {
  const { selection } = state;
  const isBack = changed.includes("view") && state.view === "graph";
  const isLeft = centred && selection === null && Boolean(hints.focus);
  if (hints.fit || isLeft || (selection?.path && changed.includes("selection"))) {
    drawing.fit();
    moved = centred = false;
  } else if (selection && (hints.centre || isBack)) {
    drawing.centre(lookedAt(selection));
    moved = centred = true;
  }
}

// Who is chosen outside the neighbourhood that is looked at leads out of it.
function leaveFocus() {
  const { selection, focus } = state;
  if (!selection || !focus) return;
  const around = neighbourhood(focus.actor, focus.steps);
  const chosen = selection.actor ? [selection.actor] : lookedAt(selection).slice(0, 2);
  if (chosen.some((key) => !around.has(key))) state.focus = null;
}

// In the table the panel is hidden until something is chosen.
function focusPanel() {
  const panel = byId("panel").hidden ? byId("table-frame") : byId("panel");
  panel.focus({ preventScroll: true });
}

function renderHead() {
  const parts = [counted("statements", shown.numbers.length), counted("actors", shown.weights.size), counted("articles", shown.articles)];
  if (isFiltered()) parts.push(translate("shown_of", { a: formatNumber(shown.numbers.length), b: formatNumber(statementCount) }));
  byId("counts").textContent = parts.join(" · ");
  byId("nothing-shown").hidden = shown.numbers.length > 0 || statementCount === 0;
}

function showView(isStale) {
  const isTable = state.view === "table";
  byId("table").hidden = !isTable;
  byId("stage-bar").hidden = isTable;
  byId("graph").inert = isTable; // it lies under the table: hidden, it would lose its size and with it the view
  byId("panel").hidden = isTable && state.selection === null;
  byId("view").setAttribute("aria-pressed", String(isTable));
  if (isTable && isStale) table.render();
}

function focusOn(actor) {
  if (actor === null) change({ focus: null }, { fit: true });
  else
    change(
      { selection: { actor }, focus: { actor, steps: state.focus?.actor === actor && state.focus.steps === 1 ? 2 : 1 } },
      { fit: true },
    );
}

function speak(wanted, changed) {
  setLanguage(wanted);
  refilter(changed);
}

// isStep: the browser's way back leads to the view as it was before.
function writeLink({ isStep = false } = {}) {
  clearTimeout(writing);
  if (!drawing.isStarted()) return;
  const link = linkOfView(moved ? drawing.view() : null);
  const isNew = `#${link}` !== written && link !== written;
  written = link ? `#${link}` : "";
  // An address without # would leave the last one standing.
  const address = written || location.pathname + location.search;
  if (isStep && isNew) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

// The wheel turns many times a second; browsers bear a few changes of the address.
function writeLinkSoon() {
  clearTimeout(writing);
  writing = setTimeout(writeLink, 300);
}

function readLink() {
  const found = takeLink(location.hash.slice(1));
  moved = found.view !== null;
  speak(found.language, ["filter", "link"]);
  if (!drawing.isStarted()) drawing.start();
  if (found.view) drawing.setView(found.view);
  else drawing.fit({ animation: false });
  writeLink();
}

function zoom(factor) {
  moved = true;
  centred = false;
  drawing.zoom(factor);
  writeLinkSoon();
}

function toggleFilters(open) {
  document.body.classList.toggle("filters-open", open);
  byId("filters-toggle").setAttribute("aria-expanded", String(open));
}

function leave() {
  if (document.body.classList.contains("filters-open")) {
    toggleFilters(false);
    byId("filters-toggle").focus();
  } else if (byId("take").open) {
    byId("take").open = false;
    byId("take").querySelector("summary").focus();
  } else if (state.selection === null && state.focus) change({ focus: null }, { fit: true });
  else if (state.selection !== null) select(null, { focus: true });
}

whenChanged(refresh);
createTake(byId("take"), drawing, writeLink);
byId("language").addEventListener("click", () => speak(language === "ar" ? "en" : "ar"));
byId("view").addEventListener("click", () => change({ view: state.view === "graph" ? "table" : "graph" }));
byId("filters-toggle").addEventListener("click", () => toggleFilters(!document.body.classList.contains("filters-open")));
byId("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address after # belongs to the view
  focusPanel();
});
byId("zoom-in").addEventListener("click", () => zoom(1.3));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
byId("fit").addEventListener("click", () => {
  moved = false;
  drawing.fit();
  writeLink();
});
byId("physics").addEventListener("click", (event) => {
  const wanted = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", String(wanted));
  drawing.setPhysics(wanted);
});

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input[type=search], input[type=number], select");
  if ((event.key === "/" || (event.code === "Slash" && !event.shiftKey)) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search").focus();
  } else if (event.key === "Escape") {
    leave();
  }
});
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => refresh([], {}));
window.addEventListener("hashchange", () => {
  if (location.hash !== written) readLink();
});

byId("empty").hidden = statementCount > 0;
readLink();
for (const event of ["zoom", "dragEnd"]) {
  drawing.on(event, () => {
    moved = true;
    centred = false;
    writeLinkSoon();
  });
}
drawing.on("animationFinished", writeLinkSoon);
drawing.on("resize", () => moved || drawing.fit({ animation: false }));
