// The blocs that Python found, and who is in which.

import { data } from "./data.js";

const blocByActor = new Map(data.blocs.flatMap((members, bloc) => members.map((key) => [key, bloc])));

// The number of an actor's bloc; undefined where it is in none.
export function blocOf(actor) {
  return blocByActor.get(actor);
}

// What choosing a bloc selects.
export function blocSelection(bloc) {
  return { bloc: { number: bloc, members: data.blocs[bloc] } };
}
