// Puts the parts together: one selection, one filter, one language, and whoever changes one of them refreshes the rest.

let selection = null;
let moved = false; // whether a selection has moved the drawing, which leaving it undoes

const drawing = createDrawing(byId("drawing"), select);
const panel = createPanel(byId("panel"), select);
const filters = createFilters(byId("filters"), refresh);
const search = createSearch(byId("search"), byId("results"), byId("search-status"), select);

// selection: null, {actor: key}, {line, pair: [key, key]} or {pair: [key, key]}.
function select(wanted, { centre = false, focus = false } = {}) {
  selection = wanted;
  drawing.refresh(selection);
  panel.render(selection);
  if (centre) drawing.centre(wanted.actor ? [wanted.actor, ...partners(wanted.actor)] : wanted.pair);
  else if (moved && wanted === null) drawing.fit();
  moved = centre || (moved && wanted !== null);
  if (focus) byId("panel").focus({ preventScroll: true });
}

function partners(actor) {
  return linesOfActor.get(actor).filter((line) => shownOf(line).length).map((line) => (line.from === actor ? line.to : line.from));
}

function refresh() {
  const shownActors = drawing.refresh(selection);
  panel.render(selection);
  const shown = shownStatements();
  const articles = new Set(shown.map((statement) => statement.article)).size;
  const counts = [counted("statements", shown.length), counted("actors", shownActors), counted("articles", articles)].join(" · ");
  const whole = { a: formatNumber(shown.length), b: formatNumber(data.statements.length) };
  byId("counts").textContent = isFiltered() ? `${counts} · ${translate("shown_of", whole)}` : counts;
  byId("nothing-shown").hidden = shown.length > 0 || data.statements.length === 0;
}

function setLanguage(wanted) {
  language = wanted;
  translateDocument();
  filters.render();
  refresh();
}

function toggleFilters(open) {
  document.body.classList.toggle("filters-open", open);
  byId("filters-toggle").setAttribute("aria-expanded", String(open));
}

byId("language").addEventListener("click", () => setLanguage(language === "ar" ? "en" : "ar"));
byId("filters-toggle").addEventListener("click", () => toggleFilters(!document.body.classList.contains("filters-open")));
byId("zoom-in").addEventListener("click", () => drawing.zoom(1.3));
byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.3));
byId("fit").addEventListener("click", () => drawing.fit());
byId("physics").addEventListener("click", (event) => {
  const wanted = event.currentTarget.getAttribute("aria-pressed") !== "true";
  event.currentTarget.setAttribute("aria-pressed", String(wanted));
  drawing.setPhysics(wanted);
});

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input[type=search]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search").focus();
  } else if (event.key === "Escape") {
    if (document.body.classList.contains("filters-open")) toggleFilters(false);
    else if (typing && byId("search").value) search.close();
    else select(null);
  }
});

window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawing.refresh(selection));

byId("empty").hidden = data.statements.length > 0;
setLanguage("ar");
drawing.start();
translateDocument();
