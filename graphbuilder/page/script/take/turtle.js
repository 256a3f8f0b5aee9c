// The statements shown as Turtle, in the terms of the ontology and with the addresses that the store uses, so that both
// can be joined. What takes the text of the whole article (its body, the surroundings of a quotation) is not in the page.

import { data } from "../data/data.js";
import { isDay, wellFormed } from "../words/text.js";

const classes = {
  state: "State",
  territory: "Territory",
  former_state: "FormerState",
  region: "Region",
  organisation: "Organisation",
  movement: "Movement",
  person: "Person",
};

export function turtleOf(rows) {
  const things = new Map(); // the description of each thing by its address: [[predicate, value]]
  const add = (subject, ...facts) => {
    if (!things.has(subject)) things.set(subject, new Set());
    for (const fact of facts) things.get(subject).add(fact.join(" "));
  };
  for (const row of rows) {
    for (const name of [row.subject, row.object, row.holder]) if (name) addActor(add, name);
    addArticle(add, row);
    addStatement(add, row);
  }
  const prefixes = Object.entries(data.prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const blocks = [...things]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, facts]) => `${subject} ${[...facts].join(" ;\n    ")} .\n`);
  return `${prefixes.join("")}\n${blocks.join("\n")}`;
}

function addActor(add, name) {
  const own = actorAddress(name);
  add(own, ["a", `ag:${classes[name.kind]}`], ["dcterms:identifier", text(name.key)]);
  if (name.label_en) add(own, ["rdfs:label", text(name.label_en, "en")]);
  if (name.label_ar) add(own, ["rdfs:label", text(name.label_ar, "ar")]);
  if (/^Q[1-9]\d*$/.test(name.wikidata)) add(own, ["owl:sameAs", `<${data.prefixes.wd}${name.wikidata}>`]);
  if (name.kind === "person") add(own, ["ag:actsFor", partyAddress(name)]);
}

function addArticle(add, { article, publisher }) {
  const own = articleAddress(article);
  add(own, ["a", "ag:Article"], ["a", "schema:NewsArticle"], ["dcterms:identifier", text(article.identifier)]);
  if (article.title) add(own, ["schema:headline", text(article.title)]);
  if (article.date) add(own, ["schema:datePublished", day(article.date)]);
  if (article.address) add(own, ["schema:url", `${text(article.address)}^^xsd:anyURI`]);
  if (article.language) add(own, ["schema:inLanguage", text(article.language)]);
  if (publisher) add(own, ["dc:publisher", text(publisher)]);
}

function addStatement(add, row) {
  const holder = row.holder ? `:${row.holder.slug}` : "";
  const own = `<${data.prefixes.statement}${row.identifier}-${row.certainty.name}${holder}>`;
  const article = articleAddress(row.article);
  add(
    own,
    ["a", "rdf:Statement"],
    ["a", "ag:Statement"],
    ["rdf:subject", actorAddress(row.subject)],
    ["ag:subjectParty", partyAddress(row.subject)],
    ["rdf:predicate", `ag:${row.relation.name}`],
    ["rdf:object", actorAddress(row.object)],
    ["ag:objectParty", partyAddress(row.object)],
    ["ag:certainty", `ag:${row.certainty.name}`],
    ["ag:confidence", decimal(row.confidence)],
    ["prov:wasDerivedFrom", article],
    ["ag:sentence", part(row.article, `sentence${row.sentence.index}`)],
    ["oa:hasTarget", part(row.article, `words${row.spans.trigger.join("-")}`)],
  );
  if (row.date) add(own, ["ag:date", day(row.date)]);
  if (row.holder) add(own, ["ag:holder", actorAddress(row.holder)], ["ag:holderParty", partyAddress(row.holder)]);
  if (row.certainty.name === "actual") add(actorAddress(row.subject), [`ag:${row.relation.name}`, actorAddress(row.object)]);
  addPlaces(add, row, own, article);
}

function addPlaces(add, { article, sentence, spans }, own, address) {
  const place = (start, end) => {
    const selector = part(article, `span${start}-${end}`);
    add(selector, ["a", "oa:TextPositionSelector"], ["oa:start", start], ["oa:end", end]);
    return selector;
  };
  const target = (name, type, [start, end]) => {
    add(part(article, name), ["a", type], ["oa:hasSource", address], ["oa:hasSelector", place(start, end)]);
  };
  target(`sentence${sentence.index}`, "ag:Sentence", [sentence.start, sentence.end]);
  add(part(article, `sentence${sentence.index}`), ["ag:index", sentence.index]);
  target(`words${spans.trigger.join("-")}`, "oa:SpecificResource", spans.trigger);
  if (spans.subject) add(own, ["ag:subjectSpan", place(...spans.subject)]);
  if (spans.object) add(own, ["ag:objectSpan", place(...spans.object)]);
  if (sentence.whole) addQuote(add, article, sentence);
}

// The sentence itself, which the page has whole unless it is very long.
function addQuote(add, article, { index, start, end, text: words }) {
  const quote = part(article, `quote${start}-${end}`);
  add(part(article, `sentence${index}`), ["oa:hasSelector", quote]);
  add(quote, ["a", "oa:TextQuoteSelector"], ["oa:exact", text(words)]);
}

function actorAddress(name) {
  return `<${data.prefixes.actor}${name.iri}>`;
}

function partyAddress(name) {
  return `<${data.prefixes.actor}${name.party}>`;
}

function articleAddress(article) {
  return `<${data.prefixes.article}${article.iri}>`;
}

function part(article, name) {
  return `<${data.prefixes.article}${article.iri}:${name}>`;
}

function day(date) {
  return isDay(date) ? `"${date}"^^xsd:date` : text(date);
}

// A decimal number, which is written without an exponent.
function decimal(number) {
  return `"${number.toFixed(12).replace(/\.?0+$/, "")}"^^xsd:decimal`;
}

// A literal; what Turtle may not hold in one is escaped, and a lone surrogate, which no RDF can hold, replaced.
function text(value, tag = "") {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const escaped = wellFormed(value).replace(/[\\"\n\r\t]/g, (letter) => escapes[letter]);
  return `"${escaped}"${tag && `@${tag}`}`;
}
