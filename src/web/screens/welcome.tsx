import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { go } from '../address.ts'
import { call } from '../call.ts'
import { Toasts } from '../shell/toasts.tsx'
import { emptyDraft, type Draft } from './begin/draft.ts'
import { dropDraft, keepDraft, readDraft } from './begin/kept-draft.ts'
import { LanguageChoice } from './begin/language-choice.tsx'
import { RecoveryCode } from './begin/recovery-code.tsx'
import { Start } from './begin/start.tsx'
import { Wizard } from './begin/wizard.tsx'
import type { ScreenProps } from './index.ts'

type Page =
  | { readonly type: 'start' }
  | { readonly type: 'wizard' }
  | { readonly type: 'recovery'; readonly code: string }

/** The first screen, before there is an index: begin, or look round in the sample firm. */
export function Welcome({ onStatus }: ScreenProps): JSX.Element {
  const [page, show] = useState<Page>({ type: 'start' })
  const [draft, setDraft] = useState<Draft | null>(readDraft)
  const change = (next: Draft): void => {
    setDraft(next)
    keepDraft(next)
  }
  const enter = async (): Promise<void> => {
    const status = await call('desk-status', {})
    go('/')
    onStatus(status)
  }
  return (
    <div class="begin">
      <LanguageChoice />
      {page.type === 'start' ? (
        <Start
          hasDraft={draft !== null}
          onBegin={(isAnew) => {
            if (isAnew || draft === null) change(emptyDraft)
            show({ type: 'wizard' })
          }}
          onStatus={onStatus}
        />
      ) : null}
      {page.type === 'wizard' ? (
        <Wizard
          draft={draft ?? emptyDraft}
          onChange={change}
          onLeave={() => show({ type: 'start' })}
          onMade={async (code) => {
            dropDraft()
            if (code === null) await enter()
            else show({ type: 'recovery', code })
          }}
        />
      ) : null}
      {page.type === 'recovery' ? (
        <RecoveryCode code={page.code} organisation={draft?.organisation ?? ''} onGoOn={enter} />
      ) : null}
      <Toasts />
    </div>
  )
}
