import type { GivenPage } from '../privacy/public-desk/page.ts'
import { newToken, sealPage, tokenDigest } from '../public-desk/token.ts'
import type { PublicPageRow } from '../store/public-desk.ts'
import type { ActionContext } from './action.ts'
import { addressOf, publicDeskSettings, publishDesk } from './public-desk.ts'
import { Refusal } from '../base/refusal.ts'

/** A page that was opened, with its link: the token in it is kept nowhere. */
export interface OpenedPage {
  readonly link: string
  /** Under which entries come back. */
  readonly digest: string
}

/** Opens pages behind links of their own and publishes them, in the order in which they were given. Refuses while the public desk is off. */
export async function openPublicPages(
  context: Pick<ActionContext, 'store' | 'clock' | 'publicFolder'>,
  given: readonly (GivenPage & { readonly token?: string })[],
): Promise<readonly OpenedPage[]> {
  const { store } = context
  const settings = await publicDeskSettings(store)
  if (!settings.isOn) throw new Refusal('public-desk-off')
  const address = addressOf(settings)
  const rows = given.map(({ token = newToken(), ...page }) => ({ token, row: pageRow(page, token) }))
  await store.publicDesk.openPages(rows.map(({ row }) => row))
  await publishDesk(context)
  return rows.map(({ token, row }) => ({ link: `${address}p/${token}`, digest: row.digest }))
}

/** A page as it is kept: sealed under its token. */
export function pageRow({ page, topic, endsAtMs }: GivenPage, token: string): PublicPageRow {
  return { digest: tokenDigest(token), kind: page.kind, topic, endsAtMs, sealed: sealPage(token, page) }
}

/** Closes all pages of a topic. */
export async function closePublicPages(
  context: Pick<ActionContext, 'store' | 'clock' | 'publicFolder'>,
  topic: string,
): Promise<void> {
  if ((await context.store.publicDesk.closePages({ topic })) > 0) await publishDesk(context)
}
