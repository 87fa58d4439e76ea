import { formsOf, type World } from './form.ts'
import { agenda } from './shared.ts'

const fromMeeting = ({ cast }: World) => ({ meetingId: cast.ids.meetingId! })

export const questionsForms = formsOf({
  meetingQuestions: { tables: agenda, fields: { question: 'employee/tasks/priority' } },
  ownQuestions: {
    tables: ['own_question'],
    fields: { category: 'goals', body: 'Hvad vil vi?' },
    wrong: [
      { typed: { category: 'goals', body: '' }, fields: ['body'], kept: ['category'] },
      { typed: { category: '', body: 'Hvad vil vi?' }, fields: ['category'], kept: ['body'] },
    ],
  },
  ownQuestionRemoval: { tables: ['own_question'], fields: fromMeeting },
  ownQuestionRestoration: { tables: ['own_question'], fields: fromMeeting },
})
