import type { EntityRef, Quantity } from "@/lib/model";
import type { ProjectCard } from "@/lib/ties/card";
import { quantityText } from "@/lib/ties/format-quantity";
import { qualifierLabel } from "@/lib/ties/labels";
import { EntityName } from "./EntityName";
import { Fact, type FactOpener } from "./Fact";

interface Props {
  projects: readonly ProjectCard[];
  /** Where the words open what says so. */
  opener?: FactOpener;
  onOpen: (ref: EntityRef) => void;
}

/** What an agreement plans to do: each project with its site, phase, product and quantities. */
export function Projects({ projects, opener, onOpen }: Props) {
  return (
    <ul className="projects">
      {projects.map((project, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a project has no id, and the list never changes its order
        <li key={index}>
          <ProjectLine project={project} opener={opener} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function ProjectLine({
  project,
  opener,
  onOpen,
}: { project: ProjectCard } & Pick<Props, "opener" | "onOpen">) {
  const { name, site, phase, product, quantities } = project;
  const words = projectWords([name, phase, product]);
  return (
    <>
      {words.length > 0 && (
        <Fact of="projects" opener={opener}>
          {words.join(", ")}
        </Fact>
      )}
      {site && (
        <>
          {words.length > 0 ? ", in " : "In "}
          <EntityName entity={site} onOpen={onOpen} />
        </>
      )}
      {quantities.map((quantity, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: quantities have no id, and the list never changes its order
        <span key={index}>
          {index > 0 ? "; " : words.length > 0 || site ? ": " : ""}
          <Fact of="projects" opener={opener}>
            <span className="num">{quantityText(quantity)}</span>
            {quantity.what !== undefined && ` ${quantity.what}`}
          </Fact>
          <Firmness quantity={quantity} />
        </span>
      ))}
    </>
  );
}

/** Name, phase and product, without what the name says already. */
function projectWords(parts: readonly (string | undefined)[]): string[] {
  const words: string[] = [];
  for (const part of parts) {
    if (part === undefined || words.join(" ").toLowerCase().includes(part.toLowerCase())) continue;
    words.push(part);
  }
  return words;
}

/** How firm a quantity is, unless its own words say so already. */
function Firmness({ quantity: { what, qualifier } }: { quantity: Quantity }) {
  if (qualifier === undefined || what?.toLowerCase().includes(qualifier)) return null;
  return (
    <>
      {" "}
      <span className={qualifier === "actual" ? "chip firm" : "chip planned"}>
        {qualifierLabel(qualifier)}
      </span>
    </>
  );
}
