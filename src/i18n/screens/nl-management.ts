/** Texts of the page for management in Dutch; what is told stands in `nl-management.ts`. */
export const nlManagementScreen = {
  title: 'Leiding',
  lead: 'In vijf minuten: wat er ligt, wat er mis kan gaan en wat niemand weet. Onbekend blijft onbekend.',
  save: 'Bewaar als verslag (PDF)',
  saved: (file: string) => `Bewaard als ${file}.`,
}
