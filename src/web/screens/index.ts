import type { ComponentType } from 'preact'
import type { DeskStatus } from '../../app/desk.ts'
import { withTexts, type Texts } from '../texts.ts'

/** What every screen is given. */
export interface ScreenProps {
  /** The open steps of its path: `/people/:id` gives `id`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly status: DeskStatus
  /** After an action that put another index on the desk. */
  readonly onStatus: (status: DeskStatus) => void
}

export interface ScreenRoute {
  readonly path: string
  /** Stands in the window's title. */
  readonly title: (texts: Texts) => string
  /** Each screen is a file of its own in the bundle, fetched when it is first needed. */
  readonly load: () => Promise<ComponentType<ScreenProps>>
}

/** The screens. A new one is a file beside this one and a line here; its texts come from `src/i18n/screens/`. */
export const screens: readonly ScreenRoute[] = [
  { path: '/', title: ({ doors }) => doors.today, load: async () => (await import('./today.tsx')).Today },
  {
    path: '/seen-by',
    title: ({ screens: { seenBy } }) => seenBy.title,
    load: async () => (await import('./seen-by.tsx')).SeenBy,
  },
  {
    path: '/questions',
    title: ({ screens: { begin } }) => begin.again.title,
    load: async () => (await import('./questions.tsx')).Questions,
  },
  {
    path: '/people',
    title: ({ doors }) => doors.people,
    load: async () => (await import('./people.tsx')).People,
  },
  {
    path: '/people/:id',
    title: ({ screens: { person } }) => person.title,
    load: async () => (await import('./person.tsx')).Person,
  },
  {
    path: '/findings',
    title: ({ doors }) => doors.findings,
    load: async () => (await import('./findings.tsx')).Findings,
  },
  {
    path: '/places',
    title: ({ doors }) => doors.places,
    load: async () => (await import('./places.tsx')).Places,
  },
  {
    path: '/places/add',
    title: ({ screens: { addPlace } }) => addPlace.title,
    load: async () => (await import('./add-place.tsx')).AddPlace,
  },
  {
    path: '/places/:id',
    title: ({ screens: { places } }) => places.one.title,
    load: async () => (await import('./place.tsx')).Place,
  },
  {
    path: '/consent',
    title: ({ doors }) => doors.consent,
    load: async () => (await import('./consent.tsx')).Consent,
  },
  {
    path: '/problems',
    title: ({ doors }) => doors.problems,
    load: async () => (await import('./problems.tsx')).Problems,
  },
  {
    path: '/register',
    title: ({ doors }) => doors.register,
    load: async () => (await import('./register.tsx')).RegisterScreen,
  },
  {
    path: '/register/:id',
    title: ({ screens: { register } }) => register.activity,
    load: async () => (await import('./activity.tsx')).ActivityScreen,
  },
  {
    path: '/tasks',
    title: ({ doors }) => doors.tasks,
    load: async () => (await import('./tasks.tsx')).Tasks,
  },
  {
    path: '/requests',
    title: ({ doors }) => doors.requests,
    load: withTexts(['requests'], async () => (await import('./requests.tsx')).Requests),
  },
  {
    path: '/requests/:id',
    title: ({ doors }) => doors.requests,
    load: withTexts(
      ['requests', 'requestAnswer', 'requestItems', 'requestRights'],
      async () => (await import('./request.tsx')).RequestScreen,
    ),
  },
  {
    path: '/breaches',
    title: ({ doors }) => doors.breaches,
    load: withTexts(['breaches'], async () => (await import('./breaches.tsx')).Breaches),
  },
  {
    path: '/breaches/:id',
    title: ({ doors }) => doors.breaches,
    load: withTexts(['breaches'], async () => (await import('./breach.tsx')).BreachScreen),
  },
  {
    path: '/suppliers',
    title: ({ doors }) => doors.suppliers,
    load: async () => (await import('./suppliers.tsx')).Suppliers,
  },
  {
    path: '/newsletters',
    title: ({ doors }) => doors.newsletters,
    load: withTexts(['newsletters'], async () => (await import('./newsletters.tsx')).Newsletters),
  },
  {
    path: '/newsletters/today',
    title: ({ doors }) => doors.newsletters,
    load: withTexts(['newsletters'], async () => (await import('./newsletters/today.tsx')).NewslettersToday),
  },
  {
    path: '/agreements/:document',
    title: ({ screens: { suppliers } }) => suppliers.file.clauseCheck.title,
    load: async () => (await import('./agreement.tsx')).AgreementScreen,
  },
  {
    path: '/answers/:round',
    title: ({ screens: { suppliers } }) => suppliers.questions.title,
    load: async () => (await import('./answers.tsx')).AnswersScreen,
  },
  {
    path: '/our-answers',
    title: ({ screens: { ourAnswers } }) => ourAnswers.title,
    load: async () => (await import('./our-answers.tsx')).OurAnswersScreen,
  },
  {
    path: '/our-answers/:round',
    title: ({ screens: { ourAnswers } }) => ourAnswers.title,
    load: async () => (await import('./our-answers/one.tsx')).OneOfOurs,
  },
  {
    path: '/retention',
    title: ({ doors }) => doors.retention,
    load: async () => (await import('./retention.tsx')).Retention,
  },
  {
    path: '/clean-up',
    title: ({ doors }) => doors.cleanUp,
    load: async () => (await import('./clean-up.tsx')).CleanUp,
  },
  {
    path: '/clean-up/:id',
    title: ({ screens: { cleanUp } }) => cleanUp.one.title,
    load: async () => (await import('./clean-up/plan.tsx')).PlanScreen,
  },
  {
    path: '/near-misses',
    title: ({ screens: { nearMisses } }) => nearMisses.title,
    load: async () => (await import('./near-misses.tsx')).NearMisses,
  },
  {
    path: '/management',
    title: ({ doors }) => doors.management,
    load: async () => (await import('./management.tsx')).Management,
  },
  {
    path: '/training',
    title: ({ doors }) => doors.training,
    load: async () => (await import('./training.tsx')).Training,
  },
  {
    path: '/training/:id',
    title: ({ doors }) => doors.training,
    load: withTexts(['publicDesk'], async () => (await import('./training/lesson.tsx')).LessonScreen),
  },
  {
    path: '/drills',
    title: ({ screens: { drillCard } }) => drillCard.title,
    load: withTexts(['drills'], async () => (await import('./drills.tsx')).Drills),
  },
  {
    path: '/drills/:id',
    title: ({ screens: { drillCard } }) => drillCard.title,
    load: withTexts(['drills'], async () => (await import('./drill.tsx')).DrillScreen),
  },
  {
    path: '/house-rules',
    title: ({ screens: { houseRules } }) => houseRules.title,
    load: withTexts(['publicDesk'], async () => (await import('./house-rules.tsx')).HouseRulesScreen),
  },
  {
    path: '/public-desk',
    title: ({ screens: { publicDeskTitle } }) => publicDeskTitle,
    load: withTexts(['publicDesk'], async () => (await import('./public-desk.tsx')).PublicDeskScreen),
  },
  {
    path: '/settings',
    title: ({ doors }) => doors.settings,
    load: withTexts(['publicDesk'], async () => (await import('./settings.tsx')).Settings),
  },
]

/** Shown while there is no index yet, without the frame. */
export async function welcome(): Promise<ComponentType<ScreenProps>> {
  return (await import('./welcome.tsx')).Welcome
}
