import type { nlDrillCard } from './nl-drill-card.ts'

export const enDrillCard: typeof nlDrillCard = {
  title: 'Practising phishing',
  lead: 'A fair drill: everybody knows of it, and nobody is judged by it.',
  look: 'Look at the drills',
}
