/** The amounts of agreements in an index, and which of them a query asks for. */
import type { Unpacked } from "@/lib/names/pack";
import { GroupedRows, GroupedRowsBuilder } from "@/lib/ties/grouped-rows";
import { packStrings, StringTable } from "@/lib/ties/string-table";
import { type AskedAmount, amountOf, sortOfUnit } from "./amounts";
import type { Ordered } from "./entry-table";
import type { Amount } from "./hits";
import { Interned } from "./interned";

/** Packs the amounts of agreements, in the order of the agreements. */
export function packAmounts({ agreements, newest }: Ordered) {
  const texts = new Interned();
  const rows = new GroupedRowsBuilder();
  newest.forEach((i, row) => {
    for (const text of agreements.amounts(i)) rows.add(row, texts.number(text));
  });
  return [...rows.pack(newest.length), ...packStrings(texts.texts)];
}

/** The amounts, read in place. All are parsed when a query first asks for any. */
export class AmountTable {
  readonly #rows: GroupedRows;
  readonly #texts: StringTable;
  #measured: { sort: string; times: number; scale: number; amount: Amount }[] | undefined;
  #sorts: Set<string> | undefined;

  constructor(pack: Unpacked) {
    this.#rows = GroupedRows.read(pack);
    this.#texts = StringTable.read(pack);
  }

  /** Whether any amount is of this sort. */
  has(sort: string): boolean {
    this.#sorts ??= new Set(this.#all().map((one) => one.sort));
    return this.#sorts.has(sort);
  }

  /** The first amount of an agreement that meets an asked one. */
  meeting(agreement: number, { sort, least, most }: AskedAmount): Amount | undefined {
    const all = this.#all();
    for (const row of this.#rows.of(agreement)) {
      const one = all[row];
      if (!one || (sort !== undefined && one.sort !== sort)) continue;
      const value = one.amount.value * (sort === undefined ? one.scale : one.times);
      if (value >= least && value <= most) return one.amount;
    }
    return undefined;
  }

  /** The first amount of an agreement that meets any of several asked ones. */
  met(agreement: number, asked: readonly AskedAmount[]): Amount | undefined {
    for (const one of asked) {
      const amount = this.meeting(agreement, one);
      if (amount) return amount;
    }
    return undefined;
  }

  #all() {
    this.#measured ??= Array.from({ length: this.#texts.size }, (_, i) => {
      const amount = amountOf(this.#texts.at(i));
      const [sort, times, scale] = sortOfUnit(amount.unit);
      return { sort, times, scale, amount };
    });
    return this.#measured;
  }
}
