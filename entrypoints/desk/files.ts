/** Claims out to files and in from files; backup and restore of everything. */
import { browser } from 'wxt/browser';
import { saveFile } from '../../components/atlas/save-file.ts';
import type { ExportOutcome, FileOutcome } from '../../components/claims/claim-files.tsx';
import type { ClaimTexts } from '../../components/messages/claims.tsx';
import type { ClaimSettings } from '../../core/claims/backup.ts';
import type { Claim } from '../../core/claims/claim.ts';
import { type ExportFormat, exportClaims } from '../../core/claims/export/export.ts';
import { MAX_LENGTH, planImport, type Refusal } from '../../core/claims/import/import.ts';
import type { Outcome } from '../../core/claims/problem.ts';
import { readClaimSettings } from '../shared/claim-settings.ts';
import { putClaims, readBackup, readClaims, restoreClaims } from '../shared/claims.ts';

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
  const read = await textOf(file);
  if ('why' in read) return { at: 'refused', file: file.name, why: texts.files.refusal(read) };
  const here = await readBackup();
  if (here.outcome === 'failed') return notStored(file, here, texts);
  const plan = planImport(read.text, here.value.claims, { now: new Date().toISOString() });
  if (plan.outcome === 'refused') {
    return { at: 'refused', file: file.name, why: texts.files.refusal(plan.refusal) };
  }
  const stored = await putClaims(plan.put);
  if (stored.outcome === 'failed') return notStored(file, stored, texts);
  return { at: 'read', file: file.name, entries: plan.entries };
}

/** A backup that waits for an answer. */
export interface ReadBackup {
  readonly claims: readonly Claim[];
  /** Null leaves the settings as they are. */
  readonly settings: ClaimSettings | null;
}

/** Looks at a backup before anything is done with it. */
export async function readBackupFile(
  file: File,
  texts: ClaimTexts,
): Promise<{ readonly outcome: FileOutcome; readonly backup: ReadBackup | null }> {
  const refused = (why: string) =>
    ({ outcome: { at: 'refused', file: file.name, why }, backup: null }) as const;
  const read = await textOf(file);
  if ('why' in read) return refused(texts.files.refusal(read));
  const plan = planImport(read.text, [], { now: new Date().toISOString() });
  if (plan.outcome === 'refused') return refused(texts.files.refusal(plan.refusal));
  if (plan.format !== 'backup') return refused(texts.files.notBackup);
  const { put: claims, scale, author } = plan;
  const unread = plan.entries.filter((entry) => entry.result === 'refused');
  if (claims.length === 0 && unread.length > 0) return refused(texts.files.nothingReadable);
  const own = await readClaimSettings();
  const settings =
    scale || author ? { scale: scale ?? own.scale, author: author || own.author } : null;
  return {
    outcome: { at: 'asking', file: file.name, count: claims.length, refused: unread },
    backup: { claims, settings },
  };
}

/** Puts a backup in the place of everything, or changes nothing. */
export async function restore(
  { claims, settings }: ReadBackup,
  texts: ClaimTexts,
): Promise<FileOutcome> {
  const answer = await restoreClaims(claims, settings);
  if (answer.outcome === 'done') return { at: 'restored', count: claims.length };
  return { at: 'not-restored', why: texts.problem(answer.problem) };
}

/** The text of a file, if it can be read; one that is too large is not even tried. */
async function textOf(file: File): Promise<{ readonly text: string } | Refusal> {
  if (file.size > MAX_LENGTH) return { why: 'too-large', limit: MAX_LENGTH };
  try {
    return { text: await file.text() };
  } catch {
    return { why: 'unreadable' };
  }
}

async function save(format: ExportFormat, claims: readonly Claim[]): Promise<ExportOutcome> {
  const { scale, author } = await readClaimSettings();
  const file = exportClaims(format, claims, {
    scale,
    author,
    now: new Date().toISOString(),
    generator: `Lawmark ${browser.runtime.getManifest().version}`,
  });
  saveFile(file.name, file.type, file.text);
  return { at: 'saved', file };
}

type Failed = Extract<Outcome<never>, { outcome: 'failed' }>;

function notStored(file: File, { problem }: Failed, texts: ClaimTexts): FileOutcome {
  return { at: 'not-stored', file: file.name, why: texts.problem(problem) };
}
