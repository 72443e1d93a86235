import { Toggle } from "../Toggle";
import type { PageView } from "./popup-api";

interface Props {
  page: PageView;
  onSite: (site: string, rule: "off" | "on") => void;
  onEnabled: (on: boolean) => void;
}

/** The switch for this site and the switch for all. */
export function SiteSwitches({ page, onSite, onEnabled }: Props) {
  const { site, enabled, siteOn, always, standing } = page;
  const reads = standing.kind === "read" || standing.kind === "unread";
  return (
    <div className="switches">
      {site !== undefined && reads && (
        <Toggle
          label={site}
          detail={always ? "Marks on all of its pages" : "Marks on this site"}
          checked={siteOn && enabled}
          disabled={!enabled}
          onChange={(on) => onSite(site, on ? "on" : "off")}
        />
      )}
      <Toggle label="All sites" detail="Marks anywhere" checked={enabled} onChange={onEnabled} />
    </div>
  );
}
