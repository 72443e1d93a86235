/** What a dataset holds of one release. */
import { expect, it } from "vitest";
import type { Evidence } from "@/lib/model";
import { toldBefore } from "@/lib/review/own/told-before";
import { dataset, names, party } from "../ties/sample";

const told = (id: string, release: string, field: string): Evidence => ({
  id,
  release,
  record: { kind: "party", id: "norvale" },
  field,
  quote: "…",
});

it("the names that it tells alone are its own: not those that another tells too, nor those that nobody tells", () => {
  const own = dataset("own", {
    parties: [party("norvale", "Norvale", { names: names("Norvale", "Norvale Batteries", "NVB") })],
    evidence: [told("a", "one", "names.0"), told("b", "two", "names.0"), told("c", "one", "names.1")],
  });
  expect([...toldBefore(own, "one").namesOf("party", "norvale")]).toEqual(["Norvale Batteries"]);
  expect([...toldBefore(own, "two").namesOf("party", "norvale")]).toEqual([]);
  expect([...toldBefore(own, "one").namesOf("party", "nobody")]).toEqual([]);
  expect(
    ["one", "two", "three"].map((release) => toldBefore(own, release).tells("party", "norvale")),
  ).toEqual([true, true, false]);
});
