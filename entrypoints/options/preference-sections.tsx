import { usePageTexts } from '../../components/messages/pages.tsx';
import { Radios, Tick } from '../../components/settings/choices.tsx';
import type { MentionKind } from '../../core/find/mention.ts';
import type { Preferences } from '../shared/preferences.ts';

export interface PreferenceProps {
  readonly preferences: Preferences;
  /** Takes what has changed. */
  readonly onChange: (change: Partial<Preferences>) => void;
}

const KINDS: readonly MentionKind[] = ['jurisdiction', 'instrument', 'case', 'letter'];

/** What is marked in articles, and how strongly. */
export function MarksSection({ preferences, onChange }: PreferenceProps) {
  const texts = usePageTexts().marks;
  const { kinds, strength, firstOnly, descriptions, assistive } = preferences;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <fieldset class="choices" data-strength={strength}>
        <legend>{texts.kinds}</legend>
        {KINDS.map((kind) => (
          <Tick
            key={kind}
            name={texts.kind[kind]}
            sample={kind}
            checked={kinds[kind]}
            onChange={(on) => onChange({ kinds: { ...kinds, [kind]: on } })}
          />
        ))}
      </fieldset>
      <Radios
        legend={texts.strength}
        value={strength}
        names={texts.strengths}
        onChange={(value) => onChange({ strength: value })}
      />
      <fieldset class="choices">
        <legend>{texts.which}</legend>
        <Tick
          name={texts.firstOnly}
          checked={firstOnly}
          onChange={(on) => onChange({ firstOnly: on })}
        />
        <Tick
          name={texts.descriptions}
          checked={descriptions}
          onChange={(on) => onChange({ descriptions: on })}
        />
      </fieldset>
      <fieldset class="choices">
        <legend>{texts.how}</legend>
        <Tick
          name={texts.assistive}
          checked={assistive}
          onChange={(on) => onChange({ assistive: on })}
        />
      </fieldset>
    </section>
  );
}

/** When cards open, and how cards and pages look and speak. */
export function CardsSection({ preferences, onChange }: PreferenceProps) {
  const texts = usePageTexts().cards;
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{texts.heading}</h2>
      <Radios
        legend={texts.dwell}
        value={preferences.dwell}
        names={texts.dwells}
        onChange={(dwell) => onChange({ dwell })}
      />
      <Radios
        legend={texts.theme}
        value={preferences.theme}
        names={texts.themes}
        onChange={(theme) => onChange({ theme })}
      />
      <Radios
        legend={texts.language}
        value={preferences.language}
        names={texts.languages}
        onChange={(language) => onChange({ language })}
      />
      <p class="aside">{texts.languageNote}</p>
    </section>
  );
}
