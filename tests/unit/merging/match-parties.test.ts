import { describe, expect, it } from "vitest";
import { groupMatches } from "@/lib/merging/group-matches";
import { type PartyMatch, proposeMatches } from "@/lib/merging/match-parties";
import { type EntityRef, entityRef, type Party } from "@/lib/model";
import { lei, numbered, official, party } from "./records";

const match = (a: Party, b: Party): PartyMatch | undefined =>
  proposeMatches([
    { dataset: "x", parties: [a] },
    { dataset: "y", parties: [b] },
  ])[0];

describe("two parties of two datasets", () => {
  const brand: Party["names"] = [{ text: "Makerline", type: "brand" }];

  it.each<[string, Party, Party, PartyMatch["verdict"] | undefined, RegExp?]>([
    [
      "with one LEI, whatever their names",
      party("a", "Maker", lei("5493001KJTIIGC8Y1R12")),
      party("b", "制造者", lei("5493001kjtiigc8y1r12")),
      "same",
      /^The same LEI: 5493001KJTIIGC8Y1R12$/,
    ],
    ...["-", "n/a", "Unknown"].map((none): [string, Party, Party, undefined] => [
      `with "${none}" where the number is not known`,
      party("a", "Maker", lei(none)),
      party("b", "Quay", lei(none)),
      undefined,
    ]),
    [
      "with one Arabic name, typed with and without hamza and the dots of its last letter",
      party("a", "شركة الأمل", { country: "EG" }),
      party("b", "شركه الامل", { country: "EG" }),
      "same",
    ],
    [
      "with a number in a register that is called as every object has something",
      party("a", "Maker", { country: "DE", ...numbered("constructor", "100007") }),
      party("b", "Maker AG", { country: "DE", ...numbered("constructor", "100007") }),
      "same",
      /^The same constructor: 100007$/,
    ],
    [
      "with a number in a register whose name has two words",
      party("a", "Maker", { country: "GB", ...numbered("Companies House", "SC123456") }),
      party("b", "Maker", { country: "GB", ...numbered("Companies House", "sc 123456") }),
      "same",
      /^The same Companies House: SC123456$/,
    ],
    [
      "that are copies of one record",
      party("a", "Maker", { country: "DE", ...numbered("entente", "starter/party/maker") }),
      party("b", "Maker", { country: "DE", ...numbered("entente", "starter/party/maker") }),
      "same",
      /^Copies of one record$/,
    ],
    [
      "that are copies of one record with a numbered id",
      party("a", "Maker", { country: "DE", ...numbered("entente", "tables/party/c-17") }),
      party("b", "Maker", { country: "DE", ...numbered("entente", "tables/party/c-17") }),
      "same",
      /^Copies of one record$/,
    ],
    [
      "with two LEIs, though all else is equal",
      party("a", "Maker", { country: "DE", ...lei("A") }),
      party("b", "Maker", { country: "DE", ...lei("B") }),
      undefined,
    ],
    [
      "with the same registered name, country and kind",
      party("a", "", { names: official("Maker Co., Ltd."), country: "CN" }),
      party("b", "", { names: official("Maker Co., Ltd."), country: "CN" }),
      "same",
      /The same name/,
    ],
    [
      "with the same name in another legal form",
      party("a", "", { names: official("Maker AG"), country: "DE" }),
      party("b", "Maker", { country: "DE" }),
      "same",
    ],
    [
      "with the same short name, country and kind",
      party("a", "Maker", { country: "DE" }),
      party("b", "MAKER", { country: "DE" }),
      "same",
    ],
    [
      "with the same name in traditional and in simplified characters",
      party("a", "聯合鋼鐵", { country: "CN" }),
      party("b", "", { names: official("联合钢铁股份有限公司"), country: "CN" }),
      "same",
    ],
    ["with the same short name and nothing else", party("a", "Maker"), party("b", "Maker"), "likely"],
    [
      "with the same name in two countries",
      party("a", "Maker", { country: "DE" }),
      party("b", "Maker", { country: "US" }),
      undefined,
    ],
    [
      "with the same name, a company and a government",
      party("a", "Ulm", { country: "DE" }),
      party("b", "Ulm", { country: "DE", kind: "government" }),
      undefined,
    ],
    [
      "with only a weak name in common",
      party("a", "Alpha", { country: "DE", names: [{ text: "Alpha", type: "short", weak: true }] }),
      party("b", "Alpha", { country: "DE" }),
      undefined,
    ],
    [
      "with a national number and a brand in one country",
      party("a", "X", { country: "DE", names: brand, ...numbered("registration", "HRB 123456") }),
      party("b", "Y", { country: "DE", names: brand, ...numbered("registration", "hrb-123456") }),
      "same",
      /^The same registration: HRB123456$/,
    ],
    [
      "with a national number alone in one country: courts and offices number for themselves",
      party("a", "X", { country: "DE", ...numbered("registration", "HRB 123456") }),
      party("b", "Y", { country: "DE", ...numbered("registration", "HRB 123456") }),
      "likely",
    ],
    ...["1", "0042", "HRB 1", "HRB 12345 B", "C-1001", "Supplier 17"].map(
      (running): [string, Party, Party, undefined] => [
        `with the running number "${running}" of two tables`,
        party("a", "Alpha Works GmbH", { country: "DE", ...numbered("registration", running) }),
        party("b", "Zeta Foods AG", { country: "DE", ...numbered("registration", running) }),
        undefined,
      ],
    ),
    [
      "with a bare ticker in one country",
      party("a", "Maker", { country: "US", ...numbered("ticker", "MKR") }),
      party("b", "Quay", { country: "US", ...numbered("ticker", "MKR") }),
      "likely",
    ],
    [
      "with a national number in two countries",
      party("a", "X", { country: "DE", ...numbered("registration", "123456") }),
      party("b", "Y", { country: "FR", ...numbered("registration", "123456") }),
      undefined,
    ],
    ["with nothing in common", party("a", "Maker"), party("b", "Builder"), undefined],
  ])("%s", (_what, a, b, verdict, reason) => {
    const found = match(a, b);
    expect(found?.verdict).toBe(verdict);
    expect(match(b, a)?.score).toBe(found?.score);
    if (reason) expect(found?.reasons[0]?.text).toMatch(reason);
    for (const { text } of found?.reasons ?? []) expect(text).not.toBe("");
  });

  it("of one dataset are never proposed", () => {
    expect(proposeMatches([{ dataset: "x", parties: [party("a", "Maker"), party("b", "Maker")] }])).toEqual(
      [],
    );
  });
});

