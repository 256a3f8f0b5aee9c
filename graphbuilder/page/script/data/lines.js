// What the statements that a line shows now say together.

import { certaintyOf, countBy, families, relationOf } from "./data.js";

// The family of most of them; of two with as many the one that the ontology names first.
export function familyOf(line) {
  const counts = countBy(line.shown, (number) => relationOf(number).family);
  return [...families.keys()].reduce((most, family) => ((counts.get(family) || 0) > (counts.get(most) || 0) ? family : most));
}

// Whether none of them is presented as a fact.
export function isUncertain(line) {
  return line.shown.every((number) => certaintyOf(number).name !== "actual");
}

export function isDeniedThroughout(line) {
  return line.shown.every((number) => certaintyOf(number).name === "negated");
}
