/** All settings at once: read, replaced as a whole, and put back to how they were at first. */
import { browser } from 'wxt/browser';
import { ClaimsError } from '../../core/claims/problem.ts';
import { forgetRecent } from '../popup/recent.ts';
import { forgetClaimSettings } from './claim-settings.ts';
import { wipeClaims } from './claims.ts';
import { grantedPatterns } from './granted-sites.ts';
import { forgetImported } from './imported-record.ts';
import { forgetSeen } from './news.ts';
import { forgetPreferences, readPreferences, writePreferences } from './preferences.ts';
import { announceRecordChange } from './record.ts';
import type { Settings } from './settings-file.ts';
import { forgetSiteChoices, readSiteChoices, writeSiteChoices } from './sites.ts';

export async function readSettings(): Promise<Settings> {
  const [preferences, sites] = await Promise.all([readPreferences(), readSiteChoices()]);
  return { preferences, sites };
}

/**
 * Puts settings in the place of those in use: all of them or none.
 * @throws when the browser's storage cannot be written; then nothing has changed.
 */
export async function replaceSettings({ preferences, sites }: Settings): Promise<void> {
  const before = await readPreferences();
  await writePreferences(preferences);
  try {
    await writeSiteChoices(sites);
  } catch (error) {
    await writePreferences(before);
    throw error;
  }
}

/**
 * Forgets settings, sites, look-ups, an imported record and every claim, and gives back the access to
 * sites that the reader allowed. Nothing of it can be undone: offer a backup of the claims first.
 * @throws when the browser does not let something go; the rest is gone all the same.
 */
export async function resetEverything(): Promise<void> {
  const origins = await grantedPatterns();
  const results = await Promise.allSettled([
    forgetPreferences(),
    forgetSiteChoices(),
    forgetRecent(),
    forgetSeen(),
    forgetImported(),
    forgetClaims(),
    origins.length > 0 && browser.permissions.remove({ origins }),
  ]);
  announceRecordChange();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The claims first: the settings say what their verdicts are called. */
async function forgetClaims(): Promise<void> {
  const answer = await wipeClaims();
  if (answer.outcome === 'failed') throw new ClaimsError(answer.problem);
  await Promise.all([forgetClaimSettings(), browser.storage.session.clear()]);
}
