import type { LawRule } from './rule.ts'

/**
 * Parts of a shared, former employee's or colleague's place that are never read: works council, confidential adviser,
 * company doctor, lawyer, union, and what is marked private (WP29 opinion 2/2017; ECtHR Bărbulescu, 61496/08;
 * confidence: medium). Wildcards as in `Exclusions.paths`.
 */
export const protectedPaths: readonly string[] = [
  '*prive*',
  '*privé*',
  '*private*',
  '*persoonlijk*',
  '*vertrouwenspersoon*',
  '*confidential adviser*',
  '*ondernemingsraad*',
  '*works council*',
  '*bedrijfsarts*',
  '*arbodienst*',
  '*advocaat*',
  '*vakbond*',
]

/** What a fair phishing drill asks for beforehand (law/workplace; confidence: medium, no text of the authority on drills was found). */
export const drillRule = {
  id: 'DRILL',
  article: 'GDPR art. 6(1)(f), 13, 32, 35; WOR art. 27(1)(k), (l)',
  source: 'https://wetten.overheid.nl/BWBR0002747',
  confidence: 'medium',
  verified: 'memory',
  from: null,
  to: null,
  kind: 'guideline',
} as const satisfies LawRule

/**
 * To keep who did which lesson is to process data of staff: they are told beforehand, and where there is a works council it is asked
 * first (law/workplace, frame; that it must agree to this is of medium confidence: WOR 27(1)(k) not read again).
 */
export const lessonNoticeRule = {
  id: 'LESSON-NOTICE',
  article: 'GDPR art. 13; WOR art. 27(1)(k)',
  source: 'https://wetten.overheid.nl/BWBR0002747',
  confidence: 'medium',
  verified: 'memory',
  from: null,
  to: null,
  kind: 'guideline',
} as const satisfies LawRule

/**
 * From how many staff a works council must agree (WOR 2, 27(1)(k), (l)), and from how many there may be a staff representation, which
 * has no such right and is asked all the same (SER; WOR 35b, 35c).
 */
export const councilSizes = { consent: 50, consult: 10 } as const

/** Of what is counted in a drill. The strictest of what is asked holds: nobody gets to know anything of one person. */
export const drillLimits = {
  /** With fewer, no number is told but when the first report came. */
  leastPeople: 8,
  /** With fewer, not even when the first report came. */
  leastForTime: 5,
  /** With fewer reports than this, the time of the first is not told: none, and one, look alike. */
  leastReports: 2,
  /** Two groups that differ by fewer could be subtracted. */
  leastDifference: 5,
  /** Counts are kept no longer. */
  keptMonths: 24,
} as const
