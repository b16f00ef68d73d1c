import { defineConfig, type WxtViteConfig } from 'wxt';
import { checkedDataset } from './bin/data.ts';
import { makeLexicon } from './core/dataset/lexicon.ts';
import newsHosts from './data/news-hosts.json' with { type: 'json' };

/** The demonstration shows its sample article under a name that no real site can have (RFC 2606). */
const SAMPLE_SITE = '*://*.lawmark.example/*';

/** All pages of a host and of those below it. */
const patternOf = (host: string) => `*://*.${host}/*`;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [lexiconModule()],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: ['chrome120', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    // In public/_locales, as are the other texts of the manifest.
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // “law phila” in the address bar.
    omnibox: { keyword: 'law' },
    // For loading the card's script into a page of the same sites that the content script marks.
    host_permissions: newsHosts.map(patternOf),
    // Asked for only when the reader wants other sites marked too.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: 'Lawmark' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_previousMention__',
      },
      'open-card': { description: '__MSG_openCard__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lawmark@lawmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // Here, not in the content script, which would carry the list into every page.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const { type, options } of entrypoints) {
        if (type === 'content-script') options.matches = newsHosts.map(patternOf);
      }
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('record.json');
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push({
        relativeDest: 'record.json',
        contents: JSON.stringify(await checkedDataset()),
      });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'demo') return;
      manifest.content_scripts?.[0]?.matches?.push(SAMPLE_SITE);
      manifest.host_permissions?.push(SAMPLE_SITE);
    },
  },
});

/**
 * `virtual:lexicon`: the finding tables of the record, made at build time. As a string that is
 * parsed at run time, which browsers do faster than reading the same value as a program.
 */
function lexiconModule(): NonNullable<WxtViteConfig['plugins']>[number] {
  const id = 'virtual:lexicon';
  const resolved = `\0${id}`;
  return {
    name: 'lawmark-lexicon',
    resolveId: (source: string) => (source === id ? resolved : undefined),
    load: async (source: string) => {
      if (source !== resolved) return undefined;
      const tables = JSON.stringify(makeLexicon(await checkedDataset()));
      return `export default JSON.parse(${JSON.stringify(tables)});`;
    },
  };
}
