import { describe, expect, it } from "vitest";
import { datasetProblems } from "@/lib/formats/dataset-problems";
import { aboutNow, aboutProblem, soundAbout } from "@/lib/review/about";
import { act } from "@/lib/review/decide";
import type { About } from "@/lib/review/draft";
import { contributionOf } from "@/lib/review/own/contribution";
import { emptyOwnDataset, withContribution } from "@/lib/review/own/own-dataset";
import { sampleReview } from "./sample";

describe("what is said of a release", () => {
  it.each<[keyof About, string]>([
    ["published", "20250-03-14"],
    ["published", "0202-03-14"],
    ["published", "2025-02-30"],
    ["published", "2025-03"],
    ["published", "2025-03-14~"],
    ["url", "https://exa%mple.com/x"],
    ["url", "https://www.example.com/a b"],
    ["url", "ftp://example.com/x"],
    ["url", "example.com"],
    ["title", "x".repeat(301)],
  ])("%s is refused: %s", (field, value) => {
    expect(aboutProblem(field, value)).toMatch(/^Write /);
  });

  it.each<[keyof About, string]>([
    ["published", "2025-03-14"],
    ["url", "https://www.example.com/news/1?a=%20#b"],
    ["url", "http://新闻.example/一"],
    ["publisher", "Example Wire"],
  ])("%s is taken: %s", (field, value) => {
    expect(aboutProblem(field, value)).toBeUndefined();
  });

  it("is kept without what is empty or wrong, and lines are cut between characters", () => {
    expect(
      soundAbout({
        title: ` ${"a".repeat(299)}😀 `,
        publisher: " ",
        published: "20250-03-14",
        url: "https://a%",
      }),
    ).toEqual({ title: "a".repeat(299) });
    const about = { title: "A", publisher: "B", published: "2025-03-14", url: "https://a.example/" };
    expect(soundAbout(about)).toEqual(about);
  });

  it("goes without the address that was taken out", () => {
    const { url: _, ...about } = sampleReview().state.about;
    const review = act(act(sampleReview(), { type: "about", about }), { type: "acceptAbove", confidence: 0 });
    const { release } = contributionOf(review);
    expect(release).toMatchObject({ publisher: "Example Wire" });
    expect(release).not.toHaveProperty("url");
  });

  it("makes no dataset that cannot be read again, whatever an older version stored of it", () => {
    const about = { title: " ", published: "20250-03-14", url: "https://exa%mple.com/x", publisher: "" };
    const said = act(sampleReview(), { type: "about", about });
    const review = act(said, { type: "acceptAbove", confidence: 0 });
    const { dataset } = withContribution(emptyOwnDataset(), contributionOf(review));
    expect(dataset.releases).toHaveLength(1);
    expect(datasetProblems(dataset)).toEqual([]);
  });

  it("is what was said last and not undone, before what it came with", () => {
    const row = {
      about: { title: "News" },
      log: [
        { type: "about", about: { title: "Kestrel builds" } },
        { type: "accept", id: "party/kestrel" },
        { type: "about", about: {} },
      ],
    } as const;
    const titles = [0, 1, 2, 3].map((cursor) => aboutNow({ ...row, log: [...row.log], cursor }).title);
    expect(titles).toEqual(["News", "Kestrel builds", "Kestrel builds", undefined]);
  });
});
