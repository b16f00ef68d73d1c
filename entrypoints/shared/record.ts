import { browser } from 'wxt/browser';
import type { Dataset } from '../../core/dataset/record.ts';
import { readImported } from './imported-record.ts';

let loading: Promise<Dataset> | undefined;

/** Tells every page and the background of the extension that another dataset is in use. */
const changes = new BroadcastChannel('lawmark-record');
changes.addEventListener('message', forget);

/**
 * The dataset in use: the imported one, else the bundled one, read on first use and kept as long as
 * this context lives. It can be read again at any time, so nothing is lost when a service worker
 * stops. An imported dataset that cannot be used is passed over; the options page says why.
 * @throws when the package is damaged; the next call tries again.
 */
export function loadRecord(): Promise<Dataset> {
  loading ??= readInUse().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * The dataset of the extension's own package.
 * @throws when the package is damaged.
 */
export async function loadBundledRecord(): Promise<Dataset> {
  const response = await fetch(browser.runtime.getURL('/record.json'));
  return response.json();
}

/** Has every context read the dataset again: to be called when an import was kept or forgotten. */
export function announceRecordChange(): void {
  forget();
  changes.postMessage(null);
}

async function readInUse(): Promise<Dataset> {
  const imported = await readImported();
  return imported.state === 'usable' ? imported.dataset : loadBundledRecord();
}

function forget(): void {
  loading = undefined;
}
