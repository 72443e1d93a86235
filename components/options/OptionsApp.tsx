import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Mark } from "../Mark";
import { ReleasesSection } from "../review/ReleasesSection";
import { type Answer, useAsync } from "../use-async";
import { CorrectionsSection } from "./CorrectionsSection";
import { DatasetList } from "./DatasetList";
import { ImportPanel } from "./ImportPanel";
import { KeysSection } from "./KeysSection";
import { MarkStyleSection } from "./MarkStyleSection";
import { OpeningSection } from "./OpeningSection";
import type { DatasetView, OptionsApi, SettingsView } from "./options-api";
import { RemoveDialog } from "./RemoveDialog";
import { SameSection } from "./SameSection";
import { SettingsSection } from "./SettingsSection";
import { StorageSection } from "./StorageSection";
import { SubscriptionsSection } from "./SubscriptionsSection";
import { useImports } from "./use-imports";

const SECTIONS = [
  ["datasets", "Datasets"],
  ["import", "Import"],
  ["same", "Same in several datasets"],
  ["releases", "Releases"],
  ["subscriptions", "Subscriptions"],
  ["storage", "Backup and storage"],
  ["marks", "Where names are marked"],
  ["corrections", "Your corrections"],
  ["keys", "Keyboard"],
  ["about", "About"],
] as const;

/** The options page: datasets, import, where names are marked, keys, about. */
export function OptionsApp({ api }: { api: OptionsApi }) {
  return (
    <div className="entente options">
      <header className="top">
        <Mark size={28} />
        <h1>Entente</h1>
        <span className="dim">who is tied to whom</span>
      </header>
      <nav className="side" aria-label="Sections">
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <main>
        <DatasetSections api={api} />
        <SiteSection api={api} />
        <Section id="corrections">
          <Corrections api={api} />
        </Section>
        <Section id="keys">
          <Keys api={api} />
        </Section>
        <Section id="about">
          <div className="block about">
            <p>
              Entente <span className="num">{api.version}</span>, MIT licence. Places carry data of GeoNames
              (CC BY 4.0) where a dataset says so.
            </p>
            <p>
              Everything stays on this machine: the pages you read, your searches and your datasets are sent
              nowhere. Entente asks only the addresses that you subscribe to or fetch from, and when you say
              so. It counts nothing, and of history keeps the last few parties, places and agreements that you
              opened in the popup, which can be cleared there.
            </p>
            <p>
              <a className="src" href="/welcome.html">
                How Entente works
              </a>
            </p>
          </div>
        </Section>
      </main>
    </div>
  );
}

function Section({ id, children }: { id: (typeof SECTIONS)[number][0]; children: ReactNode }) {
  const title = SECTIONS.find(([section]) => section === id)?.[1];
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="card">{children}</div>
    </section>
  );
}

function DatasetSections({ api }: { api: OptionsApi }) {
  const { datasets, reload, problem, attempt } = useDatasets(api);
  const [removing, setRemoving] = useState<DatasetView>();
  const list = datasets.state === "done" ? datasets.value : [];
  const imports = useImports(api, reload);
  const revision = list.map(({ generation, enabled }) => `${generation} ${enabled}`).join(" ");
  return (
    <>
      <Section id="datasets">
        {problem !== undefined && (
          <p className="note failed" role="alert">
            {problem}
          </p>
        )}
        <DatasetList
          datasets={datasets}
          onEnabled={(id, on) => attempt(api.setDatasetEnabled(id, on))}
          onRemove={setRemoving}
          onRollBack={(id, generation) => attempt(api.rollBack(id, generation))}
          onForgetEarlier={(id) => attempt(api.forgetEarlier(id))}
          exports={api}
        />
      </Section>
      <Section id="import">
        <ImportPanel
          imports={imports}
          onCopy={(text) => navigator.clipboard.writeText(text)}
          onSave={api.saveFile}
          onFetch={api.fetchSource}
        />
      </Section>
      <Section id="same">
        <SameSection revision={revision} list={api.same} compare={api.compareSame} decide={api.decideSame} />
      </Section>
      <Section id="releases">
        <ReleasesSection counts={api.releaseCounts} href={api.reviewHref} />
      </Section>
      <Section id="subscriptions">
        <SubscriptionsSection api={api} onChanged={reload} />
      </Section>
      <Section id="storage">
        <StorageSection api={api} revision={revision} onRestored={reload} />
      </Section>
      <RemoveDialog
        dataset={removing}
        onCancel={() => setRemoving(undefined)}
        onRemove={(dataset) => {
          setRemoving(undefined);
          void attempt(api.removeDataset(dataset.info.id));
        }}
      />
    </>
  );
}

