import { describe, expect, it, vi } from "vitest";
import { NameFinder, PIECE_LENGTH } from "@/entrypoints/reader.content/name-finder";
import type { FindReply } from "@/lib/messages/replies";
import type { TextBlock } from "@/lib/page/text-block";

const PAGE = { url: "https://news.example/story", title: "A story" };

const background = vi.hoisted(() => ({ ask: vi.fn<(request: string) => Promise<unknown>>() }));
vi.mock("@/lib/messages/ask", () => ({ askBackground: background.ask }));

function block(length: number): TextBlock {
  return { text: "x".repeat(length), runs: [], linked: 0 };
}

function replyOf(revision: number, datasets: number): FindReply {
  return { revision, datasets, entities: [], marks: [] };
}

describe("an answer of before the datasets changed", () => {
  it.each([
    ["a page without text", []],
    ["an article", [block(500)]],
    ["a long page", [block(PIECE_LENGTH), block(PIECE_LENGTH)]],
  ])("is not kept for %s", async (_, blocks) => {
    const finder = new NameFinder();
    let revision = 1;
    let isLast = true;
    background.ask.mockReset().mockImplementation(async (request) => {
      if (request === "keepText") return true;
      const reply = replyOf(revision, revision === 1 ? 2 : 0);
      // The datasets change while the last of the page's questions is under way.
      if (isLast && (request === "findInKept" || blocks.length < 2)) {
        isLast = false;
        revision = 2;
        finder.forget();
      }
      return reply;
    });
    await finder.find(PAGE, blocks, () => 0, vi.fn());
    expect(finder.datasets).toBe(0);
    const asked = background.ask.mock.calls.length;
    await finder.find(PAGE, blocks, () => 0, vi.fn());
    expect(background.ask).toHaveBeenCalledTimes(asked);
  });
});

it("an answer is not kept beside one of other datasets, though nobody told of the change", async () => {
  const finder = new NameFinder();
  const [one, two] = [block(500), block(500)];
  let revision = 1;
  background.ask.mockReset().mockImplementation(async () => replyOf(revision, 1));
  await finder.find(PAGE, [one], () => 0, vi.fn());
  revision = 2;
  await finder.find(PAGE, [two], () => 0, vi.fn());
  await finder.find(PAGE, [one], () => 0, vi.fn());
  expect(background.ask).toHaveBeenCalledTimes(3);
});

it("the same text is asked about anew under another address, and not for a link within the page", async () => {
  const finder = new NameFinder();
  const blocks = [block(50), block(500)];
  background.ask.mockReset().mockImplementation(async () => replyOf(1, 1));
  const { url } = PAGE;
  for (const address of [url, `${url}#end`, `${url}?page=2`, `${url}?page=2`])
    await finder.find({ ...PAGE, url: address }, blocks, () => 0, vi.fn());
  expect(background.ask).toHaveBeenCalledTimes(2);
});

it("what counts on, or comes back, is not asked about at every tick, and keeps its name", async () => {
  const norde = { ref: "d/party/norde", kind: "company", name: "Norde" } as const;
  const saying = (text: string): TextBlock => ({ text, runs: [], linked: 0 });
  const finder = new NameFinder();
  const find = (...texts: string[]) => {
    const blocks = texts.map(saying);
    return finder.find(PAGE, blocks, () => 0, vi.fn()).then(() => blocks.map((one) => finder.spans(one)));
  };
  background.ask.mockReset().mockImplementation(async () => ({
    ...replyOf(1, 1),
    entities: [norde],
    marks: [0, 0, 5, 0],
  }));
  const [price] = await find("Norde 412.60 +1.8%", "0:09 of 3:20", "A day");
  expect(price).toMatchObject([norde]);
  expect(await find("Norde 398.15 +0.2%", "0:10 of 3:20", "A day")).toEqual([price, [], []]);
  expect(background.ask).toHaveBeenCalledTimes(1);
  await find("Norde 398.15 +0.2%", "A night");
  // Letters are another text, and what was forgotten is asked about again.
  expect(background.ask).toHaveBeenCalledTimes(2);
  finder.forget();
  await find("Norde 398.15 +0.2%");
  expect(background.ask).toHaveBeenCalledTimes(3);
});

it("a name with figures in it is asked about anew where the figures change, as another name", async () => {
  const firm = { ref: "d/party/7n", kind: "company", name: "7N" } as const;
  const finder = new NameFinder();
  background.ask
    .mockReset()
    .mockResolvedValueOnce({ ...replyOf(1, 1), entities: [firm], marks: [0, 0, 2, 0] })
    .mockResolvedValueOnce(replyOf(1, 1));
  const now: TextBlock = { text: "8N rose", runs: [], linked: 0 };
  await finder.find(PAGE, [{ ...now, text: "7N rose" }], () => 0, vi.fn());
  await finder.find(PAGE, [now], () => 0, vi.fn());
  expect(finder.spans(now)).toEqual([]);
});
