/**
 * Chooses the place and the day of an agreement among all that the text names. Where it was signed is often told
 * sentences away from who signed, and one day is told for several: what the rules found is one sign among others. Trees
 * decide, trained by `scripts/releases-train.ts`.
 */

import { isDay } from "../../dates/calendar";
import type { Deal, Proven } from "../deal";
import type { ReadText } from "../read-text";
import type { Offer } from "../trees/offer";
import { Forest, type TreeModel } from "../trees/trees";
import { dateOffers } from "./date-offers";
import dateModel from "./date-trees.json";
import { placeOffers } from "./place-offers";
import placeModel from "./place-trees.json";
import { datesIn, takesEffect } from "./when";

/** The least chance of what is told: below it, that the text tells none is likelier, for most that it tells are found. */
const LEAST = 0.33;

const PLACE_TREES = new Forest(placeModel);
const DATE_TREES = new Forest(dateModel);

/** Decides by other trees from now on: those of a fold. */
export function setSigningTrees(other: { places: TreeModel; dates: TreeModel }): void {
  PLACE_TREES.set(other.places);
  DATE_TREES.set(other.dates);
}

/** Gives the agreements of a text their places of signing and their days. */
export function chooseSignings(reading: ReadText): void {
  const { deals } = reading;
  const { published } = reading.document;
  // What one agreement is given must not speak for the next.
  const chosen = deals.map((deal) => {
    const isOther = (day: string, start: number) => isToCome(day, deal, published) || isOfTerm(deal, start);
    return {
      place: isHere(reading, deal.signedAt)
        ? deal.signedAt
        : best(placeOffers(reading, deal, true), deal.signedAt, PLACE_TREES),
      date: isOfEnd(reading, deal)
        ? deal.date
        : best(
            dateOffers(reading, deal, true).filter((offer) => !isOther(offer.value, offer.start)),
            deal.date && isOther(deal.date.value, deal.date.proof.start) ? undefined : deal.date,
            DATE_TREES,
          ),
    };
  });
  deals.forEach((deal, i) => {
    const { place } = chosen[i] ?? {};
    const date = chosen[i]?.date ?? ofPlan(reading, deal);
    if (place) deal.signedAt = place;
    else delete deal.signedAt;
    if (date) deal.date = date;
    else delete deal.date;
  });
}

/** "Terminated with effect from 30 June": the day that an end itself is given. */
function isOfEnd({ document }: ReadText, { date, status }: Deal): boolean {
  return status.value === "ended" && date !== undefined && takesEffect(document, date.proof.start);
}

/** "Signed here": trees are offered names alone, and this one says it beyond doubt. */
function isHere({ document }: ReadText, place: Deal["signedAt"]): boolean {
  return place !== undefined && /^here$/iu.test(document.text.slice(place.proof.start, place.proof.end));
}

/** "Are to sign on 1 July": the day to come that stands with a plan is its own. */
function ofPlan({ document }: ReadText, { status, events }: Deal): Deal["date"] {
  if (status.value !== "planned") return undefined;
  for (const { view, rule } of events) {
    const days = datesIn(document, view.sentence.start, view.sentence.end).filter(({ value }) =>
      isDay(value),
    );
    const [day] = days;
    if (
      days.length !== 1 ||
      !day ||
      !/\bon (?:\p{Lu}\p{Ll}+day,? )?$/u.test(document.text.slice(0, day.start).slice(-16))
    )
      continue;
    return { value: day.value, proof: { start: day.start, end: day.end, rule } };
  }
  return undefined;
}

/** "Signed a contract, effective from 1 April": the day of what is done is gone by when a text tells of it. */
function isToCome(day: string, { status }: Deal, published: string | undefined): boolean {
  const done = status.value !== "planned" && status.value !== "ended";
  return done && published !== undefined && isDay(day) && day > published;
}

/** "Extended until the end of 2030": a day on which its term begins or ends is not that of the deed. */
function isOfTerm({ effective, ends }: Deal, start: number): boolean {
  return start === ends?.proof.start || start === effective?.proof.start;
}

/** The likeliest of all, or what the rules told where that is the same, or was not offered. */
function best<T>(
  offers: readonly Offer<T>[],
  ruled: Proven<T> | undefined,
  trees: Forest,
): Proven<T> | undefined {
  let most = LEAST;
  let found: Offer<T> | undefined;
  for (const offer of offers) {
    const chance = trees.chance(offer.row);
    if (chance > most) {
      most = chance;
      found = offer;
    }
  }
  const known = ruled && offers.some(({ value }) => value === ruled.value);
  if (!found) return known ? undefined : ruled;
  if (found.value === ruled?.value) return ruled;
  const { value, start, end, rule } = found;
  return { value, proof: { start, end, rule } };
}
