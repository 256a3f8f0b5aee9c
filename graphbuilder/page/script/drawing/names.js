// Which actors carry their name at the present zoom, and how large. Names are read off the screen, not off the drawing:
// they keep a legible size there, and where two would cover each other the actor with more statements has its name.

import { actors } from "../data/data.js";
import { labelOf, language } from "../words/language.js";

const smallestName = 12; // pixels on the screen
const letterWidth = { ar: 0.45, en: 0.52 }; // of a letter on average, as a share of its size
const lineHeight = 1.3;
const manyNames = 40; // after these, a further name needs the more room around it the more there are
const mostNames = 400;
const mostLetters = 24;
const margin = 12; // pixels left free around the whole

const byWeight = [...actors.values()].sort((a, b) => b.weight - a.weight);

// Where to look, and how closely, so that these actors fit into the container with their names: {position, scale}.
export function frameOf(container, keys, placeOf, closest) {
  const nodes = keys.map((key) => actors.get(key));
  const places = nodes.map(placeOf);
  const range = (axis) =>
    places.reduce(([low, high], place) => [Math.min(low, place[axis]), Math.max(high, place[axis])], [Infinity, -Infinity]);
  const [left, right] = range("x");
  const [top, bottom] = range("y");
  const position = nodes.length ? { x: (left + right) / 2, y: (top + bottom) / 2 } : { x: 0, y: 0 };
  const scale = nodes.reduce((least, node, number) => {
    const aside = Math.abs(places[number].x - position.x) + node.size;
    const above = Math.abs(places[number].y - position.y) + node.size;
    const across = Math.max(40, container.clientWidth / 2 - margin - nameWidth(node, smallestName) / 2);
    const down = Math.max(40, container.clientHeight / 2 - margin - smallestName * lineHeight);
    return Math.min(least, across / aside, down / above);
  }, closest);
  return { position, scale };
}

// The name as the drawing has room for it; the whole of it is in the lists.
export function drawnName(node) {
  const letters = Array.from(labelOf(node));
  return letters.length > mostLetters
    ? `${letters
        .slice(0, mostLetters - 1)
        .join("")
        .trim()}…`
    : labelOf(node);
}

function nameWidth(node, size) {
  return drawnName(node).length * letterWidth[language] * size;
}

// Font sizes in the units of the drawing by actor, for those that have their name. `preferred` actors are served first.
export function nameSizes(drawn, placeOf, scale, preferred) {
  const sizes = new Map();
  const taken = [];
  const candidates = byWeight.filter((node) => drawn.has(node.id));
  const first = candidates.filter((node) => preferred?.has(node.id));
  for (const node of [...first, ...candidates.filter((each) => !preferred?.has(each.id))]) {
    if (taken.length >= mostNames) break;
    const onScreen = Math.max(smallestName, node.font.size * Math.min(1.15, scale));
    const place = placeOf(node);
    const room = Math.min(40, Math.max(0, taken.length - manyNames) / 2);
    const half = nameWidth(node, onScreen) / 2 + room;
    const top = (place.y + node.size) * scale;
    const box = [place.x * scale - half, top - room / 2, place.x * scale + half, top + onScreen * lineHeight + room / 2];
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    sizes.set(node.id, onScreen / scale);
  }
  return sizes;
}

function overlap([left, top, right, bottom], [otherLeft, otherTop, otherRight, otherBottom]) {
  return left < otherRight && otherLeft < right && top < otherBottom && otherTop < bottom;
}
