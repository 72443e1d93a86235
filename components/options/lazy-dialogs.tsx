/** The dialogs of the options page, loaded at the first question. They stay after it, since they fade out. */
import { type ComponentProps, lazy, Suspense } from "react";
import { useLast } from "../use-last";

const Remove = lazy(async () => ({ default: (await import("./RemoveDialog")).RemoveDialog }));
const Forget = lazy(async () => ({ default: (await import("./ForgetDialog")).ForgetDialog }));
const Restore = lazy(async () => ({ default: (await import("./RestoreDialog")).RestoreDialog }));

export function RemoveDialog(props: ComponentProps<typeof Remove>) {
  return (
    useLast(props.dataset) && (
      <Suspense>
        <Remove {...props} />
      </Suspense>
    )
  );
}

export function ForgetDialog(props: ComponentProps<typeof Forget>) {
  return (
    useLast(props.dataset) && (
      <Suspense>
        <Forget {...props} />
      </Suspense>
    )
  );
}

export function RestoreDialog(props: ComponentProps<typeof Restore>) {
  return (
    useLast(props.file) && (
      <Suspense>
        <Restore {...props} />
      </Suspense>
    )
  );
}
