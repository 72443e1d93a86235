/** Turns the names of an entity of the facts into names of the model. */

import { mainNameType, otherNameType, withoutQualifier } from "@/lib/formats/name-type";
import type { Name } from "@/lib/model";
import type { FactEntity } from "./facts";

/**
 * All names, the main one first, each spelling once. Words in brackets after the main name are left out where they are
 * another name or distinguish it from a namesake. The name without them is as weak as the facts say of that spelling,
 * or weak where they say nothing.
 */
export function namesOf(entity: FactEntity): Name[] {
  const { text: main, qualifier } = withoutQualifier(entity.name);
  const aliases = entity.aliases.filter(
    (alias, index) => entity.aliases.findIndex(({ text }) => text === alias.text) === index,
  );
  const same = aliases.find(({ text }) => text === main);
  const isGloss = aliases.some(({ text }) => text === qualifier);
  const weakMain = same?.weak === true || (qualifier !== undefined && !isGloss && !same);
  const others = aliases.filter((alias) => alias !== same);
  return [
    { text: main, type: mainNameType(main, others.map(plain)), ...(weakMain && { weak: true }) },
    ...others.map(
      ({ text, lang, weak }): Name => ({
        text,
        lang,
        type: otherNameType(text, main),
        ...(weak && { weak }),
      }),
    ),
  ];
}

function plain({ text, weak }: FactEntity["aliases"][number]): Pick<Name, "text" | "weak"> {
  return weak ? { text, weak } : { text };
}
