// The view as SVG: what is drawn now, as far as it stands in the window, with the names that show.

import { actors } from "../data/data.js";
import { lineLook, nodeLook } from "../drawing/looks.js";
import { drawnName } from "../drawing/names.js";
import { direction, language } from "../words/language.js";
import { wellFormed } from "../words/text.js";

const namespace = "http://www.w3.org/2000/svg";
const faded = 0.14; // opacity of what a selection leaves aside
const corners = {
  triangle: [
    [0, -1],
    [0.87, 0.6],
    [-0.87, 0.6],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  hexagon: [
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
    [-1, 0],
  ],
};

export function svgOf(drawing) {
  const scene = drawing.scene();
  const canvas = drawing.canvas();
  const { position, scale } = drawing.view();
  const [width, height] = [canvas.clientWidth / scale, canvas.clientHeight / scale];
  const look = drawing.look();
  const { bright, colours } = look;
  const svg = svgElement("svg", {
    viewBox: [position.x - width / 2, position.y - height / 2, width, height].map(rounded).join(" "),
    width: canvas.clientWidth,
    height: canvas.clientHeight,
  });
  svg.append(svgElement("rect", { x: position.x - width / 2, y: position.y - height / 2, width, height, fill: colours.ground }));
  const shade = (isBright) => (bright === null || isBright ? null : faded);
  for (const line of scene.lines) svg.append(group(shade(bright?.lines.has(line)), lineShapes(drawing, line, lineLook(line, look))));
  for (const key of scene.actors) {
    const shapes = actorShapes(drawing.place(key), key, nodeLook(key, { ...look, nameSize: drawing.nameSize(key) }));
    svg.append(group(shade(bright?.actors.has(key)), shapes));
  }
  return new XMLSerializer().serializeToString(svg);
}

function group(opacity, shapes) {
  const made = svgElement("g", { opacity });
  made.append(...shapes);
  return made;
}

function lineShapes(drawing, line, look) {
  const [from, to] = [drawing.place(line.from), drawing.place(line.to)];
  const middle = drawing.middle(line);
  const bend = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const properties = {
    stroke: look.color.color,
    "stroke-opacity": look.color.opacity,
    "stroke-width": look.width,
    fill: "none",
    "stroke-dasharray": look.dashes ? look.dashes.join(" ") : null,
  };
  const path = svgElement("path", { d: `M${point(from)} Q${point(bend)} ${point(to)}`, ...properties });
  const parts = [path];
  if (line.arrows) parts.push(arrowHead(bend, to, actors.get(line.to).size, look));
  if (look.label.trim()) parts.push(textAt(look.label, middle.x, middle.y + look.font.size / 3, look.font));
  return parts;
}

// A head whose point touches the actor.
function arrowHead(from, to, radius, look) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const at = (distance, side) =>
    point({ x: to.x - distance * Math.cos(angle) - side * Math.sin(angle), y: to.y - distance * Math.sin(angle) + side * Math.cos(angle) });
  const size = 6 + 2 * look.width;
  return svgElement("path", {
    d: `M${at(radius, 0)} L${at(radius + size, size / 2)} L${at(radius + size, -size / 2)} Z`,
    fill: look.color.color,
    "fill-opacity": look.color.opacity,
  });
}

function actorShapes(place, key, look) {
  const node = actors.get(key);
  const properties = {
    fill: look.color.background,
    stroke: look.color.border,
    "stroke-width": look.borderWidth,
    "stroke-dasharray": look.shapeProperties.borderDashes ? look.shapeProperties.borderDashes.join(" ") : null,
  };
  const corner = corners[node.shape];
  const drawn = corner
    ? svgElement("path", {
        d: `M${corner.map(([x, y]) => point({ x: place.x + x * node.size, y: place.y + y * node.size })).join(" L")} Z`,
        ...properties,
      })
    : svgElement("circle", { cx: place.x, cy: place.y, r: node.size, ...properties });
  if (!look.font.size) return [drawn];
  const name = textAt(drawnName(node), place.x, place.y + node.size + look.font.size * 1.1, look.font);
  name.setAttribute("direction", direction());
  name.setAttribute("xml:lang", language);
  return [drawn, name];
}

// Words in the middle below a point.
function textAt(words, x, y, { size, face, color, strokeColor, strokeWidth }) {
  const made = svgElement("text", {
    x,
    y,
    "text-anchor": "middle",
    "font-size": size,
    "font-family": face,
    fill: color,
    stroke: strokeColor,
    "stroke-width": strokeWidth,
    "paint-order": "stroke",
  });
  // XML has no letters for control characters, not even escaped ones.
  made.textContent = wellFormed(words).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
  return made;
}

function svgElement(name, properties) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null) continue;
    made.setAttribute(key, typeof value === "number" ? rounded(value) : value);
  }
  return made;
}

function point({ x, y }) {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(number) {
  return String(Math.round(number * 100) / 100);
}
