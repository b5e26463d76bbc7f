import type { PublicLanguage } from '../privacy/public-desk/page.ts'
import { enPublicPages } from './en-public-pages.ts'
import { nlPublicPages, type PublicPages } from './nl-public-pages.ts'

export type { PublicPages } from './nl-public-pages.ts'

/** The texts of the public desk alone: its process loads no others. */
export const publicPages: Readonly<Record<PublicLanguage, PublicPages>> = {
  nl: nlPublicPages,
  en: enPublicPages,
}
