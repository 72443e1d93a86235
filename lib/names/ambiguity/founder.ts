/** Whether a firm's name that is a given name and a surname means its founder here. */
import { givenNames } from "./given-names";
import { OCCUPATIONS } from "./lexicon-people";
import type { Placed } from "./placed";

/** What a text says of a person, and of no firm. */
const OF_A_PERSON =
  /^\s(?:himself|herself|believed|died|married|grew up|was born|was an? (?<job>\p{Ll}+(?:\s\p{Ll}+)?))(?![\p{L}\p{N}])/u;

/** The first letters of those words. */
const BEGINNINGS: ReadonlySet<string> = new Set("hbdmgw");

/** The words that tell the founder: "Robert Bosch believed", "John Deere was a blacksmith". */
export function founder({ text, sighting, surface }: Placed): string | undefined {
  if (sighting.end > sighting.nameEnd || !BEGINNINGS.has(text.charAt(sighting.end + 1))) return undefined;
  const told = OF_A_PERSON.exec(text.slice(sighting.end, sighting.end + 60));
  if (!told) return undefined;
  const [given = "", ...rest] = surface.split(" ");
  if (rest.length === 0 || !givenNames().has(given.toLowerCase())) return undefined;
  const jobs = told.groups?.job?.split(" ");
  const isJob = (word: string) =>
    OCCUPATIONS.has(word) || /(?:smith|man|woman|[^s]ist|ian|wright)$/.test(word);
  return jobs === undefined || jobs.some(isJob) ? told[0].trim() : undefined;
}
