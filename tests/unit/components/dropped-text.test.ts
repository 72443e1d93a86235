/** What is dropped on the review: a text, or the address of a page. */
import { expect, it } from "vitest";
import { NOTHING_PASTED, withDropped } from "@/components/review/queue/pasted-text";

const LINK = "https://news.example/deal";

it("a text opens the form with it, and a second one is added", () => {
  const first = withDropped(undefined, { text: "Norrel and Quist agreed." });
  expect(first).toEqual({ ...NOTHING_PASTED, text: "Norrel and Quist agreed." });
  expect(withDropped({ ...first, publisher: "Wire" }, { text: "They begin in May." })).toEqual({
    ...NOTHING_PASTED,
    text: "Norrel and Quist agreed.\n\nThey begin in May.",
    publisher: "Wire",
  });
});

it("a link says where the text is from, or stands for the page where there is none", () => {
  expect(withDropped(undefined, { link: LINK })).toEqual({ ...NOTHING_PASTED, text: LINK });
  const typed = { ...NOTHING_PASTED, text: "Norrel and Quist agreed." };
  expect(withDropped(typed, { link: LINK })).toEqual({ ...typed, url: LINK });
});
