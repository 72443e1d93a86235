import { createRoot } from "react-dom/client";
import { OptionsApp } from "@/components/options/OptionsApp";
import { unlessPrivate } from "@/components/PrivateWindowNote";
import { privateWindow } from "@/lib/messages/private-window";
import "@/components/options/options.css";
import "@/lib/page/marks.css";
import { browserOptionsApi } from "./browser-options-api";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(unlessPrivate(privateWindow(), () => <OptionsApp api={browserOptionsApi()} />));
