/**
 * Writes `lib/releases/entities/features/party-names.json`, which names are those of companies and of other bodies, as a Bloom filter
 * for each, and `lib/releases/zh/names/party-names.json`, their names in Chinese. Run it with `node scripts/run.mjs scripts/releases-parties.ts` after a list was changed; it fetches the packages
 * that it reads from the npm registry, since nothing else needs them.
 *
 * Sources: our own lists in `scripts/parties` (one body a line, its other names behind ` | `, under headings), brands and
 * operators of the OpenStreetMap community by way of `name-suggestion-index` (BSD-3-Clause), brands by way of
 * `simple-icons` (CC0 1.0). What is a word of English or a place as well is left out of the packages' names.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simplified } from "@/lib/names/simplified";
import { type BloomFilter, placesIn } from "@/lib/releases/entities/features/bloom";
import { type PartySort, partyKey } from "@/lib/releases/entities/features/party-names";
import { foldPlace } from "@/lib/releases/places/fold";
import { anyPlace, knownChinesePlace } from "@/lib/releases/places/gazetteer";

const require = createRequire(import.meta.url);
const LISTS = join(import.meta.dirname, "parties");
const OUT = join(import.meta.dirname, "../lib/releases/entities/features/party-names.json");
const CHINESE_OUT = join(import.meta.dirname, "../lib/releases/zh/names/party-names.json");
const NSI = "name-suggestion-index@8.0.20260918";
const ICONS = "simple-icons@16.37.0";
/** Bits a name: of what is in no list one in some three hundred is taken for a member. */
const BITS_A_NAME = 12;
const HASHES = 8;
/** Of the packages' operators, those of these sorts are firms; others are towns, schools and clubs. */
const FIRMS =
  /^(?:brands\/|operators\/(?:power|pipeline|telecom|office|railway|man_made)\/|operators\/amenity\/(?:charging_station|hospital|bank|car_sharing)$)/;
/** What authorities are called in their own languages: they are known by that. */
const AUTHORITY =
  /^(?:city|town|county|state|department|ministry|government|commune|ville|stadt|gemeinde|gobierno|prefeitura|ayuntamiento|municipality|district|regional?)\b/iu;

const words: Record<string, string | string[]> = require("compromise").world().model.one.lexicon;
type Names = Record<PartySort, Set<string>>;
const names: Names = { company: new Set(), organization: new Set(), government: new Set() };
/** The names in Chinese characters, simplified, which are found in a text letter by letter and so kept as they are. */
const chinese: Names = { company: new Set(), organization: new Set(), government: new Set() };

/** As they are written. */
const written = new Set<string>();

for (const file of readdirSync(LISTS).filter((one) => one.endsWith(".txt"))) own(file);
const folder = mkdtempSync(join(tmpdir(), "entente-parties-"));
try {
  for (const name of suggested(unpacked(NSI))) add(names.company, name);
  for (const name of icons(unpacked(ICONS))) add(names.company, name);
} finally {
  rmSync(folder, { recursive: true });
}
for (const name of [...names.organization, ...names.government]) names.company.delete(name);
/** The first words of names with small words inside. */
const heads = new Set<string>();
for (const plain of written)
  if (/ \p{Ll}+ /u.test(plain)) heads.add(foldPlace(plain.replace(/^The /u, "").split(" ")[0] ?? ""));
const filters = Object.fromEntries(
  Object.entries({ ...names, heads }).map(([sort, keys]) => [sort, filterOf(keys)]),
);
writeFileSync(OUT, `${JSON.stringify(filters, null, 2)}\n`);
const lists = Object.fromEntries(
  Object.entries(chinese).map(([sort, all]) => [sort, [...all].sort().join("|")]),
);
writeFileSync(CHINESE_OUT, `${JSON.stringify(lists, null, 2)}\n`);
for (const [sort, keys] of Object.entries(names)) console.log(`${sort}: ${keys.size} names`);
for (const [sort, all] of Object.entries(chinese)) console.log(`${sort} in Chinese: ${all.size} names`);

function isSort(word: string): word is PartySort {
  return Object.hasOwn(names, word);
}

/** Adds the names of one of our lists. */
function own(file: string): void {
  let heading: PartySort | undefined;
  readFileSync(join(LISTS, file), "utf8")
    .split("\n")
    .forEach((line, i) => {
      const sort = /^#\s*(\w+)\s*$/u.exec(line)?.[1];
      if (sort !== undefined) {
        if (!isSort(sort)) throw new Error(`${file}:${i + 1}: there is no sort "${sort}".`);
        heading = sort;
      } else if (line.trim() !== "" && !line.startsWith("#")) {
        if (!heading) throw new Error(`${file}:${i + 1}: no heading says of what sort "${line}" is.`);
        for (const name of line.split("|")) {
          const plain = name.trim();
          if (/\p{Script=Han}/u.test(plain)) {
            const simple = simplified(plain);
            if (simple.length > 1 && !knownChinesePlace(simple)) chinese[heading].add(simple);
          } else {
            written.add(plain);
            names[heading].add(partyKey(plain));
          }
        }
      }
    });
}

/** Fetches a package into the folder; returns where it lies. */
function unpacked(spec: string): string {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", spec, "--json", "--pack-destination", folder], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const at = mkdtempSync(join(folder, "package-"));
  execFileSync("tar", ["xzf", join(folder, packed.filename), "-C", at]);
  return join(at, "package");
}

function* suggested(at: string): Generator<string> {
  const { nsi }: { nsi: Record<string, { items?: { tags: Record<string, string> }[] }> } = JSON.parse(
    readFileSync(join(at, "dist/json/nsi.min.json"), "utf8"),
  );
  for (const [path, { items = [] }] of Object.entries(nsi)) {
    if (!FIRMS.test(path)) continue;
    for (const { tags } of items)
      for (const key of ["brand", "brand:en", "operator", "operator:en"]) if (tags[key]) yield tags[key];
  }
}

function* icons(at: string): Generator<string> {
  const list: { title: string }[] = JSON.parse(readFileSync(join(at, "data/simple-icons.json"), "utf8"));
  for (const { title } of list) yield title;
}

/** Adds a package's name, unless it is one that tells nothing. */
function add(to: Set<string>, name: string): void {
  const plain = name.replace(/\s*\([^)]*\)$/u, "");
  const key = partyKey(plain);
  if (!/^[\p{Script=Latin}\p{N}]/u.test(plain) || key.length < 3 || AUTHORITY.test(plain)) return;
  if (words[key] !== undefined || anyPlace(plain) !== undefined) return;
  to.add(key);
}

function filterOf(keys: ReadonlySet<string>): BloomFilter {
  const bits = Math.max(8, Math.ceil((keys.size * BITS_A_NAME) / 8) * 8);
  const bytes = new Uint8Array(bits / 8);
  for (const key of keys)
    for (const place of placesIn(key, bits, HASHES))
      bytes[place >>> 3] = (bytes[place >>> 3] ?? 0) | (1 << (place & 7));
  return { hashes: HASHES, bits: Buffer.from(bytes).toString("base64") };
}
