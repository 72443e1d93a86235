/** What a query leaves out: how it is typed, and what remains. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasFilter, toggleFilter, withoutFilters } from "@/lib/search/filter-edit";
import { splitQuery, withFilter } from "@/lib/search/query";
import { saidIn } from "@/lib/search/take-apart";
import { entity, find, indexOf, tie } from "./entries";

/** A query as it was understood: the words to look for, then what is left out. */
function parsed(query: string): [words: string, leftOut: string[]] {
  const { words, filters } = saidIn(query, (sort) => sort === "job");
  const leftOut = filters.filter(({ isLeftOut }) => isLeftOut);
  return [words.replace(/\s+/g, " ").trim(), leftOut.map(({ key, value }) => `${key}:${value}`)];
}

describe("what is typed to be left out", () => {
  it.each([
    ["volt -zenith", "volt", ["words:zenith"]],
    ["-zenith volt", "volt", ["words:zenith"]],
    ["volt NOT zenith", "volt", ["words:zenith"]],
    ["volt AND NOT zenith", "volt AND", ["words:zenith"]],
    ["volt -zenith,-bay; -hill", "volt , ;", ["words:zenith", "words:bay", "words:hill"]],
    ['volt -"joint venture" -steel', "volt", ["words:joint venture", "words:steel"]],
    ['volt NOT "joint venture"', "volt", ["words:joint venture"]],
    ["volt -“joint venture”", "volt", ["words:joint venture"]],
    ['volt -"joint ven', "volt", ["words:joint ven"]],
    ["volt -joint-venture -U.S.", "volt", ["words:joint-venture", "words:U.S."]],
    ["伏特能源 -宁德时代", "伏特能源", ["words:宁德时代"]],
    ["volt -3M", "volt", ["words:3M"]],
    ["volt -status:signed", "volt", ["status:signed"]],
    ["volt NOT status:signed", "volt", ["status:signed"]],
    ['volt -Party:"Zenith Steel"', "volt", ["with:Zenith Steel"]],
    ["volt -in:2022..2023", "volt", ["in:2022..2023"]],
    ["volt -May 2024 -steel", "volt", ["words:steel", "in:2024-05"]],
    ["-2024-05", "", ["in:2024-05"]],
    ["volt NOT H1 2024", "volt", ["in:2024-01..2024-06"]],
    ["volt -since 2023", "volt", ["in:2023.."]],
    ["volt 2023 NOT May 2023", "volt 2023", ["in:2023-05"]],
    ["volt since 2020 NOT 2022", "volt", ["words:2022"]],
    ["volt since 2020 NOT after 2022", "volt", ["in:2023.."]],
    ["volt -2022 -2024", "volt", ["in:2022", "in:2024"]],
    ["volt NOT 2022 NOT 2023", "volt", ["in:2022", "in:2023"]],
    ["volt NOT between 2022 and 2024", "volt", ["in:2022..2024"]],
    ["volt NOT between May 2022 and June 2024 steel", "volt steel", ["in:2022-05..2024-06"]],
    ["volt NOT bay or uni", "volt or uni", ["words:bay"]],
    ["volt -May 2023 -May 2025", "volt", ["in:2023-05", "in:2025-05"]],
    ["volt -2022-2024", "volt", ["in:2022..2024"]],
    ["volt 2020-2024 -2022", "volt", ["words:2022"]],
    ["volt 2020 to 2024 -May 2022", "volt", ["in:2022-05"]],
    ["volt 2024 -3M", "volt 2024", ["words:3M"]],
    ["volt 2024 NOT 3M", "volt 2024", ["words:3M"]],
    ["volt -2022 -3M", "volt", ["words:2022", "words:3M"]],
    ["Model 3 NOT 3M", "Model 3", ["words:3M"]],
    ["volt -V2 -5G", "volt", ["words:V2", "words:5G"]],
    ["10 MW NOT 20 MW", "10 MW", ["amount:20 MW"]],
    ["volt -20 MW -3 steel", "volt steel", ["amount:20 MW", "words:3"]],
    ["volt -20MW steel", "volt steel", ["amount:20MW"]],
    ["volt NOT €3bn steel", "volt steel", ["amount:€3bn"]],
    ["volt NOT over 20 GWh", "volt", ["amount:over 20 GWh"]],
    ["volt -20 MW steel -€3 bn", "volt steel", ["amount:20 MW", "amount:€3 bn"]],
    ["volt NOT in Hungary", "volt", ["words:Hungary"]],
    ["volt NOT (joint venture) -(steel)", "volt", ["words:joint venture", "words:steel"]],
    ['volt -"Bay (Holding)"', "volt", ["words:Bay (Holding)"]],
    [
      "volt －zenith －“joint venture” -«hill town»",
      "volt",
      ["words:joint venture", "words:hill town", "words:zenith"],
    ],
    ["volt  NOT   May   2024", "volt", ["in:2024-05"]],
    ["volt NOT from Hungary", "volt", ["words:Hungary"]],
    ["volt NOT from May 2023", "volt", ["in:2023-05.."]],
    ["volt NOT from Hungary since 2023", "volt", ["words:Hungary"]],
    ["volt NOT from Hungary 100 GWh", "volt 100 GWh", ["words:Hungary"]],
    ["volt NOT from 3M", "volt", ["words:3M"]],
    ["volt NOT from 100 MW", "volt", ["amount:from 100 MW"]],
    ["volt NOT from the “Bay Bank”", "volt", ["words:Bay Bank"]],
    ["volt NOT since 2022 until 2023", "volt", ["in:2022..2023"]],
    ["volt NOT after 2021 before 2024", "volt", ["in:2022..2023"]],
    ["volt NOT from May 2022 until June 2023", "volt", ["in:2022-05..2023-06"]],
    ["volt NOT (zenith OR 3M)", "volt", ["words:zenith", "words:3M"]],
    ["volt -（zenith， bay bank）", "volt", ["words:zenith", "words:bay bank"]],
    ['volt NOT ("Bay, Ltd" OR "a OR b")', "volt", ["words:Bay, Ltd", "words:a OR b"]],
    ["volt NOT (May 2023)", "volt", ["in:2023-05"]],
    ["volt NOT (20 MW; steel)", "volt", ["words:steel", "amount:20 MW"]],
    ['volt NOT (in:Hungary OR with:"Bay, Ltd")', "volt", ["in:Hungary", "with:Bay, Ltd"]],
    ["volt NOT 3 billion euros", "volt", ["amount:3 billion euros"]],
    ["volt NOT 100 GWh per year steel", "volt steel", ["amount:100 GWh per year"]],
    ["volt NOT 20 MW or more", "volt", ["amount:20 MW or more"]],
    ["volt NOT 500 jobs -600 towns", "volt towns", ["amount:500 jobs", "words:600"]],
    ["volt NOT between 10 and 50 GWh", "volt", ["amount:between 10 and 50 GWh"]],
    ["volt NOT €3bn to €5bn", "volt", ["amount:€3bn to €5bn"]],
    ["volt NOT 20 MW -30 MW", "volt", ["amount:20 MW", "amount:30 MW"]],
    ["volt −zenith ‐steel", "volt", ["words:zenith", "words:steel"]],
    ["volt NOT with the “Bay Bank”", "volt", ["words:Bay Bank"]],
    ["volt steel and NOT 3M", "volt steel and", ["words:3M"]],
    ["volt -May 2023 until 2024", "volt", ["in:2023-05"]],
    ['volt -"signed in May 2024"', "volt", ["words:signed in May 2024"]],
  ])("%s", (query, words, leftOut) => {
    expect(parsed(query)).toEqual([words, leftOut]);
  });

  it.each([
    "- Volt",
    "– Volt – Zenith",
    "Volt - Zenith",
    "-- Volt",
    "joint-venture",
    "Coca-Cola pre- and post-sale",
    "Landesbank -Girozentrale-",
    "Batteriezellen und -module",
    "volt -",
    "volt -the -in",
    "10 -20 MW",
    "10 -20MW",
    "$10 -20 bn",
    "€1bn -€3bn",
    "$1 billion -$3 billion",
    "Model A320 -200",
    "9:00 -17:00",
    "2030 -40",
    "volt not steel",
    "volt not yet",
    "NOTHING NOTE",
    'volt -""',
    "5-steel",
  ])("nothing in %s", (query) => {
    expect(parsed(query)).toEqual([query, []]);
  });

  it.each([
    ["volt NOT", "volt ¬"],
    ["volt -with:", "volt"],
    ["volt -nobody:knows", "volt", "words:nobody:knows"],
  ])("as long as %s is being typed", (query, words, ...leftOut) => {
    expect(parsed(query)).toEqual([words, leftOut]);
  });

  it("nothing beside an address, whose other words are the title of its page", () => {
    expect(parsed("Volt to sign -sources https://wire.example/news/1")[1]).toEqual([]);
    expect(parsed("https://wire.example/volt-zenith/-1 -kind:release")[1]).toEqual(["kind:release"]);
  });

  it("only what has a sign of its own, whatever hyphens and dashes stand elsewhere", () => {
    const harmless = fc.constantFrom(
      ...[
        "volt",
        "joint-venture",
        "-",
        "–",
        "--",
        "batterie-",
        "-Girozentrale-",
        "und -module",
        "3-4",
        "宁德-时代",
      ],
      ...["- Zenith", "-the", "(-steel", "'-steel", "a-b-c", "5", "-“", "e-", "not"],
    );
    const signed = fc.constantFrom(
      ["-zenith", "words:zenith"],
      ["NOT zenith", "words:zenith"],
      ["-joint-venture", "words:joint-venture"],
      ['-"two words"', "words:two words"],
      ["-宁德", "words:宁德"],
      ["-form:jv", "form:jv"],
      ['NOT with:"Bay, Ltd"', "with:Bay, Ltd"],
    ) as fc.Arbitrary<[string, string]>;
    const part = fc.oneof(
      harmless.map((text) => ({ text, leftOut: [] as string[] })),
      signed.map(([text, leftOut]) => ({ text, leftOut: [leftOut] })),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const query = parts.map(({ text }) => text).join(" ");
        // A quotation mark that is never closed takes in what follows, and a hyphen behind "und" is that of a shared word.
        fc.pre(!/-“ \S/.test(query));
        const expected = parts.flatMap(({ leftOut }) => leftOut);
        expect(parsed(query)[1].toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("filters that leave something out", () => {
  it.each([
    ["volt -status:", "status"],
    ['-with:"', "with"],
    ["NOT in:", "in"],
    ["volt-status:", undefined],
  ])("are open at the end of “%s”: %s", (query, key) => {
    expect(indexOf().query(query, 1).open?.key).toBe(key);
  });

  it.each([
    ["volt -sta", ["volt -status:", "-status:"]],
    ["volt -status:ope", ["volt -status:operating ", "-status:operating"]],
    ['-with:"zen', ['-with:"Zenith Steel" ', '-with:"Zenith Steel"']],
    ["NOT status:ope", ["NOT status:operating ", "status:operating"]],
    ["volt -", []],
    ["-status:operating", []],
  ])("are completed: %s", (query, completion) => {
    const found = indexOf(entity("steel", ["Zenith Steel"], 1)).complete(query);
    expect(found.flatMap(({ query, label }) => [query, label])).toEqual(completion);
  });

  it.each([
    ["", "with", "2020 Vessels, Ltd", 'with:"2020 Vessels, Ltd"'],
    ['with:"2020 Vessels, Ltd"', "with", "2020 Vessels, Ltd", ""],
    ['field:"2030 goals, climate"', "field", "2030 goals, climate", ""],
    ["-status:signed", "status", "signed", "status:signed"],
    ["volt NOT form:jv -in:Landia", "form", "jv", "volt -in:Landia form:jv"],
    ["-status:signed", "status", "operating", "-status:signed status:operating"],
    ["-status:signed status:operating", "status", "operating", "-status:signed"],
    ["NOT status:signed,operating", "status", "signed", "-status:operating status:signed"],
    ['volt -"joint ven', "form", "jv", 'volt -"joint ven" form:jv'],
    ['volt NOT "joint ven', "form", "jv", 'volt NOT "joint ven" form:jv'],
    ["volt NOT NOT ", "form", "jv", "volt form:jv"],
  ] as const)("are no choice of a menu: %s, %s %s", (query, key, value, next) => {
    expect(toggleFilter(query, key, value)).toBe(next);
  });

  it("stay where those that ask for something are taken away", () => {
    expect(withoutFilters("-in:2024 in:2023 volt", "in", () => true)).toBe("-in:2024 volt");
  });

  it("can be cut out of any query, and a filter that is chosen is on once", () => {
    const part = fc.constantFrom(
      ...["volt", "-steel", "NOT", "not", "-", "-status:signed", "status:signed", 'NOT status:"signed"'],
      ...['-"joint venture"', "in:2024", "-in:2024", '-with:"Bay, Ltd"', "-status:", "x:y"],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom("signed", "operating"),
        (parts, value) => {
          const query = parts.join(" ");
          for (const { key, value: typed, isLeftOut, start, end } of splitQuery(query).filters) {
            const alone = splitQuery(query.slice(start, end));
            expect(alone).toMatchObject({ words: "", filters: [{ key, value: typed, isLeftOut }] });
          }
          const next = toggleFilter(query, "status", value);
          expect(hasFilter(next, "status", value)).toBe(!hasFilter(query, "status", value));
          const same = splitQuery(next).filters.filter((one) => one.key === "status" && one.value === value);
          expect(same.filter(({ isLeftOut }) => !isLeftOut).length).toBeLessThanOrEqual(1);
          if (hasFilter(next, "status", value)) expect(same).toHaveLength(1);
          expect(splitQuery(withFilter(query, "kind:agreement")).filters.at(-1)?.value).toBe("agreement");
        },
      ),
    );
  });
});

describe("a search that leaves something out", () => {
  const place = (id: string, name: string, more = {}) =>
    ({ ...entity(id, [name]), ref: `d/place/${id}`, kind: "place", sort: "city", ...more }) as const;
  const index = indexOf(
    place("landia", "Landia", { sort: "country", country: "SE" }),
    { ...entity("volt", ["Volt", "伏特能源"], 4), country: "DE" },
    { ...entity("steel", ["Zenith Steel AG"], 2), country: "SE", within: ["d/place/landia"] },
    { ...entity("works", ["Zenithal Works"], 1), kind: "body", sort: "university" },
    entity("lone", ["Volt Lone"]),
    { ...tie("pact", ["volt", "steel"], ["Memorandum"], "2024-05"), places: ["d/place/landia"] },
    {
      ...tie("plant", ["volt", "works"], ["Joint venture"], "2022"),
      form: "joint-venture",
      status: "terminated",
      amounts: [{ value: 20, unit: "GWh" }],
      told: ["They venture a joint bid with its suppliers"],
      fields: ["batteries"],
    },
    {
      ...tie("study", ["volt"], ["Supply"], "2024"),
      functions: ["supply"],
      told: ["A joint venture, not yet"],
    },
    tie("old", ["steel"], ["Memorandum"]),
    {
      type: "release",
      ref: "d/release/news",
      title: "Volt and its Zenithal plant",
      agreements: ["d/agreement/plant"],
      date: "2022",
      detail: "",
    },
    {
      type: "release",
      ref: "d/release/note",
      title: "Volt, a note",
      agreements: [],
      date: "2024",
      detail: "",
    },
  );
  const found = (query: string) => find(index, query).toSorted();

  it.each([
    ["volt -zenith", ["lone", "news", "note", "plant", "study", "volt"]],
    ["volt -zenithal", ["lone", "note", "pact", "study", "volt"]],
    ["volt -zeni", ["lone", "news", "note", "pact", "plant", "study", "volt"]],
    ["volt -zenitj", ["lone", "news", "note", "pact", "plant", "study", "volt"]],
    ["伏特 -memorandum", ["plant", "study", "volt"]],
    ['volt -"joint venture" kind:agreement', ["pact"]],
    ["volt -joint-venture kind:agreement", ["pact"]],
    ['volt -"Zenith Steel AG" kind:agreement', ["plant", "study"]],
    ['volt -"Zenith Steel GmbH" kind:agreement', ["plant", "study"]],
    ["volt -supplier kind:agreement", ["pact", "study"]],
    ["volt -battery kind:agreement", ["pact", "study"]],
    ["volt -lone kind:party", ["volt"]],
    ["volt -universities kind:agreement", ["pact", "study"]],
    ["volt -Swedish kind:agreement", ["plant", "study"]],
    ["kind:company -volt", ["steel"]],
    ["-volt kind:agreement", ["old"]],
    ["-volt", ["landia", "old", "steel", "works"]],
  ])("by a word or phrase: %s", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it.each([
    ["volt -status:terminated", ["lone", "note", "pact", "study", "volt"]],
    ["volt -form:jv,memorandum kind:agreement", []],
    ["volt -does:supply kind:agreement", ["pact", "plant"]],
    ["volt -field:batteries kind:agreement", ["pact", "study"]],
    ["volt -amount:>10GWh kind:agreement", ["pact", "study"]],
    ["volt NOT 20 GWh kind:agreement", ["pact", "study"]],
    ["volt NOT 30 GWh kind:agreement", ["pact", "plant", "study"]],
    ["volt -in:landia kind:agreement", ["plant", "study"]],
    ["volt -from:landia kind:agreement", ["plant", "study"]],
    ["kind:company -in:landia", ["lone", "volt"]],
    ["with:zenith -from:landia kind:company", ["volt"]],
    ["volt -in:2024", ["lone", "news", "plant", "volt"]],
    ["volt -in:2024-05 kind:agreement", ["plant", "study"]],
    ["volt -2024-05 kind:agreement", ["plant", "study"]],
    ["volt -from:2023 kind:agreement", ["plant"]],
    ["volt -with:steel kind:agreement", ["plant", "study"]],
    ["partners of volt -form:jv", ["steel"]],
    ["kind:party with:volt -zenith", ["works"]],
    ["kind:party -form:memorandum", ["lone", "volt", "works"]],
    ["volt -kind:agreement", ["lone", "news", "note", "volt"]],
    ["volt zenith -kind:agreement", ["news", "steel", "volt", "works"]],
    ["volt zenith -memorandum", ["news", "plant", "volt", "works"]],
    ["deals -form:memorandum kind:agreement", ["plant"]],
    ["-form:memorandum kind:agreement", ["plant"]],
    ["volt kind:release -form:jv", ["note"]],
    ["status:signed -status:signed", []],
  ])("by a filter: %s", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it("says what is wrong with a filter", () => {
    expect(index.query("volt -status:sgined", 9)).toMatchObject({ total: 0, notes: [/no status “sgined”/] });
  });

  it("is the same for the explorer, for what is saved, and for what comes nearest", () => {
    const ids = (refs: readonly { ref: string }[]) => refs.map(({ ref }) => ref.split("/").at(-1)).toSorted();
    expect(ids(index.select("volt -zenith").agreements)).toEqual(["plant", "study"]);
    expect(ids(index.select("-status:terminated").agreements)).toEqual(["old", "pact", "study"]);
    expect(ids(index.refs("volt -zenith").map((ref) => ({ ref })))).toEqual([
      "lone",
      "plant",
      "study",
      "volt",
    ]);
    const headline = "Volt plans batteries and a memorandum with Zenith Steel soon";
    expect(ids(index.nearest(headline, 9))).toContain("pact");
    expect(ids(index.nearest(`${headline} -memorandum`, 9))).not.toContain("pact");
    expect(index.query("volt steel -memorandum", 9)).not.toHaveProperty("apart");
  });

  it("shows nothing of what it leaves out as met", () => {
    const [hit] = index.query("volt supply -batteries kind:agreement", 1).hits;
    expect(JSON.stringify(hit)).not.toContain("batter");
  });
});
