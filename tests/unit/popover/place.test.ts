import { describe, expect, test } from "vitest";
import type { Box } from "@/lib/popover/contract";
import { isInView, type Place, type PlaceInput, placePopover, pointedLine } from "@/lib/popover/place";

const box = (left: number, top: number, width: number, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 568 };
const LOW = { width: 683, height: 315 };
const SIZE = { width: 376, height: 400 };

function place(part: Partial<PlaceInput> & Pick<PlaceInput, "lines">) {
  return placePopover({ size: SIZE, viewport: DESKTOP, gap: 6, margin: 8, ...part });
}

describe("side and height", () => {
  test.each<
    [
      string,
      Partial<PlaceInput> & Pick<PlaceInput, "lines">,
      { side: string; top: number; maxHeight: number },
    ]
  >([
    ["below where it fits", { lines: [box(100, 100, 60)] }, { side: "below", top: 126, maxHeight: 666 }],
    ["below to the last pixel", { lines: [box(100, 366, 60)] }, { side: "below", top: 392, maxHeight: 400 }],
    [
      "above from the next pixel on, where it fits",
      { lines: [box(100, 420, 60)] },
      { side: "above", top: 14, maxHeight: 406 },
    ],
    [
      "on neither side: the larger, capped",
      { lines: [box(100, 380, 60)] },
      { side: "below", top: 406, maxHeight: 386 },
    ],
    [
      "on neither side: above is larger",
      { lines: [box(100, 400, 60)] },
      { side: "above", top: 8, maxHeight: 386 },
    ],
    ["at the top edge", { lines: [box(0, 0, 60)] }, { side: "below", top: 26, maxHeight: 766 }],
    ["at the bottom edge", { lines: [box(0, 780, 60)] }, { side: "above", top: 374, maxHeight: 766 }],
    [
      "a line half above the viewport",
      { lines: [box(100, -10, 60)] },
      { side: "below", top: 16, maxHeight: 776 },
    ],
    [
      "a line half under the viewport",
      { lines: [box(100, 790, 60)] },
      { side: "above", top: 384, maxHeight: 776 },
    ],
    [
      "keeps its side while there is room",
      { lines: [box(100, 500, 60)], side: "below" },
      { side: "below", top: 526, maxHeight: 266 },
    ],
    [
      "keeps above although below fits",
      { lines: [box(100, 200, 60)], side: "above" },
      { side: "above", top: 8, maxHeight: 186 },
    ],
    [
      "changes side when the room is used up",
      { lines: [box(100, 700, 60)], side: "below" },
      { side: "above", top: 294, maxHeight: 686 },
    ],
    [
      "keeps its side when small",
      { lines: [box(100, 700, 60)], size: { width: 376, height: 60 }, side: "below" },
      { side: "below", top: 726, maxHeight: 66 },
    ],
    [
      "as little room on both sides",
      { lines: [box(100, 320, 60, 160)] },
      { side: "below", top: 486, maxHeight: 306 },
    ],
    [
      "beside the line with a third of what it would like",
      { lines: [box(100, 146, 60)], viewport: LOW, size: { width: 376, height: 396 }, mayCover: true },
      { side: "below", top: 172, maxHeight: 135 },
    ],
    [
      "over the line with less, from the upper edge on",
      { lines: [box(100, 146, 60)], viewport: LOW, size: { width: 376, height: 408 }, mayCover: true },
      { side: "below", top: 8, maxHeight: 299 },
    ],
    [
      "not over the line where it may not be",
      { lines: [box(100, 146, 60)], viewport: LOW },
      { side: "below", top: 172, maxHeight: 135 },
    ],
    [
      "beside the line again when there is room",
      { lines: [box(100, 20, 60)], viewport: LOW, side: "below", mayCover: true },
      { side: "below", top: 46, maxHeight: 261 },
    ],
    [
      "over a line as tall as the viewport",
      { lines: [box(100, 0, 60, 800)], mayCover: true },
      { side: "below", top: 8, maxHeight: 784 },
    ],
    [
      "a line as tall as the viewport leaves no room",
      { lines: [box(100, 0, 60, 800)] },
      { side: "below", top: 806, maxHeight: 0 },
    ],
  ])("%s", (_name, input, expected) => {
    expect(place(input)).toMatchObject(expected);
  });
});

