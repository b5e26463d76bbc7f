import { pageStart } from './paper/page-start.ts'
import type { Language } from '../i18n/index.ts'
import { htmlText } from './paper/html-text.ts'

interface HandedPage {
  readonly language: Language
  readonly title: string
  /** Small, above the title: whose it is and for whom. */
  readonly from: string
  /** HTML: made of `htmlText` and our own marks only. */
  readonly body: string
  readonly end: {
    readonly title: string
    readonly more: string
    /** Comes back when it was done. */
    readonly code: string
    readonly mail: string
    readonly subject: string
    readonly text: string
    readonly kept: string
  }
}

/**
 * A page that a colleague opens from disk or mail: without script, so that every viewer shows it; nothing is fetched, nothing is
 * sent. The code at its end is mailed back.
 */
export function handedPage({ language, title, from, body, end }: HandedPage): string {
  const query = `subject=${encodeURIComponent(end.subject)}&amp;body=${encodeURIComponent(end.text)}`
  return `${pageStart({ language, title, style: handedStyle, isPrivate: true })}
<body>
<main>
<p class="from">${htmlText(from)}</p>
<h1>${htmlText(title)}</h1>
${body}
<section><h2>${htmlText(end.title)}</h2>
<p>${htmlText(end.more)}</p>
<p class="code">${htmlText(end.code)}</p>
<p><a href="mailto:?${query}">${htmlText(end.mail)}</a></p>
<p class="soft">${htmlText(end.kept)}</p></section>
</main>
</body>
</html>
`
}

/** Paper, ink, copper; no font that must be fetched. */
export const handedStyle = `
:root { color-scheme: light dark; --paper: #fbf8f2; --card: #fffdf9; --ink: #22272e; --soft: #5b6470; --line: #e2dacb; --blue: #1b4f8a; --copper: #985317; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1916; --card: #23201c; --ink: #ece6da; --soft: #b3aa9b; --line: #3b352d; --blue: #9cc3ec; --copper: #e3a56b; } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 'Fira Sans', system-ui, sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
main { max-width: 640px; margin: 0 auto; padding: 40px 16px; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.4rem); font-weight: 600; line-height: 1.2; margin: 0 0 24px; text-wrap: balance; }
h2 { font-size: 1rem; font-weight: 600; color: var(--copper); margin: 0 0 8px; }
p { margin: 0 0 12px; } ol { margin: 0 0 12px; padding-left: 1.6em; } li { margin: 6px 0; }
section { margin-top: 24px; padding: 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
section > :last-child { margin-bottom: 0; }
summary { cursor: pointer; color: var(--blue); min-height: 24px; } details[open] summary { margin-bottom: 8px; }
a { color: var(--blue); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.from, .soft { color: var(--soft); font-size: .9375rem; } .rule { border-left: 4px solid var(--copper); }
.code { font-size: 1.5rem; font-weight: 600; letter-spacing: .06em; }
`
