/** What an agreement plans, from its rows: each may tell of another project, or of another quantity of the same. */
import type { Project, Quantity } from "@/lib/model";
import type { Places } from "./entities";
import { inUnit } from "./quantity-cells";
import type { RowFacts } from "./row-facts";

/** The projects that rows tell of. Rows belong to one project by its number, or by what they call it. */
export function projectsOf(rows: readonly RowFacts[], places: Places): Project[] {
  const projects = new Map<string, Project>();
  for (const row of rows) {
    const { projectNumber, project: name, product, phase, site } = row;
    const told = quantitiesOf(row);
    if (told.length === 0 && [projectNumber, name, product, phase, site].every((part) => part === undefined))
      continue;
    const key = JSON.stringify(projectNumber ?? [name, product, phase, site]);
    const before = projects.get(key);
    // One project may have thousands of rows: its quantities are added to, not copied.
    const quantities = before?.quantities ?? [];
    quantities.push(...told);
    projects.set(key, {
      ...(name !== undefined && { name }),
      ...(site !== undefined && { site: places.of(site) }),
      ...(phase !== undefined && { phase }),
      ...(product !== undefined && { product }),
      ...before,
      ...(quantities.length > 0 && { quantities }),
    });
  }
  return [...projects.values()];
}

/** The quantity of a row; two for a range, its least and its most. */
function quantitiesOf({ quantity, unit, what, per, qualifier }: RowFacts): Quantity[] {
  if (!quantity) return [];
  const { most, bound, ...told } = unit === undefined ? quantity : inUnit(quantity, unit);
  const of = (value: number, far: string | undefined): Quantity => ({
    value,
    unit: told.unit || "units",
    ...((far ?? what) !== undefined && { what: [far, what].filter((part) => part !== undefined).join(" ") }),
    ...(per !== undefined && { per }),
    ...(qualifier !== undefined && { qualifier }),
  });
  return most === undefined ? [of(told.value, bound)] : [of(told.value, "at least"), of(most, "up to")];
}
