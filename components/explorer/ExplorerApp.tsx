import { useEffect, useState } from "react";
import { CouldNotLoad } from "../answers/CouldNotLoad";
import { Mark } from "../Mark";
import { OptionsButton } from "../OptionsButton";
import { Skeleton } from "../Skeleton";
import { Explored } from "./Explored";
import type { ExplorerApi } from "./explorer-api";
import { FilterBar } from "./FilterBar";
import { useAddress } from "./use-address";
import { useSelection } from "./use-selection";

/** The explorer: one selection in four views, with one filter bar, and an address for each. */
export function ExplorerApp({ api }: { api: ExplorerApi }) {
  const { place, go } = useAddress();
  const { query } = place;
  const { shown, answer } = useSelection(api, query);
  const [said, setSaid] = useState("");
  useEffect(() => {
    document.title = `${query === "" ? "Explorer" : query} – Entente`;
  }, [query]);
  return (
    <div className="entente explorer">
      <header className="bar explorer-bar">
        <Mark size={22} />
        <h1 className="explorer-title">Explorer</h1>
        <FilterBar
          api={api}
          query={query}
          menus={shown?.menus ?? []}
          onQuery={(next, typing) => go({ query: next }, typing)}
        />
        <OptionsButton onClick={api.openOptions} />
      </header>
      <div className="sr" role="status">
        {said}
      </div>
      {answer.state === "failed" ? (
        <CouldNotLoad failure={answer} title="The datasets could not be read" />
      ) : !shown ? (
        <Skeleton lines={10} label="Reading your datasets" />
      ) : (
        <Explored api={api} selection={shown.selection} place={place} go={go} said={said} onSaid={setSaid} />
      )}
    </div>
  );
}
