import { browser } from 'wxt/browser';
import type { Dataset } from '../../core/dataset/record.ts';

let loading: Promise<Dataset> | undefined;

/**
 * The bundled dataset, read from the extension's own package on first use and kept as long as this
 * context lives. It can be read again at any time, so nothing is lost when a service worker stops.
 * @throws when the package is damaged; the next call tries again.
 */
export function loadRecord(): Promise<Dataset> {
  loading ??= readPackaged().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readPackaged(): Promise<Dataset> {
  const response = await fetch(browser.runtime.getURL('/record.json'));
  return response.json();
}
