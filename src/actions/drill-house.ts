import { dayAt } from '../base/clock.ts'
import { createHmac, randomInt } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { isFreeMail } from '../people/role.ts'
import { registrableOf } from '../privacy/suppliers/authentic.ts'
import { languages } from '../i18n/index.ts'
import {
  domainBoxes,
  isInOwn,
  mayBeOwn,
  peopleIn,
  type DrillDomain,
  type DrillPerson,
} from '../privacy/drills/domains.ts'
import { parseDrill } from '../privacy/drills/template.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import {
  houseOf,
  keepHouse,
  reachable,
  templateFiles,
  type AskedDomain,
  type ReportBox,
} from './drill-ground.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { journalled } from './drill-post.ts'
import { markSetting, reportProblem } from './drill-reports.ts'
import { ownDomains } from './persons.ts'
import { organisationOf } from './register-ground.ts'

const language = z.enum(['nl', 'en']).default('nl')
/** What holds for every drill, as the screen shows it. */
export interface DrillHouseView {
  readonly people: readonly (DrillPerson & { readonly isReachable: boolean })[]
  /** Colleagues that the index knows at own domains and that the list does not have. */
  readonly known: readonly DrillPerson[]
  readonly domains: readonly DrillDomain[]
  readonly asked: readonly Omit<AskedDomain, 'digest'>[]
  /** Own domains by the index that were not proved yet. */
  readonly unproved: readonly string[]
  readonly report: ReportBox
  /** Why the report mailbox could not be read the last time. */
  readonly reportProblem: string | null
  /** Mail accounts that are read already. */
  readonly accounts: readonly { readonly id: number; readonly label: string }[]
}

export const drillHouse = action({
  name: 'drill-house',
  shape: 'query',
  input: z.object({}),
  run: viewOf,
})

/** Colleagues of a larger firm are pasted from its own list. */
const mostKnown = 200

async function viewOf({ store }: Pick<ActionContext, 'store'>): Promise<DrillHouseView> {
  const house = await houseOf(store)
  const own = await ownDomains(store)
  const listed = new Set(house.people.map(({ email }) => email))
  const { rows } = await store.persons.search({ text: '', role: 'employee', limit: mostKnown, offset: 0 })
  const reached = new Set(reachable(house))
  return {
    people: house.people.map((one) => ({ ...one, isReachable: reached.has(one) })),
    known: rows.flatMap(({ name, emails }) => {
      const email = emails
        .map((one) => one.toLowerCase())
        .find((one) => own.some((domain) => one.endsWith(`@${domain}`)))
      return email === undefined || listed.has(email) ? [] : [{ name, email }]
    }),
    domains: house.domains,
    asked: house.asked.filter(({ tries }) => tries < mostTries).map(({ digest: _digest, ...rest }) => rest),
    unproved: own.filter(
      (domain) => mayBeProved(domain) && !house.domains.some((one) => one.domain === domain),
    ),
    report: house.report,
    reportProblem: await reportProblem(store),
    accounts: (await store.sources.list())
      .filter(({ kind }) => kind === 'imap')
      .map(({ id, label, location }) => ({ id, label: label === '' ? location : label })),
  }
}

/** A larger firm has a programme of its own for this. */
const mostPeople = 5000

/** Puts a staff list in the place of the former; it is only read for drills. */
export const setDrillPeople = action({
  name: 'set-drill-people',
  shape: 'change',
  input: z.object({ text: z.string().max(1_000_000) }),
  async run({ store }, { text }): Promise<{ readonly people: number; readonly wrong: readonly string[] }> {
    const { people, wrong } = peopleIn(text)
    if (people.length > mostPeople) throw new Refusal('training-full', String(mostPeople))
    await keepHouse(store, { people })
    return { people: people.length, wrong: wrong.slice(0, 20) }
  },
})

/** Names where colleagues report what they do not trust, and which account is read for it. */
export const setDrillReport = action({
  name: 'set-drill-report',
  shape: 'change',
  input: z.object({
    address: z.union([z.literal(''), z.email().max(254)]),
    sourceId: z.number().int().positive().nullable().default(null),
  }),
  subject: () => '',
  async run({ store }, { address, sourceId }): Promise<{ readonly former: ReportBox }> {
    const { report } = await houseOf(store)
    const source = (await store.sources.list()).find(({ id }) => id === sourceId)
    if (sourceId !== null && source?.kind !== 'imap') throw new Refusal('source-not-found', String(sourceId))
    await keepHouse(store, { report: { address: address.toLowerCase(), sourceId } })
    await store.settings.set(markSetting, null)
    return { former: report }
  },
})

const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{1,250}[a-z0-9])$/)

/** Whoever reads postmaster@ there, a provider's domain is nobody's own. */
function mayBeProved(domain: string): boolean {
  return mayBeOwn(domain) && !isFreeMail(domain) && !isFreeMail(registrableOf(domain) ?? '')
}

/** Nobody sends a row of codes into a mailbox of others, nor guesses at a row of them: each time it takes twice as long. */
const askAgainMs = 60_000
const mostDoublings = 11
const heldMs = 7 * 24 * 60 * 60 * 1000
const mostTries = 5
const mostDomains = 20

