/** How the form looks that a supplier opens: paper, ink, copper; no file of its own, no font that must be fetched. */
export const questionnaireStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbf8f2; --card: #fffdf9; --ink: #22272e; --soft: #5b6470; --line: #e2dacb; --edge: #8a8272;
  --blue: #1b4f8a; --copper: #985317; --copper-tint: #f6e6d3; --brick: #a8322a; --on-fill: #fffdf9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1916; --card: #23201c; --ink: #ece6da; --soft: #b3aa9b; --line: #3b352d; --edge: #857b6c;
    --blue: #9cc3ec; --copper: #e3a56b; --copper-tint: #412e1c; --brick: #f2978c; --on-fill: #1b1916;
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html {
  background: var(--paper); color: var(--ink); font: 400 1rem/1.5 'Fira Sans', system-ui, sans-serif;
  font-variant-numeric: tabular-nums; accent-color: var(--copper); scroll-padding-top: 104px;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, p, fieldset, legend { margin: 0; padding: 0; border: 0; }
fieldset { min-width: 0; }
input, textarea, button { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.page { max-width: 720px; margin: 0 auto; padding: 40px 16px; }
.from { display: flex; align-items: center; gap: 10px; color: var(--soft); margin-bottom: 16px; }
.from svg { flex: none; width: 32px; height: 32px; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.4rem); font-weight: 600; line-height: 1.2; max-width: 24ch; text-wrap: balance; }
.letter { margin-top: 24px; font-size: 1.0625rem; max-width: 60ch; }
.letter p + p { margin-top: 10px; }
.notice { margin-top: 24px; padding: 16px; border: 1px dashed var(--edge); border-radius: 12px; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); }
.bar > div { max-width: 720px; margin: 0 auto; padding: 10px 16px; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 20px; }
.coins { display: flex; flex-wrap: wrap; gap: 5px; margin: 0; padding: 0; list-style: none; }
.coins a {
  display: grid; place-items: center; width: 25px; height: 25px; border: 1.5px solid var(--copper); border-radius: 50%;
  color: var(--copper); font-size: .8125rem; font-weight: 600; line-height: 1; text-decoration: none;
}
.coins a.answered { background: var(--copper); color: var(--on-fill); }
.bar p { color: var(--soft); font-size: .9375rem; }
.question { margin-top: 24px; padding: 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.head { display: grid; grid-template-columns: 36px minmax(0, 1fr); column-gap: 12px; }
.number {
  display: grid; place-items: center; width: 36px; height: 36px; border: 2px solid var(--copper); border-radius: 50%;
  color: var(--copper); font-weight: 600;
}
h2 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; padding-top: 4px; text-wrap: balance; hyphens: auto; }
.head p { grid-column: 2; margin-top: 4px; color: var(--soft); }
.field { margin-top: 20px; }
.field > label, legend { display: block; font-weight: 600; }
.hint { display: block; color: var(--soft); font-size: .875rem; font-weight: 400; }
.seen { width: fit-content; margin-top: 4px; padding: 2px 8px; border-left: 3px solid var(--copper); background: var(--copper-tint); font-size: .875rem; }
textarea, input:not([type=radio], [type=checkbox]) {
  display: block; width: 100%; min-height: 44px; margin-top: 6px; padding: 9px 12px; border: 1px solid var(--edge);
  border-radius: 8px; background: var(--paper);
}
textarea { resize: vertical; field-sizing: content; }
input[type=date], input[type=number] { width: 13rem; max-width: 100%; }
input:invalid { border-color: var(--brick); border-width: 2px; }
.options { margin-top: 6px; }
.options label { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 10px; align-items: start; padding: 7px 0; cursor: pointer; }
.options input { width: 20px; height: 20px; margin: 2px 0 0; }
.end { margin-top: 40px; }
.end .field { max-width: 28rem; }
.end p { margin-top: 12px; max-width: 60ch; }
.buttons { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 20px; }
button {
  min-height: 44px; padding: 8px 18px; border: 1px solid var(--edge); border-radius: 8px; background: var(--card);
  font-weight: 500; cursor: pointer;
}
button:hover { border-color: var(--ink); }
#save { border-color: var(--blue); background: var(--blue); color: var(--on-fill); }
#status { min-height: 1.5em; white-space: pre-line; font-weight: 500; }
.soft, footer { color: var(--soft); font-size: .9375rem; }
footer { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); }
@media (min-width: 640px) {
  .wide { columns: 2; column-gap: 24px; }
  .wide label { break-inside: avoid; }
}
@media (max-width: 480px) {
  .page { padding-top: 24px; }
  .question { padding: 20px 16px; }
  .head { grid-template-columns: 30px minmax(0, 1fr); column-gap: 10px; }
  .number { width: 30px; height: 30px; font-size: .875rem; }
  h2 { font-size: 1.0625rem; }
  .buttons button { flex: 1 1 100%; }
}
@media print {
  :root {
    color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --edge: #888;
    --copper: #7a4212; --copper-tint: #fff; --blue: #000;
  }
  @page { margin: 16mm; }
  html { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  .bar, .buttons, .kept, #status { display: none !important; }
  .question { padding: 0 0 12pt; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; }
  .head, .field { break-inside: avoid; }
  .head { break-after: avoid; }
  .options label { padding: 2pt 0; }
  textarea { min-height: 1.6cm; resize: none; }
}
`
