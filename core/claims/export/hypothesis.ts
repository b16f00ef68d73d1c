import type { Claim, RangeSelector } from '../claim.ts';
import { verdictName } from '../verdicts.ts';
import type { ExportOptions } from './export.ts';
import { itemLines } from './item-lines.ts';
import { inOrder, ownFields } from './own-fields.ts';
import { evidenceLine } from './web-annotation.ts';

/**
 * Claims as Hypothesis writes annotations when somebody exports theirs, so that its client and tools
 * for its files read them. Verdict and evidence go into the text, in Markdown.
 */
export function hypothesisText(claims: readonly Claim[], options: ExportOptions): string {
  const file = {
    export_date: options.now,
    export_userid: '',
    client_version: options.generator,
    annotations: [],
  };
  return itemLines(
    file,
    claims.map((claim) => toHypothesis(claim, options)),
  );
}

function toHypothesis(claim: Claim, { scale }: ExportOptions) {
  const { id, page, target, created, modified, author, tags, rationale, evidence } = claim;
  const verdict = verdictName(scale, claim.verdict);
  const text = [
    ...(verdict === null ? [] : [`**${verdict}**`]),
    ...(rationale === '' ? [] : [rationale]),
    ...(evidence.length === 0 ? [] : [evidence.map((one) => `- ${evidenceLine(one)}`).join('\n')]),
  ].join('\n\n');
  const uri = page.readAt ?? page.url;
  return {
    id,
    created,
    updated: modified,
    user: `acct:${author}`,
    uri,
    text,
    tags,
    group: '__world__',
    permissions: { read: [], update: [], delete: [], admin: [] },
    target: [
      {
        source: uri,
        selector: [
          ...(target.range ? [toHypothesisRange(target.range)] : []),
          inOrder(target.position),
          inOrder(target.quote),
        ],
      },
    ],
    document: { title: page.title === null ? [] : [page.title] },
    user_info: { display_name: author === '' ? null : author },
    hidden: false,
    flagged: false,
    links: {},
    lawmark: ownFields(claim),
  };
}

/** Hypothesis gives the ends of a range as paths and offsets beside each other. */
function toHypothesisRange({ startSelector, endSelector }: RangeSelector) {
  return {
    type: 'RangeSelector',
    startContainer: startSelector.value,
    startOffset: startSelector.refinedBy.start,
    endContainer: endSelector.value,
    endOffset: endSelector.refinedBy.end,
  };
}
