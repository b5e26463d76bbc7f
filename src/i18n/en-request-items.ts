import type { nlRequestItems } from './nl-request-items.ts'

/** Words for what was found of a person, and what becomes of it. */
export const enRequestItems: typeof nlRequestItems = {
  kinds: {
    message: ['message', 'messages'],
    attachment: ['attachment', 'attachments'],
    card: ['card', 'cards'],
    calendar: ['calendar', 'calendars'],
    row: ['list', 'lists'],
    file: ['file', 'files'],
  },
  letters: {
    from: 'message from this person',
    to: 'message to this person',
    about: 'message about this person',
    told: (title, from) =>
      `${title === '' ? '(no subject)' : `“${title}”`}${from === '' ? '' : `, from ${from}`}`,
  },
  decisions: { give: 'give', redact: 'black out and give', withhold: 'do not give' },
  matches: {
    person: 'this person',
    identifier: 'address, number or name',
    text: 'found in the text',
    maybe: 'perhaps somebody else',
  },
  reasons: {
    'maybe-other':
      'The name or address is also somebody else’s. See for yourself whether this piece belongs here.',
    'own-rows': 'Only their own rows of this list go along.',
    'own-events': 'Only their own appointments of this calendar go along.',
    'own-card': 'A card of this person.',
    'others-inside': 'Others stand in it too. Their data are blacked out.',
    'nobody-else': 'We know of nobody else in this piece. It is looked through once more when it is copied.',
    picture:
      'Data of others stand on this picture too. Letters on a picture cannot be blacked out one by one.',
  },
  grounds: {
    others: 'Data of others',
    reporter: 'Who reported or told something',
    secret: 'Trade secret or work of another',
    'own-good': 'Protection of the person',
    offence: 'Preventing or finding out offences',
    claim: 'A claim between you and this person',
    proceedings: 'Court case, or advice of your lawyer',
    professional: 'Inquiry into rules of a profession',
    supervision: 'Supervision or inspection',
    'not-theirs': 'Is about somebody else',
  },
  noGrounds: {
    effort: 'It is a lot of work.',
    internal: 'It is an internal piece or a draft.',
    lawsuit: 'The person wants to use it in a court case.',
    rude: 'The person is rude.',
  },
}
