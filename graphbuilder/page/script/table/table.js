// The same data to read as a table: relations between two actors, actors, or single statements; sorted by any column.

import {
  actors,
  certaintyOf,
  countBy,
  data,
  dateOf,
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
import { select } from "../data/state.js";
import { blocOf } from "../drawing/palette.js";
import { button, byId, element, isolate, shape, swatch } from "../parts/elements.js";
import { nameOf, nameText } from "../parts/statement.js";
import { actorLabel, formatNumber, labelOf, language, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";

const rowsAtOnce = 200;
const tableKinds = ["edges", "actors", "statements"];

export function createTable(container) {
  let kind = "edges";
  let sorting = { column: 0, descending: false };
  let limit = rowsAtOnce;

  function render() {
    const table = tables[kind];
    const rows = sorted(table.rows(), table.columns[sorting.column]);
    const focused = container.contains(document.activeElement) ? document.activeElement.id : "";
    container.replaceChildren(
      element("div", { class: "tabs", role: "group", "aria-label": translate("table") }, tableKinds.map(tab)),
      element(
        "div",
        { class: "table-frame", tabindex: "0", role: "region", "aria-label": translate(`table_${kind}`) },
        element(
          "table",
          {},
          element("thead", {}, element("tr", {}, table.columns.map(head))),
          element(
            "tbody",
            {},
            rows.slice(0, limit).map((row) =>
              element(
                "tr",
                {},
                table.columns.map((column, place) => cell(column, row, place)),
              ),
            ),
          ),
        ),
        rows.length > limit
          ? button(
              {
                class: "more",
                id: "more-rows",
                onclick: () => {
                  limit += rowsAtOnce * 5;
                  render();
                },
              },
              `${translate("more_rows")} (${formatNumber(rows.length - limit)})`,
            )
          : null,
      ),
    );
    if (focused) byId(focused)?.focus({ preventScroll: true });
  }

  function tab(name) {
    const choose = () => {
      kind = name;
      sorting = tables[name].sorting;
      limit = rowsAtOnce;
      render();
    };
    return button({ id: `tab-${name}`, "aria-pressed": String(name === kind), onclick: choose }, translate(`table_${name}`));
  }

  function head(column, place) {
    const isSorted = sorting.column === place;
    const choose = () => {
      sorting = { column: place, descending: isSorted ? !sorting.descending : Boolean(column.number) };
      render();
    };
    const mark = isSorted ? (sorting.descending ? " ↓" : " ↑") : "";
    return element(
      "th",
      {
        scope: "col",
        class: column.number ? "number" : null,
        "aria-sort": isSorted ? (sorting.descending ? "descending" : "ascending") : null,
      },
      button(
        { class: "sort", id: `sort-${place}`, onclick: choose },
        translate(`column_${column.name}`),
        element("span", { "aria-hidden": "true" }, mark),
      ),
    );
  }

  function cell(column, row, place) {
    const content = column.show ? column.show(row) : column.number ? formatNumber(column.value(row)) : column.value(row);
    const opened =
      place === tables[kind].opener
        ? button({ class: "end", onclick: () => select(tables[kind].open(row), { focus: true }) }, content)
        : content;
    return element("td", { class: column.number ? "number" : null }, opened);
  }

  function sorted(rows, column) {
    const compare = column.number ? (a, b) => a - b : new Intl.Collator(language).compare;
    const keyed = rows.map((row) => [column.value(row), row]);
    keyed.sort(([a], [b]) => (sorting.descending ? compare(b, a) : compare(a, b)));
    return keyed.map(([, row]) => row);
  }

  sorting = tables[kind].sorting;
  return { render };
}

const actorColumn = (name, key) => ({ name, value: (row) => actorLabel(key(row)), show: (row) => isolate(actorLabel(key(row))) });
const relationColumn = {
  name: "relation",
  value: (row) => labelOf(relationOf(row.number)),
  show: (row) => [swatch(relationOf(row.number).family), " ", sentenceCase(labelOf(relationOf(row.number)))],
};

const tables = {
  edges: {
    rows: edgeRows,
    sorting: { column: 3, descending: true },
    opener: 0,
    open: (row) => ({ line: lineOf(row.number) }),
    columns: [
      actorColumn("subject", (row) => subjectOf(row.number)),
      relationColumn,
      actorColumn("object", (row) => objectOf(row.number)),
      { name: "statements", number: true, value: (row) => row.numbers.length },
      { name: "articles", number: true, value: (row) => different(row.numbers, (number) => statements.article[number]) },
      { name: "sources", number: true, value: (row) => different(row.numbers, sourceOf) },
      { name: "certainty", value: certaintiesOf },
      {
        name: "first",
        value: (row) => dateOf(row.numbers[row.numbers.length - 1]),
        show: (row) => dateCell(dateOf(row.numbers[row.numbers.length - 1])),
      },
      { name: "last", value: (row) => dateOf(row.numbers[0]), show: (row) => dateCell(dateOf(row.numbers[0])) },
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
      { name: "bloc", value: (row) => (blocOf(row.key) === undefined ? "" : actorLabel(data.blocs[blocOf(row.key)][0])) },
    ],
  },
  statements: {
    rows: () => newestFirst(shown.numbers).map((number) => ({ number })),
    sorting: { column: 0, descending: true },
    opener: 1,
    open: (row) => ({ line: lineOf(row.number) }),
    columns: [
      { name: "date", value: (row) => dateOf(row.number), show: (row) => dateCell(dateOf(row.number)) },
      { name: "subject", value: (row) => nameText(statements.subject[row.number]), show: (row) => nameOf(statements.subject[row.number]) },
      relationColumn,
      { name: "object", value: (row) => nameText(statements.object[row.number]), show: (row) => nameOf(statements.object[row.number]) },
      { name: "certainty", value: (row) => labelOf(certaintyOf(row.number)) },
      {
        name: "holder",
        value: (row) => holderText(row.number),
        show: (row) => (statements.holder[row.number] < 0 ? "" : nameOf(statements.holder[row.number])),
      },
      {
        name: "source",
        value: (row) => data.publishers[publisherOf(row.number)],
        show: (row) => isolate(data.publishers[publisherOf(row.number)]),
      },
    ],
  },
};

// One row for each thing said: the same relation between the same actors.
function edgeRows() {
  const rows = new Map();
  for (const number of newestFirst(shown.numbers)) {
    const saying = sayings[number];
    if (!rows.has(saying)) rows.set(saying, { number, numbers: [] });
    rows.get(saying).numbers.push(number);
  }
  return [...rows.values()];
}

function different(numbers, value) {
  return new Set(numbers.map(value)).size;
}

function certaintiesOf(row) {
  const counts = countBy(row.numbers, certaintyOf);
  return data.certainties
    .filter((certainty) => counts.has(certainty))
    .map((certainty) => `${labelOf(certainty)} ${formatNumber(counts.get(certainty))}`)
    .join(" · ");
}

function holderText(number) {
  return statements.holder[number] < 0 ? "" : nameText(statements.holder[number]);
}

// Sorts and lines up as it stands, so it is not spelt out.
function dateCell(date) {
  return element("time", { dir: "ltr", datetime: date || null }, date || "–");
}
