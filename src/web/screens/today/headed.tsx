import type { ComponentChildren, JSX } from 'preact'
import { Shown } from '../../parts/loading.tsx'
import { Title, Top } from '../../parts/sentence.tsx'
import type { Answer } from '../../use-action.ts'

interface HeadedProps<T> {
  readonly answer: Answer<T>
  /** Stands above the failure, because the sentence cannot be made then. */
  readonly title: string
  readonly children: (value: T) => ComponentChildren
}

/** An answer in all its looks on a screen whose heading comes from the answer: a failure has a heading too. */
export function Headed<T>({ answer, title, children }: HeadedProps<T>): JSX.Element {
  return (
    <>
      {answer.state === 'failed' ? (
        <Top>
          <Title>{title}</Title>
        </Top>
      ) : null}
      <Shown answer={answer} shape="sentence">
        {children}
      </Shown>
    </>
  )
}
