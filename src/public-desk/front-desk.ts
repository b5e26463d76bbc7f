import { publicPages } from '../i18n/public-pages.ts'
import type { PublicEntry } from '../privacy/public-desk/page.ts'
import { pagesPath, readDesk, type PublicDesk, type PublicFolder } from './folder.ts'
import { leaveEntry } from './inbox.ts'
import { createLimits } from './limits.ts'
import { homePage, requestPage, signUpPage } from './open-pages.ts'
import { findPage } from './pages-file.ts'
import { createSightings, type Sightings } from './sightings.ts'
import { createStamps } from './stamp.ts'
import { isToken, openPage, tokenDigest } from './token.ts'
import { tokenPage, trapName } from './token-pages.ts'
import {
  faultInBoth,
  faultPage,
  languageOf,
  type Answer,
  type Asked,
  type Fault,
  type Visit,
} from './visit.ts'

/** What answers visitors. It knows the folder that was published, and nothing else. */
export interface FrontDesk {
  readonly answer: (asked: Asked) => Answer
  /** What is said to what is no visit: a broken address, too much, a way that nobody asks in. */
  readonly refuse: (fault: Fault, asked: Pick<Asked, 'query' | 'acceptLanguage'>) => Answer
  /** What is published now; null when nothing is. */
  readonly desk: () => PublicDesk | null
}

interface Ground {
  readonly folder: PublicFolder
  readonly now: () => number
}

export function createFrontDesk({ folder, now }: Ground): FrontDesk {
  const stamps = createStamps(now)
  const limits = createLimits(now)
  const sightings = createSightings(now)
  const desk = (): PublicDesk | null => readDesk(folder)

  const visitOf = (asked: Asked, published: PublicDesk): Visit => {
    const language = languageOf(asked)
    const mayLeave = (entry: PublicEntry): boolean =>
      'page' in entry ? limits.mayPress(entry.page) : limits.mayLeave(asked.peer)
    return {
      asked,
      desk: published,
      organisation: published.organisation,
      language,
      texts: publicPages[language],
      stamps,
      leave: (entry) =>
        mayLeave(entry) ? leaveEntry(folder.inbox, published.inboxKey, { atMs: now(), entry }) : 'full',
    }
  }

  return {
    desk,
    refuse: (fault, asked) => {
      const language = languageOf(asked)
      const organisation = desk()?.organisation ?? nobody
      return faultInBoth({ organisation, language, texts: publicPages[language] }, fault)
    },
    answer: (asked) => {
      const published = desk()
      if (published === null) return closed(asked)
      const visit = visitOf(asked, published)
      const [first = '', second, third, ...rest] = asked.path.slice(1).split('/')
      if (first === 'p' && rest.length === 0)
        return behindToken(visit, { folder, sightings, token: second ?? '', end: third })
      if (second === undefined && asked.path === '/' && asked.method === 'GET') return homePage(visit)
      if (first === 'request' && second === undefined && published.takesRequests) return requestPage(visit)
      const form = published.forms.find((one) => one.form === second)
      if (first === 'join' && third === undefined && form !== undefined) return signUpPage(visit, form)
      return faultPage(visit, 'unknown')
    },
  }
}

const nobody = { name: 'Kwartje', email: '' }

function closed(asked: Asked): Answer {
  const language = languageOf(asked)
  return faultPage({ organisation: nobody, language, texts: publicPages[language] }, 'closed')
}

interface Behind {
  readonly folder: PublicFolder
  readonly sightings: Sightings
  readonly token: string
  /** What comes after the token in the address. */
  readonly end: string | undefined
}

/** A wrong token, an old one and none at all look the same. */
function behindToken(visit: Visit, { folder, sightings, token, end }: Behind): Answer {
  if (!isToken(token) || (end !== undefined && end !== trapName)) return faultPage(visit, 'unknown')
  const digest = tokenDigest(token)
  const found = findPage(pagesPath(folder), digest)
  if (found === null || found.endsAtMs <= sightings.nowMs()) return faultPage(visit, 'unknown')
  const page = openPage(token, found.sealed)
  if (page === null) return faultPage(visit, 'unknown')
  const { method, isAhead } = visit.asked
  if (end === trapName) {
    if (page.kind === 'drill' && !isAhead) sightings.trapped(digest)
    return faultPage(visit, 'unknown')
  }
  if (page.kind === 'drill' && method === 'GET' && !isAhead) sightings.opened(digest)
  const language = 'language' in page ? page.language : visit.language
  return tokenPage({ ...visit, language, texts: publicPages[language], digest, sightings }, page)
}
