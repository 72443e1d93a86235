import { describe, expect, test } from "vitest";
import {
  GRACE_MS,
  type HoverCommand,
  type HoverEvent,
  type HoverState,
  hover,
  initialHover,
  REST_MS,
  TREMBLE_PX,
} from "@/lib/popover/hover-intent";

/** Events of the tables: `timer` without a number means the one last asked for, `stale` the one before. */
type Told = HoverEvent<string> | "timeout" | "stale";

const over = (mark: string, x = 10, y = 10): Told => ({ type: "over", mark, x, y });
const away: Told = { type: "away", x: 500, y: 500 };
const left: Told = { type: "away" };
const enter: Told = { type: "enter-popover" };
const leave: Told = { type: "leave-popover" };
const scroll: Told = { type: "scroll" };
const press: Told = { type: "press" };
const release: Told = { type: "release" };
const key: Told = { type: "key" };
const closed: Told = { type: "closed" };
const opened = (mark: string): Told => ({ type: "opened", mark });
const typed = (mark: string): Told => ({ type: "typed", mark });

function run(events: readonly Told[]): { state: HoverState<string>; said: string[] } {
  let state = initialHover<string>();
  let asked = 0;
  const said: string[] = [];
  for (const told of events) {
    const event: HoverEvent<string> =
      told === "timeout"
        ? { type: "timer", id: asked }
        : told === "stale"
          ? { type: "timer", id: asked - 1 }
          : told;
    const [next, commands] = hover(state, event);
    state = next;
    for (const command of commands) {
      if (command.type === "wait") asked = command.id;
      said.push(word(command));
    }
  }
  return { state, said };
}

function word(command: HoverCommand<string>): string {
  if (command.type === "open") return `open ${command.mark}`;
  if (command.type === "close") return "close";
  return command.ms === REST_MS ? "rest" : command.ms === GRACE_MS ? "grace" : `wait ${command.ms}`;
}

describe("opening", () => {
  test.each<[string, Told[], string[]]>([
    ["rests on a mark", [over("a"), "timeout"], ["rest", "open a"]],
    ["passes by", [over("a"), away, "timeout"], ["rest"]],
    ["leaves the page", [over("a"), left, "timeout"], ["rest"]],
    ["passes over several", [over("a"), over("b"), "stale", over("c"), "stale"], ["rest", "rest", "rest"]],
    ["moves on in the mark", [over("a", 0), over("a", 20), "stale", "timeout"], ["rest", "rest", "open a"]],
    ["trembles", [over("a", 0), over("a", TREMBLE_PX), "timeout"], ["rest", "open a"]],
    [
      "creeps: each step is small, the whole is not",
      [over("a", 0), over("a", 3), over("a", 6), "stale"],
      ["rest", "rest"],
    ],
    ["opens once", [over("a"), "timeout", over("a", 30), "timeout", "stale"], ["rest", "open a"]],
    ["a button is down", [press, over("a"), "timeout"], []],
    ["a button goes down while it rests", [over("a"), press, "timeout", release, over("a", 40)], ["rest"]],
    [
      "a pressed mark works again after the pointer left it",
      [over("a"), press, release, away, over("a"), "timeout"],
      ["rest", "rest", "open a"],
    ],
    ["after a drag", [press, away, release, over("a"), "timeout"], ["rest", "open a"]],
    ["a key is typed", [over("a"), key, "timeout", over("a", 11)], ["rest"]],
    ["a key for nothing", [key, over("a"), "timeout"], ["rest", "open a"]],
    ["the page scrolls while it rests", [over("a"), scroll, "timeout"], ["rest"]],
    ["the page scrolls a mark under a still pointer", [away, scroll, over("a", 500, 500), "timeout"], []],
    ["still there after scrolling", [over("a"), scroll, over("a"), "timeout"], ["rest"]],
    [
      "moves after scrolling",
      [away, scroll, over("a", 500, 500), over("a", 501, 500), "timeout"],
      ["rest", "open a"],
    ],
    ["a stale timer", [over("a"), away, over("b"), "stale"], ["rest", "rest"]],
  ])("%s", (_name, events, said) => {
    expect(run(events).said).toEqual(said);
  });
});

