/** Goes through the places that the sentences near an agreement name, as trees judge them. */
import type { Entity } from "../../entities/entity";
import type { Deal } from "../deal";
import { type ReadText, sentencesNear } from "../read-text";
import type { WordClass } from "../view/lexeme";
import { type Step, type View, wordAt } from "../view/view";
import { bearingOf } from "./bearing";
import type { Offer } from "./offer";

/** At most this many places of a list are considered. */
const MOST = 24;

/** One mention of a place. */
export interface PlaceNear {
  view: View;
  /** Its step. */
  at: number;
  /** Its number among the places of the sentence, and how many these are. */
  order: number;
  count: number;
  entity: Entity;
  start: number;
  /** Whether a dateline names it. */
  inDateline: boolean;
  /** Whether it is a party's territory, or in a party's name. */
  isOfParty: boolean;
}

/** Offers the places near an agreement; `tell` gives what is known of each, or nothing where it is no offer. */
export function offerPlaces(
  reading: ReadText,
  deal: Deal,
  rule: string,
  tell: (place: PlaceNear) => readonly number[] | undefined,
): Offer<Entity>[] {
  const { document, views } = reading;
  const out: Offer<Entity>[] = [];
  const lines = document.datelines.map(({ start, end }) => document.text.slice(start, end).toLowerCase());
  for (const number of sentencesNear(reading, deal)) {
    const view = views[number];
    const places = view ? placesOf(view) : [];
    if (!view || places.length === 0) continue;
    const bearing = bearingOf(reading, deal, number);
    places.slice(0, MOST).forEach((at, order) => {
      const mention = view.steps[at]?.mention;
      if (!mention) return;
      const { entity, start, end } = mention;
      const small = entity.name.toLowerCase();
      const told = tell({
        ...{ view, at, order, count: places.length, entity, start },
        inDateline: lines.some((line) => line.includes(small)),
        isOfParty: deal.parties.some(
          ({ territory, name }) => territory === entity || name.includes(entity.name),
        ),
      });
      if (told) out.push({ value: entity, start, end, rule, row: bearing.concat(told) });
    });
  }
  return out;
}

/** The steps of a sentence that are places. */
function placesOf(view: View): readonly number[] {
  if (!view.places) {
    const places: number[] = [];
    for (let i = 0; i < view.steps.length; i++) if (view.steps[i]?.word === "^") places.push(i);
    view.places = places;
  }
  return view.places;
}

/** The preposition that governs a place: its number among `words`, and how far before the place it is. */
export function governorOf(
  steps: readonly Step[],
  at: number,
  reach: number,
  { words, skipped, stop }: { words: readonly string[]; skipped: WordClass; stop: WordClass },
): [kind: number, gap: number] {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const kind = words.indexOf(wordAt(steps, i));
    if (kind >= 0 && !skipped.at(steps, i)) return [kind, at - i];
    if (stop.at(steps, i)) break;
  }
  return [-1, 0];
}
