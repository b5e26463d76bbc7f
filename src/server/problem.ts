import type { Failure } from '../app/failure.ts'
import type { RefusalCode } from '../base/refusal.ts'

/** A failure as problem details (RFC 9457), with our own code beside it: the screens have the words. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: ProblemStatus
  readonly failure: Failure
}

type ProblemStatus = 401 | 404 | 409 | 413 | 422 | 423 | 429 | 500 | 507

const statuses: Partial<Record<RefusalCode, ProblemStatus>> = {
  'signed-out': 401,
  'wrong-passphrase': 401,
  'source-not-found': 404,
  'person-not-found': 404,
  'job-not-found': 404,
  'supplier-not-found': 404,
  'activity-not-found': 404,
  'newsletter-not-found': 404,
  'breach-not-found': 404,
  'consent-not-found': 404,
  'withdrawn-otherwise': 409,
  'drill-not-found': 404,
  'drill-template-missing': 404,
  'drill-template-broken': 422,
  'request-not-found': 404,
  'recipient-not-found': 404,
  'request-no-person': 409,
  'request-put-back': 409,
  'request-not-searched': 409,
  'request-ground-missing': 422,
  'request-reason-missing': 422,
  'request-not-packed': 409,
  'request-package-too-large': 413,
  'request-not-portable': 409,
  'request-signal-not-found': 404,
  'request-not-yet': 422,
  'request-no-address': 422,
  'public-entry-not-found': 404,
  'public-form-not-found': 404,
  'public-address': 422,
  'answers-not-asked': 404,
  'answers-unreadable': 422,
  'no-table': 422,
  'table-too-large': 422,
  'path-not-found': 404,
  'no-file-or-folder': 422,
  'plan-not-found': 404,
  'lesson-not-found': 404,
  'member-not-found': 404,
  'lesson-broken': 422,
  'store-locked': 423,
  'too-many-tries': 429,
  'disk-full': 507,
  'wrong-input': 422,
}

/** What is answered when there is nothing at the address. */
export const notFound: ProblemDetails = {
  type: 'about:blank',
  title: 'Not found',
  status: 404,
  failure: { type: 'refusal', code: 'wrong-input', subject: 'path' },
}

/** What is answered to more than any screen sends. */
export const tooLarge: ProblemDetails = {
  type: 'about:blank',
  title: 'Too large',
  status: 413,
  failure: { type: 'refusal', code: 'wrong-input', subject: 'size' },
}

/** What is answered over HTTP when something did not happen. */
export function problemOf(failure: Failure): ProblemDetails {
  if (failure.type === 'input')
    return { type: 'about:blank', title: 'The input is not as described', status: 422, failure }
  if (failure.type === 'bug')
    return { type: 'about:blank', title: `Internal error ${failure.number}`, status: 500, failure }
  return { type: 'about:blank', title: failure.code, status: statuses[failure.code] ?? 409, failure }
}
