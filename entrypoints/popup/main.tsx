import { createRoot } from "react-dom/client";
import { browser } from "wxt/browser";
import { PopupApp } from "@/components/popup/PopupApp";
import "@/components/popup/popup.css";
import { browserPopupApi } from "./browser-popup-api";
import { rememberView } from "./remembered-view";
import { popupSubject } from "./subject";

const subject = await popupSubject();
const [api] = await Promise.all([browserPopupApi(subject), rememberView(subject)]);
// What the browser opens at its toolbar is fitted to the view; in a tab the view is fitted to the window.
if (await browser.tabs.getCurrent()) document.body.classList.add("in-tab");
const root = document.getElementById("root");
if (root) createRoot(root).render(<PopupApp api={api} />);
