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

/** Stands in a draft of the employee that comes forward when the conversation begins, and nowhere before. */
export const hiddenMark = 'VENTER-MÆRKE-2d6e'

/** The same for a question that the employee keeps; it is shown where questions are, not on the conversation. */
export const questionMark = 'SPØRGSMÅL-MÆRKE-3b8d'

/** The same for a shape of an agenda that the employee keeps. */
export const shapeMark = 'SKABELON-MÆRKE-6c1d'
