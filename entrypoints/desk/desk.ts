/** What the desk shows and does: all claims, read stretch by stretch as they are scrolled to. */
import type { ExportOutcome, FileOutcome } from '../../components/claims/claim-files.tsx';
import type { DeskList } from '../../components/claims/claims-desk.tsx';
import { ALL_CLAIMS, type DeskView } from '../../components/claims/desk-filters.tsx';
import type { Done } from '../../components/claims/undo-bar.tsx';
import type { ClaimTexts } from '../../components/messages/claims.tsx';
import type { Claim } from '../../core/claims/claim.ts';
import type { Evidence } from '../../core/claims/evidence.ts';
import type { ClaimsProblem } from '../../core/claims/problem.ts';
import type { ClaimFacets } from '../../core/claims/query.ts';
import { type ClaimEditing, editClaim } from '../shared/claim-editing.ts';
import {
  deleteClaims,
  queryClaimIds,
  queryClaims,
  readClaim,
  readRecentClaims,
  undeleteClaims,
  watchClaims,
} from '../shared/claims.ts';
import { takeChosenClaim } from '../shared/claims-page.ts';

/** Claims read at a time. */
const STRETCH = 100;

export interface DeskState {
  readonly view: DeskView;
  readonly list: DeskList;
  readonly facets: ClaimFacets | null;
  readonly selection: ReadonlySet<string>;
  readonly active: number;
  readonly editing: ClaimEditing | null;
  readonly evidence: Evidence | null;
  readonly done: Done | null;
  readonly exported: ExportOutcome;
  readonly files: FileOutcome;
}

