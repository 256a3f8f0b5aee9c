// What the reader has chosen, and who wants to know when that changes.

export const state = {
  selection: null, // {actor} · {line} · {pair: [key, key]} · {path: [key, key]} · {bloc: {number, members}}
  focus: null, // {actor, steps}: only the actor's neighbourhood is drawn
  colouring: "kind", // or "bloc"
  limit: 0, // how many actors are drawn at most; 0: as many as the drawing sees fit; Infinity: all
  view: "graph", // or "table"
};

const listeners = [];

// A listener is told the names of what has changed, and the hints.
export function whenChanged(listener) {
  listeners.push(listener);
}

// hints: {centre: move the drawing to what is selected, fit: show all that is drawn, focus: put the keyboard into the panel}
export function change(part, hints = {}) {
  Object.assign(state, part);
  for (const listener of listeners) listener(Object.keys(part), hints);
}

export function select(selection, hints = {}) {
  change({ selection }, hints);
}

// The two actors that a selection is about, or null.
export function pairOf(selection) {
  if (selection === null) return null;
  if (selection.line) return [selection.line.from, selection.line.to];
  return selection.pair || selection.path || null;
}
