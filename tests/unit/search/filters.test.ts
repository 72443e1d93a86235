import { describe, expect, it } from "vitest";
import type { AgreementEntry, EntityEntry, ReleaseEntry } from "@/lib/search/entry";
import { splitQuery } from "@/lib/search/query";
import { entity, find, indexOf, tie } from "./entries";

function place(id: string, name: string, more: Partial<EntityEntry> = {}): EntityEntry {
  return { ...entity(id, [name]), ref: `d/place/${id}`, kind: "place", sort: "city", ...more };
}

function party(id: string, name: string, more: Partial<EntityEntry> = {}): EntityEntry {
  return { ...entity(id, [name]), ...more };
}

function agreement(id: string, parties: string[], more: Partial<AgreementEntry> = {}): AgreementEntry {
  return { ...tie(id, parties), ...more };
}

function release(id: string, title: string, agreements: string[], date?: string): ReleaseEntry {
  return {
    type: "release",
    ref: `d/release/${id}`,
    title,
    agreements: agreements.map((one) => `d/agreement/${one}` as const),
    detail: "",
    ...(date !== undefined && { date }),
  };
}

const index = indexOf(
  place("landia", "Landia", { sort: "country", country: "SE", agreements: 3 }),
  place("hill", "Hill Town", { country: "SE", within: ["d/place/landia"], agreements: 2 }),
  place("south", "South Shore", { sort: "province", country: "US" }),
  place("bay", "Bayport", { country: "DE", agreements: 1, at: [54.3, -10.1] }),
  party("volt", "Volt", { country: "SE", within: ["d/place/hill", "d/place/landia"], agreements: 3 }),
  party("steel", "Zenith Steel", {
    country: "DE",
    within: ["d/place/bay"],
    agreements: 2,
    codes: ["BAY: 600100"],
  }),
  party("uni", "Bay University", { kind: "body", sort: "university", country: "DE", agreements: 1 }),
  agreement("pact", ["volt", "steel"], {
    form: "memorandum",
    status: "signed",
    date: "2024-05",
    fields: ["energy storage", "green logistics"],
    places: ["d/place/hill", "d/place/landia"],
  }),
  agreement("plant", ["volt", "steel"], {
    form: "joint-venture",
    functions: ["supply"],
    status: "operating",
    date: "2022-Q3",
    fields: ["Energy Storage"],
    places: ["d/place/bay"],
  }),
  agreement("study", ["volt", "uni"], { form: "cooperation", status: "announced", fields: ["safety"] }),
  release("news", "Volt and Zenith sign", ["pact"], "2024-05-14"),
  release("later", "Volt and Zenith still at work", ["pact", "plant"], "2025-01"),
);

