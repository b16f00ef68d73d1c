import { browser } from 'wxt/browser';
import { popupAddress } from '../popup/start.ts';
import { recordAddress } from '../shared/atlas.ts';
import { loadRecord } from '../shared/record.ts';
import { recordEntered, suggestionsFor } from './look-up.ts';

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The address bar: `law` and a space, then what to look up. To be called at once on every start. */
export function listenToOmnibox(): void {
  // Firefox for Android has no keywords.
  browser.omnibox?.onInputChanged.addListener(async (text, suggest) => {
    const dataset = await loadRecord();
    suggest(suggestionsFor(dataset, text, import.meta.env.FIREFOX ? 'plain' : 'xml'));
  });
  browser.omnibox?.onInputEntered.addListener(async (text, disposition) => {
    const record = recordEntered(await loadRecord(), text);
    const url = record
      ? recordAddress(record.kind, record.id)
      : popupAddress({ query: text.trim() });
    await open(url, disposition);
  });
}

async function open(url: string, disposition: Disposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
