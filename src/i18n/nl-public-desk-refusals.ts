import type { RefusalCode } from '../base/refusal.ts'

/** Why something about the public desk is not done. */
export const nlPublicDeskRefusals = {
  'public-desk-off': () => 'Het loket staat uit. Zet het eerst aan.',
  'public-desk-nameless': () =>
    'Vul eerst de naam en het mailadres van uw organisatie in. Die staan op elke pagina van het loket. In de terminal: kwartje firm --name NAAM --mail ADRES.',
  'public-address': (address) =>
    `“${address}” kan niet. Geef een webadres dat met https:// begint, zonder iets erachter: https://loket.voorbeeld.nl`,
  'public-entry-not-found': () => 'Dit is al afgehandeld of weggedaan.',
  'public-form-not-found': (form) => `Het formulier “${form}” staat niet (meer) op het loket.`,
  'public-forms-full': (most) => `Meer dan ${most} formulieren past niet. Sluit er eerst een.`,
  'public-mail-unknown': () =>
    'In deze mail staat geen regel van een formulier van u, of geen afzender. Plak de hele mail, met “Van:” erbij.',
} satisfies Partial<Record<RefusalCode, (subject: string) => string>>
