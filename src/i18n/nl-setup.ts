/** What is said where an overview is made or opened in the terminal, in Dutch. */
export const nlSetup = {
  choosePassphrase: 'Kies een wachtwoord voor het overzicht (leeg: zonder wachtwoord): ',
  repeat: 'Nog een keer: ',
  unequal: 'Die twee zijn niet gelijk. Er is niets gemaakt.',
  tooShort: (least: number) => `Te kort: minstens ${least} tekens, zoals een paar woorden achter elkaar.`,
  ask: 'Wachtwoord van het overzicht: ',
  made: (path: string) => `Nieuw overzicht in ${path}.`,
  recovery: (code: string) =>
    `Uw herstelcode is\n\n    ${code}\n\nSchrijf hem op en bewaar hem op een andere plek. Wij laten hem maar één keer zien. Zonder wachtwoord én herstelcode is het overzicht weg.`,
  has: 'Dit overzicht heeft een wachtwoord. --no-passphrase geldt alleen voor een nieuw overzicht.',
  without:
    'Zonder wachtwoord: de sleutel staat naast het overzicht. Wie als u op deze computer kan, kan erbij.',
}
