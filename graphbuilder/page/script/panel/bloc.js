// A bloc: actors whom the statements tie to each other more than to the rest. It is found in all statements of the page.

import { blocSelection } from "../data/blocs.js";
import { actors, data } from "../data/data.js";
import { shown } from "../data/filter.js";
import { blocColour, palette } from "../drawing/palette.js";
import { element, isolate } from "../parts/elements.js";
import { actorEntry, badge, entry, section } from "../parts/lists.js";
import { actorLabel, counted, translate } from "../words/language.js";

const named = 3; // members that a bloc is called by

export function blocEntry(bloc) {
  return entry(blocSelection(bloc), blocSign(bloc), blocName(bloc), badge(data.blocs[bloc].filter((key) => shown.weights.has(key)).length));
}

export function blocView({ number, members }) {
  return [
    element("h2", { class: "actor-title" }, blocSign(number), blocName(number)),
    element("p", { class: "hint" }, translate("bloc_hint")),
    section(
      counted("actors", members.length),
      members.filter((key) => actors.has(key)).map((key) => () => actorEntry(key, shown.weights.get(key) || 0)),
    ),
  ];
}

function blocSign(bloc) {
  const sign = element("span", { class: "bloc-sign", "aria-hidden": "true" });
  sign.style.backgroundColor = blocColour(bloc, palette());
  return sign;
}

function blocName(bloc) {
  const heads = data.blocs[bloc].slice(0, named).map((key) => isolate(actorLabel(key)));
  return element(
    "span",
    {},
    heads.flatMap((head, place) => (place ? [translate("list_comma"), head] : [head])),
    data.blocs[bloc].length > named ? translate("and_others") : null,
  );
}
