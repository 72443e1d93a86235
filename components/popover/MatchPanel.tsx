import { type FormEvent, useId, useState } from "react";
import type { EntityRef } from "@/lib/model";
import type { RejectionScope } from "@/lib/popover/corrections";
import type { Named } from "@/lib/popover/framed";
import { firedWords, lostWords, reasonsFor, reasonWords } from "@/lib/popover/match";
import type { ExplainedSpelling, Meaning } from "@/lib/popover/meaning";
import { countryName } from "@/lib/ties/labels";
import { StaleNote } from "../answers/StaleNote";
import { useAnswer } from "../answers/use-answer";
import { type Change, Said, type Undo, useChange } from "../Change";
import { KindIcon } from "../KindIcon";
import { Skeleton } from "../Skeleton";

/** What the panel asks and does; each rejects with an error to show. */
export interface MatchActions {
  /** Addresses are not stored from a private window: a rejection there applies everywhere, or is not offered. */
  isPrivate: boolean;
  explain(): Promise<ExplainedSpelling | null>;
  /** "Not this one". */
  reject(said: { ref: EntityRef; name: string; surface: string; scope: RejectionScope }): Promise<Undo>;
  addName(said: { ref: EntityRef; name: string; text: string }): Promise<Undo>;
}

interface Props {
  /** The marked entity. */
  subject: { ref: EntityRef; name: string };
  /** Without the page's host, no rejection for the site is offered. */
  named: Named;
  actions: MatchActions;
}

/** Why a name on the page means this party or place, with ways to say that it does not. */
export function MatchPanel({ subject, named: { surface, site }, actions }: Props) {
  const report = useAnswer(`${subject.ref} ${surface}`, actions.explain);
  const change = useChange();
  return (
    <div className="match">
      {report.state === "loading" && <Skeleton lines={2} />}
      {report.state === "failed" && (
        <StaleNote what="The reasons" problem={report} isShown={false} onAgain={report.again} />
      )}
      {report.state === "done" && <Why spelling={report.value} subject={subject.ref} surface={surface} />}
      {/* biome-ignore lint/a11y/useSemanticElements: no form field stands in it */}
      <div className="choices" role="group" aria-label={`“${surface}” is not ${subject.name}`}>
        <span className="dim">Not this one:</span>
        {SCOPES.map(({ scope, label }) =>
          (scope === "site" && site === undefined) || (scope !== "everywhere" && actions.isPrivate) ? null : (
            <button
              key={scope}
              type="button"
              className="btn small"
              aria-disabled={change.busy}
              onClick={() =>
                change.run(
                  () => actions.reject({ ...subject, surface, scope }),
                  `“${surface}” is no longer taken for ${subject.name} ${scopeWords(scope, site)}.`,
                )
              }
            >
              {label(site)}
            </button>
          ),
        )}
      </div>
      <Said change={change} />
      <AddName subject={subject} actions={actions} change={change} />
    </div>
  );
}

const SCOPES: readonly { scope: RejectionScope; label: (site: string | undefined) => string }[] = [
  { scope: "page", label: () => "on this page" },
  { scope: "site", label: (site) => `on ${site}` },
  { scope: "everywhere", label: () => "everywhere" },
];

/** Where a name is no longer taken for something. */
function scopeWords(scope: RejectionScope, site: string | undefined): string {
  if (scope === "everywhere") return "anywhere";
  return SCOPES.find((one) => one.scope === scope)?.label(site) ?? "";
}

function Why({
  spelling,
  subject,
  surface,
}: {
  spelling: ExplainedSpelling | null;
  subject: EntityRef;
  surface: string;
}) {
  const own = spelling?.meanings.find(({ ref }) => ref === subject);
  if (!spelling || !own) return <p className="mut">“{surface}” is not found in this text any more.</p>;
  const others = spelling.meanings.filter((candidate) => candidate !== own);
  const isEqual = ({ ref }: Meaning) => spelling.equals?.includes(ref) === true;
  return (
    <>
      <p>
        “{surface}” is <Fired meaning={own} surface={surface} />.
      </p>
      <ul className="reasons mut">
        {reasonsFor(own).map((reason) => (
          <li key={reason.code}>{reasonWords(reason)}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className="label">Could also be</p>
          <ul className="rivals">
            {others.map((candidate) => (
              <li key={candidate.ref}>
                <KindIcon kind={candidate.kind} spoken />
                <span>
                  {candidate.name} <span className="dim">({originText(candidate)})</span>:{" "}
                  {lostWords(candidate, isEqual(own) && isEqual(candidate))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** "Sweden, Starter": distinguishes namesakes. */
function originText({ country, dataset }: Meaning): string {
  return country === undefined ? dataset : `${countryName(country)}, ${dataset}`;
}

/** What the words on the page are, and the name behind them where that is written otherwise. */
function Fired({ meaning: { fired, name, dataset }, surface }: { meaning: Meaning; surface: string }) {
  if (!fired) return `the short form that this page gives ${name} (${dataset})`;
  return (
    <>
      {fired.text !== surface && (
        <>
          read as <span lang={fired.lang}>“{fired.text}”</span>,{" "}
        </>
      )}
      {firedWords(fired, dataset)}
    </>
  );
}

function AddName({ subject, actions, change }: Pick<Props, "subject" | "actions"> & { change: Change }) {
  const [text, setText] = useState("");
  const id = useId();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    if (name === "" || change.busy) return;
    const isAdded = await change.run(
      () => actions.addName({ ...subject, text: name }),
      `“${name}” is a name of ${subject.name} now, on all pages.`,
    );
    // What was typed meanwhile stays.
    if (isAdded) setText((now) => (now.trim() === name ? "" : now));
  };
  return (
    <form className="add-name" onSubmit={add}>
      <label htmlFor={id} className="dim">
        Another name of {subject.name}
      </label>
      <input
        id={id}
        value={text}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="btn small" aria-disabled={change.busy || text.trim() === ""}>
        Add
      </button>
    </form>
  );
}
