/**
 * Deletes what the pointer does not name: replaced and removed generations, and what a crash or a cancel left behind.
 */
import type { Database, Pointer } from "../database";
import { withFreeLock } from "../locks";
import { type GenerationId, SHELF } from "./generation";

/** The name of the lock that an import holds on the generation it writes. */
export function generationLock(db: Database, generation: string): string {
  return `${db.name}/generation/${generation}`;
}

/** Deletes everything that is not current, except what an import is writing just now, in this context or another. */
export async function sweepAll(db: Database): Promise<void> {
  for (const id of await storedGenerations(db))
    await withFreeLock(generationLock(db, id.generation), () => freeGeneration(db, id));
  await db.transaction("rw", db.pointers, db.compiled, async () => {
    const { merged } = await db.pointer();
    const keys = await db.compiled.toCollection().primaryKeys();
    // Tie tables belong to generations, and are deleted with them.
    await db.compiled.bulkDelete(
      keys.filter(([generation, part]) => part !== "ties" && generation !== merged),
    );
  });
}

/** Chunks deleted per transaction: few, so that no reader waits for long. */
const CHUNKS_A_TRANSACTION = 256;

/**
 * Deletes a generation, unless the pointer names it. Nobody sees it even before, so where this stops half-way the next
 * sweep deletes the rest.
 */
export async function freeGeneration(db: Database, id: GenerationId): Promise<void> {
  for (let left = true; left; )
    left = await db.transaction("rw", db.pointers, db.chunks, db.compiled, async () => {
      if (namedBy(await db.pointer()).has(id.generation)) return false;
      const keys = await db.chunksOf(id).limit(CHUNKS_A_TRANSACTION).primaryKeys();
      const [first, last] = [keys[0], keys.at(-1)];
      if (first && last) await db.chunks.where(":id").between(first, last, true, true).delete();
      if (keys.length === CHUNKS_A_TRANSACTION) return true;
      await db.compiled.delete([id.generation, "ties"]);
      return false;
    });
}

/** The generations that the pointer names: current, or kept to go back to. */
function namedBy({ datasets }: Pointer): Set<string> {
  return new Set(
    datasets.flatMap(({ generation, earlier = [] }) => [generation, ...earlier.map((one) => one.generation)]),
  );
}

/** The generations that still have rows and that the pointer does not name. */
async function storedGenerations(db: Database): Promise<GenerationId[]> {
  const found = new Map<string, GenerationId>();
  for (const [generation, part] of await db.compiled.toCollection().primaryKeys())
    if (part === "ties") found.set(generation, { dataset: SHELF, generation });
  for (let key = await db.nextChunkKey(); key !== undefined; ) {
    const id = { dataset: key[0], generation: key[1] };
    found.set(id.generation, id);
    key = await db.nextChunkKey(id);
  }
  for (const generation of namedBy(await db.pointer())) found.delete(generation);
  return [...found.values()];
}
