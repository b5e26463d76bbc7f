import type { Language } from '../../i18n/index.ts'

/** A document that people read, before it is a PDF, a Word file, a page or plain text. All texts may come from strangers. */
export interface Paper {
  readonly language: Language
  readonly title: string
  /** Who wrote it: stands in the file's properties. */
  readonly author: string
  /** ISO day; the file's own date, so that equal input gives equal bytes. */
  readonly madeOn: string
  /** Under the title: what this is, of which day. */
  readonly opening: readonly string[]
  readonly sections: readonly Section[]
}

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  /** Below the section's title. */
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'facts'; readonly facts: Facts }

/** A table of two columns: what it is about, and the lines that are said of it. */
export interface Facts {
  readonly heads: readonly [about: string, said: string]
  readonly rows: readonly FactRow[]
}

export interface FactRow {
  readonly label: string
  /** Small, under the label: the article. */
  readonly note: string
  readonly lines: readonly FactLine[]
}

export interface FactLine {
  readonly text: string
  /** Small, under the text: how it is known. */
  readonly note: string
}

/**
 * A text as it may stand on paper: in one direction and without control characters, so that no name turns the words around it
 * (CVE-2021-42574); broken halves of characters become the mark for them.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
}
