import type { JSX } from 'preact'
import type { CallFailureReason } from '../../call.ts'
import { Link } from '../../parts/link.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Failed, Notice } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'

interface NoPreviewProps {
  readonly sourceId: number
  /** Undefined while it is being read. */
  readonly failure: CallFailureReason | undefined
  readonly onRetry: () => void
}

/** In the stead of what is read anew at its source: it is being read, it changed since, or it did not go. */
export function NoPreview({ sourceId, failure, onRetry }: NoPreviewProps): JSX.Element {
  const { drawer } = useTexts().screens.findings
  if (failure === undefined) {
    return (
      <>
        <p class="soft">{drawer.reading}</p>
        <Loading shape="block" />
      </>
    )
  }
  if (failure.type !== 'refusal' || failure.code !== 'changed-since')
    return <Failed failure={failure} onRetry={onRetry} />
  return (
    <Notice
      kind="info"
      title={drawer.changed}
      actions={
        <Link to={`/places/${String(sourceId)}`} class="button button-plain">
          {drawer.toPlace}
        </Link>
      }
    >
      <p>{drawer.changedTodo}</p>
    </Notice>
  )
}
