// The border to vis-network: its two sets of things, and what it is told of them.
//
// Only what has come into the picture at some time is given to it; what leaves the picture is hidden there. Actors have a
// sign before their key there: it keeps things in plain objects, which already have something called "constructor".

import { actors, data, lineById } from "../data/data.js";

const keyMark = "@";

export function createNetwork(container) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const last = new Map(); // what was told last of each thing, to tell only what changes
  const written = new Set(); // lines that have had their count on them
  let network = null;

  // nodeLooks and lineLooks: what looks.js gives, for all that is drawn now.
  function tell(nodeLooks, lineLooks) {
    tellSet(
      nodes,
      nodeLooks.map(({ id, ...look }) => ({ id: keyMark + id, ...look })),
      nodeRow,
    );
    tellSet(edges, lineLooks.map(erased), lineRow);
    network?.body.emitter.emit("_requestRedraw");
  }

  function tellSet(set, looks, rowOf) {
    const wanted = new Set(looks.map((look) => look.id));
    const changed = looks.filter(remember);
    const gone = set.getIds().filter((id) => !wanted.has(id));
    set.update([...changed.filter((look) => set.get(look.id)), ...gone.map((id) => ({ id, hidden: true })).filter(remember)]);
    set.add(changed.filter((look) => set.get(look.id) === null).map((look) => ({ ...rowOf(look.id), ...look })));
  }

  function nodeRow(id) {
    return actors.get(id.slice(keyMark.length));
  }

  function lineRow(id) {
    const line = lineById.get(id);
    return { ...line, from: keyMark + line.from, to: keyMark + line.to };
  }

  function remember(look) {
    const text = JSON.stringify(look);
    if (last.get(look.id) === text) return false;
    last.set(look.id, text);
    return true;
  }

  // It leaves a label as it is when told of an empty one.
  function erased(look) {
    if (look.label) written.add(look.id);
    return !look.label && written.has(look.id) ? { ...look, label: " " } : look;
  }

  // Tells new sizes of names, in a map by actor; an actor that is not in it has none.
  function rename(keys, sizes) {
    const fonts = [...keys].map((key) => ({ id: keyMark + key, size: sizes.get(key) || 0, font: nodes.get(keyMark + key).font }));
    const changed = fonts.filter(({ size, font }) => size !== font.size);
    nodes.update(changed.map(({ id, size, font }) => ({ id, font: { ...font, size, strokeWidth: size / 4 } })));
    for (const { id } of changed) last.delete(id);
  }

  function found(node, edge) {
    return { actor: node === undefined ? null : node.slice(keyMark.length), line: lineById.get(edge) || null };
  }

  return {
    tell,
    rename,
    start: () => {
      network = new vis.Network(container, { nodes, edges }, data.network.options);
      return network;
    },
    // Where an actor is now: where the layout put it, or the reader.
    placeOf: (node) => (network && nodes.get(keyMark + node.id) ? network.getPosition(keyMark + node.id) : node),
    nameSize: (key) => nodes.get(keyMark + key).font.size,
    node: (key) => network.body.nodes[keyMark + key],
    edge: (line) => network.body.edges[line.id],
    // The actor and the line of an event, or at a place in the container; null where there is none.
    hit: ({ nodes: [node], edges: [edge] }) => found(node, edge),
    at: (place) => found(network.getNodeAt(place), network.getEdgeAt(place)),
  };
}
