import type { JSX } from 'preact'
import { call } from '../../call.ts'
import { plainLines } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { SeenMail } from '../sending/seen-mail.tsx'

interface MailDigestProps {
  /** ISO day. */
  readonly day: string
  readonly onClose: () => void
}

/** The page of a day as the mail that goes to oneself, looked at first. */
export function MailDigest({ day, onClose }: MailDigestProps): JSX.Element {
  const texts = useTexts()
  const wish = { day, language: texts.language === 'en' ? 'en' : 'nl' } as const
  return (
    <SeenMail
      preview={useAction('preview-digest-mail', wish)}
      send={(seen) => call('mail-digest', { ...wish, seen })}
      onClose={onClose}
      text={({ text }) => (
        <pre class="bytes" tabIndex={0} aria-label={texts.screens.sending.preview}>
          {plainLines(text)}
        </pre>
      )}
    />
  )
}
