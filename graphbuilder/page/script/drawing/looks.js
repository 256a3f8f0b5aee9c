// How actors and lines look: their shape and size are Python's, their colour, dashes and names the reader's.

import { actors, certaintyOf, countBy, lines, linesBetween, linesOf, relationOf } from "../data/data.js";
import { shown } from "../data/filter.js";
import { commonCertainty, familyOf } from "../data/lines.js";
import { pairOf } from "../data/state.js";
import { actorLabel, counted, formatNumber, labelOf, language, translate } from "../words/language.js";
import { isolated } from "../words/text.js";
import { drawnName } from "./names.js";
import { fillOf } from "./palette.js";

const fewLines = 250; // up to these, a line has its count written on it
const mostParts = 5; // of what a line says, named when it is pointed at
const dashes = { actual: false, negated: [2, 6] }; // any other certainty is dashed

// What a selection leaves bright: {actors, lines, chosen}; null where it leaves nothing aside, or nothing of it is shown.
export function brightness({ selection, focus }) {
  if (selection === null || selection.path || (selection.actor && focus?.actor === selection.actor)) return null;
  if (selection.bloc) {
    const members = new Set(selection.bloc.members);
    return { actors: members, lines: new Set(lines.filter((line) => members.has(line.from) && members.has(line.to))), chosen: null };
  }
  const bright = (selection.actor ? linesOf(selection.actor) : linesBetween(...pairOf(selection))).filter((line) => line.shown.length);
  if (bright.length === 0) return null;
  const around = new Set(bright.flatMap((line) => [line.from, line.to]));
  return { actors: around, lines: new Set(selection.line ? [selection.line] : bright), chosen: selection.actor || null };
}

export function nodeLook(key, { colours, bright, colouring, nameSize = 0 }) {
  const node = actors.get(key);
  const isChosen = bright?.chosen === key;
  const background = fillOf(key, colours, colouring);
  const border = { border: colours.ink, background };
  return {
    id: key,
    label: isolated(drawnName(node)),
    hidden: false,
    borderWidth: isChosen ? 4 : 1.5,
    shapeProperties: { borderDashes: node.kind === "former_state" || node.kind === "territory" ? [4, 3] : false },
    color: { background, border: isChosen ? colours.ink : colours.border, highlight: border },
    font: { size: nameSize, face: colours.face, color: colours.ink, strokeColor: colours.ground, strokeWidth: nameSize / 4 },
  };
}

export function lineLook(line, { colours, bright, drawnLines, scale }) {
  const colour = colours.family.get(familyOf(line));
  const certainty = commonCertainty(line.shown);
  const isBright = Boolean(bright?.lines.has(line));
  const isWritten = line.shown.length > 1 && (isBright || drawnLines <= fewLines);
  return {
    id: line.id,
    hidden: false,
    dashes: dashes[certainty] ?? [7, 6],
    // In a large network seen whole, a line of one pixel would be a fraction of one.
    width: lineWidth(line.shown.length) * Math.min(2, Math.max(1, (isBright ? 1 : 0.5) / scale)),
    label: isWritten ? formatNumber(line.shown.length) : "",
    font: {
      size: Math.min(40, 10 / Math.min(1, scale)),
      color: isBright ? colours.ink : colours.soft,
      strokeColor: colours.ground,
      strokeWidth: 4,
      face: colours.face,
    },
    color: { color: colour, highlight: colour, opacity: certainty === "negated" ? 0.5 : 0.82 },
  };
}

// The thickness in pixels of a line of so many statements.
function lineWidth(statements) {
  return 1 + 1.6 * Math.log2(Math.max(1, statements));
}

// What is told of the actor or the line that the reader points at.
export function actorHint(key) {
  const node = actors.get(key);
  return `${isolated(labelOf(node))}\n${translate(`kind_${node.kind}`)} · ${counted("statements", shown.weights.get(key) || 0)}`;
}

export function lineHint(line) {
  const arrow = line.arrows ? (language === "ar" ? "←" : "→") : "–";
  const ends = `${isolated(actorLabel(line.from))} ${arrow} ${isolated(actorLabel(line.to))}`;
  const parts = [...countBy(line.shown, saidAs)].sort((a, b) => b[1] - a[1]);
  const said = parts.slice(0, mostParts).map(([text, number]) => `${text} (${formatNumber(number)})`);
  return [ends, counted("statements", line.shown.length), ...said].join("\n");
}

// The relation, with its certainty where that is not a fact.
function saidAs(number) {
  const certainty = certaintyOf(number);
  return certainty.name === "actual" ? labelOf(relationOf(number)) : `${labelOf(relationOf(number))} – ${labelOf(certainty)}`;
}
