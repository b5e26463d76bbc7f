import type { JSX } from 'preact'
import { call, type InputOf } from '../../call.ts'
import { Foreign } from '../../parts/foreign.tsx'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { SeenMail } from './seen-mail.tsx'

interface SendDialogProps {
  readonly mail: InputOf<'preview-mail'>
  readonly onClose: () => void
}

/** A mail with what is attached, as it will go. */
export function SendDialog({ mail, onClose }: SendDialogProps): JSX.Element {
  const { screens, format } = useTexts()
  const { sending } = screens
  return (
    <SeenMail
      preview={useAction('preview-mail', mail)}
      send={(seen) => call('send-mail', { mail, seen })}
      onClose={onClose}
      facts={({ attachment }) => [
        {
          name: sending.attachment,
          value:
            attachment === null
              ? sending.noAttachment
              : `${attachment.fileName} (${format.size(attachment.sizeBytes)})`,
        },
      ]}
      text={({ text }) =>
        text.split(/\n+/).map((line, index) => (
          <p key={index}>
            <Foreign>{line}</Foreign>
          </p>
        ))
      }
    />
  )
}
