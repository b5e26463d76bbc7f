import type { SourceRow, Store } from '../store/store.ts'

/** A backup that was declared, and when what was erased at the places is gone from it too. */
export interface Backup {
  readonly source: SourceRow
  /** The last day on which it holds what a plan erased; null: nobody said. */
  readonly overwrittenOn: string | null
}

/** The backups of the house as a plan for persons leaves them. */
export async function backupsOf(
  { sources, personLines }: Pick<Store, 'sources' | 'personLines'>,
  plan: number,
): Promise<readonly Backup[]> {
  const events = (await personLines.lines()).map(({ event }) => event)
  const declared = (await sources.list()).filter(
    ({ kind, details }) => kind === 'declared' && details.place === 'backup',
  )
  return declared.map((source) => {
    const said = events.findLast(
      (event) => event.type === 'place-seen' && event.plan === plan && event.source === source.id,
    )
    return { source, overwrittenOn: (said?.type === 'place-seen' ? said.overwrittenOn : null) ?? null }
  })
}
