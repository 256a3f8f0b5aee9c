// Which statements are shown. A statement has to pass every facet; of those that do, what too few articles or sources say
// is left out.

import {
  actors,
  certaintyOf,
  dateOf,
  lines,
  objectOf,
  publisherOf,
  relationOf,
  sayings,
  sourceOf,
  statementCount,
  statements,
  subjectOf,
} from "./data.js";
import { isDenied } from "./lines.js";

export const filter = {
  relations: new Set(), // left out, by name
  certainties: new Set(),
  kinds: new Set(),
  publishers: new Set(), // left out, by name
  from: "", // months, YYYY-MM, both included; empty: no bound
  to: "",
  articles: 1, // how many articles at least say so
  sources: 1,
};

// What is shown now: `numbers` in order, and by actor in how many of them it is. Each line has its own in `line.shown`.
export const shown = { numbers: [], weights: new Map(), articles: 0 };

const facets = { relations: 1, certainties: 2, kinds: 4, publishers: 8, time: 16 };
const failed = new Uint8Array(statementCount); // the facets that a statement fails, as bits

const tests = [
  [facets.relations, (number) => filter.relations.has(relationOf(number).name)],
  [facets.certainties, (number) => filter.certainties.has(certaintyOf(number).name)],
  [facets.kinds, (number) => kindsOf(number).some((kind) => filter.kinds.has(kind))],
  [facets.publishers, (number) => filter.publishers.has(publisherOf(number))],
  [facets.time, (number) => !isInTime(dateOf(number).slice(0, 7))],
];

function isInTime(month) {
  if (!filter.from && !filter.to) return true;
  return month !== "" && month >= filter.from && (!filter.to || month <= filter.to);
}

export function kindsOf(number) {
  return [...new Set([subjectOf(number), objectOf(number)].map((key) => actors.get(key).kind))];
}

// Works out anew what is shown, after the filter has changed.
export function applyFilter() {
  for (let number = 0; number < statementCount; number += 1) {
    failed[number] = 0;
    for (const [facet, fails] of tests) if (fails(number)) failed[number] |= facet;
  }
  shown.numbers = passing();
  const isShown = new Uint8Array(statementCount);
  for (const number of shown.numbers) isShown[number] = 1;
  for (const line of lines) line.shown = line.statements.filter((number) => isShown[number]);
  shown.weights = new Map();
  for (const number of shown.numbers) {
    for (const key of [subjectOf(number), objectOf(number)]) shown.weights.set(key, (shown.weights.get(key) || 0) + 1);
  }
  shown.articles = new Set(shown.numbers.map((number) => statements.article[number])).size;
}

// The statements that would be shown if nothing were left out by `facet`, which is how its own counts are made.
export function passing(facet = null) {
  const regarded = facet === null ? 255 : ~facets[facet];
  const passed = [];
  for (let number = 0; number < statementCount; number += 1) if ((failed[number] & regarded) === 0) passed.push(number);
  if (filter.articles <= 1 && filter.sources <= 1) return passed;
  const articles = distinct(passed, (number) => statements.article[number]);
  const sources = distinct(passed, sourceOf);
  return passed.filter(
    (number) => articles.get(sideOf(number)).size >= filter.articles && sources.get(sideOf(number)).size >= filter.sources,
  );
}

// The different articles or sources behind each side of each thing said.
function distinct(numbers, value) {
  const found = new Map();
  for (const number of numbers) {
    if (!found.has(sideOf(number))) found.set(sideOf(number), new Set());
    found.get(sideOf(number)).add(value(number));
  }
  return found;
}

// Who denies it does not say so too.
function sideOf(number) {
  return 2 * sayings[number] + Number(isDenied(number));
}

export function isFiltered() {
  const left = [filter.relations, filter.certainties, filter.kinds, filter.publishers];
  return left.some((set) => set.size > 0) || filter.from !== "" || filter.to !== "" || filter.articles > 1 || filter.sources > 1;
}

export function resetFilter() {
  for (const set of [filter.relations, filter.certainties, filter.kinds, filter.publishers]) set.clear();
  Object.assign(filter, { from: "", to: "", articles: 1, sources: 1 });
}

export function leaveOut(set, values, wanted) {
  for (const value of values) {
    if (wanted) set.delete(value);
    else set.add(value);
  }
}
