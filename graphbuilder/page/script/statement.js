// One statement to read: who does what to whom, the sentence with its words marked, how certain, who says so, and where.

function statementCard(statement) {
  const relation = relations.get(statement.relation);
  return element(
    "li",
    { class: "statement", "data-certainty": statement.certainty },
    element(
      "p",
      { class: "statement-head" },
      swatch(statement.family, statement.certainty !== "actual"),
      element("b", { title: definitionOf(relation) }, sentenceCase(labelOf(relation))),
      element("span", { class: "badge", "data-certainty": statement.certainty }, labelOf(certainties.get(statement.certainty))),
    ),
    element("p", { class: "ends" }, nameOf(statement.subject), sign(!relation.symmetric), nameOf(statement.object)),
    element("blockquote", { class: "sentence", dir: "auto" }, markedSentence(statement)),
    element(
      "p",
      { class: "statement-foot" },
      element("time", { datetime: statement.date || null }, formatDate(statement.date)),
      statement.holder === null ? null : [" · ", holderOf(statement)],
    ),
    sourceOf(data.articles[statement.article]),
  );
}

function markedSentence(statement) {
  return segments(data.sentences[statement.sentence], statement.marks).map(({ text, roles }) =>
    roles.length ? element("mark", { class: roles.join(" "), title: roles.map((role) => translate(`mark_${role}`)).join(" · ") }, text) : text,
  );
}

// A person is named together with whom they act for; everybody else by their own name.
function nameOf(number) {
  const name = data.names[number];
  const own = isolate(labelOf(name));
  if (name.key === name.actor || !actors.has(name.actor)) return own;
  return element("span", {}, own, " (", isolate(actorLabel(name.actor)), ")");
}

// Points from subject to object in the direction of the page; a dash where the relation has no direction.
function sign(directed) {
  return element("span", { class: "sign", "aria-hidden": "true" }, directed ? "→" : "–");
}

function holderOf(statement) {
  const [before, after] = translate("according_to", { a: "\u0000" }).split("\u0000");
  return element("span", { class: "holder" }, before, nameOf(statement.holder), after);
}

function sourceOf(article) {
  const address = followable(article.address);
  const shownAddress = address
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank", class: "address", dir: "ltr" }, address)
    : article.address && isolate(article.address, { class: "address" });
  return element(
    "p",
    { class: "source" },
    isolate(article.title, { class: "source-title" }),
    article.publisher ? [" · ", isolate(article.publisher)] : null,
    shownAddress ? [element("br"), shownAddress] : null,
  );
}

// The definition of a relation, family or certainty.
function definitionOf(row) {
  return row[`definition_${language}`] || null;
}
