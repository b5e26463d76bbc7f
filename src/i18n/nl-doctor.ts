/** What the doctor says, in Dutch. */
export const nlDoctor = {
  ok: 'goed',
  attention: 'let op',
  node: (version: string) => `Node ${version}`,
  store: (path: string, engine: string) => `Overzicht in ${path} (${engine})`,
  whole: 'Het bestand van het overzicht is heel: alles is nagekeken',
  wholeSoFar: (share: string) =>
    `Het bestand van het overzicht is heel, voor zover nagekeken: ${share} in de tijd die wij ervoor nemen`,
  noStore: (path: string) => `Nog geen overzicht in ${path}`,
  lock: {
    passphrase: 'Op slot met een wachtwoord en een herstelcode',
    keyFile: 'Zonder wachtwoord: wie als u op deze computer kan, of uw reservekopie heeft, kan erbij',
  },
  audit: 'Het logboek is heel',
  auditBroken: 'Het logboek is veranderd buiten Kwartje om',
  consentsBroken: (records: string) =>
    `Bewijzen van toestemming zijn veranderd buiten Kwartje om, en bewijzen niets meer: ${records}`,
  unread: (n: string) => `${n} van uw plekken zijn er nu niet`,
  leavesMail: (host: string) =>
    `Wat deze computer kan verlaten: mail die u verstuurt of vanzelf laat gaan, via ${host}, en een verzoek om u af te melden als u dat geeft. Verder niets.`,
  leavesReads: (hosts: string) =>
    `Wat deze computer verlaat: uw aanmelding bij ${hosts}, om te lezen wat daar staat.`,
  publicDesk: (address: string) =>
    `Het loket staat aan (${address}): een eigen proces toont daar alleen wat u publiceerde, en kan niet bij het overzicht.`,
  leaves:
    'Wat deze computer zou verlaten: niets. Alleen als u zich afmeldt voor een nieuwsbrief, gaat er één verzoek naar de afzender.',
  firm: (name: string) => `Uw bedrijf heet hier ${name}`,
  testSink:
    'KWARTJE_TEST_SINK staat aan: verzoeken aan die namen gaan naar deze computer. Dat is alleen voor proeven.',
  database: (host: string) =>
    `Het overzicht staat in een database op ${host}. Namen en adressen zijn daar leesbaar voor de beheerder.`,
}
