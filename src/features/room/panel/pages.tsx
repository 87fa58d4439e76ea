import type { ComponentChildren } from 'preact'

/** One part of a door or a panel; the island shows it when its time comes, with showPart. */
export const Part = ({ name, children }: { name: string; children?: ComponentChildren }) => (
  <div data-part={name} hidden>
    {children}
  </div>
)

/** Where an island says what is wrong: an alert that is there from the start, so that it is read out. */
export const ProblemLine = () => <p data-says role="alert" class="font-medium text-error empty:hidden" />
