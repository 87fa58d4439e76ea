/** The mark of Takt, two people in one beat, with the name beside it. */
export function Mark() {
  return (
    <span class="inline-flex items-center gap-2 text-[1.375rem] font-semibold tracking-tight">
      <svg class="size-7 shrink-0" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <circle class="fill-primary" cx="11" cy="16" r="8" />
        <circle class="fill-none stroke-primary" cx="22" cy="16" r="7" stroke-width="2.5" />
      </svg>
      Takt
    </span>
  )
}
