import { languages, type Language, type Messages } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import type { AskWay } from '../privacy/newsletters/standing.ts'
import type { Paper } from './paper/paper.ts'

/** What a letter of objection is made with. Days are ISO days. */
export interface ObjectionFacts {
  readonly language: Language
  readonly madeOn: string
  /** Who objects; '' when nobody said. */
  readonly writer: string
  readonly sender: { readonly name: string; readonly email: string }
  /** The address that the mailing goes to; '' when it does not say. */
  readonly address: string
  readonly asked: readonly { readonly on: string; readonly way: AskWay }[]
  /** Days on which mail came all the same, oldest first. */
  readonly cameOn: readonly string[]
}

/** As many days as prove it. */
const mostDays = 10

/** The letter by which advertising has to end (GDPR art. 21(2) and (3)), with what was asked before and what came all the same. */
export function objectionLetter(facts: ObjectionFacts): Paper {
  const { language, madeOn, sender, address } = facts
  // Who never said who they are is known to the sender by the address that it writes to.
  const writer = facts.writer === '' ? address : facts.writer
  const messages: Messages = languages[language]
  const texts = messages.newsletters.letter
  const proof = proofLines(facts, messages)
  return {
    language,
    title: texts.title,
    author: writer,
    madeOn,
    opening: [
      texts.from(writer),
      texts.to(sender.name, sender.email === sender.name ? '' : sender.email),
      texts.on(dayText(madeOn, messages)),
    ],
    sections: [
      {
        title: texts.asksTitle,
        blocks: [
          { type: 'text', text: texts.asks(address) },
          { type: 'list', items: texts.list },
          { type: 'text', text: texts.consent },
        ],
      },
      {
        title: texts.provedTitle,
        blocks: [{ type: 'text', text: [...proof, texts.complaint, texts.greeting, writer].join('\n') }],
      },
    ],
  }
}

function proofLines({ asked, cameOn }: ObjectionFacts, messages: Messages): string[] {
  const texts = messages.newsletters.letter
  const days = cameOn.slice(0, mostDays).map((day) => dayText(day, messages))
  return [
    ...asked.map(({ on, way }) => texts.askedOn(dayText(on, messages), texts.ways[way])),
    ...(days.length === 0 ? [] : [texts.cameOn(days.join(', '), cameOn.length)]),
  ]
}
