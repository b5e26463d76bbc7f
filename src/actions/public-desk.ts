import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { SignUpPage } from '../privacy/public-desk/page.ts'
import { publish, withdrawPublished } from '../public-desk/folder.ts'
import { asideEntries } from '../public-desk/inbox.ts'
import { runningNow } from '../public-desk/running.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { mailFrom } from './mail-from.ts'
import { inboxKeys } from './public-keys.ts'
import { organisationOf } from './register-ground.ts'

/** How the public desk is set. It is off until somebody switches it on. */
export interface PublicDeskSettings {
  readonly isOn: boolean
  /** True: the workbench starts the process, and ends it when it closes. False: something else does, day and night. */
  readonly runsHere: boolean
  /** Where it is reached from outside, set by hand: "https://loket.example.nl"; null: only on this machine, to try it. */
  readonly address: string | null
  readonly port: number
  readonly takesRequests: boolean
  /** True: who signs up gets the mail with the link at once, without anybody looking. */
  readonly confirmsByItself: boolean
}

/** Beside the port of the workbench. */
const usualPort = 2011

const notSet: PublicDeskSettings = {
  isOn: false,
  runsHere: true,
  address: null,
  port: usualPort,
  takesRequests: true,
  confirmsByItself: false,
}

const settings = z.object({
  isOn: z.boolean(),
  runsHere: z.boolean(),
  address: z.string().max(300).nullable(),
  port: z.number().int().min(1024).max(65_535),
  takesRequests: z.boolean(),
  confirmsByItself: z.boolean(),
})

const settingKey = 'public-desk'

export async function publicDeskSettings(store: Store): Promise<PublicDeskSettings> {
  const kept = settings.safeParse(await store.settings.get(settingKey))
  return kept.success ? kept.data : notSet
}

/** How the public desk stands. */
export interface PublicDeskView {
  readonly settings: PublicDeskSettings
  /** Of the process; null: it does not run, or its folder is not brought over. */
  readonly running: { readonly port: number; readonly seenAtMs: number } | null
  /** Where its pages are: outside, or on this machine. */
  readonly address: string
  readonly folder: string
  /** Stands on every page; '' while nobody said. */
  readonly organisation: string
  /** Stands on every page, for who rather writes; '' while nobody said. */
  readonly email: string
  readonly hasMailServer: boolean
  readonly forms: readonly SignUpPage[]
  /** What waits for a person: of each kind how much. */
  readonly waiting: { readonly requests: number; readonly signUps: number }
  /** Messages that the disk does not give: they lie in the inbox under another name. */
  readonly aside: number
}

export const publicDesk = action({
  name: 'public-desk',
  shape: 'query',
  input: z.object({}),
  async run(context): Promise<PublicDeskView> {
    const { store, clock, publicFolder } = context
    const kept = await publicDeskSettings(store)
    const running = runningNow(publicFolder, clock.now().epochMilliseconds)
    const { name, email } = await organisationOf(store)
    const [requests, signUps] = await Promise.all(
      (['request', 'sign-up'] as const).map((type) => store.publicDesk.count({ type, state: 'new' })),
    )
    return {
      settings: kept,
      running: running === null ? null : { port: running.port, seenAtMs: running.atMs },
      address: addressOf(kept),
      folder: publicFolder.published,
      organisation: name,
      email,
      hasMailServer: (await mailFrom(store)) !== null,
      forms: await openForms(store),
      waiting: { requests: requests ?? 0, signUps: signUps ?? 0 },
      aside: asideEntries(publicFolder.inbox),
    }
  },
})

/** Where the pages are, with a slash at the end. By another name of this machine than the workbench has, or a browser would bring its cookie along. */
export function addressOf({ address, port }: PublicDeskSettings): string {
  return address === null ? `http://localhost:${String(port)}/` : `${address}/`
}

/** The newest version of each form that is open. */
export async function openForms(store: Store): Promise<readonly SignUpPage[]> {
  const newest = new Map((await store.publicDesk.forms()).map((row) => [row.page.form, row]))
  return [...newest.values()].filter(({ isOpen }) => isOpen).map(({ page }) => page)
}

/** Sets what is given of the public desk; the rest stays. Gives how that was set before. */
export const setPublicDesk = action({
  name: 'set-public-desk',
  shape: 'change',
  input: settings.partial(),
  subject: ({ isOn }) => (isOn === undefined ? null : isOn ? 'on' : 'off'),
  async run(context, given): Promise<{ readonly former: Partial<PublicDeskSettings> }> {
    const { store } = context
    const all = await publicDeskSettings(store)
    const wanted = settings.parse({ ...all, ...given })
    const { name, email } = await organisationOf(store)
    // A page that asks for data says whose it is (GDPR Art. 13(1)(a)).
    if (wanted.isOn && (name === '' || email === '')) throw new Refusal('public-desk-nameless')
    await store.settings.set(settingKey, { ...wanted, address: originOf(wanted.address) })
    await publishDesk(context)
    return { former: Object.fromEntries(Object.entries(all).filter(([key]) => key in given)) }
  },
})

/** The part of an address that pages are put behind. Refuses what would send data over the internet in clear. */
function originOf(address: string | null): string | null {
  const text = address?.trim() ?? ''
  if (text === '') return null
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  if (url === null || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Refusal('public-address', text)
  if (url.protocol !== 'https:') throw new Refusal('public-address', text)
  return url.origin
}

/** Puts out what the public desk shows now; takes it in when it is off. Call after every change of what is shown. */
export async function publishDesk({
  store,
  clock,
  publicFolder,
}: Pick<ActionContext, 'store' | 'clock' | 'publicFolder'>): Promise<void> {
  const kept = await publicDeskSettings(store)
  if (!kept.isOn) {
    withdrawPublished(publicFolder)
    return
  }
  const { name, email } = await organisationOf(store)
  const { publicKey } = await inboxKeys(store)
  publish(
    publicFolder,
    {
      version: 1,
      address: kept.address,
      port: kept.port,
      inboxKey: publicKey,
      organisation: { name, email },
      takesRequests: kept.takesRequests,
      forms: await openForms(store),
    },
    await store.publicDesk.pages(clock.now().epochMilliseconds),
  )
}
