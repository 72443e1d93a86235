/** Deletes what no pointer names: replaced and removed generations, and what a crash or a cancel left behind. */
import type { Database } from "./database";
import type { GenerationId } from "./generation";
import { withFreeLock } from "./locks";

/** The lock that an import holds on the generation that it writes. */
export function generationLock(db: Database, generation: string): string {
  return `${db.name}/generation/${generation}`;
}

/** Deletes everything that is not current, except what an import is writing just now, here or in another context. */
export async function sweepAll(db: Database): Promise<void> {
  for (const id of await storedGenerations(db))
    await withFreeLock(generationLock(db, id.generation), () => freeGeneration(db, id));
  await db.transaction("rw", db.pointers, db.compiled, async () => {
    const { datasets, merged } = await db.pointer();
    const current = new Set([merged, ...datasets.map(({ generation }) => generation)]);
    const keys = await db.compiled.toCollection().primaryKeys();
    // The tables of who is tied to whom belong to generations, and went or stayed with them.
    await db.compiled.bulkDelete(
      keys.filter(([generation, part]) => part !== "ties" && !current.has(generation)),
    );
  });
}

/** Deletes a generation in one transaction, unless it is current. */
export async function freeGeneration(db: Database, id: GenerationId): Promise<void> {
  await db.transaction("rw", db.pointers, db.chunks, db.compiled, async () => {
    const { datasets } = await db.pointer();
    if (datasets.some(({ generation }) => generation === id.generation)) return;
    await db.chunksOf(id).delete();
    await db.compiled.delete([id.generation, "ties"]);
  });
}

/** The generations that have left anything and are not current. */
async function storedGenerations(db: Database): Promise<GenerationId[]> {
  const found = new Map<string, GenerationId>();
  for (const [generation, part] of await db.compiled.toCollection().primaryKeys())
    if (part === "ties") found.set(generation, { dataset: "", generation });
  for (let key = await db.nextChunkKey(); key !== undefined; ) {
    const id = { dataset: key[0], generation: key[1] };
    found.set(id.generation, id);
    key = await db.nextChunkKey(id);
  }
  for (const { generation } of (await db.pointer()).datasets) found.delete(generation);
  return [...found.values()];
}
