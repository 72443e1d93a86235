/** Datasets to test with: any that the model allows, with references that lead to records. */
import fc from "fast-check";
import type { Agreement, Dataset, Evidence, Name, Party, Place, Release } from "@/lib/model";
import {
  AGREEMENT_FORMS,
  AGREEMENT_FUNCTIONS,
  AGREEMENT_STATUSES,
  NAME_TYPES,
  PARTY_KINDS,
  PLACE_KINDS,
  QUANTITY_QUALIFIERS,
  RELATION_TYPES,
  RELEASE_TYPES,
} from "@/lib/model";

/** A text that is not empty and has no space at its ends, which reading would trim. */
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      // One name in each script that is written today, right to left among them.
      "Zażółć Gęślą",
      "Æthelstan Øst",
      "Ελληνικά Πετρέλαια",
      "Газпром нефть",
      "Հայաստան",
      "საქართველო",
      "חברת החשמל",
      "أرامكو السعودية",
      "شرکت ملی نفت",
      "ބޭންކް",
      "ܣܘܪܝܐ",
      "भारतीय रेल",
      "বাংলাদেশ",
      "ਪੰਜਾਬ",
      "ગુજરાત",
      "ଓଡ଼ିଶା",
      "தமிழ்நாடு",
      "తెలంగాణ",
      "ಕರ್ನಾಟಕ",
      "കേരളം",
      "ශ්‍රී ලංකා",
      "ประเทศไทย",
      "ປະເທດລາວ",
      "བོད་ལྗོངས",
      "မြန်မာ",
      "ភ្នំពេញ",
      "ኢትዮጵያ",
      "ᏣᎳᎩ",
      "ᐃᓄᐃᑦ",
      "ᠮᠣᠩᠭᠣᠯ",
      "ⵜⴰⵎⴰⵣⵉⵖⵜ",
      "宁德时代新能源",
      "臺灣積體電路",
      "トヨタ自動車",
      "ひらがな",
      "삼성전자",
      "ㄅㄆㄇ",
      "ꆈꌠꁱꂷ",
      "𠮷野家",
      "👩‍🔬 Labs",
    ),
  },
  // What a table, a spreadsheet, XML or a browser could take for something else.
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "=1+1",
      "'=1+1",
      "''@x",
      "+49 30",
      "-5",
      "@SUM(A1)",
      "＝1",
      "a;b|c,d",
      'say ""this""',
      "<b>&amp;</b>",
      "__proto__",
      "null",
      "true",
      "007",
      "1e5",
      "2025-03",
      "C:\\x",
    ),
  },
);
const prose = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
const date = fc.oneof(
  fc.constantFrom("2025", "2025~", "2025-03", "2025-Q1", "2024-02-29", "2025-03-20~"),
  fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const link = fc.webUrl({ withQueryParameters: true, withFragments: true });
const language = fc.constantFrom("en", "zh", "zh-Hant", "pt-BR", "yue");
const country = fc.constantFrom("CN", "DE", "US", "XK");
/** JSON knows no negative zero worth keeping. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));

/** A record whose fields outside `required` may be absent. */
function record<T, K extends keyof T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }, required: K[]) {
  return fc.record(fields, { requiredKeys: required });
}

const name: fc.Arbitrary<Name> = record(
  { text: line, lang: language, type: fc.constantFrom(...NAME_TYPES), weak: fc.boolean() },
  ["text", "type"],
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const identifiers = fc.array(fc.record({ scheme: line, value: line }), { maxLength: 2 });

const ids = (prefix: string, min: number): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.stringMatching(/^[^\s/]{1,12}$/u), { minLength: min, maxLength: 4 })
    .map((parts) => parts.map((part) => `${prefix}${part}`));

