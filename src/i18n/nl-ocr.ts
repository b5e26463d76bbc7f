import type { CommandText } from './command-text.ts'

/** Of the terminal: pictures and scans whose letters are read after the rest. */
export const nlOcr = {
  none: 'Er wachten geen plaatjes.',
  waiting: (waiting: number, count: string, left: string) =>
    waiting === 1
      ? `1 plaatje of scan wacht nog: ongeveer ${left}. Lezen: kwartje ocr`
      : `${count} plaatjes en scans wachten nog: ongeveer ${left}. Lezen: kwartje ocr`,
  progress: ({ done, total, findings, left }: Record<'done' | 'total' | 'findings' | 'left', string>) =>
    `Plaatje ${done} van ${total}, ${findings} vondsten, ${left}`,
  read: (read: number, count: string, findings: string) =>
    read === 1
      ? `1 plaatje gelezen: ${findings} vondsten.`
      : `${count} plaatjes gelezen: ${findings} vondsten.`,
  empty: (empty: number, count: string) =>
    empty === 1 ? 'Op 1 plaatje staat geen tekst.' : `Op ${count} plaatjes staat geen tekst.`,
  failed: (failed: number, count: string) =>
    failed === 1
      ? '1 plaatje konden wij niet lezen. Welke en waarom: kwartje problems'
      : `${count} plaatjes konden wij niet lezen. Welke en waarom: kwartje problems`,
  away: (away: number, count: string) =>
    away === 1
      ? '1 plaatje ligt er nu niet, of is veranderd. Het blijft wachten; lees de plek opnieuw: kwartje scan'
      : `${count} plaatjes liggen er nu niet, of zijn veranderd. Ze blijven wachten; lees de plek opnieuw: kwartje scan`,
  cancelled: (waiting: string) =>
    `Gestopt. Wat gelezen is, is bewaard. Er wachten er nog ${waiting}. Verder: kwartje ocr`,
}

/** Help of the command. */
export const nlOcrCommand = {
  summary: 'Lees de tekst op plaatjes en scans',
  usage: 'kwartje ocr [--waiting]',
  options: [['--waiting', 'zeg alleen hoeveel er nog wachten en hoe lang dat duurt']],
  examples: ['kwartje ocr', 'kwartje ocr --waiting'],
} as CommandText
