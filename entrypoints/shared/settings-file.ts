/** All settings as one file: what is exported, and what an import has to look like. */
import { PREFERENCES, type Preferences } from './preferences.ts';
import { SITE_CHOICES, type SiteChoices } from './sites.ts';
import { type Format, parseVersioned } from './versioned.ts';

export interface Settings {
  readonly preferences: Preferences;
  readonly sites: SiteChoices;
}

/** What tells the file from any other JSON file. */
const KIND = 'lawmark-settings';

/** Longest file that is read (UTF-16 units): a reader's list of sites is a hundredth of it. */
const MAX_LENGTH = 1_000_000;

/** Why a file was not taken over; `where` names a part or a field. */
export type SettingsProblem =
  | { readonly reason: 'not-json' | 'not-settings' | 'too-long' }
  | { readonly reason: 'too-new' }
  | { readonly reason: 'wrong'; readonly where: string };

export type SettingsReading =
  | { readonly outcome: 'right'; readonly settings: Settings }
  | ({ readonly outcome: 'refused' } & SettingsProblem);

/** @returns the file's text: JSON that a person can read. */
export function settingsFile({ preferences, sites }: Settings): string {
  return `${JSON.stringify({ kind: KIND, preferences, sites }, null, 2)}\n`;
}

/** Reads a settings file of this or an earlier version. Either all of it is right or none is used. */
export function readSettingsFile(text: string): SettingsReading {
  if (text.length > MAX_LENGTH) return { outcome: 'refused', reason: 'too-long' };
  const file = parseJson(text);
  if (file === undefined) return { outcome: 'refused', reason: 'not-json' };
  if (!isObject(file) || file.kind !== KIND) return { outcome: 'refused', reason: 'not-settings' };
  const preferences = part(PREFERENCES, 'preferences', file.preferences);
  if (preferences.outcome === 'refused') return preferences;
  const sites = part(SITE_CHOICES, 'sites', file.sites);
  if (sites.outcome === 'refused') return sites;
  return {
    outcome: 'right',
    settings: { preferences: preferences.value, sites: sites.value },
  };
}

function part<Value>(
  format: Format<Value>,
  name: string,
  value: unknown,
):
  | { readonly outcome: 'right'; readonly value: Value }
  | ({ readonly outcome: 'refused' } & SettingsProblem) {
  const parsed = parseVersioned(format, value);
  switch (parsed.outcome) {
    case 'right':
      return parsed;
    case 'too-new':
      return { outcome: 'refused', reason: 'too-new' };
    case 'wrong': {
      const where = parsed.where === null ? name : `${name}.${parsed.where}`;
      return { outcome: 'refused', reason: 'wrong', where };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
