import type { EntityRef } from "@/lib/model";
import type { Undo } from "../Change";
import type { MatchActions } from "./MatchPanel";

/**
 * Takes a name for one of its meanings on this page, by rejecting the others there. Where one rejection cannot be
 * stored, none is, and the error says why.
 */
export async function chooseMeaning(
  { reject }: Pick<MatchActions, "reject">,
  surface: string,
  meanings: readonly { ref: EntityRef; name: string }[],
  chosen: EntityRef,
): Promise<Undo> {
  const undos: Undo[] = [];
  const undo = async () => {
    // Where one fails it is still to be taken back, and so are those before it.
    for (let last = undos.at(-1); last; last = undos.at(-1)) {
      await last();
      undos.pop();
    }
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
