import { homeZone } from '../base/clock.ts'
import { z } from 'zod'
import { kinds, type Kind, type SensitivityClass } from '../detect/kinds.ts'
import {
  breachRule,
  bsnRule,
  criminalDataRule,
  identityCopyRule,
  processorRule,
  securityRule,
  specialCategoryRule,
  storageLimitationRule,
  taxRecordsRule,
  type LawRule,
} from '../law/rule.ts'
import type { PersonRole } from '../people/person.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import type { Counts, KindCount, ScanRow, SourceRow, Totals } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { findDeadlines, type Deadline } from './deadlines.ts'
import { mailHosts, type MailHost } from './mail-host.ts'
import { ownDomains } from './persons.ts'
import { countAnew } from './recount.ts'
import { runningTerms } from './running-terms.ts'
import { countSuppliers, type CountedSuppliers, type SupplierTotals } from './suppliers.ts'
import { whoSees, type Seer } from './who-sees.ts'

/** What the organisation holds, of whom, where, and what to do first. */
export interface Summary {
  readonly organisation: string | null
  /** When it was counted; null when nothing was yet. */
  readonly countedAtMs: number | null
  /** True when something came since: the numbers are a moment old. */
  readonly isStale: boolean
  readonly totals: Totals
  /** The totals before the last scan that changed anything. */
  readonly previous: Counts['previous']
  readonly roles: readonly { readonly role: PersonRole; readonly persons: number }[]
  readonly places: readonly PlaceSummary[]
  /** How many persons of a role are in a place. */
  readonly flows: Counts['flows']
  /** Who outside sees it too. */
  readonly seers: readonly Seer[]
  /** Services of others that the organisation uses. */
  readonly suppliers: SupplierTotals
  readonly kinds: readonly (KindCount & { readonly class: SensitivityClass })[]
  readonly mailHosts: readonly MailHost[]
  /** Everything that asks for attention, worst first; the first three are what to do first. */
  readonly risks: readonly Risk[]
  readonly deadlines: readonly Deadline[]
}

export interface PlaceSummary {
  readonly id: number
  readonly kind: SourceRow['kind']
  readonly label: string
  readonly location: string
  readonly whose: SourceRow['whose']
  readonly details: SourceRow['details']
  readonly documents: number
  readonly copied: number
  readonly persons: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
  /** The most sensitive class of what lies here; null when nothing was found. */
  readonly class: SensitivityClass | null
  readonly last: ScanRow | null
}

/** Something to do, with the numbers it rests on. Its texts are the languages'. */
export interface Risk {
  readonly code: RiskCode
  readonly persons: number
  readonly documents: number
  /** The kinds behind it: opens the list. */
  readonly kinds: readonly Kind[]
  readonly oldestAtMs: number | null
  readonly rule: LawRule | null
}

export const riskCodes = [
  'supplier-breach',
  'bsn-in-mail',
  'identity-documents',
  'passwords',
  'health-in-mail',
  'special-categories',
  'criminal-data',
  'payment-cards',
  'no-agreement',
  'past-tax-term',
  'many-copies',
  'not-read',
  'never-scanned',
] as const
export type RiskCode = (typeof riskCodes)[number]

/** The penny: the whole picture in one answer. */
export const summary = action({
  name: 'summary',
  shape: 'query',
  input: z.object({
    /** True: what came since is counted first, which takes a moment; false: what was counted last. */
    fresh: z.boolean().default(false),
  }),
  async run(context, { fresh }): Promise<Summary> {
    const { store } = context
    const kept = await store.overview.counts()
    const counts = fresh && kept?.isStale !== false ? await countAnew(context) : (kept ?? nothingCounted)
    const [organisation, sources, hosts] = await Promise.all([
      store.settings.get('organisation'),
      store.sources.list(),
      mailHosts(store),
    ])
    const suppliers = await countSuppliers(store)
    const places = await placeSummaries(context, { sources, counts })
    const nowMs = context.clock.now().epochMilliseconds
    return {
      organisation: typeof organisation === 'string' ? organisation : null,
      countedAtMs: counts === nothingCounted ? null : counts.atMs,
      isStale: counts.isStale,
      totals: counts.totals,
      previous: counts.previous,
      roles: counts.roles,
      places,
      flows: counts.flows,
      seers: whoSees({ sources, counts, hosts, ownDomains: await ownDomains(store) }),
      suppliers: suppliers.totals,
      kinds: counts.kinds.map((count) => ({ ...count, class: kinds[count.kind].class })),
      mailHosts: hosts,
      risks: findRisks({ totals: counts.totals, kindCounts: counts.kinds, places, suppliers, nowMs }),
      deadlines: [
        ...(await runningTerms(context)),
        ...findDeadlines({ totals: counts.totals, sources, nowMs }),
      ].sort((a, b) => a.atMs - b.atMs),
    }
  },
})

const nothingCounted: Counts = {
  atMs: 0,
  isStale: true,
  totals: {
    persons: 0,
    documents: 0,
    occurrences: 0,
    copied: 0,
    findings: 0,
    problems: 0,
    oldestAtMs: null,
    newestAtMs: null,
  },
  kinds: [],
  places: [],
  roles: [],
  flows: [],
  recipients: [],
  evidence: null,
  previous: null,
}

interface PlaceGround {
  readonly sources: readonly SourceRow[]
  readonly counts: Counts
}

