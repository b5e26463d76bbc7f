import type { BreachKind, Effect, Facts } from './facts.ts'

/** Pages of the interview, in the order of EDPB 9/2022: since when, what is it, whose, how bad, for whom. */
export const breachSteps = [
  'incident',
  'when',
  'stop',
  'scope',
  'touched',
  'effects',
  'role',
  'borders',
  'protection',
  'copy',
  'receiver',
  'natures',
  'reveals',
  'vulnerable',
  'outage',
  'intent',
  'removed',
  'financial',
] as const
export type BreachStep = (typeof breachSteps)[number]

const mailSlip: Facts = {
  incident: 'yes',
  touched: 'yes',
  effects: ['seen'],
  protection: 'none',
  intent: 'no',
}

/** What follows from what happened: it need not be asked. */
export const assumed: Readonly<Record<BreachKind, Facts>> = {
  'wrong-recipient': mailSlip,
  'open-cc': mailSlip,
  'lost-device': { incident: 'yes', touched: 'yes' },
  'hacked-mailbox': { receiver: 'attacker', intent: 'yes', protection: 'none' },
  ransomware: { incident: 'yes', intent: 'yes' },
  'open-folder': { incident: 'yes', effects: ['seen'], protection: 'none' },
  paper: { incident: 'yes', touched: 'yes', protection: 'none' },
  supplier: { incident: 'yes' },
  'lost-backup': { incident: 'yes', touched: 'yes' },
  'data-gone': { incident: 'yes', touched: 'yes', effects: ['gone'], receiver: 'nobody', intent: 'no' },
  other: {},
}

/** What is known: what was answered, and for the rest what follows from what happened. */
export function factsOf({ kind, facts }: { readonly kind: BreachKind; readonly facts: Facts }): Facts {
  return { ...assumed[kind], ...facts }
}

/** The pages that are asked for what is known so far. */
export function stepsFor(file: { readonly kind: BreachKind; readonly facts: Facts }): readonly BreachStep[] {
  const known = factsOf(file)
  const follows = assumed[file.kind]
  return breachSteps.filter((step) => {
    if (step in follows) return false
    if (step === 'when' || step === 'stop' || step === 'incident') return true
    if (known.incident === 'test') return false
    if (step === 'scope' || step === 'touched') return true
    return known.touched !== 'not-shown' && isAsked(step, known)
  })
}

/** What the law cannot do without, asked only where it matters. */
function isAsked(step: BreachStep, known: Facts): boolean {
  const effects: readonly Effect[] = known.effects ?? ['seen']
  const wasSeen = effects.includes('seen')
  if (step === 'protection') return wasSeen
  if (step === 'copy') return effects.includes('gone') || known.protection === 'unreadable'
  const isReadable = wasSeen && known.protection !== 'unreadable'
  if (step === 'receiver' || step === 'natures' || step === 'reveals') return isReadable
  if (step === 'outage') return effects.includes('changed') || effects.includes('gone')
  if (step === 'removed') return isReadable
  // Only where people may have to be told does it matter.
  if (step === 'financial') return isReadable && mayBeHigh(known)
  return true
}

function mayBeHigh({ natures = [], reveals, receiver }: Facts): boolean {
  const isContained = receiver === 'nobody' || receiver === 'returned' || receiver === 'trusted'
  return !isContained && (reveals === 'yes' || natures.some((nature) => nature !== 'contact'))
}

/** True when a page was answered; "I do not know" is an answer. */
export function isAnswered(
  step: BreachStep,
  file: { readonly facts: Facts; readonly scope: unknown; readonly times: { readonly aware: string | null } },
): boolean {
  if (step === 'when') return file.times.aware !== null
  if (step === 'scope') return file.scope !== null
  if (step === 'stop') return true
  return file.facts[step] !== undefined
}
