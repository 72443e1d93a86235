/** Tells whether the pointer is in the card. */

/**
 * Calls `tell` with whether the pointer is in the document whenever that changes. To a drag, of a link or of a selection,
 * browsers give the pointer away as if it had left (HTML, "drag-and-drop processing model"): what it began in counts as
 * in use until it is dropped, and then it is told by where that was.
 */
export function watchPointerInside(tell: (inside: boolean) => void): void {
  const { documentElement } = document;
  let isDragging = false;
  documentElement.addEventListener("pointerenter", () => {
    // No pointer is told of during a drag, so that it has ended, though its element may have gone without a word.
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
