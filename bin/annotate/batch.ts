import { readDataset } from '../../core/dataset/files.ts';
import { makeLexicon } from '../../core/dataset/lexicon.ts';
import { makeFinder } from '../../core/find/finder.ts';
import { annotateFile, annotateLine, reasonOf } from './document.ts';

/** Some documents that are done in one go: names of files, or lines of a stream as UTF-8. */
export type Batch = { readonly published: string | null } & (
  | { readonly of: 'files'; readonly files: readonly string[] }
  /** `first`: number of the first line in the stream, from 1. */
  | { readonly of: 'lines'; readonly first: number; readonly lines: readonly Uint8Array[] }
);

/** What became of a batch; `output` is whole lines, in the order of the batch. */
export interface BatchResult {
  readonly output: string;
  readonly documents: number;
  /** One line each, naming the file or the line. */
  readonly complaints: readonly string[];
}

/** Does batches. Keeps nothing from one document to the next, so any split gives the same lines. */
export function makeAnnotator(): (batch: Batch) => BatchResult {
  const finder = makeFinder(makeLexicon(readDataset()));
  return (batch) => {
    const output: string[] = [];
    const complaints: string[] = [];
    const { published } = batch;
    if (batch.of === 'files') {
      for (const file of batch.files) {
        try {
          output.push(`${annotateFile(file, published, finder)}\n`);
        } catch (error) {
          complaints.push(`${file}: ${reasonOf(error)}`);
        }
      }
      return { output: output.join(''), documents: batch.files.length, complaints };
    }
    for (const [index, bytes] of batch.lines.entries()) {
      const result = annotateLine(bytes, published, finder);
      output.push(`${result.line}\n`);
      if (result.outcome === 'refused') {
        complaints.push(`line ${batch.first + index}: ${result.reason}`);
      }
    }
    return { output: output.join(''), documents: batch.lines.length, complaints };
  };
}
