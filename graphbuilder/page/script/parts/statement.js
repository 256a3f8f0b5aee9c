// One statement to read: who does what to whom, the sentence with its words marked, how certain, who says so, and where.

import { actors, certaintyOf, dateOf, holderOf, names, publisherOf, relationOf, statements } from "../data/data.js";
import { actorLabel, definitionOf, formatDate, labelOf, translate } from "../words/language.js";
import { followable, segments, sentenceCase } from "../words/text.js";
import { element, isolate, swatch } from "./elements.js";
import { sign } from "./lists.js";

// evidence: as blocks.js gives it.
export function statementCard(evidence) {
  const { number } = evidence;
  const relation = relationOf(number);
  const certainty = certaintyOf(number);
  return element(
    "li",
    { class: "statement", "data-certainty": certainty.name },
    element(
      "p",
      { class: "statement-head" },
      swatch(relation.family, certainty.name),
      element("b", { title: definitionOf(relation) }, sentenceCase(labelOf(relation))),
      element("span", { class: "badge", "data-certainty": certainty.name, title: definitionOf(certainty) }, labelOf(certainty)),
    ),
    element("p", { class: "ends" }, nameOf(statements.subject[number]), sign(!relation.symmetric), nameOf(statements.object[number])),
    element("blockquote", { class: "sentence", dir: "auto" }, markedSentence(evidence)),
    element(
      "p",
      { class: "statement-foot" },
      element("time", { datetime: dateOf(number) || null }, formatDate(dateOf(number))),
      holderOf(number) === null ? null : [" · ", accordingTo(holderOf(number))],
    ),
    sourceOfStatement(evidence),
  );
}

function markedSentence({ sentence, spans }) {
  return segments(sentence.text, spans, sentence.offset).map(({ text, roles }) =>
    roles.length
      ? element("mark", { class: roles.join(" "), title: roles.map((role) => translate(`mark_${role}`)).join(" · ") }, text)
      : text,
  );
}

// A person is named together with whom they act for; everybody else by their own name.
export function nameOf(name) {
  const row = names[name];
  const own = isolate(labelOf(row));
  if (row.key === row.actor || !actors.has(row.actor)) return own;
  return element("span", {}, own, " (", isolate(actorLabel(row.actor)), ")");
}

export function nameText(name) {
  return labelOf(names[name]);
}

function accordingTo(name) {
  const [before, after] = translate("according_to", { a: "\u0000" }).split("\u0000");
  return element("span", { class: "holder" }, before, nameOf(name), after);
}

function sourceOfStatement({ number, article }) {
  const publisher = publisherOf(number);
  const address = followable(article.address);
  const shownAddress = address
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank", class: "address", dir: "ltr" }, address)
    : article.address && isolate(article.address, { class: "address" });
  return element(
    "p",
    { class: "source" },
    isolate(article.title || article.identifier, { class: "source-title" }),
    publisher ? [" · ", isolate(publisher)] : null,
    shownAddress ? [element("br"), shownAddress] : null,
  );
}
