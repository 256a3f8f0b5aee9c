// The view as the part of an address after #, and back: selection, filter, language, what is drawn and where one looks.

import { blocSelection } from "../data/blocs.js";
import { actors, certainties, data, families, lines, relations, statements } from "../data/data.js";
import { filter, resetFilter } from "../data/filter.js";
import { state } from "../data/state.js";
import { language } from "../words/language.js";
import { limits } from "./stage.js";

const kindsOfPage = new Set(data.network.nodes.map((node) => node.kind));
const longestList = 2000; // letters of a list of publishers
const monthForm = /^\d{4}-\d{2}$/;

// view: {position, scale} of the drawing, or null where it is seen whole.
export function linkOfView(view) {
  const parts = new URLSearchParams();
  const put = (name, value) => value && parts.set(name, value);
  put("lang", language === "ar" ? "" : language);
  const { selection, focus } = state;
  put("actor", selection?.actor);
  put("line", selection?.line && nameOfLine(selection.line));
  put("pair", selection?.pair && JSON.stringify(selection.pair));
  put("only", selection?.only && JSON.stringify(linkOfPart(selection.only)));
  put("path", selection?.path && JSON.stringify(selection.path));
  put("bloc", selection?.bloc && String(selection.bloc.number + 1));
  put("focus", focus && JSON.stringify([focus.actor, focus.steps]));
  put("colour", state.colouring === "kind" ? "" : state.colouring);
  put("draw", state.limit === Infinity ? "all" : state.limit ? String(state.limit) : "");
  put("view", state.view === "graph" ? "" : state.view);
  put("without", [...filter.relations, ...filter.certainties, ...filter.kinds].sort().join(","));
  put("sources", filter.sources > 1 ? String(filter.sources) : "");
  put("articles", filter.articles > 1 ? String(filter.articles) : "");
  put("from", filter.from);
  put("to", filter.to);
  putPublishers(parts);
  if (view) put("at", [Math.round(view.position.x), Math.round(view.position.y), view.scale.toPrecision(4)].join(","));
  return parts.toString();
}

// The publishers that are shown or those that are not, whichever are fewer. A link that no browser would open is of no use,
// so too long a list is left out.
function putPublishers(parts) {
  if (filter.publishers.size === 0) return;
  const kept = data.publishers.filter((name) => !filter.publishers.has(name));
  const isShort = kept.length <= filter.publishers.size;
  const text = JSON.stringify(isShort ? kept : [...filter.publishers].sort());
  if (text.length <= longestList) parts.set(isShort ? "publishers" : "without-publishers", text);
}

// Takes over what a link says, as far as this page has it. Gives back {language, view}.
export function takeLink(text) {
  const parts = new URLSearchParams(text);
  const without = new Set((parts.get("without") || "").split(","));
  resetFilter();
  filter.relations = new Set(relations.map((row) => row.name).filter((name) => without.has(name)));
  filter.certainties = new Set(certainties.map((row) => row.name).filter((name) => without.has(name)));
  filter.kinds = new Set([...kindsOfPage].filter((kind) => without.has(kind)));
  const kept = list(parts.get("publishers"));
  const leftOut = new Set(list(parts.get("without-publishers")) || []);
  const keptNames = new Set(kept || data.publishers);
  filter.publishers = new Set(data.publishers.filter((name) => !keptNames.has(name) || leftOut.has(name)));
  filter.sources = parts.get("sources") === "2" ? 2 : 1;
  filter.articles = Math.min(99, whole(parts.get("articles")) || 1);
  for (const bound of ["from", "to"]) filter[bound] = monthForm.test(parts.get(bound)) ? parts.get(bound) : "";
  const focus = list(parts.get("focus")) || [];
  Object.assign(state, {
    selection: selectionOf(parts),
    focus: actors.has(focus[0]) ? { actor: focus[0], steps: focus[1] === 2 ? 2 : 1 } : null,
    colouring: parts.get("colour") === "bloc" ? "bloc" : "kind",
    limit: limitOf(parts.get("draw")),
    view: parts.get("view") === "table" ? "table" : "graph",
  });
  const [x, y, scale] = (parts.get("at") || "").split(",").map(Number);
  const view = scale > 0 && Number.isFinite(x + y + scale) ? { position: { x, y }, scale } : null;
  return { language: parts.get("lang") === "en" ? "en" : "ar", view };
}

function selectionOf(parts) {
  if (actors.has(parts.get("actor"))) return { actor: parts.get("actor") };
  const only = partOf(list(parts.get("only")) || []);
  const line = lines.find((each) => nameOfLine(each) === parts.get("line"));
  if (line) return { line, only };
  for (const kind of ["pair", "path"]) {
    const ends = list(parts.get(kind)) || [];
    if (ends.length === 2 && ends[0] !== ends[1] && ends.every((key) => actors.has(key))) return { [kind]: ends, only };
  }
  const bloc = whole(parts.get("bloc")) - 1;
  return data.blocs[bloc] ? blocSelection(bloc) : null;
}

// A statement goes by its identifier, as its number is another one in another page.
function linkOfPart({ family, relation, statement }) {
  if (family) return ["family", family];
  return relation ? ["relation", relation] : ["statement", statements.identifier[statement]];
}

function partOf([kind, value]) {
  if (kind === "family" && families.has(value)) return { family: value };
  if (kind === "relation" && relations.some((row) => row.name === value)) return { relation: value };
  const number = kind === "statement" ? statements.identifier.indexOf(value) : -1;
  return number < 0 ? undefined : { statement: number };
}

function limitOf(text) {
  if (text === "all") return Infinity;
  return limits.includes(whole(text)) ? whole(text) : 0;
}

function nameOfLine(line) {
  return JSON.stringify([line.from, line.to, line.arrows ? 1 : 0]);
}

function whole(text) {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

// A list written as JSON, or null where it is none.
function list(text) {
  try {
    const found = JSON.parse(text);
    return Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}
