import type { ReactNode } from "react";
import type { SourceLink } from "@/lib/ties/card";
import { evidenceOf } from "@/lib/ties/fact-evidence";
import type { Copy } from "./Cite";
import type { Disclosed, Opener } from "./Disclosure";
import { SourceList } from "./Sources";

/** The facts that an agreement's line shows, each with the fields that hold it. */
export const FACTS = {
  form: ["form", "binding"],
  date: ["history", "effective"],
  place: ["placeSigned"],
  functions: ["functions"],
  fields: ["fields"],
  projects: ["projects"],
} as const satisfies Record<string, readonly string[]>;
export type FactName = keyof typeof FACTS;

/** Opens the evidence of a fact; `undefined` where the agreement has no source. */
export type FactOpener = ((fact: FactName) => Opener & { isOwn: boolean }) | undefined;

/** Opens facts with `opener`, and tells which of them have evidence of their own. */
export function factOpenerOf(sources: readonly SourceLink[], opener: (label: string) => Opener): FactOpener {
  if (sources.length === 0) return undefined;
  return (fact) => ({ ...opener(fact), isOwn: evidenceOf(sources, FACTS[fact]).isOwn });
}

/** A fact in a line of text. It opens its evidence below. */
export function Fact({ of, opener, children }: { of: FactName; opener: FactOpener; children: ReactNode }) {
  if (!opener) return <span>{children}</span>;
  const { isOwn, ...opens } = opener(of);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is a box of its own and would break the line it stands in
    <span
      role="button"
      tabIndex={0}
      className={isOwn ? "fact-name own" : "fact-name"}
      title={isOwn ? "What says so, word for word" : "What says so"}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        opens.onClick();
      }}
      {...opens}
    >
      {children}
    </span>
  );
}

/** What each fact opens: its own quotes, or else the releases that tell of the agreement. */
export function factDisclosures(sources: readonly SourceLink[], onCopy: Copy | undefined): Disclosed[] {
  if (sources.length === 0) return [];
  return (Object.keys(FACTS) as FactName[]).map((fact) => ({
    label: fact,
    isInText: true,
    content: () => {
      const { sources: telling, isOwn } = evidenceOf(sources, FACTS[fact]);
      return (
        <>
          {!isOwn && <p className="dim">No sentence is kept for this alone. The agreement as a whole:</p>}
          <SourceList sources={telling} onCopy={onCopy} />
        </>
      );
    },
  }));
}
