import { Download } from "lucide-react";
import { useState } from "react";
import type { View } from "@/lib/explore/address";
import { fileNameOf } from "@/lib/formats/file-name";
import { WRITE_FORMATS } from "@/lib/formats/write-formats";
import { messageOf } from "@/lib/model/message-of";
import type { Selection } from "@/lib/search/selection";
import { copyText } from "../copy-text";
import { saveFile } from "../save-file";
import type { ExplorerApi } from "./explorer-api";
import { Menu } from "./Menu";
import type * as Made from "./made-files";

interface Props {
  api: ExplorerApi;
  view: View;
  query: string;
  selection: Selection;
  /** Returns the current picture. */
  picture: () => Made.Picture;
  onSaid: (text: string) => void;
}

type Content = Blob | undefined | Promise<Blob | undefined>;

/** Exports the picture, the data, or the address as text. */
export function ExportMenu({ api, view, query, selection, picture, onSaid }: Props) {
  const title = query === "" ? "All agreements" : `Agreements: ${query}`;
  const save = async (what: string, extension: string, make: (made: typeof Made) => Content) => {
    try {
      // Few take anything away: what makes the files is loaded when it is first needed.
      const content = await make(await import("./made-files"));
      if (content) saveFile(`${fileNameOf("entente", what, query)}.${extension}`, content);
      else onSaid("This view is no picture; take its data.");
    } catch (error) {
      onSaid(`The file could not be made: ${messageOf(error)}`);
    }
  };
  const copyAddress = async () => {
    const done = await copyText(location.href);
    onSaid(done ? "Address copied" : "The browser did not let it be copied");
  };
  return (
    <Menu label="Export" icon={Download}>
      <Item
        label="Picture (SVG)"
        onClick={() => void save(view, "svg", ({ svgFile }) => svgFile(picture(), title))}
      />
      <Item
        label="Picture (PNG)"
        onClick={() => void save(view, "png", ({ pngFile }) => pngFile(picture(), title))}
      />
      <Item
        label="Data (CSV)"
        onClick={() => void save("agreements", "csv", ({ csvFile }) => csvFile(api, selection))}
      />
      <Item
        label="Data (JSON)"
        onClick={() => void save("agreements", "json", ({ jsonFile }) => jsonFile(query, selection))}
      />
      <RecordsExport api={api} query={query} title={title} selection={selection} onSaid={onSaid} />
      <Item label="Copy the address of this view" onClick={() => void copyAddress()} />
    </Menu>
  );
}

function Item({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="menu-item" onClick={onClick}>
      {label}
    </button>
  );
}

interface RecordsProps extends Pick<Props, "api" | "query" | "selection" | "onSaid"> {
  title: string;
}

/** Exports the agreements with their parties, places, releases and evidence, for other programs or to import again. */
function RecordsExport({ api, query, title, selection, onSaid }: RecordsProps) {
  const [format, setFormat] = useState<string>(WRITE_FORMATS[0].id);
  const save = () => {
    onSaid("Saving the records");
    const refs = selection.agreements.map(({ ref }) => ref);
    api.exportAgreements(format, refs, { query, title }).then(
      (files) => onSaid(files === 1 ? "Saved as one file" : `Saved as ${files} files, one a dataset`),
      (error: unknown) => onSaid(messageOf(error)),
    );
  };
  return (
    <form
      className="menu-form"
      aria-label="All records of these agreements"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label className="menu-label">
        All records as
        <select className="field" value={format} onChange={(event) => setFormat(event.target.value)}>
          {WRITE_FORMATS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn" disabled={selection.agreements.length === 0}>
        Save
      </button>
    </form>
  );
}
