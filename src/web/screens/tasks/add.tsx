import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call } from '../../call.ts'
import { nowMs } from '../../clock.ts'
import { dayOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Drawer } from '../../parts/drawer.tsx'
import { Field } from '../../parts/field.tsx'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

/** Writes down a task of one's own. */
export function AddTaskDrawer({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { tasks: texts } = useTexts().screens
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState(() => dayOf(nowMs() + weekMs))
  const [owner, setOwner] = useState('')
  const [isAsked, ask] = useState(false)
  const { change, isBusy } = useChange()
  const isMissing = title.trim() === ''
  const add = async (): Promise<void> => {
    const isDone = await change(async () => {
      const { event } = await call('add-task', { title: title.trim(), dueOn, owner: owner.trim() })
      return { text: texts.added, undo: () => call('undo-task', { event }) }
    })
    if (isDone) onClose()
  }
  return (
    <Drawer title={texts.addTitle} onClose={onClose}>
      <form
        class="stack"
        aria-label={texts.addTitle}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(true)
          if (!isMissing && dueOn !== '') void add()
        }}
      >
        <Field
          label={texts.what}
          help={texts.whatHelp}
          value={title}
          onInput={setTitle}
          error={isAsked && isMissing ? texts.whatMissing : undefined}
        />
        <Field label={texts.due} type="date" value={dueOn} onInput={setDueOn} />
        <Field label={texts.owner} value={owner} onInput={setOwner} isOptional />
        <div class="button-row">
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {texts.addSave}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
