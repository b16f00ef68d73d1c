import { describe, expect, test, vi } from 'vitest';
import { CheckList } from '../../../components/claims/check-list.tsx';
import { ClaimEditor, tagsOf } from '../../../components/claims/claim-editor.tsx';
import { ClaimFiles } from '../../../components/claims/claim-files.tsx';
import type { ShownClaim } from '../../../components/claims/claim-view.ts';
import { ClaimsPanel, type PanelPage } from '../../../components/claims/claims-panel.tsx';
import {
  ALL_CLAIMS,
  DeskFilters,
  type DeskView,
} from '../../../components/claims/desk-filters.tsx';
import { EvidencePieceView } from '../../../components/claims/evidence-piece.tsx';
import { ScaleFields } from '../../../components/claims/scale-fields.tsx';
import { VerdictText } from '../../../components/claims/verdict-text.tsx';
import { WindowedList } from '../../../components/claims/windowed-list.tsx';
import { ClaimTextsContext } from '../../../components/messages/claims.tsx';
import { claimsEn } from '../../../components/messages/claims-en.ts';
import { claimsEs } from '../../../components/messages/claims-es.ts';
import type { Claim, ClaimContent } from '../../../core/claims/claim.ts';
import type { EvidencePiece } from '../../../core/claims/evidence.ts';
import type { ImportEntry } from '../../../core/claims/import/import.ts';
import { DEFAULT_SCALE } from '../../../core/claims/verdicts.ts';
import {
  sampleClaim,
  sampleClaims,
  sampleEvidence,
  samplePage,
  sampleSentences,
} from '../../review/claim-samples.ts';
import { draw, plain } from './draw.ts';

// Its library marks words in a real page only.
vi.mock('../../../components/search/marked.tsx', () => ({
  Marked: ({ text }: { text: string }) => <span>{text}</span>,
}));

const nothing = () => {};

function panel(page: PanelPage) {
  return draw(
    <ClaimsPanel
      page={page}
      scale={DEFAULT_SCALE}
      tab="claims"
      onTab={nothing}
      active={-1}
      onActive={nothing}
      onOpen={nothing}
      onDelete={nothing}
      onMake={nothing}
      claimOf={() => null}
      editor={null}
      done={null}
      desk="/desk.html"
      onMakeOfSelection={nothing}
      onSaveCopy={nothing}
      onLookAgain={nothing}
    />,
  );
}

function editor(shown: ShownClaim, onChange: (change: Partial<ClaimContent>) => void = nothing) {
  return draw(
    <ClaimEditor
      claim={shown.claim}
      anchoring={shown.anchoring}
      scale={DEFAULT_SCALE}
      evidence={{
        mentionsIn: () => [],
        forClaim: () => [samplePiece],
        search: () => [],
        read: () => null,
      }}
      nearby={[]}
      wordsFound={null}
      saving={{ at: 'idle' }}
      link={shown.claim.page.url}
      place={{ onShow: nothing, onPlaceOnSelection: nothing, onConfirm: nothing }}
      backLabel="Back"
      onChange={onChange}
      onRetry={nothing}
      onUndo={nothing}
      onDelete={nothing}
      onBack={nothing}
    />,
  );
}

const samplePiece: EvidencePiece = {
  kind: 'excerpt',
  record: 'L15',
  title: 'Philadelphia’s letter',
  piece: 'excerpt:L15-2',
  text: 'Words of the letter.',
  wrong: null,
  isVerbatim: true,
  by: 'City Solicitor',
  side: 'jurisdiction',
  date: { on: '2017-06-22', precision: 'day' },
  isSince: false,
  sources: [],
  about: ['philadelphia-pa'],
  isTurning: false,
  score: 1,
  reasons: [{ kind: 'names', id: 'philadelphia-pa', title: 'Philadelphia' }],
  terms: [],
};

const [first, full, approximate, , lost] = sampleClaims as readonly [
  ShownClaim,
  ShownClaim,
  ShownClaim,
  ShownClaim,
  ShownClaim,
];

describe('a verdict', () => {
  const text = (shown: ShownClaim, isShort = false) =>
    draw(
      <VerdictText
        verdict={shown.claim.verdict}
        scale={DEFAULT_SCALE}
        anchoring={shown.anchoring}
        isShort={isShort}
      />,
    ).text();

  test('stands alone only where the page has the claim’s own words', () => {
    expect(text(first)).toBe('Supported');
    expect(text(full)).toBe('Contradicted');
    expect(text(approximate)).toBe('Mixed, given on other words than the page has now');
    expect(text(lost)).toBe('Unverifiable, given on words not in the page now');
    expect(text(approximate, true)).toBe('Mixed, as quoted here');
  });

  test('goes by the name the fact-checker gave it, else by that of the language', () => {
    const scale = DEFAULT_SCALE.map((step) =>
      step.id === 'mixed' ? { ...step, name: 'Half right' } : step,
    );
    const drawn = (verdict: string) =>
      draw(
        <ClaimTextsContext.Provider value={claimsEs}>
          <VerdictText verdict={verdict} scale={scale} anchoring={null} />
        </ClaimTextsContext.Provider>,
      ).text();
    expect(drawn('mixed')).toBe('Half right');
    expect(drawn('supported')).toBe('Respaldada');
    expect(drawn('of-an-import')).toBe('of-an-import');
  });
});

