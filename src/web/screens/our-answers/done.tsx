import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OurDraft } from '../../../actions/our-answers.ts'
import type { Question } from '../../../privacy/suppliers/questionnaire/types.ts'
import { call } from '../../call.ts'
import { noonOf } from '../../day.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Lead, Sentence, Top } from '../../parts/sentence.tsx'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useChange } from '../../use-change.ts'

/** In the address, after the last question. */
export const done = 'done'

interface DoneStepProps {
  readonly draft: OurDraft
  readonly asked: readonly Question[]
}

/** What goes out: who answers, and as which file. */
export function DoneStep({ draft, asked }: DoneStepProps): JSX.Element {
  const { screens, format } = useTexts()
  const { ourAnswers: texts } = screens
  const { round, organisation, dueOn, hasForm } = draft
  const [by, setBy] = useState(draft.by)
  const { change, isBusy } = useChange()
  const reviewed = Object.keys(draft.answers).length
  const save = (wish: 'json' | 'docx' | 'pdf'): void =>
    void change(async () => {
      if (by.trim() !== draft.by) await call('sign-our-answers', { round, by })
      const { fileName } = await call('our-answers-file', { round, format: wish })
      return { text: texts.made(fileName) }
    })
  return (
    <>
      <Top>
        <Sentence>{texts.doneSentence(reviewed, asked.length)}</Sentence>
        <Lead>{texts.doneLead(quotedText(organisation), format.shortDate(noonOf(dueOn)))}</Lead>
      </Top>
      <Card title={texts.toFile}>
        <div class="stack">
          <Field label={texts.by} value={by} onInput={setBy} isOptional />
          <p class="soft small">{hasForm ? texts.fileHelp : texts.paperHelp}</p>
          <div class="button-row">
            {hasForm ? (
              <Button kind="primary" isBusy={isBusy} onPress={() => save('json')}>
                {texts.files.json}
              </Button>
            ) : null}
            {(['docx', 'pdf'] as const).map((wish) => (
              <Button key={wish} isBusy={isBusy} onPress={() => save(wish)}>
                {texts.files[wish]}
              </Button>
            ))}
          </div>
        </div>
      </Card>
    </>
  )
}
