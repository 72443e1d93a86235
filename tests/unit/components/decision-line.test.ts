import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeOf } from "@/components/review/decisions/change-of";
import { DecisionLine, type OpenReview } from "@/components/review/decisions/decision-line";
import { act, redo, undo } from "@/lib/review/decide";
import type { Action } from "@/lib/review/draft";
import { fingerprintOf } from "@/lib/review/files/fingerprint";
import { progressOf, progressOn } from "@/lib/review/progress";
import { rejectedFacts } from "@/lib/review/state";
import { DraftMovedError, Drafts } from "@/lib/store";
import { sampleReview, TEXT } from "../review/sample";

let count = 0;
let drafts: Drafts;
let id: string;

beforeEach(async () => {
  drafts = new Drafts(`line-${count++}`);
  [id = ""] = await drafts.add([{ name: "a.txt", origin: "file", content: new Blob([TEXT]), about: {} }]);
  await readAnew();
});

afterEach(() => drafts.close());

async function readAnew(one = id): Promise<void> {
  const { start, about } = sampleReview();
  const fingerprint = await fingerprintOf(TEXT);
  await drafts.read(one, { fingerprint, text: TEXT, about, start, progress: progressOn(start) });
}

/** A tab with the release open; `refuse` may keep its decisions from the disk. */
async function tab(refuse?: () => void) {
  const seen: { opened: OpenReview | undefined; problems: (string | undefined)[] } = {
    opened: undefined,
    problems: [],
  };
  const line = new DecisionLine(
    {
      draft: async (one) => {
        const [row, stored] = await Promise.all([drafts.get(one), drafts.text(one)]);
        return row && stored && { row, stored };
      },
      decide: async (one, version, { log, cursor, state }, stage) => {
        refuse?.();
        return drafts
          .decide(one, version, {
            log,
            cursor,
            stage,
            facts: progressOf(state),
            rejected: rejectedFacts(state),
          })
          .catch((error: unknown) => {
            if (error instanceof DraftMovedError) return undefined;
            throw error;
          });
      },
    },
    {
      onShow: (opened) => {
        seen.opened = opened;
      },
      onProblem: (problem) => void seen.problems.push(problem),
      onStored: () => undefined,
    },
  );
  await line.load(id);
  const item = (at: number) => seen.opened?.review.state.items[at]?.id ?? "";
  return {
    line,
    seen,
    decide: (type: "accept" | "reject", at: number) =>
      line.decide({ run: (review) => act(review, { type, id: item(at) }) }),
    act: (action: Action) => seen.opened && line.decide(changeOf(action, seen.opened.review)),
    decisions: () => seen.opened?.review.state.items.map(({ decision }) => decision),
  };
}

const stored = async (one = id) => {
  const again = await tab();
  await again.line.load(one);
  return again.decisions();
};

test("what two tabs decide on one release both stand", async () => {
  const [one, two] = [await tab(), await tab()];
  one.decide("reject", 1);
  await one.line.settled();
  two.decide("reject", 2);
  two.decide("reject", 3);
  await two.line.settled();
  expect(two.seen.problems.at(-1)).toBeUndefined();
  expect(two.decisions()?.slice(1, 4)).toEqual(["rejected", "rejected", "rejected"]);
  expect(await stored()).toEqual(two.decisions());
  // The first tab follows when it learns of it.
  await one.line.follow(id, (await drafts.get(id))?.version ?? 0);
  expect(one.decisions()).toEqual(two.decisions());
});

test("a decision that is made while the release is read anew is kept", async () => {
  const one = await tab();
  await readAnew();
  one.decide("accept", 0);
  one.line.decide({ stage: "done" });
  await one.line.settled();
  expect((await stored())?.[0]).toBe("accepted");
  expect((await drafts.get(id))?.stage).toBe("done");
});

test("a decision that is made while another release is loaded is stored where it was made", async () => {
  const [other = ""] = await drafts.add([
    { name: "b", origin: "file", content: new Blob([TEXT]), about: {} },
  ]);
  await readAnew(other);
  const one = await tab();
  const loading = one.line.load(other);
  one.decide("reject", 1);
  await loading;
  await one.line.settled();
  expect(one.seen.opened?.row.id).toBe(other);
  expect((await stored())?.[1]).toBe("rejected");
  expect((await stored(other))?.[1]).toBe("open");
});

