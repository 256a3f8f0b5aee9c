// The data of the page, read once: columns as Python wrote them, and what can be looked up in them.
//
// A statement is known by its number, an actor by its key, a name (of an actor or a person) by its number.

import { byId } from "../parts/elements.js";

export const data = JSON.parse(byId("data").textContent);
export const strings = JSON.parse(byId("strings").textContent);

export const statements = data.statements;
export const statementCount = statements.relation.length;
export const relations = data.relations;
export const certainties = data.certainties;
export const families = new Map(data.families.map((family) => [family.name, family]));
export const names = data.names;

export const actors = new Map(data.network.nodes.map((node) => [node.id, node]));
export const lines = data.network.edges;

// Every line at an actor, by the actor's key.
const linesByActor = new Map(data.network.nodes.map((node) => [node.id, []]));
export const lineById = new Map();
for (const line of lines) {
  lineById.set(line.id, line);
  linesByActor.get(line.from).push(line);
  linesByActor.get(line.to).push(line);
}

// The line that a statement is on, by the statement's number.
const lineOfStatement = [];
for (const line of lines) for (const number of line.statements) lineOfStatement[number] = line;

export function lineOf(number) {
  return lineOfStatement[number];
}

export function linesOf(actor) {
  return linesByActor.get(actor);
}

export function linesBetween(one, other) {
  return linesOf(one).filter((line) => line.from === other || line.to === other);
}

export function otherEnd(line, actor) {
  return line.from === actor ? line.to : line.from;
}

export function relationOf(number) {
  return relations[statements.relation[number]];
}

export function certaintyOf(number) {
  return certainties[statements.certainty[number]];
}

export function subjectOf(number) {
  return names[statements.subject[number]].actor;
}

export function objectOf(number) {
  return names[statements.object[number]].actor;
}

// ISO 8601, or empty.
export function dateOf(number) {
  return data.dates[statements.date[number]];
}

// The name of the publisher, or empty.
export function publisherOf(number) {
  return data.publishers[data.articles[statements.article[number]]];
}

// What counts as one source, as a number: a publisher, or an article that names none.
export function sourceOf(number) {
  const article = statements.article[number];
  return publisherOf(number) ? data.articles[article] : data.publishers.length + article;
}

// The number of the name of who says so; null where that is the article itself.
export function holderOf(number) {
  return statements.holder[number] < 0 ? null : statements.holder[number];
}

// Statements that say the same of the same actors share the number of what they say.
export const sayings = numberSayings();

function numberSayings() {
  const known = new Map();
  const found = new Int32Array(statementCount);
  for (let number = 0; number < statementCount; number += 1) {
    const ends = [subjectOf(number), objectOf(number)];
    if (relationOf(number).symmetric) ends.sort();
    const saying = JSON.stringify([statements.relation[number], ...ends]);
    if (!known.has(saying)) known.set(saying, known.size);
    found[number] = known.get(saying);
  }
  return found;
}

export function countBy(items, key) {
  const counts = new Map();
  for (const item of items) {
    const found = key(item);
    counts.set(found, (counts.get(found) || 0) + 1);
  }
  return counts;
}

// The items by their key, the keys in the order in which they come.
export function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const found = key(item);
    if (groups.has(found)) groups.get(found).push(item);
    else groups.set(found, [item]);
  }
  return groups;
}

// The newest first; those of one day in the order of the page.
export function newestFirst(numbers) {
  return [...numbers].sort((a, b) => statements.date[b] - statements.date[a] || a - b);
}
