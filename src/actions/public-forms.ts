import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { consentPurposes } from '../privacy/consent/purpose.ts'
import type { InBoth, SignUpPage } from '../privacy/public-desk/page.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import { publishDesk } from './public-desk.ts'

/** A firm has one or two; each is a page of its own. */
const maxForms = 20

const text = (max: number): z.ZodType<InBoth, InBoth> =>
  z.object({ nl: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })
const formName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Lays a form down as visitors will see it, as a new version: what somebody agreed to is never changed afterwards. */
export const setPublicForm = action({
  name: 'set-public-form',
  shape: 'change',
  input: z.object({
    form: formName,
    title: text(120),
    notice: text(4000),
    purposes: z
      .array(z.object({ id: z.enum(consentPurposes), text: text(200) }))
      .min(1)
      .max(consentPurposes.length),
  }),
  subject: ({ form }) => form,
  async run(context, { form, title, notice, purposes }): Promise<{ readonly version: number }> {
    const { store, clock } = context
    const rows = await store.publicDesk.forms()
    const version = (rows.findLast(({ page }) => page.form === form)?.page.version ?? 0) + 1
    if (version === 1 && new Set(rows.map(({ page }) => page.form)).size >= maxForms)
      throw new Refusal('public-forms-full', String(maxForms))
    const page: SignUpPage = { kind: 'sign-up', form, version, title, notice, purposes }
    await store.publicDesk.addForm({ page, isOpen: true, atMs: clock.now().epochMilliseconds })
    await publishDesk(context)
    return { version }
  },
})

/** Takes a form away from the public desk; its versions stay, as proof of what was asked. */
export const closePublicForm = action({
  name: 'close-public-form',
  shape: 'change',
  input: z.object({ form: formName }),
  subject: ({ form }) => form,
  async run(context, { form }): Promise<{ readonly former: SignUpPage }> {
    const { store, clock } = context
    const last = (await store.publicDesk.forms()).findLast(({ page }) => page.form === form)
    if (last?.isOpen !== true) throw new Refusal('public-form-not-found', form)
    const { page } = last
    await store.publicDesk.addForm({
      page: { ...page, version: page.version + 1 },
      isOpen: false,
      atMs: clock.now().epochMilliseconds,
    })
    await publishDesk(context)
    return { former: page }
  },
})

/** A form as it was shown in a version; null when there was none. */
export async function formVersion(store: Store, form: string, version: number): Promise<SignUpPage | null> {
  const row = (await store.publicDesk.forms()).find(
    ({ page }) => page.form === form && page.version === version,
  )
  return row?.isOpen === true ? row.page : null
}
