/**
 * Replaces traditional characters by simplified ones: a name is the same name in either writing. The table is cut from
 * OpenCC's (Apache-2.0): `scripts/simplified.ts` says which characters are in it, and packs it. One unit stands for one
 * unit, so that offsets stay.
 */
import { characters, steps } from "./simplified.json";

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const HAN = /[\u3400-\u9fff]/;
const ANY_HAN = /[\u3400-\u9fff]/g;

let table: Uint16Array<ArrayBuffer> | undefined;

/** The simplified character of a UTF-16 unit; the unit itself where it has no other. */
export function simplifiedUnit(unit: number): number {
  if (unit < FIRST_HAN || unit > LAST_HAN) return unit;
  table ??= buildTable();
  return table[unit - FIRST_HAN] as number;
}

function buildTable(): Uint16Array<ArrayBuffer> {
  const units = Uint16Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => FIRST_HAN + i);
  const turns = numbersOf(characters);
  let traditional = FIRST_HAN;
  let simple = FIRST_HAN;
  for (const [i, step] of numbersOf(steps).entries()) {
    traditional += step;
    const turn = turns[i] as number;
    simple += turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2;
    units[traditional - FIRST_HAN] = simple;
  }
  return units;
}

/** The numbers of a packed text: digits tell how many times 26, and a letter ends the number with what is over. */
function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let times = 0;
  for (const sign of packed) {
    const value = Number.parseInt(sign, 36);
    if (value < 10) times = times * 10 + value;
    else {
      numbers.push(times * 26 + value - 10);
      times = 0;
    }
  }
  return numbers;
}

/** A text with its traditional characters simplified, unit for unit. */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  return text.replace(ANY_HAN, (han) => String.fromCharCode(simplifiedUnit(han.charCodeAt(0))));
}
