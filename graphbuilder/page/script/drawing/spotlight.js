// Leaves bright what is selected: the picture is veiled, and what is bright is drawn once more above the veil. To restyle
// thousands of things at each click would be felt.

const veil = 0.86; // how much of what lies below is taken away
const mostDragged = 600; // lines up to which the bright ones are drawn while the reader drags or zooms

export function drawSpotlight(pen, network, border, { bright, colours, drawnLines }) {
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: pen.canvas.clientWidth, y: pen.canvas.clientHeight })];
  pen.save();
  pen.globalAlpha = veil;
  pen.fillStyle = colours.ground;
  pen.fillRect(from.x, from.y, to.x - from.x, to.y - from.y);
  pen.restore();
  const isMoving = network.renderer.dragging || network.renderer.zooming;
  const lines =
    isMoving && drawnLines > mostDragged
      ? []
      : [...bright.lines].map(border.edge).filter((edge) => edge?.connected && !edge.options.hidden);
  for (const edge of lines) edge.draw(pen);
  for (const edge of lines) edge.drawArrows(pen);
  const drawn = [...bright.actors].map(border.node).filter((node) => node && !node.options.hidden);
  const names = drawn.map((node) => node.draw(pen).drawExternalLabel);
  for (const drawName of names) drawName?.();
}
