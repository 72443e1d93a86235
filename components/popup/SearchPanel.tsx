import { SearchX, TextSearch } from "lucide-react";
import { lazy, Suspense, useEffect, useRef } from "react";
import type { SearchItem } from "@/lib/search/hits";
import { EmptyState } from "../EmptyState";
import { Skeleton } from "../Skeleton";
import { SearchOption } from "./SearchOption";
import { nothingText, resultsText, statusText, unquoted } from "./search-words";
import type { Search } from "./use-search";

// Loaded when needed: a search hardly ever fails, and some dataset is on as a rule.
const NoDatasets = lazy(() => import("../NoDatasets").then((none) => ({ default: none.NoDatasets })));
const CouldNotLoad = lazy(() =>
  import("../answers/CouldNotLoad").then((failure) => ({ default: failure.CouldNotLoad })),
);

/** Example queries, with results in the starter dataset; the field completes values as they are typed. */
const EXAMPLES = ["kind:government", "in:Hungary", "from:2024 -in:China", "status:signed", "over 20 GWh"];

export const LIST_ID = "results";

/** The id of an option, by its place in the list. */
export function optionId(index: number): string {
  return `result-${index}`;
}

interface Props {
  search: Search;
  onChoose: (item: SearchItem) => void;
  /** Searches for another query. */
  onTry: (query: string) => void;
  /** Clears the list of recent records. */
  onClear: () => void;
  onOptions: () => void;
}

/** The results of a search, in groups; the field above moves the choice. */
export function SearchPanel({ search, onChoose, onTry, onClear, onOptions }: Props) {
  const { groups, state, failure, query, total, filters, notes, instead, nothingKnown } = search;
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  const nothing = nothingText(query, search);
  const found = instead ?? statusText(total, filters);
  const said = count > 0 ? found : nothingKnown ? "No dataset is switched on" : unquoted(nothing.title);
  return (
    <>
      <div className="sr" role="status">
        {state === "done" && said}
      </div>
      {instead !== undefined && <p className="search-notes">{instead}</p>}
      {notes.length > 0 && (
        <ul className="search-notes" role="alert">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {state === "idle" && count === 0 ? (
        <EmptyState
          icon={TextSearch}
          title="Search your datasets"
          actions={EXAMPLES.map((example) => (
            <button key={example} type="button" className="example" onClick={() => onTry(example)}>
              {example}
            </button>
          ))}
        >
          A company, a public body, a place, a field, or words of an agreement or release, in any of their
          languages, in pinyin or by initials. Arrow keys choose, Enter opens.
        </EmptyState>
      ) : failure ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <CouldNotLoad
            failure={failure}
            title="The search failed"
            onAgain={() => {
              onTry(query);
              failure.again();
            }}
          />
        </Suspense>
      ) : count > 0 ? (
        <Results search={search} onChoose={onChoose} onClear={onClear} />
      ) : state === "loading" ? (
        query !== "" && (
          // Searches are announced only above.
          <div aria-hidden="true">
            <Skeleton lines={6} />
          </div>
        )
      ) : nothingKnown ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <NoDatasets onOptions={onOptions} />
        </Suspense>
      ) : (
        <EmptyState icon={SearchX} title={nothing.title}>
          {nothing.advice}
        </EmptyState>
      )}
    </>
  );
}

function Results({ search, onChoose, onClear }: Pick<Props, "search" | "onChoose" | "onClear">) {
  const { groups, active, setActive, total, filters, instead, isRecent } = search;
  const list = useRef<HTMLDivElement>(null);
  const hits = groups.flatMap(({ items }) => items).filter(({ type }) => type !== "completion").length;
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
            {group.items.map((item) => {
              const at = index++;
              return (
                <SearchOption
                  key={item.type === "completion" ? item.query : item.ref}
                  id={optionId(at)}
                  item={item}
                  chosen={at === active}
                  onPoint={() => setActive(at)}
                  onChoose={() => onChoose(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {isRecent ? (
        <button type="button" className="linklike result-count" onClick={onClear}>
          Clear this list
        </button>
      ) : (
        instead === undefined && (
          <p className="result-count dim num">
            {hits < total ? `The best ${hits} of ${resultsText(total, 0)}` : resultsText(total, filters)}
          </p>
        )
      )}
    </>
  );
}
