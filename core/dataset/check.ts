import { dateProblems } from './check/dates.ts';
import { type Digests, digestProblems } from './check/digests.ts';
import { type Origins, type Problem, placedRecords } from './check/problem.ts';
import { referenceProblems } from './check/references.ts';
import { schemaProblems } from './check/schema.ts';
import { type RetiredHosts, textProblems } from './check/texts.ts';
import type { Dataset } from './record.ts';

export type { Problem } from './check/problem.ts';

/** What a dataset is checked against. */
export interface Rules {
  /** `data/schema.json`. */
  readonly schema: object;
  /** `data/digests.json`; left out for a dataset from elsewhere, whose quotations may be others. */
  readonly digests?: Digests;
  /** `data/retired-hosts.json`. */
  readonly retiredHosts: RetiredHosts;
}

/**
 * Everything that is wrong with a dataset, in the order of its files. Where the shape is wrong only
 * that is told: the other checks rely on it.
 * @param origins which file each record came from; without it files are named by the layout.
 */
export async function checkDataset(
  dataset: Dataset,
  { schema, digests, retiredHosts }: Rules,
  origins?: Origins,
): Promise<Problem[]> {
  const shape = schemaProblems(dataset, schema, origins);
  if (shape.length > 0) return shape;
  const records = placedRecords(dataset, origins);
  const problems = [
    ...referenceProblems(dataset, records),
    ...dateProblems(dataset, records),
    ...textProblems(dataset, records, retiredHosts),
    ...(digests ? await digestProblems(records, digests) : []),
  ];
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
