import { beforeEach, expect, test, vi } from "vitest";
import { PopoverLink } from "@/entrypoints/reader.content/popover-link";
import type { Mark } from "@/lib/page/mark";
import { POPOVER_KEY, type PopoverRequest } from "@/lib/popover/contract";

vi.mock("@/lib/messages/ask", () => ({ askBackground: async () => true }));

const mark = (ref: string) => ({ ref, surface: ref, range: {} }) as unknown as Mark;
const heard: string[] = [];
/** What was opened, as the popover's script does it: the one before is closed first. */
let open: PopoverRequest | undefined;

function linkTo(...list: Mark[]): PopoverLink {
  const listener = {
    place: () => undefined,
    pointer: (inside: boolean) => heard.push(inside ? "in" : "out"),
    typed: ({ surface }: Mark) => heard.push(`typed in ${surface}`),
    closed: () => heard.push("closed"),
  };
  return new PopoverLink({ list } as never, new AbortController().signal, listener);
}

beforeEach(() => {
  heard.length = 0;
  open = undefined;
  vi.stubGlobal("origin", "https://news.example");
  const opener = {
    open(request: PopoverRequest) {
      open?.onClose();
      open = request;
    },
    close: () => open?.onClose(),
  };
  Object.assign(globalThis, { [POPOVER_KEY]: opener });
});

test("what a popover tells is heard until another mark's is opened", async () => {
  const [one, other] = [mark("one"), mark("other")];
  const link = linkTo(one, other);
  await link.open(one, { focus: false });
  const first = open;
  first?.onPointer(true);
  first?.onTyped();
  expect(heard.splice(0)).toEqual(["in", "typed in one"]);
  await link.open(other, { focus: true });
  first?.onPointer(false);
  first?.onTyped();
  expect(heard).toEqual([]);
  expect(link.mark).toBe(other);
  open?.onClose();
  expect(heard).toEqual(["closed"]);
  expect(link.mark).toBeUndefined();
});

test("the same mark's popover, opened again, is the one that is open", async () => {
  const only = mark("only");
  const link = linkTo(only);
  await link.open(only, { focus: true });
  await link.open(only, { focus: true });
  expect(heard).toEqual([]);
  expect(link.mark).toBe(only);
  open?.onPointer(true);
  open?.onClose();
  expect(heard).toEqual(["in", "closed"]);
});
