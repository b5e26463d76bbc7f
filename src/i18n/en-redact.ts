import type { nlRedact } from './nl-redact.ts'

/** What is said of redacting. */
export const enRedact: typeof nlRedact = {
  mark: '█████',
  plainMark: '[gone]',
  refusals: {
    'not-supported': 'Kwartje can read this kind of file, but cannot redact it. Nothing was changed.',
    'not-readable': 'Kwartje cannot see what is in this, so it cannot be certain. Nothing was changed.',
    encrypted: 'This file is locked. Take the password off and try again.',
    damaged: 'This file is damaged. Nothing was changed.',
    'too-large': 'This file is too large to redact. Nothing was changed.',
    'too-deep': 'There are files in files here, deeper than Kwartje goes. Nothing was changed.',
    bomb: 'Unpacked, this file becomes so large that it cannot be trusted. Nothing was changed.',
    'uncertain-text':
      'Of some of the letters it is not certain what they say. We do not give you a file that is half redacted.',
    scanned:
      'This is a scan with its text invisibly under it. Out of the text is not yet out of the picture. Nothing was changed.',
    'still-there':
      'After redacting, Kwartje still found something when it looked again. So you do not get this file.',
    'target-too-short': 'This is too short to redact: it stands in nearly every text. Give more letters.',
  },
  notes: {
    'signature-broken':
      'The digital signature under this mail will no longer be valid. If you need the mail as evidence, better leave it.',
    'signature-removed': 'The digital signature will be gone from the document.',
    'picture-not-read': 'There is a picture in it. Letters on that stay: look at it yourself.',
    'macros-not-read': 'There are macros in it. Kwartje does not look at what they say.',
    'object-not-read': 'There is something in it that Kwartje cannot read. That stays as it was.',
    'charset-mended': 'Damaged letters are written anew.',
    'metadata-removed': 'Hidden data, such as maker and place, go too.',
    'preview-removed': 'The preview picture in the file goes too.',
    'attachment-removed': 'An attachment in the PDF goes too.',
    'formula-removed': 'Formulas with these data become plain values.',
    'script-removed': 'A script in the file goes too.',
    'part-taken-out':
      'An attachment that cannot be redacted goes as a whole. A line in its place says that it was there.',
  },
}
