import { X } from "lucide-react";
import { Toggle } from "../Toggle";
import type { SettingsView } from "./options-api";

interface Props {
  settings: SettingsView;
  /** Match patterns of sites that the user let Entente read. */
  granted: readonly string[];
  onEnabled: (enabled: boolean) => void;
  onReach: (reach: SettingsView["reach"]) => void;
  onForgetSite: (host: string) => void;
  onRevoke: (pattern: string) => void;
  onOpenSiteAccess?: (() => void) | undefined;
}

/** Where names are marked: everywhere, by site, and on which sites beyond the news list. */
export function SettingsSection(props: Props) {
  const { settings, granted, onEnabled, onReach, onForgetSite, onRevoke, onOpenSiteAccess } = props;
  const sites = Object.entries(settings.sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      <div className="block">
        <Toggle
          label="Mark names on all sites"
          detail="Off, nothing is read anywhere; search still works."
          checked={settings.enabled}
          onChange={onEnabled}
        />
        <Toggle
          label="Mark everything on a page"
          detail="Also menus, related links and comments, and pages that are no article. Off, only the article is read."
          checked={settings.reach === "page"}
          onChange={(on) => onReach(on ? "page" : "article")}
        />
      </div>
      <div className="block">
        <h3 className="block-title">Your choice for single sites</h3>
        {sites.length === 0 ? (
          <p className="dim">None yet. The toolbar popup has a switch for the site that you are on.</p>
        ) : (
          <ul className="lines">
            {sites.map(([host, rule]) => (
              <li key={host}>
                <span className="grow">{host}</span>
                <span className="dim">{rule === "off" ? "off" : "on, all of its pages"}</span>
                <RemoveButton label={`Remove the choice for ${host}`} onClick={() => onForgetSite(host)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="block">
        <h3 className="block-title">Sites that you let Entente read</h3>
        <p className="dim">
          News sites are read by themselves. Any other is added in the toolbar popup, while you are on it.
        </p>
        {granted.length > 0 && (
          <ul className="lines">
            {granted.map((pattern) => (
              <li key={pattern}>
                <span className="grow">{patternText(pattern)}</span>
                <RemoveButton
                  label={`Take back access to ${patternText(pattern)}`}
                  onClick={() => onRevoke(pattern)}
                />
              </li>
            ))}
          </ul>
        )}
        {onOpenSiteAccess && (
          <button type="button" className="linklike" onClick={onOpenSiteAccess}>
            Manage site access in the browser
          </button>
        )}
      </div>
    </>
  );
}

/** A match pattern as its host: `https://*.example.com/*` is "example.com and its sub-domains". */
export function patternText(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? pattern;
  if (host === "*") return pattern.startsWith("http:") ? "all sites, unencrypted pages" : "all sites";
  return host.startsWith("*.") ? `${host.slice(2)} and its sub-domains` : host;
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-btn" aria-label={label} title={label} onClick={onClick}>
      <X aria-hidden="true" />
    </button>
  );
}
