import { expect, test } from "vitest";
import { buildEntityCard } from "@/lib/ties/build-card";
import type { SectionEntry, SectionId } from "@/lib/ties/card";
import { factsOf } from "@/lib/ties/facts";
import { fieldWords } from "@/lib/ties/field-words";
import { partnerGroups } from "@/lib/ties/partner-groups";
import { acme, agreement, bolt, port } from "../components/sample-cards";
import { dataset, party, place, agreement as record } from "./sample";

const PARTNERS = { a: acme, b: bolt, p: port };

test.each<[string, SectionId, boolean, entries: string, groups: string[]]>([
  ["neighbours with one partner stand together", "latest", false, "a a b", ["a: 2", "1"]],
  ["others stay apart", "in-article", false, "a b p", ["1", "1", "1"]],
  [
    "one with agreements before and after an article stands once",
    "in-article",
    false,
    "a b b a",
    ["a: 2", "b: 2"],
  ],
  ["what has no partner stays alone", "latest", false, "- - a", ["1", "1", "1"]],
  ["a place's are by time", "in-article", true, "a a", ["1", "1"]],
  ["so are those signed at a place", "signed-here", false, "a a", ["1", "1"]],
])("%s", (_name, id, byTime, entries, groups) => {
  const listed = entries.split(" ").map((key): SectionEntry => {
    const partner = Object.hasOwn(PARTNERS, key) ? PARTNERS[key as keyof typeof PARTNERS] : undefined;
    return { partners: partner ? [partner] : [], agreement: agreement() };
  });
  expect(
    partnerGroups(id, listed, byTime).map((group) =>
      group.partner
        ? `${group.partner.name.charAt(0).toLowerCase()}: ${group.entries.length}`
        : `${group.entries.length}`,
    ),
  ).toEqual(groups);
});

test("a card puts the agreements with one partner together, the partner first among all", async () => {
  const from = dataset("d", {
    parties: ["x", "one", "two", "three"].map((id) => party(id, id)),
    agreements: [
      record("newest", ["x", "one"], "2025-05"),
      record("other", ["x", "two"], "2025-04"),
      record("older", ["three", "two", "one", "x"], "2025-03"),
    ],
  });
  const card = await buildEntityCard(factsOf(from), "d/party/x", [], 10);
  expect(
    card?.sections[0]?.entries.map(({ agreement: { ref }, partners }) => [
      ref.split("/").at(-1),
      ...partners.map(({ name }) => name),
    ]),
  ).toEqual([
    ["newest", "one"],
    ["other", "two"],
    ["older", "two", "three", "one"],
  ]);
});

test("the card of a place names all who agreed there, whichever row of their table they stand in", async () => {
  const from = dataset("d", {
    places: [place("hill", "Hillton")],
    parties: [party("a", "A"), party("b", "B")],
    agreements: [record("x", ["a", "b"], "2025", { placeSigned: "hill" })],
  });
  const card = await buildEntityCard(factsOf(from), "d/place/hill", [], 10);
  const partners = card?.sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.partners));
  expect(partners?.map(({ name }) => name)).toEqual(["A", "B"]);
});

test.each([
  ["projects.0.site", "Project"],
  ["placeSigned", "Signed in"],
  ["constructor", undefined],
])("evidence for %s is about %s", (path, words) => {
  expect(fieldWords(path)).toBe(words);
});
