/** What the toolbar icon tells about a page: its shape, its badge, and its tooltip. Pure. */
import { counted } from "@/lib/model/counted";

/** How a page stands; `none` where no reader runs. */
export type ToolbarState = "on" | "off" | "not-article" | "pdf" | "no-datasets" | "failed" | "none";

/** The icon's drawings, as the files in `public/icon` begin. */
export type ToolbarIcon = "" | "off-" | "idle-" | "none-";

export interface ToolbarLook {
  icon: ToolbarIcon;
  badge: string;
  title: string;
}

/** A badge holds four characters. */
const MOST_SHOWN = 999;

/** The look for a page with so many different names. States differ in shape, not only in colour. */
export function toolbarLook(state: ToolbarState, names: number): ToolbarLook {
  switch (state) {
    case "on":
      return {
        icon: "",
        badge: names === 0 ? "" : names > MOST_SHOWN ? `${MOST_SHOWN}+` : String(names),
        title:
          names === 0
            ? "Entente: no known name on this page"
            : `Entente: ${counted(names, "name")} on this page`,
      };
    case "off":
      return { icon: "off-", badge: "off", title: "Entente: marks are off here" };
    case "not-article":
    case "pdf":
      return { icon: "idle-", badge: "", title: "Entente: this is no article, so nothing is marked" };
    case "no-datasets":
      return { icon: "idle-", badge: "!", title: "Entente: no dataset is switched on" };
    case "failed":
      return {
        icon: "none-",
        badge: "!",
        title: "Entente: your datasets did not answer. Click to try again",
      };
    case "none":
      return { icon: "none-", badge: "", title: "Entente: this page is not read. Click to have it read" };
  }
}
