import { render } from 'preact';
import { Atlas } from '../../components/atlas/atlas.tsx';
import { MessagesContext } from '../../components/messages/index.tsx';
import type { Dataset } from '../../core/dataset/record.ts';
import shapes from '../../data/map/shapes.json' with { type: 'json' };
import { dressPage } from '../shared/own-page.ts';
import { readPreferences, watchPreferences } from '../shared/preferences.ts';
import { loadRecord } from '../shared/record.ts';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/atlas.css';

const root = document.getElementById('atlas');
const reading = loadRecord();
let messages = dressPage(document, await readPreferences());

if (root) await open(root);

async function open(into: HTMLElement): Promise<void> {
  render(<p class="wait">{messages.atlas.loading}</p>, into);
  try {
    const dataset = await reading;
    // For tests/bench/atlas.ts, which measures from here.
    performance.mark('record-loaded');
    draw(into, dataset);
    watchPreferences((preferences) => {
      messages = dressPage(document, preferences);
      draw(into, dataset);
    }, new AbortController().signal);
  } catch {
    render(
      <p class="wait" role="alert">
        {messages.atlas.failed}
      </p>,
      into,
    );
  }
}

function draw(into: HTMLElement, dataset: Dataset): void {
  render(
    <MessagesContext.Provider value={messages}>
      <Atlas dataset={dataset} shapes={shapes} today={new Date().toISOString().slice(0, 10)} />
    </MessagesContext.Provider>,
    into,
  );
}
