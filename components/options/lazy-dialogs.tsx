/** The questions of the options page, read when the first is asked: the page opens sooner without them. */
import { type ComponentProps, lazy, Suspense, useState } from "react";

const Remove = lazy(async () => ({ default: (await import("./RemoveDialog")).RemoveDialog }));
const Restore = lazy(async () => ({ default: (await import("./RestoreDialog")).RestoreDialog }));

export function RemoveDialog(props: ComponentProps<typeof Remove>) {
  return (
    useWas(props.dataset !== undefined) && (
      <Suspense>
        <Remove {...props} />
      </Suspense>
    )
  );
}

export function RestoreDialog(props: ComponentProps<typeof Restore>) {
  return (
    useWas(props.file !== undefined) && (
      <Suspense>
        <Restore {...props} />
      </Suspense>
    )
  );
}

/** Whether it was ever so: a dialog stays once it was opened, since it fades when it is closed. */
function useWas(is: boolean): boolean {
  const [was, setWas] = useState(is);
  if (is && !was) setWas(true);
  return was || is;
}