/** How often the list is read again: the starter dataset, or another tab, may have changed it meanwhile. */
const REREAD_MS = 2_000;

/** The datasets, kept fresh; what a change refused stands in `problem`. */
function useDatasets(api: OptionsApi) {
  const [asked, setAsked] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [datasets, setDatasets] = useState<Answer<DatasetView[]>>({ state: "loading" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is there to ask again
  useEffect(() => {
    let live = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const answer = await api.datasets().then(
        (value): Answer<DatasetView[]> => ({ state: "done", value }),
        (error: unknown): Answer<DatasetView[]> => ({ state: "failed", message: messageOf(error) }),
      );
      if (!live) return;
      setDatasets((before) => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer));
      timer = setTimeout(read, REREAD_MS);
    };
    void read();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [api, asked]);
  const reload = useCallback(() => setAsked((n) => n + 1), []);
  const attempt = (change: Promise<void>): Promise<void> => {
    return change
      .then(() => setProblem(undefined))
      .catch((error: unknown) => setProblem(messageOf(error)))
      .finally(reload);
  };
  return { datasets, reload, problem, attempt };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function SiteSection({ api }: { api: OptionsApi }) {
  const [settings, setSettings] = useState<SettingsView>();
  const [asked, setAsked] = useState(0);
  const granted = useAsync(String(asked), () => api.grantedSites());
  useEffect(() => {
    const ended = new AbortController();
    void api.settings().then((loaded) => ended.signal.aborted || setSettings(loaded));
    api.watchSettings(setSettings, ended.signal);
    return () => ended.abort();
  }, [api]);
  if (!settings) return null;
  return (
    <Section id="marks">
      <SettingsSection
        settings={settings}
        granted={granted.state === "done" ? granted.value : []}
        onEnabled={(on) => void api.setEnabled(on)}
        onReach={(reach) => void api.setReach(reach)}
        onForgetSite={(host) => void api.forgetSite(host)}
        onRevoke={(pattern) => void api.revokeSite(pattern).then(() => setAsked(asked + 1))}
        onOpenSiteAccess={api.openSiteAccess}
      />
      <MarkStyleSection style={settings.marks} onChange={(style) => void api.setMarkStyle(style)} />
      <OpeningSection settings={settings} onChange={(opening) => void api.setOpening(opening)} />
    </Section>
  );
}

function Corrections({ api }: { api: OptionsApi }) {
  const [asked, setAsked] = useState(0);
  const [problem, setProblem] = useState<string>();
  const corrections = useAsync(String(asked), () => api.corrections());
  const [shown, setShown] = useState(corrections);
  // While the list is read again, the one before stays.
  if (corrections.state !== "loading" && corrections !== shown) setShown(corrections);
  // What was said in another tab shows when this one is looked at again.
  useEffect(() => {
    const again = () => setAsked((n) => n + 1);
    addEventListener("focus", again);
    return () => removeEventListener("focus", again);
  }, []);
  const attempt = (change: Promise<void>) =>
    void change
      .then(() => setProblem(undefined))
      .catch((error: unknown) => setProblem(messageOf(error)))
      .finally(() => setAsked((n) => n + 1));
  return (
    <CorrectionsSection
      corrections={shown}
      problem={problem}
      onUndoRejection={({ id }) => attempt(api.undoRejection(id))}
      onRemoveName={({ id }) => attempt(api.removeAddedName(id))}
    />
  );
}

function Keys({ api }: { api: OptionsApi }) {
  const commands = useAsync("commands", () => api.commands());
  return (
    <KeysSection
      commands={commands.state === "done" ? commands.value : []}
      onOpenShortcuts={api.openShortcuts}
    />
  );
}
