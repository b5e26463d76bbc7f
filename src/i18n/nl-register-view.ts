/** What the terminal says of the register, in Dutch. */
export const nlRegisterView = {
  state: 'stand',
  open: 'nog open',
  moved: 'veranderd',
  field: 'veld',
  says: 'wat er staat',
  known: 'hoe bekend',
  version: 'versie',
  signedOn: 'vastgesteld op',
  by: 'door',
  note: 'opmerking',
  nothingCounted:
    'Er is nog niets gelezen. Wat hier staat, volgt niet uit uw gegevens. Begin met: kwartje scan MAP',
  required: (article: string) => `U hebt een register nodig ${article}: dit werk doet u niet af en toe.`,
  notRequired: (article: string) =>
    `Wij zagen niets waardoor u een register nodig hebt ${article}. Dat bewijst nog niets.`,
  unplaced: (names: string) => `Deze leveranciers staan nog bij geen verwerking: ${names}.`,
  missing: (fields: string) => `Hier staat nog niets: ${fields}.`,
  notLookedAt: (fields: string) => `Hier keek nog niemand naar: ${fields}.`,
  refused: (what: string) => `Geweigerd en nog steeds gezien: ${what}.`,
  decided: 'Opgeslagen.',
  exported: (path: string) => `Het register staat in ${path}.`,
  signed: (number: string, by: string) => `Versie ${number} is vastgesteld door ${by}.`,
  noVersions: 'Er is nog niets vastgesteld. Doe dat met: kwartje register sign --by NAAM',
  broken: (numbers: string) => `Let op: dit is niet meer wat is vastgesteld: versie ${numbers}.`,
}
