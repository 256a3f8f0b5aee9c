// Who and what is drawn: all that is shown, or where that is too much the strongest part of it, or what the reader looks at.

import { actors, lines, linesBetween } from "../data/data.js";
import { shown } from "../data/filter.js";
import { lookedAt, neighbourhood, shortestPaths } from "../data/graph.js";
import { state } from "../data/state.js";

export const mostActors = 2000;
const mostLines = 4000;

// {actors: Set of keys, lines: [line], isPart: whether something shown is not drawn for want of room}
export function currentScene() {
  if (state.selection?.path) return { ...pathScene(state.selection.path), isPart: false };
  if (state.focus) return among(neighbourhood(state.focus.actor, state.focus.steps));
  const limit = state.limit || mostActors;
  const strongest = [...shown.weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);
  const drawn = new Set(strongest.map(([key]) => key));
  for (const key of looked()) if (shown.weights.has(key)) drawn.add(key);
  const scene = among(drawn);
  return { ...scene, isPart: scene.isPart || drawn.size < shown.weights.size };
}

// An actor or a pair that is looked at is drawn even where it is not among the strongest.
function looked() {
  const { selection } = state;
  return selection && !selection.bloc ? lookedAt(selection) : [];
}

function among(keys) {
  const between = lines.filter((line) => line.shown.length && keys.has(line.from) && keys.has(line.to));
  if (between.length <= mostLines) return { actors: keys, lines: between, isPart: false };
  const strongest = [...between].sort((a, b) => b.shown.length - a.shown.length).slice(0, mostLines);
  return { actors: keys, lines: strongest, isPart: true };
}

function pathScene([start, goal]) {
  const paths = shortestPaths(start, goal).map((path) => path.actors);
  const steps = [[start, goal], ...paths.flatMap((path) => path.slice(1).map((key, place) => [path[place], key]))];
  const found = new Set(steps.flatMap(([one, other]) => linesBetween(one, other)).filter((line) => line.shown.length));
  return { actors: new Set([start, goal, ...paths.flat()].filter((key) => actors.has(key))), lines: [...found] };
}
