import { useMemo } from "react";
import { browser } from "wxt/browser";
import { routeHash } from "@/components/popup/routes";
import type { MarkPopoverProps } from "@/components/welcome/welcome-api";
import { describeEntity } from "@/lib/messages/ask";
import type { EntityRef } from "@/lib/model";
import { SECTION_ENTRIES } from "@/lib/popover/section-entries";
import { PopoverApp } from "../card/PopoverApp";
import type { PopoverSource } from "../card/source";

/** The popover of news pages, over the example. Corrections are left out: they belong to a page of the web. */
export function MarkPopover({ mark, others, published, ...rest }: MarkPopoverProps) {
  const source = useMemo((): PopoverSource => sourceOf(others), [others]);
  return <PopoverApp meant={{ ...mark, published }} source={source} {...rest} />;
}

function sourceOf(others: readonly EntityRef[]): PopoverSource {
  return {
    describe: (ref) => describeEntity(ref, others, SECTION_ENTRIES),
    openFull: (ref) =>
      void browser.tabs.create({
        url: browser.runtime.getURL(`/popup.html${routeHash({ view: "entity", ref })}`),
      }),
  };
}
