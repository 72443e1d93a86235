import type { EntityRef, Quantity } from "@/lib/model";
import type { ProjectCard } from "@/lib/ties/card";
import { projectWords } from "@/lib/ties/format-project";
import { qualifierLabel } from "@/lib/ties/labels";
import { EntityName } from "./EntityName";
import { Fact, type FactOpener } from "./Fact";

interface Props {
  projects: readonly ProjectCard[];
  /** Makes the words open their evidence. */
  opener?: FactOpener;
  onOpen: (ref: EntityRef) => void;
}

/** The plans of an agreement: each project with its site, phase, product and quantities. */
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
  const { site } = project;
  const { words, colon, quantities } = projectWords(project);
  return (
    <>
      {words !== "" && (
        <Fact of="projects" opener={opener}>
          {words}
        </Fact>
      )}
      {site && (
        <>
          {words === "" ? "In " : ", in "}
          <EntityName entity={site} onOpen={onOpen} />
        </>
      )}
      {quantities.map(([quantity, { before, amount, behind }], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: quantities have no id, and the list never changes its order
        <span key={index}>
          {index > 0 ? "; " : colon}
          <Fact of="projects" opener={opener}>
            {before}
            <Amount text={amount} />
            {behind}
          </Fact>
          <Firmness quantity={quantity} />
        </span>
      ))}
    </>
  );
}

/** Keeps `10 to 15 MW` on one line; of `1,000 stations for charging`, the number and the next word. */
function Amount({ text }: { text: string }) {
  const words = text.split(" ");
  const end = words.findLastIndex((word) => /\d/u.test(word)) + 2;
  return (
    <span className="num">
      <span className="whole">{words.slice(0, end).join(" ")}</span>
      {words.slice(end).map((word) => ` ${word}`)}
    </span>
  );
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
