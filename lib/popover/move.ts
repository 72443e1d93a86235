/** Moving a pinned popover: pure geometry, in CSS pixels of the viewport. */

/** A corner and a size. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** How far an arrow key moves the popover; with Shift it is `FINE_STEP`. */
export const STEP = 24;
export const FINE_STEP = 4;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether a key moves a popover. */
export function isMoveKey(key: string): boolean {
  return Object.hasOwn(DIRECTIONS, key);
}

/** Brings a frame into the viewport; of one that is too large the top left corner stays inside, where its header is. */
export function keptInside(frame: Frame, viewport: Size, margin: number): Frame {
  return {
    ...frame,
    left: within(frame.left, margin, viewport.width - margin - frame.width),
    top: within(frame.top, margin, viewport.height - margin - frame.height),
  };
}

/** Where an arrow key moves a frame; `undefined` for another key. */
export function movedByKey(
  frame: Frame,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  viewport: Size,
  margin: number,
): Frame | undefined {
  const direction = isMoveKey(key) ? DIRECTIONS[key] : undefined;
  if (!direction) return undefined;
  const step = shiftKey ? FINE_STEP : STEP;
  const [x, y] = direction;
  return keptInside({ ...frame, left: frame.left + x * step, top: frame.top + y * step }, viewport, margin);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
