/** What stands beside the lessons of the drills, whose own texts come with their screens. */
export const nlDrillCard = {
  title: 'Oefenen met phishing',
  lead: 'Een eerlijke oefening: iedereen weet ervan, en niemand wordt erop aangekeken.',
  look: 'Bekijk de oefeningen',
}
