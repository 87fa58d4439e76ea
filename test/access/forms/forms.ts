import { type Method, policy, type Rule } from '../../../src/policy.ts'
import { type Url, type UrlName, urls } from '../../../src/urls.ts'
import { createTestApp, type Fields } from '../../support/app.ts'
import { castOnce, type Role } from '../cast.ts'
import { accountForms } from './account.ts'
import { agendaForms } from './agenda.ts'
import { agreementsForms } from './agreements.ts'
import { availabilityForms } from './availability.ts'
import { cadenceForms } from './cadence.ts'
import { calendarForms } from './calendar.ts'
import { closingsForms } from './closings.ts'
import { developmentForms } from './development.ts'
import { expectationsForms } from './expectations.ts'
import { feedbackForms } from './feedback.ts'
import type { Form, PostName, World } from './form.ts'
import { goalsForms } from './goals.ts'
import { listeningForms } from './listening.ts'
import { meetingsForms } from './meetings.ts'
import { notesForms } from './notes.ts'
import { peopleForms } from './people.ts'
import { preparationForms } from './preparation.ts'
import { questionsForms } from './questions.ts'
import { roomForms } from './room.ts'
import { shapesForms } from './shapes.ts'
import { signInForms } from './sign-in.ts'
import { tasksCsvForms } from './tasks-csv.ts'
import { tasksListForms } from './tasks-list.ts'
import { tasksStepsForms } from './tasks-steps.ts'
import { tasksTimeForms } from './tasks-time.ts'
import { tasksTrialForms } from './tasks-trial.ts'

/** Every POST route: what it takes, and for those that a person fills in, what happens when it is wrong. */
export const forms: Record<PostName, Form> = {
  ...signInForms,
  ...accountForms,
  ...peopleForms,
  ...cadenceForms,
  ...meetingsForms,
  ...agendaForms,
  ...notesForms,
  ...questionsForms,
  ...shapesForms,
  ...agreementsForms,
  ...expectationsForms,
  ...preparationForms,
  ...feedbackForms,
  ...goalsForms,
  ...developmentForms,
  ...listeningForms,
  ...tasksTimeForms,
  ...tasksCsvForms,
  ...tasksListForms,
  ...availabilityForms,
  ...closingsForms,
  ...calendarForms,
  ...tasksTrialForms,
  ...tasksStepsForms,
  ...roomForms,
}

export const postNames = (Object.keys(policy) as UrlName[]).filter(
  (name): name is PostName => 'POST' in policy[name],
)

/** Someone whom the policy lets in. */
const whoMay: Record<Rule, Role> = {
  anyone: 'anonymous',
  user: 'employee',
  member: 'employee',
  owner: 'owner',
  pair: 'employee',
  author: 'employee',
}

/** On localhost, where passkeys work. */
const change = { url: 'http://localhost:3000', origins: ['http://localhost:3000'], signup: 'open' as const }

/** The two companies, someone who may use the route, and its form filled in well. */
export async function open(name: PostName) {
  const { template, cast } = await castOnce()
  const app = await createTestApp(change, undefined, template)
  const world: World = { ...app, cast }
  const form = forms[name]
  await form.prepare?.(world)
  const role = form.as ?? whoMay[(policy[name] as Record<Method, Rule>).POST]
  const browser = app.as(cast.sessions[role])
  const path = (urls[name] as Url & ((ids: Record<string, string>) => string))(cast.ids)
  const address = path + (form.query ?? '')
  return {
    world,
    given: typeof form.fields === 'function' ? form.fields(world) : (form.fields ?? {}),
    post: (sent: Fields, headers?: Record<string, string>) => browser.post(address, sent, headers),
  }
}

export type Opened = Awaited<ReturnType<typeof open>>
