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
}
