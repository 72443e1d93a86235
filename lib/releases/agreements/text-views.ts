/** Makes the views of a text's sentences, each once: lists and notices also look at their neighbours. */
import type { ReleaseDocument } from "../document";
import type { Entity } from "../entities/entity";
import type { Recognised } from "../entities/recognise";
import { actingPlaces } from "./sides/acting";
import { withoutReporter } from "./sides/bystanders";
import { governmentFor, stateOf } from "./sides/governments";
import { actingMinisters, type Cabinets, cabinetsOf } from "./sides/ministers";
import { type View, viewOf } from "./view/view";

/** A text's views, by the number of the sentence. */
export class TextViews {
  /** The governments that the text calls by their places. */
  readonly governments = new Map<Entity, Entity>();
  readonly #document: ReleaseDocument;
  readonly #recognised: Recognised;
  readonly #read = new Map<number, View | undefined>();
  #cabinets: Cabinets | undefined;

  constructor(document: ReleaseDocument, recognised: Recognised) {
    this.#document = document;
    this.#recognised = recognised;
  }

  /** The view of a sentence; `undefined` where there is none. */
  at(number: number): View | undefined {
    if (this.#read.has(number)) return this.#read.get(number);
    const { mentions, entities } = this.#recognised;
    const plain = viewOf(this.#document, number, mentions[number] ?? []);
    const placed = plain && actingPlaces(plain, this.governments, entities);
    const view = placed && withoutReporter(actingMinisters(placed, () => this.#cabinetsOf()));
    this.#read.set(number, view);
    return view;
  }

  #cabinetsOf(): Cabinets {
    const { entities } = this.#recognised;
    this.#cabinets ??= cabinetsOf(
      this.#document,
      entities,
      (place) => governmentFor(place, this.governments, entities),
      (step) => stateOf(step, this.governments, entities),
    );
    return this.#cabinets;
  }
}
