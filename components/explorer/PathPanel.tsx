import { Route, X } from "lucide-react";
import { type FormEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { connectionText } from "@/lib/explore/connection-words";
import { endCalled, endLabels, endOf, labelsWith, whatText } from "@/lib/explore/end-labels";
import type { Connection, Path } from "@/lib/explore/paths";
import type { AgreementRef, EntityRef } from "@/lib/model";
import { filterValues } from "@/lib/search/filter-edit";
import { filterText } from "@/lib/search/query";
import type { SelectedEntity, Selection } from "@/lib/search/selection";
import { useAnswer } from "../answers/use-answer";
import { KindIcon } from "../KindIcon";
import type { ExplorerApi } from "./explorer-api";
import { StepCitation } from "./StepCitation";
import { isFocusLost } from "./use-way-back";

/** How many names the field offers; browsers show a dozen. */
const MOST_OFFERED = 50;

interface Props {
  api: ExplorerApi;
  selection: Selection;
  from: SelectedEntity;
  to: EntityRef | undefined;
  /** The chains between both ends; `undefined` where there are none. */
  connection: Connection | undefined;
  onTo: (ref: EntityRef | undefined) => void;
  onFocus: (ref: EntityRef) => void;
  onOpen: (ref: AgreementRef) => void;
}

/** "How is X connected to …?": the shortest chains of agreements, with a citation for each step. */
export function PathPanel({ api, selection, from, to, connection, onTo, onFocus, onOpen }: Props) {
  const goal = selection.entities.find(({ ref }) => ref === to);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(to);
  useEffect(() => {
    if (before.current === to) return;
    before.current = to;
    // The question form and the answer replace each other.
    if (isFocusLost()) (heading.current ?? field.current)?.focus();
  }, [to]);
  if (to === undefined)
    return <AskForEnd api={api} selection={selection} from={from} onTo={onTo} fieldRef={field} />;
  return (
    <section className="paths" aria-label="Connection">
      <div className="section-head">
        <h3 className="label" ref={heading} tabIndex={-1}>
          How are {from.name} and {goal?.name ?? "a party outside the selection"} connected?
        </h3>
        <button
          type="button"
          className="icon-btn"
          aria-label="Close the connection"
          onClick={() => onTo(undefined)}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {connection ? (
        <>
          <p className="dim">{connectionText(selection, connection)}</p>
          <ol className="path-list">
            {connection.paths.map((path) => (
              <li key={path.steps.map((step) => step.to).join(" ")}>
                <Chain api={api} selection={selection} path={path} onFocus={onFocus} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="note">
          No chain of agreements of this selection leads from one to the other. A wider filter may have one.
        </p>
      )}
    </section>
  );
}

interface ChainProps extends Pick<Props, "api" | "selection" | "onFocus" | "onOpen"> {
  path: Path;
}

function Chain({ api, selection, path, onFocus, onOpen }: ChainProps) {
  return (
    <ol className="chain">
      <ChainEnd entity={selection.entities[path.from]} onFocus={onFocus} />
      {path.steps.map((step) => (
        <li key={step.to} className="chain-step">
          <StepCitation
            api={api}
            agreements={step.agreements.flatMap((row) => selection.agreements[row]?.ref ?? [])}
            onOpen={onOpen}
          />
          <ChainName entity={selection.entities[step.to]} onFocus={onFocus} />
        </li>
      ))}
    </ol>
  );
}

interface EndProps {
  entity: SelectedEntity | undefined;
  onFocus: (ref: EntityRef) => void;
}

function ChainEnd(props: EndProps) {
  return (
    <li>
      <ChainName {...props} />
    </li>
  );
}

function ChainName({ entity, onFocus }: EndProps) {
  return (
    entity && (
      <div className="chain-name">
        <KindIcon kind={entity.kind} spoken />
        <span>
          <button type="button" className="name strong" onClick={() => onFocus(entity.ref)}>
            {entity.name}
          </button>{" "}
          <span className="dim">{whatText(entity)}</span>
        </span>
      </div>
    )
  );
}

function AskForEnd({
  api,
  selection,
  from,
  onTo,
  fieldRef,
}: Pick<Props, "api" | "selection" | "from" | "onTo"> & { fieldRef: RefObject<HTMLInputElement | null> }) {
  const [name, setName] = useState("");
  const list = useId();
  // Whoever only looks at somebody needs no labels, which of many take a while.
  const [isAsking, setAsking] = useState(false);
  const others = useMemo(
    () => (isAsking ? endLabels(selection.entities.filter(({ ref }) => ref !== from.ref)) : []),
    [selection, from, isAsking],
  );
  const typed = name.trim();
  const offered = endOf(others, typed);
  // By any other name, reading or slip, as the search finds them.
  const answer = useAnswer(typed, async () => {
    if (typed === "" || offered) return undefined;
    const named = await api.complete(filterText("with", typed));
    return endCalled(
      others,
      named.flatMap(({ query }) => filterValues(query, "with")),
    );
  });
  const meant = answer.state === "done" ? answer.value : undefined;
  const found = offered ?? meant?.ref;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (found) onTo(found);
  };
  return (
    <form className="ask-path" onSubmit={submit}>
      <label htmlFor={`${list}-field`}>How is {from.name} connected to …?</label>
      <div className="ask-line">
        <input
          id={`${list}-field`}
          list={list}
          ref={fieldRef}
          value={name}
          placeholder="Party or place"
          autoComplete="off"
          onFocus={() => setAsking(true)}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={list}>
          {labelsWith(others, typed, MOST_OFFERED).map(({ ref, label }) => (
            <option key={ref} value={label} />
          ))}
        </datalist>
        <button type="submit" className="btn" disabled={!found}>
          <Route aria-hidden="true" /> Show
        </button>
      </div>
      <p className="dim" role="status">
        {meant
          ? `That is ${meant.label}.`
          : typed !== "" && !found && answer.state !== "loading" && "Choose one of the names offered."}
      </p>
    </form>
  );
}