describe("filters", () => {
  it.each([
    ["kind:company", ["volt", "steel"]],
    ["kind:body", ["uni"]],
    ["kind:university", ["uni"]],
    ["kind:party", ["volt", "steel", "uni"]],
    ["kind:place", ["landia", "hill", "south", "bay"]],
    ["kind:city", ["hill", "bay"]],
    ["kind:countr", ["landia"]],
    ["kind:province", ["south"]],
    ["kind:state", ["south"]],
    ["kind:counties", ["south"]],
    ["kind:agreement", ["pact", "plant", "study"]],
    ["kind:agreements zenith", ["pact", "plant"]],
    ["kind:memorandum", ["pact"]],
    ['kind:"joint venture"', ["plant"]],
    ["kind:field", ["energy storage", "green logistics", "safety"]],
    ["kind:release", ["later", "news"]],
    ["kind:company kind:university", ["volt", "steel", "uni"]],
    ["form:memo kind:party", ["volt", "steel"]],
    ["form:MOU kind:agreement", ["pact"]],
    ["form:memoranda kind:agreement", ["pact"]],
    ["kind:memoranda", ["pact"]],
    ["kind:party from:德国", ["steel", "uni"]],
    ["form:JVs kind:agreement", ["plant"]],
    ["status:operating kind:agreement", ["plant"]],
    ["does:supply kind:agreement", ["plant"]],
    ["function:supply kind:agreement", ["plant"]],
    ["Type:jv kind:agreement", ["plant"]],
    ["status:announced kind:party", ["volt", "uni"]],
    ["status:signed kind:release", ["later", "news"]],
    ["from:2024 kind:agreement", ["pact"]],
    ["from:2022 kind:agreement", ["pact", "plant"]],
    ["to:2023 kind:agreement", ["plant"]],
    ["in:2022 kind:agreement", ["plant"]],
    ["in:2022-q3 kind:agreement", ["plant"]],
    ["in:2022-Q1 kind:agreement", []],
    ["from:2024-06 to:2025 kind:release", ["later"]],
    ["in:2022..2023 kind:agreement", ["plant"]],
    ["in:2023..2025 kind:agreement", ["pact"]],
    ["in:2022–2024 kind:agreement", ["pact", "plant"]],
    ["in:2022-q3..2024-05 kind:agreement", ["pact", "plant"]],
    ["in:2024.. kind:agreement", ["pact"]],
    ["from:..2023 kind:agreement", ["plant"]],
    ["in:2022,2024 kind:agreement", ["pact", "plant"]],
    ["in:landia kind:agreement", ["pact"]],
    ["in:landia,DE kind:agreement", ["pact", "plant"]],
    ['in:"Hill, Town" kind:agreement', ["pact"]],
    ["form:memorandum,jv kind:agreement", ["pact", "plant"]],
    ['status:"operating, announced" kind:agreement', ["plant", "study"]],
    ["kind:field,release", ["energy storage", "green logistics", "safety", "later", "news"]],
    ["with:volt,zenith kind:agreement", ["pact", "plant"]],
    ['field:safety,"green logistics" kind:agreement', ["pact", "study"]],
    ['with:volt,"zenith steel" kind:agreement', ["pact", "plant"]],
    ['in:"Hill Town, Landia" kind:agreement', ["pact"]],
    ['in:"Bayport, Landia" kind:agreement', ["pact", "plant"]],
    ['in:"Hill Town, Bayport" kind:agreement', ["pact", "plant"]],
    ['-in:"Hill Town, Bayport" kind:agreement', ["study"]],
    ['with:"Zenith Steel, volt" kind:agreement', ["pact", "plant"]],
    ['with:"volt,zenith,Bay University" kind:agreement', []],
    ['with:zenith OR with:"bay university" kind:agreement', ["pact", "plant", "study"]],
    ["with:zenith OR with:nobodyelse OR with:uni kind:agreement", []],
    ["with:zenith OR with:bay with:hill kind:agreement", ["pact"]],
    ["-with:zenith OR with:volt kind:agreement", ["study"]],
    ['with:"volt, bay university" OR with:zenith kind:agreement', ["pact", "plant", "study"]],
    ["in:landia OR form:cooperation kind:agreement", []],
    ["in:landia or in:germany kind:agreement", ["pact", "plant"]],
    ['field:"safety, logistics" kind:agreement', ["pact", "study"]],
    ['in:"2022, Bayport" kind:agreement', ["plant"]],
    ["in:2022年 kind:agreement", ["plant"]],
    ["in:2022年~2023年 kind:agreement", ["plant"]],
    ["in:2022—2024 kind:agreement", ["pact", "plant"]],
    ['in:Bayport,"Hill Town" kind:agreement', ["pact", "plant"]],
    ['in:"Sweden, Germany" kind:agreement', ["pact", "plant"]],
    ['in:"2022, 2024" kind:agreement', ["pact", "plant"]],
    ['from:"Hill Town, Landia" kind:company', ["volt"]],
    ["from:2023..2023 kind:agreement", []],
    ["to:2023..2023 kind:agreement", []],
    ["from:2022..2022 kind:agreement", ["plant"]],
    ["in:landia kind:company", ["volt"]],
    ["in:germany kind:company", ["steel"]],
    ["in:DE kind:agreement", ["plant"]],
    ['in:"hill town" kind:party', ["volt"]],
    ["from:germany kind:agreement", ["pact", "plant", "study"]],
    ["from:landia kind:company", ["volt"]],
    ["with:zenith kind:party", ["volt"]],
    ["with:zenith kind:agreement", ["pact", "plant"]],
    ['with:"bay university" kind:agreement', ["study"]],
    ["field:storage kind:agreement", ["pact", "plant"]],
    ['field:"green logistics" kind:party', ["volt", "steel"]],
    ["with:volt with:zenith kind:agreement", ["pact", "plant"]],
    ["all the deals with:volt with:zenith kind:agreement", ["pact", "plant"]],
    ["with:volt with:zenith with:hill kind:agreement", ["pact"]],
    ['with:zenith with:"bay university"', []],
    ["with:volt with:zenith kind:party", []],
    ["with:volt with:Volt kind:party", ["steel", "uni"]],
    ["with:zenith form:memo form:jv kind:agreement", ["pact", "plant"]],
    ["with:zenith status:operating", ["volt", "bay", "energy storage", "plant", "later"]],
    ["release:still kind:agreement", ["pact", "plant"]],
    ["storage kind:field", ["energy storage"]],
    ["still kind:release", ["later"]],
    ["volt bayport in:landia", ["volt"]],
    ["status:signed OR status:operating kind:agreement", ["pact", "plant"]],
    ["zenith  Q3   2022 kind:agreement", ["plant"]],
    ["zenith bayport -in:germany", []],
    ["zenith hill -in:landia kind:company", []],
    ["600100", ["steel", "pact", "plant"]],
    ["volt landia", ["pact", "volt"]],
    ["bayport", ["bay", "plant"]],
    ["May 2024 kind:agreement", ["pact"]],
    ["volt 2024-05 kind:agreement", ["pact"]],
    ["zenith Q3 2022 kind:agreement", ["plant"]],
    ["14 May 2024 kind:release", ["news"]],
    ["volt Jun 2024 kind:agreement", []],
  ])("%s", (query, ids) => {
    expect(find(index, query).toSorted()).toEqual([...ids].toSorted());
  });

  it.each([
    ["kind:planet", "There is no kind “planet”. Known are company, body, place"],
    ["status:sgined", "There is no status “sgined”."],
    ["form:handshake", "There is no form “handshake”."],
    ["role:buyer", "There is no filter “role:”. Known are kind, with, in"],
    ["with:nobodyknown", "Nobody in your datasets is called “nobodyknown”."],
    ['in:"Landia, Atlantis"', "No place in your datasets is called “Atlantis”."],
    ["in:atlantis", "No place in your datasets is called “atlantis”."],
    ["to:landia", "“to:landia” needs a date"],
    ["from:2024 to:2023", "No date fits “from:2024” and “to:2023” at once."],
    ["to:2024-02-30", "There is no date “2024-02-30”. Write it as 2025"],
    ["in:2024-13", "There is no date “2024-13”."],
    ["30.2.2024", "There is no date “2024-02-30”."],
    ["in:2025..2024", "No date fits “in:2025..2024” at once."],
    ["form:memorandum,handshake", "There is no form “handshake”."],
    ["with:volt,nobodyknown", "Nobody in your datasets is called “nobodyknown”."],
    ['with:"Volt, Nobodyknown"', "Nobody in your datasets is called “Volt, Nobodyknown”."],
    ["in:2022 in:2023 from:2024", "No date fits “in:2022” and “in:2023” and “from:2024” at once."],
    ["field:alchemy", "No agreement names a field “alchemy”."],
  ])("says of %s what is wrong and finds nothing", (query, note) => {
    const { hits, notes } = index.query(`${query} volt`, 9);
    expect(hits).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(note);
  });

  it.each([
    ["a month", "March 2025", ["march", "quarter", "year"]],
    ["a quarter", "in:2025-Q1", ["quarter", "march", "year"]],
    ["a month behind a name", "volt March 2025 kind:agreement", ["march", "quarter", "year"]],
    ["two months, either of which it may be", "in:2025-03 in:2025-04", ["march", "quarter", "year"]],
    ["since a month", "from:2025-03 kind:agreement", ["march", "quarter", "year"]],
    ["a year, in which all of them are", "in:2025", ["year", "quarter", "march"]],
  ])("puts what is surely of that time before what only may be: %s", (_, query, ids) => {
    const dated = indexOf(
      party("volt", "Volt"),
      agreement("year", ["volt"], { date: "2025" }),
      agreement("quarter", ["volt"], { date: "2025-Q1" }),
      agreement("march", ["volt"], { date: "2025-03-02" }),
    );
    const { hits } = dated.query(query, 9);
    expect(hits.filter(({ type }) => type === "agreement").map(({ ref }) => ref.split("/").at(-1))).toEqual(
      ids,
    );
  });

  it.each([
    ["with:zenith", ["pact", "plant"]],
    ["status:operating", ["plant"]],
    ["May 2024", ["pact"]],
  ])("alone give agreements before the parties and places that have them: %s", (query, ids) => {
    const { hits } = index.query(query, 100);
    expect(hits.filter(({ type }) => type === "agreement").map(({ ref }) => ref.split("/").at(-1))).toEqual(
      ids,
    );
    const types = hits.map(({ type }) => type);
    expect(types.indexOf("entity")).toBeGreaterThan(types.lastIndexOf("agreement"));
    expect(
      hits.filter(({ type }) => type === "entity").every(({ reason }) => reason === "in an agreement found"),
    ).toBe(true);
  });

  it("alone about parties and places give these in their order", () => {
    expect(find(index, "in:landia").slice(0, 2)).toEqual(["volt", "hill"]);
  });

  it("counts each sort of result", () => {
    expect(index.query("volt", 1).totals).toEqual({ entity: 1, field: 0, agreement: 3, release: 2 });
  });

  it("tells how many agreements a release has, and the only one", () => {
    expect(index.query("still", 1).hits).toEqual([
      {
        type: "release",
        ref: "d/release/later",
        title: "Volt and Zenith still at work",
        detail: "",
        agreements: 2,
      },
    ]);
    expect(index.query("zenith sign", 1).hits).toMatchObject([{ agreements: 1, only: "d/agreement/pact" }]);
  });

  it("counts all agreements of a release", () => {
    const many = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const signed = indexOf(...many.map((id) => tie(id, [])), release("day", "Signing day", many));
    expect(signed.query("signing", 1).hits).toMatchObject([{ agreements: 30 }]);
  });
});

