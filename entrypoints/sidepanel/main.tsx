import { createRoot } from "react-dom/client";
import { PanelApp } from "@/components/panel/PanelApp";
import "@/components/panel/panel.css";
import { browserPanelApi } from "./browser-panel-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(<PanelApp api={browserPanelApi()} />);
