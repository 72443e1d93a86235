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
  let traditional = FIRST_HAN;
  let next = 0;
  // A letter steps to the next traditional character, by 1 to 26; a plus steps 26 on the way there.
  for (const step of steps) {
    traditional += step === "+" ? 26 : Number.parseInt(step, 36) - 9;
    if (step !== "+") units[traditional - FIRST_HAN] = characters.charCodeAt(next++);
  }
  return units;
}

/** A text with its traditional characters simplified, unit for unit. */
export function simplified(text: string): string {
  if (!HAN.test(text)) return text;
  return text.replace(ANY_HAN, (han) => String.fromCharCode(simplifiedUnit(han.charCodeAt(0))));
}
