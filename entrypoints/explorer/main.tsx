import { createRoot } from "react-dom/client";
import { ExplorerApp } from "@/components/explorer/ExplorerApp";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { privateWindow } from "@/lib/messages/private-window";
import "@/components/explorer/explorer.css";
import { browserExplorerApi } from "./browser-explorer-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(unlessPrivate(privateWindow(), () => <ExplorerApp api={browserExplorerApi()} />));
