import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { CallFailure, type CallFailureReason } from './call.ts'
import { changes } from './live.ts'
import type { Answer } from './use-action.ts'

/** Which stretch of a list is asked for. */
export interface Stretch {
  readonly limit: number
  /** How many are shown already. */
  readonly offset: number
  /** `next` of what is shown already, for lists that have it. */
  readonly after: string | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  /** True when there are more than `total`. */
  readonly isMore?: boolean
  readonly next?: string | null
}

export interface Pages<Row> {
  /** The rows so far; undefined until the first came. Former rows stay while others come. */
  readonly page: Page<Row> | undefined
  readonly failure: CallFailureReason | undefined
  readonly isReloading: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
  readonly reload: () => void
}

export const pageSize = 50

/** A list that the screen cannot do without, as the answer to a question. */
export function answerOf<Row>({ page, failure, isReloading, reload }: Pages<Row>): Answer<Page<Row>> {
  const common = { isReloading, reload }
  if (failure !== undefined) return { ...common, state: 'failed', value: page, failure }
  if (page === undefined) return { ...common, state: 'loading', value: page, failure }
  return { ...common, state: 'ready', value: page, failure }
}

type Ask<Row> = (stretch: Stretch, signal: AbortSignal) => Promise<Page<Row>>

interface Seen<Row> {
  readonly page: Page<Row> | undefined
  readonly failure: CallFailureReason | undefined
  readonly loading: 'first' | 'more' | null
}

/** A long list, a page at a time. Another `question` begins anew; when data change, what is shown is asked again as one page. */
export function usePages<Row>(question: string, ask: Ask<Row>): Pages<Row> {
  const [seen, see] = useState<Seen<Row>>({ page: undefined, failure: undefined, loading: 'first' })
  const latestAsk = useRef(ask)
  latestAsk.current = ask
  const shown = useRef<Page<Row>>(undefined)
  const current = useRef<AbortController>(undefined)

  const load = useCallback((stretch: Stretch, former: readonly Row[]) => {
    current.current?.abort()
    const abort = new AbortController()
    current.current = abort
    see((before) => ({ ...before, loading: former.length === 0 ? 'first' : 'more' }))
    latestAsk.current(stretch, abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return
        const page = { ...answer, rows: [...former, ...answer.rows] }
        shown.current = page
        see({ page, failure: undefined, loading: null })
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        if (!(error instanceof CallFailure)) throw error
        const { failure } = error
        see((before) => ({ ...before, failure, loading: null }))
      },
    )
  }, [])

  const reload = useCallback(() => {
    load({ limit: Math.max(pageSize, shown.current?.rows.length ?? 0), offset: 0, after: undefined }, [])
  }, [load])

  useEffect(() => {
    load({ limit: pageSize, offset: 0, after: undefined }, [])
    const stop = changes.listen(reload)
    return () => {
      stop()
      current.current?.abort()
    }
  }, [question, load, reload])

  return {
    page: seen.page,
    failure: seen.failure,
    isReloading: seen.loading === 'first',
    isLoadingMore: seen.loading === 'more',
    loadMore: () => {
      const { rows = [], next } = seen.page ?? {}
      if (seen.loading === null)
        load({ limit: pageSize, offset: rows.length, after: next ?? undefined }, rows)
    },
    reload,
  }
}