describe("closing", () => {
  const open: Told[] = [over("a"), "timeout"];
  const so = ["rest", "open a"];
  test.each<[string, Told[], string[]]>([
    ["leaves", [away, "timeout"], ["grace", "close"]],
    ["leaves the page", [left, "timeout"], ["grace", "close"]],
    ["moves on while the grace period runs: it is not prolonged", [away, away, away], ["grace"]],
    ["comes back in time", [away, over("a"), "timeout"], ["grace"]],
    ["reaches the popover", [away, enter, "timeout"], ["grace"]],
    ["reaches the popover straight away", [enter, "timeout"], []],
    ["leaves, and the page scrolls meanwhile", [away, scroll, "timeout"], ["grace", "close"]],
    ["leaves the popover", [away, enter, leave, "timeout"], ["grace", "grace", "close"]],
    ["leaves the popover for the mark", [away, enter, leave, over("a"), "timeout"], ["grace", "grace"]],
    ["rests on another mark", [over("b"), "timeout"], ["rest", "open b"]],
    [
      "crosses another mark on the way to the popover",
      [away, over("b"), away, enter, "timeout", "stale"],
      ["grace", "rest", "grace"],
    ],
    ["crosses another mark and is gone", [over("b"), away, "timeout"], ["rest", "grace", "close"]],
    ["stays while the page scrolls", [scroll, "timeout"], []],
    [
      "stays while the page scrolls from under the pointer",
      [scroll, { type: "away", x: 10, y: 10 }, "timeout"],
      [],
    ],
    ["closed by someone: does not open again at once", [closed, over("a", 12), "timeout"], []],
    [
      "closed by someone: opens again after leaving",
      [closed, away, over("a"), "timeout"],
      ["rest", "open a"],
    ],
    ["closed by someone: another mark opens", [closed, over("b"), "timeout"], ["rest", "open b"]],
    ["closed twice", [closed, closed, away], []],
    ["a press on another mark lets the grace period run", [press, over("b"), "timeout"], ["grace", "close"]],
    ["typing leaves it open", [key, "timeout"], []],
  ])("%s", (_name, events, said) => {
    expect(run([...open, ...events]).said).toEqual([...so, ...said]);
  });
});

describe("opened by the keyboard", () => {
  test.each<[string, Told[], string[]]>([
    ["is held while the pointer moves elsewhere", [opened("a"), away, "timeout"], []],
    ["is held after the pointer was in it", [opened("a"), enter, leave, "timeout"], []],
    ["gives way to a rest on another mark", [opened("a"), over("b"), "timeout"], ["rest", "open b"]],
    [
      "after that it is no longer held",
      [opened("a"), over("b"), "timeout", away],
      ["rest", "open b", "grace"],
    ],
    ["cancels what was about to open", [over("b"), opened("a"), "timeout"], ["rest"]],
    [
      "cancels the closing",
      [over("b"), "timeout", away, opened("a"), "timeout"],
      ["rest", "open b", "grace"],
    ],
  ])("%s", (_name, events, said) => {
    expect(run(events).said).toEqual(said);
  });

  test("steps on to the next", () => {
    const { state } = run([opened("a"), closed, opened("b")]);
    expect(state.open).toBe("b");
    expect(state.held).toBe("opened");
  });
});

describe("once something is typed in it", () => {
  const open: Told[] = [over("a"), "timeout", enter, typed("a"), leave];
  const so = ["rest", "open a"];
  test.each<[string, Told[], string[]]>([
    ["is held while the pointer is elsewhere", [away, "timeout"], []],
    ["stays where the pointer rests on another mark", [over("b"), "timeout", over("c"), "timeout"], []],
    ["stays where a button went down over its mark", [press, over("a"), release, over("b"), "timeout"], []],
    ["lets others open when it was closed", [closed, over("b"), "timeout"], ["rest", "open b"]],
    [
      "gives way to the keys, and what they open to a rest",
      [opened("b"), over("c"), "timeout"],
      ["rest", "open c"],
    ],
  ])("%s", (_name, events, said) => {
    expect(run([...open, ...events]).said).toEqual([...so, ...said]);
  });

  test("cancels what was about to open", () => {
    expect(run([opened("a"), over("b"), typed("a"), "timeout", "stale"]).said).toEqual(["rest"]);
  });
});

test("entering the popover when none is open changes nothing", () => {
  expect(run([enter]).state).toEqual(initialHover());
});
