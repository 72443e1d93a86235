import { describe, expect, test } from "vitest";
import { heirsOf, sameMarks } from "@/entrypoints/reader.content/heirs";
import type { EntityRef } from "@/lib/model";
import type { Mark } from "@/lib/page/mark";
import type { TextBlock } from "@/lib/page/text-block";

/** A block of one text node; the same `node` is the same one. */
function block(text: string, node: object = {}): TextBlock {
  return { text, linked: 0, runs: [{ node: node as Text, nodeStart: 0, textStart: 0, length: text.length }] };
}

/** For each old block the index of the new one that stands for it, -1 where it has none. */
function indexes(gone: TextBlock[], fresh: TextBlock[]): number[] {
  const heirs = heirsOf(gone, fresh);
  return gone.map((old) => {
    const heir = heirs.get(old);
    return heir ? fresh.indexOf(heir) : -1;
  });
}

describe("the block that stands for another", () => {
  test("has the same text, each the next one, wherever it stands", () => {
    const gone = [block("Ford"), block("CATL rose."), block("Ford")];
    expect(indexes(gone, [block("Ford"), block("New."), block("Ford"), block("CATL rose.")])).toEqual([
      0, 3, 2,
    ]);
  });

  test("has one of its text nodes, however little of its text", () => {
    const node = {};
    expect(indexes([block("now CATL", node)], [block("now", {}), block("an hour ago CATL", node)])).toEqual([
      1,
    ]);
  });

  test("has most of its text, before and after what changed", () => {
    const gone = [block("3 min ago CATL rose by 1.2 % in Hong Kong.")];
    expect(
      indexes(gone, [block("A new line."), block("an hour ago CATL rose by 1.2 % in Hong Kong.")]),
    ).toEqual([1]);
  });

  test("is not one of which half is another text, nor one whose letters are counted twice", () => {
    expect(indexes([block("CATL rose.")], [block("CATL fell in Shenzhen.")])).toEqual([-1]);
    expect(indexes([block("aa")], [block("aaaa")])).toEqual([-1]);
  });

  test("stands for no other", () => {
    expect(indexes([block("CATL rose by 1."), block("CATL rose by 3.")], [block("CATL rose by 2.")])).toEqual(
      [0, -1],
    );
  });
});

describe("a mark that stays", () => {
  const node = {} as Text;
  const range = {
    startContainer: node,
    startOffset: 0,
    endContainer: node,
    endOffset: 4,
  } as unknown as Range;
  /** A name that begins at `start` in its block, and stands where the others do in the page. */
  function mark(start: number, rival: EntityRef): Mark {
    const span = { start, end: start + 4, ref: "t/party/catl", kind: "company", rivals: [rival] } as const;
    return { ...span, surface: "CATL", range };
  }

  test("knows where in its block the name begins now", () => {
    const old = mark(7, "t/party/one");
    const [same] = sameMarks([old], [mark(11, "t/party/one")]);
    expect(same).toBe(old);
    expect(same).toMatchObject({ start: 11, end: 15 });
  });

  test("is that of a name in the same doubt", () => {
    const [one, two] = [mark(0, "t/party/one"), mark(0, "t/party/two")];
    const same = sameMarks([one, two], [mark(0, "t/party/two"), mark(0, "t/party/one")]);
    expect(same[0]).toBe(two);
    expect(same[1]).toBe(one);
  });
});
