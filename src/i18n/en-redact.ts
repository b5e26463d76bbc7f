import type { nlRedact } from './nl-redact.ts'

/** What is said of redacting. */
export const enRedact: typeof nlRedact = {
  mark: '█████',
  plainMark: '[gone]',
  attachmentGone: (name, size, day) =>
    `The attachment${name === '' ? '' : ` ‘${name}’`} (${size}) was taken out here on ${day}.`,
  reason: (why) => `Why: ${why}`,
  fingerprint: (digest) => `Fingerprint of the file (SHA-256): ${digest}`,
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
    'signature-broken': 'The digital signature no longer fits, because the content changed.',
    'signature-removed': 'The digital signature is gone, because the content changed.',
    'picture-not-read':
      'There is a photo or picture in this. Look yourself whether something can be read on it.',
    'macros-not-read': 'There are macros in this. They were not looked at.',
    'object-not-read': 'There is a file in this that Kwartje cannot open. It was left where it is.',
    'charset-mended': 'Damaged letters were written anew.',
    'metadata-removed': 'What the program kept about the file is gone.',
    'preview-removed': 'The small picture of the first page is gone.',
    'attachment-removed': 'Files that were in the PDF are gone.',
    'formula-removed': 'A formula that held something is gone. Its outcome is still there.',
    'script-removed': 'Scripts and fill-in help are gone.',
  },
}
