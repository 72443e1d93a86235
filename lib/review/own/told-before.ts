/** Looks up what a dataset holds of one release, before what the release says now replaces it. */
import type { Dataset } from "@/lib/model";
import { evidenceOfRecord } from "../by-id";

export interface ToldBefore {
  /** Whether the release tells of a party or place. */
  tells(kind: "party" | "place", id: string): boolean;
  /** The names of a party or place that no other release tells. */
  namesOf(kind: "party" | "place", id: string): ReadonlySet<string>;
}

/** Looks up what `release` tells in a dataset. */
export function toldBefore({ parties, places, evidence }: Dataset, release: string): ToldBefore {
  const records = { party: parties, place: places };
  return {
    tells: (kind, id) => evidenceOfRecord(evidence, kind, id).some((one) => one.release === release),
    namesOf: (kind, id) => {
      const names = records[kind].find((record) => record.id === id)?.names ?? [];
      const told = evidenceOfRecord(evidence, kind, id);
      const isOnlyHere = (at: number) => {
        const tellers = told.filter(({ field }) => field === `names.${at}`);
        return tellers.length > 0 && tellers.every((one) => one.release === release);
      };
      return new Set(names.filter((_, at) => isOnlyHere(at)).map(({ text }) => text));
    },
  };
}
