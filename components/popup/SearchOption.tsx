import { FileText, Filter, Handshake, type LucideIcon, Tags } from "lucide-react";
import { Fragment } from "react";
import type { AgreementHit, EntityHit, Met, SearchItem } from "@/lib/search/hits";
import { quantityText } from "@/lib/ties/format-quantity";
import { countText } from "@/lib/ties/labels";
import { KindIcon } from "../KindIcon";
import { metParts } from "./met-words";

/** The longest text that met the query beside others, in characters; a longer one has a line of its own. */
const SHORT = 30;

interface Props {
  id: string;
  item: SearchItem;
  chosen: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One line of the results: a party or place, a field, an agreement, a release, or a completion of the query. */
export function SearchOption({ id, item, chosen, onPoint, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys, as in every combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={id}
      className="option"
      role="option"
      aria-selected={chosen}
      onClick={onChoose}
      onPointerMove={onPoint}
    >
      <Content item={item} />
    </div>
  );
}

function Content({ item }: { item: SearchItem }) {
  switch (item.type) {
    case "entity":
      return <Entity hit={item} />;
    case "completion":
      return <Line icon={Filter} name={item.label} hit={{ detail: item.hint }} />;
    case "field":
      return <Line icon={Tags} name={item.name} hit={item} />;
    case "agreement":
      return <Line icon={Handshake} name={item.title} hit={item} />;
    case "release":
      return <Line icon={FileText} name={item.title} hit={item} />;
  }
}

function Entity({ hit }: { hit: EntityHit }) {
  const { kind, name, matched, reason, detail, agreements } = hit;
  const why = reason ?? (matched !== name ? matched : undefined);
  return (
    <>
      <KindIcon kind={kind} spoken />
      <span className="row-text">
        <span className="row-name">
          <bdi>{name}</bdi>
        </span>
        {why !== undefined && (
          <span className="matched">
            {/* Without a space, screen readers would join it to the name as one word. */} <bdi>{why}</bdi>
          </span>
        )}
        <span className="row-line">
          <bdi>{detail}</bdi>
        </span>
      </span>
      {agreements > 0 && <Count agreements={agreements} />}
    </>
  );
}

function Line({
  icon: Icon,
  name,
  hit: { detail, amount, met = [], agreements = 0 },
}: {
  icon: LucideIcon;
  name: string;
  hit: Pick<AgreementHit, "detail" | "amount" | "met"> & { agreements?: number };
}) {
  const line = amount ? `${quantityText(amount)} · ${detail}` : detail;
  return (
    <>
      <Icon className="option-icon" aria-hidden="true" />
      <span className="row-text">
        <span className="row-name">
          <bdi>{name}</bdi>
        </span>
        {met.filter(isLong).map((one) => (
          <span key={one.text} className="row-line">
            {/* Without a space, screen readers would join it to the line before. */} <Marked met={one} />
          </span>
        ))}
        {line !== "" && <Detail line={line} met={met.filter((one) => !isLong(one))} />}
      </span>
      {agreements > 0 && <Count agreements={agreements} />}
    </>
  );
}

function isLong({ text }: Met): boolean {
  return text.length > SHORT;
}

/** What of it met the query, with the words that did. */
function Marked({ met }: { met: Met }) {
  return (
    <bdi className="met">
      {metParts(met).map(({ text, met }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be the same, and they never move
        met ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>,
      )}
    </bdi>
  );
}

/** `hydrogen · Contract · 19 Mar 2025 · signed`: wraps between parts, not within one that fits a line. */
function Detail({ line, met }: { line: string; met: readonly Met[] }) {
  const parts = [...met.map((one) => <Marked key={one.text} met={one} />), ...line.split(" · ")];
  return (
    <span className="row-line">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be the same, and they never move
        <Fragment key={at}>
          <span>
            {part}
            {at < parts.length - 1 && "\u00a0·"}
          </span>{" "}
        </Fragment>
      ))}
    </span>
  );
}

function Count({ agreements }: { agreements: number }) {
  const text = countText(agreements, "agreement");
  const [count, word] = text.split(" ");
  return (
    <span className="row-count num" title={text}>
      {count}
      <span className="sr"> {word}</span>
    </span>
  );
}
