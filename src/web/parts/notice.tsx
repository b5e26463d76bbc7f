import type { ComponentChildren, JSX } from 'preact'
import type { CallFailureReason } from '../call.ts'
import { useTexts, type Texts } from '../texts.ts'
import { Button } from './button.tsx'

export type NoticeKind = 'info' | 'attention' | 'failed' | 'done'

interface NoticeProps {
  readonly kind: NoticeKind
  readonly title?: ComponentChildren
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** Something to know where it matters: information, attention, failed, done. Never more than one above each other. */
export function Notice({ kind, title, children, actions }: NoticeProps): JSX.Element {
  const { parts } = useTexts()
  return (
    <div class={`notice notice-${kind}`} role={kind === 'failed' ? 'alert' : undefined}>
      <NoticeIcon kind={kind} />
      <div>
        <span class="visually-hidden">{parts.notice[kind]}: </span>
        {title === undefined ? null : <p class="notice-title">{title}</p>}
        {children}
        {actions === undefined ? null : <div class="button-row">{actions}</div>}
      </div>
    </div>
  )
}

const iconPaths: Readonly<Record<NoticeKind, string>> = {
  info: 'M10 9.500v4.500M10 6.200v.1',
  attention: 'M10 5.500v5.500M10 14v.1',
  failed: 'M6.500 6.500l7 7m0-7l-7 7',
  done: 'M6 10.500l3 3 5.500-6.500',
}

function NoticeIcon({ kind }: { readonly kind: NoticeKind }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="icon">
      <circle cx="10" cy="10" r="8.500" />
      <path d={iconPaths[kind]} />
    </svg>
  )
}

/** Why something failed, in words. Also for errors below a form. */
export function failureText(failure: CallFailureReason, texts: Texts): string {
  const { failed } = texts.parts
  if (failure.type === 'no-connection') return failed.noConnection
  if (failure.type === 'bug') return failed.bug(failure.number)
  if (failure.type === 'input')
    return [failed.input, ...failure.issues.map(({ message }) => message)].join(' ')
  const { code, subject } = failure
  return (texts.webRefusals[code] ?? texts.refusals[code])(subject)
}

interface FailedProps {
  readonly failure: CallFailureReason
  /** What is still safe or still done; when absent: nothing was changed. */
  readonly safe?: string
  readonly onRetry?: () => void
}

/** What happened, what is safe, and a way to try again. */
export function Failed({ failure, safe, onRetry }: FailedProps): JSX.Element {
  const texts = useTexts()
  const { failed } = texts.parts
  return (
    <Notice
      kind="failed"
      title={failed.title}
      actions={onRetry === undefined ? undefined : <Button onPress={onRetry}>{failed.retry}</Button>}
    >
      <p>
        {failureText(failure, texts)} {safe ?? failed.safe}
      </p>
    </Notice>
  )
}
