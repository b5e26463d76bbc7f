import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { publicPages } from '../i18n/public-pages.ts'
import { requestSnippet, signUpSnippet } from '../letters/public-form-snippet.ts'
import { readMarked } from '../privacy/public-desk/mail-mark.ts'
import { action } from './action.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { openForms } from './public-desk.ts'
import { publicEntry } from './public-inbox.ts'
import { organisationOf } from './register-ground.ts'

/** A form as a piece of HTML for a website of one's own: it works by mail, without the public desk. */
export const publicFormFile = action({
  name: 'public-form-file',
  shape: 'query',
  givesFile: true,
  input: z.object({
    /** Null: the form for requests. */
    form: z.string().max(60).nullable(),
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  subject: ({ form }) => form ?? 'request',
  async run({ store }, { form: wanted, language }): Promise<Download> {
    const { name, email } = await organisationOf(store)
    if (name === '' || email === '') throw new Refusal('public-desk-nameless')
    const ground = { language, organisation: { name, email } }
    const form = (await openForms(store)).find((one) => one.form === wanted)
    if (wanted !== null && form === undefined) throw new Refusal('public-form-not-found', wanted)
    const html = form === undefined ? requestSnippet(ground) : signUpSnippet(form, ground)
    return {
      fileName: `${wanted ?? (language === 'nl' ? 'verzoek' : 'request')}.html`,
      mediaType: mediaTypes.html,
      bytes: new TextEncoder().encode(html),
    }
  },
})

/** A mail that came back from such a form: it stands among what visitors left. */
export const takePublicMail = action({
  name: 'take-public-mail',
  shape: 'change',
  input: z.object({ text: z.string().max(100_000) }),
  async run({ store, clock }, { text }): Promise<{ readonly name: string }> {
    const labels = { nl: publicPages.nl.byMail.labels, en: publicPages.en.byMail.labels }
    const checked = publicEntry.safeParse(readMarked(text, labels))
    if (!checked.success || !('name' in checked.data)) throw new Refusal('public-mail-unknown')
    await store.publicDesk.file({
      // The same mail twice is one.
      name: createHash('sha256').update(text.trim()).digest('hex'),
      atMs: clock.now().epochMilliseconds,
      entry: checked.data,
      topic: '',
    })
    return { name: checked.data.name }
  },
})
