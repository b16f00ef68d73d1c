declare module 'dom-anchor-text-quote' {
  /** Reads nothing of the root but its text. */
  export function toTextPosition(
    root: { readonly textContent: string },
    selector: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    options?: { readonly hint?: number },
  ): { readonly start: number; readonly end: number } | null;
}
