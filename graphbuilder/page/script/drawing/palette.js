// The colours of the drawing. They live in the style sheet, so that light and dark are decided in one place.

import { blocOf } from "../data/blocs.js";
import { actors, data, families } from "../data/data.js";

const blocColours = 8;

export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const byName = (values, prefix) => new Map(values.map((value) => [value, colour(`${prefix}-${value}`)]));
  return {
    family: byName([...families.keys()], "family"),
    kind: byName([...new Set(data.network.nodes.map((node) => node.kind))], "kind"),
    blocs: Array.from({ length: blocColours }, (_, place) => colour(`bloc-${place + 1}`)),
    noBloc: colour("bloc-none"),
    border: colour("node-border"),
    ink: colour("ink"),
    soft: colour("soft"),
    ground: colour("ground"),
    face: getComputedStyle(document.body).fontFamily,
  };
}

// Further blocs than there are colours have none of their own.
export function blocColour(bloc, colours) {
  return bloc === undefined || bloc >= blocColours ? colours.noBloc : colours.blocs[bloc];
}

export function fillOf(actor, colours, colouring) {
  return colouring === "bloc" ? blocColour(blocOf(actor), colours) : colours.kind.get(actors.get(actor).kind);
}
