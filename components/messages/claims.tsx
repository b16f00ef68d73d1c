import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type ClaimTexts, claimsEn } from './claims-en.ts';
import { claimsEs } from './claims-es.ts';

export type { ClaimTexts };

/** Texts of the claims desk; American English where no provider stands above. */
export const ClaimTextsContext = createContext<ClaimTexts>(claimsEn);

/** @returns the texts of the claims desk, inside a component. */
export function useClaimTexts(): ClaimTexts {
  return useContext(ClaimTextsContext);
}

/** @param language BCP 47 tag; American English where there is no catalogue for it. */
export function claimTextsFor(language: string): ClaimTexts {
  return new Intl.Locale(language).language === 'es' ? claimsEs : claimsEn;
}
