import type { EntityRef } from "@/lib/model";
import type { Undo } from "./Change";
import type { MatchActions } from "./MatchPanel";

/**
 * Takes a name for one of its meanings on this page: the others are "not this one" there. Where one of them cannot be
 * kept, none is, and the error says why.
 */
export async function chooseMeaning(
  { reject }: Pick<MatchActions, "reject">,
  surface: string,
  meanings: readonly { ref: EntityRef; name: string }[],
  chosen: EntityRef,
): Promise<Undo> {
  const undos: Undo[] = [];
  const undo = async () => {
    for (const one of undos.splice(0).reverse()) await one();
  };
  try {
    for (const { ref, name } of meanings)
      if (ref !== chosen) undos.push(await reject({ ref, name, surface, scope: "page" }));
  } catch (error) {
    await undo().catch(() => undefined);
    throw error;
  }
  return undo;
}
