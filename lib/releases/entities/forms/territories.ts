/** "Marlow" beside "City of Marlow": a state or town that acts under its bare name. */
import { addForm, type Entity } from "../entity";
import { keyOf } from "../name-keys";

const OF =
  /^(?:the )?(?:city|town|municipality|village|county|borough|commune|kingdom|republic|state|sultanate|principality|commonwealth|province|region|canton|district) of (?:the )?(.+)$/iu;
const BEHIND =
  /^(.+?) (?:city council|town council|county council|municipality|city|county|borough council)$/iu;

/** Gives bare names of bodies, and such as were read for unknown firms, to the government that is told in full. */
export function joinTerritories(entities: readonly Entity[]): Entity[] {
  const full = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type !== "government") continue;
    const bare = OF.exec(entity.name)?.[1] ?? BEHIND.exec(entity.name)?.[1];
    if (bare) full.set(keyOf(bare), entity);
  }
  if (full.size === 0) return [...entities];
  return entities.filter((entity) => {
    if (entity.known || entity.type === "place" || entity.rule === "legal form") return true;
    const body = full.get(keyOf(entity.name));
    if (!body || body === entity) return true;
    if (entity.type !== "government" && entity.rule !== "weak context") return true;
    for (const [form, at] of entity.forms) addForm(body, form, at);
    return false;
  });
}
