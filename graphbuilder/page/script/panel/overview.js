// The panel when nothing is chosen: who is most present, what is said most, and the blocs.

import { data, lines } from "../data/data.js";
import { shown } from "../data/filter.js";
import { element } from "../parts/elements.js";
import { actorEntry, lineEntry, section } from "../parts/lists.js";
import { translate } from "../words/language.js";
import { blocEntry } from "./bloc.js";

export function overview() {
  const present = [...shown.weights].sort((a, b) => b[1] - a[1]);
  const strongest = lines.filter((line) => line.shown.length).sort((a, b) => b.shown.length - a.shown.length);
  return [
    element("h2", {}, translate("overview")),
    element("p", { class: "hint" }, translate("overview_hint")),
    section(
      translate("most_connected"),
      present.map(
        ([key, count]) =>
          () =>
            actorEntry(key, count),
      ),
    ),
    section(
      translate("strongest"),
      strongest.map((line) => () => lineEntry(line)),
    ),
    data.blocs.length
      ? section(
          translate("blocs"),
          data.blocs.map((_, bloc) => () => blocEntry(bloc)),
        )
      : null,
  ];
}
