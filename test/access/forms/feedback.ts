import { formsOf, type World } from './form.ts'

/** What Jonas wrote is his draft again. */
const notYetGiven = async ({ db, cast }: World): Promise<void> => {
  await db.owner.query('update feedback set given_at = null where id = $1', [cast.ids.feedbackId])
}

const feedbackWords = ({ cast }: World) => ({
  kind: 'constructive',
  happened: 'Du kom for sent til mødet med leverandøren',
  meant: 'Vi mistede en halv time',
  wish: 'Ring, hvis du bliver forsinket',
  about: cast.ids.agreementId!,
  give: 'yes',
})

const feedback = ['feedback', 'feedback_hearing', 'feedback_answer']

/** The same about a task of the list that is shared. */
const aboutTask = (world: World) => ({ ...feedbackWords(world), about: world.cast.ids.taskId! })

export const feedbackForms = formsOf({
  pairFeedback: {
    tables: feedback,
    fields: feedbackWords,
    wrong: [
      {
        typed: {
          kind: 'constructive',
          happened: ' ',
          meant: 'Vi nåede det',
          wish: '',
          about: '',
          give: 'no',
        },
        fields: ['feedback-happened'],
        kept: ['kind', 'meant'],
      },
      {
        typed: { kind: 'praise', happened: 'x'.repeat(2001), meant: '', wish: '', about: 'x', give: 'yes' },
        fields: ['feedback-happened', 'feedback-about'],
        kept: ['kind', 'happened'],
      },
    ],
  },
  feedback: {
    tables: feedback,
    fields: aboutTask,
    prepare: notYetGiven,
    wrong: [
      {
        typed: { kind: 'constructive', happened: '', meant: '', wish: 'Ring først', about: '', give: 'yes' },
        fields: ['feedback-happened'],
        kept: ['kind', 'wish'],
      },
    ],
  },
  feedbackGiving: { tables: feedback, fields: { back: '/' } },
  feedbackWithdrawal: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackRemoval: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackRestoration: { tables: feedback, fields: { back: '/' }, prepare: notYetGiven },
  feedbackHearing: { as: 'leader', tables: ['feedback'], fields: { back: '/' } },
  feedbackAnswer: {
    as: 'leader',
    tables: ['feedback'],
    fields: { body: 'Tak, det betød meget' },
    wrong: [
      { typed: { body: '' }, fields: ['feedback-body'] },
      { typed: { body: 'x'.repeat(2001) }, fields: ['feedback-body'], kept: ['body'] },
    ],
  },
})
