import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { MessagesContext } from '../../components/messages/index.tsx';
import { PageTextsContext, pageTextsFor } from '../../components/messages/pages.tsx';
import { ALL_SITES, grantedPatterns } from '../shared/granted-sites.ts';
import { dressPage } from '../shared/own-page.ts';
import { languageOf, readPreferences } from '../shared/preferences.ts';
import { annotateSample, type Sample } from './sample.ts';
import { After, Intro, type IntroProps, type Reach } from './welcome.tsx';
import '../../assets/tokens.css';
import '../article.content/highlights.css';
import './welcome.css';

const preferences = await readPreferences();
const messages = dressPage(document, preferences);
const texts = pageTextsFor(languageOf(preferences));
let reach: Reach = 'known';
let outcome: IntroProps['outcome'] = 'none';
let sample: Sample | null = null;

document.title = texts.welcome.title;
reach = (await grantedPatterns()).includes(ALL_SITES) ? 'every' : 'known';
draw();
sample = await annotateSample(document, preferences);
draw();

/** The browser asks only as the direct answer to a click, so that comes before all else. */
async function choose(next: Reach): Promise<void> {
  const wanted = { origins: [ALL_SITES] };
  const changing =
    next === 'every' ? browser.permissions.request(wanted) : browser.permissions.remove(wanted);
  outcome = (await changing.catch(() => false)) ? 'done' : 'refused';
  reach = (await grantedPatterns()).includes(ALL_SITES) ? 'every' : 'known';
  draw();
}

function open(index: number): void {
  const mention = sample?.mentions[index];
  if (mention) sample?.open(mention);
}

function draw(): void {
  into('intro', <Intro reach={reach} outcome={outcome} onReach={(next) => void choose(next)} />);
  into(
    'after',
    <After
      marked={sample?.mentions.map(({ text }) => text) ?? null}
      onOpen={open}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
  );
}

function into(id: string, content: ComponentChildren): void {
  const root = document.getElementById(id);
  if (!root) return;
  render(
    <MessagesContext.Provider value={messages}>
      <PageTextsContext.Provider value={texts}>{content}</PageTextsContext.Provider>
    </MessagesContext.Provider>,
    root,
  );
}
