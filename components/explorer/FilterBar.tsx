import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { FacetMenu } from "@/lib/explore/facet-counts";
import { hasFilter, toggleFilter } from "@/lib/search/filter-edit";
import { useAnswer } from "../answers/use-answer";
import { SearchBox } from "../SearchBox";
import type { ExplorerApi } from "./explorer-api";
import { Menu } from "./Menu";

interface Props {
  api: ExplorerApi;
  query: string;
  /** The ways to narrow the selection. */
  menus: readonly FacetMenu[];
  /** Sets the query; `typing` while it is typed letter by letter. */
  onQuery: (query: string, typing: boolean) => void;
}

/** The query of the selection in words and filters, with completion, and menus for common filters. */
export function FilterBar({ api, query, menus, onQuery }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState(query);
  const [active, setActive] = useState(-1);
  const [typing, setTyping] = useState(false);
  // The last query from this bar: the field may have more, such as a space at its end.
  const asked = useRef(query);
  useEffect(() => {
    if (query === asked.current) return;
    // Another address or a picture changed the query.
    asked.current = query;
    setText(query);
    setActive(-1);
    setTyping(false);
  }, [query]);
  const answer = useAnswer(text, () => (text.trim() === "" ? Promise.resolve([]) : api.complete(text)));
  const completions = answer.state === "done" ? answer.value : [];
  const take = (next: string, typing: boolean) => {
    setText(next);
    setActive(-1);
    setTyping(typing);
    asked.current = next.trim();
    onQuery(asked.current, typing);
  };
  const open = typing && completions.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (completions.length === 0) return;
      event.preventDefault();
      if (!open) return setTyping(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // From none, up leads to the last.
      setActive(
        (index) => (Math.max(index, step < 0 ? 0 : -1) + step + completions.length) % completions.length,
      );
    } else if (event.key === "Enter") {
      take((open ? completions[active]?.query : undefined) ?? text, false);
    } else if (event.key === "Escape" && open) {
      setTyping(false);
    }
  };
  return (
    <div className="filter-bar">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of the field in it losing the focus */}
      <div className="filter-field" onBlur={() => setTyping(false)}>
        <SearchBox
          inputRef={field}
          value={text}
          label="Filter by words, kind:, with:, in:, from:, form:, status:, -word"
          onChange={(next) => take(next, true)}
          onKeyDown={onKeyDown}
          listId={open ? listId : undefined}
          activeId={open && active >= 0 ? `${listId}-${active}` : undefined}
        />
        {open && (
          <div id={listId} className="completions" role="listbox" aria-label="Filters">
            {completions.map((completion, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys, as in every combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
              <div
                key={completion.query}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className="completion"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(completion.query, true)}
              >
                <span>{completion.label}</span> <span className="dim">{completion.hint}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: menus, no form fields */}
      <div className="facets" role="group" aria-label="Narrow the selection">
        {menus.map((menu) => (
          <Facet key={menu.label} menu={menu} query={query} onQuery={(next) => take(next, false)} />
        ))}
      </div>
    </div>
  );
}

function Facet({
  menu,
  query,
  onQuery,
}: {
  menu: FacetMenu;
  query: string;
  onQuery: (query: string) => void;
}) {
  const { key, label, choices } = menu;
  return (
    <Menu label={label} count={choices.filter(({ value }) => hasFilter(query, key, value)).length}>
      {choices.map((choice) => (
        <label key={choice.value} className="menu-check">
          <input
            type="checkbox"
            checked={hasFilter(query, key, choice.value)}
            onChange={() => onQuery(toggleFilter(query, key, choice.value))}
          />
          <span className="grow">{choice.label}</span>
          <span className="dim num">{choice.count?.toLocaleString("en")}</span>
        </label>
      ))}
    </Menu>
  );
}
