/** What a document is about. */
export const nlTopics: Readonly<Record<string, string>> = {
  invoice: 'factuur',
  quote: 'offerte',
  order: 'bestelling',
  application: 'sollicitatie',
  payroll: 'loon',
  'sick-note': 'ziekmelding',
  newsletter: 'nieuwsbrief',
  notice: 'melding',
  complaint: 'klacht',
  'data-request': 'verzoek om gegevens',
  agreement: 'overeenkomst',
}
