import { formsOf } from './form.ts'

const wish = [
  'development_wish',
  'development_wording',
  'development_sharing',
  'development_closing',
  'development_step',
]
const training = ['training', 'training_effect']

const newWish = { title: 'Sige fra i tide', why: 'Så når vi det, vi lover' }
const newTraining = {
  kind: 'course',
  title: 'Kursus i planlægning',
  place: 'Odense',
  firstDate: '2027-01-12',
  lastDate: '2027-01-13',
}

export const developmentForms = formsOf({
  pairDevelopment: {
    tables: wish,
    fields: { ...newWish, share: 'yes' },
    wrong: [
      { typed: { title: '', why: 'Fordi', share: 'no' }, fields: ['wish-title'], kept: ['why'] },
      {
        typed: { title: 'x'.repeat(201), why: 'x'.repeat(2001), share: 'yes' },
        fields: ['wish-title', 'wish-why'],
        kept: ['title', 'why'],
      },
    ],
  },
  wish: {
    tables: wish,
    fields: { ...newWish, version: '2' },
    wrong: [
      { typed: { title: ' ', why: 'Fordi', version: '2' }, fields: ['wish-title'], kept: ['why', 'version'] },
    ],
  },
  wishSharing: { tables: wish },
  wishWithdrawal: { tables: wish },
  wishClosing: {
    tables: wish,
    fields: { outcome: 'set-aside', reason: 'Der er travlt nu' },
    wrong: [
      { typed: { reason: 'Fordi' }, fields: ['closing-outcome'], kept: ['reason'] },
      { typed: { outcome: 'replaced', reason: ' ' }, fields: ['closing-reason'], kept: ['outcome'] },
    ],
  },
  wishClosingUndo: { tables: wish },
  wishTopic: { tables: ['agenda_item'] },
  wishSteps: {
    tables: ['agreement', 'agreement_wording', 'development_step'],
    fields: ({ cast }) => ({
      kind: 'task',
      body: 'Holde morgenmødet på onsdag',
      ownerId: cast.people.employee.memberId,
      deadline: '2026-12-15',
    }),
    wrong: [
      {
        typed: ({ cast }) => ({
          kind: 'change',
          body: '',
          ownerId: cast.people.leader.memberId,
          deadline: '2026-11-01',
        }),
        fields: ['agreement-body', 'agreement-deadline'],
        kept: ['kind', 'ownerId', 'deadline'],
      },
    ],
  },
  wishTrainings: {
    tables: training,
    fields: newTraining,
    wrong: [
      {
        typed: { ...newTraining, title: '', firstDate: '2027-02-30' },
        fields: ['training-title', 'training-firstDate'],
        kept: ['kind', 'place', 'firstDate', 'lastDate'],
      },
      {
        typed: { ...newTraining, lastDate: '2027-01-11' },
        fields: ['training-lastDate'],
        kept: ['title', 'lastDate'],
      },
    ],
  },
  trainingRemoval: {
    tables: training,
    prepare: async ({ db, cast }) => {
      await db.owner.query('delete from training_effect where training_id = $1', [cast.ids.trainingId])
    },
  },
  trainingRestoration: { tables: training },
  trainingEffects: {
    tables: training,
    fields: { answer: 'much', body: 'Jeg lægger ugen først' },
    wrong: [
      {
        typed: { body: 'Noget' },
        fields: ({ cast }) => [`effect-${cast.ids.trainingId}-answer`],
        kept: ['body'],
      },
    ],
  },
  trainingLater: { tables: training },
  effectUndo: { tables: training },
})
