import { expect, test } from "vitest";
import { joinNames } from "@/components/name-words";
import { groupHits } from "@/components/popup/group-hits";
import { tieLine } from "@/components/popup/tie-line";
import type { SearchHit } from "@/lib/search/hits";
import type { EntityCard } from "@/lib/ties/card";
import { acme, bolt, card, link, port, section } from "./sample-cards";

test.each([
  [[], ""],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
  [["A", "B", "C", "D", "E"], "A, B, C and 2 more"],
])("joins %j", (names, text) => {
  expect(joinNames(names)).toBe(text);
});

const here = new Set([acme.ref, bolt.ref, port.ref]);
const absent = link("company", "absent", "Absent");
test.each<[what: string, card: EntityCard, line: string]>([
  ["ties here", card(acme, [section("in-article", [bolt])], 9), "with Bolt here"],
  ["only those of the page", card(acme, [section("in-article", [bolt, absent])], 9), "with Bolt here"],
  ["none here", card(acme, [section("latest", [absent])], 9), "9 agreements, none with others here"],
  [
    "a government whose place alone is here",
    card(acme, [section("in-article", [absent, acme])], 9),
    "with Absent here",
  ],
  [
    "a place with ties here",
    card(port, [section("in-article", [acme, bolt], 2)], 5),
    "2 agreements of Acme and Bolt",
  ],
  [
    "a place where one was signed",
    card(port, [section("signed-here", [absent])], 5),
    "1 agreement signed here",
  ],
  ["a place with others", card(port, [section("below", [absent])], 5), "5 agreements"],
  ["nothing known", card(acme, []), "no agreement known"],
])("says what ties a name: %s", (_what, subject, line) => {
  expect(tieLine(subject, here)).toBe(line);
});

test("groups hits by their best, each in its own order, agreements last", () => {
  const entity = (of: typeof acme): SearchHit => ({
    type: "entity",
    ...of,
    matched: of.name,
    detail: "",
    agreements: 0,
  });
  const pact: SearchHit = { type: "agreement", ref: "d/agreement/x", title: "X", detail: "" };
  const groups = groupHits([pact, entity(port), entity(acme), entity(bolt)]);
  expect(groups.map(({ title, hits }) => [title, hits.map((hit) => hit.ref)])).toEqual([
    ["Places", [port.ref]],
    ["Parties", [acme.ref, bolt.ref]],
    ["Agreements", [pact.ref]],
  ]);
});

test("puts agreements first where parties are found for their sake alone", () => {
  const of: SearchHit = {
    type: "entity",
    ...acme,
    matched: acme.name,
    detail: "",
    reason: "in an agreement found",
    agreements: 1,
  };
  const pact: SearchHit = { type: "agreement", ref: "d/agreement/x", title: "X", detail: "" };
  expect(groupHits([pact, of]).map(({ title }) => title)).toEqual(["Agreements", "Parties"]);
});
