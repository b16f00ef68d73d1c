import { browser } from 'wxt/browser';
import { popupAddress } from '../popup/start.ts';

/** @returns address of the atlas; null where it is not part of this build. */
export async function atlasAddress(): Promise<string | null> {
  const address = new URL('atlas.html', browser.runtime.getURL('/popup.html')).href;
  const isThere = await fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return isThere ? address : null;
}

/** @returns path of the page that shows a record. */
export async function recordAddress(id: string): Promise<string> {
  return popupAddress({ id });
}
