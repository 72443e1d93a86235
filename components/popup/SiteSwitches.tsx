import { Toggle } from "../Toggle";
import type { PageActions } from "./PageNotice";
import type { PageView } from "./popup-api";
import { ScopeChoice } from "./ScopeChoice";

interface Props {
  page: PageView;
  actions: PageActions;
}

/** The switch for this site, the choice of other pages to read, and the switch for all. */
export function SiteSwitches({ page, actions }: Props) {
  const { site, enabled, siteOn, always, standing, hasAccess, toggleKey } = page;
  const reads = standing.kind === "read" || standing.kind === "unread";
  return (
    <div className="switches">
      {site !== undefined && reads && hasAccess && (
        <Toggle
          label={site}
          detail={always ? "Marks on all of its pages" : "Marks on this site"}
          checked={siteOn && enabled}
          disabled={!enabled}
          onChange={(on) => actions.setSite(site, on ? "on" : "off")}
        />
      )}
      {site !== undefined && reads && !hasAccess && (
        <div className="toggle">
          <div className="grow">
            <span className="toggle-label">{site}</span>
            <span className="toggle-detail">This page once</span>
          </div>
          <button type="button" className="btn small" onClick={actions.requestAccess}>
            Read this site
          </button>
        </div>
      )}
      <ScopeChoice scope={page.scope} onScope={actions.setScope} />
      <Toggle
        label="All marks"
        detail={toggleKey === "" ? "On or off everywhere" : <kbd>{toggleKey}</kbd>}
        checked={enabled}
        onChange={actions.setEnabled}
      />
    </div>
  );
}
