// Leaves bright what is selected: the picture is veiled, and what is bright is drawn once more above the veil. To restyle
// thousands of things at each click would be felt.

const veil = 0.86; // how much of what lies below is taken away

// bright: {actors, lines}, see looks.js.
export function drawSpotlight(pen, network, bright, ground) {
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: pen.canvas.clientWidth, y: pen.canvas.clientHeight })];
  pen.save();
  pen.globalAlpha = veil;
  pen.fillStyle = ground;
  pen.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
  pen.restore();
  const { edges, nodes } = network.body;
  const lines = [...bright.lines].map((line) => edges[line.id]).filter((edge) => edge?.connected && !edge.options.hidden);
  for (const edge of lines) edge.draw(pen);
  for (const edge of lines) edge.drawArrows(pen);
  const drawn = [...bright.actors].map((key) => nodes[key]).filter((node) => node && !node.options.hidden);
  const names = drawn.map((node) => node.draw(pen).drawExternalLabel);
  for (const drawName of names) drawName?.();
}
