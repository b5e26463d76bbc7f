import type { RequestView } from '../../actions/request-file.ts'
import type { Messages } from '../../i18n/index.ts'
import { isCarriedOut } from '../../privacy/requests/file.ts'

type RightId = RequestView['file']['rights'][number]
type Typed = Messages['commands']['requestView']['typed']

/** What one types to do what is to be done now; null where the work is not in Kwartje. */
export function commandOfStep(
  { file, step }: Pick<RequestView, 'file' | 'step'>,
  typed: Typed,
): string | null {
  const { how, reason, by, outcome } = typed
  const decided = new Set(file.decided.map(({ right }) => right))
  const open = file.rights.find((right) => !decided.has(right)) ?? file.rights[0] ?? 'access'
  switch (step) {
    case 'stop-now':
      return of(file.id, open === 'marketing-objection' ? 'object' : `decide ${open} granted --by ${by}`)
    case 'look-who':
    case 'wait-who':
      return of(file.id, `sure ${how} --reason ${reason}`)
    case 'ask-who':
      return of(file.id, 'send identity')
    case 'wait-mandate':
    case 'check-mandate':
      return of(file.id, 'send mandate')
    case 'search':
      return of(file.id, 'search')
    case 'decide':
      return of(file.id, `decide ${open} ${outcome} --by ${by}`)
    case 'carry-out':
      return carryingOut(file, typed)
    case 'review':
      return of(file.id, 'review')
    case 'answer':
      return of(file.id, 'send answer')
    case 'tell-recipients':
      return of(file.id, 'recipients')
    case 'close':
      return of(file.id, 'close')
    default:
      return null
  }
}

/** A plan that lies ready is carried out; else it is made. */
function carryingOut(file: RequestView['file'], typed: Typed): string {
  const right = file.decided.find(
    ({ outcome, right }) =>
      (outcome === 'granted' || outcome === 'partly') &&
      Object.hasOwn(ways, right) &&
      !isCarriedOut(file, right),
  )?.right
  const plan = right === undefined ? null : planReady(file, right)
  if (plan !== null) return `kwartje apply ${String(plan)}`
  return of(file.id, right === undefined ? `done ${file.rights[0] ?? ''}` : (ways[right]?.(typed) ?? ''))
}

const ways: Readonly<Partial<Record<RightId, (typed: Typed) => string>>> = {
  erasure: () => 'erase',
  rectification: ({ oldAndNew }) => `correct ${oldAndNew}`,
  restriction: () => 'restrict "18(1)(a)"',
}

/** The plan of a right that was made and not carried out; null when there is none. */
export function planReady(
  file: Pick<RequestView['file'], 'planned' | 'carriedOut'>,
  right: RightId,
): number | null {
  const plan = file.planned.findLast((one) => one.right === right && one.plan !== null)?.plan ?? null
  return file.carriedOut.some((one) => one.plan === plan) ? null : plan
}

function of(id: number, words: string): string {
  return `kwartje request ${String(id)} ${words}`
}
