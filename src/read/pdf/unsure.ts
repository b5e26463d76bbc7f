/** Why a file is left to the other reader. */
export type UnsureReason =
  | 'attachments'
  | 'content'
  | 'encrypted'
  | 'font'
  | 'form'
  | 'large'
  | 'notes'
  | 'pages'
  | 'right-to-left'
  | 'tables'
  | 'unmapped'

/** What our reader of PDF does not know for certain, so that another must read the file. */
export class UnsurePdf extends Error {
  readonly reason: UnsureReason

  constructor(reason: UnsureReason, detail = '') {
    super(detail === '' ? reason : `${reason}: ${detail}`)
    this.reason = reason
  }
}
