import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { objectionLetter } from '../letters/objection-letter.ts'
import { action } from './action.ts'
import type { Download } from './export.ts'
import { oneNewsletter } from './newsletter-ground.ts'
import { paperFormats, paperMakers } from './paper-files.ts'
import { mediaTypes } from './media-types.ts'
import { organisationName } from './questionnaires.ts'

/** The letter that ends advertising, as a file: with what was asked before and what came all the same. */
export const objectionLetterFile = action({
  name: 'objection-letter',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    key: z.string().min(1).max(255),
    language: z.enum(['nl', 'en']).default('nl'),
    format: z.enum(paperFormats).default('pdf'),
  }),
  subject: ({ format }) => format,
  async run(context, { key, language, format }): Promise<Download> {
    const found = await oneNewsletter(context, key)
    if (found === undefined) throw new Refusal('newsletter-not-found', key)
    const { newsletter, letter, asks } = found
    const madeOn = dayOf(context.clock.now().epochMilliseconds)
    const paper = objectionLetter({
      language,
      madeOn,
      writer: await organisationName(context.store),
      sender: { name: newsletter.name, email: newsletter.email },
      address: letter?.subscribed ?? '',
      asked: asks
        .filter(({ outcome }) => outcome !== 'not-sent')
        .map(({ atMs, way }) => ({ on: dayOf(atMs), way })),
      cameOn: (newsletter.stands?.lateAtMs ?? []).map(dayOf),
    })
    const { fileName } = languages[language].newsletters.letter
    return {
      fileName: `${fileName}-${madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await paperMakers[format](paper),
    }
  },
})

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}
