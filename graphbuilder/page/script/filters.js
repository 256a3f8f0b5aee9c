// The legend, which is also the filter: families with their relations, certainties, and the shapes of actors.

function createFilters(container, changed) {
  function render() {
    const open = new Set([...container.querySelectorAll("details[open]")].map((each) => each.dataset.family));
    const counts = {
      relation: countBy(data.statements, (statement) => statement.relation),
      certainty: countBy(data.statements, (statement) => statement.certainty),
    };
    container.replaceChildren(
      group("relations", [...families.values()].map((family) => familyFilter(family, counts.relation, open.has(family.name)))),
      group("certainty", [...certainties.values()].map((certainty) => certaintyFilter(certainty, counts.certainty.get(certainty.name) || 0))),
      element("p", { class: "hint" }, translate("legend_width")),
      group("kinds", kindsPresent().map((kind) => element("div", { class: "choice" }, shape(kind), translate(`kind_${kind}`)))),
      element("button", { type: "button", class: "reset", disabled: !isFiltered(), onclick: reset }, translate("reset")),
    );
  }

  function group(key, rows) {
    return element("fieldset", {}, element("legend", {}, translate(key)), rows);
  }

  function familyFilter(family, counts, open) {
    const members = data.relations.filter((relation) => relation.family === family.name);
    const names = members.map((relation) => relation.name);
    const wanted = names.filter((name) => !hidden.relations.has(name)).length;
    const total = names.reduce((sum, name) => sum + (counts.get(name) || 0), 0);
    const box = checkbox(`family-${family.name}`, wanted > 0, (checked) => showOnly(hidden.relations, names, checked));
    box.indeterminate = wanted > 0 && wanted < names.length;
    return element(
      "div",
      { class: "family" },
      element("label", { class: "choice", title: definitionOf(family) }, box, swatch(family.name), element("span", {}, sentenceCase(labelOf(family))), badge(total)),
      element(
        "details",
        { "data-family": family.name, open },
        element("summary", { "aria-label": translate("details", { a: labelOf(family) }) }),
        members.map((relation) => relationFilter(relation, counts.get(relation.name) || 0)),
      ),
    );
  }

  function relationFilter(relation, count) {
    const box = checkbox(`relation-${relation.name}`, !hidden.relations.has(relation.name), (checked) => showOnly(hidden.relations, [relation.name], checked));
    return element("label", { class: "choice", title: definitionOf(relation) }, box, element("span", {}, sentenceCase(labelOf(relation))), badge(count));
  }

  function certaintyFilter(certainty, count) {
    const box = checkbox(`certainty-${certainty.name}`, !hidden.certainties.has(certainty.name), (checked) => showOnly(hidden.certainties, [certainty.name], checked));
    return element("label", { class: "choice", title: definitionOf(certainty) }, box, swatch("", certainty.name !== "actual"), element("span", {}, sentenceCase(labelOf(certainty))), badge(count));
  }

  function checkbox(identifier, checked, change) {
    const box = element("input", { type: "checkbox", id: identifier });
    box.checked = checked;
    box.addEventListener("change", () => {
      change(box.checked);
      render();
      byId(identifier).focus();
      changed();
    });
    return box;
  }

  function badge(count) {
    return element("span", { class: "count" }, formatNumber(count));
  }

  function kindsPresent() {
    const present = new Set([...actors.values()].map((actor) => actor.kind));
    return ["state", "territory", "former_state", "region", "organisation", "movement", "person"].filter((kind) => present.has(kind));
  }

  function reset() {
    hidden.relations.clear();
    hidden.certainties.clear();
    render();
    changed();
  }

  return { render };
}
