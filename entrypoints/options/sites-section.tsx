import type { ComponentChildren } from 'preact';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { Tick } from '../../components/settings/choices.tsx';
import { ALL_SITES } from '../shared/granted-sites.ts';
import { choose, type SiteChoices, withAssistive } from '../shared/sites.ts';
import { SiteForm } from './site-form.tsx';

interface Props {
  readonly choices: SiteChoices;
  /** Match patterns that the reader allowed. */
  readonly granted: readonly string[];
  readonly onChange: (choices: SiteChoices) => void;
  /** Gives the access to a pattern back. */
  readonly onRevoke: (pattern: string) => void;
  /** Asks the browser for access to a pattern. @returns whether it was given. */
  readonly onAllow: (pattern: string) => Promise<boolean>;
}

/** Every site for which something else holds than for the rest, and how to take that back. */
export function SitesSection({ choices, granted, onChange, onRevoke, onAllow }: Props) {
  const texts = usePageTexts().sites;
  const now = Date.now();
  const clear = (site: string) => onChange(choose(choices, site, 'on', now));
  const snoozed = Object.entries(choices.snoozed).filter(([, until]) => until > now);
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <Tick
        name={texts.everywhere}
        checked={choices.everywhere === 'on'}
        onChange={(on) => onChange({ ...choices, everywhere: on ? 'on' : 'off' })}
      />
      <SiteForm
        choices={choices}
        hasEverySite={granted.includes(ALL_SITES)}
        onChange={onChange}
        onAllow={onAllow}
      />
      <Sites name={texts.off}>
        {choices.off.map((site) => (
          <Site key={site} site={site} onRemove={() => clear(site)} />
        ))}
      </Sites>
      <Sites name={texts.snoozed}>
        {snoozed.map(([site, until]) => (
          <Site
            key={site}
            site={site}
            note={texts.until(new Date(until))}
            onRemove={() => clear(site)}
          />
        ))}
      </Sites>
      <Sites name={texts.allowed}>
        {granted.map((pattern) => (
          <Site
            key={pattern}
            site={pattern === ALL_SITES ? texts.everySite : siteIn(pattern)}
            onRemove={() => onRevoke(pattern)}
          />
        ))}
      </Sites>
      <Sites name={texts.assistive}>
        {choices.assistive.map((site) => (
          <Site
            key={site}
            site={site}
            onRemove={() => onChange(withAssistive(choices, site, false))}
          />
        ))}
      </Sites>
    </section>
  );
}

function Sites({ name, children }: { name: string; children: ComponentChildren[] }) {
  const texts = usePageTexts().sites;
  return (
    <>
      <h3>{name}</h3>
      {children.length === 0 ? <p class="aside">{texts.none}</p> : <ul>{children}</ul>}
    </>
  );
}

function Site({
  site,
  note,
  onRemove,
}: {
  readonly site: string;
  readonly note?: string;
  readonly onRemove: () => void;
}) {
  const texts = usePageTexts().sites;
  return (
    <li class="site">
      <span>
        {site} {note && <span class="aside">{note}</span>}
      </span>
      <button type="button" class="button" aria-label={texts.remove(site)} onClick={onRemove}>
        {texts.removeShort}
      </button>
    </li>
  );
}

/** The host in a pattern such as that of `patternOf`. */
function siteIn(pattern: string): string {
  return pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, '');
}
