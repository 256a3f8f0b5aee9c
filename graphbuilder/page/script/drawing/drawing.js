// The drawing: vis-network fed with the nodes and edges that pyvis made, in the reader's colours, language and filter.
//
// Only what has come into the picture at some time is given to vis-network; what leaves it is hidden there.

import { actors, data, lineById } from "../data/data.js";
import { select, state } from "../data/state.js";
import { translate } from "../words/language.js";
import { createHint } from "./hint.js";
import { actorHint, brightness, lineHint, lineLook, nodeLook } from "./looks.js";
import { frameOf, nameSizes } from "./names.js";
import { palette } from "./palette.js";
import { currentScene } from "./scene.js";
import { drawSpotlight } from "./spotlight.js";

const closest = 1.1; // the scale up to which the drawing comes closer by itself
const mostMoving = 1000; // lines up to which the drawing glides instead of jumping
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

// onDouble is told which actor was clicked twice, or null where it was the ground.
export function createDrawing(container, onDouble) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const whole = frameOf(container, [...actors.keys()], (node) => node, closest).scale;
  const written = new Set(); // lines that have had their count on them
  const last = new Map(); // what vis-network was last told of each thing, to tell it only what changes
  const hint = createHint(container);
  let network = null;
  let scene = { actors: new Set(), lines: [] };
  let bright = null;
  let ground = "";
  let renaming = 0;

  function refresh() {
    scene = currentScene();
    bright = brightness(state.selection);
    const sizes = namesNow();
    const colours = palette();
    ground = colours.ground;
    const look = { colours, bright, colouring: state.colouring, drawnLines: scene.lines.length, scale: whole };
    const drawnActors = [...scene.actors].map((key) => nodeLook(key, { ...look, nameSize: sizes.get(key) || 0 }));
    tell(nodes, drawnActors, (key) => actors.get(key));
    tell(
      edges,
      scene.lines.map((line) => erased(lineLook(line, look))),
      (id) => lineById.get(id),
    );
    network?.redraw();
    return scene;
  }

  // vis-network leaves a label as it is when told of an empty one.
  function erased(look) {
    if (look.label) written.add(look.id);
    return !look.label && written.has(look.id) ? { ...look, label: " " } : look;
  }

  // Adds, changes and hides things in one of vis-network's sets.
  function tell(set, looks, rowOf) {
    const wanted = new Set(looks.map((look) => look.id));
    const changed = looks.filter(remember);
    const gone = set.getIds().filter((id) => !wanted.has(id));
    set.update([...changed.filter((look) => set.get(look.id)), ...gone.map((id) => ({ id, hidden: true })).filter(remember)]);
    set.add(changed.filter((look) => set.get(look.id) === null).map((look) => ({ ...rowOf(look.id), ...look })));
  }

  function remember(look) {
    const text = JSON.stringify(look);
    if (last.get(look.id) === text) return false;
    last.set(look.id, text);
    return true;
  }

  // Where an actor is now: where the layout put it, or the reader.
  function placeOf(node) {
    return network && nodes.get(node.id) ? network.getPosition(node.id) : node;
  }

  function namesNow() {
    return nameSizes(scene.actors, placeOf, network ? network.getScale() : whole, bright?.actors);
  }

  // Names follow the zoom and whoever moves, once these have come to rest.
  function renameSoon() {
    clearTimeout(renaming);
    renaming = setTimeout(() => {
      const sizes = namesNow();
      const fonts = [...scene.actors].map((id) => ({ id, size: sizes.get(id) || 0, font: nodes.get(id).font }));
      const changed = fonts.filter(({ size, font }) => size !== font.size);
      nodes.update(changed.map(({ id, size, font }) => ({ id, font: { ...font, size, strokeWidth: size / 4 } })));
      for (const { id } of changed) last.delete(id);
    }, 80);
  }

  function start() {
    network = new vis.Network(container, { nodes, edges }, data.network.options);
    network.on("click", ({ nodes: [actor], edges: [line], event }) => {
      const from = state.selection?.actor;
      if (actor && from && actor !== from && event.srcEvent.shiftKey) select({ path: [from, actor] });
      else if (actor) select({ actor });
      else if (line) select({ line: lineById.get(line) });
      else select(null);
    });
    network.on("doubleClick", ({ nodes: [actor], edges: [line] }) => {
      if (actor || !line) onDouble(actor || null);
    });
    network.on("hoverNode", ({ node, pointer }) => point(actorHint(node), pointer.DOM));
    network.on("hoverEdge", ({ edge, pointer }) => point(lineHint(lineById.get(edge)), pointer.DOM));
    for (const left of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(left, () => point(null));
    network.on("afterDrawing", (pen) => bright && drawSpotlight(pen, network, bright, ground));
    for (const changed of ["zoom", "animationFinished", "dragEnd", "resize"]) network.on(changed, renameSoon);
    network.once("afterDrawing", () => performance.mark("drawn"));
    container.network = network; // for tests, and for whoever opens the console
    container.firstChild.setAttribute("role", "img"); // to a screen reader a picture, whose content is in the lists
    container.firstChild.dataset.label = "drawing";
    container.firstChild.setAttribute("aria-label", translate("drawing"));
  }

  function point(text, place) {
    container.classList.toggle("pointing", text !== null);
    if (text === null) hint.hide();
    else hint.show(text, place);
  }

  function motion() {
    return still.matches || scene.lines.length > mostMoving ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  }

  function move(how) {
    how();
    renameSoon();
  }

  function fit(animation = motion()) {
    frame([...scene.actors], animation);
  }

  function frame(keys, animation = motion()) {
    move(() => network.moveTo({ ...frameOf(container, keys, placeOf, closest), animation }));
  }

  return {
    start,
    refresh,
    fit,
    scene: () => scene,
    place: (key) => network.getPosition(key),
    nameSize: (key) => nodes.get(key).font.size,
    middle: (line) => network.body.edges[line.id].edgeType.getPoint(0.5),
    view: () => ({ position: network.getViewPosition(), scale: network.getScale() }),
    setView: ({ position, scale }) => move(() => network.moveTo({ position, scale, animation: false })),
    canvas: () => container.querySelector("canvas"),
    zoom: (factor) => move(() => network.moveTo({ scale: network.getScale() * factor, animation: motion() })),
    centre: (keys) => frame(keys.filter((key) => scene.actors.has(key))),
    setPhysics: (wanted) => move(() => network.setOptions({ physics: { enabled: wanted } })),
    onMoved: (listener) => {
      for (const moved of ["zoom", "dragEnd", "animationFinished"]) network.on(moved, listener);
    },
    isStarted: () => network !== null,
  };
}
