// The drawing: what is shown, in the reader's colours, language and filter, and what the reader does in it.

import { actors } from "../data/data.js";
import { select, state } from "../data/state.js";
import { translate } from "../words/language.js";
import { createHint } from "./hint.js";
import { actorHint, brightness, lineHint, lineLook, nodeLook } from "./looks.js";
import { frameOf, nameSizes } from "./names.js";
import { createNetwork } from "./network.js";
import { palette } from "./palette.js";
import { currentScene } from "./scene.js";
import { drawSpotlight } from "./spotlight.js";

const closest = 1.1; // the scale up to which the drawing comes closer by itself
const mostMoving = 1000; // lines up to which the drawing glides instead of jumping
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

// onDouble is told which actor was clicked twice, or null where it was the ground.
export function createDrawing(container, onDouble) {
  const border = createNetwork(container);
  const hint = createHint(container);
  const whole = frameOf(container, [...actors.keys()], (node) => node, closest).scale;
  let network = null;
  let scene = { actors: new Set(), lines: [] };
  let look = null; // what looks depend on
  let renaming = 0;
  let pointing = 0;

  function refresh() {
    point(null);
    scene = currentScene();
    const bright = brightness(state);
    look = { colours: palette(), bright, colouring: state.colouring, drawnLines: scene.lines.length, scale: whole };
    const sizes = namesNow();
    const drawnActors = [...scene.actors].map((key) => nodeLook(key, { ...look, nameSize: sizes.get(key) || 0 }));
    border.tell(
      drawnActors,
      scene.lines.map((line) => lineLook(line, look)),
    );
    return scene;
  }

  function namesNow() {
    return nameSizes(scene.actors, border.placeOf, network ? network.getScale() : whole, look.bright?.actors);
  }

  // Names follow the zoom and whoever moves, once these have come to rest.
  function renameSoon() {
    clearTimeout(renaming);
    renaming = setTimeout(() => border.rename(scene.actors, namesNow()), 80);
  }

  function start() {
    network = border.start();
    network.on("click", clicked);
    network.on("doubleClick", (event) => {
      const { actor, line } = border.hit(event);
      if (actor || !line) onDouble(actor);
    });
    container.addEventListener("pointermove", ({ offsetX, offsetY, buttons }) => pointSoon(buttons ? null : { x: offsetX, y: offsetY }));
    container.addEventListener("pointerleave", () => pointSoon(null));
    network.on("afterDrawing", (pen) => look.bright && drawSpotlight(pen, network, border, look));
    for (const changed of ["zoom", "animationFinished", "dragEnd", "resize"]) network.on(changed, renameSoon);
    network.once("afterDrawing", () => performance.mark("drawn"));
    container.network = network; // for tests, and for whoever opens the console
    container.firstChild.setAttribute("role", "img"); // to a screen reader a picture, whose content is in the lists
    container.firstChild.dataset.label = "drawing";
    container.firstChild.setAttribute("aria-label", translate("drawing"));
  }

  function clicked(event) {
    const { actor, line } = border.hit(event);
    const from = state.selection?.actor;
    if (actor !== null && from !== undefined && actor !== from && event.event.srcEvent.shiftKey) select({ path: [from, actor] });
    else if (actor !== null) select({ actor });
    else if (line) select({ line });
    else select(null);
  }

  // At most once a frame: to find what is below the pointer, all that is drawn is looked through.
  function pointSoon(place) {
    cancelAnimationFrame(pointing);
    pointing = requestAnimationFrame(() => point(place));
  }

  function point(place) {
    const { actor, line } = place ? border.at(place) : { actor: null, line: null };
    container.classList.toggle("pointing", Boolean(actor !== null || line));
    if (actor !== null) hint.show(actorHint(actor), place);
    else if (line) hint.show(lineHint(line), place);
    else hint.hide();
  }

  function motion() {
    return still.matches || scene.lines.length > mostMoving ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  }

  function moveTo(view) {
    network.moveTo({ animation: motion(), ...view });
    renameSoon();
  }

  function centre(keys, options = {}) {
    const drawn = keys.filter((key) => scene.actors.has(key));
    if (drawn.length) moveTo({ ...frameOf(container, drawn, border.placeOf, closest), ...options });
  }

  return {
    start,
    refresh,
    centre,
    fit: (options) => centre([...scene.actors], options),
    zoom: (factor) => moveTo({ scale: network.getScale() * factor }),
    view: () => ({ position: network.getViewPosition(), scale: network.getScale() }),
    setView: (view) => moveTo({ ...view, animation: false }),
    setPhysics: (wanted) => {
      network.setOptions({ physics: { enabled: wanted } });
      renameSoon();
    },
    isStarted: () => network !== null,
    on: (event, listener) => network.on(event, listener),
    // What a picture of the view is made of.
    canvas: () => container.querySelector("canvas"),
    scene: () => scene,
    look: () => look,
    place: (key) => border.placeOf(actors.get(key)),
    nameSize: (key) => border.nameSize(key),
    middle: (line) => border.edge(line).edgeType.getPoint(0.5),
  };
}
