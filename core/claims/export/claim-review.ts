import type { Claim, ClaimPage, Verdict } from '../claim.ts';
import { plainOfMarkdown } from '../markdown.ts';
import { verdictName } from '../verdicts.ts';
import type { ExportOptions } from './export.ts';
import { itemLines } from './item-lines.ts';

/** Ends of the scale that a rating counts on. */
const WORST = 1;
const BEST = 5;

/**
 * Decided claims as schema.org ClaimReview in JSON-LD. `url` is the address of the published review:
 * a desk has none, so the claim's URN stands there until a publisher puts theirs in its place.
 */
export function claimReviewText(
  claims: readonly Claim[],
  { scale }: Pick<ExportOptions, 'scale'>,
): string {
  return itemLines(
    { '@context': 'https://schema.org', '@graph': [] },
    claims.map((claim) => toReview(claim, scale)),
  );
}

function toReview(claim: Claim, scale: readonly Verdict[]) {
  const { id, page, target, author, created, modified, rationale, tags, evidence } = claim;
  const body = plainOfMarkdown(rationale);
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${id}`,
    url: `urn:uuid:${id}`,
    claimReviewed: target.quote.exact.replace(/\s+/g, ' ').trim(),
    datePublished: modified.slice(0, 10),
    dateCreated: created,
    dateModified: modified,
    ...(author !== '' && { author: { '@type': 'Person', name: author } }),
    reviewRating: ratingOf(claim, scale),
    itemReviewed: {
      '@type': 'Claim',
      ...(page.published !== null && { datePublished: page.published }),
      appearance: appearanceOf(page),
    },
    ...(body !== '' && { reviewBody: body }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(evidence.length > 0 && {
      citation: evidence.map(({ text, source }) => ({
        '@type': 'CreativeWork',
        text,
        ...(source !== null && { name: source }),
      })),
    }),
  };
}

/** A step without a rating has its name alone: no number would be true of it. */
function ratingOf({ verdict }: Claim, scale: readonly Verdict[]) {
  const rating = scale.find(({ id }) => id === verdict)?.rating ?? null;
  return {
    '@type': 'Rating',
    alternateName: verdictName(scale, verdict),
    ...(rating !== null && { ratingValue: rating, bestRating: BEST, worstRating: WORST }),
  };
}

function appearanceOf({ url, title, publisher, published, authors }: ClaimPage) {
  return {
    '@type': 'NewsArticle',
    url,
    ...(title !== null && { headline: title }),
    ...(published !== null && { datePublished: published }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
  };
}
