import { expect, test } from "vitest";
import { type Box, LabelRoom } from "@/lib/explore/label-room";

const SIZE = { width: 200, height: 100 };
const LABEL = { width: 40, height: 10 };
const NODE = { x: 100, y: 50, radius: 6 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
/** Right of the node and left of it, where names stand best. */
const RIGHT = box(110, 45, 150, 55);
const LEFT = box(50, 45, 90, 55);

test("a name stands right of its node, and where that is taken at the next best place", () => {
  expect(new LabelRoom(SIZE, []).take(NODE, LABEL)).toEqual(RIGHT);
  expect(new LabelRoom(SIZE, [box(130, 40, 140, 60)]).take(NODE, LABEL)).toEqual(LEFT);
});

test("of places that are as near a name takes the one through which the fewest lines run", () => {
  const to = (x: number, y: number) => [NODE, { x, y }] as const;
  const taken = (lines: Parameters<typeof to>[]) =>
    new LabelRoom(
      SIZE,
      [],
      lines.map((end) => to(...end)),
    ).take(NODE, LABEL);
  expect(taken([[200, 50]])).toEqual(LEFT);
  expect(
    taken([
      [200, 45],
      [0, 45],
      [0, 55],
    ]),
  ).toEqual(box(80, 60, 120, 70));
  // Lines that pass it by do not count, and among very many none does.
  expect(
    taken([
      [120, 0],
      [108, 100],
    ]),
  ).toEqual(RIGHT);
  expect(taken(Array.from({ length: 2_000 }, () => [200, 50]))).toEqual(RIGHT);
});

test("two names do not cover one another", () => {
  const room = new LabelRoom(SIZE, []);
  const first = room.take(NODE, LABEL);
  expect([first, room.take(NODE, LABEL)]).toEqual([RIGHT, LEFT]);
});

test("a name does not stand over the edge of the picture", () => {
  expect(new LabelRoom({ ...SIZE, width: 152 }, []).take(NODE, LABEL)).toEqual(LEFT);
});

test("a name has no place where all is taken, or behind what stands between it and its node", () => {
  expect(new LabelRoom(SIZE, [box(0, 0, 200, 100)]).take(NODE, LABEL)).toBeUndefined();
  const fence = [box(113, 0, 115, 100), box(85, 0, 87, 100), box(0, 61, 200, 63), box(0, 37, 200, 39)];
  expect(new LabelRoom(SIZE, fence).take(NODE, LABEL, 60)).toBeUndefined();
});

test("a name stands further off where it may and only there is room", () => {
  const around = [box(60, 30, 140, 46), box(60, 54, 140, 70), box(60, 46, 88, 54), box(130, 46, 140, 54)];
  expect(new LabelRoom(SIZE, around).take(NODE, LABEL)).toBeUndefined();
  const far = new LabelRoom(SIZE, [box(105, 20, 130, 80), box(60, 20, 95, 80)]).take(NODE, LABEL, 60);
  expect(far && (far.bottom <= 44 || far.top >= 56)).toBe(true);
});

test("a name that must be shown stands where it covers least, inside of the picture", () => {
  const everywhere = box(0, 0, 200, 100);
  const room = new LabelRoom(SIZE, [everywhere, box(100, 0, 200, 100)]);
  expect(room.takeAnyway(NODE, LABEL)).toEqual(LEFT);
  const corner = new LabelRoom(SIZE, []).takeAnyway({ x: 199, y: 1, radius: 6 }, LABEL);
  expect(corner.right).toBeLessThanOrEqual(SIZE.width);
  expect(corner.top).toBeGreaterThanOrEqual(0);
});
