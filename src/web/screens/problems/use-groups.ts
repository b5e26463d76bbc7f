import { useEffect, useState } from 'preact/hooks'
import type { ProblemGroup } from '../../../store/store.ts'
import { call, CallFailure } from '../../call.ts'
import { mergeGroups } from './merge-groups.ts'

/** The reasons for which things were not read in these places together; undefined until they are known. */
export function useGroups(
  placeIds: readonly number[],
  version: unknown,
): readonly ProblemGroup[] | undefined {
  const [groups, setGroups] = useState<readonly ProblemGroup[]>()
  const question = placeIds.join()
  useEffect(() => {
    const abort = new AbortController()
    const ids = question === '' ? [] : question.split(',').map(Number)
    Promise.all(ids.map((id) => call('place-details', { id }, abort.signal))).then(
      (places) => setGroups(mergeGroups(places.map(({ problems }) => problems))),
      (error: unknown) => {
        // The list below tells what went wrong; a summary of it can wait.
        if (!abort.signal.aborted && !(error instanceof CallFailure)) throw error
      },
    )
    return () => abort.abort()
  }, [question, version])
  return groups
}
