import { formsOf } from './form.ts'

export const tasksCsvForms = formsOf({
  taskImports: {
    tables: ['task_import', 'task_import_row'],
    fields: { pasted: 'Opgave\tHvor ofte\tTid\nLukke kassen\tdagligt\t20 min' },
    wrong: [
      { typed: { pasted: ' ' }, fields: ['import-pasted'] },
      { typed: { pasted: 'Opgave;Hvor ofte' }, fields: ['import-pasted'], kept: ['pasted'] },
      {
        typed: { pasted: 'Opgave;Hvor ofte\n"Lukke kassen;dagligt' },
        fields: ['import-pasted'],
        kept: ['pasted'],
      },
    ],
  },
  taskImport: {
    tables: ['task_import', 'task_import_row'],
    fields: { rows: '3', 'rhythm-3': 'hver dag' },
    wrong: [
      { typed: { rows: '3', 'rhythm-3': '' }, fields: ['fix-rhythm-3'] },
      { typed: { rows: '3', 'rhythm-3': 'ofte' }, fields: ['fix-rhythm-3'], kept: ['rows', 'rhythm-3'] },
    ],
  },
})
