import { describe, expect, it } from "vitest";
import { openSearch } from "@/lib/search/search-index";
import { entity, find, idsOf, indexOf, tie } from "./entries";

const index = indexOf(
  entity("volt", ["Volt", "Volt Energy Technology Co., Ltd.", "伏特新能源科技"], 4),
  entity("voltaire", ["Voltaire Institute"], 9),
  entity("steel", ["Zenith Steel", "中天钢铁"], 1),
  entity("motors", ["General Motors", "GM"], 3),
  entity("electric", ["General Electric", "GE"], 2),
  entity("gmbh", ["Gmünd Werke"], 8),
  entity("huaian", ["Huai'an", "淮安"]),
  entity("soda", ["Coca-Cola"]),
  entity("phone", ["AT&T"]),
  entity("bureau", ["U.S. Bureau of Mines"]),
  entity("lodz", ["Łódź", "São Paulo Straße"]),
  entity("seoul", ["현대자동차", "ヒュンダイモーター"]),
  entity("shop", ["McDonald’s"]),
  entity("chips", ["台積電"]),
  tie("pact", ["volt", "steel"], ["Strategic cooperation", "green logistics", "2025"], "2025-03-20"),
  tie("old", ["volt", "motors"], ["Joint venture", "2019"], "2019"),
);

