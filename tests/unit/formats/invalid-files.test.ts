import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemText } from "@/lib/model";
import { readAny } from "./read-any";
import { problemsOf, sourceOf } from "./sources";

const FOLDER = new URL("../../fixtures/datasets/", import.meta.url);

/** Each file holds one fault: the record, field and line that the message names, and its key words. */
const CASES: [
  file: string,
  record: string | undefined,
  field: string | undefined,
  line: number | undefined,
  message: RegExp,
  advice: RegExp,
][] = [
  [
    "agreement-twice",
    "agreements[1] (maker-port-2025)",
    "id",
    63,
    /as is that of agreements\[0\]/,
    /an id of its own/,
  ],
  ["comma-missing", undefined, undefined, 49, /comma is missing \(line 49, column 7\)/, /Correct the file/],
  ["comment", undefined, undefined, 4, /comment.*line 4, column 3/, /Correct the file/],
  [
    "copy-cycle",
    "releases[0] (news-1)",
    "copyOf",
    42,
    /copy of itself: news-1 -> copy-1 -> news-1/,
    /"copyOf"/,
  ],
  [
    "copy-dangling",
    "releases[1] (copy-1)",
    "copyOf",
    43,
    /the release "news-2".*not in releases/,
    /Did you mean "news-1"/,
  ],
  ["country-form", "places[0] (china)", "country", 5, /"CHN"/, /two-letter country code/],
  ["country-none", "places[0] (china)", "country", 5, /"UK".*no country/, /Did you mean GB/],
  ["cut-off", undefined, undefined, 54, /ends before the data does/, /cut off: download/],
  ["date-unreal", "releases[0] (news-1)", "published", 39, /"2025-02-30"/, /a date such as/],
  [
    "date-words",
    "agreements[0] (maker-port-2025)",
    "history[1].date",
    51,
    /"15 March 2025"/,
    /a date such as/,
  ],
  ["empty", undefined, undefined, undefined, /is empty/, /another file/],
  ["evidence-backwards", "evidence[0] (e-1)", "end", 78, /before the start at 10/, /offset/],
  [
    "evidence-record-dangling",
    "evidence[0] (e-1)",
    "record.id",
    73,
    /the party "maker-port-2025".*not in parties/,
    /correct the id/,
  ],
  [
    "evidence-release-dangling",
    "evidence[0] (e-1)",
    "release",
    75,
    /the release "news-2".*not in releases/,
    /Did you mean "news-1"/,
  ],
  [
    "field-unknown",
    "agreements[0] (maker-port-2025)",
    "placesigned",
    52,
    /does not know/,
    /Did you mean "placeSigned"/,
  ],
  [
    "form-missing",
    "agreements[0] (maker-port-2025)",
    "form",
    46,
    /is missing/,
    /Add "form": one of letter-of-intent, memorandum/,
  ],
  ["format-missing", undefined, "format", 1, /is missing/, /Add "format": "entente-dataset\/1"/],
  [
    "format-newer",
    undefined,
    "format",
    2,
    /newer version of the format than this Entente reads/,
    /Update Entente/,
  ],
  ["format-unknown", undefined, "format", 2, /"entente\/1"/, /Write "entente-dataset\/1"/],
  [
    "id-with-space",
    "agreements[1] (maker port 2026)",
    "id",
    63,
    /"maker port 2026"/,
    /without spaces or slashes/,
  ],
  ["language-none", "releases[0] (news-1)", "language", 40, /"eng".*no language tag/, /Write "en"/],
  ["link-relative", "releases[1] (copy-1)", "url", 43, /"\/news\/1"/, /https:\/\/ or http:\/\//],
  ["link-script", "releases[1] (copy-1)", "url", 43, /"javascript:alert\(1\)"/, /https:\/\/ or http:\/\//],
  ["list-expected", "agreements[0] (maker-port-2025)", "functions", 49, /"manufacturing"/, /a list in \[ \]/],
  ["list-unknown", undefined, "agreement", 45, /does not know/, /Did you mean "agreements"/],
  ["name-empty", "parties[2] (maker-energy)", "names[0].text", 32, /an empty text/, /is not empty/],
  ["names-none", "parties[1] (port-gov)", "names", 28, /an empty list/, /at least one name/],
  ["null", "agreements[0] (maker-port-2025)", "scopePlaces", 53, /holds null/, /a list in \[ \]/],
  ["out-of-range", "places[1] (port)", "lon", 13, /1210\.25/, /at most 180/],
  [
    "parent-dangling",
    "parties[2] (maker-energy)",
    "parent",
    32,
    /the party "marker".*not in parties/,
    /Did you mean "maker"/,
  ],
  [
    "parent-self",
    "parties[2] (maker-energy)",
    "parent",
    32,
    /its own parent: maker-energy -> maker-energy/,
    /"parent"/,
  ],
  ["parties-none", "agreements[0] (maker-port-2025)", "parties", 50, /an empty list/, /at least one party/],
  [
    "party-dangling",
    "agreements[0] (maker-port-2025)",
    "parties[0].party",
    50,
    /the party "maler".*not in parties/,
    /Did you mean "maker"/,
  ],
  [
    "place-signed-dangling",
    "agreements[0] (maker-port-2025)",
    "placeSigned",
    52,
    /the place "prot".*not in places/,
    /Did you mean "port"/,
  ],
  ["place-twice", "places[2] (port)", "id", 8, /as is that of places\[0\]/, /an id of its own/],
  [
    "presence-dangling",
    "parties[0] (maker)",
    "presence[0].place",
    23,
    /the place "prot".*not in places/,
    /Did you mean "port"/,
  ],
  ["proto-key", "places[1] (port)", "__proto__", 10, /does not know/, /Remove it. Known here: id, kind/],
  [
    "quotes-missing",
    undefined,
    undefined,
    12,
    /need double quotes \(line 12, column 14\)/,
    /Correct the file/,
  ],
  [
    "related-dangling",
    "agreements[1] (maker-port-2026)",
    "related[0].agreement",
    67,
    /the agreement "maker-port-2024".*not in agreements/,
    /Did you mean "maker-port-2025"/,
  ],
  [
    "related-self",
    "agreements[1] (maker-port-2026)",
    "related[0].agreement",
    67,
    /to itself/,
    /the other agreement/,
  ],
  [
    "scope-dangling",
    "agreements[0] (maker-port-2025)",
    "scopePlaces[0]",
    53,
    /the place "chnia".*not in places/,
    /Did you mean "china"/,
  ],
  [
    "seat-dangling",
    "parties[0] (maker)",
    "seat",
    22,
    /the place "prot".*not in places/,
    /Did you mean "port"/,
  ],
  ["share-too-large", "agreements[1] (maker-port-2026)", "parties[0].share", 65, /510/, /at most 100/],
  [
    "site-dangling",
    "agreements[0] (maker-port-2025)",
    "projects[0].site",
    57,
    /the place "prot".*not in places/,
    /Did you mean "port"/,
  ],
  ["surrogate", "parties[2] (maker-energy)", "names[0].text", 32, /half a character/, /in UTF-8/],
  [
    "territory-dangling",
    "parties[1] (port-gov)",
    "territory",
    30,
    /the place "prot".*not in places/,
    /Did you mean "port"/,
  ],
  [
    "territory-of-company",
    "parties[0] (maker)",
    "territory",
    22,
    /party of kind "company"/,
    /use seat or presence/,
  ],
  ["text-after-end", undefined, undefined, 82, /more text after the end/, /Correct the file/],
  ["title-missing", "dataset", "title", 3, /is missing/, /Add "title": a text that is not empty/],
  ["trailing-comma", undefined, undefined, 31, /a comma too many/, /Correct the file/],
  [
    "vocabulary",
    "agreements[0] (maker-port-2025)",
    "history[0].status",
    51,
    /"anounced"/,
    /Did you mean "announced".*rumoured/,
  ],
  ["within-cycle", "places[0] (china)", "within", 5, /within itself: china -> port -> china/, /"within"/],
  [
    "within-dangling",
    "places[1] (port)",
    "within",
    11,
    /the place "chnia".*not in places/,
    /Did you mean "china"/,
  ],
  ["wrong-type", "places[1] (port)", "lat", 12, /"31\.5"/, /a number, without quotes/],
];

const read = (file: string) => readAny(sourceOf(file, readFileSync(new URL(file, FOLDER), "utf8")));
const problemsIn = (file: string) => problemsOf(() => read(`invalid-${file}.json`));

describe("a file with one fault", () => {
  it.each(CASES)("%s", async (file, record, field, line, message, advice) => {
    const [problem, ...others] = await problemsIn(file);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      file: `invalid-${file}.json`,
      ...(line !== undefined && { line }),
      ...(record !== undefined && { record }),
      ...(field !== undefined && { field }),
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
    });
  });

  it("is told in one readable line", async () => {
    const [problem] = await problemsIn("party-dangling");
    expect(problem && problemText(problem)).toBe(
      'invalid-party-dangling.json, line 50, agreements[0] (maker-port-2025), parties[0].party: names the party "maler", which is not in parties. Did you mean "maker"? Add this party to parties, or correct the id.',
    );
  });

  it("stands in this table", () => {
    const files = readdirSync(FOLDER).flatMap((name) => /^invalid-(.*)\.json$/.exec(name)?.[1] ?? []);
    expect(CASES.map(([file]) => file).sort()).toEqual(files.sort());
  });
});

describe("a valid file", () => {
  it.each(["valid.json", "demo.json"])("%s is read", async (file) => {
    expect((await read(file)).agreements).not.toEqual([]);
  });
});
