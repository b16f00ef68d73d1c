import { formatDay } from '../../core/dataset/dates.ts';
import type { Counts } from '../../core/dataset/import.ts';

/** All words of the options page, in American English. */
export const texts = {
  title: 'Lawmark options',
  record: {
    heading: 'The record',
    intro:
      'Everything that a card says comes from one dataset, which is part of Lawmark. It tells who did or said what, on which day, and where that can be read.',
    loading: 'Reading the record…',
    failed: 'Lawmark’s own record could not be read. Installing the extension again should help.',
    bundled: 'In use: the record that came with Lawmark',
    imported: (file: string, day: string) =>
      `In use: ${file}, imported ${formatDay(day)}, in place of the record that came with Lawmark`,
    undo: 'Use the bundled record again',
    undone: 'The record that came with Lawmark is in use again.',
    damaged: (reason: string) =>
      `An imported record could not be used (${reason}). The record that came with Lawmark is in use. Import the file again if you still need it.`,
    outdated: (file: string) =>
      `${file} was imported with another version of Lawmark, whose checks may differ. The record that came with this version is in use.`,
    recheck: 'Check it again',
    forget: 'Forget it',
    version: 'Version',
    asOf: 'As of',
    compiled: 'Compiled',
    license: 'License',
  },
  change: {
    heading: 'Use a corrected record',
    intro:
      'A dataset file in Lawmark’s published schema can take the place of the record, without waiting for a release. It is read from your disk; nothing is fetched and nothing is sent. It is checked in full first, and nothing changes while anything is wrong with it.',
    limit:
      'Articles are searched for the names that came with this version of Lawmark. Places, laws and cases that only your file has can be looked up, but are not marked in articles.',
    choose: 'Dataset file (JSON)',
    checking: (file: string) => `Checking ${file}…`,
    accept: 'Use this record',
    cancel: 'Leave things as they are',
    storeFailed: (reason: string) =>
      `The browser did not store the file (${reason}). Nothing was changed.`,
    accepted: (file: string) => `${file} is in use from now on.`,
  },
  report: {
    unreadable: (file: string) => `${file} was not imported. Nothing was changed.`,
    wrong: (file: string, count: number) =>
      `${file} was not imported: ${count === 1 ? 'one problem' : `${number(count)} problems`}. Nothing was changed.`,
    more: (count: number) => `and ${number(count)} more; copying takes all of them`,
    wholeDataset: 'the dataset',
    copy: 'Copy the report',
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying.',
    right: (file: string) => `${file} passed every check.`,
    kind: 'What it holds',
    now: 'In use',
    next: 'In the file',
    older: 'The file is older than the record that came with Lawmark.',
    newNames: (names: readonly string[]) =>
      `Not marked in articles, because only the file has them: ${names.join(', ')}.`,
    lostWords: (keys: readonly string[]) =>
      `The file leaves out ${keys.length === 1 ? 'a quotation' : `${number(keys.length)} quotations`} of the record that came with Lawmark: ${keys.join(', ')}.`,
    changedWords: (count: number) =>
      count === 1
        ? 'One quotation has other words'
        : `${number(count)} quotations have other words`,
    changedIntro:
      'These are words of letters, laws or courts, copied letter for letter. A different wording is right only if the source says so.',
    was: 'Bundled:',
    is: 'In the file:',
    confirm: (count: number) =>
      count === 1
        ? 'I have compared this quotation with its source.'
        : `I have compared these ${number(count)} quotations with their sources.`,
  },
  counts: {
    jurisdictions: 'Jurisdictions',
    events: 'Events',
    letters: 'Letters and statements',
    excerpts: 'Excerpts of letters',
    laws: 'Laws and policies',
    cases: 'Cases',
    lists: 'Federal lists',
    sources: 'Sources',
  } satisfies Record<keyof Counts, string>,
};

/** A count as American readers write it: 1,234. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}
