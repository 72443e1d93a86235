import { expect, test } from "vitest";
import { isHeld, isModifier, type Modifier } from "@/lib/popover/modifier";
import { initialTouch, ROLL_PX, type TouchEvent, touch } from "@/lib/popover/touch-intent";

const down = (mark?: string, fingers = 1): TouchEvent<string> => ({
  type: "down",
  x: 10,
  y: 10,
  fingers,
  mark,
});
const move = (by: number): TouchEvent<string> => ({ type: "move", x: 10 + by, y: 10 });
const end: TouchEvent<string> = { type: "end" };

/** `timeout` is the timer last asked for, `stale` the one before. */
function run(events: readonly (TouchEvent<string> | "timeout" | "stale")[]): string[] {
  let state = initialTouch<string>();
  let asked = 0;
  return events.flatMap((told) => {
    const event: TouchEvent<string> =
      told === "timeout"
        ? { type: "timer", id: asked }
        : told === "stale"
          ? { type: "timer", id: asked - 1 }
          : told;
    const [next, commands] = touch(state, event);
    state = next;
    return commands.map((command) => {
      if (command.type === "open") return `open ${command.mark} at ${command.x},${command.y}`;
      asked = command.id;
      return "wait";
    });
  });
}

test.each<[string, (TouchEvent<string> | "timeout" | "stale")[], string[]]>([
  ["a finger that rests", [down("a"), "timeout"], ["wait", "open a at 10,10"]],
  ["one that rolls a little", [down("a"), move(ROLL_PX), "timeout"], ["wait", "open a at 10,10"]],
  ["one that moves", [down("a"), move(ROLL_PX + 1), "timeout"], ["wait"]],
  ["a tap", [down("a"), end, "timeout"], ["wait"]],
  ["a second finger", [down("a"), down("a", 2), "timeout"], ["wait"]],
  ["beside all marks", [down(), "timeout"], []],
  [
    "a second press: the first one's timer is stale",
    [down("a"), end, down("b"), "stale", "timeout"],
    ["wait", "wait", "open b at 10,10"],
  ],
  ["opens once", [down("a"), "timeout", "timeout"], ["wait", "open a at 10,10"]],
])("%s", (_name, events, said) => {
  expect(run(events)).toEqual(said);
});

test.each<[Modifier, key: string, held: boolean, isKey: boolean]>([
  ["none", "Alt", true, false],
  ["alt", "Alt", true, true],
  ["ctrl", "Control", false, true],
  ["shift", "Alt", false, false],
])("with %s wanted, Alt is down and %s was pressed", (modifier, key, held, isKey) => {
  expect(isHeld(modifier, { altKey: true, ctrlKey: false, shiftKey: false })).toBe(held);
  expect(isModifier(modifier, key)).toBe(isKey);
});
