import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'
import type { Draft } from './draft.ts'

export interface StepProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly onNext: () => void
}

/** What the last page needs. */
export interface StepEnd {
  readonly draft: Draft
  /** With the recovery code, when there is a passphrase. */
  readonly onMade: (recoveryCode: string | null) => Promise<void>
}

interface StepFormProps {
  readonly id: string
  readonly ask: string
  readonly why: string
  readonly drawing: ComponentChildren
  readonly children: ComponentChildren
  readonly button?: string
  readonly isBusy?: boolean
  readonly onSubmit: () => void
}

/** The frame of a page: the question in large type, why it matters, the answer, and on. */
export function StepForm(props: StepFormProps): JSX.Element {
  const { id, ask, why, drawing, children, button, isBusy = false, onSubmit } = props
  const { begin } = useTexts().screens
  const heading = useRef<HTMLHeadingElement>(null)
  // Each step is a page of its own to who hears it.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <form
      class="wizard-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onSubmit()
      }}
    >
      <div class="wizard-ask">
        <div>
          <h1 class="title" id={id} tabIndex={-1} ref={heading}>
            {ask}
          </h1>
          <p class="lead">{why}</p>
        </div>
        {drawing}
      </div>
      {children}
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {button ?? begin.next}
      </Button>
    </form>
  )
}
