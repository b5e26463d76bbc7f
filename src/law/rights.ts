import type { Confidence, Dated, LawRule, Verified } from './rule.ts'
import type { LawSourceId } from './sources.ts'

/** What people may ask of who holds data about them. */
export const rightIds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing-objection',
  'human-decision',
  'withdrawal',
  'recipients',
] as const
export type RightId = (typeof rightIds)[number]

/** What an answer must hold, by right; each has its words in every language. */
export type AnswerPart =
  | 'confirmation'
  | 'purposes'
  | 'categories'
  | 'recipients-by-name'
  | 'retention'
  | 'rights'
  | 'complaint'
  | 'source'
  | 'automated'
  | 'safeguards'
  | 'copy'
  | 'corrected'
  | 'statement-added'
  | 'recipients-told'
  | 'erased'
  | 'kept'
  | 'backups'
  | 'restricted'
  | 'lifting-announced'
  | 'machine-file'
  | 'metadata'
  | 'direct-transfer'
  | 'stopped-or-why'
  | 'stopped'
  | 'human-review'
  | 'own-view'
  | 'contest'
  | 'consent-stopped'
  | 'recipient-names'

/** A ground on which a request may be refused, in whole or in part. */
export const refusalIds = [
  'others', // rights of others: redact, never refuse everything
  'unfounded',
  'uavg-41',
  'unidentified',
  'accurate',
  'expression',
  'legal-duty',
  'public-health',
  'archive',
  'claims',
  'no-ground',
  'not-portable',
  'public-task',
  'portable-others',
  'compelling',
  'objection-claims',
  'other-basis',
  'no-decision',
  'allowed-decision',
] as const
export type RefusalId = (typeof refusalIds)[number]

export interface RefusalGround {
  /** Article, as the reference names it. */
  readonly reference: string
  readonly article: string
  /** part: never the whole request. */
  readonly reach: 'part' | 'whole'
  readonly confidence: Confidence
}

