// Which actors carry their name at the present zoom, and how large. Names are read off the screen, not off the drawing:
// they keep a legible size there, and where two would cover each other the actor with more statements has its name.

import { actors } from "../data/data.js";
import { labelOf, language } from "../words/language.js";

const smallestName = 12; // pixels on the screen
const letterWidth = { ar: 0.45, en: 0.52 }; // of a letter on average, as a share of its size
const lineHeight = 1.3;
const manyNames = 40; // after these, a further name needs the more room around it the more there are
const mostNames = 400;

const byWeight = [...actors.values()].sort((a, b) => b.weight - a.weight);

// The scale at which the whole network fits into the container.
export function wholeScale(container) {
  const reach = (axis) => byWeight.reduce((most, node) => Math.max(most, Math.abs(node[axis])), 1);
  return Math.min(1, container.clientWidth / (2 * reach("x") + 160), container.clientHeight / (2 * reach("y") + 120));
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
    const half = (labelOf(node).length * letterWidth[language] * onScreen) / 2 + room;
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
