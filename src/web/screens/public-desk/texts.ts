import { enPublicDesk } from '../../../i18n/screens/en-public-desk.ts'
import { nlPublicDesk } from '../../../i18n/screens/nl-public-desk.ts'
import { useTexts } from '../../texts.ts'

export type PublicDeskTexts = typeof nlPublicDesk

/** The texts around the public desk: fetched with its screens, not before the first one. */
export function usePublicDeskTexts(): PublicDeskTexts {
  return useTexts().language === 'en' ? enPublicDesk : nlPublicDesk
}
