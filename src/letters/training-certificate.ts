import { dayAt } from '../base/clock.ts'
import { languages, type Language } from '../i18n/index.ts'
import { dayText } from '../i18n/register-text.ts'
import type { Lesson } from '../privacy/training/lesson.ts'
import type { Member } from '../privacy/training/progress.ts'
import type { FactRow, Paper } from './paper/paper.ts'

interface CertificateSetup {
  readonly language: Language
  /** '' when it has none. */
  readonly organisation: string
  /** ISO day. */
  readonly madeOn: string
}

/** Which lessons somebody did and when: what shows that those who work with personal data know how to (GDPR art. 24, 32(4)). */
export function certificatePaper(
  { name, done }: Member,
  lessons: readonly Lesson[],
  { language, organisation, madeOn }: CertificateSetup,
): Paper {
  const messages = languages[language]
  const texts = messages.training.certificate
  const rows = done.map(({ lesson, atMs, how }): FactRow => {
    const day = dayAt(atMs)
    return {
      label: lessons.find(({ id }) => id === lesson)?.title ?? texts.houseRules,
      note: '',
      lines: [{ text: dayText(day.toString(), messages), note: texts.how[how] }],
    }
  })
  return {
    language,
    title: texts.title(name),
    author: organisation,
    madeOn,
    opening: [texts.opening(organisation), texts.madeOn(dayText(madeOn, messages))],
    sections: [
      {
        title: texts.lessons,
        blocks: [{ type: 'facts', facts: { heads: [texts.lesson, texts.doneOn], rows } }],
      },
      { title: texts.why, blocks: [{ type: 'text', text: texts.whyMore }] },
    ],
  }
}
