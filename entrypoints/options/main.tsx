import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ClaimTextsContext, claimTextsFor } from '../../components/messages/claims.tsx';
import { MessagesContext } from '../../components/messages/index.tsx';
import { PageTextsContext, pageTextsFor } from '../../components/messages/pages.tsx';
import { grantedPatterns } from '../shared/granted-sites.ts';
import { dressPage } from '../shared/own-page.ts';
import {
  languageOf,
  type Preferences,
  readPreferences,
  watchPreferences,
  writePreferences,
} from '../shared/preferences.ts';
import {
  readSiteChoices,
  type SiteChoices,
  watchSiteChoices,
  writeSiteChoices,
} from '../shared/sites.ts';
import { Options, type OptionsProps } from './options.tsx';
import '../../assets/tokens.css';
import './options.css';

const root = document.getElementById('options');
const always = new AbortController().signal;
let [preferences, choices, granted] = await Promise.all([
  readPreferences(),
  readSiteChoices(),
  grantedPatterns(),
]);
let saving: OptionsProps['saving'] = 'idle';
/** While this page writes, what it hears of is older than what it shows. */
let writes = 0;

watchPreferences((next) => {
  if (writes > 0) return;
  preferences = next;
  draw();
}, always);
watchSiteChoices((next) => {
  if (writes > 0) return;
  choices = next;
  draw();
}, always);
browser.permissions.onAdded.addListener(showGranted);
browser.permissions.onRemoved.addListener(showGranted);
draw();
// The sections are there only now, too late for the browser to go to the one of the address.
document.getElementById(location.hash.slice(1))?.scrollIntoView();

/** Shown at once; taken back where it could not be kept. */
async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = preferences;
  preferences = { ...preferences, ...change };
  if (!(await kept(writePreferences(preferences)))) preferences = before;
  draw();
}

async function changeChoices(next: SiteChoices): Promise<void> {
  const before = choices;
  choices = next;
  if (!(await kept(writeSiteChoices(choices)))) choices = before;
  draw();
}

async function revoke(pattern: string): Promise<void> {
  await kept(browser.permissions.remove({ origins: [pattern] }));
  await showGranted();
}

/** @returns whether the reader said yes to the browser's question. */
function allow(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

async function kept(writing: Promise<unknown>): Promise<boolean> {
  saving = 'idle';
  writes += 1;
  draw();
  saving = await writing.then(
    () => 'saved' as const,
    () => 'failed' as const,
  );
  writes -= 1;
  return saving === 'saved';
}

async function showGranted(): Promise<void> {
  granted = await grantedPatterns();
  draw();
}

function draw(): void {
  if (!root) return;
  const messages = dressPage(document, preferences);
  const texts = pageTextsFor(languageOf(preferences));
  document.title = texts.settings.title;
  render(
    <MessagesContext.Provider value={messages}>
      <PageTextsContext.Provider value={texts}>
        <ClaimTextsContext.Provider value={claimTextsFor(languageOf(preferences))}>
          <Options
            preferences={preferences}
            choices={choices}
            granted={granted}
            saving={saving}
            onPreferences={(change) => void changePreferences(change)}
            onChoices={(next) => void changeChoices(next)}
            onRevoke={(pattern) => void revoke(pattern)}
            onAllow={allow}
          />
        </ClaimTextsContext.Provider>
      </PageTextsContext.Provider>
    </MessagesContext.Provider>,
    root,
  );
}
