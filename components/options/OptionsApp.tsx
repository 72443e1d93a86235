import { type ReactNode, useCallback, useState } from "react";
import type { Settings } from "@/lib/settings/settings";
import type { DatasetEntry } from "@/lib/store";
import { StaleNote } from "../answers/StaleNote";
import { useFresh } from "../answers/use-fresh";
import { useLetterKeys } from "../LetterKeys";
import { Mark } from "../Mark";
import { ProblemNote } from "../ProblemNote";
import { ReleasesSection } from "../review/ReleasesSection";
import { useAttempt } from "../use-attempt";
import { useKeptFocus } from "../use-kept-focus";
import { CorrectionsSection } from "./CorrectionsSection";
import { DatasetList } from "./DatasetList";
import { ImportPanel } from "./ImportPanel";
import { KeysSection } from "./KeysSection";
import { LossNote } from "./LossNote";
import { ForgetDialog, RemoveDialog } from "./lazy-dialogs";
import { MarkStyleSection } from "./MarkStyleSection";
import { OpeningSection } from "./OpeningSection";
import type { OptionsApi, SiteAccess } from "./options-api";
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

/** The options page: its sections one below the other, and links to them. */
export function OptionsApp({ api }: { api: OptionsApi }) {
  // A restored backup replaces what every section shows. A new key makes them start afresh.
  const [restores, setRestores] = useState(0);
  const sections = useKeptFocus<HTMLElement>();
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
      <main ref={sections}>
        <DatasetSections api={api} restores={restores} onRestored={() => setRestores((n) => n + 1)} />
        <SiteSection api={api} />
        <Section id="corrections">
          <Corrections key={restores} api={api} />
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
              <a className="linklike" href="/welcome.html">
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

interface DatasetSectionsProps {
  api: OptionsApi;
  /** How many backups were restored while the page was open. */
  restores: number;
  onRestored: () => void;
}

function DatasetSections({ api, restores, onRestored }: DatasetSectionsProps) {
  const { answer: datasets, problem: stale, reload } = useFresh(api.datasets);
  const { problem, attempt } = useAttempt(reload);
  const [removing, setRemoving] = useState<DatasetEntry>();
  const [forgetting, setForgetting] = useState<DatasetEntry>();
  const list = datasets.state === "done" ? datasets.value : [];
  const imports = useImports(api, reload);
  return (
    <>
      <Section id="datasets">
        <LossNote key={restores} api={api} />
        <ProblemNote problem={problem} />
        <StaleNote
          what="The list of datasets"
          problem={stale}
          isShown={datasets.state === "done"}
          onAgain={() => void reload()}
        />
        <DatasetList
          datasets={datasets}
          onEnabled={(id, on) => attempt(api.setDatasetEnabled(id, on))}
          onRemove={setRemoving}
          onRollBack={(id, generation) => attempt(api.rollBack(id, generation))}
          onForgetEarlier={setForgetting}
          onStarter={() => void attempt(api.starterFile().then((file) => imports.add([file])))}
          onExport={api.exportDataset}
        />
      </Section>
      <Section id="import">
        <ImportPanel imports={imports} datasets={list.map(({ info }) => info)} onFetch={api.fetchSource} />
      </Section>
      <Section id="same">
        <SameSection key={restores} same={api.same} compare={api.compareSame} decisions={api.sameDecisions} />
      </Section>
      <Section id="releases">
        <ReleasesSection key={restores} counts={api.releaseCounts} menuItem={api.readMenuItem} />
      </Section>
      <Section id="subscriptions">
        <SubscriptionsSection
          key={restores}
          api={api}
          here={datasets.state === "done" ? list.map(({ info }) => info.id) : undefined}
          onChanged={reload}
        />
      </Section>
      <Section id="storage">
        <StorageSection
          api={api}
          onRestored={() => {
            void reload();
            onRestored();
          }}
        />
      </Section>
      <RemoveDialog
        dataset={removing}
        subscriptions={api.subscriptions.ask}
        onCancel={() => setRemoving(undefined)}
        onRemove={(dataset) => {
          setRemoving(undefined);
          void attempt(api.removeDataset(dataset.info.id));
        }}
      />
      <ForgetDialog
        dataset={forgetting}
        onCancel={() => setForgetting(undefined)}
        onForget={(dataset) => {
          setForgetting(undefined);
          void attempt(api.forgetEarlier(dataset.info.id));
        }}
      />
    </>
  );
}

const NO_ACCESS: SiteAccess = { granted: [], closedNews: [] };

/** Settings for where and how names are marked. */
function SiteSection({ api }: { api: OptionsApi }) {
  const { answer, problem: unread, reload } = useFresh(api.settings);
  const { answer: access, reload: reloadAccess } = useFresh(api.siteAccess);
  const after = useCallback(() => void Promise.all([reload(), reloadAccess()]), [reload, reloadAccess]);
  const { problem, attempt } = useAttempt(after);
  const save = (change: Partial<Settings>) => void attempt(api.saveSettings(change));
  const settings = answer.state === "done" ? answer.value : undefined;
  const trouble = problem ?? unread?.message;
  if (!settings && trouble === undefined) return null;
  return (
    <Section id="marks">
      <ProblemNote problem={trouble} />
      {settings && (
        <>
          <SettingsSection
            settings={settings}
            access={access.state === "done" ? access.value : NO_ACCESS}
            onNews={() => attempt(api.requestNews())}
            onChange={save}
            onForgetSite={(host) => attempt(api.forgetSite(host))}
            onRevoke={(pattern) => attempt(api.revokeSite(pattern))}
            onOpenSiteAccess={api.openSiteAccess}
          />
          <MarkStyleSection style={settings.marks} onChange={(marks) => save({ marks })} />
          <OpeningSection settings={settings} onChange={save} />
        </>
      )}
    </Section>
  );
}

function Corrections({ api }: { api: OptionsApi }) {
  const { answer: corrections, problem: unread, reload } = useFresh(api.corrections);
  const { problem, attempt } = useAttempt(reload);
  return (
    <CorrectionsSection
      corrections={corrections}
      problem={problem}
      stale={
        <StaleNote
          what="The list of your corrections"
          problem={unread}
          isShown={corrections.state === "done"}
          onAgain={() => void reload()}
        />
      }
      onUndoRejection={({ id }) => attempt(api.undoRejection(id))}
      onRemoveName={({ id }) => attempt(api.removeAddedName(id))}
    />
  );
}

function Keys({ api }: { api: OptionsApi }) {
  const { answer: commands } = useFresh(api.commands);
  const isByLetter = useLetterKeys();
  const { problem, attempt } = useAttempt();
  return (
    <>
      <KeysSection
        commands={commands.state === "done" ? commands.value : []}
        isByLetter={isByLetter}
        onByLetter={(on) => attempt(api.setLetterKeys(on))}
        onOpenShortcuts={api.openShortcuts}
      />
      <ProblemNote problem={problem} className="bad" />
    </>
  );
}
