import { expect, test } from "vitest";
import { FINE_STEP, keptInside, movedByKey, STEP } from "@/lib/popover/move";

const VIEWPORT = { width: 800, height: 600 };
const at = (left: number, top: number, width = 300, height = 200) => ({ left, top, width, height });

test.each<[string, ReturnType<typeof at>, left: number, top: number]>([
  ["inside it stays", at(100, 100), 100, 100],
  ["left and above", at(-50, -9), 8, 8],
  ["right and below", at(700, 590), 492, 392],
  ["larger than the window: its header is in reach", at(20, 50, 900, 700), 8, 8],
])("%s", (_name, frame, left, top) => {
  expect(keptInside(frame, VIEWPORT, 8)).toEqual({ ...frame, left, top });
});

test.each<[key: string, shiftKey: boolean, x: number, y: number]>([
  ["ArrowLeft", false, -STEP, 0],
  ["ArrowRight", false, STEP, 0],
  ["ArrowUp", false, 0, -STEP],
  ["ArrowDown", true, 0, FINE_STEP],
])("%s, shift %s", (key, shiftKey, x, y) => {
  expect(movedByKey(at(100, 100), { key, shiftKey }, VIEWPORT, 8)).toEqual(at(100 + x, 100 + y));
});

test("keys stop at the edge, and others mean nothing", () => {
  expect(movedByKey(at(10, 10), { key: "ArrowLeft", shiftKey: false }, VIEWPORT, 8)?.left).toBe(8);
  expect(movedByKey(at(10, 10), { key: "Enter", shiftKey: false }, VIEWPORT, 8)).toBeUndefined();
});
