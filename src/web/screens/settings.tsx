import type { JSX } from 'preact'
import { Cards } from '../parts/card.tsx'
import { Lead, Title, Top } from '../parts/sentence.tsx'
import { useTexts } from '../texts.ts'
import type { ScreenProps } from './index.ts'
import { FirmCard } from './settings/firm-card.tsx'
import { MailCard } from './settings/mail-card.tsx'
import { MailJournal } from './settings/mail-journal.tsx'
import { LogCard } from './settings/log-card.tsx'
import { PublicDeskCard } from './settings/public-desk-card.tsx'
import { ScreenCard } from './settings/screen-card.tsx'
import { OutsideCard, StoreCard } from './settings/store-card.tsx'
import { WipeCard } from './settings/wipe-card.tsx'

/** How Kwartje looks, what it knows of the organisation, where the overview is, and how to begin anew. */
export function Settings({ status, onStatus }: ScreenProps): JSX.Element {
  const { settings } = useTexts().screens
  return (
    <>
      <Top>
        <Title>{settings.title}</Title>
        <Lead>{settings.lead}</Lead>
      </Top>
      <Cards>
        <div class="card-column">
          <ScreenCard />
          <StoreCard status={status} onStatus={onStatus} />
        </div>
        <div class="card-column">
          <FirmCard />
          <OutsideCard />
          <PublicDeskCard />
        </div>
        <MailCard />
        <MailJournal />
        <LogCard />
        <WipeCard status={status} onStatus={onStatus} />
      </Cards>
    </>
  )
}