test("a release that was read late leaves the one that is open by then", async () => {
  const [other = ""] = await drafts.add([
    { name: "b", origin: "file", content: new Blob([TEXT]), about: {} },
  ]);
  await readAnew(other);
  const one = await tab();
  const isRead = readAnew().then(() => one.line.reload());
  await one.line.load(other);
  await isRead;
  expect(one.seen.opened?.row.id).toBe(other);
});

test("undo takes back one's own last decision, never that of another tab", async () => {
  const [one, two] = [await tab(), await tab()];
  one.decide("reject", 1);
  await one.line.settled();
  await two.line.load(id);
  one.decide("reject", 2);
  await one.line.settled();
  two.line.decide({ run: undo, isStep: true });
  await two.line.settled();
  expect(two.seen.problems.at(-1)).toContain("in another tab");
  expect(two.decisions()?.slice(1, 3)).toEqual(["rejected", "rejected"]);
  expect(await stored()).toEqual(two.decisions());
  // On a release that was only read anew it means the same.
  await readAnew();
  two.line.decide({ run: undo, isStep: true });
  two.line.decide({ run: undo, isStep: true });
  two.line.decide({ run: redo, isStep: true });
  await two.line.settled();
  expect((await stored())?.slice(1, 3)).toEqual(["rejected", "open"]);
});

test("a release that is off the queue says so, and shows no more", async () => {
  const one = await tab();
  await drafts.remove(id);
  one.decide("accept", 0);
  await one.line.settled();
  expect(one.seen.problems.at(-1)).toContain("taken off the queue");
  expect(one.seen.opened).toBeUndefined();
});

test("decisions that the disk refuses are told as lost, however many they are", async () => {
  let isFull = true;
  const one = await tab(() => {
    if (isFull) throw new Error("The disk is full.");
  });
  one.decide("reject", 1);
  one.decide("reject", 2);
  await one.line.settled();
  expect(one.seen.problems.at(-1)).toBe("The disk is full.");
  expect(one.decisions()).toEqual(await stored());
  isFull = false;
  one.decide("reject", 1);
  await one.line.settled();
  expect(one.seen.problems.at(-1)).toBeUndefined();
  expect((await stored())?.[1]).toBe("rejected");
});

test("what two tabs say of a release in different fields both stand", async () => {
  const [one, two] = [await tab(), await tab()];
  const about = one.seen.opened?.review.state.about;
  one.act({ type: "about", about: { ...about, publisher: "Wire" } });
  await one.line.settled();
  two.act({ type: "about", about: { ...about, url: "https://www.example.com/2" } });
  await two.line.settled();
  const both = { ...about, publisher: "Wire", url: "https://www.example.com/2" };
  expect(two.seen.opened?.review.state.about).toEqual(both);
  await one.line.load(id);
  const { url: _, ...rest } = both;
  one.act({ type: "about", about: rest });
  expect(one.seen.opened?.review.state.about).toEqual(rest);
});

test("who saves what another tab has merged into another proposal is told that it is not kept", async () => {
  const [one, two] = [await tab(), await tab()];
  const [from, into] = one.seen.opened?.review.state.items.filter(({ kind }) => kind === "party") ?? [];
  if (!from || !into) throw new Error("There are no two parties.");
  one.act({ type: "merge", from: from.id, into: into.id });
  await one.line.settled();
  const record = { ...from.record, country: "AT" } as typeof from.record;
  two.act({ type: "edit", id: from.id, record });
  await two.line.settled();
  expect(two.seen.problems.at(-1)).toContain("is not kept");
  await two.line.load(id);
  expect(two.seen.opened?.review.state.items.find((item) => item.id === from.id)?.merged).toBe(into.id);
});

test("who saves over another tab's edit of the same record is told, and undo shows that edit", async () => {
  const [one, two] = [await tab(), await tab()];
  const item = one.seen.opened?.review.state.items.find(({ kind }) => kind === "agreement");
  if (item?.kind !== "agreement") throw new Error("There is no agreement.");
  const titled = (title: string) =>
    ({ type: "edit", id: item.id, record: { ...item.record, title } }) as const;
  const title = () => {
    const [found] = two.seen.opened?.review.state.items.filter((other) => other.id === item.id) ?? [];
    return found?.kind === "agreement" ? found.record.title : undefined;
  };
  one.act(titled("Theirs"));
  await one.line.settled();
  expect(one.seen.problems.at(-1)).toBeUndefined();
  two.act(titled("Mine"));
  await two.line.settled();
  expect(two.seen.problems.at(-1)).toContain("edited in another tab");
  expect(title()).toBe("Mine");
  two.line.decide({ run: undo, isStep: true });
  await two.line.settled();
  expect(title()).toBe("Theirs");
});
