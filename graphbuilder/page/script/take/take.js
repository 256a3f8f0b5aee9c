// What a reader can take away: the picture, the statements shown, and a link to the view.

import { byId } from "../parts/elements.js";
import { translate } from "../words/language.js";
import { csvOf } from "./csv.js";
import { shownRows } from "./rows.js";
import { svgOf } from "./svg.js";
import { turtleOf } from "./turtle.js";

// `writeLink` puts the view into the address before it is copied.
export function createTake(menu, drawing, writeLink) {
  const files = {
    "take-png": async () => save("graph.png", await pictureOf(drawing.canvas())),
    "take-svg": async () => save("graph.svg", new Blob([svgOf(drawing)], { type: "image/svg+xml" })),
    "take-csv": async () => save("statements.csv", new Blob([csvOf(await shownRows())], { type: "text/csv" })),
    "take-turtle": async () => save("statements.ttl", new Blob([turtleOf(await shownRows())], { type: "text/turtle" })),
    "take-link": async () => {
      writeLink();
      await copyLink();
    },
  };
  for (const [identifier, take] of Object.entries(files)) {
    byId(identifier).addEventListener("click", () => {
      menu.open = false;
      menu.querySelector("summary").focus();
      take().catch(() => tell("cannot_take"));
    });
  }
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// The canvas has no ground of its own.
function pictureOf(canvas) {
  const picture = document.createElement("canvas");
  [picture.width, picture.height] = [canvas.width, canvas.height];
  const pen = picture.getContext("2d");
  pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--ground");
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(canvas, 0, 0);
  return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    tell("link_copied");
  } catch {
    tell("link_in_address");
  }
}

// Says something for a few seconds.
function tell(key) {
  byId("told").textContent = translate(key);
  byId("told").hidden = false;
  setTimeout(() => {
    byId("told").hidden = true;
  }, 4000);
}
