// The statements shown, each with its evidence, as the files that a reader takes away need them.

import { evidenceOf } from "../data/blocks.js";
import { certaintyOf, dateOf, holderOf, names, publisherOf, relationOf, statements } from "../data/data.js";
import { shown } from "../data/filter.js";

export async function shownRows() {
  const evidence = await evidenceOf(shown.numbers);
  return evidence.map((each) => ({
    ...each,
    identifier: statements.identifier[each.number],
    subject: names[statements.subject[each.number]],
    relation: relationOf(each.number),
    object: names[statements.object[each.number]],
    certainty: certaintyOf(each.number),
    holder: names[holderOf(each.number)] ?? null,
    date: dateOf(each.number),
    publisher: publisherOf(each.number),
  }));
}

// The words of a span, as far as the sentence shows them.
export function wordsOf({ sentence, spans }, role) {
  const span = spans[role];
  if (!span) return "";
  return Array.from(sentence.text)
    .slice(Math.max(0, span[0] - sentence.offset), Math.max(0, span[1] - sentence.offset))
    .join("");
}
