import { houseOf, type DrillLanguage } from './drill-ground.ts'
import { languages } from '../i18n/index.ts'
import type { Store } from '../store/store.ts'

/**
 * - `desk`: the link leads to a page at the public desk, which teaches and counts a press of a button
 * - `report-only`: the link begins a mail to the report address; only what is reported counts
 */
export type DrillWay = 'desk' | 'report-only'

export async function wayOf(_store: Store): Promise<DrillWay> {
  return 'report-only'
}

export interface DrillLink {
  readonly link: string
  readonly trap: string | null
}

/** Where the link of a mail leads. */
export async function linkFor(store: Store, token: string, language: DrillLanguage): Promise<DrillLink> {
  const { report } = await houseOf(store)
  const { subject, body } = languages[language].drills.reportMail(token)
  return {
    link: `mailto:${report.address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    trap: null,
  }
}
