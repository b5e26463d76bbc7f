const count = new Intl.NumberFormat('nl-NL')

/** Pictures and scans: what waits, and the reading of them. */
export const nlPictures = {
  title: 'Plaatjes en scans',
  progress: 'Voortgang van het lezen van plaatjes',
  waiting: (n: number) =>
    n === 1 ? '1 plaatje of scan wacht nog.' : `${count.format(n)} plaatjes en scans wachten nog.`,
  takes: (time: string) => `Lezen duurt ongeveer ${time}.`,
  why: 'Op een foto of scan kan een paspoort staan, of een brief. Kwartje leest wat erop staat. U kunt gewoon doorwerken.',
  start: 'Lees ze',
  going: (done: number, total: number) =>
    `Kwartje leest plaatjes: ${count.format(done)} van ${count.format(total)}.`,
  beginning: 'Kwartje begint met de plaatjes.',
  joining: 'Kwartje zet de mensen bij elkaar.',
  findings: (n: number) =>
    n === 0 ? 'Nog niets gevonden.' : n === 1 ? '1 vondst.' : `${count.format(n)} vondsten.`,
  left: (time: string) => `Nog ongeveer ${time}.`,
  pause: 'Pauze',
  pausing: 'Kwartje maakt dit plaatje af en houdt dan pauze.',
  paused: (n: number) =>
    `Pauze. ${n === 1 ? 'Er wacht nog 1 plaatje.' : `Er wachten nog ${count.format(n)} plaatjes.`}`,
  pausedMore: 'Wat gelezen is, is bewaard.',
  forNow: 'De plaatjes wachten even.',
  forNowMore: 'Er is nu iets anders aan de beurt. Kwartje gaat daarna vanzelf verder.',
  resume: 'Ga verder',
  stop: 'Stop',
  failed: 'Het lezen van plaatjes hield te vroeg op.',
  failedMore: 'Wat gelezen is, is bewaard. Uw eigen bestanden zijn niet geraakt.',
  retry: 'Probeer opnieuw',
  done: 'De plaatjes zijn gelezen.',
  found: (read: number, findings: string) =>
    read === 0
      ? 'Er stond nergens tekst op.'
      : `Op ${count.format(read)} stond tekst. Kwartje vond daar ${findings}.`,
  notRead: (n: number) =>
    n === 1 ? '1 plaatje konden wij niet lezen' : `${count.format(n)} plaatjes konden wij niet lezen`,
  away: (n: number) =>
    n === 1
      ? '1 plaatje ligt er nu niet, of is veranderd. Lees die plek opnieuw.'
      : `${count.format(n)} plaatjes liggen er nu niet, of zijn veranderd. Lees die plekken opnieuw.`,
  line: (n: number, time: string) =>
    n === 1
      ? `1 plaatje of scan wacht nog; lezen duurt ongeveer ${time}.`
      : `${count.format(n)} plaatjes en scans wachten nog; lezen duurt ongeveer ${time}.`,
  look: 'Bekijk',
}
