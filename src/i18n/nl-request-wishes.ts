import type { RequestWish } from '../privacy/public-desk/page.ts'

/** What people may ask, as they would say it. */
export const nlRequestWishes: Readonly<Record<RequestWish, string>> = {
  access: 'Ik wil weten wat u van mij heeft (inzage)',
  portability: 'Ik wil mijn gegevens meenemen in een bestand (overdracht)',
  rectification: 'Er klopt iets niet; verbeter het (rectificatie)',
  erasure: 'Wis mijn gegevens (wissing)',
  restriction: 'Doe er even niets mee (beperking)',
  objection: 'Ik maak bezwaar tegen wat u ermee doet (bezwaar)',
  'marketing-objection': 'Stuur mij geen reclame meer',
  'human-decision': 'Een computer besliste over mij; laat een mens kijken',
  withdrawal: 'Ik trek mijn toestemming in (intrekking)',
  other: 'Iets anders',
}
