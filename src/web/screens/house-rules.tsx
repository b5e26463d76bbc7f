import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, type InputOf, type OutputOf } from '../call.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Card, Cards } from '../parts/card.tsx'
import { Foreign } from '../parts/foreign.tsx'
import { Shown } from '../parts/loading.tsx'
import { Menu } from '../parts/menu.tsx'
import { Notice } from '../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../parts/sentence.tsx'
import { quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useChange, type Done } from '../use-change.ts'
import { LayDownDialog } from './house-rules/lay-down-dialog.tsx'
import { ColleagueLink } from './public-desk/colleague-link.tsx'
import { OwnWords } from './house-rules/own-words.tsx'

export type HouseRuleView = OutputOf<'house-rules'>
type Format = InputOf<'house-rules-file'>['format']

const formats: readonly Format[] = ['pdf', 'docx', 'html', 'txt']

/** The house rules: short, made of what is known here, laid down as a version, read by who takes part. */
export function HouseRulesScreen(): JSX.Element {
  const { language, screens } = useTexts()
  const answer = useAction('house-rules', { language: language === 'en' ? 'en' : 'nl' })
  return (
    <Shown answer={answer} title={screens.houseRules.title} shape="sentence">
      {(view) => <HouseRulesOf view={view} />}
    </Shown>
  )
}

function HouseRulesOf({ view }: { readonly view: HouseRuleView }): JSX.Element {
  const texts = useTexts()
  const { houseRules: own, training } = texts.screens
  const [isLaying, lay] = useState(false)
  const { change } = useChange()
  const [newest] = view.versions
  const open = view.readers.filter(({ atMs }) => atMs === null).length
  const save = async (format: Format): Promise<Done> => {
    const language = texts.language === 'en' ? 'en' : 'nl'
    const { fileName } = await call('house-rules-file', { format, language })
    return { text: own.saved(fileName) }
  }
  return (
    <>
      <Top
        actions={
          <>
            <Button
              kind={newest === undefined || view.hasMoved ? 'primary' : 'plain'}
              onPress={() => lay(true)}
            >
              {newest === undefined ? own.layDown : own.layDownAnew}
            </Button>
            <Menu
              label={own.takeAway}
              items={formats.map((format) => ({
                label: own.formats[format],
                onPress: () => void change(() => save(format)),
              }))}
            />
            <ButtonLink to="/training">{training.lesson.back}</ButtonLink>
          </>
        }
      >
        <Overline>{own.title}</Overline>
        <Sentence>
          {newest === undefined ? own.sentenceNew : own.sentence(open, view.readers.length)}
        </Sentence>
        <Lead>{own.lead}</Lead>
      </Top>
      {newest !== undefined && view.hasMoved ? (
        <Notice kind="attention" title={own.moved}>
          <p>{own.movedMore(newest.version)}</p>
        </Notice>
      ) : null}
      <Cards>
        <div class="card-column">
          <Draft rules={view.draft} />
        </div>
        <div class="card-column">
          <OwnWords key={JSON.stringify(view.settings)} settings={view.settings} />
          <Readers view={view} />
        </div>
      </Cards>
      {isLaying ? <LayDownDialog onClose={() => lay(false)} /> : null}
    </>
  )
}

function Draft({ rules: { title, sections } }: { readonly rules: HouseRuleView['draft'] }): JSX.Element {
  return (
    <Card title={quotedText(title)}>
      <div class="stack house-rules">
        {sections.map((section) => (
          <section key={section.title} aria-label={section.title}>
            <h3>{section.title}</h3>
            <ul>
              {section.rules.map((rule, index) => (
                <li key={index}>
                  <Foreign>{rule}</Foreign>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}

function Readers({ view: { readers, versions } }: { readonly view: HouseRuleView }): JSX.Element {
  const texts = useTexts()
  const { houseRules: own, training } = texts.screens
  const { change, isBusy } = useChange()
  const note = async (member: string, name: string): Promise<Done> => {
    const { event } = await call('house-rules-read', { member })
    return { text: training.lesson.noted(name), undo: () => call('undo-training', { event }) }
  }
  const hand = async (member: string): Promise<Done> => {
    const language = texts.language === 'en' ? 'en' : 'nl'
    const { fileName } = await call('hand-house-rules', { member, language })
    return { text: own.handed(fileName) }
  }
  if (versions.length === 0 || readers.length === 0)
    return (
      <Card title={own.readers}>
        <p class="soft">{versions.length === 0 ? own.readersLater : own.nobody}</p>
      </Card>
    )
  return (
    <Card title={own.readers}>
      <ul class="plain-list lesson-members">
        {readers.map(({ member, name, atMs }) => (
          <li key={member}>
            <strong>
              <Foreign>{name}</Foreign>
            </strong>{' '}
            <span class="soft small">{atMs === null ? own.notRead : own.read(texts.format.date(atMs))}</span>
            {atMs === null ? (
              <div class="button-row">
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={own.noteOf(quotedText(name))}
                  onPress={() => void change(() => note(member, quotedText(name)))}
                >
                  {own.note}
                </Button>
                <Button
                  kind="quiet"
                  isBusy={isBusy}
                  label={own.handOf(quotedText(name))}
                  onPress={() => void change(() => hand(member))}
                >
                  {own.hand}
                </Button>
                <ColleagueLink member={member} name={name} lesson={null} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
