import type { CheckReason } from '../../core/claims/checkable.ts';
import type { Anchoring, AttachedEvidence } from '../../core/claims/claim.ts';
import type { PieceKind, PieceReason } from '../../core/claims/evidence.ts';
import type { CopyWords } from '../../core/claims/export/annotated-copy.ts';
import type { ExportFormat } from '../../core/claims/export/export.ts';
import type { Refusal } from '../../core/claims/import/import.ts';
import type { ClaimsProblem } from '../../core/claims/problem.ts';
import type { ClaimQuery } from '../../core/claims/query.ts';
import type { ComparedQuotation } from '../../core/claims/quotations.ts';
import { USUAL_NAMES } from '../../core/claims/verdicts.ts';
import { formatDay } from '../../core/dataset/dates.ts';

const LOCALE = 'en-US';
const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);

type Stance = AttachedEvidence['stance'];
type AnchorState = Anchoring['state'];

const STANCES: Readonly<Record<Stance, string>> = {
  supports: 'supporting the claim',
  contradicts: 'contradicting the claim',
  context: 'context',
};

/** What of a claim a step of its history changed. */
export type ChangedPart = 'verdict' | 'rationale' | 'tags' | 'evidence' | 'target';

/** The forms in which claims of any pages are handed on. */
export type ExportForm = Exclude<ExportFormat, 'backup'>;

