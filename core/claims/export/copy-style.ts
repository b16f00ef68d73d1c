/** The style of an annotated copy: readable on a screen, dark or light, and in print. */
export const COPY_STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1a; --paper: #fdfcf9; --faint: #66645e; --mark: #f3e3a4; --line: #d9d5ca; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6df; --paper: #1b1b19; --faint: #a5a299; --mark: #57491a; --line: #45433c; } }
* { box-sizing: border-box; }
body { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.3rem; line-height: 1.3; margin-top: 2rem; }
h3, h4 { font-size: 1.0625rem; margin-bottom: 0.25rem; }
a { color: inherit; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
.by, footer { color: var(--faint); font: 0.875rem/1.5 system-ui, sans-serif; }
mark { background: var(--mark); color: inherit; padding: 0.1em 0; }
mark.shared { text-decoration: underline; text-underline-offset: 0.2em; }
sup { font: 600 0.75rem/1 system-ui, sans-serif; }
sup a { padding: 0 0.2em; text-decoration: none; }
section { border-top: 1px solid var(--line); margin-top: 3rem; }
section > ol { padding-left: 1.6rem; }
section > ol > li { margin-bottom: 1.75rem; }
li p { margin: 0.3rem 0; }
li ul, li ol { padding-left: 1.2rem; }
li .evidence { list-style: none; padding-left: 0; margin: 0.9rem 0; }
.evidence li { margin-bottom: 0.6rem; }
li:target, mark:target { outline: 2px solid var(--faint); outline-offset: 0.3rem; }
blockquote { margin: 0.5rem 0; padding-left: 0.9rem; border-left: 3px solid var(--line); white-space: pre-line; }
.verdict { font: 600 0.95rem/1.4 system-ui, sans-serif; margin: 0.4rem 0; }
pre { white-space: pre-wrap; font-size: 0.9rem; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
@media print { :root { --ink: #000; --paper: #fff; --faint: #333; --mark: #fff; --line: #999; } body { max-width: none; padding: 0; font-size: 11pt; } mark { border-bottom: 1.5pt solid #000; } section > ol > li { break-inside: avoid; } }
`;

/** Digest of the style for the policy of the copy: no other style has effect. */
export const COPY_STYLE_DIGEST = 'sha256-VArTEqrOllFNTnhGDoSzznBUYcA7vB3XQnuxtUvWLqw=';
