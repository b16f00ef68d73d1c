import { useMessages } from '../messages/index.tsx';

/** What holds for the site of the page, and what can be changed about it. */
export interface SiteView {
  /** The host without `www.`. */
  readonly site: string;
  readonly mode:
    | { readonly at: 'on' }
    | { readonly at: 'off' }
    | { readonly at: 'off-everywhere' }
    | { readonly at: 'snoozed'; readonly until: number };
  /** Whether the extension may mark articles there without being asked. */
  readonly access: 'built-in' | 'granted' | 'none';
  readonly everySite: boolean;
  /** Whether marks there are real elements, which screen readers can tell. */
  readonly assistive: boolean;
  /** What went wrong with the last change. */
  readonly problem: 'refused' | 'failed' | null;
}

export type SiteAction =
  | 'on'
  | 'off'
  | 'snooze'
  | 'off-everywhere'
  | 'always-here'
  | 'every-site'
  | 'fewer-sites'
  | 'assistive'
  | 'not-assistive';

export interface SiteSwitchesProps {
  readonly view: SiteView;
  readonly onAction: (action: SiteAction) => void;
}

/** Whether this site is marked, in a sentence, and the buttons that change it. */
export function SiteSwitches({ view, onAction }: SiteSwitchesProps) {
  const texts = useMessages().site;
  const { site, mode, access, everySite, problem } = view;
  const labels: Readonly<Record<SiteAction, string>> = {
    on: texts.switchOn,
    off: texts.switchOff,
    snooze: texts.snooze,
    'off-everywhere': texts.offForAll,
    'always-here': texts.always,
    'every-site': texts.everySite,
    'fewer-sites': texts.fewerSites,
    assistive: texts.assistive,
    'not-assistive': texts.notAssistive,
  };
  return (
    <section class="site-switches" aria-label={texts.heading(site)}>
      <p>{sentence()}</p>
      <p class="actions">
        {actionsOf(view).map((action) => (
          <button key={action} type="button" class="link" onClick={() => onAction(action)}>
            {labels[action]}
          </button>
        ))}
      </p>
      <p role="status">{problem && texts[problem]}</p>
    </section>
  );

  function sentence(): string {
    switch (mode.at) {
      case 'off':
        return texts.off;
      case 'off-everywhere':
        return texts.offEverywhere;
      case 'snoozed':
        return texts.snoozed(new Date(mode.until));
      case 'on':
        return access === 'none' && !everySite ? texts.notListed : texts.on;
    }
  }
}

function actionsOf({ mode, access, everySite, assistive }: SiteView): readonly SiteAction[] {
  const reach: SiteAction = everySite ? 'fewer-sites' : 'every-site';
  if (mode.at !== 'on') return ['on', reach];
  if (access === 'none' && !everySite) return ['always-here', reach];
  return ['snooze', 'off', 'off-everywhere', reach, assistive ? 'not-assistive' : 'assistive'];
}
