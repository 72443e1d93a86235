/**
 * Builds the starter dataset, `public/starter.json`, from `facts.ndjson`, and the tests' demo dataset, a part of it.
 * Run `npm run starter`. The same facts and versions of the gazetteer packages give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import countries from "i18n-iso-countries";
import languages from "iso-639-1";
import { parseNativeJson, writeNativeJson } from "@/lib/formats/native-json";
import { type Dataset, type Evidence, InputError, type Name, type Problem } from "@/lib/model";
import { agreementOf } from "./agreements";
import { cutDataset } from "./cut";
import { type Facts, readFacts } from "./facts";
import { partiesOf } from "./parties";
import { placesOf } from "./places";
import { releaseOf } from "./releases";

/** The method of the facts' evidence. */
const METHOD = "starter-facts";

const FACTS = new URL("./facts.ndjson", import.meta.url);
/** The file that the build writes. */
export const STARTER = new URL("../../public/starter.json", import.meta.url);
export const DEMO = new URL("../../tests/fixtures/datasets/demo.json", import.meta.url);

/** The two agreements of the demo article. */
const DEMO_AGREEMENTS = ["catl-zenith-steel-2025-03", "catl-dongying-2025-03"];

/** The starter dataset in the native format, checked by the reader that imports it. */
export function buildStarter(): string {
  const dataset = datasetOf(readFacts(readFileSync(FACTS, "utf8"), "facts.ndjson"));
  checkCodes(dataset);
  const text = writeNativeJson(dataset);
  parseNativeJson(text, "starter.json");
  return text;
}

/** The demo dataset, from the text of the starter dataset. */
export function buildDemo(starter: string): string {
  const demo = cutDataset(parseNativeJson(starter, "starter.json"), DEMO_AGREEMENTS, {
    id: "demo",
    title: "Demo: two agreements of March 2025",
    version: "1",
    licence: "CC-BY-4.0",
    attribution: "Coordinates of places: GeoNames (https://www.geonames.org), CC BY 4.0.",
  });
  const text = writeNativeJson(demo);
  parseNativeJson(text, "demo.json");
  return text;
}

function datasetOf(facts: Facts): Dataset {
  const { places, territories } = placesOf(facts);
  const parties = partiesOf(facts, territories);
  const kinds = new Map(parties.map(({ id, kind }) => [id, kind]));
  const sources = facts.lines.map((line) => ({ line, release: releaseOf(line, facts) }));
  const releases = sources.map(({ release }) => release);
  return {
    info: {
      id: "starter",
      title: "Starter: batteries, vehicles, steel and clean energy",
      version: "2026.11.3",
      description:
        "Agreements between companies, governments and organisations in batteries, electric vehicles, steel, clean energy and critical minerals, about 2021 to 2026. A snapshot of what public pages announced: many plans changed later.",
      licence: "CC-BY-4.0",
      attribution:
        "Facts compiled for Entente from the public pages listed as releases. Coordinates of places: GeoNames (https://www.geonames.org), CC BY 4.0.",
      created: "2026-11-25",
      languages: languagesOf([...places, ...parties].flatMap(({ names }) => names)),
    },
    places,
    parties,
    releases,
    agreements: facts.lines.flatMap((line) =>
      line.agreements.map((agreement) => agreementOf(agreement, (party) => kinds.get(party) ?? "unknown")),
    ),
    evidence: sources.flatMap(({ line, release }) => [
      ...line.agreements.map(
        ({ key }): Evidence => ({
          id: `agreement-${key}`,
          record: { kind: "agreement", id: key },
          release: release.id,
          method: METHOD,
        }),
      ),
      ...line.presence.map(({ entity, place, what }): Evidence => {
        const sites = parties.find(({ id }) => id === entity)?.presence ?? [];
        const index = sites.findIndex((site) => site.place === place && site.what === what);
        return {
          id: `presence-${entity}-${index}`,
          record: { kind: "party", id: entity },
          field: `presence.${index}`,
          release: release.id,
          method: METHOD,
        };
      }),
    ]),
  };
}

/** English, the language of the facts, and the languages of the names. */
function languagesOf(names: readonly Name[]): string[] {
  return [...new Set(["en", ...names.flatMap(({ lang }) => lang ?? []).sort()])];
}

/** Checks country and language codes against packages of the registers. */
function checkCodes({ places, parties, releases }: Dataset): void {
  const problems: Problem[] = [];
  for (const { id, country, names } of [...places, ...parties]) {
    if (country !== undefined && !countries.isValid(country))
      problems.push({
        record: id,
        field: "country",
        message: `holds "${country}".`,
        advice: "Write an ISO 3166 code.",
      });
    for (const { lang } of names)
      if (lang !== undefined && !languages.validate(lang))
        problems.push({
          record: id,
          field: "lang",
          message: `holds "${lang}".`,
          advice: "Write an ISO 639-1 code.",
        });
  }
  for (const { id, language } of releases)
    if (language !== undefined && !languages.validate(language))
      problems.push({
        record: id,
        field: "language",
        message: `holds "${language}".`,
        advice: "Write an ISO 639-1 code.",
      });
  if (problems.length > 0) throw new InputError(problems);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = buildStarter();
  writeFileSync(STARTER, text);
  writeFileSync(DEMO, buildDemo(text));
  const { places, parties, releases, agreements, evidence } = parseNativeJson(text, "starter.json");
  console.log(
    `public/starter.json: ${agreements.length} agreements, ${parties.length} parties, ${places.length} places, ${releases.length} releases, ${evidence.length} pieces of evidence; ${text.length} characters`,
  );
}
