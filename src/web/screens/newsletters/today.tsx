import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DigestLetter, NewsletterDigest } from '../../../actions/newsletter-digest.ts'
import { useQuery } from '../../address.ts'
import { noonOf } from '../../day.ts'
import { Envelope } from '../../drawings/questions.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { Shown } from '../../parts/loading.tsx'
import { Lead, Sentence, Top } from '../../parts/sentence.tsx'
import { usePlaceNames } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { MailDigest } from './mail-digest.tsx'

/** What came on a day of all that is rolled up: headings and first lines, as text. */
export function NewslettersToday(): JSX.Element {
  const { page } = useTexts().screens.newsletters
  const [day] = useQuery('day')
  const digest = useAction('newsletter-digest', day === undefined ? {} : { day })
  return (
    <Shown answer={digest} title={page.title} shape="sentence">
      {(found) => (found.mailings === 0 ? <NothingRolledUp /> : <Page digest={found} />)}
    </Shown>
  )
}

function Page({ digest }: { readonly digest: NewsletterDigest }): JSX.Element {
  const { screens, format } = useTexts()
  const { page } = screens.newsletters
  const settings = useAction('mail-settings', {})
  const [isMailing, mail] = useState(false)
  const { day, previous, next, letters, total } = digest
  const named = (iso: string): string => format.date(noonOf(iso))
  const canMail = letters.length > 0 && (settings.value?.server ?? null) !== null
  return (
    <>
      <Top
        actions={
          <>
            {previous === null ? null : (
              <ButtonLink to="/newsletters/today" query={{ day: previous }}>
                {page.previous(named(previous))}
              </ButtonLink>
            )}
            {next === null ? null : (
              <ButtonLink to="/newsletters/today" query={{ day: next }}>
                {page.next(named(next))}
              </ButtonLink>
            )}
            {canMail ? <Button onPress={() => mail(true)}>{page.mail}</Button> : null}
          </>
        }
      >
        <Sentence>{page.sentence(named(day), total)}</Sentence>
        <Lead>
          {page.lead} <Link to="/newsletters">{page.back}</Link>
        </Lead>
      </Top>
      <ul class="plain-list digest">
        {letters.map((letter) => (
          <LetterRow key={letter.document} letter={letter} />
        ))}
      </ul>
      {total > letters.length ? <p class="soft">{page.more(total - letters.length)}</p> : null}
      {isMailing ? <MailDigest day={day} onClose={() => mail(false)} /> : null}
    </>
  )
}

function LetterRow({ letter }: { readonly letter: DigestLetter }): JSX.Element {
  const { screens, format } = useTexts()
  const { page } = screens.newsletters
  const places = usePlaceNames()
  const { key, name, title, opening, atMs, sourceId, unit } = letter
  return (
    <li>
      <h2 class="digest-title">
        {title === null ? (
          page.isGone
        ) : title.trim() === '' ? (
          page.noTitle
        ) : (
          <Foreign most={120}>{title}</Foreign>
        )}
      </h2>
      <p class="soft small">
        <Link to="/newsletters" query={{ open: key }}>
          {quotedText(name)}
        </Link>
        , {format.dateTime(atMs)}, {quotedText(places.get(sourceId) ?? '…', 30)} › {quotedText(unit)}
      </p>
      {opening === '' ? null : (
        <p>
          <Foreign most={280}>{opening}</Foreign>
        </p>
      )}
    </li>
  )
}

function NothingRolledUp(): JSX.Element {
  const { page } = useTexts().screens.newsletters
  return (
    <>
      <Top>
        <Sentence>{page.title}</Sentence>
      </Top>
      <Empty
        drawing={<Envelope />}
        title={page.empty}
        actions={
          <ButtonLink kind="primary" to="/newsletters">
            {page.choose}
          </ButtonLink>
        }
      >
        <p>{page.emptyText}</p>
      </Empty>
    </>
  )
}
