// Search by name in both languages; a person, a capital or another name leads to the actor it stands for.

import { background } from "../data/blocks.js";
import { actors, linesOf, names } from "../data/data.js";
import { element, isolate, shape } from "../parts/elements.js";
import { actorLabel, counted, labelOf, otherLabelOf, translate } from "../words/language.js";
import { normalForm } from "../words/text.js";

const mostResults = 12;

let entries = null;
let waiting = []; // what looks again once the other names of actors are unpacked; null after that

// {row, kind, actor, forms, weight} for every actor and every person that the articles name.
function searchEntries() {
  if (entries) return entries;
  const own = [...actors.values()].map((node) => ({ row: node, kind: node.kind, actor: node.id, words: [node.id] }));
  const persons = names
    .filter((name) => name.key !== name.actor && actors.has(name.actor))
    .map((name) => ({ row: name, kind: name.kind, actor: name.actor, words: [name.key] }));
  entries = [...own, ...persons].map((entry) => withForms(entry, [entry.row.label_ar, entry.row.label_en, ...entry.words]));
  background()
    .then((known) => {
      addBackground(known);
      for (const again of waiting) again();
    })
    .catch(() => {}) // then names are all that is searched; the panel says that the rest cannot be opened
    .finally(() => {
      waiting = null;
    });
  return entries;
}

function withForms(entry, words) {
  const forms = new Map(words.map((word) => [normalForm(word), word]));
  forms.delete("");
  return { ...entry, forms: [...forms], weight: linesOf(entry.actor).length };
}

// The other names of actors, and the leaders whom no article names.
function addBackground({ actors: known }) {
  entries = entries.map((entry) => {
    const aliases = entry.kind === "person" ? [] : known[entry.actor]?.aliases || [];
    return aliases.length ? withForms(entry, [...entry.forms.map(([, word]) => word), ...aliases]) : entry;
  });
  const there = new Map(entries.map((entry) => [`${entry.actor} ${entry.row.label_en}`, entry]));
  for (const [actor, { leaders = [] }] of Object.entries(known)) {
    for (const row of leaders) {
      const key = `${actor} ${row.label_en}`;
      const words = [row.label_ar, row.label_en, ...row.aliases];
      if (there.has(key)) there.get(key).forms = withForms({ actor }, [...there.get(key).forms.map(([, word]) => word), ...words]).forms;
      else there.set(key, withForms({ row, kind: "person", actor }, words));
    }
  }
  entries = [...there.values()];
}

// How well an entry fits, and the word of it that does. 0: is what is wanted; 1: begins with it; 2: a word of it does;
// 3: has it somewhere; 4: not at all. What the actor is called first counts before its other names.
function fit(entry, wanted) {
  let best = { rank: 4, word: "" };
  for (const [form, word] of entry.forms) {
    const rank = rankOf(form, wanted);
    if (rank < best.rank) best = { rank, word };
  }
  return best;
}

function rankOf(form, wanted) {
  if (form === wanted || form === `ال${wanted}`) return 0;
  if (form.startsWith(wanted) || form.startsWith(`ال${wanted}`)) return 1;
  if (form.includes(` ${wanted}`) || form.includes(` ال${wanted}`)) return 2;
  return form.includes(wanted) ? 3 : 4;
}

// `name` begins the identifiers of the results; `choose` is told the key of the actor found, which is never `without`.
export function createSearch({ name, input, list, status, choose, without = null }) {
  let found = [];
  let active = -1;

  function update() {
    const wanted = normalForm(input.value);
    const ranked = wanted
      ? searchEntries()
          .filter((entry) => entry.actor !== without)
          .map((entry) => ({ entry, ...fit(entry, wanted) }))
          .filter(({ rank }) => rank < 4)
      : [];
    ranked.sort((a, b) => a.rank - b.rank || (a.entry.kind === "person") - (b.entry.kind === "person") || b.entry.weight - a.entry.weight);
    found = ranked.slice(0, mostResults);
    active = found.length ? 0 : -1;
    status.textContent = wanted ? counted("results", ranked.length) : "";
    show(wanted !== "");
  }

  function show(open) {
    const rows = found.map((result, index) => resultRow(result, index));
    list.replaceChildren(
      ...(rows.length
        ? rows
        : [element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, translate("search_none"))]),
    );
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (open && active >= 0) input.setAttribute("aria-activedescendant", `${name}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function resultRow({ entry, word }, index) {
    const label = labelOf(entry.row);
    const called = [label, otherLabelOf(entry.row)].some((each) => normalForm(each) === normalForm(word))
      ? null
      : element("span", { class: "called" }, "(", isolate(word), ")");
    const note = entry.kind === "person" ? isolate(actorLabel(entry.actor)) : translate(`kind_${entry.kind}`);
    return element(
      "li",
      {
        role: "option",
        id: `${name}-${index}`,
        "aria-selected": String(index === active),
        onmousedown: (event) => event.preventDefault(),
        onclick: () => take(index),
      },
      shape(entry.kind),
      element("span", {}, isolate(label), called ? [" ", called] : null),
      element("small", {}, note),
    );
  }

  function take(index) {
    const result = found[index];
    if (!result) return;
    close();
    choose(result.entry.actor);
  }

  function close() {
    input.value = "";
    update();
  }

  waiting?.push(() => {
    if (document.activeElement === input) update();
  });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");
  list.id ||= `${name}-results`;
  list.classList.add("results");
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("focus", searchEntries, { once: true });
  input.addEventListener("input", update);
  input.addEventListener("focus", update);
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      show(true);
      list.querySelector('[aria-selected="true"]').scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      take(active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (input.value) close();
      else input.blur();
    }
  });
}
