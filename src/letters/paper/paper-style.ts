/** How a page for a website looks: calm, readable, by day and by night; no font or picture of elsewhere. */
export const paperStyle = `
:root { color-scheme: light dark; --paper: #fffdf9; --ink: #22272e; --soft: #5b6470; --line: #e2dacb; --blue: #1b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1916; --ink: #ece6da; --soft: #b3aa9b; --line: #3b352d; --blue: #9cc3ec; }
}
*, *::before, *::after { box-sizing: border-box; }
html {
  background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.6 system-ui, sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
body { margin: 0; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 40px 16px 64px; }
h1 { margin: 0; font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.4rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 48px 0 8px; font-size: 1.35rem; line-height: 1.3; text-wrap: balance; }
h3 { margin: 28px 0 4px; font-size: 1.1rem; line-height: 1.35; }
p { margin: 0 0 10px; }
.opening { margin-top: 16px; color: var(--soft); }
nav { margin-top: 24px; padding: 16px 0; border-block: 1px solid var(--line); }
ol, ul { margin: 0 0 10px; padding-left: 1.5em; }
li { padding: 2px 0; }
a { color: var(--blue); }
a:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
table { width: 100%; margin-top: 12px; border-collapse: collapse; }
th, td { padding: 10px 12px 4px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-size: .875rem; font-weight: 500; }
tbody th { width: 34%; font-weight: 600; }
td p { margin-bottom: 6px; }
small { display: block; color: var(--soft); font-size: .875rem; font-weight: 400; }
@media (max-width: 480px) {
  thead { display: none; }
  tbody th, td { display: block; width: 100%; }
  td { padding-top: 0; border-top: 0; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --blue: #000; }
  @page { margin: 18mm; }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3, tbody th { break-after: avoid; }
  tr { break-inside: avoid; }
  nav { display: none; }
}
`
