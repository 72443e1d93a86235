import { X } from "lucide-react";
import { compareNames } from "@/lib/model/compare-names";
import type { Settings } from "@/lib/settings/settings";
import { joinNames } from "../name-words";
import { Toggle } from "../Toggle";
import type { SiteAccess } from "./options-api";

interface Props {
  settings: Settings;
  access: SiteAccess;
  onNews: () => void;
  onChange: (changed: Partial<Settings>) => void;
  onForgetSite: (host: string) => void;
  onRevoke: (pattern: string) => void;
  onOpenSiteAccess?: (() => void) | undefined;
}

/** Settings for where names are marked: everywhere, by site, and on which sites beyond the news list. */
export function SettingsSection(props: Props) {
  const { settings, access, onNews, onChange, onForgetSite, onRevoke, onOpenSiteAccess } = props;
  const { granted, closedNews } = access;
  const sites = Object.entries(settings.sites).sort(([a], [b]) => compareNames(a, b));
  return (
    <>
      <div className="block">
        <Toggle
          label="Mark names on all sites"
          detail="Off, nothing is read anywhere; search still works."
          checked={settings.enabled}
          onChange={(enabled) => onChange({ enabled })}
        />
        <Toggle
          label="Mark everything on a page"
          detail="Also menus, related links and comments, and pages that are no article. Off, only the article is read."
          checked={settings.reach === "page"}
          onChange={(on) => onChange({ reach: on ? "page" : "article" })}
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
          {newsText(closedNews)} Any other is added in the toolbar popup, while you are on it.
        </p>
        {closedNews.length > 0 && (
          <button type="button" className="btn" onClick={onNews}>
            Let it read all news sites
          </button>
        )}
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

/** Says which news sites are read automatically, from the patterns of those that are not. */
export function newsText(closed: readonly string[]): string {
  if (closed.length === 0) return "News sites are read by themselves.";
  const hosts = closed.map((pattern) => hostOf(pattern).replace(/^\*\./, ""));
  return `News sites are read by themselves, but for those that the browser keeps closed to Entente: ${joinNames(hosts)}.`;
}

function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? pattern;
}

/** A match pattern as its host: `https://*.example.com/*` is "example.com and its sub-domains". */
export function patternText(pattern: string): string {
  const host = hostOf(pattern);
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
