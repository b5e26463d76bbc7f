import type { MonthCheck } from '../privacy/tasks/rhythm.ts'

/** The monthly rhythm in Dutch. */
export const nlRhythm = {
  title: 'Elke maand een beetje',
  lead: 'Eén les, één opruiming en één keer iets nakijken per maand, en één keer per jaar vooruitkijken. Zij staan bij uw taken en in uw agenda. U schuift ze zelf op. Wat niet lukt, vervalt aan het eind van de maand; er komt geen tweede herinnering.',
  on: 'Zet het aan',
  off: 'Zet het uit',
  isOn: 'Vanaf deze maand staat het bij uw taken.',
  isOff: 'Het staat uit. De lessen gaan gewoon door.',
  checks: {
    places: 'Klopt de lijst met plekken nog?',
    suppliers: 'Kwam er een leverancier bij, of ging er een weg?',
    'house-rules': 'Kloppen de huisregels nog?',
    rehearsal: 'Oefen een datalek',
    retention: 'Kloppen de bewaartermijnen nog?',
    accounts: 'Zijn de accounts van wie wegging dicht?',
    register: 'Klopt het verwerkingsregister nog?',
    consent: 'Van wie mag u nieuws sturen?',
    requests: 'Weet iedereen wat te doen bij een verzoek?',
    backups: 'Zet één bestand terug uit de reservekopie',
    statement: 'Klopt de privacyverklaring nog?',
    training: 'Wie is nieuw en moet de lessen nog doen?',
  } satisfies Record<MonthCheck, string>,
  offNow: 'Het maandritme staat uit. Zet het aan met: kwartje tasks rhythm on',
  until: (day: string) => `Deze maand, tot en met ${day}:`,
  lesson: (title: string, open: number, members: number) =>
    members === 0
      ? `Eén les: “${title}” Er doet nog niemand mee.`
      : open === 0
        ? `Eén les: “${title}” Iedereen deed hem.`
        : `Eén les: “${title}” ${open === 1 ? 'Nog 1 mens' : `Nog ${String(open)} mensen`} te gaan.`,
  noLesson: 'Eén les: er is nog geen plan. Begin met: kwartje lessons --start',
  toCleanUp: 'Eén opruiming: deze maand nog niet gedaan. Begin met: kwartje plan',
  cleanedUp: 'Eén opruiming: gedaan.',
  check: (ask: string) => `Eén keer nakijken: ${ask}`,
  calendar: 'Kwartje: een les, een opruiming, iets nakijken',
}
