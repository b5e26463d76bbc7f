import type { PublicMailTexts } from './nl-public-mails.ts'

const letter = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

export const enPublicMails: PublicMailTexts = {
  lesson: ({ name, organisation, link, title }) => ({
    subject: `A lesson of three minutes: ${title}`,
    text: letter(
      `Dear ${name},`,
      'A lesson is ready for you. Three minutes, three questions, one thing to do at once:',
      link,
      'The link is for you alone. We keep that you did the lesson and on which day, not what you answered.',
      organisation,
    ),
  }),
  houseRules: ({ name, organisation, link }) => ({
    subject: 'Our house rules',
    text: letter(
      `Dear ${name},`,
      'Here are our house rules for personal data. Read them, and press the button at the end:',
      link,
      'The link is for you alone. We keep that you read them, and on which day.',
      organisation,
    ),
  }),
  confirm: ({ name, organisation, link, purposes }) => ({
    subject:
      organisation === '' ? 'One more press on the button' : `One more press on the button: ${organisation}`,
    text: letter(
      `Dear ${name},`,
      'This mail address was signed up for:',
      purposes.map((purpose) => `- ${purpose}`).join('\n'),
      'Is that right? Then open this link and press the button:',
      link,
      'Was this not you? Then you need do nothing. You get nothing, and we throw your address away after a week.',
      organisation,
    ),
  }),
  linkComes: '(here comes the link, for this person alone)',
}
