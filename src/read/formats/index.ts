import type { Format } from '../format.ts'
import { calendar } from './calendar.ts'
import { csv } from './csv.ts'
import { emlx } from './emlx.ts'
import { html } from './html.ts'
import { mailbox } from './mailbox.ts'
import { message } from './message.ts'
import { olm } from './olm.ts'
import { outlookStore } from './outlook-store.ts'
import { pdf } from './pdf.ts'
import { rtf } from './rtf.ts'
import { text } from './text.ts'
import { compound, unread } from './unread.ts'
import { tnef } from './tnef.ts'
import { vcard } from './vcard.ts'
import { zip } from './zip.ts'

/** Every format we know. The first whose signature fits wins, so the narrower stand first. */
export const formats: readonly Format[] = [
  mailbox,
  vcard,
  calendar,
  emlx,
  message,
  html,
  csv,
  pdf,
  rtf,
  tnef,
  outlookStore,
  olm,
  zip,
  text,
  compound,
  ...unread,
]
