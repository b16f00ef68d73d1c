/**
 * Shows cards as they stand in a page: each in a shadow root of its own. The address chooses:
 * `&lang=es` or `&lang=pseudo` the language,
 * `?card=NAME` one sample instead of all, `?id=ID&asof=DAY` a card of the record in `data/`, `&theme=dark`, `&height=PX` the room a card has,
 * `&open` with everything unfolded, `&today=DAY` to see what an old record says, `&sheet` as a sheet.
 */
import cardCss from '../../assets/card.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import type { Notice } from '../../components/card/card-shell.tsx';
import { mountCard } from '../../components/card/mount-card.tsx';
import { messagesFor } from '../../components/messages/index.tsx';
import { makeCard } from '../../core/dataset/card.ts';
import type { Card, RecordLink } from '../../core/dataset/card-model.ts';
import type { Dataset } from '../../core/dataset/record.ts';
import { pseudoMessages } from './pseudo-messages.ts';
import { notices, samples } from './samples.ts';

const options = new URLSearchParams(location.search);
const root = document.getElementById('root');
const theme = options.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const language = options.get('lang') ?? 'en';
const messages = language === 'pseudo' ? pseudoMessages : messagesFor(language);
const wanted = options.get('card');
for (const [name, card] of Object.entries(await cards())) {
  if (wanted === null || wanted === name) root?.append(hostOf(name, card));
}

async function cards(): Promise<Readonly<Record<string, Card | Notice>>> {
  const ids = options.getAll('id');
  if (ids.length === 0) return { ...samples, ...notices };
  const response = await fetch('/record.json');
  const record: Dataset = await response.json();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const card = makeCard(record, { id, ref: null, asOf: options.get('asof') });
      return card ? [[id, card]] : [];
    }),
  );
}

function hostOf(name: string, card: Card | Notice): HTMLElement {
  const host = document.createElement('div');
  host.dataset.sample = name;
  if (theme) host.dataset.theme = theme;
  host.style.setProperty('--card-max-height', `${options.get('height') ?? 4000}px`);
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = tokensCss + cardCss;
  const mount = document.createElement('div');
  if (options.has('sheet')) {
    mount.dataset.layout = 'sheet';
    host.style.cssText += 'position: fixed; inset: auto 0 0 0';
  }
  shadow.append(style, mount);
  const copied: string[] = [];
  const props = {
    card,
    today: options.get('today') ?? '2026-07-01',
    onOpen: (link: RecordLink) => {
      host.dataset.opened = link.id;
    },
    onCopy: (text: string) => {
      copied.push(text);
      host.dataset.copied = String(copied.length);
    },
    onClose: () => host.remove(),
    onPin: () => {},
    onRetry: () => {},
    ...(name === 'letter' ? { backTo: 'Philadelphia', onBack: () => {} } : {}),
  };
  mountCard(mount, props, messages);
  if (options.has('open')) {
    unfold(mount);
  }
  return host;
}

/** Unfolds everything, and what is drawn only then. */
function unfold(root: Element): void {
  for (const more of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) more.click();
  for (const folded of root.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    folded.open = true;
    folded.addEventListener('toggle', () => requestAnimationFrame(() => unfold(folded)), {
      once: true,
    });
  }
}
