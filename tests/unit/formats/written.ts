/** Datasets as they are written in each format, for the tests of what goes out. */

import { readFileSync } from "node:fs";
import { parseNativeJson } from "@/lib/formats/native-json";
import { sourceOfDataset } from "@/lib/formats/record-source";
import { type WriteOptions, writeDataset } from "@/lib/formats/write-dataset";
import type { WriteFormat } from "@/lib/formats/write-formats";
import type { Dataset } from "@/lib/model";
import { blobOf } from "./sources";

const DEMO = new URL("../../fixtures/datasets/demo.json", import.meta.url);
export const demo = parseNativeJson(readFileSync(DEMO, "utf8"), "demo.json");

/** A dataset in a format, as text. */
export const written = async (dataset: Dataset, format: WriteFormat, options?: WriteOptions) =>
  (await blobOf(writeDataset(sourceOfDataset(dataset), format, options))).text();
