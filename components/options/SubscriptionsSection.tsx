import { RefreshCw, Rss, X } from "lucide-react";
import { useId, useState } from "react";
import { messageOf } from "@/lib/model/message-of";
import { INTERVALS, type Interval, type Subscription } from "@/lib/subscriptions/subscription";
import { StaleNote } from "../answers/StaleNote";
import { useFresh } from "../answers/use-fresh";
import { EmptyState } from "../EmptyState";
import { type Options, SelectField, TextField } from "../form-fields";
import { ProblemNote } from "../ProblemNote";
import { CheckAll } from "./CheckAll";
import type { SubscriptionsApi } from "./options-api";
import { minuteText } from "./when";

interface Props {
  api: SubscriptionsApi;
  /** The ids of all present datasets, once known. */
  here: readonly string[] | undefined;
  /** Called when a dataset may have come or changed. */
  onChanged: () => void;
}

const EVERY: Readonly<Record<Interval, string>> = {
  never: "only when I say so",
  day: "once a day",
  week: "once a week",
  month: "once a month",
};
const INTERVAL_OPTIONS: Options<Interval> = INTERVALS.map((every) => [every, EVERY[every]]);

/** What the form's own attempts are about; others are about the subscription with an address. */
const ADDING = "add";

/** The datasets that are followed on the web, each with its last check and how it went. */
export function SubscriptionsSection({ api, here, onChanged }: Props) {
  const { answer: shown, problem: stale, reload } = useFresh(api.subscriptions);
  /** Why the last attempt about each failed. */
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  /** Servers are asked in parallel, and each takes its time. */
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const attempt = async (of: string, change: Promise<unknown>) => {
    const problem = await change.then(
      () => undefined,
      (error: unknown) => messageOf(error),
    );
    setProblems((before) => {
      const others = [...before].filter(([one]) => one !== of);
      return new Map(problem === undefined ? others : [...others, [of, problem]]);
    });
    if (problem === undefined) onChanged();
    void reload();
    return problem === undefined;
  };
  const ask = async (of: string, change: Promise<unknown>) => {
    setBusy((before) => new Set(before).add(of));
    const isDone = await attempt(of, change);
    setBusy((before) => new Set([...before].filter((one) => one !== of)));
    return isDone;
  };
  const list = shown.state === "done" ? shown.value : [];
  return (
    <>
      <StaleNote
        what="The list of subscriptions"
        problem={stale}
        isShown={shown.state === "done"}
        onAgain={() => void reload()}
      />
      {shown.state === "done" && list.length === 0 && (
        <EmptyState icon={Rss} title="No subscription yet">
          A dataset that somebody publishes on the web can be followed: new versions come when you ask for
          them, or by themselves.
        </EmptyState>
      )}
      {list.length > 1 && (
        <CheckAll
          urls={list.map(({ url }) => url)}
          check={api.checkSubscriptions}
          onChecked={() => {
            onChanged();
            void reload();
          }}
        />
      )}
      {list.length > 0 && (
        <ul className="subscriptions" aria-label="Subscriptions">
          {list.map((subscription) => (
            <li key={subscription.url} className="dataset">
              <SubscriptionItem
                subscription={subscription}
                busy={busy.has(subscription.url)}
                refused={problems.get(subscription.url)}
                isGone={subscription.dataset && here?.includes(subscription.dataset.id) === false}
                onCheck={() => void ask(subscription.url, api.checkSubscription(subscription.url))}
                onEvery={(every) =>
                  void attempt(subscription.url, api.setSubscription(subscription.url, every))
                }
                onRemove={() => void attempt(subscription.url, api.unsubscribe(subscription.url))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddForm
        busy={busy.has(ADDING)}
        problem={problems.get(ADDING)}
        onAdd={(address, every) => ask(ADDING, api.subscribe(address, every))}
      />
    </>
  );
}

function SubscriptionItem({
  subscription: { url, every, dataset, checked, changed, problem },
  busy,
  refused,
  isGone,
  onCheck,
  onEvery,
  onRemove,
}: {
  subscription: Subscription;
  busy: boolean;
  /** Why the user's last wish about it could not be done. */
  refused: string | undefined;
  /** It came once, but the browser no longer has it. */
  isGone: boolean | undefined;
  onCheck: () => void;
  onEvery: (every: Interval) => void;
  onRemove: () => void;
}) {
  const title = dataset?.title ?? URL.parse(url)?.host ?? url;
  return (
    <>
      <div className="dataset-head">
        <h3 className="dataset-title grow">
          {title} {dataset && <span className="chip num">{dataset.version}</span>}
        </h3>
        <button type="button" className="btn" aria-disabled={busy} onClick={busy ? undefined : onCheck}>
          <RefreshCw aria-hidden="true" /> {busy ? "Checking" : "Check now"}
          <span className="sr"> for {title}</span>
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label={`Unsubscribe from ${title}`}
          title="Unsubscribe; the dataset stays"
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <p className="dim break dataset-about">{url}</p>
      <div role="status">
        {isGone && <p className="bad">This dataset is not here any more: “Check now” brings it back.</p>}
        {problem !== undefined && <p className="bad break">The last update changed nothing. {problem}</p>}
        <p className="provenance num">
          {checked !== undefined && <span>Asked {minuteText(checked)}</span>}
          {changed !== undefined && <span>Changed {minuteText(changed)}</span>}
          {checked === undefined && <span>Not asked yet</span>}
        </p>
      </div>
      <ProblemNote problem={refused} className="bad break" />
      <div className="mapping-fields">
        <SelectField label="Ask by itself" value={every} options={INTERVAL_OPTIONS} onChange={onEvery} />
      </div>
    </>
  );
}

function AddForm({
  busy,
  problem,
  onAdd,
}: {
  busy: boolean;
  problem: string | undefined;
  onAdd: (address: string, every: Interval) => Promise<boolean>;
}) {
  const [address, setAddress] = useState("");
  const [every, setEvery] = useState<Interval>("never");
  const id = useId();
  return (
    <form
      className="block subscribe"
      aria-label="Subscribe to a dataset"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        void onAdd(address.trim(), every).then((isAdded) => isAdded && setAddress(""));
      }}
    >
      <div className="mapping-fields">
        <TextField
          label="Address of a dataset or feed"
          value={address}
          problemId={problem === undefined ? undefined : id}
          onChange={setAddress}
        />
        <SelectField label="Ask by itself" value={every} options={INTERVAL_OPTIONS} onChange={setEvery} />
        <div className="form-field end">
          <button type="submit" className="btn primary" aria-disabled={busy} disabled={address.trim() === ""}>
            {busy ? "Fetching" : "Subscribe"}
          </button>
        </div>
      </div>
      <ProblemNote problem={problem} className="bad break" id={id} />
      <p className="dim">
        The browser asks you for access to this one site. Its server learns that somebody fetches the file,
        and nothing else.
      </p>
    </form>
  );
}
