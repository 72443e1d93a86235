import type { Attempts } from "../use-attempt";
import type { PageActions } from "./PageNotice";
import type { PopupApi } from "./popup-api";

/** The actions of the page's view. Each is attempted, and what fails is told; only a mark that is gone is no matter. */
export function pageActions(api: PopupApi, attempt: Attempts["attempt"]): PageActions {
  const act = (change: Promise<void>) => void attempt(change);
  return {
    requestAccess: () => act(api.requestAccess()),
    // What an older page cannot have put into it, it has after it was loaded anew.
    readOnce: () => act(api.readOnce().catch(api.reloadPage)),
    setScope: (scope) => act(api.setScope(scope)),
    setEnabled: (on) => act(api.setEnabled(on)),
    setSite: (site, rule) => act(api.setSite(site, rule)),
    scrollTo: (ref, index) => act(api.scrollTo(ref, index).catch(() => undefined)),
    openOptions: api.openOptions,
  };
}
