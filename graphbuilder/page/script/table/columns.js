// What the tables hold: their rows, their columns, how they are sorted at first, and what a row leads to.

import { blocOf } from "../data/blocs.js";
import {
  actors,
  certaintyOf,
  countBy,
  data,
  dateOf,
  groupBy,
  holderOf,
  lineOf,
  newestFirst,
  objectOf,
  publisherOf,
  relationOf,
  sayings,
  sourceOf,
  statements,
  subjectOf,
} from "../data/data.js";
import { shown } from "../data/filter.js";
import { partners } from "../data/graph.js";
import { element, isolate, shape, swatch } from "../parts/elements.js";
import { nameOf, nameText } from "../parts/statement.js";
import { actorLabel, formatNumber, labelOf, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";

const actorColumn = (name, key) => ({ name, value: (row) => actorLabel(key(row)), show: (row) => isolate(actorLabel(key(row))) });
const relationColumn = {
  name: "relation",
  value: (row) => labelOf(relationOf(row.number)),
  show: (row) => [swatch(relationOf(row.number).family), " ", sentenceCase(labelOf(relationOf(row.number)))],
};

// column: {name, value: what it is sorted by, show: what stands there if that is not the value, number}
export const tables = {
  edges: {
    rows: edgeRows,
    sorting: { column: 3, descending: true },
    opener: 0,
    open: (row) => ({ line: lineOf(row.number), only: { relation: relationOf(row.number).name } }),
    columns: [
      actorColumn("subject", (row) => subjectOf(row.number)),
      relationColumn,
      actorColumn("object", (row) => objectOf(row.number)),
      { name: "statements", number: true, value: (row) => row.numbers.length },
      { name: "articles", number: true, value: (row) => different(row.numbers, (number) => statements.article[number]) },
      { name: "sources", number: true, value: (row) => different(row.numbers, sourceOf) },
      { name: "certainty", value: certaintiesOf },
      { name: "first", value: (row) => datesOf(row).at(-1) || "", show: (row) => dateCell(datesOf(row).at(-1)) },
      { name: "last", value: (row) => datesOf(row)[0] || "", show: (row) => dateCell(datesOf(row)[0]) },
    ],
  },
  actors: {
    rows: () => [...shown.weights].map(([key, weight]) => ({ key, weight, partners: partners(key).length })),
    sorting: { column: 2, descending: true },
    opener: 0,
    open: (row) => ({ actor: row.key }),
    columns: [
      {
        name: "actor",
        value: (row) => actorLabel(row.key),
        show: (row) => [shape(actors.get(row.key).kind), " ", isolate(actorLabel(row.key))],
      },
      { name: "kind", value: (row) => translate(`kind_${actors.get(row.key).kind}`) },
      { name: "statements", number: true, value: (row) => row.weight },
      { name: "partners", number: true, value: (row) => row.partners },
      {
        name: "bloc",
        value: (row) =>
          blocOf(row.key) === undefined ? "" : data.blocs[blocOf(row.key)].slice(0, 3).map(actorLabel).join(translate("list_comma")),
      },
    ],
  },
  statements: {
    rows: () => newestFirst(shown.numbers).map((number) => ({ number })),
    sorting: { column: 0, descending: true },
    opener: 1,
    open: (row) => ({ line: lineOf(row.number), only: { statement: row.number } }),
    columns: [
      { name: "date", value: (row) => dateOf(row.number), show: (row) => dateCell(dateOf(row.number)) },
      { name: "subject", value: (row) => nameText(statements.subject[row.number]), show: (row) => nameOf(statements.subject[row.number]) },
      relationColumn,
      { name: "object", value: (row) => nameText(statements.object[row.number]), show: (row) => nameOf(statements.object[row.number]) },
      { name: "certainty", value: (row) => labelOf(certaintyOf(row.number)) },
      {
        name: "holder",
        value: (row) => (holderOf(row.number) === null ? "" : nameText(holderOf(row.number))),
        show: (row) => (holderOf(row.number) === null ? "" : nameOf(holderOf(row.number))),
      },
      {
        name: "source",
        value: (row) => publisherOf(row.number),
        show: (row) => isolate(publisherOf(row.number)),
      },
    ],
  },
};

// One row for each thing said: the same relation between the same actors.
function edgeRows() {
  const groups = groupBy(newestFirst(shown.numbers), (number) => sayings[number]);
  return [...groups.values()].map((numbers) => ({ number: numbers[0], numbers }));
}

// The dates of a row's statements that have one, the newest first.
function datesOf(row) {
  return row.numbers.map(dateOf).filter(Boolean);
}

function different(numbers, value) {
  return new Set(numbers.map(value)).size;
}

function certaintiesOf(row) {
  const counts = countBy(row.numbers, certaintyOf);
  return data.certainties
    .filter((certainty) => counts.has(certainty))
    .map((certainty) => `${labelOf(certainty)}\u00A0${formatNumber(counts.get(certainty))}`)
    .join(" · ");
}

// Sorts and lines up as it stands, so it is not spelt out.
function dateCell(date) {
  return element("time", { dir: "ltr", datetime: date || null }, date || "–");
}
