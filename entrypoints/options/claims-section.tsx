import { useEffect, useId, useState } from 'preact/hooks';
import { ScaleFields } from '../../components/claims/scale-fields.tsx';
import { useClaimTexts } from '../../components/messages/claims.tsx';
import { usePageTexts } from '../../components/messages/pages.tsx';
import { Tick } from '../../components/settings/choices.tsx';
import type { ClaimSettings } from '../../core/claims/backup.ts';
import {
  readClaimSettings,
  watchClaimSettings,
  writeClaimSettings,
} from '../shared/claim-settings.ts';
import { DESK } from '../shared/desk.ts';
import type { PreferenceProps } from './preference-sections.tsx';

/** The tools of fact-checkers: whether they are shown, whose name claims bear, the scale. */
export function ClaimsSection({ preferences, onChange }: PreferenceProps) {
  const texts = useClaimTexts().settings;
  const { settings: common } = usePageTexts();
  const id = useId();
  const [settings, setSettings] = useState<ClaimSettings | null>(null);
  const [outcome, setOutcome] = useState<'idle' | 'saved' | 'failed'>('idle');

  useEffect(() => {
    const life = new AbortController();
    void readClaimSettings().then(setSettings);
    watchClaimSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);

  async function write(change: Partial<ClaimSettings>): Promise<void> {
    if (!settings) return;
    const next = { ...settings, ...change };
    setOutcome('idle');
    try {
      await writeClaimSettings(next);
      setSettings(next);
      setOutcome('saved');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <section aria-labelledby="claims" class="claims-settings">
      <h2 id="claims">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <div class="choices">
        <Tick
          name={texts.on}
          checked={preferences.factChecker}
          onChange={(factChecker) => onChange({ factChecker })}
        />
      </div>
      <p>
        <a href={DESK}>{texts.desk}</a>
      </p>
      <p role="status" class="saving">
        {outcome === 'saved' && common.saved}
        {outcome === 'failed' && common.saveFailed}
      </p>
      {settings && (
        <>
          <p class="line-field">
            <label for={`${id}-author`}>{texts.author}</label>
            <input
              id={`${id}-author`}
              type="text"
              maxLength={200}
              autocomplete="name"
              aria-describedby={`${id}-author-help`}
              value={settings.author}
              onChange={({ currentTarget }) => void write({ author: currentTarget.value.trim() })}
            />
            <span id={`${id}-author-help`} class="aside">
              {texts.authorHelp}
            </span>
          </p>
          <ScaleFields scale={settings.scale} onSave={(scale) => void write({ scale })} />
        </>
      )}
    </section>
  );
}
