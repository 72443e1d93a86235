import { createRoot } from "react-dom/client";
import { LetterKeysOf } from "@/components/LetterKeys";
import { OptionsApp } from "@/components/options/OptionsApp";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { privateWindow } from "@/lib/messages/private-window";
import { letterKeys } from "@/lib/settings/letter-keys";
import "@/components/options/options.css";
import "@/lib/page/marks.css";
import { browserOptionsApi } from "./browser-options-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    unlessPrivate(privateWindow(), () => (
      <LetterKeysOf question={letterKeys}>
        <OptionsApp api={browserOptionsApi()} />
      </LetterKeysOf>
    )),
  );
