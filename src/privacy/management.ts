/** What management is told, in words: the page and the report are made of the same. */
export interface ManagementReport {
  readonly title: string
  /** For whom, and of when. */
  readonly overline: string
  readonly sections: readonly ReportSection[]
  readonly advice: string
}

export interface ReportSection {
  readonly id: ReportSectionId
  readonly title: string
  readonly rows: readonly ReportRow[]
  /** What there is to say where there are no rows. */
  readonly note: string | null
}

export type ReportSectionId =
  | 'held'
  | 'risks'
  | 'suppliers'
  | 'tasks'
  | 'training'
  | 'grown'
  | 'unread'
  | 'changed'
  | 'answers-for'

export interface ReportRow {
  readonly name: string
  readonly value: string
  /** Nobody knows: shown as such, never as good. */
  readonly isUnknown: boolean
  readonly law: { readonly article: string; readonly source: string } | null
  /** The screen behind it. */
  readonly to: string | null
}

/** A name as long as a line has room for. */
const longestName = 90

export function reportRow(name: string, value: string, more: Partial<ReportRow> = {}): ReportRow {
  return { name: oneLine(name), value, isUnknown: false, law: null, to: null, ...more }
}

/** Names come from mail and files: hidden signs and line ends have no place in a report. */
export function oneLine(text: string): string {
  const clean = text.replace(/\p{C}+/gu, ' ').trim()
  return clean.length > longestName ? `${clean.slice(0, longestName - 1)}…` : clean
}
