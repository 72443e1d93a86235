/** What tables of agreements say beside what a search knows of them: where it stands, how much, and until when. */
import type { AgreementDetails } from "@/lib/explore/export-data";
import { eachRecord, type RecordSource } from "@/lib/formats/record-source";
import { releaseKey } from "@/lib/merging/same-records";
import { type Agreement, type AgreementRef, parseAgreementRef, type Release } from "@/lib/model";
import { quantityText } from "@/lib/ties/format-quantity";
import type { Library } from "../library";
import { withSnapshot } from "../snapshot";

/** The details of agreements, in their order, each from all enabled datasets that tell of it. Reads these once. */
export async function agreementDetails(
  library: Library,
  { agreements }: { agreements: readonly AgreementRef[] },
): Promise<AgreementDetails[]> {
  return withSnapshot(library, async (snapshot) => {
    const every = await Promise.all(agreements.map((ref) => snapshot.everyRef(ref)));
    const idsOf = Map.groupBy(
      every.flat().flatMap((ref) => parseAgreementRef(ref) ?? []),
      ({ dataset }) => dataset,
    );
    const told = new Map<string, Told>();
    for (const [dataset, own] of idsOf) {
      const ids = new Set(own.map(({ id }) => id));
      for (const [id, one] of await toldBy(await library.version(dataset), ids))
        told.set(`${dataset}/agreement/${id}`, one);
    }
    return every.map((refs) => joined(refs.flatMap((ref) => told.get(ref) ?? [])));
  });
}

/** What one dataset tells of an agreement. */
interface Told {
  agreement: Agreement;
  /** The releases that say so, without copies. */
  releases: Release[];
}

async function toldBy(source: RecordSource, ids: ReadonlySet<string>): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for await (const agreement of eachRecord(source, "agreement"))
    if (ids.has(agreement.id)) told.set(agreement.id, { agreement, releases: [] });
  const releases = new Map<string, Release>();
  for await (const release of eachRecord(source, "release")) releases.set(release.id, release);
  for await (const { record, release } of eachRecord(source, "evidence")) {
    const found = releases.get(release);
    if (record.kind === "agreement" && found)
      told.get(record.id)?.releases.push(releases.get(found.copyOf ?? "") ?? found);
  }
  return told;
}

function joined(told: readonly Told[]): AgreementDetails {
  const releases = new Map(told.flatMap(({ releases }) => releases.map((one) => [releaseKey(one), one])));
  const ends = told.find(({ agreement }) => agreement.ends !== undefined)?.agreement.ends;
  // Of two reports nothing says which projects are the same.
  const [quantities = []] = told.map(quantitiesOf).filter(({ length }) => length > 0);
  return {
    ...(ends !== undefined && { ends }),
    quantities,
    sources: [...releases.values()].map(({ url, title }) => url ?? title),
  };
}

function quantitiesOf({ agreement: { projects = [] } }: Told): string[] {
  return projects.flatMap(({ quantities = [] }) =>
    quantities.map((one) =>
      one.qualifier === undefined ? quantityText(one) : `${quantityText(one)} (${one.qualifier})`,
    ),
  );
}
