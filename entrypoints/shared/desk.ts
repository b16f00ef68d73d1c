/** Path of the desk of claims, a page of the extension. */
export const DESK = '/desk.html';

/** Path of the side panel, where it is opened as a page. */
export const PANEL = '/sidepanel.html';
