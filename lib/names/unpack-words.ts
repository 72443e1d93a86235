/** The words of a string that `scripts/lib/packed-words.ts` packed. */
export function unpackWords(packed: string): string[] {
  let before = "";
  return Array.from(packed.matchAll(/(\d+)(\D*)/g), ([, dropped, rest = ""]) => {
    before = before.slice(0, before.length - Number(dropped)) + rest;
    return before;
  });
}
