import { SearchX, TextSearch, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { EmptyState } from "../EmptyState";
import { apartText } from "../name-words";
import { Skeleton } from "../Skeleton";
import { SearchOption } from "./SearchOption";
import { countText, nothingText, statusText, unquoted } from "./search-words";
import type { Search, SearchItem } from "./use-search";

/** What a searcher may try; the field offers their values as they are typed. */
const FILTER_EXAMPLES = [
  "kind:university",
  "in:Hungary",
  "from:2024",
  "status:signed",
  'with:"China Mobile"',
];

export const LIST_ID = "results";

/** The id of the option at a place in the list. */
export function optionId(index: number): string {
  return `result-${index}`;
}

interface Props {
  search: Search;
  onChoose: (item: SearchItem) => void;
  /** Forgets what was opened last. */
  onClear: () => void;
}

/** The results of a search, in groups; the field above steers the choice. */
export function SearchPanel({ search, onChoose, onClear }: Props) {
  const { groups, state, query, total, filters, notes, apart } = search;
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  const nothing = nothingText(query, notes.length > 0);
  const isApart = apart.length > 0 && count > 0;
  const found = isApart ? apartText(apart) : statusText(total, filters);
  const said = count === 0 ? unquoted(nothing.title) : found;
  return (
    <>
      <div className="sr" role="status">
        {state === "done" && said}
      </div>
      {isApart && <p className="search-notes">{found}</p>}
      {notes.length > 0 && (
        <ul className="search-notes" role="alert">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {state === "idle" && count === 0 ? (
        <EmptyState icon={TextSearch} title="Search your datasets">
          A company, a public body, a place, a field, or words of an agreement or release, in any of their
          languages, in pinyin or by initials. Arrow keys choose, Enter opens.
          <span className="filter-examples">
            {FILTER_EXAMPLES.map((example) => (
              <code key={example}>{example}</code>
            ))}
          </span>
        </EmptyState>
      ) : state === "failed" ? (
        <EmptyState icon={TriangleAlert} title="The search failed">
          {search.message}
        </EmptyState>
      ) : count > 0 ? (
        <Results search={search} onChoose={onChoose} onClear={onClear} />
      ) : state === "loading" ? (
        query !== "" && (
          // The one place that speaks of a search is above.
          <div aria-hidden="true">
            <Skeleton lines={6} />
          </div>
        )
      ) : (
        <EmptyState icon={SearchX} title={nothing.title}>
          {nothing.advice}
        </EmptyState>
      )}
    </>
  );
}

function Results({ search, onChoose, onClear }: Props) {
  const { groups, active, setActive, total, filters, apart, isRecent } = search;
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
        apart.length === 0 && (
          <p className="result-count dim num">
            {hits < total ? `The best ${hits} of ${countText(total, 0)}` : countText(total, filters)}
          </p>
        )
      )}
    </>
  );
}
