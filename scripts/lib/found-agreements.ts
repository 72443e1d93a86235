/** The agreements of labelled releases that the rules find, each with its label. */
import type { Labels } from "@/lib/releases";
import type { Deal } from "@/lib/releases/agreements/deal";
import { readDeals } from "@/lib/releases/agreements/read-deals";
import type { ReadText } from "@/lib/releases/agreements/read-text";
import { openDocument } from "@/lib/releases/document";
import type { Entity } from "@/lib/releases/entities/entity";
import { recognise } from "@/lib/releases/entities/recognise";
import { idsOf } from "./label-ids";
import type { LabelledRelease } from "./labelled-releases";

/** An agreement that was found, and the label's. */
export interface FoundAgreement {
  text: string;
  deal: Deal;
  gold: Labels["agreements"][number];
  /** The text as the rules read it, with their places and days of signing. */
  reading: ReadText;
  /** The label's id of an entity that was found. */
  idOf: (entity: Entity) => string | undefined;
}

/** The agreements of a release that were found with the parties of the label, each paired with the label's. */
export function foundAgreements({ name, input, label }: LabelledRelease): FoundAgreement[] {
  const document = openDocument(input);
  if (document.chinese) return [];
  const idOf = idsOf(label);
  const left = [...label.agreements];
  let reading: ReadText | undefined;
  readDeals(document, recognise(document), {
    offers: (read) => {
      reading = read;
    },
  });
  if (!reading) return [];
  const read = reading;
  return read.deals.flatMap((deal) => {
    const parties = deal.parties.map(idOf);
    const at = left.findIndex(
      (gold) =>
        gold.parties.length === parties.length && parties.every((id) => id && gold.parties.includes(id)),
    );
    const [gold] = at < 0 ? [] : left.splice(at, 1);
    return gold ? [{ text: name, deal, gold, reading: read, idOf }] : [];
  });
}
