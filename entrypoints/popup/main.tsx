import { createRoot } from "react-dom/client";
import { PopupApp } from "@/components/popup/PopupApp";
import "@/components/popup/popup.css";
import { browserPopupApi } from "./browser-popup-api";

const root = document.getElementById("root");
if (root) createRoot(root).render(<PopupApp api={await browserPopupApi()} />);