describe("a place told with what it lies in", () => {
  const [north, south] = [
    place("north", "Norland", { sort: "country" }),
    place("south", "Surland", { sort: "country" }),
  ];
  const hill = (id: string, land: EntityEntry) =>
    place(id, "Hill Town", { within: [land.ref as `${string}/place/${string}`] });
  const index = indexOf(
    north,
    south,
    hill("hill-north", north),
    hill("hill-south", south),
    party("volt", "Volt", { within: ["d/place/hill-north", "d/place/north"] }),
    party("steel", "Zenith Steel", { within: ["d/place/hill-south", "d/place/south"] }),
    party("uni", "Bay University", { within: ["d/place/north"] }),
    agreement("pact", ["volt", "uni"], { places: ["d/place/hill-north", "d/place/north"] }),
    agreement("plant", ["steel", "uni"], {
      places: ["d/place/hill-south", "d/place/south", "d/place/north"],
    }),
  );

  it.each([
    ['from:"Hill Town, Norland"', ["pact"]],
    ['-from:"Hill Town, Norland"', ["plant"]],
    ['in:"Hill Town, Norland"', ["pact"]],
    ['-in:"Hill Town, Norland"', ["plant"]],
    ['from:"Hill Town"', ["pact", "plant"]],
  ])("is one place: %s", (query, ids) => {
    expect(find(index, `kind:agreement ${query}`).toSorted()).toEqual(ids);
  });

  it("asks for the parties of that place alone", () => {
    const { agreements, entities } = index.select('from:"Hill Town, Norland"');
    expect(agreements[0]?.asked?.map((number) => entities[number]?.name)).toEqual(["Volt"]);
  });
});

