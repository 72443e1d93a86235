/** Tells which of several like-named places a text means: "HANOVER, Germany, 3 March –", "Hamilton" in a text about New Zealand. */
import type { ReleaseDocument } from "../../document";
import { foldPlace } from "../../places/fold";
import { anyPlace, type KnownPlace, knownPlace, LARGE, namesakesOf, placeIn } from "../../places/gazetteer";
import { countriesTold } from "../../quantities/country-of-text";
import { wordSet } from "../../text/word-set";

/** What a text tells about which of its places are meant. */
export class PlacesMeant {
  readonly #text: string;
  #told: ReadonlyMap<string, number> | undefined;
  /** By folded name, the country that a dateline gives it. */
  readonly #dated = new Map<string, string>();

  constructor({ text, datelines }: ReleaseDocument) {
    this.#text = text;
    for (const { start, end } of datelines) {
      const parts = text.slice(start, end).split(/, |\s?[()]/u);
      parts.forEach((name, i) => {
        const land = parts[i + 1]?.replace(/[\s–—-]+$/u, "") ?? "";
        const country = areCities(name, land) ? undefined : landOf(land)?.country;
        if (country) this.#dated.set(foldPlace(name), country);
      });
    }
  }

  /** The place that a name means, as its dateline says, else the text's other places, else the one people mean. */
  of(name: string): KnownPlace | undefined {
    const dated = this.#dated.get(foldPlace(name));
    if (dated !== undefined) return besideCountry(name, dated) ?? anyPlace(name);
    const place = anyPlace(name);
    const rivals = namesakesOf(name).filter(({ rival }) => rival);
    if (!place || rivals.length === 0) return place;
    this.#told ??= countriesTold(this.#text);
    const told = this.#told;
    if (told.has(place.country)) return place;
    const most = Math.max(0, ...told.values());
    return rivals.find(({ country }) => told.get(country) === most) ?? place;
  }
}

/** The place with a name beside a country's: a city may lie in any, another place only where one is known. */
export function besideCountry(name: string, country: string): KnownPlace | undefined {
  const place = placeIn(name, country);
  if (place?.country === country) return place;
  return place?.kind === "city" ? { ...place, country } : undefined;
}

/** Whether two names are of cities: "LONDON, NEW YORK", "Paris, Singapore", but not "ROME, New York", "PARIS, KANSAS", "PARIS, QUEBEC". */
function areCities(name: string, land: string): boolean {
  const { isCity, size = 0, country = "" } = landOf(land) ?? {};
  const city = foldPlace(name);
  const alone = knownPlace(city);
  if (!alone || alone.country === country || country === "CA") return false;
  if (WITH_NAMESAKES.test(land) ? !OFFICES.has(city) : !isCity || size < LARGE) return false;
  return IN_CAPITALS.test(name) === IN_CAPITALS.test(land) && placeIn(city, country)?.country !== country;
}

/** What is a city, and more often a land with towns that are called as cities elsewhere: Rome, Liverpool, Santiago. */
const WITH_NAMESAKES = /^(?:new york|panama)$/iu;
/** Cities that have offices there, and no towns of their name. */
const OFFICES = wordSet("london paris toronto montreal frankfurt munich sydney mumbai");
const IN_CAPITALS = /^\P{Ll}+$/u;

function landOf(name: string): KnownPlace | undefined {
  const place = knownPlace(name);
  return place?.kind === "city" ? undefined : place;
}
