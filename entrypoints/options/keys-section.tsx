import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { usePageTexts } from '../../components/messages/pages.tsx';

/** Where Chromium has readers change the keys of extensions; Firefox has a call for it. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The keys that are in use, which browsers let readers change in a page of their own. */
export function KeysSection() {
  const texts = usePageTexts().keys;
  const [commands, setCommands] = useState<readonly Browser.commands.Command[]>([]);
  useEffect(() => {
    const read = () => {
      // Firefox for Android has no commands.
      void browser.commands?.getAll().then(setCommands);
    };
    read();
    // They may have been changed meanwhile.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <dl class="keys">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{texts.names[name ?? ''] ?? description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="aside">{texts.none}</span>}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" class="button" onClick={() => void openShortcuts()}>
          {texts.change}
        </button>
      </p>
    </section>
  );
}

async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
