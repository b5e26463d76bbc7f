import type { JSX } from 'preact'
import { useAddress } from '../address.ts'
import { FindingsList } from './findings/list.tsx'
import { MarksView } from './findings/marks.tsx'
import { FindingsOverview } from './findings/overview.tsx'
import { wantsList } from './findings/filter.ts'

/** What was found: first by kind, then one by one; and what the user said of it. */
export function Findings(): JSX.Element {
  const { query } = useAddress()
  if (query['marks'] !== undefined) return <MarksView />
  return wantsList(query) ? <FindingsList /> : <FindingsOverview />
}
