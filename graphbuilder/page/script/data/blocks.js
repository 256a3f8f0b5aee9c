// What the page opens only when a reader asks for it: compressed blocks of JSON beside the data.

import { byId } from "../parts/elements.js";
import { data, statements } from "./data.js";

const opened = new Map();

function block(name) {
  if (!opened.has(name)) opened.set(name, unpacked(byId(name).textContent));
  return opened.get(name);
}

async function unpacked(letters) {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

// Who the actors are, from the tables of the program: {actors: {key: {aliases, leaders, memberships}}, names}.
export function background() {
  return block("background");
}

// The evidence of statements, in the order of their numbers: [{number, sentence, spans, confidence, article}].
export async function evidenceOf(numbers) {
  const articles = await block("sources");
  const wanted = [...new Set(numbers.map(blockOf))];
  const blocks = new Map(await Promise.all(wanted.map(async (each) => [each, await block(`evidence-${each}`)])));
  return numbers.map((number) => {
    const { sentences, statements: rows } = blocks.get(blockOf(number));
    const row = rows[number - data.blocks[blockOf(number)]];
    return { ...row, number, sentence: sentences[row.sentence], article: articles[statements.article[number]] };
  });
}

function blockOf(number) {
  let low = 0;
  let high = data.blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (data.blocks[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
