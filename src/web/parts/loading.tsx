import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import type { Answer } from '../use-action.ts'
import { Failed } from './notice.tsx'
import { Title, Top } from './sentence.tsx'

/** Shorter waits are felt as none; a flash of grey would be felt as restless. */
const patienceMs = 200

interface LoadingProps {
  /** Lines of a list, or one block of a card. It keeps the room that the answer will take. */
  readonly shape?: 'lines' | 'block' | 'sentence'
  readonly lines?: number
}

/** Grey shapes where the answer will come; nothing in the first 200 ms. */
export function Loading({ shape = 'lines', lines = 6 }: LoadingProps): JSX.Element {
  const { parts } = useTexts()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  const count = shape === 'lines' ? lines : shape === 'sentence' ? 2 : 1
  return (
    <div class={`loading loading-${shape} ${isLate ? 'is-late' : ''}`} aria-busy="true">
      <span class="visually-hidden" role="status">
        {isLate ? parts.loading : ''}
      </span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} class="loading-shape" />
      ))}
    </div>
  )
}

interface ShownProps<T> extends LoadingProps {
  readonly answer: Answer<T>
  /** The heading of a screen whose own one comes from the answer: while it loads, and when it fails. */
  readonly title?: string | undefined
  readonly children: (value: T) => ComponentChildren
}

/** An answer in all its looks; what was known stays in sight when asking anew fails: `<Shown answer={people}>{(page) => <List page={page} />}</Shown>`. */
export function Shown<T>({ answer, title, children, ...looks }: ShownProps<T>): JSX.Element {
  const heading = title === undefined || answer.value !== undefined ? null : title
  if (answer.state === 'loading') {
    return (
      <>
        {heading === null ? null : <h1 class="visually-hidden">{heading}</h1>}
        <Loading {...looks} />
      </>
    )
  }
  return (
    <>
      {heading === null ? null : (
        <Top>
          <Title>{heading}</Title>
        </Top>
      )}
      {answer.state === 'failed' ? <Failed failure={answer.failure} onRetry={answer.reload} /> : null}
      {answer.value === undefined ? null : children(answer.value)}
    </>
  )
}