/** Any dataset that `parseNativeJson` takes. Containers come before what they hold, so that nothing lies in itself. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({ places: ids("l", 1), parties: ids("p", 1), releases: ids("r", 1), agreements: ids("a", 0) })
  .chain((id) => {
    const place = fc.constantFrom(...id.places);
    const party = fc.constantFrom(...id.parties);
    const release = fc.constantFrom(...id.releases);
    const earlier = (list: string[], at: number) => fc.constantFrom(...list.slice(0, Math.max(at, 1)));

    const places = id.places.map((own, at) =>
      record<Place, "id" | "kind" | "names">(
        {
          id: fc.constant(own),
          kind: fc.constantFrom(...PLACE_KINDS),
          names,
          country,
          ...(at > 0 && { within: earlier(id.places, at) }),
          lat: number(-90, 90),
          lon: number(-180, 180),
          identifiers,
        } as { [Key in keyof Place]: fc.Arbitrary<Place[Key]> },
        ["id", "kind", "names"],
      ),
    );
    const parties = id.parties.map((own, at) =>
      record<Party, "id" | "kind" | "names">(
        {
          id: fc.constant(own),
          kind: fc.constantFrom(...PARTY_KINDS),
          names,
          country,
          seat: place,
          ...(at > 0 && { parent: earlier(id.parties, at) }),
          presence: fc.array(record({ place, what: line }, ["place"]), { maxLength: 2 }),
          identifiers,
          notes: prose,
        } as { [Key in keyof Party]: fc.Arbitrary<Party[Key]> },
        ["id", "kind", "names"],
      ),
    );
    const releases = id.releases.map((own, at) =>
      record<Release, "id" | "title">(
        {
          id: fc.constant(own),
          title: line,
          url: link,
          publisher: line,
          published: date,
          language,
          type: fc.constantFrom(...RELEASE_TYPES),
          ...(at > 0 && { copyOf: earlier(id.releases, at) }),
        } as { [Key in keyof Release]: fc.Arbitrary<Release[Key]> },
        ["id", "title"],
      ),
    );
    const quantity = record(
      {
        value: number(-1e12, 1e12),
        unit: line,
        what: line,
        per: line,
        qualifier: fc.constantFrom(...QUANTITY_QUALIFIERS),
      },
      ["value", "unit"],
    );
    const project = record(
      {
        name: line,
        site: place,
        phase: line,
        product: line,
        quantities: fc.array(quantity, { maxLength: 2 }),
      },
      [],
    );
    const agreements = id.agreements.map((own, at) =>
      record<Agreement, "id" | "form" | "parties" | "history">(
        {
          id: fc.constant(own),
          title: line,
          form: fc.constantFrom(...AGREEMENT_FORMS),
          functions: fc.subarray([...AGREEMENT_FUNCTIONS]),
          binding: fc.boolean(),
          parties: fc.array(record({ party, role: line, share: number(0, 100) }, ["party"]), {
            minLength: 1,
            maxLength: 3,
          }),
          history: fc.array(record({ status: fc.constantFrom(...AGREEMENT_STATUSES), date }, ["status"]), {
            minLength: 1,
            maxLength: 3,
          }),
          effective: date,
          ends: date,
          placeSigned: place,
          scopePlaces: fc.array(place, { maxLength: 2 }),
          fields: fc.array(line, { maxLength: 2 }),
          projects: fc.array(project, { maxLength: 2 }),
          summary: prose,
          ...(at > 0 && {
            related: fc.array(
              fc.record({ agreement: earlier(id.agreements, at), type: fc.constantFrom(...RELATION_TYPES) }),
              { maxLength: 2 },
            ),
          }),
        } as { [Key in keyof Agreement]: fc.Arbitrary<Agreement[Key]> },
        ["id", "form", "parties", "history"],
      ),
    );
    const evidence = id.agreements.map((own) =>
      record<Evidence, "id" | "record" | "release">(
        {
          id: fc.constant(`e-${own}`),
          record: fc.constant({ kind: "agreement" as const, id: own }),
          field: line,
          release,
          quote: prose,
          start: fc.nat(100),
          end: fc.integer({ min: 100, max: 1000 }),
          method: line,
          confidence: number(0, 1),
        },
        ["id", "record", "release"],
      ),
    );
    return fc.record({
      info: record(
        {
          id: fc.constant("any"),
          title: line,
          version: line,
          description: line,
          licence: line,
          attribution: line,
          homepage: link,
          created: date,
          languages: fc.array(language, { maxLength: 2 }),
        },
        ["id", "title", "version"],
      ),
      places: fc.tuple(...places),
      parties: fc.tuple(...parties),
      releases: fc.tuple(...releases),
      agreements: fc.tuple(...agreements),
      evidence: fc.tuple(...evidence),
    });
  });