describe("a selection", () => {
  it("holds the agreements of either of two names, and tells which of them each has", () => {
    const { agreements, entities } = index.select("volt OR zenith");
    const refs = ["volt", "zenith"].flatMap((name) => index.select(name).agreements.map(({ ref }) => ref));
    expect(agreements.map(({ ref }) => ref).sort()).toEqual([...new Set(refs)].sort());
    expect(agreements.length).toBeGreaterThan(index.select("zenith").agreements.length);
    const asked = agreements.flatMap(({ asked = [] }) => asked.map((number) => entities[number]?.name));
    expect(new Set(asked)).toEqual(new Set(["Volt", "Zenith Steel"]));
  });

  it("holds the agreements found, the newest first, with all that a picture needs", () => {
    const { agreements, entities, notes } = index.select("with:zenith");
    const names = (numbers: readonly number[]) => numbers.map((number) => entities[number]?.name);
    expect(notes).toEqual([]);
    expect(
      agreements.map(({ parties, places, asked = [], ...rest }) => ({
        ...rest,
        parties: names(parties),
        asked: names(asked),
        places: names(places),
      })),
    ).toEqual([
      {
        ref: "d/agreement/pact",
        parties: ["Volt", "Zenith Steel"],
        asked: ["Zenith Steel"],
        places: ["Hill Town", "Landia"],
        form: "memorandum",
        functions: [],
        status: "signed",
        days: [20240501, 20240531],
        detail: "Memorandum · signed",
        fields: ["energy storage", "green logistics"],
      },
      {
        ref: "d/agreement/plant",
        parties: ["Volt", "Zenith Steel"],
        asked: ["Zenith Steel"],
        places: ["Bayport"],
        form: "joint-venture",
        functions: ["supply"],
        status: "operating",
        days: [20220701, 20220930],
        detail: "Memorandum · signed",
        fields: ["energy storage"],
      },
    ]);
    const volt = entities.find(({ name }) => name === "Volt");
    expect(volt).toMatchObject({ kind: "company", sort: "company", country: "SE", agreements: 3 });
    expect(names(volt?.within ?? [])).toEqual(["Hill Town", "Landia"]);
    expect(entities.find(({ name }) => name === "Bayport")?.at).toEqual([54.3, -10.1]);
  });

  it("is everything without a query, and nothing where a filter is wrong", () => {
    expect(index.select("").agreements).toHaveLength(3);
    expect(index.select("status:sgined")).toMatchObject({ agreements: [], entities: [] });
    expect(index.select("role:buyer").notes).toHaveLength(1);
  });
});