async function placeSummaries(
  { store }: ActionContext,
  { sources, counts }: PlaceGround,
): Promise<PlaceSummary[]> {
  return Promise.all(
    sources.map(async ({ id, kind, label, location, whose, details }) => {
      const count = counts.places.find(({ sourceId }) => sourceId === id)
      const { documents, copied, persons, oldestAtMs, newestAtMs } = count ?? nothingHeld
      return {
        id,
        kind,
        label,
        location,
        whose,
        details,
        documents,
        copied,
        persons,
        oldestAtMs,
        newestAtMs,
        class: worstClass((count?.kinds ?? []).map((one) => kinds[one.kind].class)),
        last: await store.scans.last(id),
      }
    }),
  )
}

const nothingHeld = { documents: 0, copied: 0, persons: 0, oldestAtMs: null, newestAtMs: null }

const worstFirst: readonly SensitivityClass[] = ['criminal', 'special', 'sensitive', 'ordinary']

function worstClass(classes: readonly SensitivityClass[]): SensitivityClass | null {
  return worstFirst.find((one) => classes.includes(one)) ?? null
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

interface RiskGround {
  readonly totals: Totals
  readonly kindCounts: readonly KindCount[]
  readonly places: readonly PlaceSummary[]
  readonly suppliers: CountedSuppliers
  readonly nowMs: number
}

/** In the order in which they hurt people most when they leak. */
export function findRisks(ground: RiskGround): Risk[] {
  const { totals, places, suppliers } = ground
  const { needAgreement, withAgreement } = suppliers.totals
  const missing = needAgreement - withAgreement
  const unread = places.filter(({ kind, last }) => isReadKind(kind) && last === null).length
  return [
    toldOfBreach(ground),
    ofKinds(ground, { code: 'bsn-in-mail', kinds: ['NL_BSN'], rule: bsnRule, mailOnly: true }),
    ofKinds(ground, { code: 'passwords', kinds: ['PASSWORD'], rule: securityRule }),
    ofKinds(ground, {
      code: 'identity-documents',
      kinds: ['NL_PASSPORT_ID', 'NL_DRIVING_LICENCE', 'NL_V_NUMBER'],
      rule: identityCopyRule,
    }),
    ofKinds(ground, { code: 'health-in-mail', kinds: ['HEALTH'], rule: specialCategoryRule }),
    ofKinds(ground, { code: 'special-categories', kinds: otherSpecial, rule: specialCategoryRule }),
    ofKinds(ground, { code: 'criminal-data', kinds: ['CRIMINAL'], rule: criminalDataRule }),
    ofKinds(ground, { code: 'payment-cards', kinds: ['CREDIT_CARD'], rule: securityRule }),
    missing > 0 ? plain('no-agreement', missing, processorRule) : null,
    pastTaxTerm(ground),
    totals.copied > 0 ? plain('many-copies', totals.copied, storageLimitationRule) : null,
    totals.problems > 0 ? plain('not-read', totals.problems, null) : null,
    unread > 0 ? plain('never-scanned', unread, null) : null,
  ].filter((risk) => risk !== null)
}

/** What was told longer ago was seen to, or will not be seen to by a list. */
const recentMs = 90 * 24 * 60 * 60 * 1000

/** Suppliers that lately told of a breach: the clock of 72 hours may run. */
function toldOfBreach({ suppliers, nowMs }: RiskGround): Risk | null {
  const lately = suppliers.alertsAtMs.filter((atMs) => nowMs - atMs < recentMs)
  return lately.length === 0 ? null : plain('supplier-breach', lately.length, breachRule)
}

const otherSpecial = (Object.keys(kinds) as Kind[]).filter(
  (kind) => kinds[kind].class === 'special' && kind !== 'HEALTH',
)

interface KindRisk {
  readonly code: RiskCode
  readonly kinds: readonly Kind[]
  readonly rule: LawRule
  readonly mailOnly?: boolean
}

function ofKinds({ kindCounts }: RiskGround, { code, kinds: chosen, rule, mailOnly }: KindRisk): Risk | null {
  const counts = kindCounts.filter(({ kind }) => chosen.includes(kind))
  const documents = counts.reduce(
    (sum, count) => sum + (mailOnly === true ? count.openInMail : count.openDocuments),
    0,
  )
  if (documents === 0) return null
  return {
    code,
    persons: counts.reduce(
      (most, count) => Math.max(most, mailOnly === true ? count.openPersonsInMail : count.openPersons),
      0,
    ),
    documents,
    kinds: counts.map(({ kind }) => kind),
    oldestAtMs: counts.reduce((oldest, count) => earliest(oldest, count.oldestAtMs), null as number | null),
    rule,
  }
}

/** Older than the term for tax records plus the year they belong to: nothing ordinary need be kept longer. */
function pastTaxTerm({ totals, nowMs }: RiskGround): Risk | null {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(homeZone)
  const limit = now.with({ month: 1, day: 1 }).startOfDay().subtract(taxRecordsRule.term).epochMilliseconds
  if (totals.oldestAtMs === null || totals.oldestAtMs >= limit) return null
  return {
    code: 'past-tax-term',
    persons: 0,
    documents: 0,
    kinds: [],
    oldestAtMs: totals.oldestAtMs,
    rule: taxRecordsRule,
  }
}

function plain(code: RiskCode, documents: number, rule: LawRule | null): Risk {
  return { code, persons: 0, documents, kinds: [], oldestAtMs: null, rule }
}
