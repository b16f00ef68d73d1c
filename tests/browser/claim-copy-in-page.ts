/** Runs inside a page: makes an annotated copy as the desk does. */
import { claimsEs } from '../../components/messages/claims-es.ts';

export { annotatedCopy } from '../../core/claims/export/annotated-copy.ts';
export const spanish = claimsEs.files.copyWords ?? undefined;
