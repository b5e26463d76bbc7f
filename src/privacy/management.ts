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
  'held' | 'risks' | 'suppliers' | 'tasks' | 'grown' | 'unread' | 'changed' | 'answers-for'

export interface ReportRow {
  readonly name: string
  readonly value: string
  /** Nobody knows: shown as such, never as good. */
  readonly isUnknown: boolean
  readonly law: { readonly article: string; readonly source: string } | null
  /** The screen behind it. */
  readonly to: string | null
}
