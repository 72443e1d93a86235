import { ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { PageName } from "@/lib/messages/replies";
import type { EntityRef } from "@/lib/model";
import { KindIcon } from "../KindIcon";
import { Skeleton } from "../Skeleton";
import type { PageActions } from "./PageNotice";
import type { PageView } from "./popup-api";

// Loaded when needed: most pages have names.
const PageNotice = lazy(() => import("./PageNotice").then((notice) => ({ default: notice.PageNotice })));

interface Props {
  page: PageView | undefined;
  lines: ReadonlyMap<EntityRef, string>;
  actions: PageActions;
  onOpen: (ref: EntityRef) => void;
}

/** The names on the page, each with its count and its tie to the others. */
export function PagePanel({ page, lines, actions, onOpen }: Props) {
  const [last, setLast] = useState<{ ref: EntityRef; index: number }>();
  if (!page) return <Skeleton lines={6} label="Reading the page" />;
  const names = page.enabled && page.siteOn && page.standing.kind === "read" ? page.standing.names.names : [];
  if (names.length === 0)
    return (
      <Suspense fallback={<Skeleton lines={6} label="Reading the page" />}>
        <PageNotice page={page} actions={actions} />
      </Suspense>
    );

  const step = ({ ref, count }: PageName) => {
    const index = last?.ref === ref ? (last.index + 1) % count : 0;
    setLast({ ref, index });
    actions.scrollTo(ref, index);
  };
  return (
    <ul className="rows">
      {names.map((name) => (
        <NameRow
          key={name.ref}
          name={name}
          line={lines.get(name.ref)}
          at={last?.ref === name.ref ? last.index : undefined}
          onStep={() => step(name)}
          onOpen={() => onOpen(name.ref)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  name: PageName;
  line: string | undefined;
  /** The mark that was last scrolled to, from 0. */
  at: number | undefined;
  onStep: () => void;
  onOpen: () => void;
}

function NameRow({ name, line, at, onStep, onOpen }: RowProps) {
  const count = at === undefined ? `${name.count}×` : `${at + 1}/${name.count}`;
  const spoken =
    at === undefined ? `, ${name.count} on this page` : `, mark ${at + 1} of ${name.count} on this page`;
  return (
    <li className="row">
      <button type="button" className="row-main" title="Show it in the page" onClick={onStep}>
        <KindIcon kind={name.kind} spoken />
        <span className="row-text">
          <span className="row-name">
            <bdi>{name.name}</bdi>
          </span>
          {/* A space keeps the row's height while its line loads. */}
          <span className="row-line">{line ?? "\u00a0"}</span>
        </span>
        <span className={at === undefined ? "row-count num" : "row-count num at"} aria-hidden="true">
          {count}
        </span>
        <span className="sr">{spoken}</span>
      </button>
      <button
        type="button"
        className="icon-btn"
        aria-label={`Open ${name.name}`}
        title="All its agreements"
        onClick={onOpen}
      >
        <ChevronRight aria-hidden="true" />
      </button>
    </li>
  );
}
