import { createRoot } from "react-dom/client";
import { ExplorerApp } from "@/components/explorer/ExplorerApp";
import "@/components/explorer/explorer.css";
import { unlessPrivate } from "../options/private-window";
import { browserExplorerApi } from "./browser-explorer-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(unlessPrivate(() => <ExplorerApp api={browserExplorerApi()} />));
