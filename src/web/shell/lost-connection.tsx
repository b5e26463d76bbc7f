import type { JSX } from 'preact'
import { connection } from '../live.ts'
import { Notice } from '../parts/notice.tsx'
import { useTexts } from '../texts.ts'
import { useValue } from '../value.ts'

/** Says that Kwartje does not answer any more; goes away by itself when it does. */
export function LostConnection(): JSX.Element {
  const { shell } = useTexts()
  const isLost = useValue(connection) === 'lost'
  return (
    <div role="status" class="lost">
      {isLost ? (
        <Notice kind="attention" title={shell.lost}>
          <p>{shell.lostTodo}</p>
        </Notice>
      ) : null}
    </div>
  )
}
