import { createRoot } from "react-dom/client";
import { browser } from "wxt/browser";
import { LetterKeysOf } from "@/components/LetterKeys";
import { PopupApp } from "@/components/popup/PopupApp";
import "@/components/popup/popup.css";
import { letterKeys } from "@/lib/settings/letter-keys";
import { browserPopupApi } from "./browser-popup-api";
import { rememberView } from "./remembered-view";
import { popupSubject } from "./subject";

const subject = await popupSubject();
const [api, tab] = await Promise.all([
  browserPopupApi(subject),
  browser.tabs.getCurrent(),
  rememberView(subject),
]);
// At the toolbar the browser fits the window to the view; in a tab the view fits the window.
if (tab) document.body.classList.add("in-tab");
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <LetterKeysOf question={letterKeys}>
      <PopupApp api={api} />
    </LetterKeysOf>,
  );
// Nobody prints before there is something to see.
void import("@/components/print.css");
