/** The circles of the map: how large each is, and which have their number written in them. */

/** Radii in units of the picture. */
const LEAST_RADIUS = 1.5;
const MOST_RADIUS = 24;
/** Keeps circles smaller where no place has many agreements. */
const MOST_GROWTH = 3.2;

/** The radius for a number of agreements, by its square root; `most` is the number of the place with the most. */
export function spotRadius(agreements: number, most: number): number {
  const growth = Math.min(MOST_GROWTH, (MOST_RADIUS - LEAST_RADIUS) / Math.sqrt(most));
  return LEAST_RADIUS + growth * Math.sqrt(agreements);
}

/** A circle, and the number that stands in its middle. */
interface Circle {
  x: number;
  y: number;
  radius: number;
  text: string;
}

/** The width of a bold digit as a share of the text's height. */
const DIGIT = 0.7;
/** The space around a number, in the units of the circles. */
const SPACE = 1;

/** The circles whose numbers are written: of two numbers that would overlap, only the first. */
export function numbersApart<T extends Circle>(circles: readonly T[], size: number): T[] {
  const written: T[] = [];
  const halfWidth = ({ text }: Circle) => (text.length * DIGIT * size) / 2 + SPACE;
  const halfHeight = size / 2 + SPACE;
  for (const circle of circles) {
    const width = halfWidth(circle);
    if (Math.hypot(width, halfHeight) > circle.radius) continue;
    const meets = (other: T) =>
      Math.abs(other.x - circle.x) < width + halfWidth(other) &&
      Math.abs(other.y - circle.y) < 2 * halfHeight;
    if (!written.some(meets)) written.push(circle);
  }
  return written;
}
