// The panel beside the drawing: an overview, an actor, or what is said between two actors.

const listStart = 8; // entries of a list before "show the whole list"
const statementsStart = 40; // statements drawn at first; a pair of great powers can have hundreds

function createPanel(container, select) {
  function render(selection) {
    const content = selection === null ? overview() : selection.actor ? actorView(selection.actor) : lineView(selection);
    const closing =
      selection === null ? [] : [element("button", { type: "button", class: "back", onclick: () => select(null, { focus: true }) }, translate("back"))];
    container.replaceChildren(...closing, ...content.filter((each) => each !== null));
    container.scrollTop = 0;
  }

  function overview() {
    const shown = shownStatements();
    const presence = countBy(shown.flatMap((s) => [data.names[s.subject].actor, data.names[s.object].actor]), (key) => key);
    const present = [...presence].sort((a, b) => b[1] - a[1]);
    const strongest = [...lines.values()]
      .map((line) => ({ line, count: shownOf(line).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return [
      element("h2", {}, translate("overview")),
      element("p", { class: "hint" }, translate("overview_hint")),
      section(translate("most_connected"), present.map(([key, count]) => () => actorEntry(key, count))),
      section(translate("strongest"), strongest.map(({ line, count }) => () => lineEntry(line, count))),
    ];
  }

  function actorView(key) {
    const actor = actors.get(key);
    const shown = linesOfActor.get(key).filter((line) => shownOf(line).length > 0);
    const count = shown.reduce((sum, line) => sum + shownOf(line).length, 0);
    return [
      element("h2", { class: "actor-title" }, shape(actor.kind), isolate(labelOf(actor))),
      element("p", { class: "hint" }, otherName(actor), translate(`kind_${actor.kind}`), " · ", isolate(key), " · ", counted("statements", count)),
      ...personsOf(key),
      element("h3", {}, translate("partners")),
      ...[...families.values()].map((family) => partnersOf(key, family, shown)),
    ];
  }

  // The name in the page's other language, where it has one of its own.
  function otherName(actor) {
    const other = language === "ar" ? actor.label_en : actor.label_ar;
    return other === labelOf(actor) ? null : [isolate(other, { lang: language === "ar" ? "en" : "ar" }), " · "];
  }

  function partnersOf(key, family, shown) {
    const counts = new Map();
    for (const line of shown.filter((each) => each.family === family.name)) {
      const partner = line.from === key ? line.to : line.from;
      counts.set(partner, (counts.get(partner) || 0) + shownOf(line).length);
    }
    if (counts.size === 0) return null;
    const entries = [...counts].sort((a, b) => b[1] - a[1]).map(([partner, count]) => () => pairEntry(key, partner, count));
    return section([swatch(family.name), sentenceCase(labelOf(family))], entries, "h4");
  }

  function personsOf(key) {
    const involved = linesOfActor.get(key).flatMap(shownOf).flatMap((statement) => [statement.subject, statement.object]);
    const persons = countBy(involved.filter((number) => data.names[number].actor === key && data.names[number].key !== key), (n) => n);
    if (persons.size === 0) return [];
    const entries = [...persons].sort((a, b) => b[1] - a[1]);
    return [
      element("h3", {}, translate("persons")),
      element("ul", { class: "chips" }, entries.map(([number, count]) => element("li", {}, isolate(labelOf(data.names[number])), " ", badge(count)))),
    ];
  }

  function lineView({ line, pair }) {
    const shown = line ? shownOf(line) : linesBetween(...pair).flatMap(shownOf).sort((a, b) => a.number - b.number);
    const all = linesBetween(...pair).flatMap(shownOf).length;
    return [
      element("h2", { class: "line-title" }, endButton(pair[0]), sign(Boolean(line && line.arrows)), endButton(pair[1])),
      element("p", { class: "hint" }, line ? [swatch(line.family), sentenceCase(labelOf(families.get(line.family))), " · "] : null, counted("statements", shown.length)),
      line && all > shown.length
        ? element("button", { type: "button", class: "more", onclick: () => select({ pair }, { focus: true }) }, counted("other_between", all - shown.length))
        : null,
      marksLegend(),
      growingList("statements", shown.reverse().map((statement) => () => statementCard(statement)), statementsStart),
    ];
  }

  function endButton(key) {
    return element("button", { type: "button", class: "end", onclick: () => select({ actor: key }, { focus: true, centre: true }) }, isolate(actorLabel(key)));
  }

  function marksLegend() {
    const roles = ["subject", "trigger", "object"];
    return element("p", { class: "marks" }, translate("marks"), roles.map((role) => [" ", element("mark", { class: role }, translate(`mark_${role}`))]));
  }

  function section(title, entries, heading = "h3") {
    return element("section", {}, element(heading, {}, ...[title].flat()), growingList("entries", entries, listStart));
  }

  // A list that makes its further entries only when the reader asks for them.
  function growingList(name, makers, start) {
    const list = element("ul", { class: name }, makers.slice(0, start).map((make) => make()));
    if (makers.length <= start) return list;
    const more = element("button", { type: "button", class: "more" }, `${translate("show_all_list")} (${formatNumber(makers.length)})`);
    more.addEventListener("click", () => {
      const added = makers.slice(start).map((make) => make());
      list.append(...added);
      more.remove();
      (added[0].querySelector("button") || added[0]).focus();
    });
    return element("div", {}, list, more);
  }

  function entry(selection, ...content) {
    return element("li", {}, element("button", { type: "button", class: "entry", onclick: () => select(selection, { focus: true, centre: true }) }, ...content));
  }

  function actorEntry(key, count) {
    return entry({ actor: key }, shape(actors.get(key).kind), isolate(actorLabel(key)), badge(count));
  }

  function lineEntry(line, count) {
    const ends = element("span", {}, isolate(actorLabel(line.from)), sign(Boolean(line.arrows)), isolate(actorLabel(line.to)));
    return entry(selectionOfLine(line), swatch(line.family), ends, element("small", {}, labelOf(families.get(line.family))), badge(count));
  }

  function pairEntry(key, partner, count) {
    return entry({ pair: [key, partner] }, isolate(actorLabel(partner)), badge(count));
  }

  function badge(count) {
    return element("span", { class: "count" }, formatNumber(count));
  }

  return { render };
}
