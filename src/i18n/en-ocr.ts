import type { CommandText } from './command-text.ts'
import type { nlOcr } from './nl-ocr.ts'

export const enOcr: typeof nlOcr = {
  none: 'No pictures are waiting.',
  waiting: (waiting, count, left) =>
    waiting === 1
      ? `1 picture or scan is still waiting: about ${left}. Read it: kwartje ocr`
      : `${count} pictures and scans are still waiting: about ${left}. Read them: kwartje ocr`,
  progress: ({ done, total, findings, left }) => `Picture ${done} of ${total}, ${findings} findings, ${left}`,
  read: (read, count, findings) =>
    read === 1 ? `1 picture read: ${findings} findings.` : `${count} pictures read: ${findings} findings.`,
  empty: (empty, count) =>
    empty === 1 ? '1 picture has no text on it.' : `${count} pictures have no text on them.`,
  failed: (failed, count) =>
    failed === 1
      ? 'We could not read 1 picture. Which one and why: kwartje problems'
      : `We could not read ${count} pictures. Which ones and why: kwartje problems`,
  away: (away, count) =>
    away === 1
      ? '1 picture is not there now, or has changed. It stays waiting; read the place again: kwartje scan'
      : `${count} pictures are not there now, or have changed. They stay waiting; read the place again: kwartje scan`,
  cancelled: (waiting) => `Stopped. What was read is kept. ${waiting} are still waiting. Go on: kwartje ocr`,
}

export const enOcrCommand: CommandText = {
  summary: 'Read the text on pictures and scans',
  usage: 'kwartje ocr [--waiting]',
  options: [['--waiting', 'only say how many are waiting and how long they take']],
  examples: ['kwartje ocr', 'kwartje ocr --waiting'],
}