describe("groups", () => {
  const ref = (dataset: string, id = "p"): EntityRef => entityRef(dataset, "party", id);
  const pair = (a: EntityRef, b: EntityRef, score: number): PartyMatch => ({
    a,
    b,
    score,
    verdict: score >= 0.85 ? "same" : "likely",
    reasons: [],
  });
  const chain = [pair(ref("x"), ref("y"), 0.95), pair(ref("y"), ref("z"), 0.9)];

  it("follow chains, and leave out what is only likely", () => {
    expect(groupMatches([...chain, pair(ref("z"), ref("w"), 0.7)]).map(({ members }) => members)).toEqual([
      [ref("x"), ref("y"), ref("z")],
    ]);
  });

  it("take in what a person joined", () => {
    const [group] = groupMatches([pair(ref("x"), ref("y"), 0.7)], { joined: [[ref("x"), ref("y")]] });
    expect(group?.members).toEqual([ref("x"), ref("y")]);
  });

  it("keep apart what a person split, also over a chain; the surer pair stays", () => {
    const groups = groupMatches(chain, { split: [[ref("x"), ref("z")]] });
    expect(groups.map(({ members }) => members)).toEqual([[ref("x"), ref("y")]]);
  });

  it("never hold two parties of one dataset", () => {
    const surer = pair(ref("x", "1"), ref("y"), 0.95);
    const other = pair(ref("x", "2"), ref("y"), 0.9);
    for (const matches of [
      [surer, other],
      [other, surer],
    ])
      expect(groupMatches(matches)).toEqual([{ members: [ref("x", "1"), ref("y")], because: [surer] }]);
  });
});
