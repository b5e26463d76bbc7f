/** Texts of the lessons in Dutch. */
export const nlTrainingScreen = {
  title: 'Lessen',
  sentence: (open: number, members: number) => {
    if (members === 0) return 'Drie minuten per maand houdt iedereen scherp.'
    if (open === 0) return 'Iedereen heeft de les van deze maand gedaan.'
    return open === 1
      ? 'Eén collega moet de les van deze maand nog doen.'
      : `${open} collega’s moeten de les van deze maand nog doen.`
  },
  sentenceNoPlan: (lessons: number) => `Er liggen ${lessons} lessen klaar.`,
  lead: 'Een verhaal, een regel, drie vragen en één ding om meteen te doen. Bewaard wordt alleen wie welke les deed en wanneer. Niet wat iemand antwoordde.',
  nowTitle: 'De les van deze maand',
  until: (day: string) => `Tot en met ${day}.`,
  take: 'Doe de les',
  start: 'Begin met één les per maand',
  started: 'Vanaf deze maand is er elke maand een les.',
  members: {
    title: 'Wie doet mee',
    empty: 'Zet hier uw mensen neer, ook uzelf. Een naam is genoeg.',
    notice: {
      title: 'Zeg het eerst.',
      tell: 'Vertel collega’s vooraf dat u bijhoudt wie welke les deed en wanneer, waarvoor, wie het ziet en hoelang u het bewaart. Het is om te leren, niet om te beoordelen.',
      council: (council: number, representation: number) =>
        `Is er een ondernemingsraad (vanaf ${String(council)} mensen), vraag dan eerst instemming. Een personeelsvertegenwoordiging (${String(representation)} tot ${String(council)} mensen) hoeft niet in te stemmen; vertel het haar wel.`,
    },
    name: 'Naam',
    add: 'Doet mee',
    added: (name: string) => `${name} doet mee.`,
    remove: 'Doet niet meer mee',
    removeOf: (name: string) => `${name} doet niet meer mee`,
    removed: (name: string) => `${name} doet niet meer mee.`,
    done: (done: number, all: number) => `${done} van ${all} lessen`,
    none: 'nog geen les',
    handed: (n: number) => (n === 1 ? '1 les uitgedeeld' : `${n} lessen uitgedeeld`),
    certificate: 'Bewijs (PDF)',
    certificateOf: (name: string) => `Bewijs van ${name} (PDF)`,
    saved: (file: string) => `Bewaard als ${file}.`,
  },
  codes: {
    title: 'Kwam er een les terug?',
    lead: 'Een collega zonder Kwartje doet de les op een pagina en mailt een code terug. Plak die mail hier.',
    label: 'De mail of de code',
    take: 'Noteer',
    taken: (names: string) => `Genoteerd: ${names}.`,
  },
  list: {
    title: 'Alle lessen',
    everyone: 'Voor iedereen',
    newcomer: 'Voor wie nieuw is',
    management: 'Voor de leiding',
    done: (n: number, all: number) => `${n} van ${all} gedaan`,
    own: 'van uzelf',
  },
  own: {
    title: 'Een les van uzelf',
    lead: 'Schrijf een les in een gewoon tekstbestand, met dezelfde kopjes als de onze. Bewaar er een van ons als voorbeeld.',
    example: 'Bewaar een voorbeeld',
    choose: 'Kies het bestand',
    help: 'Een bestand dat eindigt op .md of .txt. Een les met dezelfde id komt in de plaats van de onze.',
    added: (title: string) => `Toegevoegd: ${title}.`,
    remove: 'Haal weg',
    removeOf: (title: string) => `Haal “${title}” weg`,
    removed: 'De les is weg.',
  },
  lesson: {
    rule: 'De regel',
    own: 'Bij u',
    question: (n: number, all: number) => `Vraag ${n} van ${all}`,
    right: 'Goed.',
    wrong: 'Niet helemaal. Het goede antwoord:',
    doNow: 'Doe nu',
    law: 'Waar dit op rust',
    finishTitle: 'Klaar',
    finishOpen: (n: number) => (n === 1 ? 'Nog 1 vraag te gaan.' : `Nog ${n} vragen te gaan.`),
    who: 'Wie heeft de les gedaan?',
    nobody: 'Zet eerst bij Lessen neer wie er meedoet.',
    done: 'Noteer als gedaan',
    noted: (name: string) => `Genoteerd voor ${name}.`,
    handTitle: 'Voor een collega zonder Kwartje',
    hand: 'Bewaar als pagina',
    handMore:
      'U krijgt een bestand dat u mailt of op een stick zet. Het opent in elke browser, vraagt niets en stuurt niets. Onderaan staat een code die uw collega terugmailt.',
    handed: (file: string) => `Bewaard als ${file}. Geef die aan uw collega.`,
    back: 'Naar alle lessen',
  },
}