describe('the panel', () => {
  test.each([
    [{ at: 'no-page' }, 'No web page is open in this window.'],
    [{ at: 'no-access' }, 'Lawmark has no access to this page.'],
    [{ at: 'failed', why: 'The disk is full.' }, 'could not be read. The disk is full.'],
    [
      { at: 'open', page: samplePage, claims: [], check: { at: 'reading' } },
      'No claims on this page yet.',
    ],
  ] satisfies [PanelPage, string][])('says in a sentence how things are: %o', (page, words) => {
    expect(panel(page).text()).toContain(words);
  });

  test('lists the claims, and says which are not in place', () => {
    const drawn = panel({
      at: 'open',
      page: samplePage,
      claims: sampleClaims,
      check: { at: 'ready', sentences: sampleSentences },
    });
    expect(drawn.text()).toContain('The words of one claim are not in the page as it is now.');
    expect(drawn.all('[role=option]').map(plain).slice(2)).toEqual([
      'The letter from Philadelphia is fifteen pages long.similar words onlyMixed, as quoted here',
      expect.stringContaining('Undecided'),
      'Officials said that a third of the grant money was at stake.not foundUnverifiable, as quoted here',
    ]);
    expect(drawn.all('[role=tab]').map(plain)).toEqual(['Claims5', 'Worth checking3']);
  });
});

