// A small picture of how many statements there are from each year, or from each few years.

import { countBy, dateOf } from "../data/data.js";
import { element } from "../parts/elements.js";
import { counted, translate } from "../words/language.js";

const mostYearBars = 60;

export function yearBars(numbers) {
  const years = numbers
    .map((number) => /^\d{4}(?=-)/.exec(dateOf(number))?.[0])
    .filter(Boolean)
    .map(Number);
  const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [Infinity, -Infinity]);
  if (!(first < last)) return null;
  const width = Math.ceil((last - first + 1) / mostYearBars);
  const counts = countBy(years, (year) => Math.floor((year - first) / width));
  const most = Math.max(...counts.values());
  const bars = Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, place) => {
    const count = counts.get(place) || 0;
    const bar = element("span", { title: `${first + place * width} · ${counted("statements", count)}` });
    bar.style.blockSize = `${count ? Math.max(8, (100 * count) / most) : 0}%`;
    return bar;
  });
  return element(
    "div",
    { class: "years" },
    element("div", { class: "bars", role: "img", "aria-label": translate("years_label", { a: first, b: last }) }, bars),
    element("div", { class: "years-ends", "aria-hidden": "true" }, element("span", {}, String(first)), element("span", {}, String(last))),
  );
}