/** Mails a code to a mailbox that only who runs the domain can read. */
export const askDrillDomain = action({
  name: 'ask-drill-domain',
  shape: 'change',
  leavesHouse: true,
  input: z.object({ domain: domainName, box: z.enum(domainBoxes).default('postmaster'), language }),
  subject: () => '',
  async run(context, { domain, box, language: asked }): Promise<SentMailRow> {
    const { store, clock } = context
    if (!mayBeProved(domain)) throw new Refusal('drill-domain', domain)
    const nowMs = clock.now().epochMilliseconds
    const house = await houseOf(store)
    const open = house.asked.filter((one) => nowMs - one.atMs <= heldMs)
    const before = open.find((one) => one.domain === domain)
    const asks = before?.asks ?? (before === undefined ? 0 : 1)
    if (before !== undefined && nowMs - before.atMs < askAgainMs * 2 ** Math.min(asks - 1, mostDoublings))
      throw new Refusal('drill-code-soon', domain)
    const others = open.filter((one) => one.domain !== domain)
    if (house.domains.length + others.length >= mostDomains)
      throw new Refusal('training-full', String(mostDomains))
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const held = { domain, box, atMs: nowMs, digest: digestOf(domain, code), tries: 0, asks: asks + 1 }
    await keepHouse(store, { asked: [...others, held] })
    const { name } = await organisationOf(store)
    const text = languages[asked].drills.codeMail({ domain, code, organisation: name })
    return journalled(context, { to: `${box}@${domain}`, ...text, attachment: null })
  },
})

function digestOf(domain: string, code: string): string {
  return createHmac('sha256', domain).update(code).digest('hex')
}

/** The code that came there shows that the domain is ours. */
export const proveDrillDomain = action({
  name: 'prove-drill-domain',
  shape: 'change',
  input: z.object({ domain: domainName, code: z.string().max(40) }),
  subject: () => '',
  async run({ store, clock }, { domain, code }): Promise<DrillDomain> {
    const house = await houseOf(store)
    const nowMs = clock.now().epochMilliseconds
    const asked = house.asked.find((one) => one.domain === domain)
    if (asked === undefined || nowMs - asked.atMs > heldMs || asked.tries >= mostTries)
      throw new Refusal('drill-code-gone', domain)
    const others = house.asked.filter((one) => one !== asked)
    if (digestOf(domain, code.replace(/\D/g, '')) !== asked.digest) {
      await keepHouse(store, { asked: [...others, { ...asked, tries: asked.tries + 1 }] })
      throw new Refusal('drill-code-wrong', domain)
    }
    const proved = {
      domain,
      box: asked.box,
      verifiedOn: dayAt(clock.now()).toString(),
    }
    const rest = house.domains.filter((one) => one.domain !== domain)
    await keepHouse(store, { asked: others, domains: [...rest, proved] })
    return proved
  },
})

/** Takes a domain out: no drill goes there any more. */
export const dropDrillDomain = action({
  name: 'drop-drill-domain',
  shape: 'change',
  input: z.object({ domain: domainName }),
  subject: () => '',
  async run({ store }, { domain }): Promise<{ readonly domain: string }> {
    const house = await houseOf(store)
    await keepHouse(store, {
      domains: house.domains.filter((one) => one.domain !== domain),
      // The code holds no more; when it was asked stays, so that nobody asks anew at once.
      asked: house.asked.map((one) => (one.domain === domain ? { ...one, tries: mostTries } : one)),
    })
    return { domain }
  },
})

const mostTemplates = 50

/** Adds a template of one's own from its file, unless it breaks a rule; one with the same id takes the place of the former. */
export const addDrillTemplate = action({
  name: 'add-drill-template',
  shape: 'change',
  input: z.object({ text: z.string().max(20_000) }),
  subject: () => '',
  async run({ store }, { text }): Promise<{ readonly template: string }> {
    const { template, faults } = parseDrill(text, (await organisationOf(store)).name)
    if (template === null) {
      const [first] = faults
      throw new Refusal('drill-template-broken', [first?.code, first?.line, first?.word].join(' ').trim())
    }
    const { templates } = await houseOf(store)
    const others = templates.filter(({ id }) => id !== template.id)
    if (others.length >= mostTemplates) throw new Refusal('training-full', String(mostTemplates))
    await keepHouse(store, { templates: [...others, { id: template.id, text }] })
    return { template: template.id }
  },
})

export const removeDrillTemplate = action({
  name: 'remove-drill-template',
  shape: 'change',
  input: z.object({ template: z.string().max(61) }),
  async run({ store }, { template }): Promise<{ readonly text: string }> {
    const { templates } = await houseOf(store)
    const found = templates.find(({ id }) => id === template)
    if (found === undefined) throw new Refusal('drill-template-missing', template)
    await keepHouse(store, { templates: templates.filter((one) => one !== found) })
    return { text: found.text }
  },
})

/** A template as its file: to write one of one's own after it. */
export const drillTemplateFile = action({
  name: 'drill-template-file',
  shape: 'query',
  givesFile: true,
  input: z.object({ template: z.string().max(61), language }),
  subject: ({ template }) => template,
  async run({ store }, { template, language: asked }): Promise<Download> {
    const { templates } = await houseOf(store)
    const all = [...templates.map(({ text }) => text), ...(await templateFiles(asked))]
    const found = all.find((text) => text.includes(`\nid: ${template}\n`))
    if (found === undefined) throw new Refusal('drill-template-missing', template)
    return { fileName: `${template}.md`, mediaType: mediaTypes.txt, bytes: new TextEncoder().encode(found) }
  },
})

/** True when a mail may come from an address: drills stay inside the own domains. */
export function mayComeFrom(from: string, domains: readonly DrillDomain[]): boolean {
  return isInOwn(from, domains)
}
