import type { ItemKind } from '../privacy/requests/answer/item.ts'

/** The answer to somebody who asks what there is of them: the notes, the sheet and the package. */
export const nlRequestAnswer = {
  strippedNote: (sizeBytes: number) =>
    `Hier zat een bestand van ${String(Math.ceil(sizeBytes / 1000))} kB bij. Het is eruit gehaald: er staan alleen gegevens van anderen in.`,
  /** How a copy is called that has no name of its own. */
  itemNames: {
    message: 'bericht.eml',
    attachment: 'bijlage',
    card: 'kaartje.vcf',
    calendar: 'afspraken.ics',
    row: 'regels.csv',
    file: 'bestand',
  } satisfies Readonly<Record<ItemKind, string>>,
}