describe("a query", () => {
  it.each([
    [
      '  volt  kind:company in:"South  Land" x',
      "volt   x",
      [
        ["kind", "company"],
        ["in", "South  Land"],
      ],
    ],
    ["ratio 3:1 https://a.example", "ratio 3:1 https://a.example", []],
    ["KIND:Place", "", [["kind", "Place"]]],
    [
      "Country:Landia party:volt",
      "",
      [
        ["from", "Landia"],
        ["with", "volt"],
      ],
    ],
    ["constructor:volt", "constructor:volt", []],
    ["kind: volt", "volt", []],
    ['with:"half typed', "", [["with", "half typed"]]],
    ["akind:place", "akind:place", []],
    [
      'with:volt,"Bay, Ltd", x',
      "x",
      [
        ["with", "volt"],
        ["with", "Bay, Ltd"],
      ],
    ],
    [
      "in：匈牙利，波兰、US 伏特：x",
      "伏特:x",
      [
        ["in", "匈牙利"],
        ["in", "波兰"],
        ["in", "US"],
      ],
    ],
    [
      "in:“South Korea”,«Hill Town»；「Bay」 in:المجر،بولندا",
      "",
      [
        ["in", "South Korea"],
        ["in", "Hill Town"],
        ["in", "Bay"],
        ["in", "المجر"],
        ["in", "بولندا"],
      ],
    ],
    [
      "amount:1,000MW release:a,b",
      "",
      [
        ["amount", "1,000MW"],
        ["release", "a,b"],
      ],
    ],
  ])("is taken apart: %s", (query, words, filters) => {
    const taken = splitQuery(query);
    expect(taken.words.replace(/\s+/g, " ")).toBe(words.replace(/\s+/g, " "));
    expect(taken.filters.map(({ key, value }) => [key, value])).toEqual(filters);
  });

  it.each([
    ["volt sta", ["status:"]],
    ["f", []],
    ["fr", ["from:"]],
    ["volt status:s", ["status:signed"]],
    ["kind:uni", ["kind:university"]],
    ["kind:university", []],
    ["with:zen", ['with:"Zenith Steel"']],
    ['volt in:"hil', ['in:"Hill Town"']],
    ["in:", ["in:Landia", 'in:"Hill Town"', "in:Bayport"]],
    ["volt from:", ["from:Landia", 'from:"Hill Town"', "from:Bayport"]],
    ["with:", ["with:Volt", 'with:"Zenith Steel"', 'with:"Bay University"']],
    ["to:", []],
    ["volt nonsense:x", []],
    ["form:joint", ["form:joint-venture"]],
    ["FORM:joint", ["form:joint-venture"]],
    ["party:zen", ['with:"Zenith Steel"']],
    ["party:volt,zen", ['with:volt,"Zenith Steel"']],
    ['in:"Hill Town",bayp', ['in:"Hill Town",Bayport']],
    ["-form:memorandum,joint", ["-form:memorandum,joint-venture"]],
    ["form:memorandum,joint-venture", []],
    ['with:"Volt, zen', []],
    ["in：“hil", ['in:"Hill Town"']],
  ])("can be completed: %s", (query, labels) => {
    expect(index.complete(query).map(({ label }) => label)).toEqual(labels);
  });

  it("is not completed to a longer name where it is one already", () => {
    const named = indexOf(party("volt", "Volt"), party("other", "Volt Yongfu"));
    expect(named.complete("with:vol").map(({ label }) => label)).toEqual(["with:Volt", 'with:"Volt Yongfu"']);
    expect(named.complete("with:volt")).toEqual([]);
    expect(named.complete("party:volt")).toEqual([]);
  });

  it("is whole after a completion", () => {
    const [completion] = index.complete('volt with:"zen');
    expect(completion?.query).toBe('volt with:"Zenith Steel" ');
    expect(find(index, completion?.query ?? "")).toEqual(["volt", "pact", "plant", "later", "news"]);
  });

  it.each([
    ["volt from:", "from"],
    ["country:", "from"],
    ['Party:"', "with"],
    ["until:", "to"],
    ["place:Ulm", undefined],
    ["constructor:", undefined],
  ])("is open at the end of “%s”: %s", (query, key) => {
    expect(index.query(query, 1).open?.key).toBe(key);
  });
});

