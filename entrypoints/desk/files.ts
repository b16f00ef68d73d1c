/** Claims out to files and in from files; backup and restore of everything. */
import { browser } from 'wxt/browser';
import { saveFile } from '../../components/atlas/save-file.ts';
import type { ExportOutcome, FileOutcome } from '../../components/claims/claim-files.tsx';
import type { ClaimTexts } from '../../components/messages/claims.tsx';
import type { Backup } from '../../core/claims/backup.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { type ExportFormat, exportClaims } from '../../core/claims/export/export.ts';
import { planImport } from '../../core/claims/import/import.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import { readClaimSettings, writeClaimSettings } from '../shared/claim-settings.ts';
import { putClaims, readBackup, readClaims, wipeClaims } from '../shared/claims.ts';

/** As many as the store gives at a time. */
const READ_AT_A_TIME = 1_000;

/** Saves claims as a file of a form. */
export async function exportAs(
  format: ExportFormat,
  ids: readonly string[],
  texts: ClaimTexts,
): Promise<ExportOutcome> {
  const claims: Claim[] = [];
  for (let from = 0; from < ids.length; from += READ_AT_A_TIME) {
    const answer = await readClaims(ids.slice(from, from + READ_AT_A_TIME));
    if (answer.outcome === 'failed') return { at: 'failed', why: texts.problem(answer.problem) };
    claims.push(...answer.value);
  }
  return save(format, claims);
}

/** Saves everything there is. */
export async function saveBackup(texts: ClaimTexts): Promise<ExportOutcome> {
  const answer = await readBackup();
  if (answer.outcome === 'failed') return { at: 'failed', why: texts.problem(answer.problem) };
  return save('backup', answer.value.claims);
}

/** Takes the claims of a file in beside those that are here. */
export async function importFile(file: File, texts: ClaimTexts): Promise<FileOutcome> {
  const here = await readBackup();
  if (here.outcome === 'failed') return notStored(file, here, texts);
  const plan = planImport(await file.text(), here.value.claims, importOptions());
  if (plan.outcome === 'refused') {
    return { at: 'refused', file: file.name, why: texts.files.refusal(plan.refusal) };
  }
  const stored = await putClaims(plan.put);
  if (stored.outcome === 'failed') return notStored(file, stored, texts);
  return { at: 'read', file: file.name, entries: plan.entries };
}

/** Looks at a backup before anything is done with it. */
export async function readBackupFile(
  file: File,
  texts: ClaimTexts,
): Promise<{ readonly outcome: FileOutcome; readonly backup: Partial<Backup> | null }> {
  const plan = planImport(await file.text(), [], importOptions());
  const refused = (why: string) =>
    ({ outcome: { at: 'refused', file: file.name, why }, backup: null }) as const;
  if (plan.outcome === 'refused') return refused(texts.files.refusal(plan.refusal));
  if (plan.format !== 'backup') return refused(texts.files.notBackup);
  const { author } = await readClaimSettings();
  return {
    outcome: { at: 'asking', file: file.name, count: plan.put.length },
    backup: {
      claims: plan.put,
      ...(plan.scale ? { settings: { author, scale: plan.scale } } : {}),
    },
  };
}

/** Puts a backup in the place of everything; what was here comes back where that fails. */
export async function restore(
  { claims = [], settings }: Partial<Backup>,
  texts: ClaimTexts,
): Promise<FileOutcome> {
  const before = await readBackup();
  if (before.outcome === 'failed') return notRestored(before, texts);
  const wiped = await wipeClaims();
  if (wiped.outcome === 'failed') return notRestored(wiped, texts);
  const stored = await putClaims(claims);
  if (stored.outcome === 'failed') {
    await wipeClaims();
    await putClaims(before.value.claims);
    return notRestored(stored, texts);
  }
  if (settings) await writeClaimSettings(settings);
  return { at: 'restored', count: claims.length };
}

async function save(format: ExportFormat, claims: readonly Claim[]): Promise<ExportOutcome> {
  const { scale } = await readClaimSettings();
  const file = exportClaims(format, claims, {
    scale,
    now: new Date().toISOString(),
    generator: `Lawmark ${browser.runtime.getManifest().version}`,
  });
  saveFile(file.name, file.type, file.text);
  return { at: 'saved', file };
}

function importOptions() {
  return { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
}

type Failed = Extract<Outcome<never>, { outcome: 'failed' }>;

function notStored(file: File, { problem }: Failed, texts: ClaimTexts): FileOutcome {
  return { at: 'not-stored', file: file.name, why: texts.problem(problem) };
}

function notRestored({ problem }: Failed, texts: ClaimTexts): FileOutcome {
  return { at: 'not-restored', why: texts.problem(problem) };
}
