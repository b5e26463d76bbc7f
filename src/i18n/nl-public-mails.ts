import type { MailText } from './nl-mail.ts'

/** Mails that bring somebody a link of the public desk. */
export interface PublicMailTexts {
  readonly lesson: (facts: LinkMailFacts & { readonly title: string }) => MailText
  readonly houseRules: (facts: LinkMailFacts) => MailText
  readonly confirm: (facts: LinkMailFacts & { readonly purposes: readonly string[] }) => MailText
  /** Stands where the link comes, in a mail that is only shown. */
  readonly linkComes: string
}

interface LinkMailFacts {
  readonly name: string
  /** '' when it has none. */
  readonly organisation: string
  readonly link: string
}

const letter = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

export const nlPublicMails: PublicMailTexts = {
  lesson: ({ name, organisation, link, title }) => ({
    subject: `Een les van drie minuten: ${title}`,
    text: letter(
      `Beste ${name},`,
      'Er staat een les voor u klaar. Drie minuten, drie vragen, één ding om meteen te doen:',
      link,
      'De link is alleen voor u. Wij bewaren dat u de les deed en op welke dag, niet wat u antwoordde.',
      organisation,
    ),
  }),
  houseRules: ({ name, organisation, link }) => ({
    subject: 'Onze huisregels',
    text: letter(
      `Beste ${name},`,
      'Hier staan onze huisregels voor persoonsgegevens. Lees ze even, en druk onderaan op de knop:',
      link,
      'De link is alleen voor u. Wij bewaren dat u ze las, en op welke dag.',
      organisation,
    ),
  }),
  confirm: ({ name, organisation, link, purposes }) => ({
    subject: organisation === '' ? 'Nog één druk op de knop' : `Nog één druk op de knop: ${organisation}`,
    text: letter(
      `Beste ${name},`,
      'Dit mailadres is aangemeld voor:',
      purposes.map((purpose) => `- ${purpose}`).join('\n'),
      'Klopt dat? Open dan deze link en druk op de knop:',
      link,
      'Was u dit niet? Dan hoeft u niets te doen. U krijgt dan niets, en wij gooien uw adres na een week weg.',
      organisation,
    ),
  }),
  linkComes: '(hier komt de link, alleen voor deze persoon)',
}