describe("left edge", () => {
  test.each<[string, Partial<PlaceInput> & Pick<PlaceInput, "lines">, number]>([
    ["aligned with the name", { lines: [box(200, 100, 60)] }, 200],
    ["inside the left margin", { lines: [box(2, 100, 60)] }, 8],
    ["a name that begins left of the viewport", { lines: [box(-40, 100, 60)] }, 8],
    ["inside the right margin", { lines: [box(1200, 100, 60)] }, 896],
    [
      "under the pointer on a line that is longer",
      { lines: [box(100, 100, 900)], point: { x: 800, y: 110 } },
      612,
    ],
    [
      "with the name while the pointer is within its width",
      { lines: [box(100, 100, 900)], point: { x: 300, y: 110 } },
      100,
    ],
    ["on a phone", { lines: [box(150, 100, 60)], viewport: PHONE, size: { width: 304, height: 300 } }, 8],
    ["wider than the viewport", { lines: [box(150, 100, 60)], viewport: PHONE }, 8],
  ])("%s", (_name, input, left) => {
    expect(place(input).left).toBe(left);
  });
});

describe("a name over two lines", () => {
  const lines = [box(900, 300, 100), box(40, 330, 80)];
  test.each<[string, { x: number; y: number } | undefined, { left: number; top: number }]>([
    ["the first without a pointer", undefined, { left: 896, top: 326 }],
    ["the first", { x: 950, y: 310 }, { left: 896, top: 326 }],
    ["the second", { x: 60, y: 340 }, { left: 40, top: 356 }],
    ["the nearest", { x: 60, y: 365 }, { left: 40, top: 356 }],
  ])("%s", (_name, point, expected) => {
    expect(place({ lines, ...(point ? { point } : {}) })).toMatchObject(expected);
  });

  test("no line is an error of the caller", () => {
    expect(() => pointedLine([])).toThrow(RangeError);
  });
});

describe("everywhere on the screen", () => {
  const isOver = ({ top, bottom }: Place, [line]: readonly Box[]) =>
    line !== undefined && top < line.bottom && bottom > line.top;
  const cases: PlaceInput[] = [];
  for (const viewport of [DESKTOP, PHONE, { width: 320, height: 256 }, { width: 2560, height: 1440 }]) {
    for (const height of [40, 180, 400, 2000]) {
      for (const x of [-30, 0, 100, viewport.width - 50, viewport.width - 1]) {
        for (const y of [-15, 0, 60, viewport.height / 2, viewport.height - 30, viewport.height - 5]) {
          const width = Math.min(376, viewport.width - 16);
          const lines = [box(x, y, 80)];
          for (const mayCover of [false, true])
            cases.push({ lines, size: { width, height }, viewport, gap: 6, margin: 8, mayCover });
        }
      }
    }
  }

  test(`is inside the viewport, and over the line only where there is no room (${cases.length} places)`, () => {
    for (const input of cases) {
      const placed = placePopover(input);
      const { left, top, bottom, maxHeight } = placed;
      const { size, viewport, lines } = input;
      const told = JSON.stringify(input);
      expect(bottom - top, told).toBe(Math.min(size.height, maxHeight));
      expect(left, told).toBeGreaterThanOrEqual(8);
      expect(left + size.width, told).toBeLessThanOrEqual(viewport.width - 8);
      if (maxHeight > 0) {
        expect(top, told).toBeGreaterThanOrEqual(8);
        expect(bottom, told).toBeLessThanOrEqual(viewport.height - 8);
      }
      const [line] = lines;
      const room = Math.max((line?.top ?? 0) - 14, viewport.height - (line?.bottom ?? 0) - 14);
      if (!isOver(placed, lines)) continue;
      expect(input.mayCover, told).toBe(true);
      expect(room, told).toBeLessThan(size.height / 3);
    }
  });

  test("in a part that is zoomed into, as in a window of that size", () => {
    const shift = (x: number, y: number) => ({ x: x + 310, y: y + 170 });
    for (const input of cases) {
      const { left, top, bottom, ...rest } = placePopover(input);
      const lines = input.lines.map((line) => {
        const { x, y } = shift(line.left, line.top);
        return box(x, y, line.right - line.left);
      });
      const viewport = { ...input.viewport, left: 310, top: 170 };
      expect(placePopover({ ...input, lines, viewport })).toEqual({
        ...rest,
        left: shift(left, 0).x,
        top: shift(0, top).y,
        bottom: shift(0, bottom).y,
      });
    }
    const line = { lines: [box(410, 270, 900)], point: { x: 1110, y: 280 } };
    expect(place({ ...line, viewport: { ...DESKTOP, left: 310, top: 170 } }).left).toBe(922);
  });

  test("growing moves only the far edge", () => {
    for (const input of cases) {
      const before = placePopover(input);
      const grown = placePopover({
        ...input,
        size: { ...input.size, height: input.size.height + 137 },
        side: before.side,
      });
      if (grown.side !== before.side || isOver(grown, input.lines)) continue;
      if (before.side === "below") expect(grown.top).toBe(before.top);
      else expect(grown.bottom).toBe(before.bottom);
    }
  });
});

