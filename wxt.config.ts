import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { lexiconModule } from './bin/build/lexicon-module.ts';
import { sbomOf } from './bin/build/sbom.ts';
import { describePackages, gatherPackages, noticeOf } from './bin/build/third-party.ts';
import { withoutInnerHtml } from './bin/build/without-inner-html.ts';
import { checkedDataset } from './bin/data.ts';
import { readGazetteerTables } from './core/dataset/gazetteer-files.ts';
import { placeTable } from './core/dataset/place-table.ts';
import newsHosts from './data/news-hosts.json' with { type: 'json' };
import { name, version } from './package.json' with { type: 'json' };

/** The demonstration shows its sample article under a name that no real site can have (RFC 2606). */
const SAMPLE_SITE = '*://*.lawmark.example/*';

/** All pages of a host and of those below it. */
const patternOf = (host: string) => `*://*.${host}/*`;

/** Our own pages load what is packed with them and nothing else; no string becomes code or elements. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Folders of the packages of which something is shipped. */
const shipped = new Set<string>();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [lexiconModule(), withoutInnerHtml(), gatherPackages(shipped)],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: ['chrome120', 'firefox140'] },
  }),
  manifest: ({ browser, command }) => ({
    // In public/_locales, as are the other texts of the manifest.
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // Unlimited: claims must not be cleared away when the disk runs low. No browser asks about it.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
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
      'make-claim': { description: '__MSG_makeClaimCommand__' },
    },
    // While developing, pages are served and reloaded from elsewhere.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGE_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lawmark@lawmark.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first for Android that knows what is said of data collection.
            gecko_android: { strict_min_version: '142.0' },
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
      paths.push('record.json', 'places.json');
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push({
        relativeDest: 'record.json',
        contents: JSON.stringify(await checkedDataset()),
      });
      files.push({
        relativeDest: 'places.json',
        contents: JSON.stringify(placeTable(readGazetteerTables())),
      });
    },
    'build:done': (wxt) => {
      const packages = describePackages(shipped);
      const { outDir, outBaseDir, browser } = wxt.config;
      writeFileSync(join(outDir, 'third-party-licenses.txt'), noticeOf(packages));
      const sbom = JSON.stringify(sbomOf({ name, version }, packages), null, 2);
      writeFileSync(join(outBaseDir, `${name}-${version}-${browser}.cdx.json`), `${sbom}\n`);
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'demo') return;
      manifest.content_scripts?.[0]?.matches?.push(SAMPLE_SITE);
      manifest.host_permissions?.push(SAMPLE_SITE);
    },
  },
});
