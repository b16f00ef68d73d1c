import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../core/dataset/citation.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import { recordsOf } from '../../../core/dataset/records.ts';

const dataset = readDataset('.');

function cite(id: string): string | null {
  const found = recordsOf(dataset).byId.get(id);
  if (!found) throw new Error(`no ${id}`);
  return citationOf(dataset, found);
}

describe('how a record is cited', () => {
  test.each([
    [
      'a case in several courts',
      'chicago-v-sessions-2017',
      'City of Chicago v. Barr, No. 1:17-cv-05720 (N.D. Ill. filed Aug. 7, 2017); 264 F. Supp. 3d 933 (N.D. Ill. 2017); 888 F.3d 272 (7th Cir. 2018); 961 F.3d 882 (7th Cir. 2020); 513 F. Supp. 3d 828 (N.D. Ill. 2021)',
    ],
    [
      'a case of the Supreme Court',
      'new-york-v-us',
      'New York v. United States, 505 U.S. 144 (1992)',
    ],
    [
      'a case known by its appeal: the day of the suit is not the appeal’s',
      'new-york-v-doj',
      'New York v. Department of Justice, No. 19-267(L) (2d Cir.); 951 F.3d 84 (2d Cir. 2020); 964 F.3d 150 (2d Cir. 2020)',
    ],
    [
      'a case without a docket number',
      'us-v-boston',
      'United States v. City of Boston (U.S. District Court for the District of Massachusetts, filed Sept. 4, 2025)',
    ],
    [
      'a statute',
      '8-usc-1373',
      '8 U.S.C. § 1373, https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1373',
    ],
    [
      'an executive order',
      'eo-13768',
      'Exec. Order 13768, 82 Fed. Reg. 8799 (Jan. 25, 2017), https://www.govinfo.gov/content/pkg/FR-2017-01-30/pdf/2017-02102.pdf',
    ],
    [
      'a letter that was seen',
      'L15',
      'Letter from City Solicitor Sozi Pedro Tulante, City of Philadelphia, to Tracey Trautman, Acting Director, Bureau of Justice Assistance, DOJ Bureau of Justice Assistance (June 22, 2017), https://assets.documentcloud.org/',
    ],
    ['a letter that is only reported', 'L36', ', as reported in '],
    [
      'a list',
      'DOJ-2025-08-05',
      'U.S. Department of Justice, U.S. Sanctuary Jurisdiction List Following Executive Order 14287 (Aug. 5, 2025), https://justice.gov/ag/',
    ],
  ])('%s', (_, id, words) => {
    expect(cite(id)).toContain(words);
  });

  test('a place is no document', () => {
    expect(cite('philadelphia-pa')).toBeNull();
  });

  test('nothing is missing from a citation without its saying so', () => {
    const all = [...recordsOf(dataset).byId.values()].flatMap(
      (one) => citationOf(dataset, one) ?? [],
    );
    expect(all.length).toBeGreaterThan(200);
    for (const one of all) expect(one).not.toMatch(/undefined|null|\(\)|, ,| {2}|\.$/);
  });
});
