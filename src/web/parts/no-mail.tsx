import type { JSX } from 'preact'
import { Envelope } from '../drawings/questions.tsx'
import { ButtonLink } from './button.tsx'
import { Empty } from './empty.tsx'
import { Lead, Sentence, Top } from './sentence.tsx'

interface NoMailProps {
  readonly sentence: string
  readonly lead: string
  readonly title: string
  readonly text: string
  /** On the button that adds a mailbox. */
  readonly add: string
}

/** A screen that lives on mail, before there is any: what will come here, and the way to add a mailbox. */
export function NoMail({ sentence, lead, title, text, add }: NoMailProps): JSX.Element {
  return (
    <>
      <Top>
        <Sentence>{sentence}</Sentence>
        <Lead>{lead}</Lead>
      </Top>
      <Empty
        drawing={<Envelope />}
        title={title}
        actions={
          <ButtonLink kind="primary" to="/places/add" query={{ place: 'mailbox' }}>
            {add}
          </ButtonLink>
        }
      >
        <p>{text}</p>
      </Empty>
    </>
  )
}
