// The graph of what is shown: who is near whom, and how one comes from one actor to another.

import { linesBetween, linesOf, otherEnd } from "./data.js";
import { pairOf } from "./state.js";

const mostPaths = 60;
const mostWalked = 5000; // paths that are compared

export function partners(actor) {
  return [
    ...new Set(
      linesOf(actor)
        .filter((line) => line.shown.length)
        .map((line) => otherEnd(line, actor)),
    ),
  ];
}

// The actor with everybody at most so many steps away.
export function neighbourhood(actor, steps) {
  const found = new Set([actor]);
  let edge = [actor];
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap(partners).filter((key) => !found.has(key) && found.add(key));
  }
  return found;
}

// Whom one looks at when this is selected: an actor with its partners, the members of a bloc, or both of a pair.
export function lookedAt(selection) {
  if (selection.actor) return [selection.actor, ...partners(selection.actor)];
  return selection.bloc?.members || pairOf(selection);
}

export function statementsBetween(one, other) {
  return linesBetween(one, other).flatMap((line) => line.shown);
}

// The shortest ways from one actor to another through others, those with most statements on their weakest step first.
// [{actors: [key, …], strength}]; what is said between the two directly is no way through others.
export function shortestPaths(start, goal) {
  const before = stepsBack(start, goal);
  if (!before.has(goal)) return [];
  const found = [];
  const walk = (path) => {
    if (found.length >= mostWalked) return;
    if (path[0] === start) found.push(path);
    else for (const previous of before.get(path[0])) walk([previous, ...path]);
  };
  walk([goal]);
  const ranked = found.map((path) => ({ actors: path, strength: weakest(path) }));
  return ranked.sort((a, b) => b.strength - a.strength).slice(0, mostPaths);
}

// For each actor on the way out from `start`, whom the shortest ways to it come from.
function stepsBack(start, goal) {
  const before = new Map([[start, []]]);
  let edge = [start];
  while (edge.length && !before.has(goal)) {
    const next = new Map();
    for (const key of edge) {
      for (const partner of partners(key)) {
        const direct = key === start && partner === goal;
        if (!direct && !before.has(partner)) next.set(partner, [...(next.get(partner) || []), key]);
      }
    }
    for (const [key, previous] of next) before.set(key, previous);
    edge = [...next.keys()];
  }
  return before;
}

function weakest(path) {
  return Math.min(...path.slice(1).map((key, place) => statementsBetween(path[place], key).length));
}
