import { formsOf, type World } from './form.ts'
import { agenda } from './shared.ts'

const fromMeeting = ({ cast }: World) => ({ meetingId: cast.ids.meetingId! })
const shape = { name: 'Før højsæsonen', t1: 'Vagtplanen', c1: 'tasks' }
const own = ['own_shape', 'own_shape_wording', 'own_shape_point']

export const shapesForms = formsOf({
  meetingShape: {
    tables: [...agenda, 'agenda_shape_item'],
    fields: { p1: 'on', p3: 'on', share: 'yes' },
    wrong: [{ typed: { share: 'yes' }, fields: ['p1'] }],
  },
  shapeUseUndo: { tables: ['agenda_item', 'agenda_shape_item'] },
  ownShapes: {
    tables: own,
    fields: shape,
    wrong: [
      { typed: { ...shape, name: '' }, fields: ['name'], kept: ['t1', 'c1'] },
      { typed: { ...shape, t1: ' ' }, fields: ['t1'], kept: ['name', 'c1'] },
      { typed: { ...shape, t2: 'x'.repeat(201) }, fields: ['t2'], kept: ['name', 't1', 't2'] },
    ],
  },
  ownShape: {
    tables: own,
    fields: (world) => ({ ...shape, ...fromMeeting(world) }),
    wrong: [
      {
        typed: (world) => ({ ...shape, ...fromMeeting(world), name: ' ', c1: 'x' }),
        fields: ['name', 'c1'],
        kept: ['t1'],
      },
    ],
  },
  ownShapeRemoval: { tables: own, fields: fromMeeting },
  ownShapeRestoration: { tables: own, fields: fromMeeting },
})