/** Opens the desk, with a claim if its id is given. */
export function openDesk(
  first: string | null,
  texts: () => ClaimTexts,
  draw: (state: DeskState) => void,
) {
  let view: DeskView = ALL_CLAIMS;
  let list: DeskList = { at: 'reading' };
  let facets: ClaimFacets | null = null;
  let selection: ReadonlySet<string> = new Set();
  let active = -1;
  let editing: ClaimEditing | null = null;
  let evidence: Evidence | null = null;
  let done: Done | null = null;
  let exported: ExportOutcome = { at: 'none' };
  let files: FileOutcome = { at: 'none' };
  /** What was read of the list, by the number of the stretch. */
  let stretches = new Map<number, readonly Claim[]>();
  /** Stretches that were asked for. */
  let asked = new Set<number>();
  let drawn = { first: 0, last: 0 };
  /** While claims are being deleted the list stays, so that it and the offer to undo change at once. */
  let isRemoving = false;
  /** Answers to an earlier question are of no use. */
  let question = 0;

  const show = () =>
    draw({ view, list, facets, selection, active, editing, evidence, done, exported, files });
  const claimAt = (index: number): Claim | null =>
    stretches.get(Math.floor(index / STRETCH))?.[index % STRETCH] ?? null;
  const say = (words: string, undo: (() => void) | null = null) => {
    done = { text: words, undo };
    show();
  };

  watchClaims((news) => {
    if (news.kind === 'claims') news.claims.forEach(hear);
    void ask();
  }, new AbortController().signal);
  // Not before who called has what is returned here.
  queueMicrotask(() => void start());

  async function start(): Promise<void> {
    const recent = await readRecentClaims(STRETCH);
    if (recent.outcome === 'done' && question === 0) {
      stretches.set(0, recent.value.claims);
      list = { at: 'ready', total: recent.value.stored, stored: recent.value.stored, claimAt };
      show();
    }
    await ask();
    // Opened because of a claim in a page, where there is no panel.
    const chosen = first ?? (await takeChosenClaim())?.id;
    if (chosen !== undefined) await openId(chosen);
  }

  /** Asks anew for what is in sight; what was shown stays until the answer is there. */
  async function ask(): Promise<void> {
    if (isRemoving) return;
    question += 1;
    const mine = question;
    const from = Math.floor(drawn.first / STRETCH);
    const answer = await queryClaims({ ...view, offset: from * STRETCH, limit: STRETCH });
    if (mine !== question) return;
    if (answer.outcome === 'failed') {
      list = { at: 'failed', why: texts().problem(answer.problem) };
      return show();
    }
    const { claims, total, stored } = answer.value;
    stretches = new Map([[from, claims]]);
    asked = new Set([from]);
    facets = answer.value.facets;
    list = { at: 'ready', total, stored, claimAt };
    active = Math.min(active, total - 1);
    show();
    readInSight();
  }

  /** Reads the stretches in sight that are not there yet. */
  function readInSight(): void {
    if (list.at !== 'ready') return;
    const last = Math.floor(Math.min(drawn.last, list.total - 1) / STRETCH);
    for (let nth = Math.floor(drawn.first / STRETCH); nth <= last; nth++) {
      if (!asked.has(nth)) void readStretch(nth);
    }
  }

  async function readStretch(nth: number): Promise<void> {
    const mine = question;
    asked.add(nth);
    const answer = await queryClaims({ ...view, offset: nth * STRETCH, limit: STRETCH });
    if (mine !== question) return;
    if (answer.outcome === 'failed') asked.delete(nth);
    else stretches.set(nth, answer.value.claims);
    show();
  }

  function open(claim: Claim): void {
    close();
    done = null;
    editing = editClaim(claim, show, texts().problem);
    show();
    void readEvidence();
  }

  async function readEvidence(): Promise<void> {
    const { loadEvidence } = await import('../shared/claim-record.ts');
    evidence = await loadEvidence();
    show();
  }

  async function openId(id: string): Promise<void> {
    const answer = await readClaim(id);
    if (answer.outcome === 'done' && answer.value.deleted === null) open(answer.value);
  }

  /** Another window, or this one, has changed a claim. */
  function hear(claim: Claim): void {
    if (isRemoving || editing?.edited.claim.id !== claim.id) return;
    if (claim.deleted === null) editing.hear(claim);
    else close();
  }

  function close(): void {
    editing?.close();
    editing = null;
  }

  async function remove(ids: readonly string[]): Promise<void> {
    isRemoving = true;
    const answer = await deleteClaims(ids);
    isRemoving = false;
    if (answer.outcome === 'failed') return notDone(answer.problem);
    if (editing && ids.includes(editing.edited.claim.id)) close();
    selection = new Set([...selection].filter((id) => !ids.includes(id)));
    done = { text: texts().saving.deleted(ids.length), undo: () => void restore(ids) };
    await ask();
  }

  async function restore(ids: readonly string[]): Promise<void> {
    const answer = await undeleteClaims(ids);
    if (answer.outcome === 'failed') return notDone(answer.problem);
    await ask();
    say(texts().saving.restored(ids.length));
    if (ids[0] !== undefined && ids.length === 1) await openId(ids[0]);
  }

  function notDone(problem: ClaimsProblem): void {
    say(texts().saving.notDone(texts().problem(problem)));
  }

  /** Ids of all claims that pass the filters. */
  async function allIds(): Promise<readonly string[]> {
    const answer = await queryClaimIds(view);
    if (answer.outcome === 'done') return answer.value;
    notDone(answer.problem);
    return [];
  }

  return {
    setView(next: DeskView): void {
      view = next;
      drawn = { first: 0, last: 0 };
      active = -1;
      show();
      void ask();
    },
    setActive(index: number): void {
      active = index;
      show();
    },
    setWindow(from: number, to: number): void {
      drawn = { first: from, last: to };
      readInSight();
    },
    open(index: number): void {
      const claim = claimAt(index);
      if (!claim) return;
      active = index;
      open(claim);
    },
    close(): void {
      close();
      show();
    },
    toggle(index: number): void {
      const id = claimAt(index)?.id;
      if (id === undefined) return;
      const next = new Set(selection);
      if (!next.delete(id)) next.add(id);
      selection = next;
      show();
    },
    async selectAll(): Promise<void> {
      selection = new Set(await allIds());
      show();
    },
    selectNone(): void {
      selection = new Set();
      show();
    },
    removeAt(index: number): void {
      const id = claimAt(index)?.id;
      if (id !== undefined) void remove([id]);
    },
    removeOpen: () => editing && void remove([editing.edited.claim.id]),
    removeSelected: () => void remove([...selection]),
    /** Ids that an export holds: what is selected, else all that is shown. */
    chosenIds: async (): Promise<readonly string[]> =>
      selection.size > 0 ? [...selection] : await allIds(),
    showExported(outcome: ExportOutcome): void {
      exported = outcome;
      show();
    },
    showFile(outcome: FileOutcome): void {
      files = outcome;
      show();
    },
    redraw: show,
  };
}
