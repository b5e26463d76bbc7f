import type { Loss } from './losses.ts'

/** What other readers give and ours does not, and why that is no loss. */
export interface KnownLoss {
  readonly what: Loss['what']
  readonly theirs: RegExp
  readonly why: string
  /** Of these messages alone. */
  readonly file?: RegExp
  /** Only Python does this. */
  readonly isPython?: true
}

const dates: readonly KnownLoss[] = [
  {
    what: 'date',
    theirs: /^0102-/,
    why: 'the year 102 of old programs counts from 1900',
  },
  { what: 'date', theirs: /^19[0-6]\d-/, why: 'no mail is older than 1970', file: /rfc2822/ },
  {
    what: 'date',
    theirs: /^2001-01-01T00:00:00/,
    why: 'the year 1, which stands for no date, is not 2001',
    file: /jwz-summary/,
  },
  {
    what: 'date',
    theirs: /^2002-09-(?:16T13|20T12)|^2002-08-23T22/,
    why: '`GMT+1`: they forget the hour',
    isPython: true,
  },
  {
    what: 'date',
    theirs: /^1995-09-20T00:19/,
    why: '`(EDT) -0400`: they forget the hours',
    isPython: true,
  },
  {
    what: 'date',
    theirs: /^2002-08-25T01:21/,
    why: '`01800` is no shift of eighteen hours',
    file: /00068/,
    isPython: true,
  },
]

const people: readonly KnownLoss[] = [
  {
    what: 'email',
    theirs: /^["'\s]*@/,
    why: 'without the part before @, or with an empty one, it is nobody',
  },
  { what: 'email', theirs: /=\?/, why: 'an encoded word that they left as it is; ours is decoded' },
  {
    what: 'email',
    theirs: /^`Bulk\.Adz/,
    why: 'a path of a disk; ours begins with the disk',
    isPython: true,
  },
  {
    what: 'email',
    theirs: /^harley@argote\.ch\)$/,
    why: 'the bracket is not of the address',
  },
  {
    what: 'email',
    theirs: /^jdoe@test$|^jang\.abcdef@xyzlinu$/,
    why: 'cut off at a space or fold; ours goes on',
  },
  {
    what: 'email',
    theirs: /^Big Bug bb@bug\.com$|^Mikel@Lindsaar$/,
    why: 'a name, and a name with an address',
    isPython: true,
  },
  { what: 'name', theirs: /^Undisclosed-Recipient:;$/, why: 'a group without members is nobody' },
  { what: 'name', theirs: /^\. example$/, why: 'the rest of an address with spaces in it' },
  {
    what: 'name',
    theirs: /^Pete chap\)$|^Pete \(A wonderful|^Chris Jones \(Chris's host/,
    why: 'remarks beside a name and inside an address are not of the name',
    file: /example10/,
  },
  {
    what: 'name',
    theirs: /\\ufffd/,
    why: 'they write a lost letter as an escape',
    isPython: true,
  },
  {
    what: 'subject',
    theirs: /\\ufffd|^=\?big5\?/,
    why: 'they write a lost letter as an escape, and leave a word in Chinese encoded',
    isPython: true,
  },
]

const words: readonly KnownLoss[] = [
  {
    what: 'word',
    theirs:
      /^(?:a|href|https?|www|app|freepornsecre|74s|bnr|3010098220|ta|3ymlffs0v1go6cnd|65|181|173|remove|htm|target|blank)$/,
    why: 'of a tag that never ends, and of addresses of links',
    file: /00126|00425|00479|cant_parse_from/,
  },
  {
    what: 'word',
    theirs: /^(?:n|zg)$/,
    why: 'pieces of Turkish words whose letters they could not read',
    file: /00313/,
  },
  {
    what: 'word',
    theirs: /^[\da-z]{3,}$/,
    why: 'they leave base64 as it is where a list put its footer under it',
    file: /00313/,
    isPython: true,
  },
  {
    what: 'word',
    theirs: /^(?:[\u04BA\u04BB]|\u0301|4w)+$/,
    why: 'Traditional Chinese said to be Simplified: each reader makes other letters of it',
    file: /00500/,
    isPython: true,
  },
  {
    what: 'word',
    theirs: /^瞻u穡瓊礎c$/,
    why: 'Korean said to be Chinese: each reader makes other letters of it',
    file: /content_transfer_encoding_empty/,
  },
  {
    what: 'word',
    theirs: /^(?:fri|06|gmt)$/,
    why: 'of a message inside they write the headers anew, with the moment in their own form',
    file: /content-length/,
  },
  {
    what: 'word',
    theirs: /^(?:flowed|dgvzddi)$/,
    why: 'they leave a message inside in base64 as it is',
    file: /rfc\/008|GroupWise/,
    isPython: true,
  },
  {
    what: 'word',
    theirs: /^(?:begin|644|txt|[a-z]{1,2}87|[vnqlw]|n87|i93|end)$/,
    why: 'they make a page of a text with uuencode in it; ours has the file',
    file: /014[789]\.eml/,
  },
]

const files: readonly KnownLoss[] = [
  {
    what: 'file',
    theirs: /^audio\/basic|^image\/jpeg {2}22$/,
    why: 'words about sound and a picture, where their base64 should stand: each reader makes other bytes of them',
    file: /rfc2046|rfc\/000/,
  },
  {
    what: 'file',
    theirs: /^multipart\/mixed\s+boundary="boundary" {2}188$/,
    why: 'a multipart that they do not divide',
    file: /malformed\/017/,
    isPython: true,
  },
  {
    what: 'file name',
    theirs: /^01 Quien Te Dijat\. Pitbull\.mp3$/,
    why: 'a byte that is no letter: they leave it out, ours shows that there was one',
  },
]

export const knownLosses: readonly KnownLoss[] = [...dates, ...people, ...words, ...files]
