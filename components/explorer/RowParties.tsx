import { Fragment } from "react";
import type { TableRow } from "./table-rows";

/** So many parties are all named in a row. */
const FEW = 3;

interface Props {
  row: Pick<TableRow, "parties" | "title" | "names">;
  /** Names all of them, as on paper. */
  areAll: boolean;
}

/** The title that was searched for, and who agreed: each name is cut by itself, and of many only the first are named. */
export function RowParties({ row: { parties, title, names }, areAll }: Props) {
  if (parties === "") return "No party named";
  const shown = areAll || names.length <= FEW ? names : names.slice(0, FEW - 1);
  const others = names.length - shown.length;
  return (
    <>
      {title !== "" && <bdi>{title}</bdi>}
      {shown.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and they never move
        <Fragment key={at}>
          {at > 0 ? <span> – </span> : title !== "" && <span> · </span>}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {others > 0 && <span> +{others}</span>}
    </>
  );
}
