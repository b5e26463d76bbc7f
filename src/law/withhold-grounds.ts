import type { Confidence, Dated, Verified } from './rule.ts'
import type { LawSourceId } from './sources.ts'

/** Why a piece, or a part of it, is not given to who asks for a copy (GDPR art. 15(4), 23; UAVG art. 41). */
export const withholdGroundIds = [
  'others', // data of others: black them out, and give the rest
  'reporter', // who reported or complained of them
  'secret', // a trade secret, or what somebody made
  'own-good', // the person must be protected from it
  'offence', // preventing or finding out an offence
  'claim', // a claim that runs between the two
  'proceedings', // a court case, or what a lawyer advised
  'professional', // a breach of the rules of a profession
  'supervision', // an inspection or supervision
  'not-theirs', // it turns out to be somebody else's
] as const
export type WithholdGroundId = (typeof withholdGroundIds)[number]

/** A ground as dated data. None of them reaches further than what it is needed for: never the whole request. */
export interface WithholdGround extends Dated {
  readonly article: string
  /** The letter of GDPR art. 23(1) that it belongs to; null: none is needed. */
  readonly restriction: string | null
  /** The eight factors of UAVG art. 41(2) are weighed, and the person is told that something is held back, unless that defeats it. */
  readonly needsWeighing: boolean
  readonly sources: readonly [LawSourceId, ...LawSourceId[]]
  readonly confidence: Confidence
  readonly verified: Verified
}

const byOthers = {
  article: 'GDPR art. 15(4)',
  restriction: null,
  needsWeighing: false,
  sources: ['GDPR', 'EDPB-01/2022'],
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
} as const

/** That the article restricts was read; its letters follow those of GDPR art. 23(1) and are from memory. */
const byStatute = {
  needsWeighing: true,
  sources: ['UAVG', 'GDPR'],
  confidence: 'medium',
  verified: 'memory',
  from: '2018-05-25',
  to: null,
} as const

export const withholdGrounds = {
  others: byOthers,
  reporter: {
    ...byStatute,
    article: 'GDPR art. 15(4); UAVG art. 41(1)(i)',
    restriction: '23(1)(i)',
  },
  secret: { ...byOthers, article: 'GDPR art. 15(4), recital 63' },
  'own-good': { ...byStatute, article: 'UAVG art. 41(1)(i)', restriction: '23(1)(i)' },
  offence: { ...byStatute, article: 'UAVG art. 41(1)(d)', restriction: '23(1)(d)' },
  claim: { ...byStatute, article: 'UAVG art. 41(1)(j)', restriction: '23(1)(j)' },
  /** That advice of a lawyer falls under it is disputed: shown with that warning. */
  proceedings: {
    ...byStatute,
    article: 'UAVG art. 41(1)(f)',
    restriction: '23(1)(f)',
    confidence: 'low',
  },
  professional: { ...byStatute, article: 'UAVG art. 41(1)(g)', restriction: '23(1)(g)' },
  supervision: { ...byStatute, article: 'UAVG art. 41(1)(h)', restriction: '23(1)(h)' },
  'not-theirs': { ...byOthers, article: 'GDPR art. 4(1)', sources: ['GDPR'] },
} as const satisfies Record<WithholdGroundId, WithholdGround>

/** What is no ground, however often it is thought to be (C-307/22; EDPB 01/2022). */
export const noGrounds = ['effort', 'internal', 'lawsuit', 'rude'] as const
export type NoGround = (typeof noGrounds)[number]
