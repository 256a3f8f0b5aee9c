// What statements of a line, or between two actors, say together.

import { certaintyOf, countBy, families, relationOf } from "./data.js";

// [[family, number of statements]], the largest first; of two as large the one that the ontology names first.
export function familyCounts(numbers) {
  const counts = countBy(numbers, (number) => relationOf(number).family);
  return [...families.keys()]
    .filter((name) => counts.has(name))
    .map((name) => [name, counts.get(name)])
    .sort((a, b) => b[1] - a[1]);
}

// The family of most of what a line shows.
export function familyOf(line) {
  return familyCounts(line.shown)[0][0];
}

// How certain all of them are alike: "actual" where any is a fact, "negated" where all are denied, otherwise "".
export function commonCertainty(numbers) {
  if (numbers.some((number) => certaintyOf(number).name === "actual")) return "actual";
  return numbers.every(isDenied) ? "negated" : "";
}

export function isDenied(number) {
  return certaintyOf(number).name === "negated";
}

// A part of statements: those of one family or relation, or a single one; all where `only` is not given.
export function narrowed(numbers, only) {
  if (!only) return numbers;
  if (only.family) return numbers.filter((number) => relationOf(number).family === only.family);
  if (only.relation) return numbers.filter((number) => relationOf(number).name === only.relation);
  return numbers.filter((number) => number === only.statement);
}
