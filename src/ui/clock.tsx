/**
 * How long a conversation has lasted, in words from the server. The browser rewrites `text` as time passes from
 * `startedAt` (instant, ISO 8601) towards the agreed `minutes`; it never blinks and is not read aloud.
 */
export function MeetingClock(props: { startedAt: string; minutes: number; text: string }) {
  return (
    <p
      id="clock"
      role="timer"
      aria-live="off"
      data-clock-started={props.startedAt}
      data-clock-minutes={props.minutes}
      class="text-muted tabular-nums print:hidden"
    >
      {props.text}
    </p>
  )
}
