/** What an agreement plans to do, from its rows: each may tell of another project, or of another quantity of the same. */
import type { Project, Quantity } from "@/lib/model";
import type { Places } from "./entities";
import type { RowFacts } from "./row-facts";

/** The projects that rows tell of. Rows of one project have its number; without numbers, they call it the same. */
export function projectsOf(rows: readonly RowFacts[], places: Places): Project[] {
  const projects = new Map<string, Project>();
  for (const row of rows) {
    const { projectNumber, project: name, product, phase, site } = row;
    const quantity = quantityOf(row);
    if ([projectNumber, name, product, phase, site, quantity].every((part) => part === undefined)) continue;
    const key = JSON.stringify(projectNumber ?? [name, product, phase, site]);
    const before = projects.get(key);
    const quantities = [...(before?.quantities ?? []), ...(quantity ? [quantity] : [])];
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

function quantityOf({ quantity, unit, what, per, qualifier }: RowFacts): Quantity | undefined {
  if (!quantity) return undefined;
  return {
    value: quantity.value,
    unit: unit || quantity.unit || "units",
    ...(what !== undefined && { what }),
    ...(per !== undefined && { per }),
    ...(qualifier !== undefined && { qualifier }),
  };
}
