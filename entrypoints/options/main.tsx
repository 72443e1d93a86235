import { createRoot } from "react-dom/client";
import { OptionsApp } from "@/components/options/OptionsApp";
import "@/components/options/options.css";
import "@/lib/page/marks.css";
import { browserOptionsApi } from "./browser-options-api";
import { unlessPrivate } from "./private-window";

const root = document.getElementById("root");
if (root) createRoot(root).render(unlessPrivate(() => <OptionsApp api={browserOptionsApi()} />));
