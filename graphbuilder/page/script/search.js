// Search by name in both languages; a person leads to the actor they act for.

const mostResults = 12;

function createSearch(input, list, status, select) {
  const entries = searchEntries();
  let found = [];
  let active = -1;

  function searchEntries() {
    const names = data.names.filter((name) => name.key !== name.actor && actors.has(name.actor));
    const own = [...actors.values()].map((node) => ({ row: node, kind: node.kind, actor: node.id, key: node.id }));
    const persons = names.map((name) => ({ row: name, kind: name.kind, actor: name.actor, key: name.key }));
    return [...own, ...persons].map((entry) => ({
      ...entry,
      forms: [...new Set([entry.row.label_ar, entry.row.label_en, entry.key].map(normalForm))],
      weight: linesOfActor.get(entry.actor).length,
    }));
  }

  // 0: begins with the words; 1: a word of it does; 2: has them somewhere; 3: has them not.
  function distance(entry, wanted) {
    const ranks = entry.forms.map((form) => {
      if (form.startsWith(wanted) || form.startsWith(`ال${wanted}`)) return 0;
      if (form.includes(` ${wanted}`) || form.includes(` ال${wanted}`)) return 1;
      return form.includes(wanted) ? 2 : 3;
    });
    return Math.min(...ranks);
  }

  function update() {
    const wanted = normalForm(input.value);
    const ranked = entries.map((entry) => ({ entry, rank: wanted ? distance(entry, wanted) : 3 })).filter(({ rank }) => rank < 3);
    ranked.sort((a, b) => a.rank - b.rank || b.entry.weight - a.entry.weight);
    found = ranked.slice(0, mostResults).map(({ entry }) => entry);
    active = found.length ? 0 : -1;
    status.textContent = wanted ? counted("results", ranked.length) : "";
    show(wanted !== "");
  }

  function show(open) {
    const rows = found.map((entry, index) =>
      element(
        "li",
        { role: "option", id: `result-${index}`, "aria-selected": String(index === active), onmousedown: (event) => event.preventDefault(), onclick: () => choose(index) },
        shape(entry.kind),
        isolate(labelOf(entry.row)),
        element("small", {}, entry.kind === "person" ? isolate(actorLabel(entry.actor)) : translate(`kind_${entry.kind}`)),
      ),
    );
    list.replaceChildren(...(rows.length ? rows : [element("li", { class: "none", role: "option", "aria-disabled": "true" }, translate("search_none"))]));
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (open && active >= 0) input.setAttribute("aria-activedescendant", `result-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const entry = found[index];
    if (!entry) return;
    close();
    select({ actor: entry.actor }, { centre: true, focus: true });
  }

  function close() {
    input.value = "";
    update();
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", update);
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      show(true);
      byId(`result-${active}`).scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      choose(active);
    }
  });

  return { close, isOpen: () => !list.hidden };
}
