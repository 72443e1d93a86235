/** Which circles of the map have their number written in them. */

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