/** Texts of the side panel and the desk of claims, in American English. */
export const claimsEn = {
  locale: LOCALE,
  moment: (iso: string) =>
    new Date(iso).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }),
  day: (iso: string) => formatDay(iso.slice(0, 10)),
  nothingSent: 'Claims are kept in this browser only. Nothing is sent.',
  problem: (problem: ClaimsProblem): string => {
    switch (problem.reason) {
      case 'quota':
        return 'The disk, or the browser’s share of it, is full.';
      case 'no-storage':
        return 'The browser gives no room here: its storage is switched off, or this window keeps nothing.';
      case 'blocked':
        return 'A window with an older version of Lawmark holds the claims. Close it and try again.';
      case 'too-new':
        return 'The claims were written by a newer version of Lawmark.';
      case 'unknown-claim':
        return 'The claim is not there anymore.';
      case 'stale':
        return 'The claim was changed in another window meanwhile.';
      case 'nothing-to-undo':
        return 'There is no change to undo.';
      case 'invalid':
        return problem.where === null
          ? 'It is not of the right form.'
          : `It is not of the right form (${problem.where}).`;
      case 'incomplete':
        return 'Not all of the backup arrived, perhaps because two windows restored one at once.';
      case 'not-allowed':
        return 'The page may not do that.';
      case 'unreachable':
        return 'Lawmark was updated or switched off. Reload this page.';
      case 'failed':
        return problem.message;
    }
  },

  /** The steps of the default scale, by id, while the fact-checker has not renamed them. */
  verdicts: USUAL_NAMES,

  panel: {
    name: 'Claims on this page',
    tabs: 'Views of this page',
    claims: 'Claims',
    checkable: 'Worth checking',
    desk: 'All claims',
    loading: 'Opening…',
    failed: (reason: string) => `The claims could not be read. ${reason}`,
    noPage: 'No web page is open in this window.',
    noAccess:
      'Lawmark has no access to this page. To check claims on it, click the Lawmark button in the toolbar while the page is open, or allow the site there.',
    none: 'No claims on this page yet.',
    lookAgain: 'Look again',
    noneHow:
      'Select words in the page, then choose “Check this claim” from the small toolbar or the context menu. Sentences that the record can speak to are listed under “Worth checking.”',
    list: 'Claims, in the order of the page',
    makeOfSelection: 'Check the selected words',
    lost: (count: number) =>
      choose(
        count,
        'The words of one claim are not in the page as it is now. It stands last in the list and can be placed again.',
        `The words of ${numbers.format(count)} claims are not in the page as it is now. They stand last in the list and can be placed again.`,
      ),
  },

  anchoring: {
    exact: 'Stands where it was.',
    moved: 'The same words, elsewhere on the page than before.',
    approximate: (score: number) =>
      `Only similar words were found (${numbers.format(Math.round(score * 100))}% alike). The verdict was given on the words quoted here.`,
    lost: 'Not found in the page as it is now. The verdict was given on the words quoted here.',
    unknown: 'The page is not open, so its place has not been looked up.',
    short: {
      exact: 'in place',
      moved: 'moved',
      approximate: 'similar words only',
      lost: 'not found',
    } satisfies Record<AnchorState, string>,
    found: 'The page has now:',
    show: 'Show in page',
    placeAgain: 'Place again',
    placing: 'Select the right words in the page now, then choose “Use the selected words.”',
    useSelection: 'Use the selected words',
    placed: 'The claim stands on the selected words now.',
    noSelection: 'No words are selected in the page.',
    confirm: 'These are the words: keep the claim here',
  },

  editor: {
    back: 'Back to the list',
    quote: 'Claim, as the page has it',
    from: (publisher: string | null, day: string | null) =>
      [publisher, day && formatDay(day)].filter(Boolean).join(', '),
    verdict: 'Verdict',
    undecided: 'Undecided',
    verdictOnOther: (name: string) => `${name}, given on other words than the page has now`,
    verdictAsQuoted: (name: string) => `${name}, as quoted here`,
    verdictOnLost: (name: string) => `${name}, given on words not in the page now`,
    rationale: 'Rationale',
    rationaleHelp: 'Markdown: *emphasis*, **strong**, lists, > quotes, [links](https://…).',
    preview: 'Preview',
    previewEmpty: 'Nothing written yet.',
    tags: 'Tags',
    tagsHelp: 'Separate tags by commas.',
    created: (when: string, author: string) =>
      author === '' ? `Made ${when}` : `Made ${when} by ${author}`,
    modified: (when: string) => `Last changed ${when}`,
    remove: 'Delete claim',
  },

  evidence: {
    heading: 'Evidence',
    none: 'Nothing attached yet.',
    suggested: 'From the record',
    suggestedNone: 'The record holds nothing on what this claim names. Search it below.',
    loading: 'Reading the record…',
    search: 'Search the record',
    searchHint: 'Words of letters, laws, rulings and events',
    found: (count: number) =>
      count === 0
        ? 'Nothing in the record has these words.'
        : `${numbers.format(count)} ${choose(count, 'piece', 'pieces')} of the record`,
    attachAs: 'Attach as',
    attach: {
      supports: 'supporting',
      contradicts: 'contradicting',
      context: 'context',
    } satisfies Record<Stance, string>,
    attachThis: (title: string, stance: Stance) => `Attach as ${STANCES[stance]}: ${title}`,
    attached: 'Attached',
    detach: 'Remove',
    detachThis: (nth: number) => `Remove evidence ${numbers.format(nth)}`,
    up: (nth: number) => `Move evidence ${numbers.format(nth)} up`,
    down: (nth: number) => `Move evidence ${numbers.format(nth)} down`,
    order: 'Alt with the up and down arrow keys moves a piece.',
    movedTo: (nth: number, of: number) => `Now ${numbers.format(nth)} of ${numbers.format(of)}.`,
    stanceOf: (nth: number) => `Bearing of evidence ${numbers.format(nth)} on the claim`,
    stances: {
      supports: 'Supports the claim',
      contradicts: 'Contradicts the claim',
      context: 'Context',
    } satisfies Record<Stance, string>,
    note: 'Note',
    noteOf: (nth: number) => `Note on evidence ${numbers.format(nth)}`,
    source: 'Source',
    kinds: {
      misstatement: 'Often misstated',
      excerpt: 'Letter or statement',
      provision: 'Law',
      event: 'Event',
    } satisfies Record<PieceKind, string>,
    wrong: 'Often said:',
    correction: 'The record:',
    reason: (reason: PieceReason): string => {
      switch (reason.kind) {
        case 'says-misstatement':
          return `the claim has these words: “${reason.words}”`;
        case 'names':
          return `about ${reason.title}`;
        case 'shares-words':
          return `shares the words ${reason.words.slice(0, 5).join(', ')}`;
        case 'stood-then':
          return 'newest by the article’s day';
        case 'since':
          return 'after the article’s day';
      }
    },
    more: (count: number) => `Show ${numbers.format(count)} more`,
  },

  history: {
    heading: 'History',
    none: 'No changes since it was made.',
    changed: {
      verdict: 'Verdict',
      rationale: 'Rationale',
      tags: 'Tags',
      evidence: 'Evidence',
      target: 'Place in the page',
    } satisfies Record<ChangedPart, string>,
    was: 'before:',
    empty: 'empty',
    pieces: (count: number) =>
      `${numbers.format(count)} ${choose(count, 'piece of evidence', 'pieces of evidence')}`,
    undo: 'Undo the last change',
    by: (author: string) => (author === '' ? '' : `by ${author}`),
  },

  saving: {
    saving: 'Saving…',
    saved: 'Saved.',
    failed: (reason: string) => `Not saved. ${reason} What you entered is still here.`,
    notDone: (reason: string) => `Not done. ${reason}`,
    retry: 'Try again',
    undone: 'Undone.',
    attached: 'Evidence attached.',
    detached: 'Evidence removed.',
    deleted: (count: number) =>
      count === 1 ? 'Claim deleted.' : `${numbers.format(count)} claims deleted.`,
    undo: 'Undo',
    restored: (count: number) =>
      count === 1 ? 'Claim restored.' : `${numbers.format(count)} claims restored.`,
    made: 'Claim made.',
  },

  check: {
    intro:
      'Sentences of this article that the record can speak to. The list says what to look at, not what is true.',
    reading: 'Reading the article…',
    none: 'No sentence of this article asserts something that the record can speak to.',
    notArticle: 'This page was not read as an article, so no sentences are listed.',
    misstatements: 'Worded differently from the record',
    others: 'Also checkable',
    only: 'Checkable',
    reason: (reason: CheckReason): string => {
      switch (reason.kind) {
        case 'legal-effect':
          return `says what something does in law: “${reason.text}”`;
        case 'number':
          return `gives a number: “${reason.text}”`;
        case 'date':
          return `gives a date: “${reason.text}”`;
        case 'letter-quotation':
          return 'quotes a letter or statement';
      }
    },
    record: 'The record says:',
    makeClaim: 'Check this claim',
    makeClaimOf: (words: string) => `Check this claim: ${words}`,
    openClaim: 'Already a claim: open it',
    openClaimOf: (words: string) => `Already a claim, open it: ${words}`,
    quotation: {
      same: 'The quotation has the same words as the record.',
      differs: 'The quotation and the record have different words here.',
      'not-in-record': 'The quotation is not among the words that the record holds.',
    } satisfies Record<ComparedQuotation['state'], string>,
    inArticle: 'Article:',
    inRecord: 'Record:',
    onlyArticle: 'only in the article: ',
    onlyRecord: 'only in the record: ',
    count: (count: number) => `${numbers.format(count)} ${choose(count, 'sentence', 'sentences')}`,
  },

  desk: {
    title: 'Claims desk',
    intro: 'Every claim you made, with its evidence and verdict.',
    loading: 'Opening the claims…',
    failed: (reason: string) => `The claims could not be read. ${reason}`,
    empty: 'No claims yet.',
    emptyHow:
      'Open an article, select words, and choose “Check this claim.” Claims that you exported earlier, and Hypothesis annotations, can be imported.',
    filters: 'Filters',
    moreFilters: 'More filters',
    text: 'Words',
    page: 'Page',
    publisher: 'Publisher',
    from: 'Changed from',
    to: 'Changed to',
    publishedFrom: 'Article from',
    publishedTo: 'Article to',
    noPublisher: 'Not named',
    option: (name: string, count: number) => `${name} (${numbers.format(count)})`,
    verdict: 'Verdict',
    undecided: 'Undecided',
    jurisdiction: 'Jurisdiction',
    law: 'Law',
    tag: 'Tag',
    all: 'All',
    clear: 'Clear filters',
    order: 'Order',
    orders: {
      modified: 'Last changed first',
      created: 'Newest first',
      published: 'Newest article first',
      page: 'By page',
    } satisfies Record<ClaimQuery['sort'], string>,
    count: (shown: number, all: number) =>
      shown === all
        ? `${numbers.format(all)} ${choose(all, 'claim', 'claims')}`
        : `${numbers.format(shown)} of ${numbers.format(all)} ${choose(all, 'claim', 'claims')}`,
    nothing: 'No claim passes these filters.',
    grid: 'Claims',
    gridHelp:
      'Arrow keys move, Enter opens a claim, Space selects it, Control with A selects all that are shown.',
    select: (words: string) => `Select: ${words}`,
    selectAll: 'Select all shown',
    selectNone: 'Select none',
    selected: (count: number) => `${numbers.format(count)} selected`,
    remove: 'Delete selected',
    choose: 'Choose a claim from the list to read and edit it.',
    close: 'Close claim',
  },

  files: {
    heading: 'Export, import and backup',
    exportHeading: 'Export',
    form: 'Format',
    forms: {
      'web-annotation': 'Web Annotation (JSON-LD)',
      'claim-review': 'ClaimReview (JSON-LD)',
      hypothesis: 'Hypothesis (JSON)',
      csv: 'Table (CSV)',
      markdown: 'Markdown',
    } satisfies Record<ExportForm, string>,
    purposes: {
      'web-annotation': 'The W3C standard. Holds everything and can be imported again.',
      'claim-review':
        'For search engines and fact-check databases. Undecided claims cannot be written in it.',
      hypothesis: 'For Hypothesis and tools that read its annotations. Can be imported again.',
      csv: 'For spreadsheets and databases, one row for each claim.',
      markdown: 'For editors, notes and e-mail.',
    } satisfies Record<ExportForm, string>,
    export: (count: number) =>
      `Export ${numbers.format(count)} ${choose(count, 'claim', 'claims')}`,
    exported: (file: string) => `Saved ${file}.`,
    leftOut: (count: number, why: 'undecided' | 'deleted') =>
      why === 'undecided'
        ? `${numbers.format(count)} undecided ${choose(count, 'claim was', 'claims were')} left out.`
        : `${numbers.format(count)} deleted ${choose(count, 'claim was', 'claims were')} left out.`,
    failed: (reason: string) => `Nothing was exported. ${reason}`,
    copy: 'Save an annotated copy',
    copyPurpose:
      'A copy of this article’s text with its claims marked, numbered and footnoted with sources.',
    /** Words in the copy itself; null for its own, which are English. */
    copyWords: null as CopyWords | null,
    copyFailed: 'The page could not be read, so no copy was saved.',

    importHeading: 'Import',
    import: 'File of claims (Web Annotation, Hypothesis or a backup)',
    importing: (file: string) => `Reading ${file}…`,
    report: (file: string) => `What became of ${file}`,
    refusedFile: (file: string) => `${file} was not imported. Nothing was changed.`,
    storeFailed: (file: string, reason: string) => `Not all of ${file} could be stored. ${reason}`,
    results: {
      added: (count: number) => `${numbers.format(count)} added`,
      merged: (count: number) =>
        `${numbers.format(count)} merged: the newer content holds, the older is in the history`,
      same: (count: number) => `${numbers.format(count)} already here`,
      refused: (count: number) => `${numbers.format(count)} refused`,
    },
    entry: (index: number, words: string | null) =>
      words === null ? `Entry ${numbers.format(index + 1)}` : `“${words}”`,
    refusal: (refusal: Refusal): string => {
      switch (refusal.why) {
        case 'too-large':
          return `It is too large: at most ${numbers.format(refusal.limit)} characters can be read.`;
        case 'unreadable':
          return 'The browser could not read it. Perhaps it was moved or changed meanwhile.';
        case 'not-json':
          return 'It is not valid JSON, or it was cut off.';
        case 'unknown-format':
          return 'It is in no format that Lawmark can read.';
        case 'newer-version':
          return 'It was saved by a newer version of Lawmark.';
        case 'too-deep':
          return 'It is nested too deeply.';
        case 'forbidden-name':
          return `It has a field with a forbidden name, “${refusal.field}”.`;
        case 'too-many':
          return `It has more than ${numbers.format(refusal.limit)} entries.`;
        case 'wrong-shape':
          return `The field “${refusal.field}” is missing or is not of the right kind.`;
        case 'no-quote':
          return 'It is not about words of a page.';
        case 'no-address':
          return 'It has no web address.';
      }
    },
    andMore: (count: number) => `and ${numbers.format(count)} more`,

    backupHeading: 'Backup',
    backupIntro:
      'A backup holds every claim with its history, including deleted ones that can still be restored, your name and the scale of verdicts.',
    backup: 'Save a backup',
    restore: 'Backup file to restore',
    restoreWhat: (count: number, file: string) =>
      `Restoring ${file} puts its ${numbers.format(count)} ${choose(count, 'claim', 'claims')} in the place of every claim kept here.`,
    restoreRefused: (count: number) =>
      count === 1
        ? 'One entry of the file cannot be read. It would be lost with what is kept here now:'
        : `${numbers.format(count)} entries of the file cannot be read. They would be lost with what is kept here now:`,
    restoreWithout: (count: number) =>
      count === 1
        ? 'Restore without the entry that cannot be read'
        : `Restore without the ${numbers.format(count)} entries that cannot be read`,
    restoreConfirm: 'Replace all claims',
    nothingReadable: 'None of its entries can be read.',
    cancel: 'Cancel',
    restored: (count: number) =>
      `Restored ${numbers.format(count)} ${choose(count, 'claim', 'claims')}.`,
    notBackup: 'It is not a backup of Lawmark’s claims.',
    restoreFailed: (reason: string) => `Nothing was restored, and nothing was changed. ${reason}`,
  },

  settings: {
    heading: 'Fact-checking',
    intro:
      'Tools for people who check claims: claims made of selected words, evidence from the record, verdicts, exports. Claims stay in this browser.',
    on: 'Show the tools for fact-checkers',
    author: 'Your name, as author of claims and verdicts',
    authorHelp: 'Written into claims you make and files you export. It may stay empty.',
    scale: 'Scale of verdicts',
    scaleIntro:
      'Rename the steps as your desk words them. Claims keep their step; the number is the rating in ClaimReview.',
    step: (rating: number | null) => (rating === null ? 'Not rated' : `Rating ${rating} of 5`),
    save: 'Save the scale',
    restore: 'Restore the default scale',
    empty: 'A name cannot be empty.',
    twice: 'Two steps cannot have the same name.',
    desk: 'Open the claims desk',
  },
};

/** The catalogue's shape: what another language has to provide. */
export type ClaimTexts = typeof claimsEn;

function choose(count: number, one: string, other: string): string {
  return plurals.select(count) === 'one' ? one : other;
}
