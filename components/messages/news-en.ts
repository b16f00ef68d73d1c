/** What a version has brought, in a few words for readers. */
export interface News {
  /** As in the manifest: `1.2.0`. */
  readonly version: string;
  readonly points: readonly string[];
}

/** Shown once in the popup after an update; each release has its entry, the newest first. */
export const newsEn: readonly News[] = [
  {
    version: '0.1.0',
    points: [
      'News articles are marked where they name a place, a law, a lawsuit or a letter of the dispute.',
      'Cards tell where things stood on the day of the article, and what has happened since.',
      'The search also knows 25,000 places that the record holds nothing on, and says so.',
      'The atlas shows every list, letter and suit on a map, on any day since 2016.',
    ],
  },
];
