/** The circles of the map: how large each is, and which have their number written in them. */

/** In units of the picture. */
const LEAST_RADIUS = 1.5;
const MOST_RADIUS = 24;
/** Where no place has many agreements the circles stay smaller than they could be. */
const MOST_GROWTH = 3.2;

/** The radius for a number of agreements, by its root; `most` is that of the place with most, which is drawn as large as any. */
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

/** How wide a bold digit is beside the height of the text. */
const DIGIT = 0.7;
/** Around a number, in the units of the circles. */
const SPACE = 1;

/** The circles that hold their number where it stands on no other; of two that would meet the first has it. */
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
