/** Words that stand in what the employee wrote for themselves alone, and may appear nowhere else. */
export const marks = {
  draft: 'KLADDE-MÆRKE-7f3a',
  note: 'NOTE-MÆRKE-9c1e',
  expectation: 'FORVENTNING-MÆRKE-4d2b',
  prepared: 'FORBEREDT-MÆRKE-4b8d',
  feedback: 'FEEDBACK-MÆRKE-41d8',
  goal: 'MÅL-MÆRKE-2b5d',
  withdrawn: 'FORTRUDT-MÆRKE-8e4c',
  wish: 'ØNSKE-MÆRKE-6c1f',
  wishWithdrawn: 'ØNSKE-TILBAGE-MÆRKE-1a9e',
  retelling: 'HØRT-MÆRKE-5a9e',
}

/** Stands in the employee's room; the server has it on no page, not on their own either. */
export const roomMark = 'RUM-MÆRKE-3f7c'

/** Stands in a draft of the employee that comes forward when the conversation begins, and nowhere before. */
export const hiddenMark = 'VENTER-MÆRKE-2d6e'

/** The same for a question that the employee keeps; it is shown where questions are, not on the conversation. */
export const questionMark = 'SPØRGSMÅL-MÆRKE-3b8d'

/** The same for a shape of an agenda that the employee keeps. */
export const shapeMark = 'SKABELON-MÆRKE-6c1d'

/** What stands on a list of tasks, and about it, that the employee does not share. */
export const taskMarks = {
  task: 'OPGAVE-MÆRKE-2f8b',
  needWords: 'BEHOV-MÆRKE-5d1c',
  successor: 'AFLØSER-MÆRKE-8a3e',
  trial: 'PRØVE-MÆRKE-7e4a',
  effect: 'VIRKNING-MÆRKE-3c9f',
  version: 'UDGAVE-MÆRKE-6b2d',
  importRow: 'RÆKKE-MÆRKE-1d8e',
  importFile: 'FIL-MÆRKE-7b3c',
}

/** What was removed or taken back about tasks, and of who was to come along; it is on nobody’s page. */
export const goneMarks = {
  task: 'FJERNET-MÆRKE-4c7a',
  effect: 'VIRKNING-TILBAGE-MÆRKE-9d5b',
  suggestion: 'FORSLAG-MÆRKE-1e6f',
  answer: 'SVAR-TILBAGE-MÆRKE-8f2c',
  companion: 'LEDSAGER-MÆRKE-2e7a',
}
