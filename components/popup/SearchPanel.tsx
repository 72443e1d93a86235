import { FileText, SearchX, TextSearch, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { SearchHit } from "@/lib/search/hits";
import { countText } from "@/lib/ties/labels";
import { EmptyState } from "../EmptyState";
import { KindIcon } from "../KindIcon";
import { Skeleton } from "../Skeleton";
import type { Search } from "./use-search";

export const LIST_ID = "results";

/** The id of the option at a place in the list. */
export function optionId(index: number): string {
  return `result-${index}`;
}

interface Props {
  search: Search;
  onChoose: (hit: SearchHit) => void;
}

/** The results of a search, in groups; the field above steers the choice. */
export function SearchPanel({ search, onChoose }: Props) {
  const { groups, state, query, total } = search;
  const count = groups.reduce((sum, group) => sum + group.hits.length, 0);
  return (
    <>
      <div className="sr" role="status">
        {state === "done" && (count === 0 ? `Nothing found for ${query}` : resultText(total))}
      </div>
      {state === "idle" ? (
        <EmptyState icon={TextSearch} title="Search your datasets">
          A company, a public body, a place, or words of an agreement, in any of their languages. Arrow keys
          choose, Enter opens.
        </EmptyState>
      ) : state === "failed" ? (
        <EmptyState icon={TriangleAlert} title="The search failed">
          {search.message}
        </EmptyState>
      ) : count > 0 ? (
        <Results search={search} onChoose={onChoose} count={count} />
      ) : state === "loading" ? (
        <Skeleton lines={6} label="Searching" />
      ) : (
        <EmptyState icon={SearchX} title={`Nothing found for “${query}”`}>
          Try fewer letters, another spelling, or the name at home. Datasets that are switched off are not
          searched.
        </EmptyState>
      )}
    </>
  );
}

function resultText(total: number): string {
  return total === 1 ? "1 result" : `${total.toLocaleString("en")} results`;
}

function Results({ search, onChoose, count }: Props & { count: number }) {
  const { groups, active, setActive, total } = search;
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what moves it
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  let index = 0;
  return (
    <>
      <div id={LIST_ID} className="results" role="listbox" aria-label="Results" ref={list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: no form field stands in it
          <div key={group.title} role="group" aria-label={group.title}>
            <div className="label" aria-hidden="true">
              {group.title}
            </div>
            {group.hits.map((hit) => {
              const at = index++;
              return (
                <Option
                  key={hit.ref}
                  id={optionId(at)}
                  hit={hit}
                  chosen={at === active}
                  onPoint={() => setActive(at)}
                  onChoose={() => onChoose(hit)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p className="result-count dim num">
        {count < total ? `The best ${count} of ${resultText(total)}` : resultText(total)}
      </p>
    </>
  );
}

interface OptionProps {
  id: string;
  hit: SearchHit;
  chosen: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ id, hit, chosen, onPoint, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys, as in every combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={id}
      className="option"
      role="option"
      aria-selected={chosen}
      onClick={onChoose}
      onPointerMove={onPoint}
    >
      {hit.type === "entity" ? (
        <>
          <KindIcon kind={hit.kind} spoken />
          <span className="row-text">
            <span className="row-name">{hit.name}</span>
            {hit.matched !== hit.name && <span className="matched">{hit.matched}</span>}
            <span className="row-line">{hit.detail}</span>
          </span>
          <span className="row-count num" title={countText(hit.agreements, "agreement")}>
            {hit.agreements > 0 && hit.agreements.toLocaleString("en")}
            <span className="sr"> {hit.agreements === 1 ? "agreement" : "agreements"}</span>
          </span>
        </>
      ) : (
        <>
          <FileText className="option-icon" aria-hidden="true" />
          <span className="row-text">
            <span className="row-name">{hit.title}</span>
            <span className="row-line">{hit.detail}</span>
          </span>
        </>
      )}
    </div>
  );
}
