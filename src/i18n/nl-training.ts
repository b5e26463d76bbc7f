/** Texts around lessons in Dutch: the page for a colleague, the certificate, the terminal. */
export const nlTraining = {
  page: {
    from: (name: string, organisation: string) =>
      organisation === ''
        ? `Les voor ${name}, drie minuten`
        : `${organisation}: les voor ${name}, drie minuten`,
    rule: 'De regel',
    own: 'Bij ons',
    question: (number: number) => `Vraag ${number}`,
    reveal: 'Kies er een, en kijk dan hier wat goed is en waarom',
    doNow: 'Doe nu',
    ready: 'Klaar?',
    readyMore: 'Mail deze code terug naar wie u de les gaf. Dan staat hij bij u als gedaan.',
    mail: 'Maak de mail',
    subject: (title: string) => `Les gedaan: ${title}`,
    body: (code: string) => `Ik heb de les gedaan. Code: ${code}`,
    kept: 'Wij bewaren alleen dat u de les deed en op welke dag. Niet wat u antwoordde.',
  },
  certificate: {
    fileName: 'bewijs-training',
    title: (name: string) => `Privacytraining van ${name}`,
    opening: (organisation: string) =>
      organisation === '' ? 'Deze lessen zijn gedaan.' : `Deze lessen zijn gedaan bij ${organisation}.`,
    madeOn: (day: string) => `Gemaakt op ${day}.`,
    lessons: 'Gedane lessen',
    lesson: 'Les',
    houseRules: 'Huisregels gelezen',
    doneOn: 'Gedaan op',
    how: { here: 'in Kwartje', returned: 'via een pagina', told: 'zoals verteld' },
    why: 'Waarom dit bewaard wordt',
    whyMore:
      'De organisatie moet kunnen laten zien dat wie met persoonsgegevens werkt, weet hoe dat moet (AVG art. 24 en 32, vierde lid). Van een medewerker wordt alleen bewaard welke les op welke dag is gedaan.',
  },
  list: {
    lesson: 'les',
    title: 'titel',
    for: 'voor',
    done: 'gedaan door',
    audiences: { everyone: 'iedereen', newcomer: 'wie nieuw is', management: 'de leiding' },
    nobody: 'Er doet nog niemand mee. Voeg iemand toe met: kwartje lessons --join NAAM',
    month: (title: string, open: number) =>
      open === 0
        ? `Deze maand: ${title}. Iedereen heeft hem gedaan.`
        : `Deze maand: ${title}. Nog ${open} te gaan.`,
    started: 'Vanaf deze maand is er elke maand een les.',
    joined: (name: string) => `${name} doet mee.`,
    noted: (name: string, title: string) => `${name} heeft de les gedaan: ${title}`,
    saved: (path: string) => `De les staat in ${path}. Geef die aan uw collega.`,
    added: (id: string) => `De les ${id} is erbij gezet.`,
  },
}
