import { expect, it } from "vitest";
import { withoutRelease } from "@/lib/review/own/without-release";
import { agreement, dataset, evidence, party, release } from "../ties/sample";

/** An agreement that two releases tell of: the first all of it but its last field, the second that and its form. */
const TOLD = dataset("d", {
  parties: [party("volt", "Volt"), party("steel", "Steel")],
  releases: [release("first"), release("second")],
  agreements: [
    agreement("a", ["volt", "steel"], "2025-03", { placeSigned: "hill", fields: ["cells", "storage"] }),
  ],
  evidence: [
    ...["parties.0.party", "parties.1.party", "history.0.status", "placeSigned", "fields.0"].map((field, i) =>
      evidence(`first-${i}`, "a", "first", { field }),
    ),
    evidence("second-0", "a", "second", { field: "form" }),
    evidence("second-1", "a", "second", { field: "fields.1" }),
  ],
});

it("leaves what others tell, and the parties and steps without which it were no agreement", () => {
  const { agreements, releases, evidence: behind } = withoutRelease(TOLD, "first");
  expect(agreements).toEqual([agreement("a", ["volt", "steel"], "2025-03", { fields: ["storage"] })]);
  expect(releases.map(({ id }) => id)).toEqual(["second"]);
  // The field stands first now, and its evidence says so.
  expect(behind.map(({ id, field }) => [id, field])).toEqual([
    ["second-0", "form"],
    ["second-1", "fields.0"],
  ]);
});

it("changes nothing for a release that told nothing", () => {
  expect(withoutRelease(TOLD, "third")).toBe(TOLD);
});
