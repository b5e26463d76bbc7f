import { pageStart } from '../paper/page-start.ts'
import { languages, type Language, type Messages } from '../../i18n/index.ts'
import { dayText } from '../../i18n/register-text.ts'
import { htmlText } from '../paper/html-text.ts'
import type { Paper } from '../paper/paper.ts'

/** A piece as the list in the package names it. */
export interface ListedPiece {
  /** As it is called in the list and in its file: "0012". */
  readonly number: string
  readonly what: string
  /** ISO day; '' when it has none. */
  readonly day: string
  readonly place: string
  /** Where it lies in the package; null when it is not given, or lies in another. */
  readonly path: string | null
  /** What the person gets of it. */
  readonly state: string
}

export interface ListGround {
  readonly language: Language
  readonly organisation: string
  readonly madeOn: string
  readonly pieces: readonly ListedPiece[]
  /** Other files of the package, by path, in the order of reading. */
  readonly files: readonly { readonly path: string; readonly name: string }[]
}

/** The page that opens the package: without script, so that every viewer shows it; it fetches nothing. */
export function readmePage({ language, organisation, madeOn, pieces, files }: ListGround): Uint8Array {
  const messages: Messages = languages[language]
  const { readme: texts } = messages.requestAnswer
  const link = (path: string, text: string): string =>
    `<a href="${htmlText(path.split('/').map(encodeURIComponent).join('/'))}">${htmlText(text)}</a>`
  const rows = pieces.map(
    ({ number, what, day, place, path, state }) =>
      `<tr><td>${path === null ? htmlText(number) : link(path, number)}</td><td>${htmlText(what)}</td><td>${htmlText(
        day === '' ? texts.undated : dayText(day, messages),
      )}</td><td>${htmlText(place)}</td><td>${htmlText(state)}</td></tr>`,
  )
  const heads = Object.values(texts.heads).map((head) => `<th scope="col">${htmlText(head)}</th>`)
  const table =
    rows.length === 0
      ? `<p>${htmlText(texts.none)}</p>`
      : `<table><thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
  return Buffer.from(`${pageStart({ language, title: texts.title, style, isPrivate: true })}
<body>
<main>
<p class="soft">${htmlText(texts.from(organisation, dayText(madeOn, messages)))}</p>
<h1>${htmlText(texts.title)}</h1>
<p>${htmlText(texts.lead)}</p>
<ul>${files.map(({ path, name }) => `<li>${link(path, name)}</li>`).join('')}</ul>
<h2>${htmlText(texts.items)}</h2>
${table}
<p class="soft">${htmlText(texts.check)}</p>
</main>
</body>
</html>
`)
}

/** The list of pieces on paper. */
export function piecesPaper({ language, organisation, madeOn, pieces }: ListGround): Paper {
  const messages: Messages = languages[language]
  const { readme: texts } = messages.requestAnswer
  return {
    language,
    title: texts.items,
    author: organisation,
    madeOn,
    opening: [texts.from(organisation, dayText(madeOn, messages))],
    sections: [
      {
        title: texts.title,
        blocks:
          pieces.length === 0
            ? [{ type: 'text', text: texts.none }]
            : [
                {
                  type: 'facts',
                  facts: {
                    heads: [texts.heads.number, texts.heads.what],
                    rows: pieces.map(({ number, what, day, place, state }) => ({
                      label: number,
                      note: day === '' ? '' : dayText(day, messages),
                      lines: [{ text: `${what}: ${state}`, note: place }],
                    })),
                  },
                },
              ],
      },
    ],
  }
}

/** Paper, ink, copper; no font that must be fetched. */
const style = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #22272e; --soft: #5b6470; --line: #e2dacb; --blue: #1b4f8a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1916; --ink: #ece6da; --soft: #b3aa9b; --line: #3b352d; --blue: #9cc3ec; } }
html { background: var(--paper); color: var(--ink); font: 400 1rem/1.5 'Fira Sans', system-ui, sans-serif; }
body { margin: 0; overflow-wrap: anywhere; } main { max-width: 960px; margin: 0 auto; padding: 40px 16px; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.4rem); font-weight: 600; line-height: 1.2; margin: 0 0 16px; }
h2 { font-size: 1.25rem; font-weight: 600; margin: 32px 0 8px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
a { color: var(--blue); } .soft { color: var(--soft); font-size: .9375rem; }
`