describe("search", () => {
  it.each([
    ["words", "volt"],
    ["words of both parties", "volt zenith"],
    ["a filter", "kind:agreement"],
    ["a filter that is none", "from:never"],
    ["nothing", ""],
  ])("gives the references of what %s find, as many as it tells", (_, query) => {
    const { hits } = index.query(query, 100);
    expect(index.refs(query).sort()).toEqual(hits.map(({ ref }) => ref).sort());
  });

  it.each([
    ["a whole name before longer ones with more agreements", "volt", ["volt", "voltaire", "pact", "old"]],
    ["a beginning, the one with more agreements first", "vol", ["voltaire", "volt", "pact", "old"]],
    ["a ticker before what begins so", "gm", ["motors", "gmbh", "old"]],
    ["a capital as a small letter", "GENERAL EL", ["electric"]],
    ["words in any order", "steel zenith", ["steel", "pact"]],
    ["beginnings of several words", "tec ene vol", ["volt", "pact", "old"]],
    ["an agreement by both parties, and then the parties", "volt zenith", ["pact", "volt", "steel"]],
    ["the same while it is typed", "zen vol", ["pact", "volt", "steel"]],
    ["the same in two scripts", "伏特 zenith", ["pact", "volt", "steel"]],
    ["an agreement by party, form and year", "general joint 2019", ["old", "motors"]],
    ["an agreement by a field", "logistics", ["pact"]],
    ["two parties in one line of Chinese", "伏特与中天钢铁", ["pact", "volt", "steel"]],
    ["the same in traditional characters", "伏特與中天", ["pact", "volt", "steel"]],
    ["a legal form that the dataset leaves out", "Zenith Steel GmbH & Co. KG", ["steel", "pact"]],
    ["the same in small letters", "zenith steel gmbh", ["steel", "pact"]],
    ["one of another country", "General Motors sp. z o.o.", ["motors", "old"]],
    ["the same in capitals and with stops", "GENERAL MOTORS S.A.", ["motors", "old"]],
    ["the same in Chinese", "中天钢铁股份有限公司", ["steel", "pact"]],
    ["a legal form that the dataset has", "volt energy technology co., ltd.", ["volt", "pact", "old"]],
    ["a legal form alone", "ltd", ["volt", "pact", "old"]],
    ["nothing by joins alone", "的的的的的的", []],
    ["either of two, named as they are", "GM OR zenith steel", ["motors", "steel", "gmbh", "pact", "old"]],
    ["one, or what has all of several words", "steel OR general 2019", ["steel", "pact", "old", "motors"]],
    ["one of two, where the other is nobody", "nobody OR zenith", ["steel", "pact"]],
    ["one name, where the other is still to be typed", "zenith OR", ["steel", "pact"]],
    ["either of two in small letters", "gm or zenith steel", ["motors", "steel", "gmbh", "pact", "old"]],
    ["nothing by a sentence that says or", "the institute or one of its old friends met zenith", []],
    ["a name in quotation marks with such a word in it", '"zenith OR volt"', []],
    ["a year as Chinese writes it", "zenith 2025年", ["pact", "steel"]],
    ["Chinese from its beginning", "中天", ["steel", "pact"]],
    ["Chinese from its middle", "新能源", ["volt", "pact", "old"]],
    ["traditional characters for simplified ones", "中天鋼鐵", ["steel", "pact"]],
    ["simplified characters for traditional ones", "积电", ["chips"]],
    ["a single traditional character", "鋼", ["steel", "pact"]],
    ["a single character", "钢", ["steel", "pact"]],
    ["the last character", "铁", ["steel", "pact"]],
    ["no Chinese that only shares characters", "中铁", []],
    ["Korean from its middle", "자동차", ["seoul"]],
    ["katakana from its middle, long vowel mark and all", "モーター", ["seoul"]],
    ["accents that were not typed", "gmund", ["gmbh"]],
    ["accents that were", "Gmünd", ["gmbh"]],
    ["accents typed apart", "Gmu\u0308nd", ["gmbh"]],
    ["strokes and sharp s", "lodz strasse", ["lodz"]],
    ["full-width letters", "ｖｏｌｔａｉｒｅ", ["voltaire"]],
    ["a name with an apostrophe, straight", "huai'an", ["huaian"]],
    ["curly", "Huai’an", ["huaian"]],
    ["left out", "huaian", ["huaian"]],
    ["as two words", "huai an", ["huaian"]],
    ["an apostrophe just typed", "huai'", ["huaian"]],
    ["an s with its apostrophe", "mcdonald's", ["shop"]],
    ["and without", "mcdonalds", ["shop"]],
    ["a possessive", "zenith's", ["steel", "pact"]],
    ["a hyphen", "coca-cola", ["soda"]],
    ["a space for a hyphen", "coca cola", ["soda"]],
    ["nothing for a hyphen", "cocacola", ["soda"]],
    ["a word with a soft hyphen and no width of space in it", "ze\u00adnith\u200b steel", ["steel", "pact"]],
    ["an ampersand", "at&t", ["phone"]],
    ["nothing for an ampersand", "att", ["phone"]],
    ["initials with dots", "u.s. bureau", ["bureau"]],
    ["initials without", "US bureau", ["bureau"]],
    ["a letter too many", "zennith", ["steel", "pact"]],
    ["a letter too few", "zenth", ["steel", "pact"]],
    ["another letter", "zenitj", ["steel", "pact"]],
    ["another first letter", "xenith", ["steel", "pact"]],
    ["swapped letters", "zneith", ["steel", "pact"]],
    ["a slip in a word half typed", "technloo", ["volt", "pact", "old"]],
    ["no second slip", "zznitj", []],
    ["a slip in a short word that leads nowhere", "volz", ["volt", "pact", "old"]],
    ["no slip in a shorter one", "gmx", []],
    ["two words typed as one", "generalelectric", ["electric"]],
    ["a name with a slip before others with more agreements", "general electrik", ["electric"]],
    ["two parties with a word between them", "volt and zenith", ["pact", "volt", "steel"]],
    ["the same in another language", "volt und zenith", ["pact", "volt", "steel"]],
    ["two parties with the word for what they have", "the volt zenith deal", ["pact", "volt", "steel"]],
    ["agreements between two parties", "agreements between volt and zenith", ["pact", "volt", "steel"]],
    [
      "a party, however it is asked for",
      "show me the latest news about volt",
      ["volt", "pact", "old", "voltaire"],
    ],
    ["words with a small one between them", "joint venture by volt", ["old", "volt"]],
    ["a joining word that stands alone as a word", "and", []],
    ["one word typed as two", "vol taire", ["voltaire"]],
    ["the same while it is typed", "vol tai", ["voltaire"]],
    ["an agreement by such a word and another", "volt zen ith", ["pact", "volt", "steel"]],
    ["no word that only begins so", "vol xaire", []],
    ["initials of a name of three words and more", "vetc", ["volt", "pact", "old"]],
    ["not all words of a name", "general steel", []],
    ["nothing", "", []],
    ["nothing in signs", " -– '&. ", []],
  ])("finds %s", (_, query, ids) => {
    expect(find(index, query)).toEqual(ids);
  });

  it("finds a word that ends in y in its other number", () => {
    const some = indexOf(entity("one", ["Zenith Battery"]), entity("many", ["Lakes Batteries"]));
    const found = (query: string) => idsOf(some.query(query, 10).hits);
    expect(found("battery")).toEqual(["one", "many"]);
    expect(found("batteries")).toEqual(["many", "one"]);
    expect(found("lakes battery")).toEqual(["many"]);
  });

  it("puts a namesake first that is called just so in full, with its legal form", () => {
    const named = indexOf(
      entity("many", ["Zenith Steel"], 9),
      entity("gmbh", ["Zenith Steel GmbH"], 8),
      entity("ag", ["Zenith Steel AG"], 1),
      entity("limited", ["港城钢铁有限公司"], 1),
      entity("short", ["港城钢铁"], 5),
      tie("pact", ["ag"]),
      tie("plant", ["many"]),
    );
    expect(find(named, "Zenith Steel AG")).toEqual(["ag", "many", "gmbh", "pact", "plant"]);
    expect(find(named, "Zenith Steel")).toEqual(["many", "gmbh", "ag", "pact", "plant"]);
    expect(find(named, "港城钢铁有限公司")).toEqual(["limited", "short"]);
    expect(find(named, 'with:"Zenith Steel AG" kind:agreement')).toEqual(["pact"]);
    expect(find(named, 'with:"Zenith Steel" kind:agreement')).toEqual(["plant"]);
    expect(find(named, 'with:"Zenith Steel Ltd" kind:agreement')).toEqual(["plant"]);
  });

  it("titles an agreement of many by those first that are asked for, and counts the others", () => {
    const long = (name: string) => `${name} Industrial Holdings`;
    const names = ["Volt", "Zenith", "Hill", "Bay", "Lake", "Quarn", "Teal"];
    const many = indexOf(
      ...names.map((name) => entity(name, [long(name)])),
      tie("seven", names),
      tie("two", ["Bay", "Teal"]),
    );
    const title = (query: string) =>
      many.query(`${query} kind:agreement`, 9).hits.map((hit) => hit.type === "agreement" && hit.title);
    const titled = (...shown: string[]) => shown.map(long).join(" – ");
    expect(title("volt")).toEqual([`${titled("Volt", "Zenith", "Hill")} and 4 others`]);
    expect(title("teal lake")).toEqual([`${titled("Lake", "Teal", "Volt")} and 4 others`]);
    expect(title("with:quarn with:bay")).toEqual([`${titled("Bay", "Quarn", "Volt")} and 4 others`]);
    expect(title("bay teal")).toEqual([
      `${titled("Bay", "Teal", "Volt")} and 4 others`,
      titled("Bay", "Teal"),
    ]);
  });

  it("titles an agreement by all of a few, however long their names are, in their order", () => {
    const name = "Consolidated International Holdings of the Northern and Southern Provinces";
    const two = indexOf(entity("a", [`A ${name}`]), entity("b", [`B ${name}`]), tie("pact", ["a", "b"]));
    expect(two.query("with:b kind:agreement", 1).hits).toMatchObject([{ title: `A ${name} – B ${name}` }]);
  });

  it("finds a Latin word in its other number", () => {
    const some = indexOf(
      tie("pact", [], ["Memorandum"]),
      tie("club", [], ["Consortium"]),
      tie("two", [], ["Memoranda of the consortia"]),
    );
    expect(find(some, "memoranda")).toEqual(["two", "pact"]);
    expect(find(some, "memorandum")).toEqual(["pact", "two"]);
    expect(find(some, "consortia")).toEqual(["two", "club"]);
  });

  it("puts a slip behind the word itself", () => {
    const close = indexOf(entity("a", ["Harbor"], 9), entity("b", ["Harbour"], 0));
    expect(find(close, "harbour")).toEqual(["b", "a"]);
  });

  it("puts equals in the order of their names, numbers by their size", () => {
    const parks = indexOf(
      ...["Park 10", "park 9", "Ørn Park", "Zenith Park", "Park 2"].map((one) => entity(one, [one])),
    );
    const names = parks.query("park", 9).hits.map((hit) => hit.type === "entity" && hit.name);
    expect(names).toEqual(["Park 2", "park 9", "Park 10", "Ørn Park", "Zenith Park"]);
  });

  it("counts all that it finds, and gives as many as are wanted", () => {
    expect(index.query("volt", 2).total).toBe(4);
    expect(find(index, "volt", 2)).toEqual(["volt", "voltaire"]);
    expect(index.query("volt", 0)).toMatchObject({ hits: [], total: 4, totals: { entity: 2, agreement: 2 } });
  });

  it("shows a name as the dataset writes it", () => {
    expect(index.query("台积电", 1).hits[0]).toMatchObject({ name: "台積電" });
    expect(index.query("中天鋼", 1).hits[0]).toMatchObject({ matched: "中天钢铁" });
  });

  it("says who was found and by which spelling", () => {
    expect(index.query("新能源 伏特", 1).hits).toEqual([
      {
        type: "entity",
        ref: "d/party/volt",
        kind: "company",
        name: "Volt",
        matched: "伏特新能源科技",
        detail: "Company",
        agreements: 4,
      },
    ]);
    expect(index.query("gm", 1).hits[0]).toMatchObject({ name: "General Motors", matched: "GM" });
    expect(index.query("volt tech", 1).hits[0]).toMatchObject({
      matched: "Volt Energy Technology Co., Ltd.",
    });
  });

  it("calls an agreement by its parties, in their order; by its title where none is known", () => {
    expect(index.query("zenith volt", 1).hits).toEqual([
      {
        type: "agreement",
        ref: "d/agreement/pact",
        title: "Volt – Zenith Steel",
        detail: "Memorandum · signed",
      },
    ]);
    expect(indexOf(tie("x", ["gone"], ["A pact"])).query("pact", 1).hits).toMatchObject([
      { title: "A pact" },
    ]);
  });

  it("calls an agreement by its title where the query met that, with its parties behind it", () => {
    const titled = indexOf(
      entity("volt", ["Volt"]),
      entity("steel", ["Zenith Steel"]),
      tie("park", ["volt", "steel"], ["Park & electrolyser", "Memorandum", "Supply"]),
      tie("plain", ["volt", "steel"], ["Memorandum"]),
    );
    const told = (query: string) =>
      titled
        .query(query, 9)
        .hits.flatMap((hit) =>
          hit.type === "agreement"
            ? [`${hit.title} | ${[...(hit.met ?? []).map(({ text }) => text), hit.detail].join(" · ")}`]
            : [],
        );
    expect(told("electrolyser")).toEqual(["Park & electrolyser | Volt – Zenith Steel · Memorandum · signed"]);
    expect(told("volt electrol")).toEqual(told("electrolyser"));
    expect(told("supply")).toEqual(["Volt – Zenith Steel | Supply · Memorandum · signed"]);
    expect(told("memorandum")).toEqual(Array(2).fill("Volt – Zenith Steel | Memorandum · signed"));
    expect(titled.select("park").agreements).toMatchObject([{ title: "Park & electrolyser" }]);
    for (const query of ["", "volt", "memorandum"])
      for (const agreement of titled.select(query).agreements) expect(agreement).not.toHaveProperty("title");
  });

  it("shows newer agreements first", () => {
    const dated = indexOf(
      entity("a", ["Aim"]),
      tie("undated", ["a"]),
      tie("y", ["a"], [], "2020"),
      tie("z", ["a"], [], "2021-03"),
    );
    expect(find(dated, "aim")).toEqual(["a", "z", "y", "undated"]);
    expect(find(dated, "most recent deals of Aim")).toEqual(["a", "z", "y", "undated"]);
    for (const query of ["latest deals", "show me the newest agreements", "recent", "neueste Abkommen"])
      expect([query, find(dated, query)]).toEqual([query, ["z", "y", "undated"]]);
  });

  it("tells datasets and kinds apart", () => {
    const two = indexOf(
      { ...entity("a", ["Same"]), ref: "one/party/a" },
      { ...entity("a", ["Same"]), ref: "two/place/a", kind: "place" },
    );
    expect(two.query("same", 9).hits.map(({ ref }) => ref)).toEqual(["one/party/a", "two/place/a"]);
  });

  it("opens an index of nothing, and refuses bytes that are none", () => {
    expect(indexOf().query("anything at all", 9)).toMatchObject({ hits: [], total: 0 });
    expect(() => openSearch(new ArrayBuffer(100))).toThrow(RangeError);
  });
});

describe("AND, OR and brackets", () => {
  const index = indexOf(
    entity("a", ["Alder"]),
    entity("b", ["Birch"]),
    entity("c", ["Cedar"]),
    tie("ab", ["a", "b"]),
    tie("bc", ["b", "c"]),
    tie("ac", ["a", "c"]),
  );
  it.each([
    ["alder OR birch AND cedar", ["ab", "ac", "bc"]],
    ["alder AND cedar OR birch", ["ab", "ac", "bc"]],
    ["(alder OR birch) AND cedar", ["ac", "bc"]],
    ["cedar (alder OR birch)", ["ac", "bc"]],
    ["(alder OR cedar) (birch OR cedar)", ["ab", "ac", "bc"]],
    ["(alder birch)", ["ab"]],
  ])("%s", (query, found) => {
    expect(find(index, `${query} kind:agreement`).toSorted()).toEqual(found);
  });

  it("brackets that would make too many alternatives are read as if they were not there", () => {
    expect(() => index.query("(alder OR birch) ".repeat(29), 10)).not.toThrow();
  });
});
