/**
 * The entries of agreements and releases while an index is compiled, as columns of numbers. They name the same parties,
 * places, fields and words again and again; as objects, a few hundred thousand would not fit into memory.
 */
import { AGREEMENT_FORMS, AGREEMENT_FUNCTIONS, AGREEMENT_STATUSES } from "@/lib/model";
import { compareTexts } from "@/lib/model/compare-texts";
import { NumberLists, Numbers } from "@/lib/ties/numbers";
import { addressToken } from "./addresses";
import { amountText } from "./amounts";
import { firstDay, lastDay } from "./days";
import type { AgreementEntry, ReleaseEntry } from "./entry";
import type { Interned } from "./interned";

/** The number for no text. */
const NOTHING = 0xffff_ffff;
const BETWEEN = "\n";

/** What both kinds have: a reference, a date, a detail line. */
class DatedEntries {
  protected readonly refs: Interned;
  protected readonly texts: Interned;
  readonly firstDays = new Numbers();
  readonly lastDays = new Numbers();
  readonly #refs: string[] = [];
  readonly #details = new Numbers();

  /** `refs` numbers references, `texts` numbers texts that recur. */
  constructor(refs: Interned, texts: Interned) {
    this.refs = refs;
    this.texts = texts;
  }

  get count(): number {
    return this.#refs.length;
  }

  protected addDated(ref: string, detail: string, date: string | undefined): void {
    this.#refs.push(ref);
    this.#details.push(this.texts.number(detail));
    this.firstDays.push(firstDay(date));
    this.lastDays.push(lastDay(date));
  }

  ref(i: number): string {
    return this.#refs[i] ?? "";
  }

  detail(i: number): string {
    return this.texts.texts[this.#details.at(i)] ?? "";
  }

  /** The numbers of the entries, newest first. */
  newestFirst(): Uint32Array<ArrayBuffer> {
    const order = Uint32Array.from({ length: this.count }, (_, i) => i);
    return order.sort(
      (a, b) => this.lastDays.at(b) - this.lastDays.at(a) || compareTexts(this.ref(a), this.ref(b)),
    );
  }

  protected textsOf(lists: NumberLists, i: number): string[] {
    const list: string[] = [];
    lists.each(i, (number) => {
      list.push(this.texts.texts[number] ?? "");
    });
    return list;
  }
}

export class AgreementTable extends DatedEntries {
  readonly forms = new Numbers();
  readonly statuses = new Numbers();
  /** A bit for each function. */
  readonly functions = new Numbers();
  /** Numbers of references. */
  readonly parties = new NumberLists();
  readonly suppliers = new NumberLists();
  readonly places = new NumberLists();
  readonly #texts = new NumberLists();
  readonly #fields = new NumberLists();
  readonly #amounts = new NumberLists();
  /** Each agreement's pieces as one text, since hardly any piece recurs. */
  readonly #told: string[] = [];

  add(entry: AgreementEntry): void {
    const { ref, detail, date, form, status, functions, texts, fields, amounts } = entry;
    this.addDated(ref, detail, date);
    this.#told.push(entry.told.join(BETWEEN));
    this.forms.push(AGREEMENT_FORMS.indexOf(form));
    this.statuses.push(AGREEMENT_STATUSES.indexOf(status));
    this.functions.push(functions.reduce((bits, one) => bits | (1 << AGREEMENT_FUNCTIONS.indexOf(one)), 0));
    for (const list of ["parties", "suppliers", "places"] as const) {
      for (const one of entry[list]) this[list].push(this.refs.number(one));
      this[list].close();
    }
    for (const text of texts) this.#texts.push(this.texts.number(text));
    for (const field of fields) this.#fields.push(this.texts.number(field));
    for (const amount of amounts) this.#amounts.push(this.texts.number(amountText(amount)));
    for (const list of [this.#texts, this.#fields, this.#amounts]) list.close();
  }

  words(i: number): string[] {
    return this.textsOf(this.#texts, i);
  }

  fields(i: number): string[] {
    return this.textsOf(this.#fields, i);
  }

  told(i: number): string[] {
    return (this.#told[i] ?? "").split(BETWEEN).filter((piece) => piece !== "");
  }

  /** Texts of `amountText`. */
  amounts(i: number): string[] {
    return this.textsOf(this.#amounts, i);
  }
}

export class ReleaseTable extends DatedEntries {
  /** Numbers of references. */
  readonly agreements = new NumberLists();
  readonly #titles: string[] = [];
  readonly #addresses: (string | undefined)[] = [];
  readonly #publishers = new Numbers();

  add({ ref, detail, date, title, url, publisher, agreements }: ReleaseEntry): void {
    this.addDated(ref, detail, date);
    this.#titles.push(title);
    this.#addresses.push(url && addressToken(url));
    this.#publishers.push(publisher === undefined ? NOTHING : this.texts.number(publisher));
    for (const agreement of agreements) this.agreements.push(this.refs.number(agreement));
    this.agreements.close();
  }

  title(i: number): string {
    return this.#titles[i] ?? "";
  }

  /** The token of its web address. */
  address(i: number): string | undefined {
    return this.#addresses[i];
  }

  publisher(i: number): string | undefined {
    return this.texts.texts[this.#publishers.at(i)];
  }
}

/** Agreements and releases in the order in which they are numbered. */
export interface Ordered {
  agreements: AgreementTable;
  newest: Uint32Array;
  releases: ReleaseTable;
  newestReleases: Uint32Array;
  /** For the number of each reference, its place among parties and places and then agreements, or -1. */
  placeOf: Int32Array;
}

/** The numbers of a list in order, without repeats. */
export function distinct(lists: NumberLists, i: number): Set<number> {
  const numbers = new Set<number>();
  lists.each(i, (number) => numbers.add(number));
  return numbers;
}