describe('a long list', () => {
  const list = (active: number, onKey: (what: string, index: number) => void = nothing) =>
    draw(
      <WindowedList
        kind="grid"
        id="rows"
        label="Rows"
        count={50_000}
        active={active}
        onActive={(index) => onKey('active', index)}
        onOpen={(index) => onKey('open', index)}
        onToggle={(index) => onKey('toggle', index)}
        onDelete={(index) => onKey('delete', index)}
        onSelectAll={() => onKey('all', -1)}
        drawRow={(index) => <span>{index}</span>}
      />,
    );

  test('draws what is in sight, and the active row wherever it is', () => {
    const drawn = list(40_000);
    expect(drawn.all('[role=row]').length).toBeLessThan(40);
    const [grid] = drawn.all('[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('50000');
    const active = grid?.getAttribute('aria-activedescendant');
    expect(active).toBe('rows-40000');
    expect(drawn.all(`#${active}`).map(plain)).toEqual(['40000']);
  });

  test.each([
    ['ArrowDown', ['active', 11]],
    ['ArrowUp', ['active', 9]],
    ['Home', ['active', 0]],
    ['End', ['active', 49_999]],
    ['Enter', ['open', 10]],
    [' ', ['toggle', 10]],
    ['Delete', ['delete', 10]],
  ])('is worked by keys: %s', (key, done) => {
    const heard: [string, number][] = [];
    const drawn = list(10, (what, index) => heard.push([what, index]));
    const [grid] = drawn.all('[role=grid]');
    const { Event } = drawn.element.ownerDocument.defaultView as unknown as typeof globalThis;
    grid?.dispatchEvent(Object.assign(new Event('keydown', { bubbles: true }), { key }));
    expect(heard).toEqual([done]);
  });
});

describe('one claim', () => {
  test('says where its words stand, what was decided on which evidence, and what was before', () => {
    const drawn = editor(full);
    drawn.unfold();
    const text = drawn.text();
    expect(text).toContain('The same words, elsewhere on the page than before.');
    expect(text).toContain('The Ledger, July 7, 2017');
    expect(drawn.all('.attached > li')).toHaveLength(2);
    expect(text).toContain('Verdict, before: Undecided');
    expect(text).toContain('Rationale, before: empty');
    expect(text).toContain('Tags, before: law');
  });

  test('warns beside the verdict where the page has other words', () => {
    expect(editor(approximate).text()).toContain('Only similar words were found (87% alike).');
    expect(editor(approximate).text()).toContain('Mixed, given on other words');
    expect(editor(lost).all('button').map(plain)).not.toContain('Show in page');
    expect(editor(lost).all('button').map(plain)).toContain('Place again');
    expect(editor(first).all('.doubtful')).toEqual([]);
  });

  test('attaches a piece of the record with one press, with its bearing', () => {
    const changes: Partial<ClaimContent>[] = [];
    const drawn = editor(full, (change) => changes.push(change));
    drawn.click(drawn.find('button', 'Attach as contradicting the claim: Philadelphia’s letter'));
    expect(changes[0]?.evidence?.at(-1)).toMatchObject({
      record: 'L15',
      piece: 'excerpt:L15-2',
      stance: 'contradicts',
      text: 'Words of the letter.',
    });
    expect(changes[0]?.evidence).toHaveLength(3);
  });

  test('tells of a piece what it is, and where its words were seen', () => {
    const drawn = draw(
      <EvidencePieceView
        piece={{ ...samplePiece, form: 'statement', seen: 'press' }}
        isAttached={false}
        onAttach={nothing}
      />,
    );
    expect(plain(drawn.find('.piece-kicker', ''))).toBe(
      'Statement · June 22, 2017 · as quoted in the press',
    );
  });

  test('moves and removes evidence', () => {
    const changes: Partial<ClaimContent>[] = [];
    const drawn = editor(full, (change) => changes.push(change));
    drawn.click(drawn.find('button', 'Move evidence 2 up'));
    drawn.click(drawn.find('button', 'Move evidence 1 up'));
    expect(changes).toHaveLength(1);
    expect(changes[0]?.evidence?.map(({ piece }) => piece)).toEqual([
      'excerpt:L15-1',
      sampleEvidence.piece,
    ]);
    drawn.click(drawn.find('button', 'Remove evidence 1'));
    expect(changes[1]?.evidence?.map(({ piece }) => piece)).toEqual(['excerpt:L15-1']);
  });

  test('takes tags apart at commas, each once', () => {
    expect(tagsOf(' law, 1373 ,,law')).toEqual(['law', '1373']);
  });
});

describe('sentences worth checking', () => {
  const drawn = () =>
    draw(
      <CheckList
        view={{ at: 'ready', sentences: sampleSentences }}
        claimOf={({ text }) => (text === sampleSentences[1]?.text ? 'claim' : null)}
        onMake={nothing}
        onOpen={nothing}
      />,
    );

  test('stand misstatements first, each with why and with what the record says', () => {
    const list = drawn();
    expect(list.all('h2').map(plain)).toEqual([
      'Worded differently from the record 1 sentence',
      'Also checkable 2 sentences',
    ]);
    expect(list.all('.check-item').map(plain)[0]).toContain(
      'The record says: Section 1373 forbids limits on exchanging information',
    );
    expect(list.all('.check-words mark').map(plain)).toEqual([
      'requires cities to hold immigrants',
    ]);
    expect(list.text()).toContain('gives a number: “fifteen”');
  });

  test('tell word for word where a quotation and the record differ', () => {
    const list = drawn();
    expect(list.all('.compared dd').map(plain)).toEqual([
      '“its only in the article: police policies comply with Section 1373”',
      '“its policies comply only in the record: fully with Section 1373”',
    ]);
  });

  test('become claims, or lead to the claim that they are', () => {
    const list = drawn();
    expect(list.all('.check-item button').map(plain)).toEqual([
      'Check this claim',
      'Already a claim: open it',
      'Check this claim',
    ]);
  });

  test('accuse nobody', () => {
    const words = JSON.stringify(claimsEn, (_, value) =>
      typeof value === 'function' ? String(value) : value,
    );
    expect(words).not.toMatch(/\b(lie|lies|liar|false|fake|wrong claim|mislead)/i);
  });
});

describe('the filters of the desk', () => {
  const filters = (view: DeskView, onView: (view: DeskView) => void = nothing) =>
    draw(
      <DeskFilters
        view={view}
        facets={{
          pages: [{ value: samplePage.url, title: samplePage.title, count: 3 }],
          publishers: [{ value: null, count: 2 }],
          verdicts: [
            { value: null, count: 4 },
            { value: 'mixed', count: 1 },
          ],
          tags: [],
          about: [
            { value: 'philadelphia-pa', count: 3 },
            { value: '8-usc-1373', count: 2 },
            { value: 'some-case', count: 1 },
          ],
        }}
        scale={DEFAULT_SCALE}
        names={{
          jurisdictions: new Map([['philadelphia-pa', 'Philadelphia']]),
          laws: new Map([['8-usc-1373', '8 U.S.C. § 1373']]),
        }}
        onView={onView}
      />,
    );

  test('offer what claims have, with counts, places apart from laws', () => {
    const drawn = filters(ALL_CLAIMS);
    const options = drawn.all('select').map((menu) => [...menu.children].map(plain));
    expect(options).toContainEqual(['All', 'Undecided (4)', 'Mixed (1)']);
    expect(options).toContainEqual(['All', 'Philadelphia (3)']);
    expect(options).toContainEqual(['All', '8 U.S.C. § 1373 (2)']);
    expect(options).toContainEqual(['All', 'Not named (2)']);
  });

  test('are cleared at once, but for the order', () => {
    const views: DeskView[] = [];
    const drawn = filters({ sort: 'page', text: 'x', tags: ['law'] }, (view) => views.push(view));
    drawn.click(drawn.find('button', 'Clear filters'));
    expect(views).toEqual([{ sort: 'page' }]);
  });
});

test('an import tells what was added, merged and refused, and why', () => {
  const drawn = draw(
    <ClaimFiles
      count={1}
      exported={{ at: 'none' }}
      outcome={{
        at: 'read',
        file: 'a.json',
        entries: [
          { index: 0, id: 'a', words: 'One', result: 'added' },
          { index: 1, id: 'b', words: 'Two', result: 'merged' },
          { index: 2, id: null, words: 'Three', result: 'refused', why: 'no-address' },
          {
            index: 3,
            id: null,
            words: null,
            result: 'refused',
            why: 'wrong-shape',
            field: 'target',
          },
        ],
      }}
      onExport={nothing}
      onImport={nothing}
      onBackup={nothing}
      onRestore={nothing}
      onAnswer={nothing}
    />,
  );
  expect(drawn.all('.report li').map(plain)).toEqual([
    '1 added',
    '1 merged: the newer content holds, the older is in the history',
    '2 refused',
  ]);
  expect(drawn.all('.refused li').map(plain)).toEqual([
    '“Three”: It has no web address.',
    'Entry 4: The field “target” is missing or is not of the right kind.',
  ]);
});

describe('restoring a backup', () => {
  const asking = (refused: readonly ImportEntry[], answers: boolean[]) =>
    draw(
      <ClaimFiles
        count={1}
        exported={{ at: 'none' }}
        outcome={{ at: 'asking', file: 'b.json', count: 2, refused }}
        onExport={nothing}
        onImport={nothing}
        onBackup={nothing}
        onRestore={nothing}
        onAnswer={(isYes) => answers.push(isYes)}
      />,
    );

  test('asks once where all of it can be read', () => {
    const answers: boolean[] = [];
    const drawn = asking([], answers);
    expect(drawn.all('.agree')).toEqual([]);
    drawn.click(drawn.find('button', 'Replace all claims'));
    expect(answers).toEqual([true]);
  });

  test('names what would be lost, and does nothing until that is agreed to', () => {
    const answers: boolean[] = [];
    const drawn = asking(
      [{ index: 1, id: null, words: 'Two', result: 'refused', why: 'no-address' }],
      answers,
    );
    expect(drawn.text()).toContain('One entry of the file cannot be read. It would be lost');
    expect(drawn.all('.refused li').map(plain)).toEqual(['“Two”: It has no web address.']);
    drawn.click(drawn.find('button', 'Replace all claims'));
    expect(answers).toEqual([]);
    drawn.tick('.agree', true);
    drawn.click(drawn.find('button', 'Replace all claims'));
    expect(answers).toEqual([true]);
  });
});

describe('the scale', () => {
  test('is kept by names of its own, and put back', () => {
    const saved: (readonly { readonly name: string }[])[] = [];
    const scale = DEFAULT_SCALE.map((step, nth) => (nth === 2 ? { ...step, name: 'Half' } : step));
    const drawn = draw(<ScaleFields scale={scale} onSave={(next) => saved.push(next)} />);
    expect(drawn.all('input').map((one) => one.getAttribute('value'))).toEqual([
      'Supported',
      'Mostly supported',
      'Half',
      'Mostly contradicted',
      'Contradicted',
      'Unverifiable',
    ]);
    drawn.click(drawn.find('button', 'Restore the default scale'));
    expect(saved).toEqual([DEFAULT_SCALE]);
  });
});

describe('Spanish', () => {
  test('leaves no text of the desk in English', () => {
    const same: string[] = [];
    const compare = (a: unknown, b: unknown, path: string): void => {
      if (typeof a === 'string' && a !== '' && a === b) same.push(path);
      else if (typeof a === 'object' && a !== null)
        for (const [key, value] of Object.entries(a))
          compare(value, (b as Record<string, unknown>)[key], `${path}.${key}`);
    };
    compare(claimsEn, claimsEs, '');
    expect(same).toEqual([]);
  });
});

test('samples are claims of one page', () => {
  const urls = new Set<Claim['page']['url']>([0, 1, 2].map((nth) => sampleClaim(nth).page.url));
  expect(urls.size).toBe(1);
});
