import { hundredths, Part } from './fills.tsx'

/**
 * How much of something there is against a limit: full up to what is sure, dashed up to what it may be, and a line
 * across it at the limit. It says nothing to a reader who cannot see it: put the words beside it.
 */
export function BalanceBar({ min, max, limit }: { min: number; max: number; limit: number }) {
  // Some air at the end, so that what is over can be seen to be over.
  const whole = Math.max(max, limit) * 1.04
  const sure = hundredths(min, whole)
  const at = `${hundredths(limit, whole)}%`
  return (
    <svg class="h-8 w-full overflow-visible" aria-hidden="true" focusable="false">
      <rect class="fill-base-200" y="6" width="100%" height="20" rx="3" />
      <Part chart="balance" fill="full" x={0} width={sure} y={6} height={20} />
      <Part chart="balance" fill="loose" x={sure} width={hundredths(max, whole) - sure} y={6} height={20} />
      <line class="stroke-base-100" x1={at} x2={at} y1="0" y2="32" stroke-width="5" />
      <line class="stroke-base-content" x1={at} x2={at} y1="0" y2="32" stroke-width="2" />
    </svg>
  )
}
