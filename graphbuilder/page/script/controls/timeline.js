// Statements by month, under the drawing, with a brush: drag over the bars or move the two handles to show only what was
// between them. The bars count what all other filters show.

import { data, dateOf } from "../data/data.js";
import { filter, passing } from "../data/filter.js";
import { button, element } from "../parts/elements.js";
import { direction, formatMonth, formatNumber, translate } from "../words/language.js";

const mostBars = 240;
const hasUndated = data.dates[0] === "";

export function createTimeline(container, changed) {
  const bins = monthBins();
  const bars = element(
    "div",
    { class: "bars", "aria-hidden": "true" },
    bins.map(() => element("span")),
  );
  const handles = ["from", "to"].map((bound) =>
    element("input", { type: "range", id: `time-${bound}`, class: "handle", min: "0", max: String(bins.length - 1), step: "1" }),
  );
  const label = element("output", { id: "time-shown", class: "time-shown" });
  const clear = button({ id: "time-clear", class: "small", onclick: clearTime });
  let dragged = null;

  function render() {
    if (bins.length < 2) return;
    const counts = countsByBin();
    const most = Math.max(1, ...counts);
    const [first, last] = chosen();
    [...bars.children].forEach((bar, place) => {
      bar.style.blockSize = `${counts[place] ? Math.max(4, (100 * counts[place]) / most) : 0}%`;
      bar.classList.toggle("out", place < first || place > last);
      bar.title = `${binName(place)}: ${formatNumber(counts[place])}`;
    });
    handles.forEach((handle, side) => {
      const place = [first, last][side];
      handle.value = String(place);
      handle.setAttribute("aria-label", translate(side ? "time_to" : "time_from"));
      handle.setAttribute("aria-valuetext", binName(place));
    });
    tellTime(first, last);
    clear.textContent = translate("time_clear");
    clear.hidden = !filter.from && !filter.to;
  }

  function tellTime(first, last) {
    const span = `${formatMonth(bins[first].from)} – ${formatMonth(bins[last].to)}`;
    label.textContent = hasUndated && (first > 0 || last < bins.length - 1) ? `${span} · ${translate("without_undated")}` : span;
  }

  function clearTime() {
    choose(0, bins.length - 1);
    handles[0].focus();
  }

  function binName(place) {
    const { from, to } = bins[place];
    return from === to ? formatMonth(from) : `${formatMonth(from)} – ${formatMonth(to)}`;
  }

  function countsByBin() {
    const counts = new Array(bins.length).fill(0);
    const places = new Map(bins.flatMap((bin, place) => bin.months.map((month) => [month, place])));
    for (const number of passing("time")) {
      const place = places.get(dateOf(number).slice(0, 7));
      if (place !== undefined) counts[place] += 1;
    }
    return counts;
  }

  // The first and last bar within the bounds of the filter.
  function chosen() {
    const first = filter.from ? bins.findIndex((bin) => bin.to >= filter.from) : 0;
    const last = filter.to ? bins.findLastIndex((bin) => bin.from <= filter.to) : bins.length - 1;
    const start = first < 0 ? bins.length - 1 : first;
    return [start, Math.max(start, last)];
  }

  function choose(first, last) {
    const whole = first === 0 && last === bins.length - 1;
    filter.from = whole ? "" : bins[first].from;
    filter.to = whole ? "" : bins[last].to;
    changed();
  }

  function placeOf(event) {
    const box = bars.getBoundingClientRect();
    const share = direction() === "rtl" ? (box.right - event.clientX) / box.width : (event.clientX - box.left) / box.width;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  }

  bars.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    dragged = placeOf(event);
    bars.setPointerCapture(event.pointerId);
  });
  bars.addEventListener("pointerup", (event) => {
    if (dragged === null) return;
    const ends = [dragged, placeOf(event)].sort((a, b) => a - b);
    dragged = null;
    choose(...ends);
  });
  bars.addEventListener("pointermove", (event) => {
    if (dragged === null) return;
    const ends = [dragged, placeOf(event)].sort((a, b) => a - b);
    for (const [place, bar] of [...bars.children].entries()) bar.classList.toggle("out", place < ends[0] || place > ends[1]);
    tellTime(...ends);
  });
  bars.addEventListener("pointercancel", () => {
    dragged = null;
    render();
  });
  handles.forEach((handle, side) => {
    handle.addEventListener("change", () => {
      const bounds = chosen();
      bounds[side] = Number(handle.value);
      choose(...bounds.sort((a, b) => a - b));
      handle.focus();
    });
  });
  container.hidden = bins.length < 2;
  container.append(element("div", { class: "brush" }, bars, handles), element("div", { class: "time-line" }, label, clear));
  return { render };
}

// One bin a month, or a quarter, a year or more where that would be too many bars: [{from, to, months}].
function monthBins() {
  const months = data.dates.map((date) => date.slice(0, 7)).filter((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month));
  if (months.length === 0) return [];
  const [first, last] = [monthNumber(months[0]), monthNumber(months[months.length - 1])];
  const width = [1, 3, 12, 60, 120, 1200].find((each) => (last - first + 1) / each <= mostBars);
  const bins = [];
  for (let start = first - (first % width); start <= last; start += width) {
    const inside = Array.from({ length: width }, (_, place) => monthName(start + place));
    bins.push({ from: inside[0], to: inside[width - 1], months: inside });
  }
  return bins;
}

function monthNumber(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthName(number) {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
