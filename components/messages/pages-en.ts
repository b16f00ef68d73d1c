import type { Counts } from '../../core/dataset/import.ts';
import type { MentionKind } from '../../core/find/mention.ts';

const LOCALE = 'en-US';

/** Why a settings file was not used; `where` is a field. */
type SettingsProblem =
  | { readonly reason: 'not-json' | 'not-settings' | 'too-long' | 'too-new' }
  | { readonly reason: 'wrong'; readonly where: string };

/**
 * Texts of the pages that only Lawmark itself shows, in American English. Apart from those of cards,
 * so that cards, which are loaded into news pages, stay small.
 */
export const pagesEn = {
  settings: {
    title: 'Lawmark settings',
    sections: 'Sections',
    saved: 'Saved.',
    saveFailed: 'This could not be saved. The browser’s storage may be full.',
  },

  marks: {
    heading: 'Marks',
    intro: 'Marks are painted over the words of an article. Nothing is put into the page.',
    kinds: 'What is marked',
    kind: {
      jurisdiction: 'Places: states, counties, cities, agencies',
      instrument: 'Laws, orders and policies',
      case: 'Court cases',
      letter: 'Letters and federal lists',
    } satisfies Record<MentionKind, string>,
    strength: 'How strongly',
    strengths: {
      normal: 'A line and a tint',
      faint: 'A thin line only',
    },
    which: 'Which mentions',
    firstOnly: 'Only the first mention of each thing in an article',
    descriptions: 'Also words that describe a thing without naming it, as in “a January order”',
    how: 'How they are made',
    assistive:
      'Of real elements on every site, so that screen readers tell them; this changes pages',
  },

  cards: {
    heading: 'Cards and language',
    dwell: 'A card opens when the pointer rests on a mark',
    dwells: {
      short: 'for a moment',
      normal: 'for a third of a second',
      long: 'for almost a second',
      click: 'not at all: only on a click, a tap or a key',
    },
    theme: 'Colors',
    themes: {
      system: 'As the system; cards as the page around them',
      light: 'Light',
      dark: 'Dark',
    },
    language: 'Language',
    languages: {
      browser: 'The browser’s',
      en: 'English',
      es: 'Español',
    },
    languageNote: 'What the record says, and the words of letters and courts, stay in English.',
  },

  keys: {
    heading: 'Keys',
    intro: 'The keys that Lawmark listens to. Browsers have one page for those of all extensions.',
    names: {
      _execute_action: 'Open Lawmark',
      'next-mention': 'Go to the next mention and open its card',
      'previous-mention': 'Go to the previous mention and open its card',
      'open-card': 'Open the card of the current mention, or move into it',
      'make-claim': 'Make a claim of the selected words',
    } as Readonly<Record<string, string>>,
    none: 'no key',
    change: 'Change the keys',
  },

  sites: {
    heading: 'Sites',
    intro:
      'Lawmark marks articles on the news sites it knows. What you change for a site in the popup is listed here, and is kept on this device only.',
    everywhere: 'Mark articles',
    off: 'Switched off',
    snoozed: 'Silent for a while',
    until: (date: Date) =>
      `until ${date.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}`,
    allowed: 'Marked because you allowed it',
    everySite: 'Every site',
    assistive: 'Marks made of real elements, for screen readers',
    none: 'None.',
    remove: (site: string) => `Remove ${site}`,
    removeShort: 'Remove',
    add: 'Choose for a site',
    address: 'Site',
    holds: 'What holds there',
    choices: {
      off: 'switched off',
      snooze: 'silent for a day',
      allow: 'articles marked; the browser asks you',
      assistive: 'marks of real elements',
    },
    addShort: 'Add',
    added: (site: string) => `${site} was added.`,
    noSite: (words: string) => `“${words}” is not the address of a site.`,
    everySiteAllow: 'Mark articles on every site …',
    refused: 'The browser did not give access, so nothing was changed.',
  },

  data: {
    heading: 'Your data',
    intro:
      'Your settings can be kept in a file and used on another device. The file holds the settings above and the sites you switched off; it does not hold what you read or looked up.',
    export: 'Save all settings to a file',
    import: 'Settings file (JSON)',
    imported: (file: string) => `The settings of ${file} are in use.`,
    refused: (file: string) => `${file} was not used. Nothing was changed.`,
    problem: (problem: SettingsProblem): string => {
      switch (problem.reason) {
        case 'not-json':
          return 'It is not valid JSON, or it was cut off.';
        case 'not-settings':
          return 'It is not a file of Lawmark’s settings.';
        case 'too-long':
          return 'It is far too long for a file of settings.';
        case 'too-new':
          return 'It was saved by a newer version of Lawmark.';
        case 'wrong':
          return `The value of “${problem.where}” is missing or is none that Lawmark knows.`;
      }
    },
    applyFailed: (reason: string) =>
      `The browser did not store the settings (${reason}). Nothing was changed.`,
    reset: 'Reset everything …',
    resetWhat:
      'This puts all settings back, forgets the sites you allowed or switched off and what you looked up, and removes an imported record.',
    resetClaims: (count: number | null) => {
      if (count === null) return 'It also deletes every claim, with its evidence and verdict.';
      if (count === 0) return 'No claims are kept here.';
      return count === 1
        ? 'It also deletes the one claim kept here, with its evidence and verdict. Only a backup can bring it back.'
        : `It also deletes all ${count.toLocaleString(LOCALE)} claims kept here, with their evidence and verdicts. Only a backup can bring them back.`;
    },
    resetBackup: 'Save a backup of the claims',
    resetConfirm: 'Reset everything',
    cancel: 'Cancel',
    resetDone: 'Everything is as it was after installation.',
    resetFailed: (reason: string) => `Not everything could be reset (${reason}).`,
  },

  about: {
    heading: 'About',
    version: 'Version of Lawmark',
    record: 'Record as of',
    promise: 'What Lawmark does with your data',
    promises: [
      'It makes no network request. Everything it knows comes with it.',
      'It has no account, counts nothing and collects nothing.',
      'It changes nothing in the pages you read, unless you ask for marks made of real elements.',
      'Your preferences may travel with your browser’s own sync, if you use that. Sites and look-ups stay on this device.',
    ] as readonly string[],
    licenses: 'Licenses',
    code: 'Lawmark’s code: MIT License.',
    dataLicense: (license: string) => `The record: ${license}.`,
    libraries:
      'With Preact, mark.js, MiniSearch, Valibot, Floating UI, WXT and webextension-polyfill, @cfworker/json-schema (MIT and MPL 2.0 Licenses), idb and us-atlas (ISC License).',
    welcome: 'Show the welcome page again',
  },

  record: {
    heading: 'The record',
    intro:
      'Everything that a card says comes from one dataset, which is part of Lawmark. It tells who did or said what, on which day, and where that can be read.',
    loading: 'Reading the record…',
    failed: 'Lawmark’s own record could not be read. Installing the extension again should help.',
    bundled: 'In use: the record that came with Lawmark',
    imported: (file: string, day: string) =>
      `In use: ${file}, imported ${day}, in place of the record that came with Lawmark`,
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

  welcome: {
    title: 'Welcome to Lawmark',
    lead: 'Lawmark explains news about the “sanctuary jurisdiction” dispute, in place: who did what, on which day, and where that can be read.',
    pictures: {
      marks: 'It marks names and laws',
      marksText:
        'In an article, a quiet line under a city, a law, a lawsuit or a letter shows that there is more to know.',
      card: 'A card tells then and since',
      cardText:
        'Rest the pointer on a mark, or click it. The card says where things stood on the day of the article, who said so, and what has happened since.',
      search: 'You can look things up',
      searchText:
        'The toolbar button, or Alt+Shift+L, opens a search for any place, law, case or letter. Small slips of the keyboard are forgiven.',
    },
    not: 'What it does not do',
    nots: [
      'No network request: everything it knows came with it.',
      'No account, nothing counted, nothing collected.',
      'No verdict of its own: each statement is somebody’s act on a day, with its source.',
    ] as readonly string[],
    access: 'Where it may mark articles',
    accessText:
      'From the start, on the news sites it knows. On any other page you can ask for it from the toolbar. You can change this at any time.',
    privateWindows:
      'In private windows it runs only if you allow that on the browser’s own page of extensions. It then works there as elsewhere, with the same settings.',
    knownOnly: 'Only on the news sites it knows',
    everySite: 'On every site',
    knownNow: 'Lawmark marks articles on the news sites it knows.',
    everyNow: 'Lawmark marks articles on every site.',
    refused: 'The browser did not give access, so nothing was changed.',
    try: 'Try it here',
    tryText: 'This short article was written for this page. What its cards say is the record.',
    tryHow: 'Rest the pointer on a marked word or click it; by keyboard, use the buttons below.',
    marked: (count: number) =>
      count === 1 ? '1 mention is marked.' : `${number(count)} mentions are marked.`,
    markedList: 'What is marked',
    unmarked: 'This browser could not paint marks here.',
    settings: 'Open the settings',
  },
};

/** The catalogue's shape: what another language has to provide. */
export type PageTexts = typeof pagesEn;

function number(value: number): string {
  return value.toLocaleString(LOCALE);
}