test.each<[string, Box[], boolean]>([
  ["inside", [box(10, 10, 50)], true],
  ["one line inside", [box(10, -50, 50), box(10, 5, 50)], true],
  ["scrolled above", [box(10, -20, 50)], false],
  ["scrolled below", [box(10, 800, 50)], false],
  ["scrolled left", [box(-50, 10, 50)], false],
  ["scrolled right", [box(1280, 10, 50)], false],
  ["no line", [], false],
])("in view: %s", (_name, lines, expected) => {
  expect(isInView(lines, DESKTOP)).toBe(expected);
});

test.each<[string, Box, boolean]>([
  ["inside", box(310, 170, 50), true],
  ["above", box(310, 145, 50), false],
  ["below", box(310, 428, 50), false],
  ["left", box(250, 200, 50), false],
  ["right", box(630, 200, 50), false],
])("in view of a part that is zoomed into: %s", (_name, line, expected) => {
  expect(isInView([line], { left: 310, top: 170, width: 320, height: 256 })).toBe(expected);
});

describe("beside a line that runs down the page", () => {
  const column = (left: number, top = 100) => box(left, top, 20, 60);
  test.each<[string, Partial<PlaceInput> & Pick<PlaceInput, "lines">, Partial<Place>]>([
    ["to the left, level with the name", { lines: [column(900)] }, { side: "left", left: 518, top: 100 }],
    ["to the right where the left has no room", { lines: [column(200)] }, { side: "right", left: 226 }],
    ["to the last pixel", { lines: [column(390)] }, { side: "left", left: 8 }],
    ["not beyond it", { lines: [column(389)] }, { side: "right", left: 415 }],
    ["as low as its greatest height lets it", { lines: [column(900, 600)] }, { top: 392, maxHeight: 400 }],
    ["a name that begins above the viewport", { lines: [column(900, -30)] }, { top: 8 }],
    ["keeps its side", { lines: [column(600)], side: "right" }, { side: "right", left: 626 }],
    ["leaves a side that has no room", { lines: [column(1_000)], side: "right" }, { side: "left" }],
    ["below where neither side has room", { lines: [column(150)], viewport: PHONE }, { side: "below" }],
  ])("%s", (_what, input, expected) => {
    expect(place({ isVertical: true, ...input })).toMatchObject(expected);
  });
});
