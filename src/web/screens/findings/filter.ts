import type { Kind, SensitivityClass } from '../../../detect/kinds.ts'
import type { FindingQuery } from '../../../store/store.ts'
import type { Query } from '../../address.ts'
import { classesByWeight, isKind } from '../../kind-class.ts'
import { idOf } from '../people/filter.ts'

export type VerdictChoice = FindingQuery['verdict']

/** What findings are asked for; what the address says wrongly is left out. */
export interface FindingFilter {
  readonly kinds: Kind[]
  readonly class?: SensitivityClass
  readonly sourceId?: number
  readonly personId?: number
  readonly olderThanYears?: number
  readonly verdict: VerdictChoice
}

/** Names in the address that narrow the list down; with none of them, the overview is shown. */
export const filterNames = ['kind', 'class', 'place', 'person', 'older', 'verdict'] as const

/** Also in the address: `list` keeps the list when the last filter goes. */
export function wantsList(query: Query): boolean {
  return [...filterNames, 'list', 'open'].some((name) => query[name] !== undefined)
}

/** Reads the filters from an address: `?kind=NL_BSN,IBAN&place=3&older=7&verdict=open`. */
export function findingFilter(query: Query): FindingFilter {
  const { kind = '', class: sensitivity = '', place = '', person = '', older = '', verdict = '' } = query
  const [sourceId, personId, years] = [idOf(place), idOf(person), idOf(older)]
  const chosen = classesByWeight.find((one) => one === sensitivity)
  return {
    kinds: [...new Set(kind.split(',').filter(isKind))],
    ...(chosen === undefined ? {} : { class: chosen }),
    ...(sourceId === null ? {} : { sourceId }),
    ...(personId === null ? {} : { personId }),
    ...(years === null || years > 100 ? {} : { olderThanYears: years }),
    verdict: verdict === 'open' || verdict === 'wrong' || verdict === 'fine' ? verdict : 'all',
  }
}
