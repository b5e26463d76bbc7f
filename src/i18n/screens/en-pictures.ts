import type { nlPictures } from './nl-pictures.ts'

const count = new Intl.NumberFormat('en-GB')

export const enPictures: typeof nlPictures = {
  title: 'Pictures and scans',
  progress: 'Progress of reading pictures',
  waiting: (n) =>
    n === 1
      ? '1 picture or scan is still waiting.'
      : `${count.format(n)} pictures and scans are still waiting.`,
  takes: (time) => `Reading takes about ${time}.`,
  why: 'A photo or scan can show a passport, or a letter. Kwartje reads what is on it. You can just go on working.',
  start: 'Read them',
  going: (done, total) => `Kwartje is reading pictures: ${count.format(done)} of ${count.format(total)}.`,
  beginning: 'Kwartje is starting on the pictures.',
  joining: 'Kwartje is putting the people together.',
  findings: (n) => (n === 0 ? 'Nothing found yet.' : n === 1 ? '1 finding.' : `${count.format(n)} findings.`),
  left: (time) => `About ${time} to go.`,
  pause: 'Pause',
  pausing: 'Kwartje finishes this picture and then pauses.',
  paused: (n) =>
    `Paused. ${n === 1 ? '1 picture is still waiting.' : `${count.format(n)} pictures are still waiting.`}`,
  pausedMore: 'What was read is kept.',
  forNow: 'The pictures are waiting for a moment.',
  forNowMore: 'Something else goes first. Kwartje goes on by itself after that.',
  resume: 'Go on',
  stop: 'Stop',
  failed: 'Reading pictures ended too soon.',
  failedMore: 'What was read is kept. Your own files were not touched.',
  retry: 'Try again',
  done: 'The pictures were read.',
  found: (read, findings) =>
    read === 0
      ? 'There was no text on any of them.'
      : `There was text on ${count.format(read)}. Kwartje found ${findings} there.`,
  notRead: (n) => (n === 1 ? 'We could not read 1 picture' : `We could not read ${count.format(n)} pictures`),
  away: (n) =>
    n === 1
      ? '1 picture is not there now, or has changed. Read that place again.'
      : `${count.format(n)} pictures are not there now, or have changed. Read those places again.`,
  line: (n, time) =>
    n === 1
      ? `1 picture or scan is still waiting; reading takes about ${time}.`
      : `${count.format(n)} pictures and scans are still waiting; reading takes about ${time}.`,
  look: 'Look',
}
