import type { Kind } from '../../detect/kinds.ts'
import type { SeverityInputs } from '../../law/severity.ts'
import { fewPeople } from '../../law/breach-rules.ts'
import type { BreachKind, Facts, Nature } from './facts.ts'
import type { Scope } from './scope.ts'

const natureOf: Partial<Record<Kind, Nature>> = {
  PERSON: 'contact',
  EMAIL: 'contact',
  PHONE: 'contact',
  ADDRESS: 'contact',
  NL_POSTCODE: 'contact',
  DATE_OF_BIRTH: 'detailed',
  AGE: 'detailed',
  NL_KENTEKEN: 'detailed',
  IBAN: 'financial',
  CREDIT_CARD: 'financial',
  CRYPTO: 'financial',
  NL_BSN: 'identity',
  NL_PASSPORT_ID: 'identity',
  NL_DRIVING_LICENCE: 'identity',
  NL_V_NUMBER: 'identity',
  NATIONAL_ID: 'identity',
  PASSWORD: 'secrets',
  CRIMINAL: 'criminal',
}

/** What the scope suggests for questions that a person then answers. */
export function proposedFacts(kind: BreachKind, scope: Scope | null): Facts {
  if (scope === null || scope.people === null) return {}
  const natures = naturesIn(scope)
  return {
    ...(natures.length === 0 ? {} : { natures }),
    ...(scope.minors !== null && scope.minors.best > 0 ? { vulnerable: 'yes' } : {}),
    ...(kind === 'open-cc' && scope.people.best > 0
      ? { receiver: scope.people.best > fewPeople.most ? 'many' : 'known' }
      : {}),
    ...(kind === 'wrong-recipient' ? { receiver: 'known' } : {}),
    ...(kind === 'lost-device' ? { receiver: 'stranger' } : {}),
    ...(scope.documents > 0 && scope.elsewhere === scope.documents ? { copy: 'yes' } : {}),
  }
}

/** By the kinds that were found, and by what lies together. */
function naturesIn({ kinds, documents, choice, identitySets }: Scope): readonly Nature[] {
  const found = new Set<Nature>()
  for (const one of kinds) {
    const nature = one.class === 'special' ? 'special' : natureOf[one.kind]
    if (nature !== undefined) found.add(nature)
  }
  if (identitySets > 0) found.add('identity')
  // A whole place holds conversations and papers; one message to many holds an advertisement.
  if (choice.type !== 'message' && documents > 0) found.add('detailed')
  return [...found]
}

/** What the severity is reckoned from, as the answers and the scope suggest it; a person confirms or changes each. */
export function proposedSeverity(facts: Facts): SeverityInputs {
  const { natures = [], receiver = 'unknown', effects = ['seen'], protection, intent, outage, copy } = facts
  const has = (...some: readonly Nature[]): boolean => some.some((nature) => natures.includes(nature))
  const isSensitive = has('special', 'criminal')
  const data = isSensitive
    ? 'sensitive'
    : has('financial', 'identity', 'secrets')
      ? 'financial'
      : has('detailed', 'hint')
        ? 'behavioural'
        : 'simple'
  return {
    data,
    // Being a client there tells as much as a sentence on health would, though it is none.
    adjusted: facts.reveals === 'yes' && !isSensitive ? 3 : null,
    identification:
      protection === 'unreadable' ? 'negligible' : has('identity', 'financial') ? 'maximum' : 'significant',
    confidentiality: confidentialityOf(effects.includes('seen'), receiver),
    integrity: !effects.includes('changed')
      ? 'none'
      : copy === 'yes'
        ? 'altered-recoverable'
        : 'altered-for-good',
    availability:
      !effects.includes('gone') || outage === 'none' ? 'none' : copy === 'yes' ? 'temporary' : 'permanent',
    isIntended: intent === 'yes' || receiver === 'attacker',
  }
}

function confidentialityOf(
  wasSeen: boolean,
  receiver: NonNullable<Facts['receiver']>,
): SeverityInputs['confidentiality'] {
  if (!wasSeen || receiver === 'nobody' || receiver === 'returned') return 'none'
  const isUnknown = receiver === 'stranger' || receiver === 'attacker' || receiver === 'unknown'
  return isUnknown ? 'unknown-receivers' : 'known-receivers'
}
