/** A person's initials in a soft circle, beside their name and never instead of it. */
export function Initials({ name }: { name: string }) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0])
  return (
    <span
      aria-hidden="true"
      class="grid size-11 shrink-0 place-items-center rounded-full bg-calm text-sm font-semibold text-primary uppercase print:hidden"
    >
      {letters.join('')}
    </span>
  )
}
