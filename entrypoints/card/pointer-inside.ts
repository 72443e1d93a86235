/** Tells whether the pointer is in the card. */

/**
 * Calls `tell` whenever the pointer enters or leaves the document. During a drag, of a link or a selection, browsers
 * report the pointer as having left (HTML, "drag-and-drop processing model"): the document counts as in use until the
 * drop, and then by where that was.
 */
export function watchPointerInside(tell: (inside: boolean) => void): void {
  const { documentElement } = document;
  let isDragging = false;
  documentElement.addEventListener("pointerenter", () => {
    // Pointer events do not occur during a drag, so it has ended, though its element may have gone without an event.
    isDragging = false;
    tell(true);
  });
  documentElement.addEventListener("pointerleave", () => {
    if (!isDragging) tell(false);
  });
  addEventListener("dragstart", () => {
    isDragging = true;
  });
  addEventListener("dragend", ({ clientX, clientY }) => {
    isDragging = false;
    tell(clientX >= 0 && clientY >= 0 && clientX < innerWidth && clientY < innerHeight);
  });
}
