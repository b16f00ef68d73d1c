import { useState } from 'preact/hooks';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { ALL_SITES, patternOf } from '../shared/granted-sites.ts';
import { choose, type SiteChoices, siteNamed, withAssistive } from '../shared/sites.ts';

interface Props {
  readonly choices: SiteChoices;
  /** Whether articles are marked on every site already. */
  readonly hasEverySite: boolean;
  readonly onChange: (choices: SiteChoices) => void;
  /** Asks the browser for access to a pattern. @returns whether it was given. */
  readonly onAllow: (pattern: string) => Promise<boolean>;
}

const WAYS = ['off', 'snooze', 'allow', 'assistive'] as const;
type Way = (typeof WAYS)[number];

/** What the popup sets for the site of a page, for a site by its name. */
export function SiteForm({ choices, hasEverySite, onChange, onAllow }: Props) {
  const texts = usePageTexts().sites;
  const [words, setWords] = useState('');
  const [way, setWay] = useState<Way>('off');
  const [outcome, setOutcome] = useState('');

  /** Browsers ask only as the direct answer to a click, so nothing is waited for before. */
  async function allow(pattern: string, done: string): Promise<void> {
    setOutcome((await onAllow(pattern)) ? done : texts.refused);
  }

  async function add(): Promise<void> {
    const site = siteNamed(words);
    if (site === null) return setOutcome(texts.noSite(words.trim()));
    if (way === 'allow') await allow(patternOf(site), texts.added(site));
    else {
      const isAssistive = way === 'assistive';
      onChange(
        isAssistive ? withAssistive(choices, site, true) : choose(choices, site, way, Date.now()),
      );
      setOutcome(texts.added(site));
    }
    setWords('');
  }

  return (
    <>
      <form
        class="site-form"
        aria-label={texts.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label>
          {texts.address}
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            required
            placeholder="example.com"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <label>
          {texts.holds}
          <select
            value={way}
            onChange={({ currentTarget }) =>
              setWay(WAYS.find((one) => one === currentTarget.value) ?? 'off')
            }
          >
            {WAYS.map((one) => (
              <option key={one} value={one}>
                {texts.choices[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button">
          {texts.addShort}
        </button>
      </form>
      {!hasEverySite && (
        <p>
          <button type="button" class="link" onClick={() => void allow(ALL_SITES, '')}>
            {texts.everySiteAllow}
          </button>
        </p>
      )}
      <p role="status" class="site-outcome">
        {outcome}
      </p>
    </>
  );
}
