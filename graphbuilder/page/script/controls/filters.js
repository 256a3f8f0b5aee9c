// The legend, which is also the filter: families with their relations, certainties, kinds of actor, sources, and how many
// say so. The number beside each choice is how many statements it would show, all other filters being as they are.

import { actors, certainties, certaintyOf, countBy, data, families, publisherOf, relationOf, relations } from "../data/data.js";
import { filter, isFiltered, kindsOf, leaveOut, passing, resetFilter } from "../data/filter.js";
import { button, element, isolate, refill, shape, swatch } from "../parts/elements.js";
import { badge } from "../parts/lists.js";
import { definitionOf, formatNumber, labelOf, translate } from "../words/language.js";
import { sentenceCase } from "../words/text.js";

const fewPublishers = 6; // more than these are listed when asked for
const kindOrder = ["state", "territory", "former_state", "region", "organisation", "movement", "person"];

export function createFilters(container, changed) {
  let counts = {};

  function render() {
    const open = new Set([...container.querySelectorAll("details[open]")].map((each) => each.dataset.name));
    counts = {
      relation: countBy(passing("relations"), (number) => relationOf(number).name),
      certainty: countBy(passing("certainties"), (number) => certaintyOf(number).name),
      kind: countBy(passing("kinds").flatMap(kindsOf), (kind) => kind),
      publisher: countBy(passing("publishers"), publisherOf),
    };
    refill(container, [
      sayingGroup(),
      group(
        "relations",
        [...families.values()].map((family) => familyChoice(family, open.has(family.name))),
      ),
      group("certainty", [...certainties.map(certaintyChoice), element("p", { class: "hint" }, translate("legend_width"))]),
      group("kinds", kindsPresent().map(kindChoice)),
      data.publishers.length > 1 ? publisherGroup(open.has("publishers")) : null,
      button({ class: "reset", id: "reset", disabled: !isFiltered(), onclick: reset }, translate("reset")),
    ]);
  }

  function group(key, rows) {
    return element("fieldset", {}, element("legend", {}, translate(key)), rows);
  }

  // A box that leaves out values of a set, with what stands beside it.
  function choice(identifier, set, values, title, number, ...content) {
    const wanted = values.filter((value) => !set.has(value)).length;
    const box = element("input", { type: "checkbox", id: identifier });
    box.checked = wanted > 0;
    box.indeterminate = wanted > 0 && wanted < values.length;
    box.addEventListener("change", () => {
      leaveOut(set, values, box.checked);
      changed();
    });
    return element("label", { class: "choice", title }, box, ...content, badge(number));
  }

  function familyChoice(family, open) {
    const members = relations.filter((relation) => relation.family === family.name);
    const total = members.reduce((sum, relation) => sum + (counts.relation.get(relation.name) || 0), 0);
    const names = members.map((relation) => relation.name);
    return element(
      "div",
      { class: "family" },
      choice(
        `family-${family.name}`,
        filter.relations,
        names,
        definitionOf(family),
        total,
        swatch(family.name),
        element("span", {}, sentenceCase(labelOf(family))),
      ),
      element(
        "details",
        { "data-name": family.name, open },
        element("summary", { id: `details-${family.name}`, "aria-label": translate("details", { a: labelOf(family) }) }),
        members.map(relationChoice),
      ),
    );
  }

  function relationChoice(relation) {
    const number = counts.relation.get(relation.name) || 0;
    return choice(
      `relation-${relation.name}`,
      filter.relations,
      [relation.name],
      definitionOf(relation),
      number,
      element("span", {}, sentenceCase(labelOf(relation))),
    );
  }

  function certaintyChoice(certainty) {
    const number = counts.certainty.get(certainty.name) || 0;
    const sign = swatch("", certainty.name);
    return choice(
      `certainty-${certainty.name}`,
      filter.certainties,
      [certainty.name],
      definitionOf(certainty),
      number,
      sign,
      element("span", {}, sentenceCase(labelOf(certainty))),
    );
  }

  function kindsPresent() {
    const present = new Set([...actors.values()].map((actor) => actor.kind));
    return kindOrder.filter((kind) => present.has(kind));
  }

  function kindChoice(kind) {
    return choice(
      `kind-${kind}`,
      filter.kinds,
      [kind],
      null,
      counts.kind.get(kind) || 0,
      shape(kind),
      element("span", {}, translate(`kind_${kind}`)),
    );
  }

  function publisherGroup(open) {
    const publishers = data.publishers.map((name, number) => ({ name, number, count: counts.publisher.get(name) || 0 }));
    publishers.sort((a, b) => b.count - a.count || a.number - b.number);
    const rows = publishers.map(({ name, number, count }) =>
      choice(
        `publisher-${number}`,
        filter.publishers,
        [name],
        null,
        count,
        element("span", { class: "publisher" }, name ? isolate(name) : translate("no_publisher")),
      ),
    );
    const all = filter.publishers.size === 0;
    const toggle = button(
      {
        class: "small",
        id: "publishers-all",
        onclick: () => {
          leaveOut(filter.publishers, data.publishers, !all);
          changed();
        },
      },
      translate(all ? "none_of_them" : "all_of_them"),
    );
    if (rows.length <= fewPublishers) return group("sources", [...rows, toggle]);
    const more = element(
      "details",
      { "data-name": "publishers", open, class: "more-publishers" },
      element("summary", { id: "details-publishers" }, translate("more_sources", { a: formatNumber(rows.length - fewPublishers) })),
      rows.slice(fewPublishers),
    );
    return group("sources", [...rows.slice(0, fewPublishers), more, toggle]);
  }

  // How many sources and articles say so.
  function sayingGroup() {
    const sources = element("input", { type: "checkbox", id: "two-sources" });
    sources.checked = filter.sources >= 2;
    sources.addEventListener("change", () => {
      filter.sources = sources.checked ? 2 : 1;
      changed();
    });
    const articles = element("input", { type: "number", id: "articles", min: "1", max: "99", step: "1", inputmode: "numeric" });
    articles.value = String(filter.articles);
    articles.addEventListener("change", () => {
      filter.articles = Math.min(99, Math.max(1, Math.round(Number(articles.value)) || 1));
      setTimeout(changed); // the keyboard is on its way to what comes next, and what it left is about to go
    });
    const noNames = data.publishers.every((name) => name === "");
    return group("how_many", [
      noNames ? element("p", { class: "hint" }, translate("articles_as_sources")) : null,
      element("label", { class: "choice" }, sources, element("span", {}, translate("two_sources"))),
      element("label", { class: "choice" }, element("span", {}, translate("at_least_articles")), articles),
    ]);
  }

  function reset() {
    resetFilter();
    changed();
  }

  return { render };
}
