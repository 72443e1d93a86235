import { expect, test } from "vitest";
import { proposedQuery } from "@/components/review/items/use-known-ones";
import { MOST_TYPED } from "@/lib/search/query";

test("what is searched for first is no longer than a search takes, however many parties there are", () => {
  const title = Array.from({ length: 24 }, (_, i) => `Party of the Consortium ${i}`).join(" – ");
  const query = proposedQuery({ kind: "agreement" }, title);
  expect(query).toHaveLength(MOST_TYPED);
  expect(query).toMatch(/^Party of the Consortium 0 Party of the Consortium 1 /);
  expect(proposedQuery({ kind: "party" }, "Alpha – Beta")).toBe("Alpha – Beta");
});
