/** Where the pointer is on the screen: a frame that moves under the pointer has no other place to measure from. */

interface OnScreen {
  clientX: number;
  screenX: number;
  screenY: number;
}

/** Gives points of the screen in the page's own px. Call it anew for every move: the zoom may have changed. */
export function screenPoint(): (event: OnScreen) => { x: number; y: number } {
  let zoom = 0;
  return (event) => {
    zoom ||= zoomBy(event);
    return { x: event.screenX / zoom, y: event.screenY / zoom };
  };
}

/** Firefox counts `screenX` as if the page were not zoomed, and where the page begins on the screen as it is. */
function zoomBy({ clientX, screenX }: OnScreen): number {
  const { mozInnerScreenX = Number.NaN } = globalThis as { mozInnerScreenX?: number };
  const zoom = screenX / (clientX + mozInnerScreenX);
  return zoom > 0 && Number.isFinite(zoom) ? zoom : 1;
}
