// The words beside the pointer that tell of what it points at.

import { element } from "../parts/elements.js";

const distance = 14; // pixels from the pointer

export function createHint(container) {
  const box = element("div", { class: "hint-box", role: "tooltip", hidden: true });
  container.parentElement.append(box); // vis-network empties the container itself

  function show(text, { x, y }) {
    box.textContent = text;
    box.hidden = false;
    const room = { x: container.clientWidth - box.offsetWidth, y: container.clientHeight - box.offsetHeight };
    box.style.left = `${Math.max(0, Math.min(x + distance, room.x))}px`;
    box.style.top = `${Math.max(0, y + distance > room.y ? y - distance - box.offsetHeight : y + distance)}px`;
  }

  return {
    show,
    hide: () => {
      box.hidden = true;
    },
  };
}
