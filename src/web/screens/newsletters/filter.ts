import type { Newsletter } from '../../../actions/newsletter-ground.ts'

type Is = (newsletter: Newsletter) => boolean

const tests = {
  'going-on': ({ stands }) => stands?.standing === 'still-sending',
  'never-opened': ({ isOpenKnown, lastOpenedAtMs }) => isOpenKnown && lastOpenedAtMs === null,
  careful: isCareful,
  asked: ({ stands }) => stands !== null,
  'roll-up': ({ decision }) => decision?.what === 'roll-up',
  block: ({ decision }) => decision?.what === 'block',
} as const satisfies Record<string, Is>

export type NewsletterFilter = keyof typeof tests
export const newsletterFilters = Object.keys(tests) as NewsletterFilter[] // keys of a constant are exactly its names

export function isNewsletterFilter(text: string): text is NewsletterFilter {
  return Object.hasOwn(tests, text)
}

export function chosenNewsletters(
  found: readonly Newsletter[],
  filter: NewsletterFilter | null,
): readonly Newsletter[] {
  return filter === null ? found : found.filter(tests[filter])
}

/** True when something comes this way that one would miss. */
export function isCareful({ kinds }: Pick<Newsletter, 'kinds'>): boolean {
  return kinds.invoice + kinds.notice > 0
}
