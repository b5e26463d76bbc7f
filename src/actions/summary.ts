import { z } from 'zod'
import { kinds, type Kind, type SensitivityClass } from '../detect/kinds.ts'
import {
  bsnRule,
  criminalDataRule,
  identityCopyRule,
  securityRule,
  specialCategoryRule,
  storageLimitationRule,
  taxRecordsRule,
  type LawRule,
} from '../law/rule.ts'
import type { PersonRole } from '../people/person.ts'
import type { KindCount, ScanRow, SourceRow, Totals } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { mailHosts, type MailHost } from './mail-host.ts'

/** What the organisation holds, of whom, where, and what to do first. */
export interface Summary {
  readonly organisation: string | null
  readonly totals: Totals
  readonly roles: readonly { readonly role: PersonRole; readonly persons: number }[]
  readonly places: readonly PlaceSummary[]
  readonly kinds: readonly (KindCount & { readonly class: SensitivityClass })[]
  readonly mailHosts: readonly MailHost[]
  /** Everything that asks for attention, worst first; the first three are what to do first. */
  readonly risks: readonly Risk[]
}

export interface PlaceSummary {
  readonly id: number
  readonly label: string
  readonly location: string
  readonly whose: SourceRow['whose']
  readonly documents: number
  readonly persons: number
  readonly oldestAtMs: number | null
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
  'bsn-in-mail',
  'identity-documents',
  'passwords',
  'health-in-mail',
  'special-categories',
  'criminal-data',
  'payment-cards',
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
  input: z.object({}),
  async run(context): Promise<Summary> {
    const { store } = context
    const [organisation, totals, roles, kindCounts, places] = await Promise.all([
      store.settings.get('organisation'),
      store.overview.totals(context.clock.now().epochMilliseconds),
      store.overview.roles(),
      store.overview.kinds(),
      placeSummaries(context),
    ])
    return {
      organisation: typeof organisation === 'string' ? organisation : null,
      totals,
      roles,
      places,
      kinds: kindCounts.map((count) => ({ ...count, class: kinds[count.kind].class })),
      mailHosts: await mailHosts(store),
      risks: findRisks({ totals, kindCounts, places, nowMs: context.clock.now().epochMilliseconds }),
    }
  },
})

async function placeSummaries({ store }: ActionContext): Promise<PlaceSummary[]> {
  const [sources, counts] = [await store.sources.list(), await store.overview.places()]
  return Promise.all(
    sources.map(async ({ id, label, location, whose }) => {
      const count = counts.find(({ sourceId }) => sourceId === id)
      const { documents, persons, oldestAtMs } = count ?? nothingHeld
      return {
        id,
        label,
        location,
        whose,
        documents,
        persons,
        oldestAtMs,
        last: await store.scans.last(id),
      }
    }),
  )
}

const nothingHeld = { documents: 0, persons: 0, oldestAtMs: null }

function earliest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

interface RiskGround {
  readonly totals: Totals
  readonly kindCounts: readonly KindCount[]
  readonly places: readonly PlaceSummary[]
  readonly nowMs: number
}

/** In the order in which they hurt people most when they leak. */
export function findRisks(ground: RiskGround): Risk[] {
  const { totals, places } = ground
  return [
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
    pastTaxTerm(ground),
    totals.copied > 0 ? plain('many-copies', totals.copied, storageLimitationRule) : null,
    totals.problems > 0 ? plain('not-read', totals.problems, null) : null,
    places.some(({ last }) => last === null)
      ? plain('never-scanned', places.filter(({ last }) => last === null).length, null)
      : null,
  ].filter((risk) => risk !== null)
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
    (sum, count) => sum + (mailOnly === true ? count.inMail : count.documents),
    0,
  )
  if (documents === 0) return null
  return {
    code,
    persons: counts.reduce((most, { persons }) => Math.max(most, persons), 0),
    documents,
    kinds: counts.map(({ kind }) => kind),
    oldestAtMs: counts.reduce((oldest, count) => earliest(oldest, count.oldestAtMs), null as number | null),
    rule,
  }
}

/** Older than the term for tax records plus the year they belong to: nothing ordinary need be kept longer. */
function pastTaxTerm({ totals, nowMs }: RiskGround): Risk | null {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('Europe/Amsterdam')
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
