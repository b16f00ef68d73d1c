import { useClaimTexts } from '../../components/messages/claims.tsx';
import { usePageTexts } from '../../components/messages/pages.tsx';
import type { Preferences } from '../shared/preferences.ts';
import type { SiteChoices } from '../shared/sites.ts';
import { AboutSection } from './about-section.tsx';
import { ClaimsSection } from './claims-section.tsx';
import { DataSection } from './data-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { CardsSection, MarksSection } from './preference-sections.tsx';
import { RecordSection } from './record-section.tsx';
import { SitesSection } from './sites-section.tsx';

export interface OptionsProps {
  readonly preferences: Preferences;
  readonly choices: SiteChoices;
  /** Match patterns that the reader allowed. */
  readonly granted: readonly string[];
  readonly saving: 'idle' | 'saved' | 'failed';
  readonly onPreferences: (change: Partial<Preferences>) => void;
  readonly onChoices: (choices: SiteChoices) => void;
  readonly onRevoke: (pattern: string) => void;
  readonly onAllow: (pattern: string) => Promise<boolean>;
}

/** Everything that can be set. Each change holds at once, in every open page. */
export function Options(props: OptionsProps) {
  const texts = usePageTexts();
  const { settings: claims } = useClaimTexts();
  const named = { ...texts, claims };
  const sections = [
    'marks',
    'cards',
    'keys',
    'sites',
    'claims',
    'record',
    'data',
    'about',
  ] as const;
  return (
    <>
      <h1>{texts.settings.title}</h1>
      <nav aria-label={texts.settings.sections} class="sections">
        {sections.map((id) => (
          <a key={id} href={`#${id}`}>
            {named[id].heading}
          </a>
        ))}
      </nav>
      <p role="status" class="saving">
        {props.saving === 'saved' && texts.settings.saved}
        {props.saving === 'failed' && texts.settings.saveFailed}
      </p>
      <MarksSection preferences={props.preferences} onChange={props.onPreferences} />
      <CardsSection preferences={props.preferences} onChange={props.onPreferences} />
      <KeysSection />
      <SitesSection
        choices={props.choices}
        granted={props.granted}
        onChange={props.onChoices}
        onRevoke={props.onRevoke}
        onAllow={props.onAllow}
      />
      <ClaimsSection preferences={props.preferences} onChange={props.onPreferences} />
      <RecordSection />
      <DataSection />
      <AboutSection />
    </>
  );
}
