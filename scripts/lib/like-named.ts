/** Tells which of several like-named places people mean, by how many live there, and which others they may mean. */
import { foldPlace } from "@/lib/releases/places/fold";

type Kind = "city" | "region" | "country";

/** What a name means in one country. */
interface Meaning {
  kind: Kind;
  country: string;
  people: number;
  /** The people, or the part of a region's that compares with a city's. */
  weight: number;
}

/** A region is spoken of as much as a city with this part of its people. */
const OF_REGION = 0.4;
/** A place with this part of the people may be meant where the text speaks of its country. */
const RIVAL = 0.2;
const LEAST_RIVAL = 20_000;
/** The weight of a place that is listed by hand, where no register has it. */
const LISTED = 300_000;

/** Names of places by kind, as pairs of country and name. */
type Listed = Record<"city" | "region", [country: string, name: string][]>;

/** Collects the meanings of names, and weighs them. */
export class LikeNamed {
  readonly #meanings = new Map<string, Map<string, Meaning>>();
  /** By name, the meaning that is given by hand. */
  readonly #fixed = new Map<string, { kind: Kind; country: string }>();

  addCity(country: string, name: string, people: number): void {
    this.#add(name, { kind: "city", country, people, weight: people });
  }

  addRegion(country: string, name: string, people: number): void {
    this.#add(name, { kind: "region", country, people, weight: people * OF_REGION });
  }

  /** Adds names whose meaning is settled, packed like the gazetteer. */
  addFixed(list: string, kind: Kind): void {
    for (const group of list.split(";")) {
      const [country = "", names = ""] = group.split(":");
      for (const name of names.split("|")) this.#fixed.set(foldPlace(name), { kind, country });
    }
  }

  #add(name: string, meaning: Meaning): void {
    const key = foldPlace(name);
    const meanings = this.#meanings.get(key) ?? new Map<string, Meaning>();
    this.#meanings.set(key, meanings);
    const before = meanings.get(meaning.country);
    meanings.set(meaning.country, {
      ...meaning,
      // A region named like its capital is a region.
      kind: before?.kind === "region" ? "region" : meaning.kind,
      people: Math.max(meaning.people, before?.people ?? 0),
      weight: Math.max(meaning.weight, before?.weight ?? 0),
    });
  }

  /** Whether a name alone means the place in a country, by the people that live there. */
  isMeant(country: string, name: string): boolean {
    return heaviest(this.#meanings.get(foldPlace(name)))?.country === country;
  }

  /**
   * The places that a name may mean beside the first: `rivals` where the text speaks of their country, `far` ones only
   * where the words beside the name say so.
   */
  namesakes(): { rivals: Listed; far: Listed } {
    const rivals: Listed = { city: [], region: [] };
    const far: Listed = { city: [], region: [] };
    for (const [key, meanings] of this.#meanings) {
      const fixed = this.#fixed.get(key);
      const first = fixed
        ? { ...fixed, weight: meanings.get(fixed.country)?.weight ?? LISTED }
        : heaviest(meanings);
      if (!first || first.kind === "country" || first.country === "") continue;
      for (const { kind, country, people } of meanings.values()) {
        if (country === first.country || kind === "country") continue;
        if (people >= LEAST_RIVAL && people >= first.weight * RIVAL) rivals[kind].push([country, key]);
        // A city may lie in any country, but a region only in one that has such a place.
        else if (first.kind === "region") far[kind].push([country, key]);
      }
    }
    return { rivals, far };
  }
}

function heaviest(meanings: ReadonlyMap<string, Meaning> | undefined): Meaning | undefined {
  return [...(meanings?.values() ?? [])].sort((a, b) => b.weight - a.weight)[0];
}
