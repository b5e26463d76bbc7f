import { publicPages } from '../i18n/public-pages.ts'
import { htmlText } from '../letters/paper/html-text.ts'
import type { PublicPages } from '../i18n/public-pages.ts'
import type { PublicEntry, PublicLanguage } from '../privacy/public-desk/page.ts'
import type { PublicDesk } from './folder.ts'
import { pageHtml, paragraph, type PageGround } from './page-html.ts'
import type { Stamps } from './stamp.ts'

/** What a visitor asked for, without anything that tells who it is. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  /** Decoded, from the first slash. */
  readonly path: string
  readonly query: URLSearchParams
  readonly acceptLanguage: string
  /** Of a POST. */
  readonly form: URLSearchParams
  /** Address of the caller: only counted, by a digest. */
  readonly peer: string
  /** True for what a browser or mail program only fetches ahead. */
  readonly isAhead: boolean
}

export interface Answer {
  readonly status: number
  readonly html: string
}

/** A visit to one page. */
export interface Visit extends PageGround {
  readonly desk: PublicDesk
  readonly asked: Asked
  readonly stamps: Stamps
  /** Keeps what a visitor left. `full`: it could not. */
  readonly leave: (entry: PublicEntry) => 'kept' | 'full'
}

/** The language of the link, else of the browser, else Dutch. */
export function languageOf({
  query,
  acceptLanguage,
}: Pick<Asked, 'query' | 'acceptLanguage'>): PublicLanguage {
  const wished = query.get('lang')
  if (wished === 'nl' || wished === 'en') return wished
  const known = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'nl' || code === 'en')
  return known === 'en' ? 'en' : 'nl'
}

export type Fault = keyof PublicPages['faults']

const faultStatus: Readonly<Record<Fault, number>> = {
  unknown: 404,
  again: 422,
  missing: 422,
  full: 503,
  closed: 503,
  wrong: 400,
  address: 400,
  large: 413,
}

/** A page that says what went wrong, and what one can do. */
export function faultPage(ground: PageGround, fault: Fault): Answer {
  const { title, text } = ground.texts.faults[fault]
  return {
    status: faultStatus[fault],
    html: pageHtml(ground, { title, body: paragraph(text), hasOther: true }),
  }
}

/** The same in both languages, for a request so odd that its address cannot be gone back to: that of the browser first. */
export function faultInBoth(ground: PageGround, fault: Fault): Answer {
  const other = ground.language === 'nl' ? 'en' : 'nl'
  const first = ground.texts.faults[fault]
  const second = publicPages[other].faults[fault]
  const body = `${paragraph(first.text)}<section lang="${other}">\n<h2>${htmlText(second.title)}</h2>\n${paragraph(second.text)}</section>\n`
  return { status: faultStatus[fault], html: pageHtml(ground, { title: first.title, body, hasOther: false }) }
}

/** A page that says that it is done. */
export function donePage(ground: PageGround, title: string, text: string): Answer {
  return { status: 200, html: pageHtml(ground, { title, body: paragraph(text), hasOther: false }) }
}

/** One field of a form, as a text of bounded length without control characters; lines only where they are asked for. */
export function fieldOf(form: URLSearchParams, name: string, maxLength: number): string {
  return (
    (form.get(name) ?? '')
      .normalize('NFC')
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[^\P{C}\n]/gu, '')
      .slice(0, maxLength)
      // Half a letter at the cut would have the workbench refuse all of it.
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim()
  )
}

export function lineOf(form: URLSearchParams, name: string, maxLength: number): string {
  return fieldOf(form, name, maxLength).replaceAll(/\s+/g, ' ')
}