export const refusalGrounds = {
  others: { reference: '15(4)', article: 'GDPR art. 15(4)', reach: 'part', confidence: 'high' },
  unfounded: { reference: '12(5)', article: 'GDPR art. 12(5)', reach: 'whole', confidence: 'high' },
  'uavg-41': { reference: 'UAVG 41', article: 'UAVG art. 41', reach: 'whole', confidence: 'high' },
  unidentified: { reference: '11(2)', article: 'GDPR art. 11(2)', reach: 'whole', confidence: 'high' },
  accurate: { reference: 'data are accurate', article: 'GDPR art. 16', reach: 'whole', confidence: 'high' },
  expression: { reference: '17(3)(a)', article: 'GDPR art. 17(3)(a)', reach: 'part', confidence: 'high' },
  'legal-duty': { reference: '17(3)(b)', article: 'GDPR art. 17(3)(b)', reach: 'part', confidence: 'high' },
  'public-health': {
    reference: '17(3)(c)',
    article: 'GDPR art. 17(3)(c)',
    reach: 'part',
    confidence: 'high',
  },
  archive: { reference: '17(3)(d)', article: 'GDPR art. 17(3)(d)', reach: 'part', confidence: 'high' },
  claims: { reference: '17(3)(e)', article: 'GDPR art. 17(3)(e)', reach: 'part', confidence: 'high' },
  'no-ground': {
    reference: 'no ground',
    article: 'GDPR art. 17(1), 18(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'not-portable': {
    reference: 'conditions not met',
    article: 'GDPR art. 20(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'public-task': { reference: '20(3)', article: 'GDPR art. 20(3)', reach: 'whole', confidence: 'high' },
  'portable-others': { reference: '20(4)', article: 'GDPR art. 20(4)', reach: 'part', confidence: 'high' },
  compelling: {
    reference: 'compelling legitimate grounds',
    article: 'GDPR art. 21(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'objection-claims': {
    reference: 'legal claims',
    article: 'GDPR art. 21(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'other-basis': {
    reference: 'basis is not 6(1)(e)/(f)',
    article: 'GDPR art. 21(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'no-decision': {
    reference: 'no solely automated decision',
    article: 'GDPR art. 22(1)',
    reach: 'whole',
    confidence: 'high',
  },
  'allowed-decision': { reference: '22(2)', article: 'GDPR art. 22(2)', reach: 'part', confidence: 'high' },
} as const satisfies Record<RefusalId, RefusalGround>

/** A right of a person as dated data: where it stands, what an answer holds, on what it may be refused. */
export interface Right extends Dated {
  readonly id: RightId
  /** As the legal reference numbers it. */
  readonly reference: string
  readonly article: string
  /** The rule that sets its time. */
  readonly deadline: 'DSR-1M' | 'RECTIFY-ERASE' | 'OBJ-DM' | 'WITHDRAW'
  readonly answer: readonly AnswerPart[]
  /** Beyond these there is none: effort, draft status, a lawsuit or a rude tone is no ground. */
  readonly refusals: readonly RefusalId[]
  /** No weighing, no refusal. */
  readonly isAbsolute: boolean
  /** Recipients must hear of what was done (Art. 19). */
  readonly tellsRecipients: boolean
  readonly sources: readonly [LawSourceId, ...LawSourceId[]]
  readonly confidence: Confidence
  readonly verified: Verified
}

const gdpr = {
  from: '2018-05-25',
  to: null,
  confidence: 'high',
  verified: 'primary',
  isAbsolute: false,
  tellsRecipients: false,
  sources: ['GDPR'],
} as const

export const rights = {
  access: {
    ...gdpr,
    id: 'access',
    reference: '15',
    article: 'GDPR art. 15',
    deadline: 'DSR-1M',
    answer: [
      'confirmation',
      'purposes',
      'categories',
      'recipients-by-name',
      'retention',
      'rights',
      'complaint',
      'source',
      'automated',
      'safeguards',
      'copy',
    ],
    refusals: ['others', 'unfounded', 'uavg-41', 'unidentified'],
    sources: ['GDPR', 'EDPB-01/2022', 'C-154/21', 'C-487/21', 'C-307/22', 'C-579/21', 'C-203/22', 'C-526/24'],
  },
  rectification: {
    ...gdpr,
    id: 'rectification',
    reference: '16',
    article: 'GDPR art. 16',
    deadline: 'RECTIFY-ERASE',
    answer: ['corrected', 'statement-added', 'recipients-told'],
    refusals: ['accurate', 'unfounded', 'uavg-41'],
    tellsRecipients: true,
  },
  erasure: {
    ...gdpr,
    id: 'erasure',
    reference: '17',
    article: 'GDPR art. 17',
    deadline: 'RECTIFY-ERASE',
    answer: ['erased', 'kept', 'recipients-told', 'backups'],
    refusals: [
      'expression',
      'legal-duty',
      'public-health',
      'archive',
      'claims',
      'no-ground',
      'unfounded',
      'uavg-41',
    ],
    tellsRecipients: true,
    sources: ['GDPR', 'CEF-2025'],
  },
  restriction: {
    ...gdpr,
    id: 'restriction',
    reference: '18',
    article: 'GDPR art. 18',
    deadline: 'DSR-1M',
    answer: ['restricted', 'lifting-announced', 'recipients-told'],
    refusals: ['no-ground', 'unfounded', 'uavg-41'],
    tellsRecipients: true,
  },
  portability: {
    ...gdpr,
    id: 'portability',
    reference: '20',
    article: 'GDPR art. 20',
    deadline: 'DSR-1M',
    answer: ['machine-file', 'metadata', 'direct-transfer'],
    refusals: ['not-portable', 'public-task', 'portable-others', 'unfounded'],
    sources: ['GDPR', 'WP242', 'EDPB-01/2022'],
  },
  objection: {
    ...gdpr,
    id: 'objection',
    reference: '21.1',
    article: 'GDPR art. 21(1)',
    deadline: 'DSR-1M',
    answer: ['stopped-or-why'],
    refusals: ['compelling', 'objection-claims', 'other-basis'],
  },
  'marketing-objection': {
    ...gdpr,
    id: 'marketing-objection',
    reference: '21.2',
    article: 'GDPR art. 21(2)-(3)',
    deadline: 'OBJ-DM',
    answer: ['stopped'],
    refusals: [],
    isAbsolute: true,
  },
  'human-decision': {
    ...gdpr,
    id: 'human-decision',
    reference: '22',
    article: 'GDPR art. 22; UAVG art. 40',
    deadline: 'DSR-1M',
    answer: ['human-review', 'own-view', 'contest'],
    refusals: ['no-decision', 'allowed-decision'],
    sources: ['GDPR', 'UAVG', 'C-634/21'],
  },
  withdrawal: {
    ...gdpr,
    id: 'withdrawal',
    reference: '7.3',
    article: 'GDPR art. 7(3)',
    deadline: 'WITHDRAW',
    answer: ['consent-stopped'],
    refusals: [],
    isAbsolute: true,
  },
  recipients: {
    ...gdpr,
    id: 'recipients',
    reference: '19.info',
    article: 'GDPR art. 19',
    deadline: 'DSR-1M',
    answer: ['recipient-names'],
    refusals: [],
  },
} as const satisfies Record<RightId, Right>

/** Where a person can go who is not content: named in every refusal (Art. 12(4)). */
export const remedies = {
  authority: {
    id: 'GDPR-77',
    article: 'GDPR art. 12(4), 77',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_77/oj',
    confidence: 'high',
    verified: 'primary',
    from: '2018-05-25',
    to: null,
    kind: 'statute',
  },
  /** Six weeks from the answer, no lawyer needed; no limit when there was no answer in time. */
  court: {
    id: 'UAVG-35',
    article: 'GDPR art. 79; UAVG art. 35',
    source: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
    confidence: 'high',
    verified: 'primary',
    from: '2018-05-25',
    to: null,
    kind: 'statute',
  },
  mediation: {
    id: 'UAVG-36',
    article: 'UAVG art. 36',
    source: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
    confidence: 'high',
    verified: 'primary',
    from: '2018-05-25',
    to: null,
    kind: 'statute',
  },
} as const satisfies Record<string, LawRule>

/** Only on reasonable doubt, and in proportion: what is known already first, a copy of a document hardly ever. */
export const identityRule = {
  id: 'GDPR-12-6',
  article: 'GDPR art. 12(6)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_12/oj',
  confidence: 'high',
  verified: 'secondary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** An answer within a month, which may be three. */
export const answerRule = {
  ...identityRule,
  id: 'GDPR-12-3',
  article: 'GDPR art. 12(3)',
  verified: 'primary',
} as const satisfies LawRule

/** An answer costs the person nothing. */
export const freeRule = {
  ...identityRule,
  id: 'GDPR-12-5',
  article: 'GDPR art. 12(5)',
} as const satisfies LawRule

/** A request need have no form, name no law and give no reason. */
export const formRule = {
  ...identityRule,
  id: 'EDPB-01/2022-52',
  article: 'EDPB 01/2022, 52-57',
  source:
    'https://www.edpb.europa.eu/system/files/2023-04/edpb_guidelines_202201_data_subject_rights_access_v2_en.pdf',
  kind: 'guideline',
} as const satisfies LawRule

/** Who asks the same again after so many months does not ask too soon (EDPB 01/2022, 185). */
export const neverTooSoonMonths = 12
