/** What the form says of itself, as the browser needs it. */
export interface FormWords {
  new: string
  /** "{day}" stands for the day of the one that is edited. */
  edit: string
  save: string
  saveEdit: string
  saved: string
  removed: string
  blank: string
  tooLong: string
  notSaved: string
  changedElsewhere: string
}
