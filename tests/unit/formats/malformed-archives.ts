/** Archives and data packages with one fault, made from right ones. */
import { type Made, SMALL } from "./malformed-made";
import { changedPackage, packageFiles, patchedDirectory, patchedZip, zipOf } from "./packages";

const zeros = "0".repeat(8_000_000);

export const MADE_ARCHIVES: readonly Made[] = [
  {
    name: "cut.zip",
    content: async () => (await zipOf(await packageFiles())).slice(0, -40),
    message: /cut\.zip: is a zip archive whose directory is missing\. It was probably cut off/,
  },
  {
    name: "stub.zip",
    content: () => "PK\u0003\u0004\u0014\u0000",
    message: /stub\.zip: is a zip archive that cannot be read/,
  },
  { name: "nothing.zip", content: () => zipOf(new Map()), message: /nothing in it/ },
  {
    name: "other.zip",
    content: () =>
      zipOf(
        new Map([
          ["a.txt", "x"],
          ["b/c.txt", "y"],
        ]),
      ),
    message: /without a datapackage\.json; it holds "a\.txt", "b\/c\.txt"/,
  },
  {
    name: "word.zip",
    content: () => zipOf(new Map([["word/document.xml", "<w/>"]])),
    message: /is a Word document/,
  },
  {
    name: "open.zip",
    content: () => zipOf(new Map([["content.xml", "<o/>"]])),
    message: /is an OpenDocument file/,
  },
  {
    name: "up.zip",
    content: async () => patchedZip(await zipOf(await packageFiles()), "releases.csv", "../eases.csv"),
    message: /path leads out of the archive \("\.\.\/eases\.csv"\)/,
  },
  {
    name: "root.zip",
    content: async () => patchedZip(await zipOf(await packageFiles()), "releases.csv", "/eleases.csv"),
    message: /path leads out of the archive \("\/eleases\.csv"\)/,
  },
  {
    name: "drive.zip",
    content: async () => patchedZip(await zipOf(await packageFiles()), "releases.csv", "C:\\eases.csv"),
    message: /path leads out of the archive \("C:/,
  },
  {
    name: "bomb.zip",
    content: () =>
      zipOf(
        new Map([
          ["places.csv", zeros],
          ["datapackage.json", "{}"],
        ]),
      ),
    options: { limits: SMALL },
    message: /bomb\.zip: is a zip archive that unpacks to hundreds of times its size/,
  },
  {
    name: "lies.zip",
    content: async () => patchedDirectory(await zipOf(await packageFiles()), 24, 40, 4),
    message: /lies\.zip\/places\.csv: is a zip archive that can be read in two ways/,
  },
  {
    name: "very-many.zip",
    content: () => emptyFiles(10_001),
    message: /very-many\.zip: holds more than 10000 files/,
  },
  {
    name: "password.zip",
    content: async () => patchedDirectory(await zipOf(await packageFiles()), 8, 0x809, 2),
    message: /password\.zip.*(password|read in two ways)/,
  },
  {
    name: "flipped.zip",
    content: async () => flipped(await zipOf(await packageFiles())),
    message: /flipped\.zip\/places\.csv: is damaged: .*checksum/,
  },
  {
    name: "descriptor.zip",
    content: () => changedPackage("datapackage.json", "{", "{,"),
    message: /descriptor\.zip\/datapackage\.json, line 1: is not valid JSON/,
  },
  {
    name: "foreign.zip",
    content: () => changedPackage("datapackage.json", '"entente"', '"someone"'),
    message: /no dataset of Entente/,
  },
  {
    name: "newer.zip",
    content: () => changedPackage("datapackage.json", "entente-dataset/1", "entente-dataset/7"),
    message: /"entente\.format" is "entente-dataset\/7": a newer version/,
  },
  {
    name: "unlisted.zip",
    content: async () => zipOf((await packageFiles()).set("more.csv", "id\r\n")),
    message: /unlisted\.zip\/more\.csv: is a table that datapackage\.json does not list/,
  },
  {
    name: "unknown-table.zip",
    content: () =>
      changedPackage("datapackage.json", '"name": "party-presence"', '"name": "party-presences"'),
    message:
      /lists the table "party-presences", which the format does not know\. Did you mean "party-presence"/,
  },
  {
    name: "outside.zip",
    content: () => changedPackage("datapackage.json", '"path": "releases.csv"', '"path": "../releases.csv"'),
    message: /lists a table outside the archive \("\.\.\/releases\.csv"\)/,
  },
  {
    name: "absent.zip",
    content: () => changedPackage("datapackage.json", '"path": "releases.csv"', '"path": "press.csv"'),
    message: /lists the table "press\.csv", which is not in the archive/,
  },
  {
    name: "twice.zip",
    content: () =>
      changedPackage(
        "datapackage.json",
        /"name": "place-names",([\s\S]*?)"path": "place-names.csv"/,
        '"name": "places",$1"path": "place-names.csv"',
      ),
    message: /lists the table "places" twice/,
  },
  {
    name: "no-tables.zip",
    content: () => changedPackage("datapackage.json", '"resources": [', '"resourses": ['),
    message: /lists no tables/,
  },
  {
    name: "nameless-table.zip",
    content: () => changedPackage("datapackage.json", '"path": "agreement-fields.csv"', '"path": 7'),
    message: /a table with the name "agreement-fields" and the path 7/,
  },
  {
    name: "column-unknown.zip",
    content: () => changedPackage("parties.csv", "notes", "note"),
    message: /parties\.csv, line 1, note: is a column that the format does not know\. Did you mean "notes"/,
  },
  {
    name: "column-missing.zip",
    content: () => changedPackage("places.csv", "id,kind", "id,sort"),
    message: /places\.csv, line 1: lacks the column "kind"/,
  },
  {
    name: "column-twice.zip",
    content: () => changedPackage("places.csv", "country,within", "within,within"),
    message: /places\.csv, line 1: has the column "within" twice/,
  },
  {
    name: "table-empty.zip",
    content: async () => zipOf((await packageFiles()).set("releases.csv", "")),
    message: /releases\.csv: is empty/,
  },
  {
    name: "number.zip",
    content: () => changedPackage("places.csv", "31.5", "north"),
    message: /places\.csv, line 3, places\[1\] \(port\), lat: holds "north"\. Write a number/,
  },
  {
    name: "range.zip",
    content: () => changedPackage("places.csv", "121.25", "1210.25"),
    message: /places\.csv, line 3, places\[1\] \(port\), lon: holds 1210\.25.*at most 180/,
  },
  {
    name: "truth.zip",
    content: () => changedPackage("party-names.csv", ",true", ",maybe"),
    message: /party-names\.csv, line 3, parties\[0\] \(maker\), weak: holds "maybe"\. Write true or false/,
  },
  {
    name: "wide.zip",
    content: () =>
      changedPackage("releases.csv", "https://reprint.example/1", "https://reprint.example/1,a,b,c,d,e,f"),
    message: /releases\.csv, line 3: has 14 cells in this row, and 8 columns/,
  },
  {
    name: "quote.zip",
    content: () => changedPackage("agreements.csv", "maker-port-2026,", '"maker-port-2026,'),
    message: /agreements\.csv, line 3: begins a text with a double quote that is never closed/,
  },
  {
    name: "stranger.zip",
    content: () => changedPackage("party-presence.csv", "maker,port", "maler,port"),
    message: /party-presence\.csv, line 2, party: names the party "maler", which is not in parties\.csv/,
  },
  {
    name: "dangling.zip",
    content: () =>
      changedPackage("agreement-parties.csv", "maker-port-2025,maker,", "maker-port-2025,maler,"),
    message:
      /agreement-parties\.csv, line 2, agreements\[0\] \(maker-port-2025\), party: names the party "maler".*Did you mean "maker"/,
  },
  {
    name: "duplicate.zip",
    content: () => changedPackage("releases.csv", "\r\ncopy-1,", "\r\nnews-1,"),
    message: /releases\.csv, line 3, releases\[1\] \(news-1\), id: is "news-1", as is that of releases\[0\]/,
  },
  {
    name: "quantity.zip",
    content: () => changedPackage("project-quantities.csv", "maker-port-2025,1,", "maker-port-2025,4,"),
    message:
      /project-quantities\.csv, line 2, agreements\[0\] \(maker-port-2025\), project: holds 4, which is the number of no project/,
  },
  {
    name: "quantity-value.zip",
    content: () =>
      changedPackage(
        "project-quantities.csv",
        "maker-port-2025,1,",
        "maker-port-2025,1,5,GWh,,,\r\nmaker-port-2025,1,some ",
      ),
    message: /project-quantities\.csv, line 3, agreements\[0\] \(maker-port-2025\), value: holds "some 40"/,
  },
  {
    name: "project-number.zip",
    content: () =>
      changedPackage(
        "agreement-projects.csv",
        "maker-port-2025,1,",
        "maker-port-2025,1,First plant,,,\r\nmaker-port-2025,1,",
      ),
    message:
      /agreement-projects\.csv, line 3, agreements\[0\] \(maker-port-2025\), number: holds 1, as does line 2/,
  },
  {
    name: "project-site.zip",
    content: () =>
      changedPackage(
        "agreement-projects.csv",
        "maker-port-2025,1,",
        "maker-port-2025,2,Later plant,none,,\r\nmaker-port-2025,1,",
      ),
    message:
      /agreement-projects\.csv, line 2, agreements\[0\] \(maker-port-2025\), site: names the place "none"/,
  },
  {
    name: "latin.zip",
    content: async () =>
      zipOf(
        new Map<string, string | Uint8Array>(await packageFiles()).set(
          "releases.csv",
          Buffer.from("id,title,url\nr,Caf\u00e9,https://r.example/\n", "latin1"),
        ),
      ),
    message: /releases\.csv, line 2: holds bytes that are no text in UTF-8/,
  },
];

/** An archive of so many files with nothing in them, byte by byte: a writer of archives takes its time for each. */
function emptyFiles(count: number): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (let number = 0; number < count; number++) {
    const name = Buffer.from(`${number}`.padStart(5, "0"));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    files.push(local, name);
    directory.push(central, name);
    at += local.length + name.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(count * 51, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...files, ...directory, end]));
}

/** An archive with one byte of its first file's content changed. */
async function flipped(blob: Blob): Promise<Blob> {
  const content = new Uint8Array(await blob.arrayBuffer());
  content[60] = (content[60] ?? 0) ^ 0xff;
  return new Blob([content]);
}
