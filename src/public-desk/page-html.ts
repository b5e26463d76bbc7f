import { createHash } from 'node:crypto'
import { handedStyle } from '../letters/handed-page.ts'
import { htmlText } from '../letters/paper/html-text.ts'
import type { PublicPages } from '../i18n/public-pages.ts'
import type { PublicLanguage } from '../privacy/public-desk/page.ts'
import type { PublicDesk } from './folder.ts'

/** What every page is made with. */
export interface PageGround {
  readonly organisation: PublicDesk['organisation']
  readonly language: PublicLanguage
  readonly texts: PublicPages
}

export interface PageParts {
  readonly title: string
  /** Small, above the title. */
  readonly from?: string
  /** HTML: made of `htmlText` and our own marks only. */
  readonly body: string
  /** False for what was written in one language. */
  readonly hasOther: boolean
}

/** A page that needs no script and fetches nothing. */
export function pageHtml({ organisation, language, texts }: PageGround, parts: PageParts): string {
  const { title, from = organisation.name, body, hasOther } = parts
  const other = language === 'nl' ? 'en' : 'nl'
  const change = `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${htmlText(texts.other)}</a>`
  const mail = `<a href="mailto:${htmlText(encodeURI(organisation.email))}">${htmlText(texts.foot.mail)}</a>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
${hasOther ? `<nav aria-label="${htmlText(texts.other)}">${change}</nav>\n` : ''}<main>
<p class="from">${htmlText(from)}</p>
<h1>${htmlText(title)}</h1>
${body}
</main>
<footer>
<p>${htmlText(texts.foot.who(organisation.name))}${organisation.email === '' ? '' : ` ${mail}.`}</p>
<p>${htmlText(texts.foot.quiet)}</p>
</footer>
</body>
</html>
`
}

export function paragraph(text: string, mark = ''): string {
  return `<p${mark === '' ? '' : ` class="${mark}"`}>${htmlText(text)}</p>\n`
}

/** A text as the organisation wrote it: empty lines part paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part))
    .join('')
}

interface Line {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly type?: 'text' | 'email'
  readonly autocomplete: string
  readonly maxLength: number
}

export function lineField({
  name,
  label,
  value,
  hint,
  type = 'text',
  autocomplete,
  maxLength,
}: Line): string {
  const told = hint === undefined ? '' : ` aria-describedby="${name}-hint"`
  const more = hint === undefined ? '' : `<p class="soft" id="${name}-hint">${htmlText(hint)}</p>`
  return `<div class="field"><label for="${name}">${htmlText(label)}</label>${more}
<input id="${name}" name="${name}" type="${type}" value="${htmlText(value)}" autocomplete="${autocomplete}" maxlength="${String(maxLength)}" required${told}></div>\n`
}

interface Choice {
  readonly name: string
  readonly legend: string
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly { readonly id: string; readonly text: string; readonly isOn: boolean }[]
}

export function choiceField({ name, legend, type, options }: Choice): string {
  const rows = options.map(({ id, text, isOn }) => {
    const required = type === 'radio' ? ' required' : ''
    return `<label><input type="${type}" name="${name}" value="${htmlText(id)}"${isOn ? ' checked' : ''}${required}> <span>${htmlText(text)}</span></label>`
  })
  return `<fieldset><legend>${htmlText(legend)}</legend>\n${rows.join('\n')}</fieldset>\n`
}

export function button(text: string, attributes = ''): string {
  return `<button type="submit"${attributes}>${htmlText(text)}</button>\n`
}

export function card(title: string, inner: string): string {
  return `<section><h2>${htmlText(title)}</h2>\n${inner}</section>\n`
}

/** In front of a form that could not be taken. */
export function notice({ title, text }: { readonly title: string; readonly text: string }): string {
  return `<section class="rule" role="alert"><h2>${htmlText(title)}</h2>\n${paragraph(text)}</section>\n`
}

const style = `${handedStyle}
nav { max-width: 640px; margin: 0 auto; padding: 16px 16px 0; text-align: right; } nav a { display: inline-block; padding: 4px 0; }
main { padding-bottom: 8px; }
footer { max-width: 640px; margin: 0 auto; padding: 16px; color: var(--soft); font-size: .9375rem; }
form { margin: 24px 0; } .field { margin: 0 0 20px; } .field .soft { margin: 0 0 4px; }
label, legend { font-weight: 600; } fieldset { border: 0; margin: 0 0 20px; padding: 0; } legend { padding: 0; margin: 0 0 4px; }
fieldset label { display: flex; gap: 12px; align-items: flex-start; padding: 8px 0; font-weight: 400; min-height: 24px; }
input, textarea { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px; }
input[type=text], input[type=email], textarea { display: block; width: 100%; padding: 10px 12px; margin-top: 4px; }
input[type=radio], input[type=checkbox] { width: 20px; height: 20px; margin: 3px 0 0; flex: none; accent-color: var(--blue); }
button { font: inherit; font-weight: 600; color: var(--paper); background: var(--blue); border: 0; border-radius: 8px; padding: 14px 22px; cursor: pointer; }
button.quiet { color: var(--blue); background: none; border: 1px solid var(--blue); }
input:focus-visible, textarea:focus-visible, button:focus-visible { outline: 2px solid var(--copper); outline-offset: 2px; }
.list { list-style: none; padding: 0; } .list a { display: block; padding: 16px 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.trap { position: absolute; left: -9999px; top: -9999px; width: 1px; height: 1px; overflow: hidden; }
`

/** Only our own style, nothing else: whatever might stand in a page cannot run, load or send. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'cache-control': 'no-store',
}
