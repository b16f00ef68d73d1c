import { createContext } from 'preact';

/** Whether everything is shown at once, as on a page of its own with room for it, or on paper. */
export const Unfolded = createContext(false);
