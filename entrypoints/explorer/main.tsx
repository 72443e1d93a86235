import { createRoot } from "react-dom/client";
import { ExplorerApp } from "@/components/explorer/ExplorerApp";
import { LetterKeysOf } from "@/components/LetterKeys";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { privateWindow } from "@/lib/messages/private-window";
import "@/components/explorer/explorer.css";
import { letterKeys } from "@/lib/settings/letter-keys";
import { browserExplorerApi } from "./browser-explorer-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    unlessPrivate(privateWindow(), () => (
      <LetterKeysOf question={letterKeys}>
        <ExplorerApp api={browserExplorerApi()} />
      </LetterKeysOf>
    )),
  );
