// A small picture of how many statements there are from each year.

import { countBy, dateOf } from "../data/data.js";
import { element } from "../parts/elements.js";
import { counted, translate } from "../words/language.js";

export function yearBars(numbers) {
  const counts = countBy(
    numbers.map((number) => dateOf(number).slice(0, 4)).filter((year) => year),
    (year) => year,
  );
  const years = [...counts.keys()].map(Number).sort((a, b) => a - b);
  if (years.length < 2) return null;
  const most = Math.max(...counts.values());
  const first = years[0];
  const last = years[years.length - 1];
  const bars = [];
  for (let year = first; year <= last; year += 1) {
    const count = counts.get(String(year)) || 0;
    const bar = element("span", { title: `${year} · ${counted("statements", count)}` });
    bar.style.blockSize = `${count ? Math.max(8, (100 * count) / most) : 0}%`;
    bars.push(bar);
  }
  return element(
    "div",
    { class: "years" },
    element("div", { class: "bars", role: "img", "aria-label": translate("years_label", { a: first, b: last }) }, bars),
    element("div", { class: "years-ends", "aria-hidden": "true" }, element("span", {}, String(first)), element("span", {}, String(last))),
  );
}
