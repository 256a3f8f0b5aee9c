// The same data to read as a table, sorted by any column.

import { select } from "../data/state.js";
import { button, byId, element, refill } from "../parts/elements.js";
import { formatNumber, language, translate } from "../words/language.js";
import { tables } from "./columns.js";

const rowsAtOnce = 200;

export function createTable(container) {
  let kind = "edges";
  let sorting = tables[kind].sorting;
  let limit = rowsAtOnce;
  let isOther = false; // whether another table is to be shown than before

  function render() {
    const table = tables[kind];
    const rows = sorted(table.rows(), table.columns[sorting.column]);
    const frame = byId("table-frame");
    const [top, left] = frame ? [frame.scrollTop, frame.scrollLeft] : [0, 0];
    refill(container, [
      element("div", { class: "tabs", role: "group", "aria-label": translate("table") }, Object.keys(tables).map(tab)),
      element(
        "div",
        { class: "table-frame", id: "table-frame", tabindex: "0", role: "region", "aria-label": translate(`table_${kind}`) },
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
    ]);
    byId("table-frame").scrollTo(left, isOther ? 0 : top);
    isOther = false;
  }

  function tab(name) {
    const choose = () => {
      kind = name;
      sorting = tables[name].sorting;
      limit = rowsAtOnce;
      isOther = true;
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

  return { render };
}
