import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { useTexts } from '../../texts.ts'

interface StepPageProps {
  readonly title: string
  readonly lead: string
  readonly number: number
  readonly of: number | null
  readonly children: ComponentChildren
  readonly onBack?: (() => void) | undefined
  readonly onNext?: () => void
  readonly next?: string
  readonly isBusy?: boolean
  /** Stays in sight with the buttons on a long page: what was chosen. */
  readonly foot?: ComponentChildren
}

/** One page of adding a place: one thing, with the step in words. Its heading takes the focus when it comes. */
export function StepPage(props: StepPageProps): JSX.Element {
  const { title, lead, number, of, children, onBack, onNext, next, isBusy = false, foot } = props
  const { addPlace } = useTexts().screens
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <form
      class="add-page"
      onSubmit={(event) => {
        event.preventDefault()
        onNext?.()
      }}
    >
      <header class="top">
        <p class="overline">
          {addPlace.title} · {addPlace.step(number, of)}
        </p>
        <h1 class="sentence" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p class="lead">{lead}</p>
      </header>
      {children}
      <div class={foot === undefined ? 'add-foot' : 'add-foot is-sticky'}>
        {foot}
        <ButtonRow>
          {onNext === undefined ? null : (
            <Button kind="primary" type="submit" isBusy={isBusy}>
              {next ?? addPlace.next}
            </Button>
          )}
          {onBack === undefined ? null : (
            <Button kind="quiet" onPress={onBack}>
              {addPlace.back}
            </Button>
          )}
        </ButtonRow>
      </div>
    </form>
  )
}
