/** Tells which of several like-named places a text means: "HANOVER, Germany, 3 March –", "Hamilton" in a text about New Zealand. */
import type { ReleaseDocument } from "../../document";
import { foldPlace } from "../../places/fold";
import { anyPlace, type KnownPlace, knownPlace, namesakesOf, placeIn } from "../../places/gazetteer";
import { countriesTold } from "../../quantities/country-of-text";

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

/** Whether two names are of cities: "LONDON, NEW YORK", "Paris, Singapore", but not "ROME, New York", "ALBANY, NEW YORK". */
function areCities(name: string, land: string): boolean {
  const { kind, isCity, country = "" } = landOf(land) ?? {};
  const alone = knownPlace(foldPlace(name));
  if (!alone || alone.country === country) return false;
  if (!isCity && !(kind === "region" && anyPlace(`${land} City`)?.country === country)) return false;
  return (
    IN_CAPITALS.test(name) === IN_CAPITALS.test(land) &&
    placeIn(foldPlace(name), country)?.country !== country
  );
}

const IN_CAPITALS = /^\P{Ll}+$/u;

function landOf(name: string): KnownPlace | undefined {
  const place = knownPlace(name);
  return place?.kind === "city" ? undefined : place;
}
