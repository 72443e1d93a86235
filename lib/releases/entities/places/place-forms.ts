/** Reads parts of places: "northern Italy", "the south of the UK", "the Isère valley". */

import type { ReleaseDocument } from "../../document";
import { lowerAt } from "../../text/tokens";
import type { EntityMention } from "../entity";

const PARTS =
  /^(?:(?:north|south|east|west|mid)(?:ern)?|(?:north|south)-?(?:east|west)(?:ern)?|central|mainland|inner|upper|lower|greater|inland|coastal|rural|metropolitan|downtown)$/;
const SIDES =
  /^(?:(?:north|south|east|west)|(?:north|south)-?(?:east|west)|centre|center|middle|interior|heart|coast)$/;
const GROUNDS =
  /^(?:states|region|coast|valley|district|county|province|basin|field|fields|area|peninsula|shore|border|delta|islands?|campus|prefecture|estuary|plateau|desert|quarter|neighbou?rhood)$/;

/** Adds such forms to the places. */
export function addParts(document: ReleaseDocument, mentions: readonly EntityMention[][]): void {
  mentions.forEach((row, number) => {
    const tokens = document.sentences[number]?.tokens ?? [];
    const word = (i: number) => (tokens[i]?.capital === false ? lowerAt(tokens, i) : "");
    for (const { entity, from, to, start, end } of row) {
      if (entity.type !== "place") continue;
      const add = (a: number, b: number) => {
        const form = document.text.slice(a, b).replace(/\s+/gu, " ");
        if (!entity.forms.has(form)) entity.forms.set(form, a);
      };
      let first = from;
      if (PARTS.test(word(from - 1))) first = from - 1;
      else {
        const of = word(from - 1) === "the" ? from - 2 : from - 1;
        if (word(of) === "of" && SIDES.test(word(of - 1)) && word(of - 2) === "the") first = of - 1;
      }
      const behind = GROUNDS.test(word(to)) ? tokens[to] : undefined;
      if (first < from) add(tokens[first]?.start ?? start, end);
      if (behind) add(start, behind.end);
    }
  });
}
