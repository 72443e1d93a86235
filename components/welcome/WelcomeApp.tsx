import { Database, FileSearch, type LucideIcon, Search, Share2 } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { FindReply } from "@/lib/messages/replies";
import { counted } from "@/lib/model/counted";
import { popupAddress } from "@/lib/search/routes";
import { type Asked, useAnswer } from "../answers/use-answer";
import { KindIcon } from "../KindIcon";
import { Mark } from "../Mark";
import { ExampleArticle } from "./ExampleArticle";
import { EXAMPLE } from "./example";
import { markedText } from "./marked-text";
import type { PageKeys, WelcomeApi } from "./welcome-api";

const BLOCKS = [EXAMPLE.title, ...EXAMPLE.paragraphs];

/** Queries that show what the search tolerates and understands. */
const QUERIES: readonly { query: string; what: string }[] = [
  { query: "volkswagn", what: "a slip of the finger" },
  { query: "宁德时代", what: "a name at home" },
  { query: "ningde shidai", what: "the same in pinyin" },
  { query: "kind:company in:Germany", what: "filters" },
];

const WAYS: readonly { href: string; icon: LucideIcon; title: string; text: string }[] = [
  {
    href: "/review.html",
    icon: FileSearch,
    title: "Read a release",
    text: "Paste or drop a press release. Entente proposes the parties, agreements and dates in it, each with the sentence that says so; you accept, edit or reject.",
  },
  {
    href: "/options.html#import",
    icon: Database,
    title: "Import a dataset",
    text: "Tables, data packages, FollowTheMoney or a list of names. Nothing is stored before every record has been checked.",
  },
  {
    href: "/explorer.html",
    icon: Share2,
    title: "Open the explorer",
    text: "All your agreements as a graph, timeline, map and table, and how any two parties are connected.",
  },
];

/** The first-run page: the product in three steps, with a live example. */
export function WelcomeApp({ api }: { api: WelcomeApi }) {
  // A user who left to switch a dataset on comes back to see it.
  const found = useAnswer("example", () => api.find(BLOCKS, EXAMPLE.title, EXAMPLE.lang), {
    follow: api.followDatasets,
  });
  const keys = useAnswer("keys", () => api.keys());
  const reply = found.state === "done" ? found.value : undefined;
  const blocks = useMemo(() => markedText(BLOCKS, reply ?? { entities: [], marks: [] }), [reply]);
  return (
    <div className="entente welcome">
      <header className="top">
        <Mark size={36} />
        <div>
          <h1>Entente shows who is tied to whom</h1>
          <p className="mut">
            It knows companies, public bodies and places, and the agreements between them, each with its
            source. It works on this machine: what you read and search is sent nowhere.
          </p>
        </div>
      </header>
      <main>
        <section className="step" aria-labelledby="step-read">
          <StepTitle id="step-read" number={1} title="Read the news">
            Names that your datasets know are marked. Rest the pointer on one, press and hold it on a touch
            screen, or go there with <kbd>Tab</kbd> and press <kbd>Enter</kbd>: try it here.
          </StepTitle>
          <div className="card">
            <ExampleArticle blocks={blocks} popoverSource={api.popoverSource} />
            <Standing found={found} />
          </div>
          {keys.state === "done" && <KeyLine keys={keys.value} />}
        </section>
        <section className="step" aria-labelledby="step-search">
          <StepTitle id="step-search" number={2} title="Look somebody up">
            Entente’s button in the toolbar lists the names of the page in front and searches all you have. If
            you do not see it, press the toolbar’s puzzle piece and pin it there. In the address bar, type{" "}
            <kbd>ent</kbd>, a space, and a name.
          </StepTitle>
          <div className="card address">
            <div className="address-bar" aria-hidden="true">
              <Search /> <span className="address-keyword">ent</span> zenith steel
            </div>
            <ul className="queries" aria-label="Searches to try">
              {QUERIES.map(({ query, what }) => (
                <li key={query}>
                  <a className="btn" href={popupAddress({ view: "search", query })}>
                    {query}
                  </a>
                  <span className="dim">{what}</span>
                </li>
              ))}
            </ul>
          </div>
        </section>
        <section className="step" aria-labelledby="step-more">
          <StepTitle id="step-more" number={3} title="Build on it">
            A small starter dataset about batteries and minerals is in place. Bring your own, or make one from
            the releases you read.
          </StepTitle>
          <ul className="ways">
            {WAYS.map(({ href, icon: Icon, title, text }) => (
              <li key={href}>
                <a className="card way" href={href}>
                  <Icon aria-hidden="true" />
                  <span className="way-title">{title}</span>
                  <span className="mut">{text}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer className="dim">
        You find this page again under <a href="/options.html#about">Datasets and settings, About</a>. There
        you also choose where names are marked.
      </footer>
    </div>
  );
}

function StepTitle(props: { id: string; number: number; title: string; children: ReactNode }) {
  return (
    <div className="step-title">
      <span className="step-number num" aria-hidden="true">
        {props.number}
      </span>
      <h2 id={props.id}>{props.title}</h2>
      <p>{props.children}</p>
    </div>
  );
}

/** What was found in the example, or why nothing is marked and what to do. */
function Standing({ found }: { found: Asked<FindReply> }) {
  if (found.state === "failed") {
    return (
      <div className="standing failed">
        <p role="alert">The names could not be looked up: {found.message}</p>
        <button type="button" className="btn small" onClick={found.again}>
          Try again
        </button>
      </div>
    );
  }
  return (
    <div className="standing">
      <p role="status">
        {found.state === "loading" ? "Getting the starter dataset ready…" : foundText(found.value)}
      </p>
      {found.state === "done" &&
        (found.value.marks.length === 0 ? (
          <a className="btn small" href="/options.html#datasets">
            Open datasets
          </a>
        ) : (
          <ul className="legend" aria-label="Kinds of names">
            <li>
              <KindIcon kind="company" /> company
            </li>
            <li>
              <KindIcon kind="body" /> public body
            </li>
            <li>
              <KindIcon kind="place" /> place
            </li>
          </ul>
        ))}
    </div>
  );
}

function foundText({ datasets, marks, entities }: FindReply): string {
  if (datasets === 0) return "No dataset is switched on, so nothing is marked.";
  if (marks.length === 0) return "None of these names is in the datasets that are switched on.";
  const known = new Set(entities.map(({ ref }) => ref)).size;
  return `${counted(marks.length / 4, "name")} marked, ${counted(known, "party or place", "parties and places")}.`;
}

function KeyLine({ keys: { next, toggle } }: { keys: PageKeys }) {
  if (next === "" && toggle === "") return null;
  return (
    <p className="key-line mut">
      On a page
      {next !== "" && (
        <>
          {" "}
          <kbd>{next}</kbd> steps from name to name
        </>
      )}
      {next !== "" && toggle !== "" && " and"}
      {toggle !== "" && (
        <>
          {" "}
          <kbd>{toggle}</kbd> hides all marks or shows them again
        </>
      )}
      .
    </p>
  );
}
