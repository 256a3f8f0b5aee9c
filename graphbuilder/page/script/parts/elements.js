// Elements of the document. Text only ever becomes a text node, so nothing an article says can become markup.

export function byId(identifier) {
  return document.getElementById(identifier);
}

// element("p", {class: "note", onclick: f, "aria-label": "…"}, "text", child, null)
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

// A name or title that keeps its own direction inside text of the other.
export function isolate(text, properties = {}) {
  return element("bdi", properties, text);
}

// A stroke in the colour of a family, dashed or dotted by certainty as the drawing shows it.
export function swatch(family, certainty = "actual") {
  const dashes = { actual: "", negated: " dotted" }[certainty] ?? " dashed";
  return element("span", { class: `swatch${dashes}`, "data-family": family, "aria-hidden": "true" });
}

export function shape(kind) {
  return element("span", { class: "shape", "data-kind": kind, "aria-hidden": "true" });
}

export function button(properties, ...children) {
  return element("button", { type: "button", ...properties }, ...children);
}

// Fills a container anew and puts the keyboard back where it was, which is known by its identifier.
export function refill(container, children) {
  const focused = container.contains(document.activeElement) ? document.activeElement.id : "";
  container.replaceChildren(...children.filter((child) => child !== null));
  if (!focused) return;
  byId(focused)?.focus({ preventScroll: true });
  // What had it may be gone, or may not take it any more.
  if (document.activeElement?.id !== focused) container.focus({ preventScroll: true });
}
