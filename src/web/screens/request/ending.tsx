import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { go } from '../../address.ts'
import { call } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'
import { FileEnd } from '../breach/file-end.tsx'
import { addToRequest } from './note.ts'
import type { RequestProps } from './work-page.tsx'

/** Closes the file, with what was learned. */
export function Ending({ view }: RequestProps): JSX.Element {
  const { file: words } = useTexts().screens.requests
  const [lessons, setLessons] = useState('')
  const { change, isBusy } = useChange()
  return (
    <form
      class="stack"
      aria-label={words.close}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const line = { type: 'closed', lessons: lessons.trim().slice(0, 10_000), by: '' } as const
        void change(() => addToRequest(view.file.id, [line], words.closed))
      }}
    >
      <Field label={words.lessons} value={lessons} onInput={setLessons} lines={3} isOptional />
      <div class="button-row">
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {words.close}
        </Button>
      </div>
    </form>
  )
}

/** How long the file itself is kept, and its end: the letters of a person are personal data too. */
export function Retention({ view }: RequestProps): JSX.Element {
  const { file: words, changed, who } = useTexts().screens.requests
  const { id } = view.file
  return (
    <FileEnd
      retention={view.retention}
      words={words}
      missing={who.missing}
      onTerm={(day, why) => addToRequest(id, [{ type: 'kept-until', day, why, by: '' }], changed)}
      onReopen={() => addToRequest(id, [{ type: 'reopened', why: '', by: '' }], words.reopened)}
      onThrow={async () => {
        await call('throw-request-away', { id, isConfirmed: true })
        go('/requests')
        return { text: words.thrown }
      }}
    />
  )
}
