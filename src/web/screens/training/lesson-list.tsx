import type { JSX } from 'preact'
import { Card } from '../../parts/card.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { useTexts } from '../../texts.ts'
import type { TrainingView } from '../training.tsx'

const audiences = ['newcomer', 'everyone', 'management'] as const

/** Every lesson, by whom it is for, with how many have done it. */
export function LessonList({ view: { lessons, members } }: { readonly view: TrainingView }): JSX.Element {
  const { list: own } = useTexts().screens.training
  return (
    <Card title={own.title}>
      <div class="stack">
        {audiences.map((audience) => (
          <section key={audience} aria-label={own[audience]}>
            <h3>{own[audience]}</h3>
            <ol class="plain-list lesson-list">
              {lessons
                .filter((lesson) => lesson.for === audience)
                .map(({ id, title, isOwn, done }) => (
                  <li key={id}>
                    <Link to={`/training/${id}`}>
                      <Foreign>{title}</Foreign>
                    </Link>{' '}
                    <span class="soft small">
                      {[
                        ...(isOwn ? [own.own] : []),
                        ...(members.length === 0 ? [] : [own.done(done, members.length)]),
                      ].join(', ')}
                    </span>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
    </Card>
  )
}
