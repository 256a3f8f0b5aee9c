// The drawing: vis-network fed with the nodes and edges that pyvis made, in the reader's colours, language and filter.

const still = window.matchMedia("(prefers-reduced-motion: reduce)");

function createDrawing(container, select) {
  const nodes = new vis.DataSet(data.network.nodes);
  const edges = new vis.DataSet(data.network.edges);
  const whole = wholeScale(container);
  let network = null;
  let near = null; // what the present selection leaves bright
  let shownActors = new Map();
  let waiting = 0;

  function refresh(selection) {
    const colours = palette();
    near = nearTo(selection);
    shownActors = countBy(
      shownStatements().flatMap((statement) => [data.names[statement.subject].actor, data.names[statement.object].actor]),
      (key) => key,
    );
    const sizes = namesNow();
    nodes.update([...actors.values()].map((node) => nodeLook(node, colours, sizes.get(node.id))));
    edges.update([...lines.values()].map((edge) => edgeLook(edge, colours)));
    return shownActors.size;
  }

  // Whom and what a selection leaves bright; null where nothing is selected.
  function nearTo(selection) {
    if (selection === null) return null;
    const chosen = selection.actor || null;
    const bright = chosen ? linesOfActor.get(chosen) : linesBetween(...selection.pair);
    const around = new Set(chosen ? [chosen] : selection.pair);
    for (const line of bright) if (shownOf(line).length) around.add(line.from).add(line.to);
    around.chosen = chosen;
    around.lines = new Set((selection.line ? [selection.line] : bright).map((line) => line.id));
    return around;
  }

  function nodeLook(node, colours, nameSize) {
    const label = labelOf(node);
    const faded = near !== null && !near.has(node.id);
    const chosen = near !== null && near.chosen === node.id;
    const shade = (colour, share) => (faded ? mixed(colour, colours.ground, share) : colour);
    const background = shade(colours.kind.get(node.kind), 0.16);
    return {
      id: node.id,
      label: isolated(label),
      title: `${label}\n${translate(`kind_${node.kind}`)} · ${counted("statements", shownActors.get(node.id) || 0)}`,
      hidden: !shownActors.has(node.id),
      borderWidth: chosen ? 4 : 1.5,
      shapeProperties: { borderDashes: node.kind === "former_state" || node.kind === "territory" ? [4, 3] : false },
      color: {
        background,
        border: chosen ? colours.ink : shade(colours.border, 0.3),
        highlight: { background, border: colours.ink },
        hover: { background, border: colours.ink },
      },
      font: { size: nameSize, face: colours.face, color: shade(colours.ink, 0.3), strokeColor: colours.ground, strokeWidth: nameSize / 4 },
    };
  }

  function edgeLook(edge, colours) {
    const shown = shownOf(edge);
    const colour = colours.family.get(edge.family);
    const bright = near !== null && near.lines.has(edge.id);
    return {
      id: edge.id,
      hidden: shown.length === 0,
      dashes: shown.length > 0 && shown.every((statement) => statement.certainty !== "actual") ? [7, 6] : false,
      // In a large network seen whole, a line of one pixel would be a fraction of one.
      width: lineWidth(shown.length) * Math.min(2, Math.max(1, (bright ? 1 : 0.5) / whole)),
      title: lineTitle(edge, shown.length),
      color: { color: colour, highlight: colour, hover: colour, opacity: near === null || bright ? 0.82 : 0.07 },
    };
  }

  function lineTitle(edge, count) {
    const arrow = edge.arrows ? (language === "ar" ? "←" : "→") : "–";
    const ends = `${isolated(actorLabel(edge.from))} ${arrow} ${isolated(actorLabel(edge.to))}`;
    return `${ends}\n${labelOf(families.get(edge.family))} · ${counted("statements", count)}`;
  }

  function namesNow() {
    const place = (node) => (network ? network.getPosition(node.id) : node);
    return nameSizes(place, network ? network.getScale() : whole, (node) => !shownActors.has(node.id), near);
  }

  // Names follow the zoom and whoever moves, once these have come to rest.
  function renameSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const sizes = namesNow();
      nodes.update([...sizes].map(([id, size]) => ({ id, font: { ...nodes.get(id).font, size, strokeWidth: size / 4 } })));
    }, 80);
  }

  function start() {
    network = new vis.Network(container, { nodes, edges }, data.network.options);
    network.on("click", ({ nodes: [actor], edges: [line] }) => {
      if (actor) select({ actor });
      else if (line) select(selectionOfLine(lines.get(line)));
      else select(null);
    });
    for (const entered of ["hoverNode", "hoverEdge"]) network.on(entered, () => container.classList.add("pointing"));
    for (const left of ["blurNode", "blurEdge"]) network.on(left, () => container.classList.remove("pointing"));
    for (const changed of ["zoom", "animationFinished", "dragEnd", "resize"]) network.on(changed, renameSoon);
    network.fit({ animation: false });
    renameSoon();
    container.network = network; // for tests, and for whoever opens the console
    container.firstChild.setAttribute("role", "img"); // to a screen reader a picture, whose content is in the lists
    container.firstChild.dataset.label = "drawing";
  }

  function motion() {
    return still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
  }

  function move(change) {
    change();
    renameSoon();
  }

  return {
    start,
    refresh,
    fit: () => move(() => network.fit({ animation: motion() })),
    zoom: (factor) => move(() => network.moveTo({ scale: network.getScale() * factor, animation: motion() })),
    centre: (keys) => move(() => network.fit({ nodes: keys, maxZoomLevel: 1.1, animation: motion() })),
    setPhysics: (wanted) => move(() => network.setOptions({ physics: { enabled: wanted } })),
  };
}

// Colours live in the style sheet, so that light and dark are decided in one place.
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    family: new Map([...families.keys()].map((name) => [name, colour(`family-${name}`)])),
    kind: new Map([...new Set(data.network.nodes.map((node) => node.kind))].map((kind) => [kind, colour(`kind-${kind}`)])),
    border: colour("node-border"),
    ink: colour("ink"),
    ground: colour("ground"),
    face: getComputedStyle(document.body).fontFamily,
  };
}

// Faded things are mixed with the ground instead of made transparent: nothing shines through them.
function mixed(colour, ground, share) {
  const part = (text, place) => parseInt(text.slice(place, place + 2), 16);
  return `rgb(${[1, 3, 5].map((place) => Math.round(part(colour, place) * share + part(ground, place) * (1 - share))).join()})`;
}

// The thickness in pixels of a line of so many statements; network.py does the same for all of them.
function lineWidth(statements) {
  return 1 + 1.6 * Math.log2(Math.max(1, statements));
}

// What choosing a line selects: the line, and with it the two actors.
function selectionOfLine(line) {
  return { line, pair: [line.from, line.to] };
}
