// The SPARQL editor with our endpoint and prefixes, and the named questions beside it that fill it.

const place = document.getElementById("editor");
const remark = document.getElementById("remark");
const settings = JSON.parse(place.dataset.settings);

// What Yasgui would fetch from elsewhere, or offer from lists of its own, is replaced by what the store can hold.
const { Yasqe } = Yasgui;
const full = (term) => settings.prefixes.ag + term.slice("ag:".length);
const ours = {
  prefixes: Object.entries(settings.prefixes).map(([name, address]) => `${name}: <${address}>`),
  class: settings.terms.map(full),
  property: settings.terms.map(full),
};
for (const [name, offered] of Object.entries(ours)) {
  Yasqe.forkAutocompleter(name, { name: `our-${name}`, bulk: true, persistenceId: null, get: () => offered });
}
Yasqe.defaults.autocompleters = ["variables", ...Object.keys(ours).map((name) => `our-${name}`)];
Yasqe.defaults.prefixCcApi = null;
Yasqe.defaults.value = settings.query;

// With a keyboard the questions come first, and Tab goes on from the editor to what follows.
Yasqe.defaults.autofocus = false;
Object.assign(Yasqe.defaults.extraKeys, { Tab: false, "Shift-Tab": false });

// A link brings a query and nothing else: with another endpoint, it would stay in the tab.
const linked = new URLSearchParams(location.hash.slice(1));
if ([...linked.keys()].some((name) => name !== "query")) {
  const query = linked.get("query");
  history.replaceState(null, "", query === null ? location.pathname + location.search : `#query=${encodeURIComponent(query)}`);
}

const endpoint = new URL("/sparql", location.href).href;
const yasgui = new Yasgui(place, {
  autofocus: false,
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  yasr: { prefixes: settings.prefixes },
});

// A cut answer, or a term that nothing can match, is said in a header, which the editor does not show.
function listen(tab) {
  tab.getYasqe()?.on("queryResponse", (_, response) => {
    const said = response?.headers?.get?.("Graphbuilder-Remark") ?? "";
    remark.textContent = said;
    remark.hidden = !said;
  });
}

async function ask(form) {
  const refusal = form.querySelector(".refusal");
  const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  const response = await fetch(`${form.action}?${fields}`, { headers: { Accept: "application/sparql-query" } });
  const text = await response.text();
  refusal.hidden = response.ok;
  refusal.textContent = response.ok ? "" : text;
  if (response.ok) {
    const tab = yasgui.getTab();
    tab.setQuery(text);
    tab.query();
    if (place.getBoundingClientRect().top > innerHeight) {
      place.scrollIntoView();
    }
  }
}

const heard = new Set();
function listenOnce(tab) {
  if (tab && !heard.has(tab.getId())) {
    heard.add(tab.getId());
    listen(tab);
  }
}
listenOnce(yasgui.getTab());
yasgui.on("tabSelect", (_, id) => setTimeout(() => listenOnce(yasgui.getTab(id))));

// What the store holds has a page here; its address on the web need not lead anywhere. Capturing comes before the link is followed.
place.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a.iri");
    const [, rest] = link?.href.split(settings.base) ?? [];
    if (rest && /^(actor|article|statement)\//.test(rest)) {
      link.href = `/${rest}`;
    }
  },
  true,
);

for (const form of document.querySelectorAll(".question")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form);
  });
}