describe("a span of months", () => {
  const monthly = indexOf(
    ...["2023-12", "2024-01", "2024-02", "2024-03", "2024-04"].map((date) => tie(date, [], ["Supply"], date)),
  );

  it.each([
    "deals from January 2024 to March 2024",
    "between January 2024 and March 2024",
    "zwischen Januar 2024 und März 2024",
    "vom 1.1.2024 bis 31.3.2024",
    "2024-01 to 2024-03",
    "supply Jan-Mar 2024",
  ])("has its months: %s", (query) => {
    expect(find(monthly, query).toSorted()).toEqual(["2024-01", "2024-02", "2024-03"]);
  });
});

describe("a field or release that is named in full", () => {
  const of = (id: string, ...fields: string[]) => agreement(id, ["volt"], { fields });
  const named = indexOf(
    party("volt", "Volt"),
    of("ai", "AI"),
    of("air", "Air transport"),
    of("craft", "aircraft", "polar research"),
    of("sun", "Solar", "the “new” grid"),
    of("field", "solar roofs", 'the "old" grid'),
    release("one", "Contract award", ["ai", "air"]),
    release("two", "Contract awarded to Volt", ["craft"]),
    release("three", "Volt", ["sun"]),
    { ...release("four", "Notes on roofs", ["field"]), publisher: "Contract" },
  );

  it.each([
    ["field:AI", ["ai"]],
    ["field:ai", ["ai"]],
    ["field:Ai field:solar", ["ai", "sun"]],
    ["field:sola", ["sun", "field"]],
    ["field:polar", ["craft"]],
    ["field:solr", ["sun", "field"]],
    ["field:air", ["air", "craft"]],
    ['field:"the old grid"', ["field"]],
    ['field:"solar roof"', ["field"]],
    ['release:"Contract award"', ["ai", "air"]],
    ['release:"contract awar"', ["ai", "air", "craft"]],
    ["release:volt", ["sun"]],
    ["release:contract", ["ai", "air", "craft", "field"]],
  ])("is the only one that is meant: %s", (query, ids) => {
    expect(find(named, `kind:agreement ${query}`).toSorted()).toEqual([...ids].toSorted());
  });
});
