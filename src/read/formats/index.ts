import type { Format } from '../format.ts'
import { archives } from './archive.ts'
import { bankStatement } from './bank-statement.ts'
import { calendar } from './calendar.ts'
import { chat } from './chat.ts'
import { compound } from './compound.ts'
import { bzip2, gzip, xz, zstd } from './compressed.ts'
import { csv } from './csv.ts'
import { access, database } from './database.ts'
import { emlx } from './emlx.ts'
import { html } from './html.ts'
import { json, jsonLines } from './json.ts'
import { metafiles } from './metafile.ts'
import { mailbox } from './mailbox.ts'
import { message } from './message.ts'
import { olm } from './olm.ts'
import { outlookStore } from './outlook-store.ts'
import { pdf } from './pdf.ts'
import { row } from './row.ts'
import { rtf } from './rtf.ts'
import { pictures } from './picture.ts'
import { tar } from './tar.ts'
import { text } from './text.ts'
import { tnef } from './tnef.ts'
import { unread } from './unread.ts'
import { vcard } from './vcard.ts'
import { writeAhead } from './write-ahead.ts'
import { biff, dbase, excelXml } from './xls.ts'
import { xml } from './xml-file.ts'
import { zip } from './zip.ts'

/** Every format we know. The first whose signature fits wins, so the narrower stand first. */
export const formats: readonly Format[] = [
  mailbox,
  vcard,
  calendar,
  chat,
  bankStatement,
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
  gzip,
  zstd,
  bzip2,
  xz,
  tar,
  ...archives,
  json,
  jsonLines,
  xml,
  text,
  compound,
  biff,
  excelXml,
  dbase,
  database,
  access,
  writeAhead,
  row,
  ...pictures,
  ...metafiles,
  ...unread,
]
