/** News that tells of no agreement, and how seldom one is told of it all the same. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelsOf, readRelease } from "@/lib/releases";
import { labelledReleases } from "@/scripts/lib/labelled-releases";
import { tellings } from "@/scripts/lib/tellings";
import { statusesIn } from "./agreements-in";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const isChinese = (text: string) => /\p{Script=Han}{4}/u.test(text);

/** Of texts without an agreement the share that are read as if there were one. */
function falselyTold(texts: ReturnType<typeof labelledReleases>): { texts: number; share: number } {
  const without = texts.filter(({ label }) => label.agreements.length === 0);
  const told = without.filter(({ input }) => labelsOf(readRelease(input)).agreements.length > 0);
  return { texts: without.length, share: told.length / without.length };
}

describe("news without an agreement", () => {
  const read = tellings(join(FIXTURES, "without-agreement"));
  const unread = labelledReleases(join(FIXTURES, "unread-without-agreement"));

  it.each([
    { of: "English, that a model learns from", texts: read, chinese: false, most: 0.15 },
    { of: "Chinese, that rules may be written from", texts: read, chinese: true, most: 0.05 },
    { of: "English, that nobody opens", texts: unread, chinese: false, most: 0.2 },
    { of: "Chinese, that nobody opens", texts: unread, chinese: true, most: 0.25 },
  ])("tells of one seldom: $of", ({ texts, chinese, most }) => {
    const told = falselyTold(texts.filter(({ input }) => isChinese(input.text) === chinese));
    expect(told.texts).toBeGreaterThanOrEqual(20);
    expect(told.share).toBeLessThan(most);
  });

  const OTHERS = [
    "Sales of honey rose by 4 percent in the quarter to 31 million euros.",
    "The company explains this by the cold spring.",
    "Its rival Dalby Apiaries Ltd had closed two shops in the week before.",
    "At Orvane Honey AG prices rose as well.",
    "The board expects a quiet summer, as does Kestrel Foods plc.",
    "Shares of Aldbrook Foods fell slightly, those of Zemtek Sugar Ltd rose.",
  ];
  const withOthers = (sentence: string) => statusesIn([...OTHERS, sentence].join(" "), "2025-03-14");

  it.each([
    "Aldbrook Foods will give 10,000 baskets to Penhallow Kitchen at Christmas.",
    "Aldbrook Foods thanked Velden Glass Ltd for the jars that came in time.",
    "Aldbrook Foods relies on jars by Velden Glass Ltd, which was on strike.",
  ])("is not given one by the only sentence that looks a little like it: %s", (sentence) => {
    expect(withOthers(sentence)).toEqual([]);
  });

  it("has one where a sentence tells it plainly", () => {
    expect(withOthers("Aldbrook Foods today signed a supply contract with Velden Glass Ltd.")).toEqual([
      "signed: Aldbrook Foods + Velden Glass Ltd",
    ]);
  });
});
