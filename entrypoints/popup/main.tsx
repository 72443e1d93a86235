import { createRoot } from "react-dom/client";
import { PopupApp } from "@/components/popup/PopupApp";
import "@/components/popup/popup.css";
import { browserPopupApi } from "./browser-popup-api";
import { rememberView } from "./remembered-view";
import { popupSubject } from "./subject";

const subject = await popupSubject();
const [api] = await Promise.all([browserPopupApi(subject), rememberView(subject)]);
const root = document.getElementById("root");
if (root) createRoot(root).render(<PopupApp api={api} />);
