import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { languages } from '../i18n/index.ts'
import { breachProcedure } from '../letters/breach/procedure.ts'
import { paperToDocx } from '../letters/paper/paper-docx.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import type { BreachEvent } from '../privacy/breaches/event.ts'
import { emptyHouse, type BreachHouse } from '../privacy/breaches/house.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import { shortText } from './breach-input.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { organisationOf } from './register-ground.ts'

const text = shortText.default('')
const house = z.object({
  contact: text,
  contactFunction: text,
  contactReach: text,
  deputy: text,
  deputyReach: text,
  decider: text,
  technician: text,
  insurer: text,
})

const setting = 'breach-house'

/** Who is called when something happens. */
export const breachHouse = action({
  name: 'breach-house',
  shape: 'query',
  input: z.object({}),
  run: ({ store }): Promise<BreachHouse> => houseOf(store),
})

async function houseOf(store: Store): Promise<BreachHouse> {
  const parsed = house.safeParse(await store.settings.get(setting))
  return parsed.success ? parsed.data : emptyHouse
}

/** Keeps who is called; new files begin with it. Gives the former. */
export const setBreachHouse = action({
  name: 'set-breach-house',
  shape: 'change',
  input: house,
  async run({ store }, wanted): Promise<{ readonly former: BreachHouse }> {
    const former = await houseOf(store)
    await store.settings.set(setting, wanted)
    return { former }
  },
})

/** The house rule as two pages. */
export const breachProcedureFile = action({
  name: 'breach-procedure',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({
    format: z.enum(['pdf', 'docx']).default('pdf'),
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  async run({ store, clock }, { format, language }): Promise<Download> {
    const organisation = await organisationOf(store)
    const madeOn = dayAt(clock.now()).toString()
    const wish = { organisation: organisation.name, language, madeOn }
    const paper = breachProcedure(await houseOf(store), organisation, wish)
    return {
      fileName: `${languages[language].breachHouse.fileName}-${madeOn}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await (format === 'pdf' ? paperToPdf(paper) : paperToDocx(paper)),
    }
  },
})

/** What a new file begins with. */
export async function firstTexts(store: Store): Promise<readonly BreachEvent[]> {
  const { contact, contactFunction, contactReach } = await houseOf(store)
  const texts = [
    ['contact-name', contact],
    ['contact-function', contactFunction],
    ['contact-reach', contactReach],
  ] as const
  return texts.flatMap(([field, said]) =>
    said === '' ? [] : [{ type: 'wrote', field, text: said } as const],
  )
}
