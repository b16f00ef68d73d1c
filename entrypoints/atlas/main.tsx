import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Atlas } from '../../components/atlas/atlas.tsx';
import { MessagesContext, messagesFor } from '../../components/messages/index.tsx';
import shapes from '../../data/map/shapes.json';
import { loadRecord } from '../shared/record.ts';
import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../assets/atlas.css';

const messages = messagesFor(browser.i18n.getUILanguage());
const root = document.getElementById('atlas');

document.documentElement.lang = messages.locale;
document.documentElement.dir = messages.direction;
if (root) await draw(root);

async function draw(into: HTMLElement): Promise<void> {
  render(<p class="wait">{messages.atlas.loading}</p>, into);
  try {
    const dataset = await loadRecord();
    const today = new Date().toISOString().slice(0, 10);
    // For tests/bench/atlas.ts, which measures from here.
    performance.mark('record-loaded');
    render(
      <MessagesContext.Provider value={messages}>
        <Atlas dataset={dataset} shapes={shapes} today={today} />
      </MessagesContext.Provider>,
      into,
    );
  } catch {
    render(
      <p class="wait" role="alert">
        {messages.atlas.failed}
      </p>,
      into,
    );
  }
}
